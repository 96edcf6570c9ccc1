import { isImplied, keyWord, keyWords, nounClass, singular } from '@memo-js/english';
import type { KeyedType } from '@memo-js/english';
import { cleanQuestion, tokenize } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { isVerbOnly } from '../words.ts';

/** What a question expects of its answer, for questions by keys. */
export interface Expectation {
  /** Kinds of value, the likeliest first. */
  readonly types: readonly KeyedType[];
  /** Names in the question. */
  readonly names: readonly string[];
  /** What may be keyed: each name, and names that a small word joins, each with the names it covers. */
  readonly entities: readonly KeyedName[];
  /** Words that the evidence must share, in the form of `keyWord`. */
  readonly words: readonly string[];
  /** Words that it may share: the kind of the answer, the noun behind a name. */
  readonly loose: readonly string[];
}

/** A name under which keys are asked for. */
export interface KeyedName {
  readonly name: string;
  /** Indices of the names of the question that it stands for. */
  readonly covers: readonly number[];
}

const MEASURES: Readonly<Record<string, readonly KeyedType[]>> = {
  long: ['length', 'duration'],
  high: ['height', 'length'],
  tall: ['height', 'length'],
  deep: ['depth', 'length'],
  wide: ['width', 'length'],
  broad: ['width', 'length'],
  far: ['distance', 'length'],
  heavy: ['weight'],
  fast: ['speed'],
  large: ['area'],
  big: ['area'],
  old: ['age'],
  much: ['price', 'weight', 'percentage'],
  often: ['number of times'],
};

/** Kinds that a noun asks for. */
const NOUNS: readonly (readonly [nouns: RegExp, types: readonly KeyedType[]])[] = [
  [/^(?:year|date|day|month|decade)$/u, ['date']],
  [/^(?:length)$/u, ['length', 'duration']],
  [/^(?:height|elevation|altitude)$/u, ['height', 'length']],
  [/^(?:depth)$/u, ['depth', 'length']],
  [/^(?:width|breadth)$/u, ['width', 'length']],
  [/^(?:distance)$/u, ['distance', 'length']],
  [/^(?:area|size|surface)$/u, ['area']],
  [/^(?:weight|mass)$/u, ['weight']],
  [/^(?:duration|time)$/u, ['duration']],
  [/^(?:speed)$/u, ['speed']],
  [
    /^(?:price|cost|sum|budget|turnover|revenue|salary|fee|value|sales|profit|income|fine|amount|money)$/u,
    ['price'],
  ],
  [/^(?:percentage|share|proportion|per cent|percent)$/u, ['percentage']],
  [/^(?:age)$/u, ['age']],
  [/^(?:person|man|woman)$/u, ['person']],
];

/** Units in which "how many" asks for a measure. */
const UNITS: readonly (readonly [units: RegExp, types: readonly KeyedType[]])[] = [
  [
    /^(?:kilometres?|kilometers?|metres?|meters?|miles?|feet|centimetres?|millimetres?|km)$/u,
    ['length', 'height', 'distance', 'depth', 'width'],
  ],
  [/^(?:kilograms?|kilos?|grams?|tonnes?|tons?|pounds?)$/u, ['weight']],
  [/^(?:hours?|minutes?|seconds?|days?|weeks?|months?|years?)$/u, ['duration']],
  [/^(?:hectares?|acres?)$/u, ['area']],
];

/** Nouns that count the same people. */
const PEOPLE = ['people', 'inhabitants', 'employees', 'workers'] as const;

function counted(noun: string): readonly KeyedType[] {
  const unit = UNITS.find(([units]) => units.test(noun));
  if (unit !== undefined) return unit[1];
  if (/^(?:people|persons|inhabitants|residents|employees|workers|staff)$/u.test(noun))
    return [...new Set([noun, ...PEOPLE])].slice(0, 4).map((each) => `number of ${each}` as const);
  return [`number of ${noun}`];
}

interface Head {
  readonly types: readonly KeyedType[];
  /** Tokens that belong to the question word. */
  readonly end: number;
  /** Words of the head that may be shared. */
  readonly loose: readonly string[];
}

const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';

/** The noun behind "which": up to the verb. */
function nounAt(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isWord(tokens[at]) && !STOP.test(tokens[at]!.lower)) {
    if (at > from && isVerbOnly(tokens[at])) break;
    at += 1;
  }
  return at;
}

const STOP =
  /^(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|who|which|that|where|when|whose|of|in|on|at|by|for|from|to|with|the|an?)$/u;

function typesOfNoun(noun: string): readonly KeyedType[] {
  const one = singular(noun);
  const stated = NOUNS.find(([nouns]) => nouns.test(one) || nouns.test(noun));
  if (stated !== undefined) return stated[1];
  const kind = nounClass(noun);
  if (kind === 'person') return ['person', 'name'];
  if (kind === 'place') return ['place', 'name'];
  return ['name'];
}

