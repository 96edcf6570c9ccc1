import { foldedText } from '../folded-text.ts';

/** Without them a question asks the same. */
const EMPTY = new Set(['a', 'an', 'the', 'please', 'exactly']);
/** "In which year", "what year ... in": one question. */
const TIME = 'year|month|day|date|decade|century';
const BEFORE_TIME = new RegExp(String.raw`\b(?:in|on|at) (what (?:${TIME}))\b`, 'u');
const BEHIND_TIME = new RegExp(String.raw`\b(what (?:${TIME}) .*) (?:in|on)$`, 'u');
/** Marks at the ends of a word; what else belongs to it counts: "C++" is not "C". */
const MARKS = /^[("'[{¿¡]+|[)"'\]}.,;:!?]+$/gu;

/** The words of a question that make what it asks, in order. */
export function questionWords(question: string): readonly string[] {
  const words = foldedText(question)
    .split(' ')
    .map((word) => word.replace(MARKS, ''))
    .map((word) => (word === 'which' ? 'what' : word))
    .filter((word) => word !== '' && !EMPTY.has(word));
  return words.join(' ').replace(BEFORE_TIME, '$1').replace(BEHIND_TIME, '$1').split(' ');
}

/** True for the same words, or when some that end one begin the other. */
export function sameInTurn(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length &&
    a.some((_, turn) => b.every((word, at) => word === a[(at + turn) % a.length]))
  );
}
