import { canonicalType, compareDates, parseDate, parseQuantity } from '@memo-js/english';

/** An answer without what belongs to its sentence: final point, leading preposition. */
export function bare(answer: string): string {
  return answer
    .trim()
    .replace(/(?<![\s.]\p{L})\.$/u, '')
    .replace(/^(?:in|at|on|by|from|near) (?=\p{Lu}|\d|the \p{Lu})/u, '')
    .trim();
}

/**
 * Names to try when an answer is used in the next question: groups in order, the members of a
 * group side by side. "A, B and C" are three; "Hale and Sons" may be one; of "Arken, Norland"
 * the first part is the place.
 */
export function namesIn(answer: string): readonly (readonly string[])[] {
  const text = bare(answer);
  const pair = /^([^,]+), ([^,]+)$/u.exec(text);
  if (pair !== null && !/ and /u.test(text) && named(pair[2]!)) return [[pair[1]!], [text]];
  const items = listItems(text);
  if (items.length < 2) return [[text]];
  const surely = items.length > 2 || items.every((item) => item.split(' ').length > 1);
  return surely ? [items] : [[text], items];
}

/** The items of "A, B and C"; one item for anything else. */
export function listItems(answer: string): readonly string[] {
  const text = bare(answer);
  const items = text
    .split(/, and |, | and |; /u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length > 1 && items.every(named) ? items : [text];
}

/** The items of a list that names things and kinds: "medical devices and the Sylline 9". */
export function looseItems(answer: string): readonly string[] {
  return bare(answer)
    .split(/, and |, | and |; /u)
    .map((item) => item.trim())
    .filter(named);
}

function named(text: string): boolean {
  return /^(?:the )?["\p{Lu}\p{Lo}\d]/u.test(text);
}

/** Spelling by which two names are compared. */
export function nameKey(name: string): string {
  return bare(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'\u2018\u2019\u201c\u201d]/gu, '')
    .replace(/^(?:the|a|an) /u, '')
    .replace(/^(?:mr|mrs|ms|miss|dr|doctor|prof|professor|sir|dame|lord|lady)\.? /u, '')
    .replace(/[\s,.-]+/gu, ' ')
    .trim();
}

/** Do two texts name the same thing? A surname stands for a full name, a date for its year. */
export function sameName(a: string, b: string): boolean {
  const left = nameKey(a);
  const right = nameKey(b);
  if (left === '' || right === '') return false;
  if (left === right) return true;
  const dates = [parseDate(a), parseDate(b)] as const;
  if (dates[0] !== undefined && dates[1] !== undefined) return sameDate(a, b);
  // "Arken, Norland" is Arken.
  if (a.includes(',') !== b.includes(','))
    return nameKey(a.split(',')[0]!) === nameKey(b.split(',')[0]!);
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  const words = long.split(' ');
  return !short.includes(' ') && words.length < 4 && words.at(-1) === short;
}

/** Is one of the things that an answer lists the thing that was expected? */
export function mentions(answer: string, expected: string): boolean {
  const items = [answer, ...listItems(answer)];
  if (items.some((item) => sameName(item, expected))) return true;
  // "Arken in the north" is Arken; "Arken Bridge" is not.
  const rest = bare(answer).startsWith(`${expected} `) ? bare(answer).slice(expected.length) : '';
  return expected.length > 2 && /^ (?:and|in|near|at|on|of|with) /u.test(rest);
}

function sameDate(a: string, b: string): boolean {
  const left = parseDate(a)!;
  const right = parseDate(b)!;
  if (left.year !== right.year) return false;
  if (left.month === undefined || right.month === undefined) return true;
  if (left.month !== right.month) return false;
  return left.day === undefined || right.day === undefined || left.day === right.day;
}

/** Kinds that show in a name: nothing called a museum is asked for as a theatre. */
const SHOWN_KIND =
  /^(?:museum|theatre|library|bridge|tower|river|lake|mountain|university|castle|church|cathedral|stadium|lighthouse|park|hotel|observatory|canal|dam)$/u;

/**
 * May the answer be a thing of this kind? "Pellak Museum" is no theatre, "787 metres" no river;
 * where a name does not show what it names, it may.
 */
function mayBe(answer: string, noun: string): boolean {
  const kind = canonicalType(noun.split(' ').at(-1)!);
  if (!SHOWN_KIND.test(kind)) return true;
  const text = bare(answer);
  if (/^\d/u.test(text)) return false;
  const words = text.toLowerCase().replace(/^the /u, '').split(' ');
  const ends = [words[0] ?? '', words.at(-1) ?? ''].map((word) =>
    word === 'mount' ? 'mountain' : canonicalType(word),
  );
  const shown = ends.filter((word) => !(kind === 'stadium' && word === 'park'));
  return ends.includes(kind) || !shown.some((word) => SHOWN_KIND.test(word));
}

/** Heads of names that tell a kind: a gallery is asked for as a museum. */
const KINDRED: Readonly<Record<string, RegExp>> = {
  museum: /\b(?:gallery|galleries|collection|museum)\b/u,
  company:
    /\b(?:works|mills?|brothers|sons|industries|systems|motors|foods|brewery|foundry|yard|shipyard|group|press|lines?|airways|&)(?!\p{L})/u,
  university: /\b(?:academy|college|institute|school|university)\b/u,
  club: /\b(?:united|rovers|wanderers|athletic|city|town|union|albion|rangers|olympia|olympic)\b/u,
};

/** What acts for a place: asked for the town, its council names it. */
const BODY =
  /^(?:the )?(?:\p{Ll}+ )*(?:council|government|parliament|assembly|authorities|authority|administration) of (?<place>(?:the )?\p{Lu}.*)$/u;
const PLACE_NOUN = /^(?:city|region|country|state|island|municipality|borough|district)$/u;

const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

/**
 * What of an answer fits a noun: of a date the year or month that was asked for; else all of it, or, when more was asked than that (`wide`), the items
 * whose name shows it. Undefined when nothing does.
 */
export function fitting(answer: string, noun: string, wide: boolean): string | undefined {
  if (/^years?$/u.test(noun)) return parseDate(answer)?.year.toString();
  if (/^months?$/u.test(noun)) return MONTH.exec(answer)?.[0];
  const body = BODY.exec(answer)?.groups?.['place'];
  if (body !== undefined && PLACE_NOUN.test(canonicalType(noun))) return body;
  const items = listItems(answer);
  const last = noun.toLowerCase().split(' ').at(-1)!;
  const kept = items.filter((item) =>
    wide
      ? item.toLowerCase().split(' ').includes(last) || KINDRED[last]?.test(item.toLowerCase())
      : mayBe(item, noun),
  );
  if (kept.length === 0) return undefined;
  return kept.length === items.length ? answer : joinList(kept);
}

/** "A, B and C". */
export function joinList(items: readonly string[]): string {
  return items.length < 3
    ? items.join(' and ')
    : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Less than 0 when `a` is earlier; undefined when they cannot be told apart or are no dates. */
export function earlier(a: string, b: string): number | undefined {
  const left = parseDate(a);
  const right = parseDate(b);
  if (left === undefined || right === undefined) return undefined;
  if (left.year !== right.year) return left.year - right.year;
  const vague = left.month === undefined || right.month === undefined;
  const vagueDay = left.day === undefined || right.day === undefined;
  const full = left.month === undefined && right.month === undefined;
  if (full || (!vague && left.month === right.month && left.day === right.day)) return 0;
  if (vague || (left.month === right.month && vagueDay)) return undefined;
  return compareDates(left, right);
}

/** A number of years for "14 March 1962" and "1980". */
export function yearOf(text: string): number | undefined {
  return parseDate(text)?.year;
}

export const quantity = parseQuantity;
