import { boatQuery } from './boat-query.ts';
import { researchOf } from './research-query.ts';
import { canonicalName } from './names.ts';
import { LOCATIVE, attribute, headWord, without } from './normalise-names.ts';
import { canonicalType, nounClass } from './noun-classes.ts';
import type { EventQuery, Query } from './query.ts';
import { canonicalCountNoun, eventVerb } from './relations.ts';

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

/** Event wordings of what is asked as an attribute, a count or another verb. */
export function asOther(query: EventQuery): Query | undefined {
  const { verb, asked, subject, object, preps } = query;
  const first = preps[0];
  if (verb === 'marry' || verb === 'be married' || verb === 'wed') {
    const one = [subject, object].find((name) => name !== undefined && name !== '');
    if (asked === 'object' && one !== undefined) return attribute('spouse', one);
    if (asked === 'subject' && object !== undefined) return attribute('spouse', object);
    const to = preps.find(({ prep }) => prep === 'to')?.phrase;
    if ((asked === 'subject' || asked === 'object') && to !== undefined)
      return attribute('spouse', to);
    if (asked === 'prep' && query.prep === 'to' && one !== undefined)
      return attribute('spouse', one);
    if (verb === 'be married') return { ...query, verb: 'marry' };
  }
  const research = researchOf(query);
  if (research !== undefined) return research;
  const nominal = nominalised(query);
  if (nominal !== undefined) return nominal;
  const prize = /^the winner of (?<prize>.+)$/u.exec(canonicalName(subject ?? ''))?.groups?.[
    'prize'
  ];
  if (verb === 'receive' && asked === 'object' && prize !== undefined)
    return attribute('reward', prize);
  const office = preps.find(({ prep }) => prep === 'as')?.phrase;
  if (
    asked === 'subject' &&
    (verb === 'lead' || verb === 'serve') &&
    office !== undefined &&
    object !== undefined
  )
    return attribute(office, object);
  if (
    query.noun === 'label' &&
    (subject ?? object) !== undefined &&
    /^(?:appear|publish|release|come out|issue)$/.test(verb)
  )
    return attribute('label', subject ?? object ?? '');
  if (asked === 'subject' && verb === 'be married' && first !== undefined)
    return attribute('spouse', first.phrase);
  const school =
    query.noun !== undefined &&
    nounClass(query.noun) === 'organisation' &&
    /^(?:university|organisation)$/.test(canonicalType(headWord(query.noun)));
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
  if (
    verb === 'teach' &&
    asked === 'subject' &&
    object !== undefined &&
    /^\p{Lu}/u.test(object) &&
    preps.length === 0
  )
    return attribute('teacher', object);
  const degree = /^(?:a|an|his|her|their|the)? ?(?<kind>doctorate|phd|diploma|degree)$/iu.exec(
    object ?? '',
  )?.groups?.['kind'];
  if (
    degree !== undefined &&
    subject !== undefined &&
    (asked === 'time' || asked === 'year') &&
    /^(?:receive|complete|earn|obtain|gain|finish|take|award|get|win|defend|hold|acquire)$/.test(
      verb,
    ) &&
    (verb !== 'receive' || object !== `a ${degree.toLowerCase().replace('phd', 'doctorate')}`)
  )
    return {
      ...query,
      verb: 'receive',
      object: `a ${degree.toLowerCase().replace('phd', 'doctorate')}`,
    };
  if (
    /^(?:study|learn|train|apprentice)$/.test(verb) &&
    asked === 'prep' &&
    (query.prep === 'under' || (verb === 'learn' && query.prep === 'from')) &&
    (subject ?? object) !== undefined
  )
    return attribute('teacher', subject ?? object ?? '');
  if (/^(?:mentor|tutor)$/.test(verb) && asked === 'subject' && object !== undefined)
    return attribute('teacher', object);
  if (
    /^(?:give|play|hold|stage)$/.test(verb) &&
    subject !== undefined &&
    /^(?:(?:its|their|the|his|her) )?(?:concerts?|performances?|recitals?|gigs)$/.test(object ?? '')
  )
    return { ...without(query, 'object'), verb: 'perform' };
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
  if (
    verb === 'have' &&
    asked === 'place' &&
    subject !== undefined &&
    object !== undefined &&
    /^(?:its |their |his |her )?(?:headquarters|head office|main office|base|seat|home)$/.test(
      object,
    )
  ) {
    return {
      kind: 'event',
      asked: 'place',
      verb: 'locate',
      tense: 'present',
      object: subject,
      preps: [],
    };
  }
  const as = preps.find(({ prep }) => prep === 'as')?.phrase;
  if (verb === 'have' && asked === 'subject' && object !== undefined && as !== undefined) {
    return {
      kind: 'owner',
      attribute: as.replace(/^(?:its|their|his|her|the) /, ''),
      value: object,
      ...(query.noun === undefined ? {} : { noun: query.noun }),
    };
  }
  if (
    verb === 'locate' &&
    asked === 'prep' &&
    query.prep === 'at' &&
    object !== undefined &&
    /^(?:elevation|altitude|height)$/.test(query.noun ?? '')
  )
    return attribute('elevation', object);
  if (
    verb === 'play' &&
    asked === 'place' &&
    subject !== undefined &&
    /^(?:its |their )?(?:home )?(?:matches|games)$/.test(object ?? '')
  )
    return attribute('home ground', subject);
  if (verb === 'rise' && asked === 'prep' && subject !== undefined)
    return { ...without(query, 'prep', 'noun'), asked: 'place' };
  if (verb === 'reach' && asked === 'place' && object === 'the sea' && subject !== undefined)
    return {
      kind: 'event',
      asked: 'prep',
      prep: 'into',
      verb: 'flow',
      tense: 'present',
      subject,
      preps: [],
    };
  const sailing = boatQuery(query);
  if (sailing !== undefined) return sailing;
  if (
    verb === 'set out' &&
    asked === 'prep' &&
    query.prep === 'from' &&
    (query.noun === undefined || /^(?:city|town|village|place|port)$/.test(query.noun))
  )
    return { ...without(query, 'prep', 'noun'), asked: 'place' };
  if (
    verb === 'move' &&
    asked === 'prep' &&
    (query.prep === 'to' || query.prep === 'in') &&
    (query.noun === undefined || /^(?:city|town|village|place)$/.test(query.noun))
  )
    return { ...without(query, 'prep', 'noun'), asked: 'place' };
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
  if (
    verb === 'belong' &&
    asked === 'prep' &&
    query.prep === 'to' &&
    subject !== undefined &&
    (query.noun === undefined ||
      /^(?:company|firm|person|organi[sz]ation|group|owner|family)$/.test(query.noun))
  ) {
    return {
      kind: 'event',
      asked: 'subject',
      verb: 'own',
      tense: query.tense,
      object: subject,
      preps: [],
    };
  }
  if (
    (/^(?:build|construct|erect)$/.test(verb) || (verb === 'make' && query.prep === 'from')) &&
    asked === 'prep' &&
    (query.prep === 'of' || query.prep === 'from')
  )
    return { ...query, verb: 'make', prep: 'of' };
  if (
    verb === 'come' &&
    asked === 'prep' &&
    query.prep === 'from' &&
    (query.noun === undefined || /^(?:city|town|village|place)$/.test(query.noun))
  )
    return { ...without(query, 'prep', 'noun'), asked: 'place', preps: [] };
  if (asked === 'prep' && query.noun === undefined && !query.person) {
    // "What city does X work in?" arrives typed; "Where ... in" arrives here.
    return undefined;
  }
  return undefined;
}

