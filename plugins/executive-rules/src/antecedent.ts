import type { HistoryTurn } from '@memo-js/core';
import { bare } from './answers.ts';
import { cleanQuestion, tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';
import { isContent } from './words.ts';

const PRONOUN = /^(?:he|she|it|they|him|her|them|his|its|their|hers|theirs)$/u;
const POSSESSIVE = /^(?:his|its|their)$/u;

/**
 * The question with its pronouns replaced by what the conversation spoke of last: the last
 * answer, if it is a name, else the last name in the question before. Undefined when a pronoun
 * stays open: whom it means would be a guess.
 */
export function withAntecedents(
  question: string,
  history: readonly HistoryTurn[],
): string | undefined {
  const text = cleanQuestion(question);
  const tokens = tokenize(text);
  const open = tokens.findIndex(
    ({ kind, lower }, at) =>
      kind === 'word' && PRONOUN.test(lower) && !(lower === 'it' && isDummy(tokens, at)),
  );
  if (open < 0) return question;
  // "How old was Ada when she ...": the question names whom it means.
  if (tokens.slice(0, open).some(({ kind }, index) => kind === 'name' || isNoun(tokens, index))) {
    return question;
  }
  const name = spokenOf(history);
  if (name === undefined) return undefined;
  const { start, end, lower } = tokens[open]!;
  const possessive = POSSESSIVE.test(lower) || (lower === 'her' && isContent(tokens[open + 1]));
  return `${text.slice(0, start)}${name}${possessive ? "'s" : ''}${text.slice(end)}`;
}

/** "How long does it take to climb X?": the pronoun means nothing. */
function isDummy(tokens: readonly Token[], index: number): boolean {
  return (
    /^(?:does|did|do|will|would)$/u.test(tokens[index - 1]?.lower ?? '') &&
    /^(?:take|cost|need|require)$/u.test(tokens[index + 1]?.lower ?? '') &&
    tokens.slice(index + 2).some(({ lower }) => lower === 'to')
  );
}

/** A described thing before the pronoun: "the company that moved its office". */
function isNoun(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.lower ?? '';
  return isContent(tokens[index]) && /^(?:the|a|an|which|what|whose|many)$/u.test(before);
}

function spokenOf(history: readonly HistoryTurn[]): string | undefined {
  const last = history.at(-1);
  if (last === undefined) return undefined;
  const answer = last.answer === null ? '' : bare(last.answer);
  if (/^(?:the )?["\p{Lu}]/u.test(answer) && !/\d/u.test(answer)) return answer;
  const names = tokenize(cleanQuestion(last.question)).filter(({ kind }) => kind === 'name');
  return names.at(-1)?.text;
}
