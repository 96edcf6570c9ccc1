import type { ProgressEvent, Transcript } from '@memo-js/core';
import type { AskEvent, AskOptions, AskResult, Memo } from '@memo-js/engine';
import type { Command } from 'commander';
import { meterOf, withBudget, type BudgetFlags } from '../budget.ts';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import type { Session } from '../session.ts';
import { repeated } from '../settings.ts';
import { answerLines } from '../text/answer.ts';
import { jsonLines, textStream } from '../text/stream.ts';
import { transcriptLines } from '../text/transcript.ts';

interface Flags extends BudgetFlags {
  readonly trace?: boolean;
  readonly stream?: boolean;
  readonly protocol?: string;
  readonly memory?: readonly string[];
}

export function addAsk(program: Command, perform: Perform): void {
  withBudget(program.command('ask'), 'executive')
    .description('ask a question; the answer comes from the weights')
    .argument('<question>', 'the question, in quotes')
    .option('--trace', 'show every step on the way to the answer')
    .option('--stream', 'show every step, and the answer, as they come; with --json line by line')
    .option('--protocol <id>', 'three-stage, single-turn or multi-turn (default: the config)')
    .option(
      '--memory <id or dir>',
      'memory to ask, by id or artifact folder; may be repeated (default: the selected one)',
      repeated,
    )
    .action((question: string, flags: Flags, command: Command) =>
      perform(command, (session) =>
        session.withMemo(async (memo) => {
          const options = {
            ...session.run,
            ...(await meterOf(flags)),
            ...(flags.protocol === undefined ? {} : { protocol: flags.protocol }),
            ...(flags.memory === undefined ? {} : { memories: flags.memory }),
          };
          if (flags.stream === true) return streamed(memo, question, options, flags, session);
          if (flags.trace !== true) return answered(await memo.ask(question, options));
          const { result, transcript } = await memo.askWithTranscript(question, options);
          return answered(result, transcript);
        }),
      ),
    );
}

/** Shows what happens as it happens; what is left for the end is the result. */
async function streamed(
  memo: Memo,
  question: string,
  options: AskOptions,
  { trace }: Flags,
  { io, settings }: Session,
): Promise<Outcome> {
  const view = settings.json ? jsonLines(io) : textStream(io, settings);
  let last: Extract<AskEvent, { type: 'result' }> | undefined;
  try {
    for await (const event of memo.askStream(question, {
      ...options,
      onProgress: warnings(options),
    })) {
      if (event.type === 'result') last = event;
      else view.show(event);
    }
  } finally {
    view.close(last !== undefined);
  }
  if (last === undefined) throw new Error('The stream of a question ended without its result.');
  const { result, transcript } = last;
  return {
    document: { type: 'result', result, ...(trace === true ? { transcript } : {}) },
    // The questions have been shown.
    text: (style, columns) => answerLines({ ...result, subQuestions: [] }, style, columns),
  };
}

/** Progress would be drawn over what is streamed. */
const warnings =
  ({ onProgress }: AskOptions) =>
  (event: ProgressEvent): void => {
    if (event.type === 'warning') onProgress?.(event);
  };

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
