import { agentVerb, creationVerb, isAwardNoun, isPersonNoun } from '@memo-js/english';
import type { Adjunct, Clause } from './clause-state.ts';
import type { Discourse } from './discourse.ts';
import { ownership } from './ownership.ts';
import type { NounPhrase, VerbGroup } from './units.ts';

/** Nouns of what befalls a thing, and the verb that says so: "had its premiere", "its launch was in". */
const HAPPENING: Readonly<Record<string, string>> = {
  premiere: 'release',
  debut: 'release',
  launch: 'release',
  release: 'release',
  publication: 'publish',
  opening: 'open',
  inauguration: 'open',
  founding: 'found',
  foundation: 'found',
  establishment: 'found',
  formation: 'found',
  completion: 'complete',
  closure: 'close',
  restoration: 'restore',
  renovation: 'restore',
  demolition: 'destroy',
  discovery: 'discover',
};

const LIGHT = /^(?:have|make|see|celebrate|enjoy|receive|undergo|mark)$/;
const TAKES_PLACE = /^(?:be|take place|happen|occur|come|fall|follow)$/;
const BEGIN = /^(?:start|begin|commence|open|launch)$/;
const BUSINESS =
  /^(?:trading|business|operations?|production|life|manufacturing|publication|broadcasting)$/;
const BUYERS =
  /^(?:customers?|people|buyers?|shoppers?|consumers?|fans|readers|households|owners|users|collectors)$/;
const WARES = /^(?:units|copies|pieces|examples|models|sets|bottles|albums|tickets|machines)$/;
const SHOWS = /^(?:concerts?|performances?|recitals?|shows|gigs)$/;

const passive = (verb: VerbGroup, lemma: string): VerbGroup => ({ ...verb, lemma, passive: true });
const active = (verb: VerbGroup, lemma: string): VerbGroup => ({ ...verb, lemma, passive: false });

/** The clause without its subject and object, which the rewriting fills anew. */
function stripped(clause: Clause): Omit<Clause, 'subject' | 'object' | 'second'> {
  const { verb, adjuncts, start, end, unreal, embedded } = clause;
  return { verb, adjuncts, start, end, unreal, embedded };
}

function taken(
  clause: Clause,
  fits: (adjunct: Adjunct) => boolean,
): { readonly np: NounPhrase; readonly rest: readonly Adjunct[] } | undefined {
  const found = clause.adjuncts.find((adjunct) => adjunct.np !== undefined && fits(adjunct));
  return found?.np === undefined
    ? undefined
    : { np: found.np, rest: clause.adjuncts.filter((adjunct) => adjunct !== found) };
}

const happening = (noun: string): string | undefined => {
  const word = noun.replace(/^(?:first|official|public|formal|world|initial|grand) /, '');
  return Object.hasOwn(HAPPENING, word) ? HAPPENING[word] : undefined;
};

const named = (name: string, { start, end }: NounPhrase): NounPhrase => ({
  kind: 'np',
  start,
  end,
  text: name,
  head: name,
  name,
  modifiers: [],
});

type Rewriting = (clause: Clause, discourse: Discourse) => Clause | undefined;

