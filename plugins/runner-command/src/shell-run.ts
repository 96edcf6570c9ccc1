import { execFile } from 'node:child_process';
import { MemoError } from '@memo-js/core';
import type { Call } from '@memo-js/core';

const TIMEOUT_MS = 120_000;
const LONGEST = 500;

/**
 * Runs a command of the user by a shell.
 * @returns what it printed
 * @throws MemoError `RUNNER_REFUSED`, retryable, when it fails: schedulers are away at times
 */
export async function runShell(line: string, name: string, call: Call): Promise<string> {
  call.signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const options = { timeout: TIMEOUT_MS, signal: call.signal, killSignal: 'SIGTERM' } as const;
    execFile('sh', ['-c', line], options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout);
      if (call.signal.aborted) return reject(call.signal.reason as Error);
      const status = typeof error.code === 'number' ? `status ${error.code}` : 'no status';
      const said = (stderr.trim() || stdout.trim() || error.message).slice(-LONGEST);
      reject(
        new MemoError({
          code: 'RUNNER_REFUSED',
          message: `The command \`${name}\` of the runner failed with ${status}: ${said}.`,
          hint: `Try it by hand: ${line}`,
          cause: error,
          retryable: true,
        }),
      );
    });
  });
}
