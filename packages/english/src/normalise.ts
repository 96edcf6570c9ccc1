import { isName } from './names.ts';
import { normaliseEvent } from './normalise-event.ts';
import { MODIFIER, attribute, cleanName, headType } from './normalise-names.ts';
import { nounClass } from './noun-classes.ts';
import type { AttributeQuery, CountQuery, OwnerQuery, Query } from './query.ts';
import { adjectiveOf, canonicalAttribute } from './attribute-classes.ts';
import { agentVerb, canonicalCountNoun, creationVerb, eventNoun, keepsTense } from './relations.ts';

function normaliseAttribute(query: AttributeQuery): Query {
  let name = query.attribute
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .trim();
  while (MODIFIER.test(name)) name = name.replace(MODIFIER, '');
  const of = query.of;
  name = name.replace(/ (?:in|of) (?:the |its )?collection$/, '');
  name = name.replace(
    /(?<=est |most \w+ |best-known )(?:piece|item|exhibit|artefact|artifact|treasure|possession)$/,
    'object',
  );
  if (/^(?:workforce|staff)$/.test(name))
    return normaliseCount({ kind: 'count', noun: 'employees', of });
  if (
    /^(?:most|best|top|main|leading|chief|flagship|successful|known|famous|popular|important|-|selling|principal| )+ products?$/.test(
      name,
    )
  )
    name = 'main product';
  const battery = /^(?:the )?battery of (?<owner>.+)$/u.exec(of)?.groups?.['owner'];
  if (battery !== undefined && /^(?:duration|life)$/.test(name))
    return attribute('battery life', cleanName(battery));
  if (
    /^(?:(?:worldwide|total) )?(?:box[- ]office(?: takings| receipts| revenue| earnings)?|takings|gross)$/.test(
      name,
    )
  )
    return normaliseQuery({
      kind: 'event',
      asked: 'count',
      verb: 'earn',
      tense: 'past',
      subject: of,
      preps: [],
    });
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
  if (canonicalAttribute(name) === 'source')
    return normaliseQuery({
      kind: 'event',
      asked: 'place',
      verb: 'rise',
      tense: 'present',
      subject: of,
      preps: [],
    });
  if (/^(?:(?:main|chief|principal|most important|leading|biggest|largest) )?exports?$/.test(name))
    return normaliseQuery({
      kind: 'event',
      asked: 'object',
      verb: 'export',
      tense: 'present',
      subject: of,
      preps: [],
    });
  if (canonicalAttribute(name) === 'language')
    return normaliseQuery({
      kind: 'event',
      asked: 'object',
      verb: 'speak',
      tense: 'present',
      noun: 'language',
      preps: [{ prep: 'in', phrase: of }],
    });
  const agent = agentVerb(name);
  if (agent !== undefined)
    return normaliseQuery({
      kind: 'event',
      asked: 'subject',
      verb: agent,
      tense: keepsTense(agent) ? 'present' : 'past',
      object: of,
      preps: [],
    });
  const counted = /^(?:total )?number of (?<noun>.+)$/.exec(name)?.groups?.['noun'];
  if (counted !== undefined && canonicalAttribute(name) === name)
    return normaliseQuery({ kind: 'count', noun: counted, of });
  const canonical = canonicalAttribute(name);
  // "the church tower in Tarn" is that of Tarn.
  const part = /^(?:the )?(?<part>\p{Ll}[\p{Ll} -]*?) (?:in|at) (?<whole>(?:the )?\p{Lu}.*)$/u.exec(
    of,
  )?.groups;
  if (part !== undefined && adjectiveOf(canonical) !== undefined)
    return attribute(canonical, cleanName(`the ${part['part'] ?? ''} of ${part['whole'] ?? ''}`));
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
  if (made !== undefined)
    return normaliseQuery({
      kind: 'event',
      asked: 'subject',
      verb: made,
      tense: 'past',
      object: value,
      preps: [],
    });
  if (/^(?:son|daughter|child)$/.test(canonical)) return attribute('parent', value);
  if (/^(?:father|mother|parent)$/.test(canonical)) return attribute('child', value);
  return { kind: 'owner', attribute: canonical, value, ...noun };
}

function normaliseCount(query: CountQuery): Query {
  const noun = canonicalCountNoun(query.noun.toLowerCase());
  const whole =
    /^(?:the )?collections? of (?<owner>.+)$/u.exec(query.of)?.groups?.['owner'] ??
    /^(?<owner>.+?)(?:'s|(?<=s)') collection$/u.exec(query.of)?.groups?.['owner'];
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
