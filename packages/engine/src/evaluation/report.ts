import { NO_USAGE, addUsage, type Usage } from '@memo-js/core';
import type { AskResult, PaidUsage } from '../memo.ts';
import type { EvaluationQuestion } from './question.ts';

/** What the executive used. */
export interface ExecutiveUsage extends PaidUsage {
  readonly executive: Usage;
}

/** What became of one question in one run. A line of `memo eval --out`. */
export interface EvaluationRow {
  readonly id: string;
  /** Number of the run, from 0; absent when there is one. */
  readonly run?: number;
  readonly question: string;
  /** Null when the question is unanswerable. */
  readonly expected: string | null;
  readonly result: AskResult | null;
  /** Set exactly when `result` is null. */
  readonly error: { readonly code: string; readonly message: string } | null;
  /** Of a question that failed; that of the others is in `result`. */
  readonly usage?: ExecutiveUsage;
  /** Null when the question is unanswerable, as is `f1`. */
  readonly exactMatch: 0 | 1 | null;
  readonly f1: number | null;
}

/** Counts of questions asked, and rates 0..1 over the answerable ones. */
export interface EvaluationScores {
  readonly total: number;
  readonly answerable: number;
  /** `answered + abstained + errors = total`. */
  readonly answered: number;
  readonly abstained: number;
  readonly errors: number;
  /** Over all answerable questions: an abstention or an error is wrong. Null without any. */
  readonly exactMatch: number | null;
  readonly f1: number | null;
  readonly unanswerable: { readonly total: number; readonly abstained: number };
}

export interface EvaluationReport extends EvaluationScores {
  readonly byGroup: Readonly<Record<string, EvaluationScores>>;
  /** Of the questions without error; null when there is none. */
  readonly latencyMs: { readonly p50: number | null; readonly p95: number | null };
  /** Of all questions, those that failed included. */
  readonly usage: ExecutiveUsage;
  /** Each run's own rates, when there were several; the counts above are then over all of them. */
  readonly runs?: readonly {
    readonly run: number;
    readonly exactMatch: number | null;
    readonly f1: number | null;
  }[];
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const scored = (values: readonly (number | null)[]): number | null =>
  mean(values.filter((value) => value !== null));

/** Nearest-rank percentile of ascending values, `share` in 0..1. */
function percentile(ascending: readonly number[], share: number): number | null {
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? null;
}

function scoresOf(rows: readonly EvaluationRow[]): EvaluationScores {
  const unanswerable = rows.filter((row) => row.expected === null);
  const abstained = (row: EvaluationRow): boolean => row.result?.abstained === true;
  const errors = rows.filter((row) => row.result === null).length;
  const silent = rows.filter(abstained).length;
  return {
    total: rows.length,
    answerable: rows.length - unanswerable.length,
    answered: rows.length - errors - silent,
    abstained: silent,
    errors,
    exactMatch: scored(rows.map((row) => row.exactMatch)),
    f1: scored(rows.map((row) => row.f1)),
    unanswerable: {
      total: unanswerable.length,
      abstained: unanswerable.filter(abstained).length,
    },
  };
}

function usageOf(rows: readonly EvaluationRow[]): ExecutiveUsage {
  const all = rows.flatMap((row) => row.result?.usage ?? row.usage ?? []);
  const booked = all.map((usage) => usage.booked ?? NO_USAGE).reduce(addUsage, NO_USAGE);
  const costs = all.map(({ cost }) => cost);
  return {
    executive: all.map(({ executive }) => executive).reduce(addUsage, NO_USAGE),
    cost: costs.reduce((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0),
    ...(booked.calls === 0 ? {} : { booked }),
  };
}

/** Adds up the rows of questions asked `runs` times. */
export function buildReport(
  asked: readonly { readonly question: EvaluationQuestion; readonly row: EvaluationRow }[],
  runs: number,
): EvaluationReport {
  const rows = asked.map(({ row }) => row);
  const groups = new Map<string, EvaluationRow[]>();
  for (const { question, row } of asked) {
    if (question.group === null) continue;
    const group = groups.get(question.group);
    if (group === undefined) groups.set(question.group, [row]);
    else group.push(row);
  }
  const durations = rows
    .flatMap((row) => (row.result === null ? [] : [row.result.durationMs]))
    .sort((a, b) => a - b);
  return {
    ...scoresOf(rows),
    byGroup: Object.fromEntries(
      [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, of]) => [name, scoresOf(of)]),
    ),
    latencyMs: { p50: percentile(durations, 0.5), p95: percentile(durations, 0.95) },
    usage: usageOf(rows),
    ...(runs > 1
      ? {
          runs: Array.from({ length: runs }, (_, run) => {
            const { exactMatch, f1 } = scoresOf(rows.filter((row) => row.run === run));
            return { run, exactMatch, f1 };
          }),
        }
      : {}),
  };
}
