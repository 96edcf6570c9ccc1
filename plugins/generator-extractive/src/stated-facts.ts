import type { Query } from '@memo-js/english';
import type { Discourse } from './discourse.ts';
import { FactSink } from './fact-sink.ts';
import type { RawFact } from './fact-sink.ts';
import type { Sentence } from './sentences.ts';
import { standsAlone } from './verification.ts';

/** Longest statement, in UTF-16 units, that is kept as it is where no rule found a fact. */
const LONGEST = 150;

/** The statement without asides, and cut at the end of a clause where it is too long. */
function shortened(text: string): string {
  const plain = text.replace(/\s*(?:\([^()]*\)|\[[^\]]*\])/gu, '').replace(/[<>|{}[\]]/gu, '');
  if (plain.length <= LONGEST) return plain;
  const start = plain.slice(0, LONGEST);
  const clause = Math.max(start.lastIndexOf(', '), start.lastIndexOf('; '));
  return start.slice(0, clause > LONGEST / 3 ? clause : start.lastIndexOf(' '));
}

/** A passage in which no rule found a fact still says something of its topic: its first statement. */
export function statedFacts(
  discourse: Discourse,
  found: readonly RawFact[],
  offset: number,
  prose: readonly Sentence[],
): readonly RawFact[] {
  const { title } = discourse;
  const usable = ({ question, answers }: RawFact): boolean =>
    standsAlone(question, answers.join(' '));
  if (title === undefined || found.some(usable)) return [];
  const told = prose.map((sentence) => ({
    sentence,
    text: shortened(sentence.text).replace(/^(?:It|He|She) (?=\p{Ll})/u, `${title} `),
  }));
  const fits = told.filter(({ text }) => /\p{L} \p{L}/u.test(text) && standsAlone('What?', text));
  const stated = fits.find(({ sentence, text }) => text === sentence.text) ?? fits[0];
  if (stated === undefined) return [];
  const span = { start: offset + stated.sentence.start, end: offset + stated.sentence.end };
  const queries: readonly Query[] = [
    {
      kind: 'event',
      asked: 'object',
      verb: 'say',
      tense: 'past',
      preps: [{ prep: 'about', phrase: title }],
    },
    { kind: 'attribute', attribute: 'description', of: title },
  ];
  for (const query of queries) {
    const sink = new FactSink();
    sink.add(query, stated.text, span, [title]);
    const facts = sink.finish().filter(usable);
    if (facts.length > 0) return facts;
  }
  return [];
}
