import type { MemoryCard } from '@memo-js/core';
import { canonicalQuestions } from '@memo-js/english';
import { wordingKey } from './wordings.ts';

/** Share of questions in canonical wording from which on a memory is taken to know all of them so. */
const NEARLY_ALL = 0.8;

const KNOWN = new WeakMap<MemoryCard, boolean>();

/**
 * Whether a memory is best asked in the words of the user, too. A pretrained one understands them;
 * one whose reflections are not in canonical wording (a chat model wrote them, or people did) may have
 * learned them, and knows neighbours of the canonical wording even less.
 */
export function knowsOwnWords(card: MemoryCard): boolean {
  if (card.pretrained === true) return true;
  const known = KNOWN.get(card) ?? !isCanonical(card.exampleQuestions);
  KNOWN.set(card, known);
  return known;
}

function isCanonical(questions: readonly string[]): boolean {
  const canonical = questions.filter((question) => {
    const [first = question] = canonicalQuestions(question);
    return wordingKey(first) === wordingKey(question);
  });
  return canonical.length >= NEARLY_ALL * questions.length;
}
