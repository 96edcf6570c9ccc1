import type { Reflection } from '@memo-js/core';

/** A stored reflection with everything that a test does not care about. */
export function fakeReflection(
  parts: Partial<Reflection> & Pick<Reflection, 'question' | 'answer'>,
): Reflection {
  return {
    id: parts.id ?? `r:${parts.question}`,
    step: 'extraction',
    paraphrases: [],
    entities: [],
    evidence: [{ passageId: 'p', start: 0, end: 1 }],
    documentIds: ['d'],
    refusal: false,
    generator: 'fake@1',
    ...parts,
  };
}
