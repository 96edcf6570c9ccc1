import type { Call, ParaphraseInput } from '@memo-js/core';
import { nameWords } from './alignment/names.ts';
import { numbersIn } from './alignment/numbers.ts';
import type { Asking } from './asking.ts';
import { foldedText } from './folded-text.ts';
import { STEPS } from './step.ts';

/** Other wordings of a question; one that loses or adds a name or a number asks something else. */
export async function reword(
  { reflection, count }: ParaphraseInput,
  asking: Asking,
  call: Call,
): Promise<readonly string[]> {
  const { question, answer, paraphrases } = reflection;
  const { wordings } = await asking.ask(
    STEPS.paraphrase,
    'paraphrase',
    { question, answer, count, known: [...paraphrases] },
    call,
  );
  const asked = factsOf(question);
  const known = new Set([question, ...paraphrases].map(foldedText));
  return wordings
    .map((wording) => wording.trim())
    .filter((wording) => {
      const key = foldedText(wording);
      if (key === '' || known.has(key) || factsOf(wording) !== asked) return false;
      known.add(key);
      return true;
    })
    .slice(0, count);
}

/** Names and numbers of a question, in a fixed order. */
const factsOf = (question: string): string =>
  [
    ...new Set([
      ...nameWords(question).flatMap(({ word, opens }) => (opens ? [] : foldedText(word))),
      ...numbersIn(question).map(({ value }) => String(value)),
    ]),
  ]
    .sort()
    .join(' ');
