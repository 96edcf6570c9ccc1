import { isAttributive } from './syntax.ts';
import type { Complement, Term, VerbPhrase } from './syntax.ts';

/** Stands for the thing that a clue is about. */
export const SELF: unique symbol = Symbol('self');

/** A piece of a question: words, or a term whose name is filled in. */
export type Part = string | Term | typeof SELF;

/** A question with slots. */
export type Template = readonly Part[];

/** Joins pieces with spaces and ends the question. */
export function question(...parts: readonly (Part | readonly Part[] | undefined)[]): Template {
  const flat = parts.flat().filter((part) => part !== undefined && part !== '');
  const spaced: Part[] = [];
  for (const part of flat as readonly Part[]) {
    if (spaced.length > 0 && part !== "'s") spaced.push(' ');
    spaced.push(part);
  }
  return [...spaced, '?'];
}

/** "the headquarters of X" where it is asked where they are: only X is a slot. */
export function inlined(part: Term): readonly Part[] {
  if (part.kind === 'named' || !isAttributive(part)) return [part];
  const [only] = part.modifiers;
  if (part.modifiers.length !== 1 || only?.kind !== 'of') return [part];
  return ['the', part.head, 'of', only.term];
}

/** What follows a verb, as parts. */
export function complementParts(complements: readonly Complement[]): readonly Part[] {
  return complements.flatMap(({ preposition, term, words }) =>
    [preposition ?? '', term ?? words].filter((part) => part !== ''),
  );
}

/** A verb phrase behind its own subject: "was born in X". */
export function finite(said: VerbPhrase): readonly Part[] {
  const verb = based(said);
  return [
    verb.auxiliary ?? '',
    verb.adverb ?? '',
    verb.verb,
    ...complementParts(verb.complements),
  ].filter((part) => part !== '');
}

/** Terms in the slots of a template that have to be found out first. */
export function openTerms(template: Template): readonly Extract<Term, { kind: 'described' }>[] {
  return template.filter(
    (part): part is Extract<Term, { kind: 'described' }> =>
      typeof part === 'object' && part.kind === 'described',
  );
}

/** Fills the slots. */
export function render(template: Template, name: (term: Term) => string, self = ''): string {
  const text = template
    .map((part) => (typeof part === 'string' ? part : part === SELF ? self : name(part)))
    .join('')
    .replace(/ \?$/u, '?');
  return text === '' ? text : text[0]!.toUpperCase() + text.slice(1);
}

/** "has its headquarters in X" says "is based in X". */
export function based(verb: VerbPhrase): VerbPhrase {
  const [seat, ...rest] = verb.complements;
  const words =
    seat?.preposition === undefined && seat?.term?.kind === 'named' ? seat.term.text : '';
  if (!/^(?:has|have|had)$/u.test(verb.verb)) return verb;
  if (!/^(?:its|their|his|her|the) (?:headquarters|seat|base|(?:head|main) offices?)$/u.test(words))
    return verb;
  return { auxiliary: verb.verb === 'had' ? 'was' : 'is', verb: 'based', complements: rest };
}
