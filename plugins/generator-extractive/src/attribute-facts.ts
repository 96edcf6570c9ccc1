import {
  agentVerb,
  creationVerb,
  eventNoun,
  isCapitalised,
  isLeadingOffice,
  isPersonNoun,
  measureOf,
  nounClass,
  singular,
} from '@memo-js/english';
import type { EventQuery, Query } from '@memo-js/english';
import type { Adjunct, Apposition, Clause } from './clauses.ts';
import { isPart } from './discourse.ts';
import type { Discourse } from './discourse.ts';
import type { FactSink } from './fact-sink.ts';
import {
  answerOf,
  argumentOf,
  isDefinite,
  isPersonRole,
  ownedNoun,
  splitNationality,
  typeOf,
  unwrap,
} from './phrases.ts';
import type { NounPhrase } from './units.ts';

/** What the fact rules share for one sentence. */
export interface Scene {
  /** All clauses of the sentence. */
  readonly clauses?: readonly Clause[];
  readonly discourse: Discourse;
  readonly sink: FactSink;
  /** Span of the sentence in the document. */
  readonly span: { readonly start: number; readonly end: number };
}

const MARITAL = /^(?:wife|husband|spouse|partner)$/;
const VAGUE =
  /^(?:one|part|member|kind|type|sort|example|number|variety|series|range|group|result|name|way|time|side|end|top|centre|center|middle|edge|subject|home|site|place|case|use|lot|majority|rest|aim|view|idea|fact)$/;

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
  if (VAGUE.test(head)) return;
  const former = /^(?:former|first|last|previous|then|next|future|second|third)\b/.test(plain);
  const entities = valueIsName ? [owner, value] : [owner];
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
  const singularNoun = value.includes(' and ')
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
    if (discourse.referent(owner)?.kind !== 'organisation')
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

/** "its best-known product is Y": who makes Y, and what X makes. */
function makerFacts(scene: Scene, maker: string, product: string): void {
  const { sink, span, discourse } = scene;
  sink.add(
    {
      kind: 'event',
      asked: 'subject',
      verb: 'produce',
      tense: 'present',
      object: product,
      preps: [],
    },
    maker,
    span,
    [maker, product],
  );
  const type = typeOf(product, discourse);
  const plain: EventQuery = {
    kind: 'event',
    asked: 'object',
    verb: 'produce',
    tense: 'present',
    subject: maker,
    preps: [],
  };
  sink.add(
    type === undefined ? { ...plain, noun: 'product' } : { ...plain, noun: type },
    product,
    span,
    [maker, product],
  );
}

/** Reads "the N of X" and "X's N" as owner and noun. */
export function ownership(
  phrase: NounPhrase,
  discourse: Discourse,
): { readonly noun: string; readonly owner: string } | undefined {
  if (phrase.name !== undefined || phrase.items !== undefined) return undefined;
  if (phrase.possessor !== undefined) {
    const owner = argumentOf(phrase.possessor, discourse);
    if (owner === undefined) return undefined;
    let noun = ownedNoun(phrase);
    if (phrase.of !== undefined) {
      const inner = answerOf(phrase.of, discourse);
      if (inner === undefined) return undefined;
      noun += ` of ${inner}`;
    }
    return { noun: noun.replace(/^(?:own|current|present) /, ''), owner };
  }
  if (phrase.of !== undefined && phrase.number === undefined && phrase.of.number === undefined) {
    const owner = argumentOf(phrase.of, discourse);
    return owner === undefined
      ? undefined
      : { noun: phrase.text.replace(/^(?:current|present) /, ''), owner };
  }
  return undefined;
}

/** "Turnover was ...": a bare measure belongs to what the document is about. */
export function bareOwnership(
  phrase: NounPhrase,
  discourse: Discourse,
): { readonly noun: string; readonly owner: string } | undefined {
  const bare = phrase.det === undefined || phrase.det === 'the';
  if (
    !bare ||
    phrase.name !== undefined ||
    phrase.of !== undefined ||
    phrase.possessor !== undefined ||
    phrase.pronoun !== undefined ||
    phrase.items !== undefined
  )
    return undefined;
  if (
    !/^(?:turnover|revenue|construction|admission|population|membership|capacity|workforce|attendance|budget|circulation|mayor|director|captain|president|president|chair|owner|editor|motto|colours?|nickname|mascot|anthem|currency|height|length|depth|area)$/.test(
      phrase.head,
    )
  )
    return undefined;
  return discourse.title === undefined || discourse.isPerson(discourse.title)
    ? undefined
    : { noun: phrase.text.toLowerCase(), owner: discourse.title };
}

