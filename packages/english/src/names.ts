import { nounClass, singular } from './noun-classes.ts';

/** Names that end in one of these, or have it before "of", are spoken with the article. */
const WITH_ARTICLE = new Set(
  (
    'bridge river museum festival tower canal library institute prize award cup theatre theater observatory dam railway gallery ' +
    'foundation society association orchestra ensemble archive archives sea ocean gulf republic kingdom empire treaty battle war ' +
    'mountains islands hotel tunnel lighthouse cathedral abbey monastery trust council union federation party medal trophy tournament ' +
    'conference fair marathon regatta rally line express expedition hospital station project collection ' +
    'quartet band choir guild order times gazette herald post journal laboratory conservatory reservoir viaduct aqueduct valley ' +
    'delta peninsula desert plateau archipelago strait games championship exhibition biennale carnival memorial monument statue foundry company ' +
    'opera bank brewery club league group mill mine shipyard works'
  ).split(' '),
);

/** Lower-case type words after a name that belong to the name when written in capitals. */
const NAME_TAIL = new Set(
  'bridge river museum festival tower canal library theatre observatory dam railway gallery prize award cup lighthouse institute tunnel mountains valley'.split(
    ' ',
  ),
);

const HONORIFIC =
  /^(?:(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r|[Dd]octor|[Pp]rof|[Pp]rofessor|[Ss]ir|[Dd]ame|[Ll]ord|[Ll]ady)\.? (?=\p{Lu})|(?:Captain|Colonel|General|Admiral|Major|Lieutenant|Sergeant|Mayor|President|Minister|Chancellor|Governor) (?=\p{Lu}[\p{Ll}'-]+ \p{Lu}))/u;

const CAPITAL = /^["'“‘(]?[\p{Lu}\p{Lo}\p{N}]/u;

/** Starts with a capital letter, a letter of a script without case, or a digit. */
export function isCapitalised(word: string): boolean {
  return CAPITAL.test(word);
}

/** Removes surrounding quotation marks. */
export function stripQuotes(text: string): string {
  return text.replace(/^["“”„«'‘’]+(?=\S)/u, '').replace(/(?<=\S)["“”»]+$/u, '');
}

/**
 * The spelling of a noun phrase under which questions know it: articles, honorifics, quotation
 * marks and a describing type word ("the company Velar Systems") fall away; the article of a name
 * such as "the Aurel Bridge" is decided by the name alone.
 */
export function canonicalName(phrase: string): string {
  let text = stripQuotes(
    phrase
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/[“”„«»]/g, '"')
      .replace(/[‘’]/g, "'"),
  );
  text = text.replace(/"/g, '').trim();
  const kept = text;
  text = text.replace(/^(?:the|a|an|each|every) /u, '').replace(HONORIFIC, '');
  if (text.startsWith('The ') && needsArticle(text.slice(4))) text = text.slice(4);
  if (/^(?:a|an) /.test(kept) && !/\p{Lu}/u.test(text)) return kept;
  if (!/[\p{Lu}\p{Lo}]/u.test(text)) return kept;
  const words = text.split(' ');
  let first = 0;
  while (first < words.length - 1 && !isCapitalised(words[first] ?? '')) first += 1;
  const described = words[first - 1];
  if (
    first > 0 &&
    first < 5 &&
    described !== undefined &&
    nounClass(described) !== undefined &&
    words
      .slice(0, first)
      .every((word) => /^[\p{Ll}-]+$/u.test(word) && word !== 'of' && word !== 'and')
  ) {
    words.splice(0, first);
  }
  const last = words.at(-1) ?? '';
  if (words.length > 1 && isCapitalised(words[0] ?? '') && /^\p{Ll}+$/u.test(last)) {
    if (NAME_TAIL.has(last)) words[words.length - 1] = last.charAt(0).toUpperCase() + last.slice(1);
    else if (
      /^(?:company|firm|city|town|village|film|novel|book|album|song|corporation|movie|painting|opera|ship|mission|medicine|drug|app|robot)$/.test(
        last,
      )
    )
      words.pop();
  }
  const name = words.join(' ').replace(HONORIFIC, '');
  // A description keeps its article: "the libretto of The Glass Tide".
  return needsArticle(name) || (/^\p{Ll}/u.test(name) && name.includes(' of '))
    ? `the ${name}`
    : name;
}

/** Does English put "the" before this name? Decided by its head noun. */
export function needsArticle(name: string): boolean {
  if (!isCapitalised(name) || /^(?:The|A|An) /.test(name)) return false;
  const words = name.split(' ');
  if (words.length < 2) return false;
  if (words[0] === 'River' || words[0] === 'University') return true;
  if (
    words[0] === 'Lake' ||
    words[0] === 'Mount' ||
    words[0] === 'Port' ||
    words[0] === 'Saint' ||
    words[0] === 'St'
  )
    return false;
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  const head = (of > 0 ? words[of - 1] : words.at(-1)) ?? '';
  if (!isCapitalised(head)) return false;
  const lower = head.toLowerCase();
  return (
    WITH_ARTICLE.has(lower) ||
    WITH_ARTICLE.has(singular(lower)) ||
    (of > 0 && nounClass(lower) !== undefined)
  );
}

/** Removes a possessive ending: "Holt's" and "Systems'" give "Holt" and "Systems". */
export function stripPossessive(text: string): string {
  return text.replace(/(?:'s|’s)$/u, '').replace(/(?<=s)['’]$/u, '');
}

/** Does the phrase name something (a capital or a script without case), rather than describe it? */
export function isName(phrase: string): boolean {
  const text = stripQuotes(phrase.trim()).replace(/^(?:the|a|an) /u, '');
  const words = text.split(' ');
  return isCapitalised(words[0] ?? '') || words.some((word) => /^\p{Lu}/u.test(word));
}
