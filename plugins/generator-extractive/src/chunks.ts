import {
  MONTH_PATTERN,
  PREPOSITIONS,
  isVerbLemma,
  lemmaAs,
  nounClass,
  phrasalVerb,
} from '@memo-js/english';
import { readNounPhrase } from './noun-phrases.ts';
import type { DateUnit, NounPhrase, Unit, VerbGroup, Word, WordUnit } from './units.ts';

/** What was said in parentheses, and where. */
export interface Aside {
  /** Offset in the sentence of the opening parenthesis. */
  readonly start: number;
  readonly text: string;
}

export interface Chunked {
  readonly units: readonly Unit[];
  readonly asides: readonly Aside[];
}

const MONTH_WORD = new RegExp(`^${MONTH_PATTERN}$`, 'u');
const YEAR = /^[12]\d{3}$/;

/** Reads a date at `index`; the words of "12 May 1923", "May 1923", "1923", "the 1920s", "early 1987". */
export function readDate(
  words: readonly Word[],
  index: number,
): { readonly unit: DateUnit; readonly next: number } | undefined {
  const at = (offset: number): Word | undefined => words[index + offset];
  const make = (
    count: number,
    year: string | undefined,
    full: boolean,
    skip = 0,
  ): { unit: DateUnit; next: number } => {
    const from = words[index + skip];
    const last = words[index + count - 1];
    const start = from?.start ?? 0;
    const end = last?.end ?? start;
    const text = words
      .slice(index + skip, index + count)
      .map(({ text: form }) => form)
      .join(' ')
      .replace(/ ,/g, ',')
      .replace(/(?<=\d)(?:st|nd|rd|th)\b/, '');
    return {
      unit: { kind: 'date', start, end, text, full, ...(year === undefined ? {} : { year }) },
      next: index + count,
    };
  };
  const first = at(0);
  if (first === undefined) return undefined;
  const skip = first.lower === 'the' ? 1 : 0;
  const day = at(skip);
  if (day !== undefined && /^\d{1,2}(?:st|nd|rd|th)?$/.test(day.text)) {
    const of = at(skip + 1)?.lower === 'of' ? 1 : 0;
    if (MONTH_WORD.test(at(skip + 1 + of)?.text ?? '')) {
      const year = at(skip + 2 + of);
      const comma = year?.text === ',' && YEAR.test(at(skip + 3 + of)?.text ?? '') ? 1 : 0;
      const stated = at(skip + 2 + of + comma);
      if (stated !== undefined && YEAR.test(stated.text))
        return make(skip + 3 + of + comma, stated.text, true, skip);
      return make(skip + 2 + of, undefined, true, skip);
    }
  }
  if (
    MONTH_WORD.test(first.text) && first.text !== 'May'
      ? true
      : first.text === 'May' && /^\d/.test(at(1)?.text ?? '')
  ) {
    const next = at(1)?.text ?? '';
    if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(next)) {
      const comma = at(2)?.text === ',' ? 1 : 0;
      const year = at(2 + comma)?.text ?? '';
      if (YEAR.test(year)) return make(3 + comma, year, true);
      return make(2, undefined, true);
    }
    if (YEAR.test(next)) return make(2, next, true);
    if (at(1)?.lower === 'of' && YEAR.test(at(2)?.text ?? '')) return make(3, at(2)?.text, true);
    return index > 0 ? make(1, undefined, true) : undefined;
  }
  const season = /^(?:spring|summer|autumn|winter|fall|early|late|mid)$/;
  if (season.test(at(skip)?.lower ?? '')) {
    const of = at(skip + 1)?.lower === 'of' ? 1 : 0;
    const year = at(skip + 1 + of)?.text ?? '';
    if (YEAR.test(year))
      return make(skip + 2 + of, year, !/^(?:early|late|mid)$/.test(at(skip)?.lower ?? ''), skip);
  }
  if (/^(?:1\d|20)\d0s$/.test(at(skip)?.text ?? '')) return make(skip + 1, undefined, true);
  if (skip === 0 && YEAR.test(first.text) && !/^[$€£]$/u.test(words[index - 1]?.text ?? '')) {
    const after = at(1);
    const before = words[index - 1];
    const counts = after !== undefined && /^\p{Ll}/u.test(after.text) && after.tag === 'NOUN';
    const led =
      before !== undefined &&
      (before.tag === 'ADP' ||
        /^(?:in|since|by|until|from|during|after|before|to)$/.test(before.lower));
    const named =
      before?.tag === 'PROPN' &&
      after?.tag !== 'PUNCT' &&
      after !== undefined &&
      after.tag !== 'CCONJ' &&
      after.tag !== 'ADP';
    if (!counts && !named && (after?.tag !== 'PROPN' || led)) return make(1, first.text, false);
  }
  return undefined;
}

