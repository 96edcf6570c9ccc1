import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SCRIPT = join(import.meta.dirname, 'server-child.ts');

export interface StubServer {
  readonly url: string;
  close(): Promise<void>;
}

export async function stubServer(delayMs: number): Promise<StubServer> {
  const child = spawn(process.execPath, [SCRIPT, `${delayMs}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    url,
    close: async () => {
      const ended = once(child, 'close');
      child.stdin.end();
      await ended;
    },
  };
}

/** Works through `count` calls, so many at once. */
export async function inFlight(
  width: number,
  count: number,
  work: () => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next++ < count) await work();
  };
  await Promise.all(Array.from({ length: width }, worker));
}
