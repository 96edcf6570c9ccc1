import { isAttributive } from './syntax.ts';
import type { Described, Modifier, Term, VerbPhrase } from './syntax.ts';
import type { Part, Template } from './template.ts';

/** Descriptions in a term that have to be found out before a question with it can be asked. */
export function openIn(term: Term | undefined): readonly Described[] {
  if (term?.kind !== 'described') return [];
  return [term];
}

/** The same for the subject of "where" and "when", of which "the headquarters of X" is a part. */
export function openInSubject(term: Term): readonly Described[] {
  return term.kind === 'described' && isAttributive(term) ? insideOf(term) : openIn(term);
}

/** The same for what narrows a description down, the description itself left out. */
export function insideOf(term: Described): readonly Described[] {
  return openInModifiers(term.modifiers);
}

export function openInModifiers(modifiers: readonly Modifier[]): readonly Described[] {
  return modifiers.flatMap(inModifier);
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
