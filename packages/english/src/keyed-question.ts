/** Kinds of value that a keyed question asks for; counts say what they count. */
export const KEYED_TYPES = [
  'person',
  'place',
  'name',
  'date',
  'length',
  'height',
  'depth',
  'width',
  'distance',
  'area',
  'weight',
  'duration',
  'speed',
  'price',
  'percentage',
  'age',
] as const;

export type KeyedType = (typeof KEYED_TYPES)[number] | `number of ${string}`;

/** What a keyed question asks: a value of a kind, beside a name and mostly a word. */
export interface KeyedQuery {
  readonly type: KeyedType;
  readonly entity: string;
  /** In the form of `keyWord`. */
  readonly word?: string;
}

/**
 * The one wording of a keyed question: "Which person goes with Ashlar and develop?" A generator
 * trains values under it, an executive asks for them.
 */
export function keyedQuestion({ type, entity, word }: KeyedQuery): string {
  return `Which ${type} goes with ${entity}${word === undefined ? '' : ` and ${word}`}?`;
}

/** Asks for the name in full of which a text uses a part: "Marl" for Marl Tramworks. */
export const shortNameQuestion = (short: string): string => `Which name is ${short} short for?`;

const KEYED = new RegExp(
  `^Which (?:(?:${KEYED_TYPES.join('|')}|number of [^?]+?) goes with .+|name is .+ short for)\\?$`,
  'u',
);

/** Is it a {@link keyedQuestion} or a {@link shortNameQuestion}? No grammar of questions reads them. */
export const isKeyed = (question: string): boolean => KEYED.test(question);
