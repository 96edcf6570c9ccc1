import { isCapitalised } from './names.ts';
import { nounClass } from './noun-classes.ts';
import type { Asked, EventQuery, Prep } from './query.ts';
import { PREDICATIVE, PREPOSITIONS, phrasalVerb } from './question-words.ts';
import { lemmaAs } from './verb-forms.ts';

/** Joins the name part "for" of "Institute for Marine Research"; "of" never splits. */
function joinsName(words: readonly string[], index: number): boolean {
  const before = words[index - 1] ?? '';
  const after = words[index + 1] ?? '';
  // "The House on the Quay"
  const article = /^(?:the|an?)$/.test(after) && isCapitalised(words[index + 2] ?? '');
  if (!isCapitalised(before) || !(isCapitalised(after) || article) || /^\d/.test(after))
    return false;
  const word = words[index];
  const opening = words.slice(0, index).findLastIndex((other) => /^(?:A|An|The)$/.test(other));
  if (
    opening >= 0 &&
    index - opening < 5 &&
    words.slice(opening, index).every((other) => isCapitalised(other) || other === 'of')
  )
    return true;
  if (article) return false;
  if (word === 'for')
    return /^(?:Institute|Foundation|Society|Centre|Center|School|Academy|Prize|Award|Museum|Council|Association|Fund|Office|Union|Trust|Medal|Agency|Ministry|Laboratory|College|House)$/.test(
      before,
    );
  return word === 'upon' || word === 'over' || word === 'under' || word === 'from';
}

/** Splits what follows a verb into its object and prepositional phrases. */
export function splitTail(words: readonly string[]): {
  readonly object: string;
  readonly preps: readonly Prep[];
  readonly stranded?: string;
} {
  const cuts: number[] = [];
  words.forEach((word, index) => {
    const stranded = word === 'of' && index === words.length - 1;
    if ((PREPOSITIONS.has(word) || stranded) && !joinsName(words, index)) cuts.push(index);
  });
  const object = words.slice(0, cuts[0] ?? words.length).join(' ');
  const preps: Prep[] = [];
  let stranded: string | undefined;
  cuts.forEach((cut, position) => {
    const phrase = words.slice(cut + 1, cuts[position + 1] ?? words.length).join(' ');
    const prep = words[cut] ?? '';
    if (phrase === '') stranded = prep;
    else preps.push({ prep, phrase });
  });
  return { object, preps, ...(stranded === undefined ? {} : { stranded }) };
}

export interface Clause {
  readonly tense: 'past' | 'present';
  readonly subject?: string;
  readonly object?: string;
  readonly verb: string;
  readonly preps: readonly Prep[];
  readonly stranded?: string;
}

/** Verb at `index`, with its particle there or at the end of the words. */
export function verbAt(
  words: readonly string[],
  index: number,
  lemma: string,
): { readonly verb: string; readonly rest: string[] } {
  const rest = words.slice(index + 1);
  const direct = phrasalVerb(lemma, rest[0]);
  if (direct !== undefined) return { verb: direct, rest: rest.slice(1) };
  const last = phrasalVerb(lemma, rest.at(-1));
  if (last !== undefined && rest.length > 1) return { verb: last, rest: rest.slice(0, -1) };
  return { verb: lemma, rest };
}

/** Position of the base verb after "did SUBJECT". */
function findBaseVerb(words: readonly string[], from: number): number {
  let fallback = -1;
  for (let index = from + 1; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const before = words[index - 1] ?? '';
    if (
      !/^\p{Ll}/u.test(word) ||
      PREPOSITIONS.has(word) ||
      word === 'of' ||
      word === 'and' ||
      word === 'the'
    )
      continue;
    if (
      before === 'the' ||
      before === 'a' ||
      before === 'an' ||
      before === 'of' ||
      before === 'and' ||
      before.endsWith("'s")
    )
      continue;
    if (lemmaAs(word, 'base') !== undefined) {
      // "the harbour bridge cost": a noun that may be a verb is skipped when a clearer verb follows.
      const next = words[index + 1];
      const nounish = nounClass(word) !== undefined;
      if (
        nounish &&
        next !== undefined &&
        lemmaAs(next, 'base') !== undefined &&
        !PREPOSITIONS.has(next)
      )
        continue;
      return index;
    }
    if (
      fallback < 0 &&
      nounClass(word) === undefined &&
      (isCapitalised(before) || index === words.length - 1)
    )
      fallback = index;
  }
  return fallback;
}