const UNREAL = new Set(['may', 'might', 'would', 'could', 'should', 'must', 'shall']);
const INTENT = new Set([
  'plan',
  'hope',
  'want',
  'intend',
  'refuse',
  'fail',
  'attempt',
  'try',
  'expect',
  'wish',
  'threaten',
  'promise',
  'propose',
  'decline',
]);

/** Reads a verb group at `index`: auxiliaries, adverbs, "not", the verb and its particle. */
function readVerb(
  words: readonly Word[],
  index: number,
): { readonly unit: VerbGroup; readonly next: number } | undefined {
  let next = index;
  let negated = words[index - 1]?.lower === 'never' || words[index - 1]?.lower === 'not';
  let unreal = false;
  const aux: string[] = [];
  let main: Word | undefined;
  while (next < words.length) {
    const word = words[next];
    if (word === undefined) break;
    if (
      word.lower === 'not' ||
      word.lower === "n't" ||
      word.lower === 'n’t' ||
      word.lower === 'never' ||
      word.lower === 'neither'
    )
      negated = true;
    else if (word.tag === 'AUX') {
      // "has" and "was" may themselves be the verb: decided when nothing follows.
      aux.push(word.lower);
      if (UNREAL.has(word.lower)) unreal = true;
    } else if (
      word.tag === 'ADV' ||
      (word.lower.endsWith('ly') && word.tag !== 'VERB' && words[next + 1]?.tag === 'VERB')
    ) {
      if (aux.length === 0 && next === index) return undefined;
      const later = words[next + 1];
      if (
        later === undefined ||
        (later.tag !== 'VERB' &&
          later.tag !== 'AUX' &&
          later.tag !== 'ADV' &&
          later.lower !== 'not')
      )
        break;
    } else if (word.tag === 'VERB' || (aux.length > 0 && isParticipleHere(words, next, aux))) {
      main = word;
      next += 1;
      break;
    } else if (
      aux.length > 0 &&
      /^(?:do|did|does|will|can|would|could|may|might|must|should|shall)$/.test(aux.at(-1) ?? '') &&
      /^\p{Ll}/u.test(word.text) &&
      isVerbLemma(word.lower)
    ) {
      main = word;
      next += 1;
      break;
    } else break;
    next += 1;
  }
  if (main === undefined && aux.length === 0) return undefined;
  const start = words[index]?.start ?? 0;
  const be = aux.findLast((word) => /^(?:is|are|was|were|been|be|being)$/.test(word));
  const have = aux.find((word) => /^(?:has|have|had)$/.test(word));
  const finite = aux[0];
  const pastAux = finite !== undefined && /^(?:was|were|had|did)$/.test(finite);
  if (main === undefined) {
    const last = aux.at(-1) ?? '';
    const end = words[next - 1]?.end ?? start;
    const lemma = /^(?:has|have|had)$/.test(last)
      ? 'have'
      : /^(?:do|did|does)$/.test(last)
        ? 'do'
        : /^(?:can|will|would|may|could|might)$/.test(last)
          ? 'can'
          : 'be';
    return {
      unit: {
        kind: 'verb',
        start,
        end,
        lemma,
        tense: pastAux || (have !== undefined && last === 'been') ? 'past' : 'present',
        passive: false,
        negated,
        unreal,
        form: 'finite',
      },
      next,
    };
  }
  const form = main.lower;
  let lemma: string | undefined;
  let passive = false;
  let kind: VerbGroup['form'] = 'finite';
  let tense: 'past' | 'present' = 'present';
  if (be !== undefined) {
    const participle = lemmaAs(form, 'participle', true);
    if (participle !== undefined && !form.endsWith('ing')) {
      lemma = participle;
      passive = true;
    } else lemma = lemmaAs(form, 'gerund', true);
    tense = pastAux || have !== undefined ? 'past' : 'present';
  } else if (have !== undefined) {
    lemma = lemmaAs(form, 'participle', true);
    tense = 'past';
  } else if (aux.length > 0) {
    lemma = lemmaAs(form, 'base') ?? form;
    tense = pastAux ? 'past' : 'present';
  } else if (
    form.endsWith('ing') &&
    lemmaAs(form, 'gerund', true) !== undefined &&
    lemmaAs(form, 'base') === undefined
  ) {
    lemma = lemmaAs(form, 'gerund', true);
    kind = 'gerund';
  } else {
    const past = lemmaAs(form, 'past', true);
    const participle = lemmaAs(form, 'participle', true);
    const third = lemmaAs(form, 'third', true);
    if (past !== undefined) {
      lemma = past;
      tense = 'past';
    } else if (participle !== undefined && participle !== form) {
      lemma = participle;
      kind = 'participle';
      passive = true;
      tense = 'past';
    } else lemma = third ?? lemmaAs(form, 'base') ?? form;
  }
  if (lemma === undefined) return undefined;
  const particle = phrasalVerb(lemma, words[next]?.lower);
  if (particle !== undefined) {
    lemma = particle;
    next += 1;
  }
  if (INTENT.has(lemma) && words[next]?.lower === 'to') unreal = true;
  if (finite === 'will') unreal = false;
  return {
    unit: {
      kind: 'verb',
      start,
      end: words[next - 1]?.end ?? start,
      lemma,
      tense,
      passive,
      negated,
      unreal,
      form: kind,
      surface: main.text,
    },
    next,
  };
}

