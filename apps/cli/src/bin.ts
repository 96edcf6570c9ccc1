import { engineServices } from './engine-services.ts';
import { processIo } from './io.ts';
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

const exitCode = await runCli(process.argv.slice(2), processIo(), engineServices);
// A pipe may take its time; what is left of workers must not hold the process.
await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
process.exit(exitCode);
