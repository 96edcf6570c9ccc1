import { readDate } from './date-units.ts';
import { isCapital, nameEnd, quoteEnd, readTitle } from './name-spans.ts';
import type { NounPhrase, Word } from './units.ts';
import { lemmaAs, nounClass, singular } from '@memo-js/english';

const PERSONAL = new Set([
  'he',
  'she',
  'it',
  'they',
  'him',
  'them',
  'himself',
  'herself',
  'itself',
  'themselves',
  'her',
]);

const APPROXIMATE = new Set(
  'about around roughly nearly almost approximately over more than some just under only fewer less exactly at least up to'.split(
    ' ',
  ),
);

const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|dozens?|hundreds?|thousands?)$/;

const MEASURE = /^(?:long|tall|high|wide|deep|old|thick|broad|heavy)$/;

const PERIOD =
  /^(?:second|minute|hour|day|week|month|year|person|night|head|kilometre|kilogram|litre|square|unit|piece)$/;

const MEASURED =
  /(?:metres|meters|kilometers|miles|feet|litres|tonnes|kilograms|crowns|euros|dollars|pounds|marks|knots|km)$/;

const SCALE = /^(?:hundred|thousand|million|billion|trillion|dozen)$/;

interface Read {
  readonly unit: NounPhrase;
  readonly next: number;
}

function isNominal(word: Word): boolean {
  return (
    word.tag === 'NOUN' ||
    word.tag === 'ADJ' ||
    word.tag === 'NUM' ||
    word.tag === 'PROPN' ||
    word.tag === 'X' ||
    (word.tag === 'SYM' && /^%$/.test(word.text))
  );
}

