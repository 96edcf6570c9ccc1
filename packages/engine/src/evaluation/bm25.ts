import MiniSearch from 'minisearch';
import { goldAnswers } from './question.ts';
import type { EvaluationQuestion } from './question.ts';
import { holdsAnswer } from './squad.ts';

/** A passage to search in. */
export interface SearchPassage {
  readonly id: string;
  readonly title?: string | null;
  readonly text: string;
}

export interface Bm25Rates {
  readonly questions: number;
  /** Questions whose top passage holds an answer. */
  readonly hits: number;
  readonly rate: number | null;
}

export interface Bm25Report extends Bm25Rates {
  readonly byGroup: Readonly<Record<string, Bm25Rates>>;
  /** One a question, in order. */
  readonly top: readonly {
    readonly id: string;
    readonly passageId: string | null;
    readonly hit: boolean;
  }[];
}

const ratesOf = (hits: readonly boolean[]): Bm25Rates => {
  const found = hits.filter(Boolean).length;
  return {
    questions: hits.length,
    hits: found,
    rate: hits.length === 0 ? null : found / hits.length,
  };
};

/**
 * What plain retrieval could do at best with one passage: does the top passage by BM25 hold the
 * answer? Over answerable questions only, for BM25 always returns something. It is a bound for a
 * reader, not an answer, so it flatters retrieval.
 */
export function bm25Baseline(
  passages: readonly SearchPassage[],
  questions: readonly EvaluationQuestion[],
): Bm25Report {
  const index = new MiniSearch<{ id: number; title: string; text: string }>({
    fields: ['title', 'text'],
  });
  index.addAll(passages.map(({ title, text }, id) => ({ id, title: title ?? '', text })));
  const asked = questions.filter((question) => !question.unanswerable);
  const top = asked.map((question) => {
    const best = index.search(question.question)[0];
    const passage = best === undefined ? undefined : passages[Number(best.id)];
    return {
      id: question.id,
      passageId: passage?.id ?? null,
      hit:
        passage !== undefined &&
        holdsAnswer(`${passage.title ?? ''}\n${passage.text}`, goldAnswers(question)),
    };
  });
  const names = [...new Set(asked.flatMap(({ group }) => (group === null ? [] : [group])))].sort();
  return {
    ...ratesOf(top.map(({ hit }) => hit)),
    byGroup: Object.fromEntries(
      names.map((name) => [
        name,
        ratesOf(top.flatMap(({ hit }, i) => (asked[i]?.group === name ? [hit] : []))),
      ]),
    ),
    top,
  };
}
