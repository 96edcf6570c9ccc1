import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { MemoError } from '@memo-js/core';

/** A program that stays, and answers one request after the other. */
export interface Pipe {
  /**
   * Its answer to a request.
   * @throws MemoError `PROCESS_FAILED` with the end of its error output, when it ends instead
   */
  ask<T>(request: unknown): Promise<T>;
  /** Lets it end. */
  close(): Promise<void>;
}

/** What of a failed program's output an error quotes, in characters. */
const TAIL = 3000;

/**
 * Starts a program that reads a JSON request from each line of its standard input, and writes a JSON
 * answer as a line. Its standard error is shown when `MEMO_REAL_VERBOSE` is set.
 */
export function openPipe(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Pipe {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: 'pipe' });
  let tail = '';
  child.stderr.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-TAIL);
    if (process.env['MEMO_REAL_VERBOSE'] !== undefined) process.stderr.write(chunk);
  });
  // A program that has ended is told by `ended`, not by the write that it no longer reads.
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('close', (code) => resolve(`code ${code}`));
  });
  return {
    ask: async <T>(request: unknown): Promise<T> => {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const line = await lines.next();
      if (!line.done) return JSON.parse(line.value) as T;
      throw new MemoError({
        code: 'PROCESS_FAILED',
        message: `${program} ${args.slice(0, 2).join(' ')} ended with ${await ended}:\n${tail}`,
        hint: 'Set MEMO_REAL_VERBOSE=1 to see all of its output.',
      });
    },
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** The other end of {@link openPipe}: answers each line of standard input until it ends. */
export async function servePipe(answer: (request: unknown) => Promise<unknown>): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
  }
}
