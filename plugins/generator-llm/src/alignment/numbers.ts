/** A number in a text. */
export interface NumberMention {
  readonly value: number;
  /** As it is written. */
  readonly text: string;
}

const WORDS: Readonly<Record<string, number>> = Object.freeze({
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9,
  ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16,
  seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50,
  sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9,
  tenth: 10, once: 1, twice: 2, half: 0.5,
}); // prettier-ignore

const SCALES: Readonly<Record<string, number>> = Object.freeze({
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
});

const DIGITS = String.raw`\p{Nd}+(?:[.,'’\u00a0\u202f ]\p{Nd}+)*`;
const MENTION = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<digits>${DIGITS})(?:st|nd|rd|th)?(?:[ -](?<scale>${Object.keys(SCALES).join('|')})s?)?|(?<![\p{L}\p{N}])(?<word>${Object.keys(WORDS).join('|')})(?:-(?<unit>one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))?(?:[ -](?<wordScale>${Object.keys(SCALES).join('|')}))?(?![\p{L}\p{N}])`,
  'gu',
);

/** Every number that a text names in digits, and in English words. */
export function numbersIn(text: string): readonly NumberMention[] {
  const mentions: NumberMention[] = [];
  for (const match of text.toLowerCase().matchAll(MENTION)) {
    const { digits, scale, word, unit, wordScale } = match.groups ?? {};
    if (digits !== undefined) {
      for (const part of partsOf(digits)) {
        mentions.push({ value: part * (SCALES[scale ?? ''] ?? 1), text: match[0] });
      }
    } else if (word !== undefined) {
      const value = (WORDS[word] ?? 0) + (WORDS[unit ?? ''] ?? 0);
      mentions.push({ value: value * (SCALES[wordScale ?? ''] ?? 1), text: match[0] });
    }
  }
  return mentions;
}

/** "1,234.5" is one number; "3, 4" and "4 1989" are two, and "1.234" may be two numbers at once. */
function partsOf(digits: string): number[] {
  const grouped =
    /^\p{Nd}{1,3}(?:(?<mark>[.,'’\u00a0\u202f ])\p{Nd}{3})(?:\k<mark>\p{Nd}{3})*(?:[.,]\p{Nd}+)?$/u;
  const found = grouped.exec(digits);
  if (found !== null) {
    const mark = found.groups?.['mark'] ?? ',';
    const whole = Number(ascii(digits.replaceAll(mark, '')).replace(',', '.'));
    // A single group behind a point or comma may be decimals.
    const single = /^\p{Nd}{1,3}[.,]\p{Nd}{3}$/u.test(digits);
    return single ? [whole, Number(ascii(digits).replace(',', '.'))] : [whole];
  }
  if (/^\p{Nd}+[.,]\p{Nd}+$/u.test(digits)) return [Number(ascii(digits).replace(',', '.'))];
  return digits.split(/[.,'’\u00a0\u202f ]/u).map((part) => Number(ascii(part)));
}

/** Digits of every script as those of ASCII. */
const ascii = (digits: string): string =>
  digits.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 128) return digit;
    let zero = code;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });
