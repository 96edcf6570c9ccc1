import { nounClass, singular } from '@memo-js/english';
import type { NounClass } from '@memo-js/english';
import type { Discourse } from '../discourse.ts';
import { EVENT_NOUN_GROUPS, eventNounOf, isEventNoun } from './event-nouns.ts';

/** What a document is about, as far as its wording gives it away. */
export interface FrameTopic {
  readonly name: string;
  readonly person: boolean;
  /** Common nouns that mean the topic: "firm" in a text about a company. */
  readonly nouns: readonly string[];
  /** Classes of the topic; empty when nothing tells. */
  readonly kinds: ReadonlySet<NounClass>;
  /** The pronoun of a person, where the text decides. */
  readonly pronoun?: 'he' | 'she' | undefined;
  /** A person whose text speaks of sport. */
  readonly sport?: boolean;
  /** The text tells how the topic was bought. */
  readonly takeover?: true;
}

/** Nouns that a text interchanges for one thing. */
const NOUN_GROUPS: readonly (readonly string[])[] = [
  'company firm business manufacturer maker group corporation enterprise producer'.split(' '),
  'institute institution school college academy laboratory university centre center organisation'.split(
    ' ',
  ),
  'city town village municipality settlement community place'.split(' '),
  'region province county district state country territory'.split(' '),
  'river stream waterway'.split(' '),
  ...EVENT_NOUN_GROUPS,
  'club team side association society union orchestra ensemble choir band foundation'.split(' '),
  'museum gallery library archive collection'.split(' '),
  'book novel novella volume work story poem play memoir thriller'.split(' '),
  'film movie picture documentary feature comedy drama thriller western'.split(' '),
  'painting picture canvas work portrait landscape panel'.split(' '),
  'sculpture statue figure bronze work monument bust'.split(' '),
  'album record disc single song recording'.split(' '),
  'opera operetta musical ballet symphony concerto work piece'.split(' '),
  'newspaper paper magazine journal weekly daily'.split(' '),
  'series sitcom show programme'.split(' '),
  'game board-game'.split(' '),
  'ship ferry vessel boat steamer liner yacht freighter frigate trawler icebreaker schooner sailing-ship paddle-steamer cruiser tanker barge tug submarine'.split(
    ' ',
  ),
  'aircraft plane aeroplane airliner glider helicopter type machine'.split(' '),
  'car vehicle automobile roadster saloon model'.split(' '),
  'locomotive engine train tram railcar vehicle'.split(' '),
  'probe spacecraft satellite mission craft orbiter lander telescope'.split(' '),
  'medicine drug medication preparation tablet remedy vaccine treatment'.split(' '),
  'software program programme application app system database tool package project library editor'.split(
    ' ',
  ),
  'phone smartphone handset device'.split(' '),
  'rifle gun weapon pistol cannon'.split(' '),
  'mountain peak summit volcano'.split(' '),
  'airport airfield aerodrome'.split(' '),
  'station terminus'.split(' '),
  'forest wood woodland woods'.split(' '),
  'park reserve garden gardens'.split(' '),
  'falls waterfall waterfalls cascade'.split(' '),
  'valley vale glen dale'.split(' '),
  'cave cavern caves'.split(' '),
  'street road avenue lane boulevard'.split(' '),
  'square plaza'.split(' '),
  'fort fortress castle stronghold'.split(' '),
  'glacier icefield'.split(' '),
  'quarter district neighbourhood suburb'.split(' '),
  ...'canal pass desert cape peninsula bay archipelago beach ferry tram stadium lighthouse dam tunnel pier mine'
    .split(' ')
    .map((noun) => [noun]),
  'lake reservoir pool pond mere tarn loch'.split(' '),
  'harbour port dock quay haven marina seaport'.split(' '),
  'mission expedition voyage journey'.split(' '),
  'medicine drug remedy pill'.split(' '),
  'app program software application platform tool'.split(' '),
  'robot machine device'.split(' '),
  'island isle'.split(' '),
  'bridge tower building structure castle palace hall cathedral church lighthouse dam tunnel'.split(
    ' ',
  ),
];

