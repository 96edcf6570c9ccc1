import { canonicalDate } from './dates.ts';
import { canonicalName, isName } from './names.ts';
import { canonicalType, nounClass } from './noun-classes.ts';
import type { AttributeQuery, CountQuery, EventQuery, OwnerQuery, Prep, Query } from './query.ts';
import {
  agentVerb,
  canonicalAttribute,
  canonicalCountNoun,
  canonicalVerb,
  creationVerb,
  eventNoun,
  happensOnce,
  isAwardNoun,
  keepsTense,
} from './relations.ts';

/** Things that happen to their subject: "the festival opened" is "the festival was opened". */
const ERGATIVE = new Set([
  'open',
  'close',
  'locate',
  'hold',
  'release',
  'complete',
  'publish',
  'restore',
  'merge',
  'dissolve',
  'discontinue',
  'abolish',
]);
/** Passives that say what their patient did: "was educated at". */
const PATIENT_ACTS = new Set(['study', 'grow up', 'begin', 'end', 'die', 'retire', 'graduate']);
/** Verbs of containing, counted with "have". */
const CONTAINING = new Set([
  'have',
  'contain',
  'include',
  'comprise',
  'feature',
  'house',
  'consist',
  'operate',
  'offer',
  'own',
  'lead',
  'employ',
  'possess',
  'boast',
  'hold',
  'display',
  'exhibit',
  'number',
  'carry',
]);
const LOCATIVE = new Set(['in', 'at', 'on', 'near', 'to']);
const MODIFIER =
  /^(?:current|present|official|total|exact|overall|full|estimated|present-day|real|actual|approximate|original|own) /;

function cleanName(text: string): string {
  const plain = canonicalDate(text.replace(/^(?:his|her|its|their) /, ''));
  const owned = /^(?<owner>[^"]*\p{Lu}[^"]*?)(?:'s|(?<=s)') (?<noun>[\p{Ll}][\p{Ll} -]*)$/u.exec(plain)?.groups;
  return canonicalName(owned === undefined ? plain : `the ${owned['noun'] ?? ''} of ${canonicalName(owned['owner'] ?? '')}`);
}

function cleanPreps(preps: readonly Prep[]): Prep[] {
  return preps
    .filter(({ phrase }) => phrase !== '')
    .map(({ prep, phrase }) => ({ prep, phrase: cleanName(phrase) }));
}

const headWord = (noun: string): string => noun.split(' ').at(-1) ?? noun;

/** Last word of a type: "Dutch port city" asks for a city. */
function headType(noun: string): string {
  const plain = noun.replace(/^(?:of the |other |else |(?:kind|type|sort) of )/, '').trim();
  const of = plain.indexOf(' of ');
  const head = (of > 0 ? plain.slice(0, of) : plain).split(' ').at(-1) ?? plain;
  return canonicalType(head);
}

function without<K extends string>(query: EventQuery, ...keys: readonly K[]): EventQuery {
  return Object.fromEntries(
    Object.entries(query).filter(([key]) => !(keys as readonly string[]).includes(key)),
  ) as unknown as EventQuery;
}

function attribute(name: string, of: string): AttributeQuery {
  return { kind: 'attribute', attribute: name, of };
}

/** Meaning of a verb beside its neighbours: "runs through" flows, "received a prize" won it. */
function verbInContext(query: EventQuery): string {
  const { verb } = query;
  const preps = query.preps.map(({ prep }) => prep).concat(query.prep ?? []);
  if (verb === 'run' || verb === 'lead') {
    if (
      query.object === undefined &&
      query.asked !== 'object' &&
      preps.some((prep) => /^(?:through|into|to|along|past|across|from|between)$/.test(prep))
    )
      return 'flow';
  }
  const bestowed = query.object !== undefined && isAwardNoun(query.object);
  if (/^(?:award|give|grant|present|bestow|confer)$/.test(verb) && bestowed && !query.preps.some(({ prep }) => prep === '')) return 'award';
  if (/^(?:award|receive|earn|gain|take home|get|give|grant|collect|obtain)$/.test(verb)) {
    const thing = [query.object, query.noun, ...query.preps.map(({ phrase }) => phrase)].some(
      (text) => text !== undefined && isAwardNoun(text),
    );
    if (thing) return 'win';
  }
  if (
    verb === 'start' &&
    (query.asked === 'subject' || query.asked === 'object' || query.object !== undefined)
  )
    return 'found';
  if (verb === 'appear' && (query.asked === 'time' || query.asked === 'year')) return 'publish';
  if (verb === 'form' && query.asked === 'object' && query.subject !== undefined && query.noun === undefined) return verb;
  if (verb === 'stand' || verb === 'lie' || verb === 'sit')
    return query.object === undefined ? 'locate' : verb;
  if (verb === 'make' && preps.some((prep) => prep === 'of' || prep === 'from')) return verb;
  if (verb === 'close' && query.object === undefined && preps.includes('to')) return verb;
  return canonicalVerb(verb);
}

/** Moves a passive's patient or an intransitive's subject to where the verb wants it. */
function arrangeRoles(query: EventQuery): EventQuery {
  const { verb } = query;
  if (
    verb === 'win' &&
    query.subject === undefined &&
    query.object !== undefined &&
    query.preps.some(({ prep }) => prep === '')
  ) {
    const prize = query.preps.find(({ prep }) => prep === '');
    return {
      ...query,
      subject: query.object,
      object: prize?.phrase ?? '',
      preps: query.preps.filter((entry) => entry !== prize),
    };
  }
  if (
    verb === 'win' &&
    query.asked === 'object' &&
    query.subject === undefined &&
    query.object !== undefined
  ) {
    return { ...without(query, 'object'), subject: query.object };
  }
    const given = query.preps.find(({ prep }) => prep === 'to')?.phrase;
  if (verb === 'win' && query.asked === 'object' && query.subject === undefined && query.object === undefined && given !== undefined) return { ...query, subject: given, preps: query.preps.filter(({ prep }) => prep !== 'to') };
  if (query.asked === 'subject' || query.asked === 'object' || query.asked === 'count') return query;
  if (
    (ERGATIVE.has(verb) || verb === 'build') &&
    query.object === undefined &&
    query.subject !== undefined
  ) {
    return { ...without(query, 'subject'), object: query.subject };
  }
  if (PATIENT_ACTS.has(verb) && query.subject === undefined && query.object !== undefined) {
    return { ...without(query, 'object'), subject: query.object };
  }
  return query;
}

function normaliseEvent(input: EventQuery): Query {
  const verb = verbInContext(input);
  let query: EventQuery = {
    ...input,
    verb,
    preps: input.preps.filter((entry) => entry.prep !== '' || entry.phrase !== ''),
  };
  query = arrangeRoles(query);
  const special = asOther(query);
  if (special !== undefined) return normaliseQuery(special);
  let preps = cleanPreps(query.preps);
  const known =
    query.object !== undefined ||
    query.verb === 'bear' ||
    query.verb === 'die' ||
    query.verb === 'locate';
  const functional =
    query.asked === 'subject' ||
    query.asked === 'place' ||
    query.asked === 'time' ||
    query.asked === 'year';
  if (functional && known && (happensOnce(query.verb) || query.verb === 'die')) {
    preps = preps.filter(({ prep }) => !LOCATIVE.has(prep) && prep !== 'by' && prep !== 'from');
    if (query.asked !== 'subject' && query.object !== undefined) query = without(query, 'subject');
  }
  if (query.asked === 'object' && query.subject !== undefined) query = without(query, 'object');
  if (query.asked === 'subject') query = without(query, 'subject');
  const keepNoun =
    (query.asked === 'time' && query.noun === 'month') ||
    query.asked === 'count' ||
    query.asked === 'prep' ||
    query.asked === 'object' ||
    (query.asked === 'subject' && query.object === undefined);
  const noun =
    query.noun === undefined || query.noun === '' || !keepNoun
      ? undefined
      : query.asked === 'count'
        ? canonicalCountNoun(query.noun)
        : headType(query.noun);
  const useful =
    noun === undefined || /^(?:person|thing|one|who|what|something|item|entity)$/.test(noun)
      ? {}
      : { noun };
  return {
    ...without(query, 'noun', 'person'),
    ...useful,
    tense:
      query.verb === 'locate' || query.verb.startsWith('be ') || query.verb === 'name'
        ? 'present'
        : keepsTense(query.verb)
          ? query.tense
          : 'past',
    ...(query.subject === undefined ? {} : { subject: cleanName(query.subject) }),
    ...(query.object === undefined ? {} : { object: cleanName(query.object) }),
    preps,
  };
}