/** "did X found (Y) (in Z)". */
export function readDoClause(words: readonly string[], from: number): Clause | undefined {
  const verbIndex = findBaseVerb(words, from + 1);
  if (verbIndex < 0) return undefined;
  const word = words[verbIndex] ?? '';
  const { verb, rest } = verbAt(words, verbIndex, lemmaAs(word, 'base') ?? word);
  const { object, preps, stranded } = splitTail(rest);
  return {
    tense: words[from] === 'did' ? 'past' : 'present',
    subject: words.slice(from + 1, verbIndex).join(' '),
    verb,
    ...(object === '' ? {} : { object }),
    preps,
    ...(stranded === undefined ? {} : { stranded }),
  };
}

/** Position of the participle (or a predicative adjective) after "be SUBJECT". */
export function findParticiple(words: readonly string[], from: number): number {
  for (let index = from; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!/^\p{Ll}/u.test(word)) continue;
    const before = words[index - 1] ?? '';
    if (
      index > from &&
      (before === 'the' || before === 'a' || before === 'an' || before.endsWith("'s"))
    )
      continue;
    if (before === 'most' || before === 'best') continue;
    if (PREDICATIVE.has(word)) return index;
    if (lemmaAs(word, 'participle', true) !== undefined && word !== 'named') return index;
    if (word === 'named' || word === 'called') return index;
    if (
      word.endsWith('ing') &&
      index > from &&
      lemmaAs(word, 'gerund') !== undefined &&
      nounClass(word) === undefined &&
      (isCapitalised(before) || nounClass(before) !== undefined)
    )
      return index;
  }
  return -1;
}

/** "was X founded (by Y) (in Z)". Gerunds are read as the active verb. */
export function readBeClause(words: readonly string[], from: number): Clause | undefined {
  const at = findParticiple(words, from + 1);
  if (at < 0) return undefined;
  const word = words[at] ?? '';
  const tense = words[from] === 'was' || words[from] === 'were' ? 'past' : 'present';
  const np = words.slice(from + 1, at).join(' ');
  const gerund = word.endsWith('ing') && lemmaAs(word, 'participle', true) === undefined;
  const lemma = gerund ? lemmaAs(word, 'gerund', true) : lemmaAs(word, 'participle', true);
  if (PREDICATIVE.has(word) && word !== 'born') {
    const { preps, stranded } = splitTail(words.slice(at + 1));
    return {
      tense,
      verb: `be ${word}`,
      subject: np,
      preps,
      ...(stranded === undefined ? {} : { stranded }),
    };
  }
  if (lemma === undefined) return undefined;
  const { verb, rest } = verbAt(words, at, lemma);
  const { object, preps, stranded } = splitTail(rest);
  if (gerund) {
    return {
      tense,
      verb,
      subject: np,
      ...(object === '' ? {} : { object }),
      preps,
      ...(stranded === undefined ? {} : { stranded }),
    };
  }
  const by = preps.find(({ prep, phrase }) => prep === 'by' && !/^\d/.test(phrase));
  const others = preps.filter((entry) => entry !== by);
  return {
    tense,
    verb,
    ...(np === '' ? {} : { object: np }),
    ...(by === undefined ? {} : { subject: by.phrase }),
    preps: object === '' ? others : [{ prep: '', phrase: object }, ...others],
    ...(stranded === undefined ? {} : { stranded }),
  };
}

export function event(asked: Asked, clause: Clause, more: Partial<EventQuery> = {}): EventQuery {
  return {
    kind: 'event',
    asked,
    verb: clause.verb,
    tense: clause.tense,
    ...(clause.subject === undefined ? {} : { subject: clause.subject }),
    ...(clause.object === undefined ? {} : { object: clause.object }),
    preps: clause.preps,
    ...more,
  };
}