/** Kinds of firm that a text also calls "the company". */
const FIRMS = new Set(
  (
    'chain carrier airline label publisher outfit agency start-up startup shipyard yard brewery distillery brewer carmaker shipbuilder insurer retailer ' +
    'broadcaster bank lender bakery foundry studio developer supplier operator brand publishing-house auctioneer cooperative co-operative'
  ).split(' '),
);

/** Last words of the names of firms and other bodies. */
const BODY_WORD =
  /^(?:works|mills?|industries|systems|tools|press|steel|bank|brothers|optics|instruments|foods|motors|dynamics|robotics|software|records|airways|airlines?|media|games|group|holdings|yard|shipyard|pictures|studios|sons|brewery|energy|logistics|pharma|labs|textiles|chemicals|electronics|line|lines|partners|capital|ventures|insurance|stores|rescue|trust|aid)$/u;

/** Words that no person's name holds. */
const NO_PERSON =
  /^(?:Athletic|United|Rovers|Wanderers|Club|Philharmonic|Orchestra|Choir|Union|Party|Front|League|Courier|Gazette|Herald|Tribune|Chronicle|Observer|Quarterly|Review|Times|Foods|Motors|Records|Airways|Airlines?|Media|Games|Group|Yard|Brewery|Museum|Gallery|Institute|University|College|Academy|Hospital|Hospice|Foundation|Trust|Bank|Works|Mills|Press|Line|Radio|Institute|Society|Association|Authority|Company|Rescue|Robotics|Dynamics|Software|Instruments|Laboratory|Observatory|Ministry|Council|Federation)$/u;

const GENERIC_PRODUCT = 'product machine device model vehicle instrument unit apparatus'.split(' ');

/** Craft that English calls "she". */
const SHIP =
  /^(?:ship|ferry|vessel|boat|steamer|liner|yacht|freighter|frigate|trawler|icebreaker|schooner|sailing-ship|paddle-steamer|cruiser|tanker|barge|tug|submarine)$/u;

/** Bodies that English calls "they". */
const PLURAL_BODY = /^(?:club|team|side|band|orchestra|choir|ensemble|company)$/u;

