import { lemmaAs } from '@memo-js/english';

/**
 * A line of the bank. Slots stand in braces: `Who set up {object}?` A mark in front says what the
 * line is: `~` a clause with the word order of a statement (`~ when {object} came into being`),
 * `=` a noun phrase for a thing, `@` one for a person (`@ the founder of {object}`), `#` one for
 * what has a name (`# the firm run by {subject}`). Clauses and noun phrases become questions in many
 * frames; a line without a mark is a question of its own.
 */
export interface Template {
  readonly form: 'whole' | 'clause' | 'thing' | 'person' | 'named';
  readonly text: string;
  /** Names of its slots. */
  readonly slots: readonly string[];
}

const FORMS: Readonly<Record<string, Template['form']>> = {
  '~': 'clause',
  '=': 'thing',
  '@': 'person',
  '#': 'named',
};

const SLOT = /\{([^{}]+)\}/gu;

export function readTemplate(line: string): Template {
  const form = FORMS[line.charAt(0)];
  const text = form === undefined ? line : line.slice(1).trim();
  return {
    form: form ?? 'whole',
    text,
    slots: [...text.matchAll(SLOT)].map(([, name]) => name ?? ''),
  };
}

/** The templates of a text with one a line. */
export function readTemplates(lines: string): readonly Template[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readTemplate);
}

/** Marks around a value that takes a plural verb; no text holds them. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

export const plural = (value: string): string => `${OPEN}${value}${CLOSE}`;

const PLURAL: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  does: 'do',
  has: 'have',
};
const BEFORE = new RegExp(`\\b(is|was|does|has)(?= ${OPEN})`, 'giu');
const AFTER = new RegExp(`(?<=${CLOSE} )(\\p{Ll}+)\\b`, 'gu');
const agree = (verb: string): string => {
  const many = PLURAL[verb.toLowerCase()] ?? lemmaAs(verb, 'third') ?? verb;
  return /^\p{Lu}/u.test(verb) ? `${many.charAt(0).toUpperCase()}${many.slice(1)}` : many;
};

/** Fills the slots, and makes the verb beside a plural agree with it. */
export function fill(text: string, slots: ReadonlyMap<string, string>): string {
  return text
    .replace(SLOT, (_, name: string) => slots.get(name) ?? '')
    .replace(BEFORE, agree)
    .replace(AFTER, agree)
    .replaceAll(OPEN, '')
    .replaceAll(CLOSE, '')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[?.,:;])/gu, '')
    .trim();
}

/** A sentence begins with a capital; a few words typed for a search do not. */
export function sentence(text: string): string {
  return /[.?!_]$/u.test(text)
    ? text.replace(/^\p{Ll}|(?<=[.?] )\p{Ll}/gu, (letter) => letter.toUpperCase())
    : text;
}
