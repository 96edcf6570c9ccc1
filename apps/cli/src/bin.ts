import { writeSync } from 'node:fs';
import { MemoError } from '@memo-js/core';
import { engineServices } from './engine-services.ts';
import { EXIT } from './exit-code.ts';
import { processIo } from './io.ts';
import type { Io } from './io.ts';
import { runCli } from './run-cli.ts';

// Started by bin/memo.js as a child: when the parent is gone, by kill -9 too, so are we.
if (process.env['MEMO_FOLLOWS_PARENT'] === '1' && process.connected) {
  delete process.env['MEMO_FOLLOWS_PARENT'];
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.channel?.unref();
}

// A reader that went away (`memo inspect | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const io = processIo();
let printed = false;
const watched: Io = {
  ...io,
  stdout: {
    write(text) {
      printed = true;
      io.stdout.write(text);
    },
    isTTY: io.stdout.isTTY,
    columns: io.stdout.columns,
  },
};

// What no one awaited, such as a worker that died: still one document, and a status that says so.
process.on('uncaughtException', (thrown) => {
  io.stderr.write(`${thrown instanceof Error ? (thrown.stack ?? '') : String(thrown)}\n`);
  if (process.argv.includes('--json') && !printed) {
    const { code, message, hint = null, retryable } = MemoError.from(thrown).toJSON();
    writeSync(1, `${JSON.stringify({ error: { code, message, hint, retryable } }, null, 2)}\n`);
  }
  process.exit(EXIT.failed);
});

const exitCode = await runCli(process.argv.slice(2), watched, engineServices);
// A pipe may take its time; what is left of workers must not hold the process.
await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
process.exit(exitCode);
