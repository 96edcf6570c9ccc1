import { lemmaAs } from '@memo-js/english';
import type { Measure } from './goal.ts';
import { supported } from './phrasing.ts';
import { SELF, question } from './template.ts';
import type { Template } from './template.ts';
import { BE, DO } from './words.ts';

const EARLIER = /^(?:first|earlier|earliest|sooner|before|longer ago|least recently)$/u;
const LATER = /^(?:last|later|latest|after|more recently|most recently|second)$/u;

/** How the sides are measured; `predicate` is "was founded first", "has more inhabitants"... */
export function measureOf(predicate: string): Measure | undefined {
  // "city has more inhabitants": the noun of "which city".
  for (const candidate of [
    predicate,
    predicate.replace(/^\S+ /u, ''),
    predicate.replace(/^\S+ \S+ /u, ''),
  ]) {
    const measure =
      byPhrase(candidate) ?? byTime(candidate) ?? byAmount(candidate) ?? byAdjective(candidate);
    if (measure !== undefined) return measure;
  }
  return undefined;
}

function byTime(predicate: string): Measure | undefined {
  const match =
    /^(?<verb>.+?) (?:the )?(?<when>first|earlier|earliest|sooner|before|last|later|latest|after|more recently|most recently)(?: than)?(?: the other)?$/u.exec(
      predicate,
    )?.groups;
  const when = match?.['when'] ?? '';
  const words = (match?.['verb'] ?? '').split(' ');
  const first = words[0] ?? '';
  const wins = EARLIER.test(when) ? 'least' : LATER.test(when) ? 'most' : undefined;
  if (wins === undefined || first === '') return undefined;
  if (words.length === 1 && /^(?:came|comes|is|was|happened)$/u.test(first))
    return { ...AGE, wins };
  if (BE.has(first) || DO.has(first))
    return { ask: [question('When', first, SELF, words.slice(1).join(' '))], of: 'date', wins };
  const lemma = lemmaAs(first, 'past', true) ?? lemmaAs(first, 'third');
  if (lemma === undefined) return undefined;
  return { ask: [question('When did', SELF, lemma, words.slice(1).join(' '))], of: 'date', wins };
}

function byAmount(predicate: string): Measure | undefined {
  const worth = /^(?:is|are|was|were) worth (?:the )?(?<more>more|most|less|least)$/u.exec(
    predicate,
  )?.groups;
  if (worth !== undefined) {
    const wins = /^m/u.test(worth['more'] ?? '') ? 'most' : 'least';
    return {
      ask: [question('What is the reward of', SELF), question('How much did', SELF, 'cost')],
      of: 'quantity',
      wins,
    };
  }
  const bare = /^(?<verb>\p{L}+) (?<more>more|most|less|least)$/u.exec(predicate)?.groups;
  if (bare !== undefined && !BE.has(bare['verb']!)) {
    const [auxiliary, base] = supported(bare['verb']!);
    const wins = bare['more'] === 'more' || bare['more'] === 'most' ? 'most' : 'least';
    return { ask: [question('How much', auxiliary, SELF, base)], of: 'quantity', wins };
  }
  const match =
    /^(?<verb>(?:(?:does|do|did) )?\S+) (?:the |an? )?(?<more>more|most|fewer|fewest|less|least|larger|largest|higher|highest|bigger|biggest|greater|greatest|longer|longest|smaller|smallest|lower|lowest|shorter|shortest) (?<noun>[\p{L} -]+)$/u.exec(
      predicate,
    )?.groups;
  if (match === undefined || match['verb'] === 'the') return undefined;
  const more = match['more'] ?? '';
  const noun = match['noun'] ?? '';
  const verb = match['verb'] ?? '';
  const wins = /^(?:few|less|least|small|low|short)/u.test(more) ? 'least' : 'most';
  if (/^(?:(?:does|do|did) )?(?:has|had|have)$/u.test(verb)) {
    const countable = /^(?:more|most|fewer|fewest|less|least)$/u.test(more);
    const ask = countable
      ? [
          question('How many', noun, 'does', SELF, 'have'),
          question('What is the number of', noun, 'of', SELF),
        ]
      : [question('What is the', noun, 'of', SELF)];
    if (/^(?:inhabitants|people|residents)$/u.test(noun))
      ask.push(question('What is the population of', SELF));
    return { ask, of: 'quantity', wins };
  }
  const [auxiliary, base] = verb.includes(' ')
    ? (verb.split(' ') as [string, string])
    : supported(verb);
  if (BE.has(verb)) return undefined;
  return {
    ask: [question('How many', noun, auxiliary === 'do' ? 'does' : auxiliary, SELF, base)],
    of: 'quantity',
    wins,
  };
}