const isNamed = (phrase: NounPhrase): boolean =>
  phrase.name !== undefined || (phrase.items?.every(({ name }) => name !== undefined) ?? false);

/** Facts of "X is PREDICATE" and of the apposition "X, PREDICATE,". */
export function predicateFacts(
  scene: Scene,
  subject: NounPhrase,
  predicate: NounPhrase,
  adjuncts: readonly Adjunct[],
): void {
  const { discourse, sink, span } = scene;
  if (
    subject.number?.toLowerCase() === 'one' &&
    subject.of !== undefined &&
    /^(?:landmarks|sights|attractions|monuments|buildings)$/.test(subject.of.head) &&
    predicate.name !== undefined
  ) {
    const city = ownership(subject.of, discourse)?.owner;
    const sight = answerOf(predicate, discourse);
    if (city !== undefined && sight !== undefined)
      sink.add(
        {
          kind: 'event',
          asked: 'place',
          verb: 'locate',
          tense: 'present',
          object: sight,
          preps: [],
        },
        city,
        span,
        [city, sight],
      );
    return;
  }
  const owned = ownership(subject, discourse) ?? bareOwnership(subject, discourse);
  const value = answerOf(predicate, discourse);
  if (owned !== undefined && predicate.possessor === undefined) {
    // "Its mayor is X", "The population of Y is 42,000"
    if (isNamed(predicate) && isPersonNoun(owned.noun.split(' ').at(-1) ?? ''))
      for (const item of predicate.items ?? [predicate])
        if (item.name !== undefined) discourse.markPerson(discourse.meet(item.name, owned.noun));
    addAttribute(
      scene,
      owned.noun,
      owned.owner,
      measureText(predicate) ?? value,
      isNamed(predicate),
    );
    return;
  }
  const shaping =
    subject.name === undefined &&
    subject.det === 'the' &&
    isPersonRole(subject.head) &&
    predicate.name !== undefined
      ? scene.clauses?.find(
          (clause) =>
            clause.embedded &&
            clause.subject?.start === subject.start &&
            clause.object !== undefined,
        )
      : undefined;
  if (shaping?.object !== undefined) {
    const whom = argumentOf(shaping.object, discourse);
    if (whom !== undefined) addAttribute(scene, subject.text, whom, value, true);
    return;
  }
  if (
    subject.name === undefined &&
    subject.pronoun === undefined &&
    subject.det === 'the' &&
    (isNamed(predicate) ||
      (isPart(subject) && predicate.det === undefined && predicate.number === undefined)) &&
    discourse.described(subject.head) === undefined &&
    subject.possessor === undefined
  ) {
    // "The director is X": of the thing that the document is about.
    const title = discourse.title;
    const personal = isPersonRole(subject.head);
    if (
      title !== undefined &&
      subject.of === undefined &&
      !discourse.isPerson(title) &&
      (personal || subject.modifiers.length > 0)
    )
      addAttribute(scene, subject.text, title, value, true);
    return;
  }
  const who = argumentOf(subject, discourse);
  if (who === undefined) return;
  if (predicate.number !== undefined && predicate.name === undefined) return;
  const role = ownership(predicate, discourse);
  if (
    predicate.items !== undefined &&
    predicate.items.some((item) => item.of !== undefined || item.possessor !== undefined)
  ) {
    for (const item of predicate.items) predicateFacts(scene, subject, item, adjuncts);
    return;
  }
  if (
    /^(?:maker|manufacturer|producer)$/.test(predicate.head) &&
    predicate.of !== undefined &&
    !discourse.isPerson(who) &&
    isDefinite(who)
  ) {
    sink.add(
      {
        kind: 'event',
        asked: 'object',
        verb: 'produce',
        tense: 'present',
        subject: who,
        preps: [],
      },
      answerOf(predicate.of, discourse),
      span,
      [who],
    );
    discourse.meet(who, 'company');
  }
  const person = isPersonRole(predicate.head) || discourse.isPerson(who);
  const at = adjuncts
    .filter(
      ({ np }) =>
        np !== undefined && (np.name !== undefined || np.pronoun !== undefined || np.det === 'the'),
    )
    .find(
      ({ prep, np }) =>
        np !== undefined &&
        (prep === 'at' || prep === 'of' || prep === 'for' || prep === 'in' || prep === 'to'),
    )?.np;
  if (role !== undefined) {
    if (person && isPersonRole(predicate.head))
      discourse.markPerson(discourse.meet(who, predicate.head));
    if (
      /^(?:pupil|student|apprentice|disciple|protege)$/.test(predicate.head) &&
      predicate.of?.name !== undefined
    ) {
      discourse.markPerson(discourse.meet(predicate.of.name));
      sink.add({ kind: 'attribute', attribute: 'teacher', of: who }, role.owner, span, [
        who,
        role.owner,
      ]);
      return;
    }
    if (predicate.det !== 'a' && predicate.det !== 'an')
      addAttribute(scene, role.noun, role.owner, who, true);
    else if (isDefinite(role.owner) && !VAGUE.test(predicate.head)) {
      sink.add({ kind: 'owner', attribute: role.noun, value: who }, role.owner, span, [
        who,
        role.owner,
      ]);
    }
    if (person && isPersonRole(predicate.head) && value !== undefined) {
      if (predicate.possessor === undefined) identity(scene, who, predicate, value, true);
      return;
    }
    if (predicate.possessor === undefined && value !== undefined)
      identity(scene, who, predicate, value, false);
    return;
  }
  if (predicate.name !== undefined && predicate.type === undefined) return;
  if (
    person &&
    at !== undefined &&
    predicate.det !== 'a' &&
    predicate.det !== 'an' &&
    isPersonRole(predicate.head)
  ) {
    const owner = argumentOf(at, discourse);
    if (owner !== undefined && isDefinite(owner))
      addAttribute(scene, predicate.text, owner, who, true);
  }
  const { title } = discourse;
  if (
    predicate.det !== 'a' &&
    predicate.det !== 'an' &&
    predicate.items === undefined &&
    at === undefined &&
    isPersonRole(predicate.head) &&
    title !== undefined &&
    title !== who &&
    !discourse.isPerson(title) &&
    discourse.referent(title)?.kind !== 'work' &&
    subject.name !== undefined
  ) {
    discourse.markPerson(discourse.meet(who));
    addAttribute(scene, predicate.text, title, who, true);
    return;
  }
  if (
    predicate.det === 'the' &&
    /^(?:character|narrator|hero|heroine|protagonist)$/.test(predicate.head) &&
    title !== undefined &&
    title !== who &&
    discourse.referent(title)?.kind === 'work'
  ) {
    addAttribute(scene, predicate.text, title, who, true);
    return;
  }
  if (value === undefined) return;
  sportFact(scene, who, predicate);
  const leading = predicate.modifiers[0];
  if (
    !person &&
    leading !== undefined &&
    /^\p{Lu}/u.test(leading) &&
    splitNationality([leading, 'x']).nationality === undefined &&
    /^(?:company|firm|club|team|museum|brewery|publisher|maker|manufacturer|band|business|school|university|newspaper)$/.test(
      predicate.head,
    )
  ) {
    const place = discourse.meet(leading);
    if (place !== who)
      sink.add(
        { kind: 'event', asked: 'place', verb: 'locate', tense: 'present', object: who, preps: [] },
        place,
        span,
        [who, place],
      );
  }
  sizeFact(scene, who, predicate);
  identity(scene, who, predicate, value, person);
  const from = adjuncts.find(({ prep }) => prep === 'from')?.np;
  const origin = from === undefined ? undefined : answerOf(from, discourse);
  if (origin !== undefined && isDefinite(origin) && !person && from !== undefined)
    placeFacts(scene, who, { prep: 'in', np: from });
  else if (origin !== undefined && isDefinite(origin))
    sink.add(
      { kind: 'event', asked: 'place', verb: 'come', tense: 'present', subject: who, preps: [] },
      origin,
      span,
      [who, origin],
    );
  const where = adjuncts.find(
    ({ prep, np }) =>
      (prep === 'in' || prep === 'on' || prep === 'at') && np !== undefined && !person,
  );
  if (where?.np !== undefined) placeFacts(scene, who, where);
  for (const { prep, np } of adjuncts) {
    if (np === undefined) continue;
    const named = argumentOf(np, discourse);
    if (prep === 'by' && named !== undefined && !person) {
      const verb = creationVerb(predicate.head);
      if (verb !== undefined) {
        const creator = answerOf(np, discourse);
        if (creator !== undefined && isDefinite(creator)) {
          if (np.name !== undefined) discourse.markPerson(creator);
          creationFacts(scene, verb, creator, who);
        }
      }
    }
    if (prep === 'about' && !person) {
      const about = answerOf(np, discourse);
      sink.add(
        {
          kind: 'event',
          asked: 'prep',
          prep: 'about',
          verb: 'be',
          tense: 'present',
          subject: who,
          preps: [],
        },
        about,
        span,
        [who],
      );
    }
  }
}