/** Event wordings of what is asked as an attribute, a count or another verb. */
function asOther(query: EventQuery): Query | undefined {
  const { verb, asked, subject, object, preps } = query;
  const first = preps[0];
  if (verb === 'marry' || verb === 'be married' || verb === 'wed') {
    const one = subject ?? object;
    if (asked === 'object' && one !== undefined) return attribute('spouse', one);
    if (asked === 'subject' && object !== undefined) return attribute('spouse', object);
    if (asked === 'prep' && query.prep === 'to' && one !== undefined)
      return attribute('spouse', one);
    if (verb === 'be married') return { ...query, verb: 'marry' };
  }
  const office = preps.find(({ prep }) => prep === 'as')?.phrase;
  if (asked === 'subject' && (verb === 'lead' || verb === 'serve') && office !== undefined && object !== undefined) return attribute(office, object);
  if (query.noun === 'label' && (subject ?? object) !== undefined && /^(?:appear|publish|release|come out|issue)$/.test(verb)) return attribute('label', subject ?? object ?? '');
  if (asked === 'subject' && verb === 'be married' && first !== undefined)
    return attribute('spouse', first.phrase);
  const school =
    query.noun !== undefined &&
    nounClass(query.noun) === 'organisation' &&
    canonicalType(headWord(query.noun)) === 'university';
  if (
    verb === 'attend' &&
    asked === 'object' &&
    subject !== undefined &&
    (school || query.noun === undefined)
  )
    return { ...without(query, 'noun', 'object'), verb: 'study', asked: 'place' };
  if (
    verb === 'study' &&
    subject !== undefined &&
    (school || (asked === 'prep' && /^(?:at|in|from)$/.test(query.prep ?? ''))) &&
    asked !== 'place'
  ) {
    return { ...without(query, 'noun', 'prep'), asked: 'place' };
  }
  if (
    (verb === 'work' || verb === 'teach' || verb === 'live') &&
    asked === 'prep' &&
    subject !== undefined &&
    /^(?:at|in|for)$/.test(query.prep ?? '')
  ) {
    return { ...without(query, 'noun', 'prep', 'person'), asked: 'place' };
  }
  if (verb === 'teach' && asked === 'subject' && object !== undefined && /^\p{Lu}/u.test(object) && preps.length === 0) return attribute('teacher', object);
  if (verb === 'study' && asked === 'prep' && query.prep === 'under' && subject !== undefined) return attribute('teacher', subject);
  if (verb === 'do' && asked === 'object' && subject !== undefined)
    return attribute('occupation', subject);
  if (verb === 'work' && asked === 'prep' && query.prep === 'as' && subject !== undefined)
    return attribute('occupation', subject);
  if (verb === 'famous' || verb === 'be famous' || verb === 'be notable')
    return {
      ...query,
      verb: 'know',
      object: subject ?? object ?? '',
      tense: 'present',
      ...(subject === undefined ? {} : { subject: undefined }),
    } as unknown as Query;
  if (verb === 'be responsible' && asked === 'subject' && first !== undefined)
    return {
      kind: 'event',
      asked: 'subject',
      verb: 'lead',
      tense: query.tense,
      object: first.phrase,
      preps: [],
    };
  if (asked === 'count') return countOf(query);
  if (
    (verb === 'last' || verb === 'take') &&
    asked === 'object' &&
    query.noun === 'length' &&
    subject !== undefined
  )
          return attribute('duration', subject);
  if (asked === 'object' && subject !== undefined && query.noun === 'weight')
    return attribute('weight', subject);
  if (
    asked === 'object' &&
    subject !== undefined &&
    (verb === 'measure' || verb === 'weigh' || verb === 'cost')
  ) {
    return attribute(verb === 'weigh' ? 'weight' : verb === 'cost' ? 'cost' : 'length', subject);
  }
  if (verb === 'have' && asked === 'subject' && object !== undefined) {
    const home =
      /^(?:its|their|his|her|a|the)? ?(?:headquarters|head office|main office|base|seat|home)$/.test(
        object,
      );
    if (home && first !== undefined)
      return {
        kind: 'event',
        asked: 'object',
        verb: 'locate',
        tense: 'present',
        preps,
        ...(query.noun === undefined ? {} : { noun: query.noun }),
      };
  }
  if (verb === 'have' && asked === 'place' && subject !== undefined && object !== undefined && /^(?:its |their |his |her )?(?:headquarters|head office|main office|base|seat|home)$/.test(object)) {
    return { kind: 'event', asked: 'place', verb: 'locate', tense: 'present', object: subject, preps: [] };
  }
  const as = preps.find(({ prep }) => prep === 'as')?.phrase;
  if (verb === 'have' && asked === 'subject' && object !== undefined && as !== undefined) {
    return { kind: 'owner', attribute: as.replace(/^(?:its|their|his|her|the) /, ''), value: object, ...(query.noun === undefined ? {} : { noun: query.noun }) };
  }
  if (verb === 'locate' && asked === 'prep' && query.prep === 'at' && object !== undefined && /^(?:elevation|altitude|height)$/.test(query.noun ?? '')) return attribute('elevation', object);
  if (verb === 'play' && asked === 'place' && subject !== undefined && /^(?:its |their )?(?:home )?(?:matches|games)$/.test(object ?? '')) return attribute('home ground', subject);
  if (verb === 'rise' && asked === 'prep' && subject !== undefined) return { ...without(query, 'prep', 'noun'), asked: 'place' };
  if (verb === 'reach' && asked === 'place' && object === 'the sea' && subject !== undefined) return { kind: 'event', asked: 'prep', prep: 'into', verb: 'flow', tense: 'present', subject, preps: [] };
  if (verb === 'see' && (asked === 'place' || asked === 'prep') && object !== undefined) {
    return { kind: 'event', asked: 'place', verb: 'locate', tense: 'present', object, preps: [] };
  }
  if (verb === 'have' && asked === 'object' && subject !== undefined && query.noun !== undefined)
    return attribute(query.noun, subject);
  if (verb === 'locate' && asked === 'subject' && object === undefined)
    return { ...query, asked: 'object' };
  if (
    verb === 'locate' &&
    asked === 'prep' &&
    (query.prep === 'in' || query.prep === 'at') &&
    query.noun === undefined
  )
    return { ...query, asked: 'place' };
  if (verb === 'locate' && asked === 'object' && subject !== undefined)
    return { ...without(query, 'subject'), object: subject, asked: 'place' };
  if (
    verb === 'name' &&
    asked === 'object' &&
    object !== undefined &&
    subject === undefined &&
    query.prep === undefined
  )
    return attribute('name', object);
  if (verb === 'belong' && asked === 'prep' && query.prep === 'to' && subject !== undefined && (query.noun === undefined || /^(?:company|firm|person|organi[sz]ation|group|owner|family)$/.test(query.noun))) {
    return { kind: 'event', asked: 'subject', verb: 'own', tense: query.tense, object: subject, preps: [] };
  }
  if (/^(?:build|construct|erect)$/.test(verb) && asked === 'prep' && (query.prep === 'of' || query.prep === 'from')) return { ...query, verb: 'make', prep: 'of' };
  if (verb === 'come' && asked === 'prep' && query.prep === 'from' && (query.noun === undefined || /^(?:city|town|village|place)$/.test(query.noun)))
    return { ...without(query, 'prep', 'noun'), asked: 'place', preps: [] };
  if (asked === 'prep' && query.noun === undefined && !query.person) {
    // "What city does X work in?" arrives typed; "Where ... in" arrives here.
    return undefined;
  }
  return undefined;
}

