import { creationFacts, makerFacts } from './creation-facts.ts';
import { isDefinite, typeOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import {
  agentVerb,
  attributeSynonyms,
  canonicalAttribute,
  creationVerb,
  eventNoun,
  isLeadingOffice,
  isPersonNoun,
  singular,
} from '@memo-js/english';
import type { EventQuery, Query } from '@memo-js/english';

export const MARITAL = /^(?:wife|husband|spouse|partner)$/;

export const VAGUE =
  /^(?:one|part|member|kind|type|sort|example|number|variety|series|range|group|result|name|way|time|side|end|top|centre|center|middle|edge|subject|home|site|place|case|use|lot|majority|rest|aim|view|idea|fact)$/;

/** "Which town is known for X?" */
export function knownFor({ sink, span, discourse }: Scene, who: string, reason: string): void {
  const type = typeOf(who, discourse);
  const plain = {
    kind: 'event',
    asked: 'object',
    verb: 'know',
    tense: 'present',
    preps: [{ prep: 'for', phrase: reason }],
  } as const;
  sink.add(
    type === undefined ? plain : { ...plain, noun: type },
    who,
    span,
    [who],
    type === undefined ? [] : [plain],
  );
}

/** Adds "the N of X is Y" with its reverse. */
export function addAttribute(
  scene: Scene,
  noun: string,
  owner: string,
  value: string | undefined,
  valueIsName: boolean,
): void {
  if (value === undefined || !isDefinite(owner)) return;
  const { sink, span, discourse } = scene;
  const plain = noun.toLowerCase();
  const words = plain.split(' ');
  const head = words.at(-1) ?? plain;
  if (VAGUE.test(head) && attributeSynonyms(plain).length < 2) return;
  const former = /^(?:former|first|last|previous|then|next|future|second|third)\b/.test(plain);
  const entities = valueIsName ? [owner, value] : [owner];
  if (canonicalAttribute(plain) === 'local speciality') knownFor(scene, owner, value);
  const weaker: Query[] = [];
  if (words.length > 1 && !former && isPersonNoun(head) && !isPersonNoun(plain))
    weaker.push({ kind: 'attribute', attribute: head, of: owner });
  const doing =
    words.length > 1 &&
    agentVerb(plain) === undefined &&
    /^(?:head|chief|main|sole|lead|principal|first)$/.test(words[0] ?? '')
      ? agentVerb(head)
      : undefined;
  if (/^(?:workforce|staff)$/.test(plain)) {
    sink.add(
      { kind: 'count', noun: 'employees', of: owner },
      value.replace(/ (?:people|employees|persons)$/u, ''),
      span,
      [owner],
    );
    return;
  }
  if (head === 'product' && valueIsName && !value.includes(' and '))
    makerFacts(scene, owner, value);
  const deed = /^(?:invention|discovery|creation)$/.test(head)
    ? { invention: 'invent', discovery: 'discover', creation: 'create' }[head]
    : undefined;
  if (deed !== undefined) {
    sink.add(
      { kind: 'event', asked: 'object', verb: deed, tense: 'past', subject: owner, preps: [] },
      value,
      span,
      entities,
    );
    sink.add(
      {
        kind: 'event',
        asked: 'subject',
        verb: deed,
        tense: 'past',
        object: valueIsName ? value : `the ${value}`,
        preps: [],
      },
      owner,
      span,
      entities,
    );
  }
  if (doing !== undefined)
    weaker.push({
      kind: 'event',
      asked: 'subject',
      verb: doing,
      tense: 'present',
      object: owner,
      preps: [],
    });
  if (!former && isLeadingOffice(plain))
    weaker.push({
      kind: 'event',
      asked: 'subject',
      verb: 'lead',
      tense: 'present',
      object: owner,
      preps: [],
    });
  const classed = canonicalAttribute(plain) !== plain;
  const singularNoun =
    value.includes(' and ') || classed
      ? plain
      : singular(head) === head
        ? plain
        : [...words.slice(0, -1), singular(head)].join(' ');
  if (head === 'director' && discourse.referent(owner)?.kind === 'work') {
    sink.add(
      { kind: 'event', asked: 'subject', verb: 'direct', tense: 'past', object: owner, preps: [] },
      value,
      span,
      entities,
    );
  }
  sink.add(
    { kind: 'attribute', attribute: singularNoun, of: owner },
    value,
    span,
    entities,
    weaker,
  );
  if (!valueIsName || value.includes(' and ')) return;
  if (head === 'subsidiary') {
    const owns = { kind: 'event', verb: 'own', tense: 'present', preps: [] } as const;
    sink.add({ ...owns, asked: 'subject', object: value }, owner, span, entities);
    sink.add({ ...owns, asked: 'object', subject: owner }, value, span, entities);
  }
  if (MARITAL.test(head)) {
    sink.add({ kind: 'attribute', attribute: 'spouse', of: value }, owner, span, entities);
    return;
  }
  const reverse: Readonly<Record<string, string>> = {
    son: 'parent',
    daughter: 'parent',
    child: 'parent',
    brother: 'sibling',
    sister: 'sibling',
    father: 'child',
    mother: 'child',
  };
  const back = Object.hasOwn(reverse, head) ? reverse[head] : undefined;
  if (back !== undefined) {
    if (back !== 'child')
      sink.add({ kind: 'attribute', attribute: back, of: value }, owner, span, entities);
    return;
  }
  if (/^(?:population|length|height|area|age|cost|capacity|depth|width)$/.test(head)) return;
  const made = creationVerb(head);
  if (made !== undefined) {
    // The first single of an album was not recorded by the album.
    if (!/^(?:organisation|work)$/.test(discourse.referent(owner)?.kind ?? ''))
      creationFacts(scene, made, owner, value);
    return;
  }
  const type = typeOf(owner, discourse);
  const agent = agentVerb(plain);
  if (agent !== undefined) {
    sink.add(
      {
        kind: 'event',
        asked: 'object',
        verb: agent,
        tense: 'past',
        subject: value,
        preps: [],
        ...(type === undefined ? {} : { noun: type }),
      },
      owner,
      span,
      entities,
      [{ kind: 'event', asked: 'object', verb: agent, tense: 'past', subject: value, preps: [] }],
    );
    return;
  }
  if (eventNoun(plain) !== undefined) return;
  const kind = discourse.referent(owner)?.type;
  if (
    /^(?:object|piece|item|exhibit|treasure)$/.test(head) &&
    (kind === 'museum' || kind === 'gallery' || kind === 'collection' || kind === 'library')
  ) {
    sink.add(
      { kind: 'event', asked: 'place', verb: 'locate', tense: 'present', object: value, preps: [] },
      owner,
      span,
      entities,
      [
        {
          kind: 'event',
          asked: 'subject',
          verb: 'own',
          tense: 'present',
          object: value,
          preps: [],
        },
      ],
    );
  }
  const plainOwner: Query = { kind: 'owner', attribute: singularNoun, value };
  const leads: EventQuery = {
    kind: 'event',
    asked: 'object',
    verb: 'lead',
    tense: 'present',
    subject: value,
    preps: [],
  };
  const directs: Query[] =
    head === 'director'
      ? [{ ...leads, verb: 'direct', ...(type === undefined ? {} : { noun: type }) }]
      : [];
  const commands: EventQuery[] =
    doing === undefined && agentVerb(head) === undefined
      ? []
      : [{ ...leads, verb: doing ?? agentVerb(head) ?? 'lead', tense: 'past' }];
  const leading: Query[] =
    commands.length > 0
      ? [
          ...(type === undefined ? [] : commands.map((query) => ({ ...query, noun: type }))),
          ...commands,
        ]
      : isLeadingOffice(plain) && !former
        ? [...(type === undefined ? [] : [{ ...leads, noun: type }]), leads, ...directs]
        : [];
  sink.add(
    type === undefined ? plainOwner : { ...plainOwner, noun: type },
    owner,
    span,
    entities,
    type === undefined ? leading : [plainOwner, ...leading],
  );
}
