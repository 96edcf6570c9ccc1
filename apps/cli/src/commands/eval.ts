import { resolve } from 'node:path';
import type { AskQuestion, EvaluationQuestion, EvaluationReport } from '@memo-js/engine/evaluation';
import type { Command } from 'commander';
import { meterOf, withBudget, type BudgetFlags } from '../budget.ts';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import type { Session } from '../session.ts';
import { repeated, wholeNumber } from '../settings.ts';
import { openResultsFile } from '../results-file.ts';
import { scoreLines } from '../text/scores.ts';

interface Flags extends BudgetFlags {
  readonly out?: string;
  readonly limit?: number;
  readonly runs: number;
  readonly concurrency: number;
  readonly memory?: readonly string[];
  readonly protocol?: string;
}

export function addEval(program: Command, perform: Perform): void {
  withBudget(program.command('eval'), 'executive')
    .description('ask all questions of a file and score the answers (exact match and F1 of SQuAD)')
    .argument('<file>', 'JSON Lines: {id, question, answer, aliases?, unanswerable?, group?}')
    .option('--out <file>', 'write one line a question; an interrupted run goes on from it')
    .option('--limit <n>', 'only the first n questions', wholeNumber(1))
    .option('--runs <n>', 'ask every question n times', wholeNumber(1), 1)
    .option('--concurrency <n>', 'questions in flight', wholeNumber(1), 1)
    .option('--memory <id or dir>', 'memory to ask; may be repeated', repeated)
    .option('--protocol <id>', 'protocol to ask by (default: the config)')
    .action((file: string, flags: Flags, command: Command) =>
      perform(command, (session) => evaluated(session, file, flags)),
    );
}

async function evaluated(session: Session, file: string, flags: Flags): Promise<Outcome> {
  const { settings, run, withMemo } = session;
  const { readQuestions } = await import('@memo-js/engine/evaluation');
  const all = await readQuestions(resolve(settings.cwd, file));
  const questions = all.slice(0, flags.limit ?? all.length);
  const report = await withMemo(async (memo) => {
    const selected = (await memo.summary()).memories.find((memory) => memory.selected);
    const options = {
      ...(flags.protocol === undefined ? {} : { protocol: flags.protocol }),
      ...(flags.memory === undefined ? {} : { memories: flags.memory }),
    };
    const { config } = memo;
    return runEvaluation(session, questions, flags, {
      ask: (question, asking) => memo.ask(question, { ...options, ...asking }),
      // Whatever changes an answer: rows of another set-up are not taken over.
      setup: {
        questions,
        ...options,
        memory: flags.memory === undefined ? (selected?.id ?? null) : null,
        executive: config.components.executive,
        protocolConfig: config.components.protocol,
        host: config.components.memory,
        targetPrecision: config.memory.targetPrecision,
        runs: flags.runs,
        seed: run.seed,
      },
    });
  });
  return {
    document: report,
    text: (style) => scoreLines(report, style),
    next: flags.out === undefined ? ['--out FILE keeps every answer with its score'] : [],
  };
}

async function runEvaluation(
  { settings, run }: Session,
  questions: readonly EvaluationQuestion[],
  flags: Flags,
  how: {
    readonly ask: AskQuestion;
    readonly setup: object;
  },
): Promise<EvaluationReport> {
  const { evaluate } = await import('@memo-js/engine/evaluation');
  const options = {
    runs: flags.runs,
    concurrency: flags.concurrency,
    seed: run.seed,
    signal: run.signal,
    ...(await meterOf(flags)),
    ...(run.onProgress === undefined ? {} : { onProgress: run.onProgress }),
  };
  if (flags.out === undefined) return (await evaluate(how.ask, questions, options)).report;
  const results = await openResultsFile(resolve(settings.cwd, flags.out), how.setup);
  try {
    const { report, rows } = await evaluate(how.ask, questions, {
      ...options,
      done: results.done,
      onRow: results.add,
    });
    await results.finish(rows);
    return report;
  } finally {
    await results.close();
  }
}