/** Letters before the name of a ship, which a text soon leaves out. */
const SHIP_PREFIX = /^(?:MV|MS|SS|HMS|RMS|USS|RV|PS|SV|TSS|MY|SY) (?=\p{Lu})/u;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Does the text speak of its topic as of a person? */
function isPersonal(name: string, text: string, discourse: Discourse): boolean {
  const kind = discourse.referent(name)?.kind;
  if (kind !== undefined && kind !== 'person' && discourse.referent(name)?.guessed !== true)
    return false;
  const words = name.split(' ');
  if (
    words.length > 4 ||
    words[0] === 'The' ||
    words.some((word) => NO_PERSON.test(word)) ||
    words.some(
      (word) => !/^\p{Lu}[\p{Ll}'’-]+|^(?:de|van|von|der|la|di|da)$|^\p{Lu}\.$/u.test(word),
    )
  )
    return false;
  const surname = escaped(words.at(-1) ?? name);
  const personal =
    count(text, /\b(?:he|she|his|her|him)\b/giu) +
    count(text, /\b(?:born|died|married|wife|husband|nicknamed|educated|graduated)\b/giu) +
    (words.length > 1
      ? 2 * count(text, new RegExp(`(?<!\\p{Lu}\\S* )${surname}(?! \\p{Lu})`, 'gu'))
      : 0);
  const things = count(
    text,
    /\b(?:its?|[Tt]he (?:company|firm|institute|city|town|region|fair|product|machine|river|award|prize|film|book))\b/gu,
  );
  return personal > things && (words.length > 1 || kind === 'person');
}

/** Words of a text that give away what an unnamed kind of topic is. */
const CUES: readonly (readonly [text: RegExp, noun: string])[] = [
  [
    /\b(?:cinemas?|box office|starring|shot in (?:black|colour)|on screen|filmed|film-makers?)\b/u,
    'film',
  ],
  [/\b(?:libretto|arias?|overture|orchestra pit)\b/u, 'opera'],
  [/\b(?:on canvas|brush(?:work|strokes)|the painter|palette)\b/u, 'painting'],
  [/\b(?:chapters?|paperback|narrator|main character|pages long|readers)\b/u, 'book'],
  [
    /\b(?:home (?:matches|games|ground)|supporters|kick-off|the league|clubhouse|youth teams|[Dd]erby days)\b/u,
    'club',
  ],
  [/\b(?:turnover|employees|head office|headquarters|workforce|manufactures)\b/u, 'company'],
  [/\b(?:mayor|inhabitants|town hall|market square)\b/u, 'town'],
  [/\b(?:first (?:climbed|ascent)|the summit|climbers)\b/u, 'mountain'],
  [/\b(?:flows? into|tributar(?:y|ies)|empties into|its source)\b/u, 'river'],
  [/\b(?:faculties|rector|students)\b/u, 'university'],
  [/\b(?:exhibits|curator|opening hours|visitors see)\b/u, 'museum'],
];

/** Does the noun say what kind of thing the topic is? "classic" and "stop" do not. */
const isTelling = (noun: string): boolean =>
  nounClass(noun) !== undefined ||
  isEventNoun(noun) ||
  NOUN_GROUPS.some((group) => group.includes(noun));

/** The nouns by which the text calls its topic: "X is a folding camera", "the firm employs". */
function topicNouns(name: string, text: string, discourse: Discourse): readonly string[] {
  const own = new Set<string>();
  const referent = discourse.referent(name);
  if (referent?.guessed !== true) for (const type of referent?.types ?? []) own.add(type);
  const stated = new RegExp(
    `${escaped(name)}(?: (?:is|was) (?:an?|one of the|the)|, (?:an?|the)) (?<noun>[\\p{Ll} -]+?)(?= (?:of|for|that|which|who|in|from|by|based|made|held|designed|built|located|founded|with|governed|given|awarded|on|near|at|and|has|was|is|to)\\b|[,.;:(]| \\p{Lu})`,
    'u',
  ).exec(text)?.groups?.['noun'];
  if (stated !== undefined) own.add(singular(stated.split(' ').at(-1) ?? stated));
  const among = new RegExp(
    `${escaped(name)},? (?:is |was )?(?:one|the [\\p{Ll}-]+|(?:the )?(?:second|third)[\\p{Ll} -]+) of (?:[^,.;]*? )?(?<plural>[\\p{Ll}]+s)(?=[,.;]| (?:in|of|on)\\b)`,
    'u',
  ).exec(text)?.groups?.['plural'];
  if (among !== undefined && NOUN_GROUPS.some((group) => group.includes(singular(among))))
    own.add(singular(among));
  const listed = /^(?:\p{L}+ )?(?<noun>\p{L}+)(?: (?:in|on|of) |[.,;:])/u.exec(text)?.groups?.[
    'noun'
  ];
  if (listed !== undefined && NOUN_GROUPS.some((group) => group.includes(listed.toLowerCase())))
    own.add(listed.toLowerCase());
  const tail = (name.split(' ').at(-1) ?? '').toLowerCase();
  if (BODY_WORD.test(tail)) own.add('company');
  else if (name.includes(' ') && NOUN_GROUPS.some((group) => group.includes(tail))) own.add(tail);
  const happening = eventNounOf(name);
  if (happening !== undefined) own.add(happening);
  if (![...own].some(isTelling)) {
    const uses = new Map<string, number>();
    for (const match of text.matchAll(/\b[Tt]he (?<noun>[\p{Ll}-]+)(?! of\b)/gu)) {
      const noun = match.groups?.['noun'] ?? '';
      if (NOUN_GROUPS.some((group) => group.includes(noun)) || /^(?:product|machine)$/u.test(noun))
        uses.set(
          noun,
          (uses.get(noun) ?? 0) +
            (/^(?:region|district|place|country|state)$/u.test(noun) ? 0.5 : 1),
        );
    }
    const [best] = [...uses].sort((a, b) => b[1] - a[1]);
    const cue =
      best !== undefined && best[1] >= 1
        ? best[0]
        : (CUES.find(([pattern]) => pattern.test(text))?.[1] ?? best?.[0]);
    if (cue !== undefined) own.add(cue);
  }
  const nouns = new Set(own);
  for (const noun of own) {
    if (FIRMS.has(noun)) for (const other of ['company', 'firm', 'business']) nouns.add(other);
    if (FIRMS.has(noun)) continue;
    for (const group of NOUN_GROUPS)
      if (group.includes(noun)) for (const other of group) nouns.add(other);
    if (isEventNoun(noun)) continue;
    if (nounClass(noun) === 'product' || nounClass(noun) === undefined)
      for (const other of GENERIC_PRODUCT) nouns.add(other);
  }
  return [...nouns].filter((noun) => /^[\p{Ll}-]+$/u.test(noun));
}

const SPORT =
  /\b(?:goals?|league|match(?:es)?|striker|midfielder|defender|goalkeeper|winger|forward|athlete|sprinter|cyclist|swimmer|rower|boxer|skier|gymnast|tennis|football|footballer|rugby|cricket|cricketer|handball|hockey|basketball|club|caps?|capped|national team|season|coach|medal|record|championships?)\b/gu;

/** Offices and kin are held by others too: "the mayor" in a text about a painter. */
const ANYONE =
  /^(?:king|queen|prince|princess|emperor|president|mayor|minister|governor|bishop|teacher|mentor|father|mother|son|daughter|child|brother|sister|wife|husband|friend|rival|critic|jury|owner|patron|student|pupil|coach|man|woman|boy|girl|person|couple|winner|judge|doctor|master|leader|head|chair|principal|uncle|aunt|cousin|colleague|successor|predecessor|assistant|apprentice|publisher|editor|director)$/u;

/** Callings by which a text means its person: "The striker joined". */
function personNouns(name: string, text: string): readonly string[] {
  const surname = escaped(name.split(' ').at(-1) ?? name);
  const nouns = new Set<string>();
  for (const { groups } of text.matchAll(
    new RegExp(
      `(?:^|[.!?] |, )[Tt]he (?<noun>\\p{Ll}{4,})(?! of\\b)(?=,? (?!\\p{Lu})|,? ${surname})`,
      'gu',
    ),
  )) {
    const noun = groups?.['noun'] ?? '';
    const another = new RegExp(`(?<!\\p{L})${noun},? (?!${escaped(name)}|${surname})\\p{Lu}`, 'u');
    if (nounClass(noun) === 'person' && !ANYONE.test(noun) && !another.test(text)) nouns.add(noun);
  }
  return [...nouns];
}

export function frameTopic(discourse: Discourse, text: string): FrameTopic | undefined {
  const title = discourse.title;
  if (title === undefined || title === '' || !/\p{Lu}/u.test(title)) return undefined;
  // "The Osk warehouse fire": the article is no part of a name that the text writes after "the".
  const plain = title.replace(/^The /u, '');
  const name =
    new RegExp(`\\bthe ${escaped(plain)}|^The ${escaped(plain)}`, 'u').test(text) &&
    /^\p{Lu}\S* .*\b\p{Ll}+$/u.test(plain)
      ? plain
      : title;
  const person = isPersonal(name, text, discourse);
  const nouns = person ? personNouns(name, text) : topicNouns(name, text, discourse);
  const kinds = new Set<NounClass>();
  for (const noun of nouns) {
    const kind = isEventNoun(noun) ? 'event' : nounClass(noun);
    if (kind !== undefined && kind !== 'person') kinds.add(kind);
  }
  const he = count(text, /\b(?:he|him|his)\b/giu);
  const she = count(text, /\b(?:she|her)\b/giu);
  const pronoun = he > she ? 'he' : she > he ? 'she' : undefined;
  return { name, person, nouns, kinds, pronoun, sport: person && count(text, SPORT) > 1 };
}

/** Words that open a sentence and are no part of the name after them. */
const OPENER =
  '(?:Among|In|At|On|Since|Under|With|According|After|Before|When|While|From|By|For|To|As|During|Until|Like|Because|Although|Though|Today|Once|Then|But|And|Later|Here|There|Now)';

/** Marks of the topic in a masked sentence: itself, and what is its own. */
export const TOPIC = '@';
export const TOPICS = '§';

/** The sentence with every mention of the topic replaced by a mark. */
export function maskTopic(sentence: string, { name, person, nouns, pronoun }: FrameTopic): string {
  const words = name.split(' ');
  const forms = [escaped(name.replace(/^The /u, ''))];
  if (SHIP_PREFIX.test(name)) forms.push(escaped(name.replace(SHIP_PREFIX, '')));
  // "the Wythe" of "River Wythe".
  const proper = /^(?:River|Lake|Mount) (?<rest>\p{Lu}.*)$/u.exec(name)?.groups?.['rest'];
  if (proper !== undefined) forms.push(`(?<!(?:Lake|Mount|\\p{Lu}\\p{Ll}+) )${escaped(proper)}`);
  // "the S7" of "Norlund S7": a model's number stands for it.
  if (!person && words.length > 1 && /^(?=.*\d)(?=.*\p{L})[\p{L}\d-]+$/u.test(words.at(-1) ?? ''))
    forms.push(`(?<!\\p{Lu}[\\p{L}\\d'’.]* )${escaped(words.at(-1) ?? '')}`);
  // "De Fenaud won": a surname with its particle opens a sentence.
  const particled =
    / (?<particle>(?:de|van|von|di|da|del|della|la|le|du|ter|ten|der|den)(?: \p{Ll}+)?) (?<last>\p{Lu}\S+)$/u.exec(
      name,
    )?.groups;
  if (person && particled !== undefined) {
    const [first = '', ...rest] = particled['particle'] ?? '';
    forms.push(
      `[${first.toUpperCase()}${first}]${rest.join('')} ${escaped(particled['last'] ?? '')}`,
    );
  }
  // "The Rovers" of Calder Rovers.
  if (!person && words.length > 1 && nouns.some((noun) => PLURAL_BODY.test(noun)))
    forms.push(`(?<=[Tt]he )${escaped(words.at(-1) ?? '')}`);
  if (person && words.length > 1)
    forms.push(
      `(?<!(?<![\\p{L}'.])(?!${OPENER} )\\p{Lu}[\\p{L}'.]* )${escaped(words.at(-1) ?? '')}`,
    );
  const mention = `(?:[Tt]he )?(?:${forms.join('|')})(?![\\p{L}\\p{N}])(?! \\p{Lu}\\p{Ll}*(?: (?:Prize|Award|Medal|Institute|Works))?\\b(?<=Prize|Award|Medal|Institute|Works))(?! (?:Islands?|Strait|Bay|Cape|Street|Square|Hall|House|Museum|Library|Foundation|Trust|School|College|Bridge|Tower|Peak|Glacier|Crater|Effect|Theorem|Park|Stadium|Fellowship|Scholarship|Brothers|Crater|Point|Falls)\\b)`;
  const generic =
    nouns.length === 0
      ? '(?!)'
      : `[Tt]h(?:e|is) (?:${nouns.map(escaped).join('|')})(?![\\p{L}-])(?! of )`;
  const ship = nouns.some((noun) => SHIP.test(noun));
  const many = nouns.some((noun) => PLURAL_BODY.test(noun));
  // "It was X who": the pronoun stands for nobody.
  const bare = person
    ? pronoun === 'he'
      ? '[Hh]e|him'
      : pronoun === 'she'
        ? '[Ss]he|[Hh]er'
        : '[Hh]e|[Ss]he|him|[Hh]er'
    : `[Ii]t(?! (?:was|is) [^.,;]*\\b(?:who|that|which)\\b)${ship ? '|[Ss]he' : ''}${many ? '|[Tt]hey' : ''}`;
  const own = person
    ? pronoun === 'he'
      ? '[Hh]is'
      : pronoun === 'she'
        ? '[Hh]er'
        : '[Hh]is|[Hh]er'
    : ship
      ? '[Ii]ts|[Hh]er'
      : many
        ? '[Ii]ts|[Tt]heir'
        : '[Ii]ts';
  return sentence
    .replace(/[“”„«»]/gu, '"')
    .replace(/’/gu, "'")
    .replace(
      new RegExp(`(?<![\\p{L}\\p{N}-])(?:${mention}|${generic})(?:'s|(?<=s)'(?=\\s))`, 'gu'),
      TOPICS,
    )
    .replace(new RegExp(`(?<![\\p{L}\\p{N}-])(?:${mention}|${generic})`, 'gu'), TOPIC)
    .replace(
      new RegExp(
        `(?<![\\p{L}-])(?:${own})(?= (?!(?:as|at|in|on|by|to|for|with|from|and|when|after|before|the|an?|is|was)\\b)[\\p{L}\\d"-])`,
        'gu',
      ),
      TOPICS,
    )
    .replace(new RegExp(`(?<![\\p{L}-])(?:${bare})(?![\\p{L}-])`, 'gu'), TOPIC);
}
