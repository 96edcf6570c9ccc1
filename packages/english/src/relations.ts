import { canonicalAttribute } from './attribute-classes.ts';

/** Verbs that state the same relation; the first of each row is the canonical one. */
const VERB_CLASSES: readonly (readonly string[])[] = [
  ['found', 'establish', 'form', 'set up', 'start up', 'co-found', 'cofound'],
  ['build', 'construct', 'erect'],
  ['complete', 'finish'],
  ['write', 'author', 'pen', 'co-write', 'co-author'],
  ['design', 'co-design'],
  ['direct', 'co-direct'],
  ['produce', 'manufacture', 'make', 'turn out', 'churn out', 'co-produce'],
  ['open', 'inaugurate'],
  ['close', 'shut', 'shut down', 'close down'],
  ['acquire', 'buy', 'purchase', 'take over'],
  ['die', 'pass away'],
  ['lead', 'head', 'run', 'manage', 'govern'],
  ['locate', 'situate', 'base', 'headquarter', 'sit', 'lie', 'stand'],
  ['study', 'graduate', 'educate', 'enrol', 'enroll'],
  ['live', 'reside', 'dwell'],
  ['move', 'relocate', 'settle'],
  ['set out', 'set off', 'depart'],
  ['release', 'launch', 'introduce', 'premiere', 'screen', 'unveil'],
  ['publish', 'bring out', 'come out', 'issue', 'print'],
  ['restore', 'renovate', 'refurbish'],
  ['cross', 'span'],
  ['hold', 'take place', 'occur', 'happen'],
  ['begin', 'start', 'commence'],
  ['grow up', 'raise', 'bring up'],
  ['fund', 'finance'],
  ['defeat', 'beat'],
  ['discover', 'unearth'],
  ['destroy', 'demolish'],
  ['name', 'call'],
  ['obtain', 'get'],
  ['command', 'captain', 'skipper'],
  ['strike', 'hit'],
  ['earn', 'gross', 'rake in'],
  ['organise', 'organize'],
  ['invent', 'devise'],
  ['cause', 'trigger'],
  ['award', 'hand out', 'bestow'],
];

const CANONICAL_VERB = new Map<string, string>();
for (const row of VERB_CLASSES) for (const verb of row) CANONICAL_VERB.set(verb, row[0] ?? verb);

/** The canonical verb of a verb's synonym class: "establish" gives "found". */
export function canonicalVerb(lemma: string): string {
  return CANONICAL_VERB.get(lemma) ?? lemma;
}

/** All members of a verb's synonym class, canonical first. */
export function verbSynonyms(lemma: string): readonly string[] {
  const canonical = canonicalVerb(lemma);
  return VERB_CLASSES.find((row) => row[0] === canonical) ?? [lemma];
}

/** Verbs that hold over time: their tense is kept. All others are asked in the past. */
const STATIVE = new Set(
  (
    'locate lead own live produce employ cross flow connect contain play speak sponsor border hold use have host ' +
    'supply grow sell offer publish include serve feature link power operate surround house cover work teach specialise ' +
    'specialize belong manage govern carry run star consist represent describe overlook know cost mean need measure weigh ' +
    'drain focus export import breed store stock maintain provide depict celebrate commemorate orbit inhabit name support ' +
    'attract concern deal follow train mark display exhibit chair edit coach captain guard wear honour honor love like ' +
    'join divide separate feed empty rise originate stretch extend seat accommodate collect'
  ).split(' '),
);

/** Verbs whose tense a question keeps as it was asked. */
export function keepsTense(lemma: string): boolean {
  return STATIVE.has(lemma);
}

/** What happens once to its object: a place or time beside it adds nothing to a question. */
const ONCE = new Set(
  (
    'found build complete write design direct compose paint sculpt invent discover create bear die open develop ' +
    'publish release produce locate bury draw carve destroy patent record construct name lead own compile coin translate illustrate'
  ).split(' '),
);

export function happensOnce(lemma: string): boolean {
  return ONCE.has(lemma);
}

/** Verbs whose subject is a thing: asked with "what". */
const THING_SUBJECT = new Set(
  (
    'flow cross cause connect contain link surround power border drain separate divide carry measure weigh cost include ' +
    'feature cover house locate run overlook  feed empty rise consist occur destroy damage strike hit'
  ).split(' '),
);

