import { resolve } from 'node:path';
import { MemoError } from '@memo-js/core';
import { Option } from 'commander';
import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import { count } from '../text/format.ts';
import { writeTextFile } from '../text-file.ts';

interface Flags {
  readonly format: 'jsonl' | 'trl';
  readonly plain?: boolean;
  readonly out?: string;
}

export function addExport(program: Command, perform: Perform): void {
  const command = program.command('export').description('write what the workspace holds to a file');
  command
    .command('reflections')
    .description('question-answer pairs as lines of JSON, for other tools or another workspace')
    .addOption(
      new Option(
        '--format <format>',
        'all that is known of each, or what TRL takes to fine-tune on',
      )
        .choices(['jsonl', 'trl'])
        .default('jsonl'),
    )
    .option('--plain', 'with trl: prompt and completion as strings, not as messages')
    .option('--out <file>', 'file to write (default: standard output)')
    .action((flags: Flags, reflections: Command) =>
      perform(reflections, ({ withMemo, settings, io, signal }) =>
        withMemo(async (memo) => {
          if (settings.json && flags.out === undefined) throw needsFile();
          const { format, plain = false } = flags;
          let lines = 0;
          const counted = async function* (): AsyncGenerator<string> {
            for await (const line of memo.exportReflections({ format, plain })) {
              signal.throwIfAborted();
              lines += 1;
              yield `${JSON.stringify(line)}\n`;
            }
          };
          if (flags.out === undefined) {
            await print(counted(), io);
            return { document: {}, text: () => [] };
          }
          const file = resolve(settings.cwd, flags.out);
          await writeTextFile(file, counted());
          return written({ file, format, lines });
        }),
      ),
    );
}

const needsFile = (): MemoError =>
  new MemoError({
    code: 'EXPORT_OUT',
    message: 'With --json, standard output is for the report.',
    hint: 'Add --out FILE, or leave out --json: the lines themselves are JSON.',
  });

async function print(lines: AsyncIterable<string>, io: Io): Promise<void> {
  for await (const line of lines) io.stdout.write(line);
}

function written(report: { file: string; format: Flags['format']; lines: number }): Outcome {
  return {
    document: report,
    text: (style) => [`${style.bold(count(report.lines, 'line'))} in ${report.file}`],
  };
}