/** Date that says how old something is; which one depends on what it is. */
const AGE = {
  of: 'date',
  ask: [
    question('When was', SELF, 'founded'),
    question('When was', SELF, 'born'),
    question('When was', SELF, 'built'),
    question('When did', SELF, 'open'),
    question('When was', SELF, 'published'),
    question('When was', SELF, 'held'),
  ],
} as const;

/** "Who is older" asks for births alone. */
export function aged(text: string, measure: Measure | undefined): Measure | undefined {
  if (measure?.ask !== AGE.ask || !/\bwho\b/iu.test(text)) return measure;
  return { ...measure, ask: [question('When was', SELF, 'born')] };
}

const measured = (...nouns: string[]): readonly Template[] =>
  nouns.map((noun) => question('What is the', noun, 'of', SELF));

const LENGTH = [
  ...measured('length'),
  question('How many pages does', SELF, 'have'),
  question('How long did', SELF, 'last'),
];

const ADJECTIVES: Readonly<Record<string, Measure>> = {
  old: { ...AGE, wins: 'least' },
  young: { ...AGE, wins: 'most' },
  new: { ...AGE, wins: 'most' },
  recent: { ...AGE, wins: 'most' },
  tall: { ask: measured('height', 'elevation'), of: 'quantity', wins: 'most' },
  high: { ask: measured('height', 'elevation'), of: 'quantity', wins: 'most' },
  long: { ask: LENGTH, of: 'quantity', wins: 'most' },
  short: { ask: [...LENGTH, ...measured('height')], of: 'quantity', wins: 'least' },
  low: { ask: measured('height', 'elevation'), of: 'quantity', wins: 'least' },
  wide: { ask: measured('width'), of: 'quantity', wins: 'most' },
  narrow: { ask: measured('width'), of: 'quantity', wins: 'least' },
  deep: { ask: measured('depth'), of: 'quantity', wins: 'most' },
  shallow: { ask: measured('depth'), of: 'quantity', wins: 'least' },
  heavy: { ask: measured('weight'), of: 'quantity', wins: 'most' },
  light: { ask: measured('weight'), of: 'quantity', wins: 'least' },
  large: { ask: measured('area', 'population'), of: 'quantity', wins: 'most' },
  big: { ask: measured('area', 'population'), of: 'quantity', wins: 'most' },
  small: { ask: measured('area', 'population'), of: 'quantity', wins: 'least' },
  populous: { ask: measured('population'), of: 'quantity', wins: 'most' },
  fast: { ask: measured('speed'), of: 'quantity', wins: 'most' },
  slow: { ask: measured('speed'), of: 'quantity', wins: 'least' },
  expensive: { ask: [question('How much did', SELF, 'cost')], of: 'quantity', wins: 'most' },
  cheap: { ask: [question('How much did', SELF, 'cost')], of: 'quantity', wins: 'least' },
};

function byAdjective(predicate: string): Measure | undefined {
  const match =
    /^(?:is|was|are|were)(?: the)? (?:(?<less>less|least) |(?:more|most) )?(?<adjective>\p{L}+)(?<noun>(?: [\p{Ll}-]+){0,2}?)(?: of the two)?$/u.exec(
      predicate,
    )?.groups;
  if (/^(?:is|was|are|were)(?: the)? longer established$/u.test(predicate))
    return ADJECTIVES['old'];
  const adjective = match?.['adjective'];
  if (adjective === undefined) return undefined;
  const measure = Object.entries(ADJECTIVES).find(([plain]) =>
    // "the bigger town": a noun may follow a graded adjective alone.
    (match?.['noun'] === '' ? gradesOf(plain) : gradesOf(plain).slice(1)).includes(adjective),
  )?.[1];
  if (measure === undefined) return undefined;
  if (match?.['less'] === undefined) return measure;
  return { ...measure, wins: measure.wins === 'most' ? 'least' : 'most' };
}

/** "big", "bigger", "biggest". */
function gradesOf(plain: string): readonly string[] {
  const stem = /[^aeiou][aeiou][bdgn]$/u.test(plain)
    ? `${plain}${plain.at(-1)}`
    : plain.replace(/e$/u, '').replace(/y$/u, 'i');
  return [plain, `${stem}er`, `${stem}est`];
}

