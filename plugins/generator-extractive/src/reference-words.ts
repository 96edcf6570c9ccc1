import type { NounPhrase } from './units.ts';
import { canonicalName, isCapitalised, nounClass, stripQuotes } from '@memo-js/english';
import type { NounClass } from '@memo-js/english';

/** What a document has said of one named thing so far. */
export interface Referent {
  readonly name: string;
  /** Type noun as the document words it: "company", "novelist". */
  type?: string;
  /** Every type word met, the latest last. */
  readonly types: Set<string>;
  /** The type was only guessed from the name. */
  guessed?: boolean;
  kind?: NounClass;
  gender?: 'he' | 'she';
  /** Several people or things under one mention: "Ida and Lena". */
  readonly plural: boolean;
}

export const HONORIFIC =
  /^(?:(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r|[Dd]octor|[Pp]rof|[Pp]rofessor|[Ss]ir|[Dd]ame|[Ll]ord|[Ll]ady)\.? (?=\p{Lu})|(?:Captain|Colonel|General|Admiral|Major|Lieutenant|Sergeant|Mayor|President|Minister|Chancellor|Governor) (?=\p{Lu}[\p{Ll}'-]+ \p{Lu}))/u;

export const HE =
  /^(?:husband|son|brother|father|king|prince|duke|actor|uncle|nephew|grandfather|widower|mr|sir|man|boy|monk|businessman|emperor)$/;

export const SHE =
  /^(?:wife|daughter|sister|mother|queen|princess|duchess|actress|aunt|niece|grandmother|widow|mrs|ms|miss|dame|woman|girl|nun|businesswoman|empress)$/;

export const GENERIC: Readonly<Record<string, readonly NounClass[]>> = {
  company: ['organisation'],
  firm: ['organisation'],
  business: ['organisation'],
  organisation: ['organisation'],
  organization: ['organisation'],
  institution: ['organisation', 'structure'],
  institute: ['organisation'],
  group: ['organisation', 'group'],
  building: ['structure'],
  structure: ['structure'],
  place: ['place'],
  site: ['place', 'structure'],
  city: ['place'],
  town: ['place'],
  village: ['place'],
  settlement: ['place'],
  work: ['work'],
  book: ['work'],
  vessel: ['structure'],
  ship: ['structure'],
  vehicle: ['product'],
  club: ['organisation'],
  team: ['organisation'],
  species: ['creature'],
  record: ['work'],
  album: ['work'],
  prize: ['event'],
  award: ['event'],
  medal: ['event'],
  line: ['organisation'],
  peak: ['place'],
  mountain: ['place'],
  museum: ['structure', 'organisation'],
  gallery: ['structure', 'organisation'],
  event: ['event'],
  product: ['product'],
  device: ['product'],
  machine: ['product'],
  area: ['place'],
  region: ['place'],
  reserve: ['place'],
  sanctuary: ['place'],
  resort: ['place'],
  community: ['place'],
};

const kindOf = (kind: NounClass, words: string): [string, readonly NounClass[]][] =>
  words.split(' ').map((word) => [word, [kind]]);

/** "the river" in a text about a name of which nothing is known says what it is. */
export const CLASSIFYING: Readonly<Record<string, readonly NounClass[]>> = Object.fromEntries([
  ...kindOf(
    'place',
    'country nation republic kingdom province state island river lake stream volcano glacier hamlet reserve park district',
  ),
  ...kindOf(
    'structure',
    'hotel bridge tower castle church cathedral lighthouse station airport stadium dam tunnel canal ferry boat yacht steamer observatory theatre monument railway',
  ),
  ...kindOf(
    'organisation',
    'school college university hospital band orchestra choir newspaper magazine publisher brewery bakery foundation charity party society association bank airline factory shop restaurant cooperative',
  ),
  ...kindOf(
    'event',
    'festival race tournament fair battle flood fire competition marathon exhibition',
  ),
  ...kindOf(
    'product',
    'car van lorry truck tractor scooter robot drone printer tablet stove bicycle bike motorcycle phone camera watch lamp aircraft engine telescope',
  ),
]);

/** "the hotel" of "Grand Hotel Meridian": a word of the title that no other word of it overrules. */
export function saysWhat(title: string, noun: string): boolean {
  const words = title.toLowerCase().split(' ');
  const last = words.at(-1) ?? '';
  if (words.length < 2 || nounClass(noun) === undefined) return false;
  return last === noun || (nounClass(last) === undefined && words.includes(noun));
}

export const SAME_PEOPLE = new Set([
  'he',
  'she',
  'him',
  'his',
  'her',
  'himself',
  'herself',
  'hers',
]);

/** Things that are made from a work or a building. */
export const DERIVED =
  /^(?:adaptation|sequel|translation|edition|version|remake|extension|prequel)$/;

const PART =
  /^(?:hall|tower|roof|garden|library|plant|factory|branch|collection|studio|winner|director|town|point|summit|crew|cast|edition|deck|entrance|interior|dome|spire|stage|auditorium|harbour|market|festival|source|mouth|peak|settlement|campus|wing|engine|hull|mast|nave|altar|arch|span|foundation|libretto|score|plot|story|soundtrack|screenplay|jury|keeper|ceiling|staircase|floor|cover|headquarters|workshop)$/;

/** What a place has one of: "the lighthouse" in a text about an island. */
export const FACILITY =
  /^(?:lighthouse|church|castle|pier|chapel|abbey|cathedral|windmill|airport|jetty|monastery|mosque|temple|synagogue|railway|ferry)$/;

/** A part or a superlative of what a text is about: "the main hall", "the oldest faculty". */
export function isPart(phrase: NounPhrase): boolean {
  return (
    PART.test(phrase.head) ||
    (phrase.head === 'building' && phrase.modifiers[0]?.toLowerCase() === 'first') ||
    phrase.modifiers.some((word) =>
      /^(?:main|highest|largest|longest|original|central|tallest|oldest)$/.test(word),
    )
  );
}

/** "the first railway in Veldania": a name inside makes a definite description stand alone. */
export function isSelfContained(phrase: NounPhrase): boolean {
  return /\p{Lu}/u.test(phrase.text);
}

/** "the corrow lily": an unusual modifier makes a kind of its own. */
export function isSpecific(phrase: NounPhrase): boolean {
  return (
    phrase.modifiers.length > 0 &&
    phrase.name === undefined &&
    !/^(?:new|old|first|second|third|last|same|other|next|following|previous|former|latter|original|main|local|young|small|large|big|great|whole|entire|early|late|modern|present|current|two|three|four|only|own|best|most|city|town|company|national|international|northern|southern|eastern|western|upper|lower|inner|outer|nearby)$/.test(
      (phrase.modifiers[0] ?? '').toLowerCase(),
    )
  );
}

/** The entity that a title names: "Aurel Bridge" of "The Aurel Bridge (Harrow)"; undefined for a sentence. */
export function properTitle(title: string): string | undefined {
  const plain = stripQuotes(
    title
      .replace(/^#+\s*/, '')
      .replace(/\s*\([^)]*\)\s*$/u, '')
      .replace(/\s*[|–—:].*$/u, '')
      .trim(),
  );
  if (plain === '' || plain.length > 80 || plain.split(/\s+/).length > 9 || !isCapitalised(plain))
    return undefined;
  const name = canonicalName(plain).replace(/^the /, '');
  return /^The /.test(plain) && !/^the /.test(canonicalName(plain)) ? plain : name;
}