/** Who wrote, composed, painted or directed a work, both ways. */
export function creationFacts(scene: Scene, verb: string, creator: string, work: string): void {
  const { sink, span, discourse } = scene;
  const entities = [work, creator];
  sink.add(
    { kind: 'event', asked: 'subject', verb, tense: 'past', object: work, preps: [] },
    creator,
    span,
    entities,
  );
  const plain: Query = {
    kind: 'event',
    asked: 'object',
    verb,
    tense: 'past',
    subject: creator,
    preps: [],
  };
  const type = typeOf(work, discourse);
  sink.add(
    type === undefined ? plain : { ...plain, noun: type },
    work,
    span,
    entities,
    type === undefined ? [] : [plain],
  );
}

/** "an ice hockey club" */
function sportFact(scene: Scene, who: string, predicate: NounPhrase): void {
  const match =
    /^(?:\p{Lu}\p{Ll}+ )?(?:professional |amateur |local )?(?<sport>[\p{Ll}][\p{Ll} -]*?) (?:club|team)$/u.exec(
      predicate.text,
    )?.groups?.['sport'];
  if (
    match === undefined ||
    !isDefinite(who) ||
    /^(?:sports?|youth|book|night|social|local|private)$/.test(match)
  )
    return;
  const play: EventQuery = {
    kind: 'event',
    asked: 'object',
    verb: 'play',
    tense: 'present',
    subject: who,
    preps: [],
    noun: 'sport',
  };
  scene.sink.add(
    play,
    match,
    scene.span,
    [who],
    [
      { kind: 'attribute', attribute: 'sport', of: who },
      {
        kind: 'event',
        asked: 'prep',
        prep: 'for',
        verb: 'know',
        tense: 'present',
        object: who,
        preps: [],
        noun: 'sport',
      },
    ],
  );
}

