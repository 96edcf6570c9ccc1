import type { Transcript } from '@memo-js/core';
import type { AskResult } from '@memo-js/engine';
import type { Command } from 'commander';
import { meterOf, withBudget, type BudgetFlags } from '../budget.ts';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import { repeated } from '../settings.ts';
import { answerLines } from '../text/answer.ts';
import { transcriptLines } from '../text/transcript.ts';

interface Flags extends BudgetFlags {
  readonly trace?: boolean;
  readonly protocol?: string;
  readonly memory?: readonly string[];
}

export function addAsk(program: Command, perform: Perform): void {
  withBudget(program.command('ask'))
    .description('ask a question; the answer comes from the weights')
    .argument('<question>', 'the question, in quotes')
    .option('--trace', 'show every step on the way to the answer')
    .option('--protocol <id>', 'three-stage, single-turn or multi-turn (default: the config)')
    .option(
      '--memory <id or dir>',
      'memory to ask, by id or artifact folder; may be repeated (default: the selected one)',
      repeated,
    )
    .action((question: string, flags: Flags, command: Command) =>
      perform(command, ({ withMemo, run }) =>
        withMemo(async (memo) => {
          const options = {
            ...run,
            ...(await meterOf(flags)),
            ...(flags.protocol === undefined ? {} : { protocol: flags.protocol }),
            ...(flags.memory === undefined ? {} : { memories: flags.memory }),
          };
          if (flags.trace !== true) return answered(await memo.ask(question, options));
          const { result, transcript } = await memo.askWithTranscript(question, options);
          return answered(result, transcript);
        }),
      ),
    );
}

function answered(result: AskResult, transcript?: Transcript): Outcome {
  return {
    document: transcript === undefined ? result : { ...result, transcript },
    text: (style, columns) => [
      ...(transcript === undefined ? [] : [...transcriptLines(transcript, style, columns), '']),
      ...answerLines(result, style, columns),
    ],
    next:
      transcript === undefined && result.abstained
        ? ['--trace shows what was asked and where it stopped']
        : [],
  };
}
