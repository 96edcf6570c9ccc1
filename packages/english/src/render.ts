import { isPersonNoun } from './normalise.ts';
import type { EventQuery, Prep, Query } from './query.ts';
import { adjectiveOf } from './attribute-classes.ts';
import { hasPersonObject, hasThingSubject } from './relations.ts';
import { participleOf, pastOf, thirdPersonOf } from './verb-forms.ts';

const join = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');

const tail = (preps: readonly Prep[]): string =>
  preps.map(({ prep, phrase }) => join(prep, phrase)).join(' ');

/** "be famous" is a form of "be" and a word; other verbs are inflected. */
function participle(verb: string): string {
  if (verb === 'bear') return 'born';
  return verb.startsWith('be ') ? verb.slice(3) : participleOf(verb);
}

const isPlural = (name: string): boolean => / and /.test(name) && /^\p{Lu}/u.test(name);

function be(tense: 'past' | 'present', name: string): string {
  if (isPlural(name)) return tense === 'past' ? 'were' : 'are';
  return tense === 'past' ? 'was' : 'is';
}

/** Does the passive without agent express the query? */
function isPassive(query: EventQuery): boolean {
  return query.subject === undefined || query.verb === 'bear';
}

function wh(query: EventQuery): string {
  const who =
    query.asked === 'subject' ? !hasThingSubject(query.verb) : hasPersonObject(query.verb);
  if (query.noun !== undefined) return `Which ${query.noun}`;
  return who ? 'Who' : 'What';
}

function renderEvent(query: EventQuery): string {
  const { asked, verb, tense, subject, object } = query;
  const rest = tail(query.preps);
  if (asked === 'subject') {
    if (verb.startsWith('be ')) return `${join(wh(query), be(tense, ''), verb.slice(3), rest)}?`;
    const finite = tense === 'past' ? pastOf(verb) : thirdPersonOf(verb);
    return `${join(wh(query), finite, object, rest)}?`;
  }
  const question =
    asked === 'place'
      ? 'Where'
      : asked === 'time'
        ? query.noun === 'month'
          ? 'In which month'
          : 'When'
        : asked === 'year'
          ? 'In which year'
          : asked === 'why'
            ? 'Why'
            : asked === 'how'
              ? 'How'
              : asked === 'count'
                ? query.noun === undefined || query.noun === ''
                  ? 'How much'
                  : `How many ${query.noun}`
                : wh(query);
  if (
    asked === 'count' &&
    subject === undefined &&
    object !== undefined &&
    query.prep === undefined
  ) {
    // "How many people attended X?": what is counted acts.
    return `${join(question, tense === 'past' ? pastOf(verb) : verb, object, rest)}?`;
  }
  if (asked === 'count' && subject === undefined && query.prep === undefined)
    return `${join(question, tense === 'past' ? pastOf(verb) : verb, rest)}?`;
  const stranded =
    asked === 'prep' || asked === 'count'
      ? query.prep
      : verb === 'come' && asked === 'place'
        ? 'from'
        : undefined;
  if (isPassive(query) || verb.startsWith('be ')) {
    const patient = object ?? subject;
    if (asked === 'object' && patient === undefined)
      return `${join(question, be(tense, ''), participle(verb), rest)}?`;
    return `${join(question, be(tense, patient ?? ''), patient, participle(verb), rest, stranded)}?`;
  }
  const aux = tense === 'past' ? 'did' : isPlural(subject ?? '') ? 'do' : 'does';
  return `${join(question, aux, subject, verb, object, rest, stranded)}?`;
}

/** Words a canonical query as an English question. */
export function renderQuery(query: Query): string {
  switch (query.kind) {
    case 'event':
      return renderEvent(query);
    case 'attribute': {
      const adjective = adjectiveOf(query.attribute);
      if (adjective !== undefined) return `How ${adjective} is ${query.of}?`;
      if (query.attribute === 'cost') return `How much did ${query.of} cost?`;
      if (query.attribute === 'duration') return `How long did ${query.of} last?`;
      return `${isPersonNoun(query.attribute) ? 'Who is' : query.attribute === 'colours' ? 'What are' : 'What is'} the ${query.attribute} of ${query.of}?`;
    }
    case 'owner':
      return `${query.noun === undefined ? 'What' : `Which ${query.noun}`} is ${query.value} the ${query.attribute} of?`;
    case 'count':
      return `How many ${query.noun} does ${query.of} have?`;
    case 'identity':
      if (query.noun !== undefined) return `What kind of ${query.noun} is ${query.of}?`;
      return `${query.person ? 'Who' : 'What'} is ${query.of}?`;
  }
}
