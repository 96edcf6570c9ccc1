/** Kinds of things: the plain noun first, then the nouns that people use for it. */
const KINDS: readonly (readonly string[])[] = [
  ['bridge', 'crossing', 'viaduct', 'span'],
  ['theatre', 'hall', 'opera house', 'playhouse', 'concert hall', 'venue', 'stage', 'house'],
  [
    'company',
    'firm',
    'business',
    'enterprise',
    'maker',
    'manufacturer',
    'concern',
    'outfit',
    'shipping line',
    'line',
  ],
  ['publisher', 'publishing house', 'house', 'press'],
  ['film', 'motion picture', 'movie', 'picture'],
  ['ship', 'ferry', 'vessel', 'boat', 'car ferry'],
  ['mountain', 'peak', 'summit'],
  ['river', 'stream'],
  ['lake'],
  ['island', 'isle'],
  ['city', 'town', 'place', 'settlement', 'port city', 'capital', 'spa town', 'fishing town'],
  ['museum', 'collection'],
  ['observatory'],
  ['university', 'polytechnic', 'school', 'academy', 'institution'],
  ['festival', 'music festival', 'event', 'sporting event', 'regatta', 'contest', 'competition'],
  ['prize', 'award', 'medal', 'honour'],
  ['lighthouse', 'light', 'tower', 'lamp'],
  ['novel', 'book', 'story', 'work of fiction'],
  ['opera', 'work for the stage'],
  ['program', 'charting program', 'software', 'application'],
  ['commission', 'body', 'committee', 'board'],
  ['foundation', 'charity', 'organisation'],
  ['shipyard', 'yard'],
  ['hospital', 'infirmary'],
];

const PEOPLE =
  /^(?:who|whom|person|man|woman|somebody|someone|\p{Ll}*(?:ist|er|or|eer|ian|wright|poet|chemist|athlete|captain|medallist|father|mother|daughter|son|wife|husband|spouse|mayor|botanist))$/u;

/** Words in a name that say what it is the name of, where a kind has them. */
const NAMED =
  /\b(bridge|theatre|company|press|ferry|mount|river|lake|isle|museum|observatory|university|polytechnic|festival|regatta|prize|medal|light|commission|foundation|shipyard|hospital|flood)\b/giu;

const ALIASES: Readonly<Record<string, string>> = {
  mount: 'mountain',
  isle: 'island',
  ferry: 'ship',
  press: 'publisher',
  light: 'lighthouse',
  regatta: 'festival',
  medal: 'prize',
  polytechnic: 'university',
  flood: 'flood',
};

const last = (noun: string): string => noun.split(' ').at(-1) ?? noun;

/** Plain nouns for a noun: "crossing" gives "bridge". */
export function plainNouns(noun: string): readonly string[] {
  const found = KINDS.filter((kind) => kind.includes(noun) || kind.includes(last(noun)));
  const others = found.flatMap((kind) => kind.slice(1, 4));
  return [...new Set([...found.map(([plain]) => plain!), noun, ...others])].slice(0, 4);
}

export const isPersonNoun = (noun: string): boolean => PEOPLE.test(last(noun));

/** Whether an answer may be a thing of this kind, by the words of its name. */
export function fits(answer: string, noun: string | null): boolean {
  if (noun === null) return true;
  const person = isPersonNoun(noun);
  if (person && !/\p{Lu}/u.test(answer)) return false;
  const plain = plainNouns(noun);
  const kinds = [...answer.matchAll(NAMED)].map(
    ([word]) => ALIASES[word.toLowerCase()] ?? word.toLowerCase(),
  );
  const own = kinds.at(0);
  if (own === undefined) return true;
  if (person) return false;
  const known = KINDS.some((kind) => kind.includes(noun) || kind.includes(last(noun)));
  return (
    !known ||
    kinds.some(
      (kind) =>
        plain.includes(kind) ||
        KINDS.some(
          (each) => each[0] === kind && each.some((word) => word === noun || word === last(noun)),
        ),
    )
  );
}

/** A noun for things only: no person is meant by it. */
export const isThingNoun = (noun: string): boolean =>
  KINDS.some((kind) => kind.includes(noun) || kind.includes(last(noun)));
