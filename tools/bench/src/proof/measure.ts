import type { Memo } from '@memo-js/engine';
import { evaluate } from '@memo-js/engine/evaluation';
import type { EvaluationQuestion, EvaluationRow } from '@memo-js/engine/evaluation';
import { askWeights } from './ask-weights.ts';

/** Right of how many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** What became of a question, for those who look at misses. */
export interface Miss {
  readonly id: string;
  readonly question: string;
  readonly expected: string | null;
  readonly answer: string | null;
  readonly confidence: number | null;
  readonly reason?: string;
  /** What the memory was asked on the way. */
  readonly subQuestions: readonly string[];
}

export interface Scores {
  readonly oneHop: Share;
  readonly multiHop: Share;
  /** Questions without an answer in the documents that were abstained on. */
  readonly abstention: Share;
  /** Of the answers given, those that are right. */
  readonly precision: Share;
  /** Exact match of one-hop questions put to the weights as they stand: no executive, no threshold. */
  readonly weights: Share;
}

export interface Measurement {
  readonly asked: Scores;
  readonly paraphrased: Scores;
  /** Mean distance of confidence and truth over the answers given to both, in ten bins. */
  readonly calibrationError: number | null;
}

export interface Measured {
  readonly measurement: Measurement;
  /** Questions of both that were not answered right. */
  readonly misses: readonly Miss[];
}

const right = ({ expected, exactMatch, result }: EvaluationRow): boolean =>
  expected === null ? result?.abstained === true : exactMatch === 1;

const share = (rows: readonly boolean[]): Share => ({
  right: rows.filter(Boolean).length,
  of: rows.length,
});

const BINS = 10;

/** Expected calibration error (Guo et al., 2017) over the answers of known confidence. */
export function calibrationError(
  answers: readonly { readonly confidence: number; readonly right: boolean }[],
): number | null {
  if (answers.length === 0) return null;
  const bins = Map.groupBy(answers, ({ confidence }) =>
    Math.min(BINS - 1, Math.floor(confidence * BINS)),
  );
  let error = 0;
  for (const members of bins.values()) {
    const sure = members.reduce((sum, { confidence }) => sum + confidence, 0);
    error += Math.abs(sure - members.filter((each) => each.right).length);
  }
  return error / answers.length;
}

const missOf = (row: EvaluationRow): Miss => ({
  id: row.id,
  question: row.question,
  expected: row.expected,
  answer: row.result?.answer ?? row.error?.message ?? null,
  confidence: row.result?.confidence ?? null,
  ...(row.result?.reason === undefined ? {} : { reason: row.result.reason }),
  subQuestions: (row.result?.subQuestions ?? []).map(
    ({ question, answer }) => `${question} -> ${answer ?? '-'}`,
  ),
});

interface Asking {
  readonly memo: Memo;
  readonly memoryId: string;
  readonly folder: string;
  readonly precision: string;
}

async function scores(
  { memo, memoryId, folder, precision }: Asking,
  questions: readonly EvaluationQuestion[],
): Promise<{ readonly scores: Scores; readonly rows: readonly EvaluationRow[] }> {
  const { rows } = await evaluate(
    (question, options) => memo.ask(question, { ...options, memories: [memoryId] }),
    questions,
  );
  const ofGroup = (group: string): Share =>
    share(rows.filter((_, index) => questions[index]?.group === group).map(right));
  const oneHop = questions.filter(({ group }) => group === 'one-hop');
  const weights = await askWeights(folder, precision, oneHop);
  const given = rows.filter(({ result }) => result?.abstained === false);
  return {
    rows,
    scores: {
      oneHop: ofGroup('one-hop'),
      multiHop: ofGroup('multi-hop'),
      abstention: ofGroup('unanswerable'),
      precision: share(given.map((row) => row.exactMatch === 1)),
      weights: share(weights.map((each) => each.right)),
    },
  };
}

/** Asks a memory all questions in both wordings. */
export async function measure(
  asking: Asking,
  asked: readonly EvaluationQuestion[],
  paraphrased: readonly EvaluationQuestion[],
): Promise<Measured> {
  const first = await scores(asking, asked);
  const second = await scores(asking, paraphrased);
  const rows = [...first.rows, ...second.rows];
  const answers = rows.flatMap(({ result, exactMatch }) =>
    result?.abstained === false && result.confidence !== null
      ? [{ confidence: result.confidence, right: exactMatch === 1 }]
      : [],
  );
  return {
    measurement: {
      asked: first.scores,
      paraphrased: second.scores,
      calibrationError: calibrationError(answers),
    },
    misses: rows.filter((row) => !right(row)).map(missOf),
  };
}