/** "a ship of 60 metres" */
function sizeFact(scene: Scene, who: string, predicate: NounPhrase): void {
  const size = predicate.of;
  if (size?.number === undefined || !isDefinite(who)) return;
  if (!/^(?:metres|meters|kilometres|kilometers|feet|miles|km|m)\b/.test(size.unit ?? '')) return;
  const tall = /^(?:tower|mountain|peak|building|skyscraper|lighthouse|hill|volcano|statue)$/.test(
    predicate.head,
  );
  scene.sink.add(
    { kind: 'attribute', attribute: tall ? 'height' : 'length', of: who },
    measureText(size),
    scene.span,
    [who],
  );
}

/** Occupation, nationality, kind: what a copula or an apposition says a thing is. */
function identity(
  scene: Scene,
  who: string,
  predicate: NounPhrase,
  value: string,
  person: boolean,
): void {
  const { discourse, sink, span } = scene;
  if (!isDefinite(who)) return;
  if (predicate.det === 'the' && predicate.of === undefined) return;
  if (VAGUE.test(predicate.head)) return;
  if (person) {
    discourse.meet(who, predicate.head);
    discourse.markPerson(who);
    const items = predicate.items ?? [predicate];
    if (!items.every((item) => isPersonRole(item.head))) {
      if (predicate.items === undefined) return;
    }
    const first = items[0];
    if (
      first === undefined ||
      MARITAL.test(first.head) ||
      /^(?:son|daughter|child|brother|sister|friend|man|woman|person|father|mother|member|rival|pupil|nephew|cousin|niece)$/.test(
        first.head,
      )
    )
      return;
    const tail = value.slice(first.text.length);
    const { nationality, rest: own } = splitNationality(first.text.split(' '));
    const rest =
      predicate.items === undefined && value.startsWith(first.text)
        ? [...own, ...(tail === '' ? [] : [tail.trim()])]
        : splitNationality(value.split(' ')).rest;
    if (nationality !== undefined)
      sink.add({ kind: 'attribute', attribute: 'nationality', of: who }, nationality, span, [who]);
    const plain = rest
      .join(' ')
      .replace(
        /^(?:former|retired|young|famous|noted|renowned|celebrated|well-known|local|leading|prominent|influential|successful|award-winning|fellow|the) /u,
        '',
      );
    sink.add({ kind: 'attribute', attribute: 'occupation', of: who }, plain, span, [who]);
    return;
  }
  const head = singular(predicate.head);
  if (head !== '' && nounClass(head) !== undefined) discourse.meet(who, head);
  if (
    value.split(' ').length <= 8 &&
    (predicate.det === 'a' || predicate.det === 'an' || predicate.of !== undefined)
  ) {
    sink.add({ kind: 'identity', of: who, person: false }, value, span, [who]);
  }
}