const MORE =
  '(?<more>more|most|fewer|fewest|less|least|longer|longest|shorter|shortest|higher|highest|lower|lowest|larger|largest|smaller|smallest|bigger|biggest|greater|greatest)';

/** Comparisons whose measure is not what the verb names: "cost more lives" counts the dead. */
const PHRASES: readonly (readonly [predicate: RegExp, ask: readonly Template[]])[] = (
  [
    [
      `(?:cost|costs|claimed?|claims|took|take) ${MORE} (?:human )?lives|(?:left|leave|saw|had|have|has) ${MORE} (?:dead|deaths|casualties|victims|fatalities)|(?:killed|kill) ${MORE} (?:people|men|soldiers)`,
      ['How many people died in'],
    ],
    [
      `(?:runs?|lasts?|ran|lasted|plays?|goes on|went on|takes|took|has|have)(?: on)?(?: for)?(?: an?| the)? ${MORE}(?: (?:minutes|hours|days|weeks|months|years|time|running time))?`,
      ['What is the running time of', 'What is the length of', 'How long did * last'],
    ],
    [
      `(?:lies?|stands?|sits?|is (?:located|situated|set))(?: at)?(?: an?| the)? ${MORE}(?: up| elevation| altitude| above (?:the )?sea(?: level)?)?|(?:is|lies) ${MORE} above (?:the )?sea(?: level)?`,
      ['What is the elevation of', 'What is the height of'],
    ],
    [`(?:reaches|rises)(?: an?| the)? ${MORE}(?: height| up)?`, ['What is the height of']],
    [
      `(?:employs?|has|have|had|gives work to) ${MORE} (?:people|workers|staff|employees|persons)`,
      ['How many employees does * have', 'What is the population of'],
    ],
    [
      `(?:covers?|occup(?:y|ies)|has|have|takes up)(?: an?| the)? ${MORE} (?:area|surface|territory|ground|land)`,
      ['What is the size of'],
    ],
    [
      `(?:holds?|seats?|accommodates?|can (?:hold|seat|take|accommodate)|has room for|fits?) ${MORE} (?:people|spectators|visitors|guests|fans|passengers|listeners)`,
      ['What is the capacity of', 'How many passengers does * have'],
    ],
    [
      `(?:draws?|attracts?|gets?|welcomes?|receives?|drew|attracted|has|have) ${MORE} (?:visitors|guests|people)(?: (?:a|per|each) year)?`,
      ['How many visitors does * have'],
    ],
    [
      `(?:earned?|earns?|made|makes?|took|grossed)(?: in)? ${MORE}(?: money)?(?: at the (?:box office|cinemas?))?`,
      ['How much did * earn', 'What is the revenue of'],
    ],
    [
      `(?:is|was|were) spanned by ${MORE} bridges|(?:has|have) ${MORE} bridges`,
      ['How many bridges does * have'],
    ],
  ] as const
).map(([predicate, asked]) => [
  new RegExp(`^(?:(?:does|do|did|is|was) )?(?:${unnamed(predicate)})$`, 'u'),
  asked.map((text) => {
    const [before = '', after = ''] = text.split(' * ');
    return question(before, SELF, after);
  }),
]);

/** Group names may stand once in an expression: the degree is looked for apart. */
function unnamed(source: string): string {
  return source.replaceAll('(?<more>', '(?:');
}

const OLDER =
  /^(?:(?:does|do|did|has|have|is|was) )?(?:(?:goes|go|went|dates?|reaches) (?:back )?(?:further|earlier)(?: back)?|(?:has |have )?(?:existed|been (?:around|going|in existence|in business|open)) (?:for )?longer|(?:is|was) longer established|(?:has|have) (?:an?|the) longer history)$/u;

function byPhrase(predicate: string): Measure | undefined {
  if (OLDER.test(predicate)) return { ...AGE, wins: 'least' };
  const ask = PHRASES.find(([pattern]) => pattern.test(predicate))?.[1];
  if (ask === undefined) return undefined;
  const less = /\b(?:fewer|fewest|less|least|shorter|shortest|lower|lowest|smaller|smallest)\b/u;
  return { ask, of: 'quantity', wins: less.test(predicate) ? 'least' : 'most' };
}