export function hasThingSubject(lemma: string): boolean {
  return THING_SUBJECT.has(lemma);
}

/** Verbs whose object is a person: asked with "who". */
const PERSON_OBJECT = new Set(
  (
    'marry succeed defeat hire appoint mentor meet tutor befriend love portray coach instruct divorce ' +
    'elect nominate recruit advise assassinate murder kill arrest thank'
  ).split(' '),
);

export function hasPersonObject(lemma: string): boolean {
  return PERSON_OBJECT.has(lemma);
}

/** Role nouns that ask for the subject of a verb: "the founder of X" is who founded X. */
const AGENT_VERB: Readonly<Record<string, string>> = {
  founder: 'found',
  'co-founder': 'found',
  cofounder: 'found',
  establisher: 'found',
  designer: 'design',
  architect: 'design',
  author: 'write',
  writer: 'write',
  composer: 'compose',
  painter: 'paint',
  inventor: 'invent',
  builder: 'build',
  discoverer: 'discover',
  owner: 'own',
  'parent company': 'own',
  creator: 'create',
  developer: 'develop',
  producer: 'produce',
  manufacturer: 'produce',
  maker: 'produce',
  publisher: 'publish',
  winner: 'win',
  translator: 'translate',
  sculptor: 'sculpt',
  organiser: 'organise',
  organizer: 'organise',
  illustrator: 'illustrate',
  sponsor: 'sponsor',
  editor: 'edit',
  'editor-in-chief': 'edit',
  'chief editor': 'edit',
  trainer: 'train',
  mentor: 'mentor',
  describer: 'describe',
  operator: 'operate',
  host: 'host',
  successor: 'succeed',
  leader: 'lead',
  head: 'lead',
  boss: 'lead',
  chief: 'lead',
  narrator: 'narrate',
  choreographer: 'choreograph',
  coach: 'coach',
  captain: 'command',
  commander: 'command',
  conductor: 'conduct',
  keeper: 'keep',
  buyer: 'acquire',
  performer: 'perform',
  supplier: 'supply',
};

export function agentVerb(noun: string): string | undefined {
  return Object.hasOwn(AGENT_VERB, noun) ? AGENT_VERB[noun] : undefined;
}

/** The everyday noun for a verb's subject, used in paraphrases. */
export function agentNoun(verb: string): string | undefined {
  return Object.entries(AGENT_VERB).find(([, lemma]) => lemma === verb)?.[0];
}

/** Nouns of a dated or placed event: "the founding date of X", "the birthplace of X". */
export interface EventNoun {
  readonly verb: string;
  readonly asked: 'place' | 'time' | 'year';
}

const EVENT_STEMS: Readonly<Record<string, string>> = {
  founding: 'found',
  foundation: 'found',
  establishment: 'found',
  birth: 'bear',
  death: 'die',
  opening: 'open',
  inauguration: 'open',
  completion: 'complete',
  construction: 'build',
  publication: 'publish',
  release: 'release',
  launch: 'release',
  invention: 'invent',
  discovery: 'discover',
  closure: 'close',
  closing: 'close',
  burial: 'bury',
  creation: 'create',
  restoration: 'restore',
  destruction: 'destroy',
  eruption: 'erupt',
  ascent: 'climb',
  premiere: 'release',
  independence: 'become independent',
};

/** "the last eruption", "the first ascent": the verb that an event noun stands for. */
export function eventVerb(noun: string): string | undefined {
  const stem = noun.replace(/^(?:the )?(?:last|latest|most recent|first|original|initial) /u, '');
  return Object.hasOwn(EVENT_STEMS, stem) ? EVENT_STEMS[stem] : undefined;
}

/** The verb of an event noun: "founding" gives "found". */
export function deedVerb(noun: string): string | undefined {
  if (/^(?:stud(?:y|ies)|education|schooling|training)$/.test(noun)) return 'study';
  return Object.hasOwn(EVENT_STEMS, noun) ? EVENT_STEMS[noun] : undefined;
}