function countOf(query: EventQuery): Query | undefined {
  const noun = canonicalCountNoun(query.noun ?? '');
  const { verb, subject, object } = query;
  const place = query.preps.find(
    ({ prep }) => LOCATIVE.has(prep) || prep === 'for' || prep === 'by',
  )?.phrase;
  const dated = query.preps.some(({ phrase }) => /\b[12]\d{3}\b/.test(phrase));
  const people = noun === 'people' || noun === 'employees' || noun === '';
  if (verb === 'last' && subject !== undefined && /^(?:days?|weeks?|hours?|months?|years?|minutes?)$/.test(noun)) return attribute('duration', subject);
  if (verb === 'cost') return subject === undefined ? undefined : attribute('cost', subject);
  if (verb === 'weigh') return subject === undefined ? undefined : attribute('weight', subject);
  if (verb === 'employ') {
    const owner = subject ?? place;
    if (owner !== undefined && people) return { kind: 'count', noun: 'employees', of: owner };
  }
  if (verb === 'work' && people && (place ?? object) !== undefined)
    return { kind: 'count', noun: 'employees', of: place ?? object ?? '' };
  if (!dated && /^(?:visit|attend)$/.test(verb) && object !== undefined && (people || noun === 'visitors')) return { kind: 'count', noun: 'visitors', of: object };
  if (!dated && /^(?:attract|draw|receive|welcome)$/.test(verb) && subject !== undefined && (noun === 'visitors' || noun === 'people')) return { kind: 'count', noun: 'visitors', of: subject };
  if (verb === 'study' && noun === 'students' && place !== undefined) return { kind: 'count', noun: 'students', of: place };
  if (verb === 'live' && (people || noun === 'inhabitants') && place !== undefined)
    return attribute('population', place);
  if (
    /^(?:seat|hold|accommodate|fit)$/.test(verb) &&
    subject !== undefined &&
    /^(?:people|seats|spectators|visitors|guests|passengers|viewers|listeners)?$/.test(noun)
  )
    return attribute('capacity', subject);
  if (noun === 'money' && subject !== undefined) return { ...without(query, 'noun', 'object'), asked: 'object' };
  if (CONTAINING.has(verb) && !dated) {
    if (subject !== undefined) return { kind: 'count', noun, of: subject };
    if (verb === 'employ' && place !== undefined) return { kind: 'count', noun, of: place };
  }
  return undefined;
}