const REWRITINGS: readonly Rewriting[] = [
  // "It had its premiere on 4 May", "X saw its opening in 1990"
  (clause) => {
    const { verb, subject, object } = clause;
    if (verb.passive || subject === undefined || object === undefined || !LIGHT.test(verb.lemma))
      return undefined;
    const lemma =
      object.possessor?.pronoun === undefined ? undefined : happening(object.text.toLowerCase());
    return lemma === undefined
      ? undefined
      : { ...stripped(clause), verb: passive(verb, lemma), object: subject };
  },
  // "The premiere of X was on 4 May", "Its launch took place in 1990"
  (clause, discourse) => {
    const { verb, subject, object } = clause;
    if (subject === undefined || object !== undefined || verb.passive) return undefined;
    if (!TAKES_PLACE.test(verb.lemma) || clause.adjuncts.length === 0) return undefined;
    const owner = subject.possessor ?? subject.of;
    const noun = ownership(subject, discourse)?.noun ?? '';
    const lemma = happening(noun.toLowerCase());
    return lemma === undefined || owner === undefined
      ? undefined
      : { ...stripped(clause), verb: passive(verb, lemma), object: owner };
  },
  // "It started trading in 1932"
  (clause) => {
    const { verb, subject, object } = clause;
    return !verb.passive &&
      subject !== undefined &&
      BEGIN.test(verb.lemma) &&
      object?.name === undefined &&
      object?.of === undefined &&
      BUSINESS.test(object?.text ?? '')
      ? { ...stripped(clause), verb: passive(verb, 'found'), object: subject }
      : undefined;
  },
  // "It has been in business since 1932"
  (clause) => {
    const { verb, subject } = clause;
    if (verb.lemma !== 'be' || subject === undefined || clause.object !== undefined)
      return undefined;
    const business = taken(
      clause,
      ({ prep, np }) => prep === 'in' && /^(?:business|operation|existence)$/.test(np?.text ?? ''),
    );
    const since = business?.rest.find(({ prep, date }) => prep === 'since' && date !== undefined);
    return since?.date === undefined
      ? undefined
      : {
          ...stripped(clause),
          verb: passive({ ...verb, tense: 'past' }, 'found'),
          object: subject,
          adjuncts: [{ prep: 'in', date: since.date }],
        };
  },
  // "X has grown into a leading maker of Y": it is one now.
  (clause) => {
    const { verb } = clause;
    if (verb.passive || !/^(?:grow|develop|evolve|turn|expand|blossom|mature)$/.test(verb.lemma))
      return undefined;
    const into = taken(clause, ({ prep }) => prep === 'into');
    return into === undefined || into.np.name !== undefined || clause.object !== undefined
      ? undefined
      : {
          ...clause,
          verb: { ...verb, lemma: 'become' },
          object: into.np,
          adjuncts: into.rest.filter(({ prep, date }) => date === undefined && prep !== 'from'),
        };
  },
  // "She was honoured with the X Prize"
  (clause) => {
    const { verb, object } = clause;
    if (!verb.passive || object === undefined || clause.second !== undefined) return undefined;
    if (!/^(?:honour|honor|recognise|recognize|decorate|reward|present)$/.test(verb.lemma))
      return undefined;
    const prize = taken(
      clause,
      ({ prep, np }) => prep === 'with' && np?.name !== undefined && isAwardNoun(np.name),
    );
    return prize === undefined
      ? undefined
      : { ...clause, verb: { ...verb, lemma: 'award' }, second: prize.np, adjuncts: prize.rest };
  },
  // "Customers have bought 3,000 units": they were sold.
  (clause) => {
    const { verb, subject, object } = clause;
    return !verb.passive &&
      /^(?:buy|purchase|order|snap up)$/.test(verb.lemma) &&
      subject?.name === undefined &&
      BUYERS.test(subject?.head ?? '') &&
      object?.number !== undefined &&
      WARES.test(object.unit ?? '')
      ? { ...stripped(clause), verb: passive(verb, 'sell'), object }
      : undefined;
  },
  // "The sales of X have reached 3,000 units"
  (clause) => {
    const { verb, subject, object } = clause;
    const amount = object ?? clause.adjuncts.find(({ prep }) => prep === 'to' || prep === 'at')?.np;
    return !verb.passive &&
      subject?.head === 'sales' &&
      amount?.number !== undefined &&
      WARES.test(amount.unit ?? '')
      ? { ...stripped(clause), verb: passive(verb, 'sell'), object: amount }
      : undefined;
  },
  // "She gave her first concert in 1966": it was held then.
  (clause) => {
    const { verb, subject, object } = clause;
    return !verb.passive &&
      subject !== undefined &&
      object?.possessor?.pronoun !== undefined &&
      /^(?:first|last|debut) (?:\S+ )?(?:concert|performance|exhibition|show|recital|race|match|game|lecture|speech|reading|tour|flight|gig)$/.test(
        object.text,
      ) &&
      /^(?:give|play|perform|hold|stage|put on|have|make|deliver|run)$/.test(verb.lemma)
      ? { ...stripped(clause), verb: passive(verb, 'hold'), object }
      : undefined;
  },
  // "It gives its concerts at X", "Its concerts are given at X", "Its concerts take place in X"
  (clause) => {
    const { verb, subject, object } = clause;
    const shows = verb.passive ? object : SHOWS.test(subject?.head ?? '') ? subject : object;
    if (shows === undefined || !SHOWS.test(shows.head) || shows.number !== undefined)
      return undefined;
    // Her first concert is one event.
    if (/^(?:first|last|debut|final) /.test(shows.text)) return undefined;
    if (!/^(?:give|play|hold|stage|perform|put on|take place)$/.test(verb.lemma)) return undefined;
    const player = shows === object && !verb.passive ? subject : (shows.possessor ?? shows.of);
    return player === undefined
      ? undefined
      : { ...stripped(clause), verb: active(verb, 'perform'), subject: player };
  },
  // "The costs were paid by X": X sponsored the topic.
  (clause, { title }) => {
    const { verb, object } = clause;
    return verb.passive &&
      title !== undefined &&
      /^(?:pay|cover|meet|bear)$/.test(verb.lemma) &&
      object?.possessor === undefined &&
      object?.of === undefined &&
      /^(?:costs?|expenses|bills?)$/.test(object?.head ?? '') &&
      object !== undefined
      ? { ...clause, verb: { ...verb, lemma: 'sponsor' }, object: named(title, object) }
      : undefined;
  },
  // "People in X read Y": Y is published there.
  (clause) => {
    const { verb, subject, object } = clause;
    const place =
      /^(?:people|residents|readers|locals|inhabitants) (?:in|of|around) (?<place>\p{Lu}.*)$/u.exec(
        subject?.text.replace(/^\p{Lu}/u, (first) => first.toLowerCase()) ?? '',
      )?.groups?.['place'];
    return !verb.passive &&
      verb.lemma === 'read' &&
      place !== undefined &&
      object?.name !== undefined
      ? {
          ...stripped(clause),
          verb: passive({ ...verb, tense: 'present' }, 'publish'),
          object,
          adjuncts: [{ prep: 'in', np: named(place, object) }],
        }
      : undefined;
  },
  // "It took 3 million at the box office"
  (clause) => {
    if (clause.verb.passive || !/^(?:take|make|earn|bring in|collect)$/.test(clause.verb.lemma))
      return undefined;
    const office = taken(
      clause,
      ({ prep, np }) => prep === 'at' && /box office$/.test(np?.text ?? ''),
    );
    return office === undefined || clause.object?.number === undefined
      ? undefined
      : { ...clause, verb: active(clause.verb, 'earn'), adjuncts: office.rest };
  },
  // "She composed the music for X", "Y wrote the score": X is what was composed.
  (clause, { title }) => {
    const { verb, object } = clause;
    if (verb.passive || !/^(?:compose|write|provide|create|supply|contribute)$/.test(verb.lemma))
      return undefined;
    if (object?.name !== undefined || !/^(?:music|score|soundtrack)$/.test(object?.head ?? ''))
      return undefined;
    const goal =
      taken(clause, ({ prep, np }) => prep === 'for' || (prep === 'to' && np?.quoted === true))
        ?.np ??
      object?.of ??
      object?.possessor ??
      (title === undefined || object === undefined ? undefined : named(title, object));
    return goal === undefined
      ? undefined
      : {
          ...clause,
          verb: { ...verb, lemma: 'compose' },
          object: goal,
          adjuncts: clause.adjuncts.filter(({ np }) => np !== goal),
        };
  },
  // "With X, Y has made a fine western": Y made X, and X is one.
  (clause) => {
    const { verb, subject, object } = clause;
    if (
      verb.passive ||
      subject?.name === undefined ||
      !/^(?:make|create|deliver|give)$/.test(verb.lemma)
    )
      return undefined;
    const made = creationVerb(object?.head ?? '');
    const work = taken(clause, ({ prep, np }) => prep === 'with' && np?.name !== undefined);
    return made === undefined || work === undefined
      ? undefined
      : {
          ...clause,
          verb: { ...verb, lemma: made },
          object: { ...work.np, type: object?.head ?? '' },
          adjuncts: work.rest,
        };
  },
  // "She drew up the plans for X"
  (clause) => {
    const { verb, object } = clause;
    if (!/^(?:draw|draw up|prepare|make|produce|come up with|provide)$/.test(verb.lemma))
      return undefined;
    if (object === undefined || object.possessor !== undefined) return undefined;
    if (!/^(?:plans?|drawings|designs?|blueprints?)$/.test(object.head)) return undefined;
    const goal = object.of ?? taken(clause, ({ prep }) => prep === 'for')?.np;
    return goal === undefined
      ? undefined
      : {
          ...clause,
          verb: { ...verb, lemma: 'design' },
          object: goal,
          adjuncts: clause.adjuncts.filter(({ np }) => np !== goal),
        };
  },
  // "She was a mentor to X": the mentor of X.
  (clause) => {
    const { verb, object } = clause;
    if (verb.lemma !== 'be' || object === undefined || object.of !== undefined) return undefined;
    if (!isPersonNoun(object.head) || agentVerb(object.head) === 'produce') return undefined;
    const to = taken(clause, ({ prep, np }) => prep === 'to' && np?.name !== undefined);
    return to === undefined || object.possessor !== undefined
      ? undefined
      : { ...clause, object: { ...object, det: 'the', of: to.np }, adjuncts: to.rest };
  },
];

/** The clause in plain words, where a light verb and a noun say what one verb says. */
export function plainClause(clause: Clause, discourse: Discourse): Clause {
  for (const rewriting of REWRITINGS) {
    const plain = rewriting(clause, discourse);
    if (plain !== undefined) return plain;
  }
  return clause;
}
