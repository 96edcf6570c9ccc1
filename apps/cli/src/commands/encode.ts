import { resolve } from 'node:path';
import type { EncodeReport } from '@memo-js/engine';
import type { Command } from 'commander';
import { meterOf, withBudget, type BudgetFlags } from '../budget.ts';
import { EXIT } from '../exit-code.ts';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import { failureLines } from '../text/failures.ts';
import { count, duration } from '../text/format.ts';
import { reflectionLines } from '../text/reflections.ts';
import { trainingLines } from '../text/training.ts';
import { ingestLine } from './ingest.ts';
import { WITHOUT_TEXT } from './train.ts';

interface Flags extends BudgetFlags {
  readonly prune?: boolean;
  readonly withoutText?: boolean;
}

export function addEncode(program: Command, perform: Perform): void {
  withBudget(program.command('encode'), 'generator')
    .description('all stages: store documents, reflect, train, calibrate, seal')
    .argument('<path...>', 'files and folders')
    .option('--prune', 'remove documents that are gone from the paths')
    .option('--without-text', WITHOUT_TEXT)
    .action((paths: string[], flags: Flags, command: Command) =>
      perform(command, async ({ withMemo, services, run, settings }) => {
        const roots = paths.map((path) => resolve(settings.cwd, path));
        const report = await withMemo(async (memo) =>
          memo.encode(await services.readDocuments(roots), {
            ...run,
            ...(await meterOf(flags)),
            withoutText: flags.withoutText === true,
            ...(flags.prune === true ? { pruneRoots: roots } : {}),
          }),
        );
        return encoded(report);
      }),
    );
}

function encoded(report: EncodeReport): Outcome {
  return {
    document: report,
    text: (style) => [
      `${style.bold(`${count(report.encoded, 'document')} encoded`)} of ${report.documents.toLocaleString('en-US')} in ${duration(report.durationMs)} (${ingestLine(report.ingest)})`,
      ...failureLines(report.failures, style),
      ...reflectionLines(report.reflect, style),
      ...trainingLines(report.train, style),
    ],
    next: [
      'memo ask "..." --trace',
      'memo eval questions.jsonl',
      ...(report.failed > 0 ? ['mend the failed documents and run the same command again'] : []),
    ],
    exitCode: report.failures.length > 0 ? EXIT.partly : EXIT.ok,
  };
}
