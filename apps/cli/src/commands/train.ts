import type { TrainReport } from '@memo-js/engine';
import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import { dryRunOutcome } from '../text/dry-run.ts';
import { trainingLines } from '../text/training.ts';

interface Flags {
  readonly dryRun?: boolean;
  readonly withoutText?: boolean;
}

export const WITHOUT_TEXT = 'seal the memory without the reflections it was trained on';

export function addTrain(program: Command, perform: Perform): void {
  program
    .command('train')
    .description('train a memory on the reflections, calibrate and seal it')
    .option('--dry-run', 'say what it would take')
    .option('--without-text', WITHOUT_TEXT)
    .action((flags: Flags, command: Command) =>
      perform(command, ({ withMemo, run }) =>
        withMemo(async (memo) =>
          flags.dryRun === true
            ? dryRunOutcome(await memo.dryRun('train', run))
            : trained(await memo.train({ ...run, withoutText: flags.withoutText === true })),
        ),
      ),
    );
}

function trained(report: TrainReport): Outcome {
  return {
    document: report,
    text: (style) => trainingLines(report, style),
    next: report.promoted
      ? ['memo ask "..."', `memo inspect ${report.memoryId} shows its manifest`]
      : [`memo use ${report.memoryId} makes it answer all the same`],
  };
}