/** Where a thing is, and on which river, street or island. */
export function placeFacts(scene: Scene, who: string, adjunct: Adjunct): void {
  const { discourse, sink, span } = scene;
  if (adjunct.np === undefined || !isDefinite(who)) return;
  const phrase = unwrap(adjunct.np);
  const stated = answerOf(phrase, discourse);
  // "in the old town" of the city that the document is about
  const around =
    phrase.det === 'the' &&
    phrase.name === undefined &&
    adjunct.prep === 'in' &&
    discourse.title !== undefined &&
    discourse.title !== who &&
    discourse.referent(discourse.title)?.kind === 'place'
      ? discourse.title
      : undefined;
  const place =
    stated !== undefined && isDefinite(stated) && phrase.name !== undefined
      ? stated
      : (around ?? stated);
  if (place === undefined || !isDefinite(place)) return;
  const entities = [who, place];
  const kind =
    phrase.name === undefined
      ? undefined
      : typeOf(discourse.meet(phrase.name, phrase.type), discourse);
  if (
    adjunct.prep === 'on' ||
    adjunct.prep === 'near' ||
    adjunct.prep === 'beside' ||
    adjunct.prep === 'along'
  ) {
    const plain: Query = {
      kind: 'event',
      asked: 'prep',
      prep: adjunct.prep,
      verb: 'locate',
      tense: 'present',
      object: who,
      preps: [],
    };
    const noun = kind ?? (/^River\b|\bRiver$/.test(place) ? 'river' : undefined);
    const asWhere: Query = {
      kind: 'event',
      asked: 'place',
      verb: 'locate',
      tense: 'present',
      object: who,
      preps: [],
    };
    if (noun === 'river')
      sink.add(
        {
          kind: 'event',
          asked: 'subject',
          verb: 'flow',
          tense: 'present',
          preps: [{ prep: 'through', phrase: who }],
          noun,
        },
        place,
        span,
        entities,
        [
          {
            kind: 'event',
            asked: 'subject',
            verb: 'flow',
            tense: 'present',
            preps: [{ prep: 'through', phrase: who }],
          },
        ],
      );
    const inner = phrase.of?.name;
    sink.add(
      noun === undefined ? plain : { ...plain, noun },
      inner !== undefined && /river|lake/i.test(inner) ? inner : place,
      span,
      entities,
      noun === undefined ? [asWhere] : [plain],
    );
    return;
  }
  sink.add(
    { kind: 'event', asked: 'place', verb: 'locate', tense: 'present', object: who, preps: [] },
    place,
    span,
    entities,
  );
  regionFacts(scene, who, phrase);
}

/** "in Bergen, Norway": the region answers "In which country". */
export function regionFacts(scene: Scene, who: string, phrase: NounPhrase): void {
  const { region } = phrase;
  if (region?.name === undefined || phrase.name === undefined) return;
  const { discourse, sink, span } = scene;
  const place = discourse.meet(phrase.name, phrase.type);
  const within = discourse.meet(region.name);
  sink.add(
    { kind: 'event', asked: 'place', verb: 'locate', tense: 'present', object: place, preps: [] },
    within,
    span,
    [place, within, who],
  );
}

/** "210 metres", "42,000", "$3.5 million": the value of a measured phrase. */
export function measureText(phrase: NounPhrase): string | undefined {
  if (phrase.number === undefined) return undefined;
  if (phrase.money === true || phrase.unit === undefined) return phrase.number;
  if (
    /^(?:people|inhabitants|residents|employees|persons|citizens|workers|staff)$/.test(phrase.unit)
  )
    return phrase.number;
  return `${phrase.number} ${phrase.unit}`;
}

