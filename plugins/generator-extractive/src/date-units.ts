import type { DateUnit, Word } from './units.ts';
import { MONTH_PATTERN } from '@memo-js/english';

const MONTH_WORD = new RegExp(`^${MONTH_PATTERN}$`, 'u');

const CENTURY =
  /^(?:\d{1,2}(?:st|nd|rd|th)|(?:tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first))$/;

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
    if (YEAR.test(year)) return make(skip + 2 + of, year, true, skip);
    if (/^(?:1\d|20)\d0s$/.test(year)) return make(skip + 2 + of, undefined, true, skip);
    if (CENTURY.test(year) && at(skip + 2 + of)?.lower === 'century')
      return make(skip + 3 + of, undefined, true, skip);
  }
  if (CENTURY.test(at(skip)?.lower ?? '') && at(skip + 1)?.lower === 'century')
    return make(skip + 2, undefined, true, skip);
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
