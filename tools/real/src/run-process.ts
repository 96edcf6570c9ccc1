import { spawn } from 'node:child_process';
import { MemoError } from '@memo-js/core';

export interface ProcessOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Text for its standard input. */
  readonly input?: string;
  readonly signal?: AbortSignal;
}

/** What of a failed process's output an error quotes, in characters. */
const TAIL = 3000;

/**
 * Runs a program to its end and returns its standard output. Its standard error is shown when
 * `MEMO_REAL_VERBOSE` is set.
 * @throws MemoError `PROCESS_FAILED` with the end of its output
 */
export function runProcess(
  program: string,
  args: readonly string[],
  { cwd, env, input, signal }: ProcessOptions = {},
): Promise<string> {
  const verbose = process.env['MEMO_REAL_VERBOSE'] !== undefined;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(cwd === undefined ? {} : { cwd }),
      ...(signal === undefined ? {} : { signal }),
    });
    const out: Buffer[] = [];
    let tail = '';
    const note = (chunk: Buffer): void => {
      tail = (tail + chunk.toString()).slice(-TAIL);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      out.push(chunk);
      note(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      note(chunk);
      if (verbose) process.stderr.write(chunk);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString('utf8'));
      else {
        reject(
          new MemoError({
            code: 'PROCESS_FAILED',
            message: `${program} ${args.slice(0, 3).join(' ')} ended with code ${code}:\n${tail}`,
            hint: 'Set MEMO_REAL_VERBOSE=1 to see all of its output.',
          }),
        );
      }
    });
    child.stdin.end(input ?? '');
  });
}
