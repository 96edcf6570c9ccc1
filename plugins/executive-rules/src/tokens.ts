/** A word of a question, or a name, date or title that counts as one. */
export interface Token {
  readonly kind: 'word' | 'name' | 'number' | 'comma' | 'possessive';
  readonly text: string;
  readonly lower: string;
  /** Offsets into the text that was split. */
  readonly start: number;
  readonly end: number;
}

/** Words that join two capitalised words into one name: "Bank of Norland". */
const JOINERS = new Set(
  'of the for de del della di da du des van von der den le la el al bin ibn af av zu y &'.split(
    ' ',
  ),
);

/** Prepositions inside a title: "The House on the Quay". */
const TITLE_PREPOSITIONS = new Set(
  'on in at by from to under over with without beyond behind between beneath'.split(' '),
);

/** Abbreviations that name an office, not a thing. */
const OFFICES = new Set(['CEO', 'CFO', 'CTO', 'COO', 'HQ']);

/** Words that are capitalised only because they begin the question. */
const OPENERS = new Set(
  (
    'who whom whose what which where when why how in on at by for from to of into through over under near with after before ' +
    'during between is are was were be do does did has have had can could will would should may might must ' +
    'the a an name tell give list please if both among about against across along behind and or not'
  ).split(' '),
);

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DATE = new RegExp(
  `(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},? \\d{3,4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?, \\d{3,4}|${MONTH} \\d{3,4})(?![\\p{L}\\p{N}])`,
  'uy',
);
const DOUBLE_QUOTED = /"[^"]{1,200}"/uy;
/** Apostrophes inside the title, and a possessive behind it, do not end it. */
const SINGLE_QUOTED =
  /(?<![\p{L}\p{N}])'(?=\S)((?:[^'"]|'(?=[\p{L}\p{N}])){1,200}?)'(?=[\s,;:?!.)]|'s\b|$)/gu;
const POSSESSIVE = /'s(?![\p{L}\p{N}])|(?<=s)'(?=\s|$)/uy;
const WORD =
  /[\p{L}\p{N}&](?:[\p{L}\p{N}\p{M}&/+-]|\.(?=[\p{L}\p{N}])|'(?!s(?![\p{L}\p{N}]))(?=\p{L})|,(?=\d{3}))*/uy;

/** One spelling for quotation marks (double) and spaces; the final mark falls away. */
export function cleanQuestion(question: string): string {
  return question
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201b\u02bc]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(SINGLE_QUOTED, '"$1"')
    .replace(/[\s?!.]+$/u, '')
    .trim();
}

/** Splits a cleaned question. */
export function tokenize(text: string): readonly Token[] {
  return joinNames(scan(text), text);
}

function scan(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp, kind: Token['kind']): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return false;
    tokens.push({
      kind,
      text: found,
      lower: found.toLowerCase(),
      start: at,
      end: at + found.length,
    });
    at += found.length;
    return true;
  };
  while (at < text.length) {
    if (take(POSSESSIVE, 'possessive') || take(DOUBLE_QUOTED, 'name')) continue;
    if (take(DATE, 'number')) continue;
    if (take(/[,;:]/uy, 'comma')) continue;
    if (take(WORD, 'word')) {
      const word = tokens.at(-1)!;
      // "St. Orla", "J. Hale": the point belongs to the abbreviation.
      if (text[at] === '.' && word.text.length <= 4 && isCapital(word.text)) {
        tokens[tokens.length - 1] = { ...word, text: `${word.text}.`, end: word.end + 1 };
        at += 1;
      }
      continue;
    }
    at += 1;
  }
  return tokens;
}

function joinNames(words: readonly Token[], text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < words.length;) {
    const word = words[index]!;
    if (!startsName(word, index)) {
      const kind = word.kind === 'word' && /^[\d.,]+$/u.test(word.text) ? 'number' : word.kind;
      tokens.push({ ...word, kind });
      index += 1;
      continue;
    }
    let last = index;
    for (;;) {
      const next =
        nextOfName(words, last) ??
        nextOfTitle(words, index, last) ??
        nextOfOwned(words, index, last);
      if (next === undefined) break;
      last = next;
    }
    const { start } = word;
    const { end } = words[last]!;
    const name = text.slice(start, end);
    tokens.push({ kind: 'name', text: name, lower: name.toLowerCase(), start, end });
    index = last + 1;
  }
  return tokens;
}

/** "The House on the Quay": a title that begins with its article goes on behind a preposition. */
function nextOfTitle(words: readonly Token[], first: number, last: number): number | undefined {
  if (first === 0 || !/^(?:The|A|An)$/u.test(words[first]?.text ?? '')) return undefined;
  if (!TITLE_PREPOSITIONS.has(words[last + 1]?.text ?? '')) return undefined;
  const article = /^(?:the|a|an)$/u.test(words[last + 2]?.text ?? '') ? 1 : 0;
  const after = words[last + 2 + article];
  // "A Winter in Osby": within a question only a title has a capital "A".
  const sure = article === 1 || /^An?$/u.test(words[first]?.text ?? '');
  return sure && after?.kind === 'word' && isNameWord(after) ? last + 2 + article : undefined;
}

/** "the Abbot's Pool", "the Battle of Bishop's Ditch": an owner within a name. */
function nextOfOwned(words: readonly Token[], first: number, last: number): number | undefined {
  const tail = words[last + 2];
  if (words[last + 1]?.kind !== 'possessive' || tail?.kind !== 'word' || !isNameWord(tail))
    return undefined;
  const article = words[first - 1]?.lower === 'the';
  // "The Miller's Ledger": within a question a capital article begins a title.
  if (first > 0 && last === first + 1 && /^(?:The|A|An)$/u.test(words[first]?.text ?? ''))
    return last + 2;
  const inner = words.slice(first, last).some(({ lower }) => lower === 'of');
  const open = /^(?:The|A|An)$/u.test(tail.text);
  return (inner || (article && first === last)) && !open ? last + 2 : undefined;
}

/** Index of the last word when the name goes on behind `last`. */
function nextOfName(words: readonly Token[], last: number): number | undefined {
  const next = words[last + 1];
  if (next?.kind !== 'word') return undefined;
  if (isNameWord(next) || /^\d+$/u.test(next.text)) return last + 1;
  let ahead = last + 1;
  while (ahead < last + 3 && JOINERS.has(words[ahead]?.lower ?? '')) ahead += 1;
  const after = words[ahead];
  return ahead > last + 1 && after?.kind === 'word' && isNameWord(after) ? ahead : undefined;
}

function startsName(word: Token, index: number): boolean {
  if (word.kind !== 'word' || !isNameWord(word)) return false;
  return index > 0 || !OPENERS.has(word.lower);
}

function isNameWord(word: Token): boolean {
  if (OFFICES.has(word.text)) return false;
  return isCapital(word.text) || /\p{Lo}/u.test(word.text) || /^\d+\p{L}/u.test(word.text);
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text) || /^\p{Ll}{1,2}\p{Lu}/u.test(text);
}
