import { createHash } from 'node:crypto';
import { MemoError } from '@memo-js/core';
import type { RunnerTask } from '@memo-js/core';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Tells whether two tasks of one id are the same: by command, arguments and folder. */
export function taskHash({ command, args, cwd }: RunnerTask): string {
  return sha256(JSON.stringify([command, args, cwd]));
}

/** A name that every scheduler takes: lower case letters, digits and hyphens, 21 characters. */
export function taskName(id: string): string {
  return `memo-${sha256(id).slice(0, 16)}`;
}

/** A task of this id runs, and it is another one. */
export function taskChanged(id: string, what: string): MemoError {
  return new MemoError({
    code: 'RUNNER_TASK_CHANGED',
    message: `The task ${id} is running with another command (${what}).`,
    hint: 'Wait for it or stop it, or give the new task an id of its own.',
  });
}

/** @param runner its id, for the message */
export function foreignHandle(runner: string, cause: unknown): MemoError {
  return new MemoError({
    code: 'RUNNER_HANDLE',
    message: `The handle is not one of the ${runner} runner.`,
    hint: 'Use the runner that the task was submitted to.',
    cause,
  });
}
