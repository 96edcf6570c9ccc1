import type { ProgressEvent } from '@memo-js/core';
import { MemoError, type Meter } from '@memo-js/core';
import { Ledger } from '../call/ledger.ts';
import { paidUsage } from '../call/paid-usage.ts';
import type { AskOptions, AskResult } from '../memo.ts';
import { goldAnswers } from './question.ts';
import type { EvaluationQuestion } from './question.ts';
import { buildReport } from './report.ts';
import type { EvaluationReport, EvaluationRow } from './report.ts';
import { exactMatch, f1 } from './squad.ts';

export interface EvaluateOptions {
  /** How often every question is asked; run `n` gets seed `seed + n`. @default 1 */
  readonly runs?: number;
  /** @default 0 */
  readonly seed?: number;
  /** Questions in flight. More only helps where another machine answers. @default 1 */
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: ProgressEvent) => void;
  /** Counts the paid calls of all questions; a `Ledger` with a budget ends the evaluation at it. */
  readonly meter?: Meter;
  /** Rows of an interrupted evaluation of the same questions: not asked again. */
  readonly done?: ReadonlyMap<string, EvaluationRow>;
  /** Called with each new row as it arrives, with the key under which `done` would hold it. */
  readonly onRow?: (key: string, row: EvaluationRow) => void;
}

export interface Evaluation {
  readonly report: EvaluationReport;
  /** By run, then in the order of the questions. */
  readonly rows: readonly EvaluationRow[];
}

/** Asks one question; these options differ between questions, the others do not. */
export type AskQuestion = (
  question: string,
  options: Pick<AskOptions, 'seed' | 'signal' | 'meter'>,
) => Promise<AskResult>;

function score(
  question: EvaluationQuestion,
  outcome: { readonly result: AskResult } | { readonly error: MemoError; readonly paid: Ledger },
  run: number | undefined,
): EvaluationRow {
  const result = 'result' in outcome ? outcome.result : null;
  const gold = goldAnswers(question);
  const answer = result === null || result.abstained ? null : result.answer;
  return {
    id: question.id,
    ...(run === undefined ? {} : { run }),
    question: question.question,
    expected: question.answer,
    result,
    error: 'error' in outcome ? { code: outcome.error.code, message: outcome.error.message } : null,
    ...('error' in outcome && outcome.paid.rows().length > 0
      ? { usage: { executive: outcome.paid.total().settled, ...paidUsage(outcome.paid) } }
      : {}),
    exactMatch: question.unanswerable ? null : answer === null ? 0 : exactMatch(answer, gold),
    f1: question.unanswerable ? null : answer === null ? 0 : f1(answer, gold),
  };
}

/**
 * Asks every question and scores the answers by SQuAD's rules. A question that fails keeps its
 * error in its row and counts as wrong; the others go on.
 * @throws what `signal` was aborted with, and `BUDGET_*`; the rows until then have gone to `onRow`.
 */
export async function evaluate(
  ask: AskQuestion,
  questions: readonly EvaluationQuestion[],
  options: EvaluateOptions = {},
): Promise<Evaluation> {
  const { runs = 1, seed = 0, concurrency = 1, signal, onProgress, meter, done, onRow } = options;
  const jobs = Array.from({ length: runs }, (_, run) =>
    questions.map((question, index) => ({ question, run, key: `${run}/${index}` })),
  ).flat();
  const rows = new Array<EvaluationRow>(jobs.length);
  const startedAt = performance.now();
  let finished = 0;
  let fresh = 0;
  let next = 0;

  const one = async ({ question, run, key }: (typeof jobs)[number]): Promise<EvaluationRow> => {
    const known = done?.get(key);
    if (known !== undefined) return known;
    signal?.throwIfAborted();
    let row: EvaluationRow;
    const number = runs > 1 ? run : undefined;
    const paid = new Ledger({}, meter);
    try {
      const result = await ask(question.question, {
        seed: seed + run,
        meter: paid,
        ...(signal === undefined ? {} : { signal }),
      });
      row = score(question, { result }, number);
    } catch (error) {
      if (signal?.aborted === true) throw error;
      const failure = MemoError.from(error);
      // No other question would escape it.
      if (failure.code.startsWith('BUDGET_')) throw failure;
      row = score(question, { error: failure, paid }, number);
    }
    fresh += 1;
    onRow?.(key, row);
    return row;
  };

  const worker = async (): Promise<void> => {
    for (;;) {
      const index = next;
      const job = jobs[index];
      if (job === undefined) return;
      next += 1;
      rows[index] = await one(job);
      finished += 1;
      const perRow = fresh === 0 ? 0 : (performance.now() - startedAt) / fresh;
      onProgress?.({
        type: 'progress',
        stage: 'eval',
        done: finished,
        total: jobs.length,
        unit: 'questions',
        ...(fresh === 0 ? {} : { etaMs: Math.round(perRow * (jobs.length - finished)) }),
      });
    }
  };

  onProgress?.({ type: 'stage', stage: 'eval', status: 'started' });
  const workers = Math.max(1, Math.min(concurrency, jobs.length));
  await Promise.all(Array.from({ length: workers }, worker));
  onProgress?.({ type: 'stage', stage: 'eval', status: 'finished' });

  const asked = jobs.map(({ question }, index) => ({
    question,
    row: rows[index] as EvaluationRow,
  }));
  return { report: buildReport(asked, runs), rows };
}
