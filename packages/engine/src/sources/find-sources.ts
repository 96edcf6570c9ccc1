import type { FinalAnswer, MemoryAnswer, Transcript } from '@memo-js/core';
import type { AnswerSource } from '../memo.ts';
import { toSources } from './source-index.ts';
import type { SourceIndex } from './source-index.ts';

/** One cited memory answer. */
export interface CitedHop {
  readonly question: string;
  readonly outcome: MemoryAnswer;
}

/** The memory answers that a final answer rests on, in its order. */
export function citedHops(transcript: Transcript): CitedHop[] {
  const final: FinalAnswer = transcript.final;
  if (final.type !== 'answer') return [];
  return final.citations.flatMap((id) => {
    const asked = transcript.asked.find((each) => each.id === id);
    return asked?.outcome.type === 'answer'
      ? [{ question: asked.question, outcome: asked.outcome }]
      : [];
  });
}

/** Sources of all cited hops; the last hop, which holds the answer, comes first. */
export function findSources(
  hops: readonly CitedHop[],
  indexOf: (memoryId: string) => SourceIndex | undefined,
): { readonly sources: readonly AnswerSource[]; readonly supported: boolean } {
  const found = hops.map(({ question, outcome }) => {
    const record = indexOf(outcome.memoryId)?.find(question, outcome.text) ?? null;
    return record === null ? [] : toSources(record);
  });
  const seen = new Set<string>();
  const sources = found
    .toReversed()
    .flat()
    .filter(({ reflection, documentId, passage }) => {
      const key = `${reflection.id}\0${documentId}\0${passage.start}\0${passage.end}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    });
  return { sources, supported: hops.length > 0 && found.every((each) => each.length > 0) };
}