function normaliseAttribute(query: AttributeQuery): Query {
  let name = query.attribute
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .trim();
  while (MODIFIER.test(name)) name = name.replace(MODIFIER, '');
  const of = query.of;
  name = name.replace(/ (?:in|of) (?:the |its )?collection$/, '');
  name = name.replace(/(?<=est |most \w+ |best-known )(?:piece|item|exhibit|artefact|artifact|treasure|possession)$/, 'object');
  if (/^(?:workforce|staff)$/.test(name)) return normaliseCount({ kind: 'count', noun: 'employees', of });
  if (/^(?:most|best|top|main|leading|chief|flagship|successful|known|famous|popular|important|-|selling|principal| )+ products?$/.test(name)) name = 'main product';
  const dated = eventNoun(name);
  if (dated !== undefined) {
    const patient = dated.verb === 'die' ? { subject: of } : { object: of };
    return normaliseQuery({
      kind: 'event',
      asked: dated.asked,
      verb: dated.verb,
      tense: 'past',
      preps: [],
      ...patient,
    });
  }
    if (canonicalAttribute(name) === 'source') return normaliseQuery({ kind: 'event', asked: 'place', verb: 'rise', tense: 'present', subject: of, preps: [] });
  const agent = agentVerb(name);
  if (agent !== undefined) return normaliseQuery({ kind: 'event', asked: 'subject',
      verb: agent,
      tense: keepsTense(agent) ? 'present' : 'past',
      object: of,
      preps: [],
    });
  const counted = /^(?:total )?number of (?<noun>.+)$/.exec(name)?.groups?.['noun'];
  if (counted !== undefined && canonicalAttribute(name) === name)
    return normaliseQuery({ kind: 'count', noun: counted, of });
  const canonical = canonicalAttribute(name);
  const [head = canonical] = canonical.split(' of ');
  return {
    kind: 'attribute',
    attribute: canonical === name && head === name ? canonicalAttribute(name) : canonical,
    of: cleanName(of),
  };
}