/** After "was", is this word a participle rather than a noun or an adjective? */
function isParticipleHere(words: readonly Word[], index: number, aux: readonly string[]): boolean {
  const word = words[index];
  if (word === undefined || !/^\p{Ll}/u.test(word.text)) return false;
  if (lemmaAs(word.lower, 'participle', true) === undefined) return false;
  if (
    /^(?:is|are|was|were|been|be|has|have|had)$/.test(aux.at(-1) ?? '') &&
    nounClass(word.lower) === undefined
  )
    return true;
  return word.pos === 'VERB';
}

const SUBORDINATORS = new Set(
  'after before because although though while whereas if unless since until when whenever once as so that'.split(
    ' ',
  ),
);

function wordUnit(word: Word, kind: WordUnit['kind']): WordUnit {
  return { kind, start: word.start, end: word.end, text: word.lower };
}

/** Cuts "(...)" out of the words; an unclosed parenthesis is ignored. */
function takeAsides(
  words: readonly Word[],
  text: string,
): { readonly words: Word[]; readonly asides: Aside[] } {
  const kept: Word[] = [];
  const asides: Aside[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    if (word.text === '(' || word.text === '[') {
      const close = words.findIndex(
        (other, at) => at > index && at < index + 40 && (other.text === ')' || other.text === ']'),
      );
      if (close > 0) {
        asides.push({
          start: word.start,
          text: text.slice(word.end, words[close]?.start ?? word.end).trim(),
        });
        index = close;
      }
      continue;
    }
    kept.push(word);
  }
  return { words: kept, asides };
}

