const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?';
const DAY_FIRST = new RegExp(
  `\\b(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH}),? (?<year>\\d{4})\\b`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  `\\b(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})\\b`,
  'iu',
);
const MONTH_YEAR = new RegExp(`\\b(?<month>${MONTH}),? (?<year>\\d{4})\\b`, 'iu');
const ISO = /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/u;
const YEAR = /(?<![\d,.])(?<year>[12]\d{3})(?![\d,.]*\d)/u;

/** A calendar date as far as the text states it; months and days count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

function monthNumber(name: string): number {
  const lower = name.toLowerCase().replace('.', '').slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(lower)) + 1;
}

/** Reads the first date in a text: "12 May 1923", "May 12, 1923", "May 1923", "1923-05-12" or "1923". */
export function parseDate(text: string): CalendarDate | undefined {
  const iso = ISO.exec(text)?.groups;
  if (iso !== undefined)
    return { year: Number(iso['year']), month: Number(iso['month']), day: Number(iso['day']) };
  const full = (DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text))?.groups;
  if (full !== undefined)
    return {
      year: Number(full['year']),
      month: monthNumber(full['month'] ?? ''),
      day: Number(full['day']),
    };
  const month = MONTH_YEAR.exec(text)?.groups;
  if (month !== undefined)
    return { year: Number(month['year']), month: monthNumber(month['month'] ?? '') };
  const year = YEAR.exec(text)?.groups?.['year'];
  return year === undefined ? undefined : { year: Number(year) };
}

/** Less than 0 when `a` is before `b`, more than 0 when after; missing parts count as the earliest. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
}

/** Writes every full date in a text as "12 May 1923". */
export function canonicalDate(text: string): string {
  if (!/\d/.test(text)) return text;
  const match = MONTH_FIRST.exec(text) ?? DAY_FIRST.exec(text);
  if (match?.groups === undefined) return text;
  const month = MONTHS[monthNumber(match.groups['month'] ?? '') - 1] ?? '';
  const date = `${match.groups['day'] ?? ''} ${month.charAt(0).toUpperCase()}${month.slice(1)} ${match.groups['year'] ?? ''}`;
  return text.slice(0, match.index) + date + text.slice(match.index + match[0].length);
}

/** Pattern source of a month's name, for other grammars of dates. */
export const MONTH_PATTERN = MONTH;
