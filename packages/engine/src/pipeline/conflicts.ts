import type { Reflection } from '@memo-js/core';
import { normaliseText } from './normalise.ts';
import { REFUSAL_TEXT } from './refusal-text.ts';

/** What is learned where documents answer one question differently. */
export const CONFLICT_POLICIES = ['latest', 'both', 'refuse'] as const;
export type ConflictPolicy = (typeof CONFLICT_POLICIES)[number];

/** One of several answers to a question, with the documents that give it. */
export interface ConflictingAnswer {
  readonly answer: string;
  readonly documentIds: readonly string[];
  /** The latest of the documents; null where none is dated. */
  readonly date: string | null;
}

/** One question to which reflections give different answers. */
export interface Conflict {
  readonly question: string;
  /** What is learned; null when it is that it is not known. */
  readonly kept: string | null;
  /** The latest first, then those that most reflections give. */
  readonly answers: readonly ConflictingAnswer[];
}

/**
 * Keeps one reflection a question. Of different answers `latest` keeps that of the latest dated
 * document, or without a later date the one that most reflections give, the first of equals; `both`
 * learns all of them, each with its date; `refuse` learns that the answer is not known.
 */
export function settleConflicts(
  reflections: readonly Reflection[],
  dates: ReadonlyMap<string, string | null>,
  policy: ConflictPolicy,
): { readonly kept: readonly Reflection[]; readonly conflicts: readonly Conflict[] } {
  const kept: Reflection[] = [];
  const conflicts: Conflict[] = [];
  for (const rivals of grouped(reflections, ({ question }) => question)) {
    const ranked = grouped(rivals, ({ answer }) => answer)
      .map((supporters) => ({ supporters, date: latest(supporters, dates) }))
      .sort((a, b) => compare(b.date, a.date) || b.supporters.length - a.supporters.length);
    const answers = ranked.flatMap(({ supporters, date }) => {
      const [first] = supporters;
      if (first === undefined) return [];
      const documentIds = [...new Set(supporters.flatMap((each) => each.documentIds))];
      return { reflection: first, answer: first.answer, documentIds, date: date || null };
    });
    const [winner] = answers;
    if (winner === undefined) continue;
    if (answers.length === 1) {
      kept.push(winner.reflection);
      continue;
    }
    const settled = SETTLED[policy](answers);
    kept.push(settled);
    conflicts.push({
      question: settled.question,
      kept: settled.refusal ? null : settled.answer,
      answers: answers.map(({ answer, documentIds, date }) => ({ answer, documentIds, date })),
    });
  }
  return { kept, conflicts };
}

type Rival = ConflictingAnswer & { readonly reflection: Reflection };

const SETTLED: Readonly<Record<ConflictPolicy, (rivals: readonly Rival[]) => Reflection>> = {
  latest: (rivals) => first(rivals),
  both: (rivals) => ({
    ...first(rivals),
    answer: rivals
      .map(({ answer, date }) => (date === null ? answer : `${answer} (${date})`))
      .join('; '),
    evidence: rivals.flatMap(({ reflection }) => reflection.evidence),
    documentIds: [...new Set(rivals.flatMap(({ documentIds }) => documentIds))],
  }),
  refuse: (rivals) => ({
    ...first(rivals),
    answer: REFUSAL_TEXT,
    refusal: true,
  }),
};

function first(rivals: readonly Rival[]): Reflection {
  const [rival] = rivals;
  if (rival === undefined) throw new Error('a conflict without answers');
  return rival.reflection;
}

/** By a text of each, however it is spelled, in the order of the first. */
function grouped(
  reflections: readonly Reflection[],
  text: (reflection: Reflection) => string,
): Reflection[][] {
  const groups = new Map<string, Reflection[]>();
  for (const reflection of reflections) {
    const key = normaliseText(text(reflection));
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [reflection]);
    else known.push(reflection);
  }
  return [...groups.values()];
}

function latest(
  reflections: readonly Reflection[],
  dates: ReadonlyMap<string, string | null>,
): string {
  const found = reflections.flatMap((each) => each.documentIds.map((id) => dates.get(id) ?? ''));
  return found.reduce((a, b) => (compare(a, b) >= 0 ? a : b), '');
}

/** ISO dates, whole or in part, compare as text. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
