import type { Bm25Report, EvaluationQuestion, EvaluationRow } from '@memo-js/engine/evaluation';

/** Right of how many. */
export interface Score {
  readonly right: number;
  readonly of: number;
  readonly rate: number | null;
  /** BM25 on the same questions; absent where it has no say. */
  readonly bm25?: number | null;
}

export interface QuickstartScores {
  readonly oneHop: Score;
  readonly multiHop: Score;
  /** Questions that the documents do not answer, abstained on. */
  readonly unanswerable: Score;
  /** Answers of which a named source is a document that holds the answer. */
  readonly sources: Score;
}

/** Accuracy that `--check` asserts; times are printed and never asserted. */
export const THRESHOLDS: Readonly<Record<keyof QuickstartScores, number>> = Object.freeze({
  oneHop: 0.95,
  multiHop: 0.85,
  unanswerable: 0.9,
  sources: 0.99,
});

/** Documents that hold the answer, by the id of the question: key `documents` of the file. */
export function goldDocuments(text: string): ReadonlyMap<string, readonly string[]> {
  const gold = new Map<string, readonly string[]>();
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const { id, documents } = JSON.parse(line) as { id: string; documents?: readonly string[] };
    if (documents !== undefined) gold.set(String(id), documents);
  }
  return gold;
}

export type Kind = 'one-hop' | 'multi-hop' | 'unanswerable';

export const kindOf = ({ unanswerable, group }: EvaluationQuestion): Kind =>
  unanswerable ? 'unanswerable' : group === 'one-hop' ? 'one-hop' : 'multi-hop';

const score = (right: number, of: number): Score => ({
  right,
  of,
  rate: of === 0 ? null : right / of,
});

/** `rows` are in the order of `questions`. */
export function scoreQuickstart(
  questions: readonly EvaluationQuestion[],
  rows: readonly EvaluationRow[],
  gold: ReadonlyMap<string, readonly string[]>,
  bm25: Bm25Report,
): QuickstartScores {
  const found = new Map(bm25.top.map(({ id, hit }) => [id, hit]));
  const byKind = (kind: Kind): Score => {
    const these = questions.flatMap((question, index) => {
      const row = rows[index];
      return row !== undefined && kindOf(question) === kind ? [row] : [];
    });
    if (kind === 'unanswerable') {
      return score(these.filter((row) => row.result?.abstained === true).length, these.length);
    }
    const hits = these.filter((row) => found.get(row.id) === true).length;
    return {
      ...score(these.filter((row) => row.exactMatch === 1).length, these.length),
      bm25: these.length === 0 ? null : hits / these.length,
    };
  };
  const judged = rows.filter((row) => row.result?.abstained === false && gold.has(row.id));
  const sourced = judged.filter((row) => {
    const right = gold.get(row.id) ?? [];
    return row.result?.sources.some((source) => right.includes(source.documentId)) === true;
  });
  return {
    oneHop: byKind('one-hop'),
    multiHop: byKind('multi-hop'),
    unanswerable: byKind('unanswerable'),
    sources: score(sourced.length, judged.length),
  };
}

/** What is below its threshold, in words. */
export function shortfalls(scores: QuickstartScores): readonly string[] {
  return (Object.keys(THRESHOLDS) as (keyof QuickstartScores)[]).flatMap((name) => {
    const { rate, right, of } = scores[name];
    return rate !== null && rate >= THRESHOLDS[name]
      ? []
      : [`${name} ${right}/${of}, wanted ${THRESHOLDS[name] * 100} %`];
  });
}
