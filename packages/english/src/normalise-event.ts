import { asOther } from './event-meaning.ts';
import { LOCATIVE, cleanName, cleanPreps, headType, without } from './normalise-names.ts';
import { normaliseQuery } from './normalise.ts';
import type { EventQuery, Query } from './query.ts';
import {
  canonicalCountNoun,
  canonicalVerb,
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
const PATIENT_ACTS = new Set([
  'erupt',
  'become independent',
  'study',
  'grow up',
  'begin',
  'end',
  'die',
  'retire',
  'graduate',
]);

/** "the Golden Key", "the Laurel of Merit": what is received under a name of its own is won. */
const DISTINCTION = /^(?:the |an? )?\p{Lu}\p{Ll}+ (?:of (?:the )?)?\p{Lu}\p{Ll}+$/u;

/** "When was the prize given to X?" asks when X won it. */
function dateOfGift({ asked, preps }: EventQuery): boolean {
  return (asked === 'time' || asked === 'year') && preps.some(({ prep }) => prep === 'to');
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
  if (verb === 'shoot' && (query.asked === 'place' || query.asked === 'prep')) return 'film';
  if (
    /^(?:award|give|grant|present|bestow|confer)$/.test(verb) &&
    query.asked === 'object' &&
    query.subject !== undefined &&
    query.noun !== undefined &&
    isAwardNoun(query.noun)
  )
    return 'award';
  if (
    /^(?:award|give|grant|present|bestow|confer)$/.test(verb) &&
    bestowed &&
    !query.preps.some(({ prep }) => prep === '')
  )
    return dateOfGift(query) ? 'win' : 'award';
  if (/^(?:award|receive|earn|gain|take home|get|give|grant|collect|obtain)$/.test(verb)) {
    const thing = [query.object, query.noun, ...query.preps.map(({ phrase }) => phrase)].some(
      (text) => text !== undefined && isAwardNoun(text),
    );
    const named = [
      query.object,
      ...query.preps.filter(({ prep }) => prep === '').map(({ phrase }) => phrase),
    ];
    const gift = /^(?:award|receive)$/.test(verb) && query.asked !== 'place';
    if (thing || (gift && named.some((text) => DISTINCTION.test(text ?? '')))) return 'win';
  }
  if (
    verb === 'start' &&
    (query.asked === 'subject' || query.asked === 'object' || query.object !== undefined)
  )
    return 'found';
  // An island or a town that was settled was founded.
  if (
    /^(?:settle|inhabit|colonise|colonize)$/.test(verb) &&
    query.object !== undefined &&
    query.subject === undefined &&
    (query.asked === 'time' || query.asked === 'year')
  )
    return 'found';
  if (verb === 'note' && preps.includes('for')) return 'know';
  if (verb === 'appear' && (query.asked === 'time' || query.asked === 'year')) return 'publish';
  if (
    verb === 'form' &&
    query.asked === 'object' &&
    query.subject !== undefined &&
    query.noun === undefined
  )
    return verb;
  if (verb === 'stand' || verb === 'lie' || verb === 'sit')
    return query.object === undefined ? 'locate' : verb;
  if (verb === 'base' && (preps.includes('on') || preps.includes('upon'))) return verb;
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
  const winner = query.preps.find(({ prep }) => prep === 'to')?.phrase;
  if (verb === 'win' && dateOfGift(query) && winner !== undefined)
    return { ...query, subject: winner, preps: query.preps.filter(({ prep }) => prep !== 'to') };
  const given = query.preps.find(({ prep }) => prep === 'to')?.phrase;
  if (
    verb === 'win' &&
    query.asked === 'object' &&
    query.subject === undefined &&
    query.object === undefined &&
    given !== undefined
  )
    return { ...query, subject: given, preps: query.preps.filter(({ prep }) => prep !== 'to') };
  if (query.asked === 'subject' || query.asked === 'object' || query.asked === 'count')
    return query;
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

export function normaliseEvent(input: EventQuery): Query {
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
  // Who designed the building of an institution designed the institution.
  const housed =
    /^the (?:(?:main|present|current|new|own) )?(?:buildings?|premises|house|home) of (?<owner>(?:the )?\p{Lu}.*)$/u.exec(
      cleanName(query.object ?? ''),
    )?.groups?.['owner'];
  if (housed !== undefined && query.verb === 'design') query = { ...query, object: housed };
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
