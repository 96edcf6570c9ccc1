import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { RunnerTask } from '@memo-js/core';

/** Files of a task's folder. */
export const STDOUT = 'stdout.log';
export const STDERR = 'stderr.log';
export const EXIT = 'exit.json';

/** What the supervisor writes when the command ended. */
export interface ExitFile {
  readonly code: number | null;
  readonly signal: string | null;
  /** Why the command could not be started. */
  readonly error?: string;
}

/**
 * Runs in a process of its own and outlives ours: it starts the command, keeps its output in files
 * and writes how it ended. SIGTERM, which the whole group gets, is for the command alone.
 */
const SUPERVISOR = `
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const { folder, command, args, cwd } = JSON.parse(process.argv[1]);
const file = (name) => fs.openSync(folder + '/' + name, 'a');
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => {});
const finish = (exit) => {
  const temporary = folder + '/exit.tmp';
  fs.writeFileSync(temporary, JSON.stringify(exit), { flush: true });
  fs.renameSync(temporary, folder + '/${EXIT}');
};
const stdio = ['ignore', file('${STDOUT}'), file('${STDERR}')];
const child = spawn(command, args, { cwd, stdio });
child.on('error', (error) => finish({ code: null, signal: null, error: error.message }));
child.on('exit', (code, signal) => finish({ code, signal }));
`;

/** Starts a task under a supervisor, in a process group whose id is the returned process id. */
export async function supervise(task: RunnerTask, folder: string): Promise<number> {
  const { command, args, cwd } = task;
  const supervisor = spawn(
    process.execPath,
    ['-e', SUPERVISOR, JSON.stringify({ folder, command, args, cwd })],
    {
      detached: true,
      stdio: 'ignore',
      // Node's own switches are ours, not the supervisor's.
      env: { ...process.env, NODE_OPTIONS: '', ...task.env },
    },
  );
  await once(supervisor, 'spawn');
  supervisor.unref();
  return supervisor.pid as number;
}
