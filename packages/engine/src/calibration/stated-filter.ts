import type { Reflection } from '@memo-js/core';
import { KnowledgeFilter } from './filter.ts';

/**
 * What the documents state of what, held-out wordings included. Trials are made with it: it tells
 * of which names a held-out wording asks what is not stated. A memory is judged without it.
 */
export function statedFilter(
  records: Iterable<{ readonly reflection: Reflection; readonly heldOut: string | null }>,
): KnowledgeFilter {
  return KnowledgeFilter.build(
    [...records].map(({ reflection, heldOut }) =>
      heldOut === null || reflection.refusal
        ? reflection
        : { ...reflection, paraphrases: [...reflection.paraphrases, heldOut] },
    ),
  );
}