/** Reads one simple noun phrase at `index`, with its possessors, name and number. */
export function readNounPhrase(
  words: readonly Word[],
  index: number,
  text: string,
  isKnown: (name: string) => boolean,
): Read | undefined {
  const first = words[index];
  if (first === undefined) return undefined;
  if (
    PERSONAL.has(first.lower) &&
    first.tag !== 'DET' &&
    !(first.lower === 'her' && first.tag !== 'PRON')
  ) {
    return {
      unit: {
        kind: 'np',
        start: first.start,
        end: first.end,
        text: first.text,
        head: first.lower,
        pronoun: first.lower,
        modifiers: [],
      },
      next: index + 1,
    };
  }
  const title = readTitle(words, index, text, isKnown);
  if (title !== undefined) return title;
  let next = index;
  let det: string | undefined;
  if (first.tag === 'DET') {
    det = first.lower;
    next += 1;
  }
  while (
    APPROXIMATE.has(words[next]?.lower ?? '') &&
    (words[next + 1]?.tag === 'NUM' ||
      APPROXIMATE.has(words[next + 1]?.lower ?? '') ||
      /^[$€£]$/.test(words[next + 1]?.text ?? ''))
  )
    next += 1;
  let possessor: NounPhrase | undefined;
  if (det !== undefined && /^(?:his|her|its|their)$/.test(det)) {
    possessor = {
      kind: 'np',
      start: first.start,
      end: first.end,
      text: first.text,
      head: det,
      pronoun: det,
      modifiers: [],
    };
  }
  const from = next;
  let number: string | undefined;
  let money = false;
  let unit: string | undefined;
  let name: string | undefined;
  let nameStart = -1;
  let quoted = false;
  let parts: Word[] = [];
  while (next < words.length) {
    const word = words[next];
    if (word === undefined) break;
    if (/^[$€£]$/u.test(word.text) && words[next + 1]?.tag === 'NUM') {
      money = true;
      number = word.text;
      next += 1;
      continue;
    }
    if (/^["“„«]$/u.test(word.text) && name === undefined) {
      const close = quoteEnd(words, next);
      if (close < 0) {
        next += 1;
        break;
      }
      const inside = text.slice(words[next]?.end, words[close]?.start).trim();
      name = inside.replace(/[,.]$/u, '');
      nameStart = next;
      quoted = true;
      next = close + 1;
      const tail = words[next];
      if (tail !== undefined && tail.tag === 'NOUN') continue;
      break;
    }
    // "For many years Brand has lived", "Over a long career Brand won": no title of the name.
    if (
      word.tag === 'PROPN' &&
      name === undefined &&
      (((det === 'a' || det === 'an') &&
        parts.at(-1)?.tag === 'NOUN' &&
        nounClass(parts.at(-1)?.lower ?? '') === undefined) ||
        /^(?:years|months|weeks|days|decades|hours|times)$/.test(parts.at(-1)?.lower ?? ''))
    )
      break;
    if (word.tag === 'PROPN' && isCapital(word.text) && !quoted) {
      if (name !== undefined) {
        // "Veldish writer Nora Tamm": the first capital word only describes.
        const last = parts.at(-1);
        if (
          last === undefined ||
          name.includes(' ') ||
          nounClass(last.lower) === undefined ||
          last.start < (words[nameStart]?.start ?? 0)
        )
          break;
        const describing = words[nameStart];
        if (describing !== undefined) parts = [describing, ...parts];
        name = undefined;
      }
      const end = nameEnd(words, next, text, isKnown);
      name = text.slice(word.start, words[end - 1]?.end);
      nameStart = next;
      next = end;
      const after = words[next];
      if (
        after !== undefined &&
        (after.lower === "'s" ||
          after.lower === '’s' ||
          ((after.text === "'" || after.text === '’') && /s$/u.test(name)))
      ) {
        possessor = possessed(words, from, nameStart, next, name, det, parts);
        det = undefined;
        name = undefined;
        parts = [];
        next += 1;
        continue;
      }
      // "the Aurel bridge": lower-case nouns may follow the name.
      if (after !== undefined && after.tag === 'NOUN' && /^\p{Ll}/u.test(after.text)) continue;
      if (
        after !== undefined &&
        after.tag === 'ADJ' &&
        /^\p{Ll}/u.test(after.text) &&
        words[next + 1]?.tag === 'NOUN'
      )
        continue;
      break;
    }
    if (
      word.tag === 'NUM' ||
      NUMBER_WORD.test(word.lower) ||
      (number !== undefined && SCALE.test(word.lower))
    ) {
      if (
        readDate(words, next) !== undefined &&
        parts.length === 0 &&
        number === undefined &&
        next > index
      )
        break;
      // "a river 494 kilometres long": the number begins another phrase.
      if (
        parts.length > 0 &&
        det !== undefined &&
        number === undefined &&
        parts.at(-1)?.tag === 'NOUN'
      )
        break;
      if (word.lower !== 'one' || parts.length === 0) {
        number =
          number === undefined
            ? word.text
            : number.length === 1 && /[$€£]/u.test(number)
              ? number + word.text
              : `${number} ${word.text}`;
        next += 1;
        if (/^%$/.test(words[next]?.text ?? '')) {
          number += '%';
          next += 1;
        }
        continue;
      }
    }
    if (word.text === "'" || word.text === '’' || word.lower === "'s" || word.lower === '’s') {
      if (parts.length === 0) break;
      possessor = possessed(words, from, -1, next, undefined, det, parts);
      det = undefined;
      parts = [];
      next += 1;
      continue;
    }
    if (
      word.tag === 'ADV' &&
      (words[next + 1]?.tag === 'ADJ' || words[next + 1]?.tag === 'NUM') &&
      parts.length === 0 &&
      next === from
    ) {
      next += 1;
      continue;
    }
    if (
      /^(?:last|this|next)$/.test(word.lower) &&
      /^(?:year|month|week|season)$/.test(words[next + 1]?.lower ?? '')
    )
      break;
    if (!isNominal(word) || !/^[\p{L}\p{N}%]/u.test(word.text)) break;
    if (name !== undefined && !quoted && word.tag !== 'NOUN' && word.tag !== 'ADJ') break;
    parts.push(word);
    next += 1;
  }
  while (
    parts.length > 0 &&
    parts.at(-1)?.tag === 'ADJ' &&
    name === undefined &&
    number === undefined &&
    det === undefined &&
    possessor === undefined &&
    lemmaAs(parts.at(-1)?.lower ?? '', 'past') !== undefined
  )
    parts.pop();
  // "210 metres long": the adjective is left to the verb.
  while (
    number !== undefined &&
    name === undefined &&
    parts.length > 0 &&
    MEASURE.test(parts.at(-1)?.lower ?? '')
  ) {
    parts.pop();
    next -= 1;
  }
  if (name === undefined && parts.length === 0 && number === undefined) return undefined;
  if (
    name === undefined &&
    number === undefined &&
    det === undefined &&
    possessor === undefined &&
    parts.every(({ tag }) => tag === 'ADJ')
  )
    return undefined;
  const end = words[next - 1]?.end ?? first.end;
  const lowerParts = parts.map(({ lower }) => lower);
  const afterName =
    name === undefined ? [] : parts.filter((part) => part.start > (words[nameStart]?.start ?? 0));
  const beforeName =
    name === undefined
      ? parts
      : parts.filter((part) => part.start < (words[nameStart]?.start ?? 0));
  let head = lowerParts.at(-1) ?? '';
  let type: string | undefined;
  let wholeName = name;
  if (name !== undefined) {
    if (afterName.length > 0) {
      // A name used as a modifier ("a Velar engineer") unless the type only repeats what it is.
      head = afterName.at(-1)?.lower ?? head;
      const plain =
        afterName.length === 1 &&
        det === 'the' &&
        nounClass(head) !== undefined &&
        nounClass(head) !== 'person' &&
        !head.endsWith('s');
      wholeName = plain || quoted ? name : undefined;
      if (wholeName !== undefined) {
        type = head;
        if (!quoted) wholeName = `${name} ${head}`;
      }
    } else {
      head = beforeName.at(-1)?.lower ?? '';
      if (head !== '' && beforeName.at(-1)?.tag !== 'ADJ')
        type = beforeName.map(({ text: form }) => form).join(' ');
      else head = '';
    }
  }
  if (number !== undefined) unit = parts.map(({ text: form }) => form).join(' ');
  // "142 kilometres per hour", "30 crowns a night"
  if (
    number !== undefined &&
    name === undefined &&
    (unit !== '' || money) &&
    /^(?:per|an?)$/.test(words[next]?.lower ?? '') &&
    PERIOD.test(words[next + 1]?.lower ?? '') &&
    (words[next]?.lower === 'per' || MEASURED.test(unit ?? ''))
  ) {
    unit = `${unit ?? ''} ${words[next]?.lower ?? ''} ${words[next + 1]?.lower ?? ''}`.trim();
    next += 2;
  }
  const contentStart = words[from]?.start ?? first.start;
  let surface = text.slice(contentStart, end);
  if (possessor !== undefined && possessor.pronoun === undefined)
    surface = text.slice(possessor.start, end);
  if (quoted && beforeName.length === 0 && afterName.length === 0) surface = name ?? surface;
  // The capital of a sentence's first word makes no name.
  if (
    index === 0 &&
    wholeName === undefined &&
    first.tag !== 'PROPN' &&
    possessor === undefined &&
    words[from]?.tag !== 'PROPN'
  )
    surface = surface.charAt(0).toLowerCase() + surface.slice(1);
  return {
    unit: {
      kind: 'np',
      start:
        possessor !== undefined && possessor.pronoun === undefined ? possessor.start : first.start,
      end,
      text: surface.replace(/\s+/g, ' ').replace(/^(?:the|a|an) /i, ''),
      head: singular(head) === head ? head : head,
      modifiers:
        name !== undefined && wholeName === undefined
          ? [name, ...lowerParts.slice(0, -1)]
          : parts.slice(0, -1).map(({ text: form }) => form),
      ...(det === undefined ? {} : { det }),
      ...(wholeName === undefined ? {} : { name: wholeName }),
      ...(type === undefined ? {} : { type }),
      ...(number === undefined ? {} : { number }),
      ...(unit === undefined || unit === '' ? {} : { unit }),
      ...(money ? { money } : {}),
      ...(possessor === undefined ? {} : { possessor }),
      ...(quoted ? { quoted } : {}),
    },
    next,
  };
}

function possessed(
  words: readonly Word[],
  from: number,
  nameStart: number,
  at: number,
  name: string | undefined,
  det: string | undefined,
  parts: readonly Word[],
): NounPhrase {
  const start = words[det === undefined ? from : from - 1]?.start ?? 0;
  const end = words[at - 1]?.end ?? start;
  const text = words
    .slice(from, at)
    .map(({ text: form }) => form)
    .join(' ');
  return {
    kind: 'np',
    start,
    end,
    text: nameStart >= 0 && name !== undefined && parts.length === 0 ? name : text,
    head: parts.at(-1)?.lower ?? '',
    modifiers: parts.slice(0, -1).map(({ text: form }) => form),
    ...(det === undefined ? {} : { det }),
    ...(name === undefined ? {} : { name }),
    ...(name !== undefined && parts.length > 0
      ? { type: parts.map(({ text: form }) => form).join(' ') }
      : {}),
  };
}