/** Reads "date of birth", "founding year", "birthplace", "year of completion"... */
export function eventNoun(noun: string): EventNoun | undefined {
  if (
    noun === 'birthplace' ||
    noun === 'birth place' ||
    noun === 'place of birth' ||
    noun === 'hometown' ||
    noun === 'home town'
  ) {
    return { verb: 'bear', asked: 'place' };
  }
  if (noun === 'setting') return { verb: 'set', asked: 'place' };
  if (noun === 'birthday' || noun === 'birthdate') return { verb: 'bear', asked: 'time' };
  if (
    noun === 'location' ||
    noun === 'headquarters' ||
    noun === 'head office' ||
    noun === 'main office' ||
    noun === 'base' ||
    noun === 'seat' ||
    noun === 'home'
  ) {
    return { verb: 'locate', asked: 'place' };
  }
  const dated = /^(?:date|year) of the (?<noun>.+)$/.exec(noun)?.groups?.['noun'];
  const deed = dated === undefined ? undefined : eventVerb(dated);
  if (deed !== undefined) return { verb: deed, asked: noun.startsWith('year') ? 'year' : 'time' };
  const match =
    /^(?<stem>\w+) (?<what>date|year|place)$/.exec(noun) ??
    /^(?<what>date|year|place|day) of (?<stem>\w+)$/.exec(noun);
  const stem = match?.groups?.['stem'] ?? '';
  const verb = Object.hasOwn(EVENT_STEMS, stem) ? EVENT_STEMS[stem] : undefined;
  if (verb === undefined) return undefined;
  const what = match?.groups?.['what'];
  return { verb, asked: what === 'place' ? 'place' : what === 'year' ? 'year' : 'time' };
}

/** The verb that makes a kind of work: a novel is written, an opera composed. */
export function creationVerb(noun: string): string | undefined {
  if (
    /^(?:novel|book|poem|story|play|memoir|biography|essay|novella|autobiography|trilogy|treatise|report|dictionary|atlas|screenplay|diary)$/.test(
      noun,
    )
  )
    return 'write';
  if (
    /^(?:opera|symphony|sonata|concerto|song|cantata|quartet|suite|ballad|musical|waltz|hymn)$/.test(
      noun,
    )
  )
    return 'compose';
  if (/^(?:painting|mural|portrait|fresco|triptych|watercolour)$/.test(noun)) return 'paint';
  if (/^(?:film|movie|documentary|western|comedy|drama|thriller|biopic|romance)$/.test(noun))
    return 'direct';
  if (/^(?:album|single|record)$/.test(noun)) return 'record';
  return undefined;
}

/** Hyponyms that answer a wider question: a mayor leads, a daughter is a child. */
const WIDER: Readonly<Record<string, string>> = {
  son: 'child',
  daughter: 'child',
  father: 'parent',
  mother: 'parent',
  brother: 'sibling',
  sister: 'sibling',
};

export function widerAttribute(noun: string): string | undefined {
  return Object.hasOwn(WIDER, noun) ? WIDER[noun] : undefined;
}

/** Offices that lead an organisation or a place. */
const LEADING = new Set(
  'chief executive|mayor|director|president|chair|head teacher|governor|captain|prime minister|dean|rector|abbot|manager|chancellor'.split(
    '|',
  ),
);

export function isLeadingOffice(noun: string): boolean {
  return LEADING.has(canonicalAttribute(noun));
}

/** Nouns of people counted in a place or an organisation, as one canonical count. */
export function canonicalCountNoun(noun: string): string {
  if (/^(?:staff|workers?|employees?|staff members|members of staff|people employed)$/.test(noun))
    return 'employees';
  if (/^(?:inhabitants|residents|citizens)$/.test(noun)) return 'inhabitants';
  if (/^(?:pupils|students)$/.test(noun)) return 'students';
  if (/^(?:participants|competitors|entrants|contestants)$/.test(noun)) return 'participants';
  if (/^(?:kids|children)$/.test(noun)) return 'children';
  return noun;
}

/** Prizes and the like: to receive one is to win it. */
export function isAwardNoun(noun: string): boolean {
  return /(?:prize|award|medal|trophy|cup|honour|honor|championship|title|competition|fellowship|scholarship|laureateship)s?$/i.test(
    noun,
  );
}