/** "When did the last eruption of X take place?" asks when X erupted. */
function nominalised(query: EventQuery): Query | undefined {
  const { verb, asked } = query;
  if (asked !== 'time' && asked !== 'year') return undefined;
  if (!/^(?:hold|begin|be|occur|make)$/.test(verb)) return undefined;
  const groups = /^(?:the )?(?<noun>[\p{Ll} -]+?) of (?<of>(?:the )?["\p{Lu}].*)$/u.exec(
    query.object ?? query.subject ?? '',
  )?.groups;
  const deed = groups === undefined ? undefined : eventVerb(groups['noun'] ?? '');
  if (deed === undefined) return undefined;
  const of = groups?.['of'] ?? '';
  const patient = /^(?:erupt|die|become independent)$/.test(deed)
    ? { subject: of }
    : { object: of };
  return { kind: 'event', asked, verb: deed, tense: 'past', preps: [], ...patient };
}

function countOf(query: EventQuery): Query | undefined {
  const noun = canonicalCountNoun(query.noun ?? '');
  const { verb, subject, object } = query;
  const place = query.preps.find(
    ({ prep }) => LOCATIVE.has(prep) || prep === 'for' || prep === 'by',
  )?.phrase;
  const dated = query.preps.some(({ phrase }) => /\b[12]\d{3}\b/.test(phrase));
  const people = noun === 'people' || noun === 'employees' || noun === '';
  if (
    verb === 'last' &&
    subject !== undefined &&
    /^(?:days?|weeks?|hours?|months?|years?|minutes?)$/.test(noun)
  )
    return attribute('duration', subject);
  if (verb === 'cost') return subject === undefined ? undefined : attribute('cost', subject);
  if (verb === 'grow up' && /^(?:children|sons|daughters)$/.test(noun) && subject !== undefined)
    return { kind: 'count', noun, of: subject };
  if (verb === 'weigh') return subject === undefined ? undefined : attribute('weight', subject);
  if (verb === 'employ') {
    const owner = subject ?? place;
    if (owner !== undefined && people) return { kind: 'count', noun: 'employees', of: owner };
  }
  if (verb === 'work' && people && (place ?? object) !== undefined)
    return { kind: 'count', noun: 'employees', of: place ?? object ?? '' };
  if (
    !dated &&
    /^(?:visit|attend)$/.test(verb) &&
    object !== undefined &&
    (people || noun === 'visitors')
  )
    return { kind: 'count', noun: 'visitors', of: object };
  if (
    !dated &&
    /^(?:attract|draw|receive|welcome)$/.test(verb) &&
    subject !== undefined &&
    (noun === 'visitors' || noun === 'people')
  )
    return { kind: 'count', noun: 'visitors', of: subject };
  if (verb === 'study' && noun === 'students' && place !== undefined)
    return { kind: 'count', noun: 'students', of: place };
  if (verb === 'live' && (people || noun === 'inhabitants') && place !== undefined)
    return attribute('population', place);
  if (
    /^(?:seat|hold|accommodate|fit)$/.test(verb) &&
    subject !== undefined &&
    /^(?:people|seats|spectators|visitors|guests|passengers|viewers|listeners)?$/.test(noun)
  )
    return attribute('capacity', subject);
  if (noun === 'money' && subject !== undefined)
    return { ...without(query, 'noun', 'object'), asked: 'object' };
  if (CONTAINING.has(verb) && !dated) {
    if (subject !== undefined) return { kind: 'count', noun, of: subject };
    if (verb === 'employ' && place !== undefined) return { kind: 'count', noun, of: place };
  }
  return undefined;
}
