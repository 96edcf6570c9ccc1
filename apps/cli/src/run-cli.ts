import { CommanderError } from 'commander';
import { MemoError, isAbort } from '@memo-js/core';
import type { SerializedError } from '@memo-js/core';
import { EXIT } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import { interruptible } from './interrupt.ts';
import type { Io } from './io.ts';
import type { Outcome } from './outcome.ts';
import { createProgram } from './program.ts';
import { progressView, silentView } from './progress.ts';
import type { Services } from './services.ts';
import type { Session } from './session.ts';
import { settingsOf } from './settings.ts';
import type { Settings } from './settings.ts';
import { styleOf } from './text/style.ts';

/**
 * Runs one command line and returns its exit status. With `--json` exactly one document goes to
 * standard output, whatever happens (with `--stream` one a line); everything else goes to standard error.
 */
export async function runCli(
  argv: readonly string[],
  io: Io,
  services: Services,
): Promise<ExitCode> {
  const flags = beforeDashes(argv);
  const wantsJson = flags.includes('--json');
  let exitCode: ExitCode = EXIT.ok;
  const program = createProgram(io, async (command, action) => {
    exitCode = await perform(settingsOf(command, io.cwd), io, services, action);
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.ok;
    if (wantsJson) {
      printError(io, flags.includes('--stream'), {
        code: 'USAGE',
        message: error.message.replace(/^error: /, ''),
        hint: 'See `memo --help`, or `memo COMMAND --help`.',
        retryable: false,
      });
    }
    return EXIT.usage;
  }
}

const beforeDashes = (argv: readonly string[]): readonly string[] => {
  const end = argv.indexOf('--');
  return end === -1 ? argv : argv.slice(0, end);
};

async function perform(
  settings: Settings,
  io: Io,
  services: Services,
  action: (session: Session) => Promise<Outcome>,
): Promise<ExitCode> {
  const view = settings.quiet ? silentView : progressView(io);
  const interrupt = interruptible(io, (line) => {
    if (!settings.quiet) view.note(line);
  });
  const session: Session = {
    settings,
    io,
    services,
    signal: interrupt.signal,
    run: {
      signal: interrupt.signal,
      seed: settings.seed,
      onProgress: view.onProgress,
      logger: {
        debug() {},
        info() {},
        warn: (message) => view.note(message),
        error: (message) => view.note(message),
      },
    },
    async withMemo(work) {
      const memo = await services.openMemo(settings);
      try {
        return await work(memo);
      } finally {
        await memo.close();
      }
    },
  };
  try {
    const outcome = await action(session);
    view.close();
    present(outcome, settings, io);
    return outcome.exitCode ?? EXIT.ok;
  } catch (thrown) {
    view.close();
    const interrupted = interrupt.signal.aborted && isAbort(thrown);
    const error: SerializedError = interrupted
      ? {
          code: 'ABORTED',
          message: 'Interrupted.',
          hint: 'Run the same command again: it goes on where it stopped.',
          retryable: true,
        }
      : MemoError.from(thrown).toJSON();
    presentError(error, settings, io);
    if (!interrupted && error.code === 'UNEXPECTED' && thrown instanceof Error) {
      // A fault of ours: whoever reports it needs the place.
      io.stderr.write(`${thrown.stack ?? ''}\n`);
    }
    if (interrupted) return EXIT.interrupted;
    return error.code === 'BUDGET_SPENT' ? EXIT.partly : EXIT.failed;
  } finally {
    interrupt.dispose();
  }
}

function present(outcome: Outcome, settings: Settings, io: Io): void {
  if (settings.json) {
    printJson(io, outcome.document, settings.stream);
    return;
  }
  const style = styleOf(io.stdout, io.env);
  const lines = outcome.text(style, io.stdout.columns);
  if (lines.length > 0) io.stdout.write(`${lines.join('\n')}\n`);
  if (settings.quiet || outcome.next === undefined || outcome.next.length === 0) return;
  const aside = styleOf(io.stderr, io.env);
  io.stderr.write(`\n${outcome.next.map((line) => aside.dim(`next: ${line}`)).join('\n')}\n`);
}

function presentError(error: SerializedError, settings: Settings, io: Io): void {
  if (settings.json) {
    printError(io, settings.stream, error);
    return;
  }
  const style = styleOf(io.stderr, io.env);
  io.stderr.write(`${style.red('error')} ${error.message} ${style.dim(`[${error.code}]`)}\n`);
  if (error.hint !== undefined) io.stderr.write(`      ${error.hint}\n`);
}

function printError(io: Io, lines: boolean | undefined, error: SerializedError): void {
  const { code, message, hint = null, retryable } = error;
  const document = { error: { code, message, hint, retryable } };
  printJson(io, lines ? { type: 'error', ...document } : document, lines);
}

const printJson = (io: Io, document: object, oneLine = false): void => {
  io.stdout.write(`${JSON.stringify(document, null, oneLine ? 0 : 2)}\n`);
};
