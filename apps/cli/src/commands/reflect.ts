import type { ReflectReport } from '@memo-js/engine';
import type { Command } from 'commander';
import { meterOf, withBudget, type BudgetFlags } from '../budget.ts';
import { EXIT } from '../exit-code.ts';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import { dryRunOutcome } from '../text/dry-run.ts';
import { failureLines } from '../text/failures.ts';
import { reflectionLines } from '../text/reflections.ts';

interface Flags extends BudgetFlags {
  readonly dryRun?: boolean;
}

export function addReflect(program: Command, perform: Perform): void {
  withBudget(program.command('reflect'), 'generator')
    .description('distil question-answer pairs from the documents')
    .option(
      '--dry-run',
      'say what would be done; where it costs, from a small sample that is paid and kept',
    )
    .action((flags: Flags, command: Command) =>
      perform(command, ({ withMemo, run }) =>
        withMemo(async (memo) =>
          flags.dryRun === true
            ? dryRunOutcome(await memo.dryRun('reflect', { ...run, ...(await meterOf(flags)) }))
            : reflected(await memo.reflect({ ...run, ...(await meterOf(flags)) })),
        ),
      ),
    );
}

function reflected(report: ReflectReport): Outcome {
  return {
    document: report,
    text: (style) => [...reflectionLines(report, style), ...failureLines(report.failures, style)],
    next: ['memo train', 'memo inspect DOCUMENT shows its reflections with their evidence'],
    exitCode: report.failures.length > 0 ? EXIT.partly : EXIT.ok,
  };
}