function headOf(tokens: readonly Token[]): Head | undefined {
  const at = /^(?:in|at|on|by|from|for|to|of|with|under|into|near)$/u.test(tokens[0]?.lower ?? '')
    ? 1
    : 0;
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1];
  switch (word) {
    case 'who':
    case 'whom':
    case 'whose':
      return { types: ['person', 'name'], end: at + 1, loose: [] };
    case 'when':
      return { types: ['date'], end: at + 1, loose: [] };
    case 'where':
      return { types: ['place', 'name'], end: at + 1, loose: [] };
    case 'how': {
      if (!isWord(next)) return undefined;
      if (next.lower === 'many') {
        const end = nounAt(tokens, at + 2);
        const noun = tokens[end - 1];
        if (!isWord(noun) || end === at + 2) return undefined;
        const more = tokens.slice(at + 2, end - 1).map(({ lower }) => lower);
        return { types: counted(noun.lower), end, loose: more };
      }
      const types = MEASURES[next.lower];
      return types === undefined ? undefined : { types, end: at + 2, loose: [] };
    }
    case 'what':
    case 'which': {
      // "Which of X's novels": the thing has a name.
      if (next?.lower === 'of') return { types: ['name', 'person'], end: at + 2, loose: [] };
      const end = nounAt(tokens, at + 1);
      if (end > at + 1) {
        const noun = tokens[end - 1]!.lower;
        const types = typesOfNoun(noun);
        return { types, end, loose: tokens.slice(at + 1, end).map(({ lower }) => lower) };
      }
      // "What is the length of X": the noun behind the copula says what is asked.
      const article = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2;
      if (/^(?:is|are|was|were)$/u.test(next?.lower ?? '') && isWord(tokens[article])) {
        const to = nounAt(tokens, article);
        const noun = tokens[to - 1];
        if (isWord(noun) && to > article) {
          const stated = NOUNS.find(([nouns]) => nouns.test(noun.lower));
          if (stated !== undefined) return { types: stated[1], end: to, loose: [] };
        }
      }
      const paid = tokens.some(({ lower }) => /^(?:pay|paid|cost|costs|earn|price)$/u.test(lower));
      if (paid) return { types: ['price'], end: at + 1, loose: [] };
      // "What did X study?" asks for a thing that mostly has no name.
      if (/^(?:did|does|do)$/u.test(next?.lower ?? '')) return undefined;
      return { types: ['name', 'person'], end: at + 1, loose: [] };
    }
    default:
      return undefined;
  }
}

/** Most names and words that are asked with. */
const MOST_NAMES = 3;
const MOST_WORDS = 5;

const plainName = (name: string): string =>
  name.replace(/^"(.*)"$/u, '$1').replace(/^The (?=\p{Lu})/u, '');

/** "Evening at Osby" may be one name or two. */
function keyedNames(names: readonly Token[], text: string): readonly KeyedName[] {
  const single = names.map((name, at) => ({ name: plainName(name.text), covers: [at] }));
  const joined = names.slice(1).flatMap((next, at) => {
    const first = names[at]!;
    const between = text.slice(first.end, next.start);
    if (!/^ (?:at|in|on|with|of|for|and|from|to|under|by)(?: the| an?)? $/u.test(between))
      return [];
    return [{ name: plainName(text.slice(first.start, next.end)), covers: [at, at + 1] }];
  });
  return [...joined, ...single];
}

/** Reads what a question expects; undefined when it names nothing or is no open question. */
export function expectationOf(question: string): Expectation | undefined {
  const text = cleanQuestion(question);
  const tokens = tokenize(text);
  const head = headOf(tokens);
  if (head === undefined) return undefined;
  const rest = tokens.slice(head.end);
  const names = rest.filter(({ kind }) => kind === 'name');
  if (names.length === 0 || names.length > MOST_NAMES) return undefined;
  const words = new Set<string>();
  const loose = new Set(head.loose.flatMap((word) => keyWord(word) ?? []));
  for (const { word, start, end } of keyWords(text)) {
    if (start < (rest[0]?.start ?? 0)) continue;
    if (names.some((name) => name.start < end && name.end > start)) continue;
    if (head.types.some((type) => isImplied(type, word))) continue;
    // "the Plover tram": what kind of thing the name is.
    const kind = names.some(
      (name) =>
        name.end + 1 === start &&
        (nounClass(word) !== undefined ||
          (/\bthe $/iu.test(text.slice(0, name.start)) && !/ (?:did|does|do) /u.test(text))),
    );
    (kind ? loose : words).add(word);
  }
  // A husband or a teacher has no other kind.
  const personal = [...words].some((word) => word === 'marry' || nounClass(word) === 'person');
  const open = head.types.includes('person') && head.types.includes('name');
  return {
    types: personal && open ? ['person'] : head.types,
    names: names.map(({ text: name }) => plainName(name)),
    entities: keyedNames(names, text),
    words: [...words].slice(0, MOST_WORDS),
    loose: [...loose].filter((word) => !words.has(word)).slice(0, 2),
  };
}
