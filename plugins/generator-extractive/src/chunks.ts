import { readDate } from './date-units.ts';
import { readNounPhrase } from './noun-phrases.ts';
import type { NounPhrase, Unit, Word, WordUnit } from './units.ts';
import { adverbThenVerb, readVerb } from './verb-groups.ts';
import { PREPOSITIONS, lemmaAs } from '@memo-js/english';

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

/** "a 1987 novel" is a novel: a year between an indefinite article and its noun describes nothing. */
function withoutYears(words: readonly Word[]): readonly Word[] {
  return words.filter((word, at) => {
    const next = words[at + 1];
    return !(
      /^1\d{3}$|^20\d{2}$/.test(word.text) &&
      /^an?$/.test(words[at - 1]?.lower ?? '') &&
      (next?.tag === 'NOUN' || next?.tag === 'ADJ')
    );
  });
}

/** Groups the tagged words of a sentence into noun phrases, verb groups, dates and links. */
export function chunk(
  all: readonly Word[],
  text: string,
  isKnownName: (name: string) => boolean,
): Chunked {
  const { words: taken, asides } = takeAsides(all, text);
  const words = withoutYears(taken);
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
    // "ten years ago" says when for no calendar.
    if (
      word.tag === 'NUM' &&
      /^(?:years?|months?|weeks?|days?)$/.test(words[index + 1]?.lower ?? '') &&
      words[index + 2]?.lower === 'ago'
    ) {
      index += 3;
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
      word.lower === 'reward' &&
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
        (words[index + 1]?.tag === 'VERB' ||
          words[index + 1]?.tag === 'AUX' ||
          (words[index + 1]?.tag === 'ADV' && words[index + 2]?.tag === 'VERB')))
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
        (word.tag === 'AUX' || word.tag === 'VERB') &&
        !(word.lower === 'aged' && words[index + 1]?.tag === 'NUM')
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
        !(word.lower === 'since' && readDate(words, index + 1) !== undefined) &&
        !(word.lower === 'after' && isSpan(words, index + 1)) &&
        (word.tag !== 'ADP' || startsClause(words, index + 1)) &&
        !(word.lower === 'as' && !startsClause(words, index + 1)) &&
        (!PREPOSITIONS.has(word.lower) || startsClause(words, index + 1));
      if (word.lower === 'aged' && words[index + 1]?.tag === 'NUM')
        units.push(wordUnit(word, 'prep'));
      else if (subordinates) units.push(wordUnit(word, 'sconj'));
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

/** "after 35 days": a stretch of time, not a clause. */
function isSpan(words: readonly Word[], from: number): boolean {
  return (
    words[from]?.tag === 'NUM' &&
    /^(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|seasons?)$/.test(
      words[from + 1]?.lower ?? '',
    )
  );
}

/** Is there a subject and a finite verb before the next comma? */
function startsClause(words: readonly Word[], from: number): boolean {
  for (let index = from; index < words.length && index < from + 14; index += 1) {
    const word = words[index];
    if (word === undefined || word.text === ',' || word.text === ';') return false;
    // "with Jon Ek as its head and was ..."
    if (word.lower === 'and' && /^(?:AUX|VERB)$/.test(words[index + 1]?.tag ?? '')) return false;
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
