import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SCRIPT = join(import.meta.dirname, 'server-child.ts');

export interface ServerProcess {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the local server in a process of its own; it ends with its standard input. */
export async function serverProcess(): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--conditions=@memo-js/source', SCRIPT], {
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