function normaliseOwner(query: OwnerQuery): Query {
  const name = query.attribute
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .replace(MODIFIER, '');
  const value = cleanName(query.value);
  const agent = agentVerb(name);
  const noun = query.noun === undefined ? {} : { noun: headType(query.noun) };
  if (agent !== undefined)
    return normaliseQuery({
      kind: 'event',
      asked: 'object',
      verb: agent,
      tense: keepsTense(agent) ? 'present' : 'past',
      subject: query.value,
      preps: [],
      ...noun,
    });
  const canonical = canonicalAttribute(name);
  if (canonical === 'spouse') return attribute('spouse', value);
  const made = creationVerb(canonical);
  if (made !== undefined) return normaliseQuery({ kind: 'event', asked: 'subject', verb: made, tense: 'past', object: value, preps: [] });
  if (/^(?:son|daughter|child)$/.test(canonical)) return attribute('parent', value);
  if (/^(?:father|mother|parent)$/.test(canonical)) return attribute('child', value);
  return { kind: 'owner', attribute: canonical, value, ...noun };
}

function normaliseCount(query: CountQuery): Query {
  const noun = canonicalCountNoun(query.noun.toLowerCase());
  const whole = /^(?:the )?collections? of (?<owner>.+)$/u.exec(query.of)?.groups?.['owner'] ?? /^(?<owner>.+?)(?:'s|(?<=s)') collection$/u.exec(query.of)?.groups?.['owner'];
  if (whole !== undefined) return normaliseCount({ ...query, of: whole });
  if (noun === 'people' || noun === 'inhabitants')
    return attribute('population', cleanName(query.of));
  if (noun === 'seats') return attribute('capacity', cleanName(query.of));
  return { kind: 'count', noun, of: cleanName(query.of) };
}

/** The canonical query: synonyms, voice, articles and dates settled. Idempotent. */
export function normaliseQuery(query: Query): Query {
  switch (query.kind) {
    case 'event':
      return normaliseEvent(query);
    case 'attribute':
      return normaliseAttribute(query);
    case 'owner':
      return normaliseOwner(query);
    case 'count':
      return normaliseCount(query);
    case 'identity':
      return {
        ...query,
        of: cleanName(query.of),
        ...(query.noun === undefined ? {} : { noun: query.noun }),
      };
  }
}

/** Does the name look like a person or an organisation that can be asked for with "who"? */
export function isPersonNoun(noun: string): boolean {
  return (
    nounClass(noun) === 'person' ||
    /^(?:chief executive|spouse|sibling|parent|head teacher|chair|main character|prime minister)$/.test(
      noun,
    ) ||
    (nounClass(noun.split(' ').at(-1) ?? noun) === 'person' && !isName(noun))
  );
}
