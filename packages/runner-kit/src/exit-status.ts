import { constants } from 'node:os';
import type { RunExit } from '@memo-js/core';

const NAMES = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name]));

/**
 * How a command ended, by the status that a shell or Python's `subprocess` gives: a shell adds 128
 * to the number of the signal that ended a command, `subprocess` negates it.
 */
export function exitOfStatus(status: number): Pick<RunExit, 'code' | 'signal'> {
  const signal = NAMES.get(status < 0 ? -status : status - 128);
  return signal === undefined ? { code: status, signal: null } : { code: null, signal };
}