/** Groups the tagged words of a sentence into noun phrases, verb groups, dates and links. */
export function chunk(
  all: readonly Word[],
  text: string,
  isKnownName: (name: string) => boolean,
): Chunked {
  const { words, asides } = takeAsides(all, text);
  const units: Unit[] = [];
  let index = 0;
  while (index < words.length) {
    const word = words[index];
    if (word === undefined) break;
    const date = readDate(words, index);
    if (date !== undefined) {
      units.push(date.unit);
      index = date.next;
      continue;
    }
    if (
      /^(?:last|this|next)$/.test(word.lower) &&
      /^(?:year|month|week|season|summer|winter|spring|autumn)$/.test(words[index + 1]?.lower ?? '')
    ) {
      index += 2;
      continue;
    }
    if (
      /^(?:that|those|much|most|all|half|part|parts|some)$/.test(word.lower) &&
      words[index + 1]?.lower === 'of' &&
      index > 0 &&
      words[index - 1]?.tag !== 'DET'
    ) {
      index += 2;
      continue;
    }
    const rank = words[index + 2];
    if (
      word.lower === 'the' &&
      /^(?:best|most|least)$/.test(words[index + 1]?.lower ?? '') &&
      rank !== undefined &&
      !/^(?:NOUN|PROPN|ADJ)$/.test(words[index + 3]?.tag ?? '') &&
      /^(?:VERB|ADJ)$/.test(rank.tag)
    ) {
      units.push({
        kind: 'adj',
        start: word.start,
        end: rank.end,
        text: `${words[index + 1]?.lower ?? ''} ${rank.lower}`,
      });
      index += 3;
      continue;
    }
    if (
      word.lower === 'worth' &&
      (words[index + 1]?.tag === 'NUM' || /^[$€£]$/u.test(words[index + 1]?.text ?? ''))
    ) {
      units.push(wordUnit(word, 'adj'));
      index += 1;
      continue;
    }
    if (word.text === ',') units.push(wordUnit(word, 'comma'));
    else if (
      /^[;:–—]$/u.test(word.text) ||
      word.text === '--' ||
      (word.text === '-' && word.start > (words[index - 1]?.end ?? 0))
    )
      units.push(wordUnit(word, 'break'));
    else if (/^(?:and|or|but|&|nor|yet)$/.test(word.lower)) units.push(wordUnit(word, 'conj'));
    else if (
      /^(?:which|who|whom|whose|where)$/.test(word.lower) ||
      (word.lower === 'that' &&
        (words[index + 1]?.tag === 'VERB' || words[index + 1]?.tag === 'AUX'))
    )
      units.push(wordUnit(word, 'rel'));
    else {
      if (
        word.lower === 'to' &&
        words[index + 1] !== undefined &&
        /^\p{Ll}/u.test(words[index + 1]?.text ?? '') &&
        lemmaAs(words[index + 1]?.lower ?? '', 'base') !== undefined &&
        words[index + 1]?.pos !== 'NOUN'
      ) {
        const main = words[index + 1];
        const lemma = main?.lower ?? '';
        units.push({
          kind: 'verb',
          start: word.start,
          end: main?.end ?? word.end,
          lemma,
          tense: 'present',
          passive: false,
          negated: false,
          unreal: true,
          form: 'infinitive',
        });
        index += 2;
        continue;
      }
      const hedged =
        /^(?:about|around|over|under|nearly|almost|roughly|approximately|some|exactly|only|just)$/.test(
          word.lower,
        ) &&
        (words[index + 1]?.tag === 'NUM' || /^[$€£]$/u.test(words[index + 1]?.text ?? ''));
      if (hedged) {
        index += 1;
        continue;
      }
      const verb =
        word.tag === 'AUX' || word.tag === 'VERB'
          ? readVerb(words, index)
          : word.tag === 'ADV'
            ? adverbThenVerb(words, index)
            : undefined;
      if (verb !== undefined) {
        units.push(verb.unit);
        index = verb.next;
        continue;
      }
      const subordinates =
        SUBORDINATORS.has(word.lower) &&
        (word.tag !== 'ADP' || startsClause(words, index + 1)) &&
        !(word.lower === 'as' && !startsClause(words, index + 1)) &&
        (!PREPOSITIONS.has(word.lower) || startsClause(words, index + 1));
      if (subordinates) units.push(wordUnit(word, 'sconj'));
      else if (PREPOSITIONS.has(word.lower) || word.lower === 'of')
        units.push(wordUnit(word, 'prep'));
      else {
        const phrase: { readonly unit: NounPhrase; readonly next: number } | undefined =
          readNounPhrase(words, index, text, isKnownName);
        if (phrase !== undefined) {
          units.push(phrase.unit);
          index = phrase.next;
          continue;
        }
        units.push(
          wordUnit(
            word,
            word.tag === 'ADJ' || word.tag === 'VERB'
              ? 'adj'
              : word.tag === 'ADV'
                ? 'adv'
                : 'other',
          ),
        );
      }
    }
    index += 1;
  }
  return { units, asides };
}

function adverbThenVerb(
  words: readonly Word[],
  index: number,
): { readonly unit: VerbGroup; readonly next: number } | undefined {
  const after = words[index + 1];
  return after !== undefined && after.tag === 'VERB' ? readVerb(words, index + 1) : undefined;
}

/** Is there a subject and a finite verb before the next comma? */
function startsClause(words: readonly Word[], from: number): boolean {
  for (let index = from; index < words.length && index < from + 14; index += 1) {
    const word = words[index];
    if (word === undefined || word.text === ',' || word.text === ';') return false;
    if (word.tag === 'AUX') return index > from;
    if (word.tag === 'VERB')
      return (
        index > from &&
        (lemmaAs(word.lower, 'past') !== undefined || lemmaAs(word.lower, 'third') !== undefined) &&
        words[index - 1]?.tag !== 'DET'
      );
  }
  return false;
}
