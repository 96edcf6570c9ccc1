import type { Call, Reflection, ReflectionDraft } from '@memo-js/core';
import type { Asking } from './asking.ts';
import { namesOf } from './extraction.ts';
import { halvesOf, inParts } from './parts.ts';
import type { JoinedPair } from './schemas.ts';
import type { STEPS, View } from './step.ts';

export interface JoinInput {
  readonly step: (typeof STEPS)['consolidate' | 'surface' | 'relate'];
  readonly reflections: readonly Reflection[];
  /** What the model is shown beside the pairs. */
  readonly view: View;
  /** Fields of one pair beside its number, question and answer. */
  readonly extra?: (reflection: Reflection) => View;
  /** Why a pair must not be learned; null when nothing speaks against it. */
  readonly flaw: (pair: JoinedPair, from: readonly Reflection[]) => string | null;
}

/**
 * New pairs from pairs that were made before, shown by their numbers; a list that is too long for
 * the model is divided. Each new pair rests on the evidence of those that it names.
 */
export async function joinPairs(
  { step, reflections, view, extra, flaw }: JoinInput,
  asking: Asking,
  call: Call,
): Promise<readonly ReflectionDraft[]> {
  const parts = await inParts(reflections, halvesOf(2), async (part, key) => {
    const pairs = part.map((each, index) => ({
      number: index + 1,
      question: each.question,
      answer: each.answer,
      ...extra?.(each),
    }));
    const made = await asking.ask(step, `${step.name}${key}`, { ...view, pairs }, call);
    return made.pairs.map((pair) => toDraft(pair, part, flaw));
  });
  return parts.flat();
}

function toDraft(
  pair: JoinedPair,
  part: readonly Reflection[],
  flaw: JoinInput['flaw'],
): ReflectionDraft {
  const from = [...new Set(pair.from)].flatMap((number) => part[number - 1] ?? []);
  const wrong =
    from.length < new Set(pair.from).size
      ? 'It rests on pairs that do not exist.'
      : flaw(pair, from);
  return {
    question: pair.question.trim(),
    answer: pair.answer.trim(),
    paraphrases: pair.paraphrases,
    entities: namesOf(pair.entities),
    evidence: from.flatMap(({ evidence }) => evidence),
    ...(wrong === null ? {} : { flaw: wrong }),
  };
}
