/** A number with its unit, as far as both are stated. */
export interface Quantity {
  /** The number, with "million" and the like multiplied in. */
  readonly value: number;
  /** Canonical unit ("metre", "kilometre", "euro"), or the noun counted; empty when none. */
  readonly unit: string;
}

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
};

/** Units with their synonyms, and the factor to the base unit of their dimension. */
const UNITS: readonly (readonly [string, string, number])[] = [
  ['metre', 'metre|metres|meter|meters|m', 1],
  ['kilometre', 'kilometre|kilometres|kilometer|kilometers|km', 1000],
  ['centimetre', 'centimetre|centimetres|centimeter|centimeters|cm', 0.01],
  ['millimetre', 'millimetre|millimetres|mm', 0.001],
  ['mile', 'mile|miles|mi', 1609.344],
  ['foot', 'foot|feet|ft', 0.3048],
  ['inch', 'inch|inches', 0.0254],
  ['kilogram', 'kilogram|kilograms|kg', 1],
  ['gram', 'gram|grams|g', 0.001],
  ['tonne', 'tonne|tonnes|ton|tons|t', 1000],
  ['hour', 'hour|hours', 3600],
  ['minute', 'minute|minutes', 60],
  ['second', 'second|seconds', 1],
  ['day', 'day|days', 86_400],
  ['year', 'year|years', 31_557_600],
];

function numberWord(word: string): number | undefined {
  const index = WORDS.indexOf(word);
  if (index >= 0) return index;
  if (Object.hasOwn(TENS, word)) return TENS[word];
  const [tens = '', ones = ''] = word.split('-');
  if (Object.hasOwn(TENS, tens) && WORDS.includes(ones))
    return (TENS[tens] ?? 0) + WORDS.indexOf(ones);
  return undefined;
}

/** "forty-two", "12", "42,000" or "3.5" as a number. */
export function parseNumber(text: string): number | undefined {
  const lower = text.toLowerCase().trim();
  if (/^[-+]?\d{1,3}(?:[, \u202f\u00a0]\d{3})+(?:\.\d+)?$/u.test(lower))
    return Number(lower.replace(/[, \u202f\u00a0]/gu, ''));
  if (/^[-+]?\d+(?:\.\d+)?$/u.test(lower)) return Number(lower);
  return numberWord(lower);
}

/** Reads the first quantity of a text: "42,000 people", "3.5 million euros", "twelve metres", "$40". */
export function parseQuantity(text: string): Quantity | undefined {
  const words =
    text
      .replace(/[€$£]\s*/gu, (sign) => `${sign.trim()} `)
      .match(/[€$£]|[\p{L}\p{N}][\p{L}\p{N},.'-]*/gu) ?? [];
  const start = words.findIndex(
    (word) => parseNumber(word.replace(/[,.]$/u, '')) !== undefined || /^\d/u.test(word),
  );
  if (start < 0) return undefined;
  const glued = /^(?<number>[\d.,]+)(?<unit>\p{L}+)$/u.exec(words[start] ?? '')?.groups;
  let value = parseNumber((glued?.['number'] ?? words[start] ?? '').replace(/[,.]$/u, ''));
  if (value === undefined) return undefined;
  let next = start + 1;
  while (next < words.length && Object.hasOwn(SCALE, (words[next] ?? '').toLowerCase())) {
    value *= SCALE[(words[next] ?? '').toLowerCase()] ?? 1;
    next += 1;
  }
  const currency = { '€': 'euro', $: 'dollar', '£': 'pound' }[words[start - 1] ?? ''];
  const word = (currency ?? glued?.['unit'] ?? words[next] ?? '').toLowerCase();
  const unit =
    UNITS.find(([, names]) => names.split('|').includes(word))?.[0] ??
    word.replace(/(?<=[^s])s$/u, '');
  return { value, unit };
}

/** Orders two quantities; undefined when their units have nothing in common. */
export function compareQuantities(a: Quantity, b: Quantity): number | undefined {
  const factor = (unit: string): number | undefined => UNITS.find(([name]) => name === unit)?.[2];
  if (a.unit === b.unit || a.unit === '' || b.unit === '') return a.value - b.value;
  const [left, right] = [factor(a.unit), factor(b.unit)];
  return left === undefined || right === undefined
    ? a.value - b.value
    : a.value * left - b.value * right;
}