/** Facts of appositions: "Its chief executive, X," and "X, the mayor of Y,". */
export function appositionFacts(scene: Scene, apposition: Apposition): void {
  const { of, with: other, adjuncts } = apposition;
  if (of.number !== undefined && of.name === undefined) return;
  const described =
    of.name === undefined && of.pronoun === undefined && of.items === undefined ? of : other;
  const named = described === of ? other : of;
  const { discourse } = scene;
  if (named.name === undefined && named.items === undefined) return;
  const owned = ownership(described, discourse);
  if (owned !== undefined && described === of) {
    predicateFacts(scene, described, named, adjuncts);
    return;
  }
  for (const item of named.items ?? [named]) {
    if (item.name !== undefined) discourse.meet(item.name, described.head);
    predicateFacts(scene, item, described, adjuncts);
  }
}

/** "is 210 metres long", "is 42 years old". */
export function measureFact(scene: Scene, clause: Clause): boolean {
  const { subject, adjective } = clause;
  const object = clause.object?.number === undefined ? clause.second : clause.object;
  if (subject === undefined || object?.number === undefined || object.name !== undefined)
    return false;
  const value = measureText(object);
  const owner = bareOwnership(subject, scene.discourse);
  if (owner !== undefined) {
    addAttribute(scene, owner.noun, owner.owner, value, false);
    return true;
  }
  const who = argumentOf(subject, scene.discourse);
  if (who === undefined || value === undefined || !isDefinite(who)) return false;
  const measure = adjective === undefined ? undefined : measureOf(adjective);
  const above = clause.adjuncts.some(({ prep }) => prep === 'above');
  const attribute = above ? 'elevation' : measure;
  if (attribute === undefined) {
    const owned = ownership(subject, scene.discourse) ?? bareOwnership(subject, scene.discourse);
    if (owned !== undefined) {
      addAttribute(scene, owned.noun, owned.owner, value, false);
      return true;
    }
    return false;
  }
  scene.sink.add({ kind: 'attribute', attribute, of: who }, value, scene.span, [who]);
  return clause.object === object;
}

/** Type words before names are facts too: "the painter Otto Brandt". */
export function titleFacts(scene: Scene, phrase: NounPhrase): void {
  if (phrase.name === undefined || phrase.type === undefined || phrase.items !== undefined) return;
  const { title } = scene.discourse;
  if (
    phrase.quoted === true &&
    phrase.det === 'the' &&
    /^(?:motto|slogan|nickname|anthem)$/.test(phrase.type) &&
    title !== undefined &&
    !scene.discourse.isPerson(title)
  ) {
    addAttribute(scene, phrase.type, title, phrase.name, false);
    return;
  }
  if (phrase.possessor !== undefined) {
    const owned = argumentOf(phrase.possessor, scene.discourse);
    const value = scene.discourse.meet(phrase.name, phrase.type);
    if (owned !== undefined && isDefinite(owned)) {
      if (isPersonRole(phrase.type)) scene.discourse.markPerson(value);
      addAttribute(scene, phrase.type, owned, value, true);
    }
    return;
  }
  const last = phrase.type.split(' ').at(-1) ?? '';
  if (/^(?:club|team)$/.test(last))
    sportFact(scene, scene.discourse.meet(phrase.name, last), { ...phrase, text: phrase.type });
  if (!isPersonRole(last) || isCapitalised(last)) {
    scene.discourse.meet(phrase.name, last);
    return;
  }
  const name = scene.discourse.meet(phrase.name, last);
  scene.discourse.markPerson(name);
  const { nationality, rest } = splitNationality(phrase.type.split(' '));
  if (nationality !== undefined)
    scene.sink.add(
      { kind: 'attribute', attribute: 'nationality', of: name },
      nationality,
      scene.span,
      [name],
    );
  if (
    !MARITAL.test(last) &&
    !/^(?:son|daughter|brother|sister|father|mother|friend|king|queen|prince|princess|man|woman|person|mr|mrs)$/.test(
      last,
    )
  ) {
    scene.sink.add(
      { kind: 'attribute', attribute: 'occupation', of: name },
      rest.join(' ').replace(/^(?:local|former|fellow|young|famous) /, ''),
      scene.span,
      [name],
    );
  }
}
