import type { Described, Modifier, Term, VerbPhrase } from './syntax.ts';
import type { Part, Template } from './template.ts';

/**
 * Nouns that belong to what is asked rather than name a thing of their own: the headquarters of
 * X are asked about in one question with X, they are not found out first.
 */
const ATTRIBUTIVE =
  /(?:^|\b)(?:headquarters|office|offices|birthplace|home|seat|site|campus|source|mouth|birth|death|opening|founding|foundation|construction|completion|publication|release|launch|building|population|height|length|area|depth|width|age|name|names|number|surname|nickname|date|year)$/u;

/** Descriptions in a term that have to be found out before a question with it can be asked. */
export function openIn(term: Term | undefined): readonly Described[] {
  if (term?.kind !== 'described') return [];
  return ATTRIBUTIVE.test(term.head.toLowerCase()) ? insideOf(term) : [term];
}

/** The same for what narrows a description down, the description itself left out. */
export function insideOf(term: Described): readonly Described[] {
  return term.modifiers.flatMap(inModifier);
}

function inModifier(modifier: Modifier): readonly Described[] {
  switch (modifier.kind) {
    case 'of':
    case 'prepositional':
      return openIn(modifier.term);
    case 'participle':
    case 'subject':
    case 'whose':
      return modifier.verbs.flatMap(openInVerb);
    case 'object':
    case 'place':
      return [...openIn(modifier.subject), ...openInVerb(modifier.verb)];
  }
}

export function openInVerb(verb: VerbPhrase): readonly Described[] {
  return verb.complements.flatMap(({ term }) => openIn(term));
}

/** A piece of source text as a question, with slots where the given terms stand. */
export function sourceTemplate(
  source: string,
  terms: readonly Described[],
  from = 0,
  end = source.length,
): Template {
  const parts: Part[] = [];
  let at = from;
  for (const term of [...terms].sort((a, b) => a.start - b.start)) {
    if (term.start < at) continue;
    parts.push(source.slice(at, term.start), term);
    at = term.end;
  }
  parts.push(source.slice(at, end), '?');
  return parts.filter((part) => part !== '');
}
