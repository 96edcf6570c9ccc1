import type { Reflection } from '@memo-js/core';
import { normaliseText } from './normalise.ts';

/** One question to which reflections give different answers. */
export interface Conflict {
  readonly question: string;
  readonly kept: string;
  readonly dropped: readonly string[];
}

/**
 * Keeps one reflection a question. Of different answers the one of the latest dated document is
 * kept; without a later date, the one that most reflections give, the first of equals.
 */
export function settleConflicts(
  reflections: readonly Reflection[],
  dates: ReadonlyMap<string, string | null>,
): { readonly kept: readonly Reflection[]; readonly conflicts: readonly Conflict[] } {
  const byQuestion = new Map<string, Reflection[]>();
  for (const reflection of reflections) {
    const key = normaliseText(reflection.question);
    const known = byQuestion.get(key);
    if (known === undefined) byQuestion.set(key, [reflection]);
    else known.push(reflection);
  }
  const kept: Reflection[] = [];
  const conflicts: Conflict[] = [];
  for (const rivals of byQuestion.values()) {
    const byAnswer = new Map<string, Reflection[]>();
    for (const rival of rivals) {
      const key = normaliseText(rival.answer);
      byAnswer.set(key, [...(byAnswer.get(key) ?? []), rival]);
    }
    const ranked = [...byAnswer.values()]
      .map((supporters) => ({ supporters, date: latest(supporters, dates) }))
      .sort((a, b) => compare(b.date, a.date) || b.supporters.length - a.supporters.length);
    const [winner, ...losers] = ranked.map(({ supporters }) => supporters[0]);
    if (winner === undefined) continue;
    kept.push(winner);
    if (losers.length > 0) {
      const dropped = losers.flatMap((each) => each?.answer ?? []);
      conflicts.push({ question: winner.question, kept: winner.answer, dropped });
    }
  }
  return { kept, conflicts };
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
