import { isFunctionWord } from '@memo-js/english';
import { valuePattern } from './values.ts';
import type { ValueType } from './values.ts';

/** A pattern ready to run, with the names of its slots. */
export interface FramePattern {
  readonly expression: RegExp;
  readonly slots: readonly string[];
  /** It mentions the topic itself: nobody else can be meant. */
  readonly anchored: boolean;
}

/** Words between a cue and its value: none of a name, a number or another clause. */
const gap = (most: number): string =>
  `(?:[ ,]+(?![;:.@§"])(?-i:[\\p{Ll}'-]+)){0,${String(most)}}?[ ,]+`;

const NOUN_LEAD = '(?:(?:§|the|its|an?|this|that) )?(?:(?-i:[\\p{Ll}-]+) ){0,2}?';

/**
 * Compiles the small language of the tables. `@` is the topic, `§` its possessive, `{founder}` a
 * slot of that attribute, ` ~ ` up to four small words, ` ~~ ` up to nine, `N(staff|team)` a noun
 * with its article and adjectives. All else is a regular expression that ignores case.
 */
export function compileFrame(source: string, typeOf: (slot: string) => ValueType): FramePattern {
  const slots: string[] = [];
  const body = source
    .replace(/ ~~ /gu, gap(9))
    .replace(/ ~ /gu, gap(4))
    .replace(
      /N\((?<nouns>[^)]*)\)/gu,
      (_, nouns: string) => `${NOUN_LEAD}(?:${nouns})(?: (?:of|at|for|in) @)?`,
    )
    .replace(/(?<!\\p)\{(?<slot>[a-zA-Z]+)\}/gu, (_, slot: string) => {
      slots.push(slot);
      return `(?<${slot}>(?-i:${valuePattern(typeOf(slot))}))`;
    });
  return {
    expression: new RegExp(`(?<![\\p{L}\\p{N}-])(?i:${body})(?![\\p{L}\\p{N}])`, 'gu'),
    slots,
    anchored: /[@§]/u.test(source.replace(/N\([^)]*\)|\(\?:[^)]*[@§][^)]*\)\?/gu, '')),
  };
}

const SUBJECT =
  /@|§|(?<!\b(?:of|in|at|by|with|from|for|to|near|under|on|into|like|than|as)(?: the)? )(?:(?<name>(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]*)+|(?<=(?<![\p{L}])\p{Ll}[\p{Ll}'-]* |, )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}[\p{L}'-]+)(?!,? (?:the|its|an?|§|who) |[\p{L}'-]| \p{Lu})|\b(?<other>[Hh]e|[Ss]he|[Tt]hey)\b)/gu;

/** Does the clause up to here speak of somebody else than the topic? */
export function speaksOfOther(before: string): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(': ')) + 1);
  const last = [
    ...clause
      .replace(/^\s*\p{Lu}\p{Ll}+(?= )/u, (word) =>
        isFunctionWord(word) || /^\s*(?:Under|Since|Near|Like)$/u.test(word)
          ? word.toLowerCase()
          : word,
      )
      .matchAll(SUBJECT),
  ].at(-1)?.groups;
  return last?.['name'] !== undefined || last?.['other'] !== undefined;
}
