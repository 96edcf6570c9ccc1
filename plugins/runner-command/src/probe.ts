import { access, constants } from 'node:fs/promises';
import { MemoError } from '@memo-js/core';
import type { Call, Finding } from '@memo-js/core';
import type { CommandOptions } from './options.ts';
import { runShell } from './shell-run.ts';
import { fill } from './template.ts';

/** A name that no job has. */
const NOBODY = 'memo-probe';

/** Looks whether the scheduler answers and the shared folder can be written; starts no job. */
export async function probeCommands(options: CommandOptions, call: Call): Promise<Finding[]> {
  return [await scheduler(options, call), await sharedFolder(options.folder)];
}

async function scheduler({ find }: CommandOptions, call: Call): Promise<Finding> {
  const base = { id: 'scheduler', title: 'scheduler' };
  try {
    const line = fill(find, { name: NOBODY }, 'find');
    const printed = (await runShell(line, 'find', call)).trim();
    if (printed === '') return { ...base, status: 'ok', detail: 'the command `find` answers' };
    const detail = `the command \`find\` prints "${printed.slice(0, 100)}" for a job that does not exist`;
    return { ...base, status: 'fail', detail, hint: 'It prints nothing for a name without a job.' };
  } catch (thrown) {
    call.signal.throwIfAborted();
    const { message, hint } = MemoError.from(thrown);
    return { ...base, status: 'fail', detail: message, ...(hint !== undefined && { hint }) };
  }
}

async function sharedFolder(folder: string): Promise<Finding> {
  const base = { id: 'folder', title: 'shared folder' };
  try {
    await access(folder, constants.W_OK);
    return { ...base, status: 'ok', detail: folder };
  } catch {
    const hint = 'Make it where both sides reach it, or correct `folder` of the runner.';
    return { ...base, status: 'fail', detail: `${folder} cannot be written`, hint };
  }
}
