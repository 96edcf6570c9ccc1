import { VAGUE, addAttribute } from './attribute-facts.ts';
import type { Adjunct, Apposition } from './clause-state.ts';
import { creationFacts, makerFacts } from './creation-facts.ts';
import { isPart } from './reference-words.ts';
import { identity, sportFact } from './identity-facts.ts';
import { measureText, sizeFact } from './measure-facts.ts';
import { memberFacts } from './member-facts.ts';
import { bareOwnership, ownership } from './ownership.ts';
import { answerOf, argumentOf, isDefinite, isPersonRole, splitNationality } from './phrases.ts';
import { isBridging, bridgedPhrase } from './bridging.ts';
import { memberFact, relationOf } from './life-events.ts';
import { placeFacts } from './place-facts.ts';
import type { Scene } from './scene.ts';
import type { NounPhrase } from './units.ts';
import { creationVerb, isPersonNoun, nounClass } from '@memo-js/english';

/** "the oldest hotel" */
const isSuperlative = (phrase: NounPhrase): boolean =>
  phrase.det === 'the' &&
  phrase.name === undefined &&
  phrase.of === undefined &&
  phrase.modifiers.some((word) =>
    /^(?:old|larg|bigg|high|tall|long|small|great|deep)est$/.test(word),
  );

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
  const listed = [subject, predicate].find(({ number }) => number?.toLowerCase() === 'one')?.of;
  if (listed !== undefined) {
    const item = subject.of === listed ? predicate : subject;
    const group = ownership(listed, discourse);
    const members = item.items ?? [item];
    if (
      group !== undefined &&
      members.filter((each) => memberFacts(scene, group.noun, group.owner, each)).length > 0
    )
      return;
  }
  const value = answerOf(predicate, discourse);
  // "One of its graduates is X"
  if (subject.number?.toLowerCase() === 'one' && subject.of !== undefined && isNamed(predicate)) {
    const among = ownership(subject.of, discourse);
    if (
      among !== undefined &&
      value !== undefined &&
      memberFact(scene, among.noun, value, among.owner)
    )
      return;
  }
  // "The lynx is the national animal": of the topic.
  if (
    predicate.det === 'the' &&
    predicate.name === undefined &&
    !isPersonRole(predicate.head) &&
    subject.possessor === undefined &&
    isBridging(predicate, discourse)
  ) {
    const topic = discourse.title;
    const named = answerOf(subject, discourse);
    if (topic !== undefined && named !== undefined && named !== topic) {
      addAttribute(scene, predicate.text, topic, named, subject.name !== undefined);
      return;
    }
  }
  const owned = ownership(subject, discourse) ?? bareOwnership(subject, discourse);
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
  if (relationOf(scene, who, predicate)) return;
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
  if (predicate.head === 'native' && predicate.of?.name !== undefined) {
    discourse.markPerson(discourse.meet(who));
    sink.add(
      { kind: 'event', asked: 'place', verb: 'bear', tense: 'past', object: who, preps: [] },
      answerOf(predicate.of, discourse),
      span,
      [who],
    );
    return;
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
  if (!person && isSuperlative(predicate)) {
    const place = at === undefined ? undefined : argumentOf(at, discourse);
    const whole = place ?? (title === undefined || discourse.isPerson(title) ? undefined : title);
    if (whole !== undefined && whole !== who) addAttribute(scene, predicate.text, whole, who, true);
  }
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
  const product =
    nounClass(predicate.head) === 'product' || discourse.referent(who)?.kind === 'product';
  const maker = adjuncts.find(({ prep }) => prep === 'by')?.np;
  if (product && maker?.name !== undefined && isDefinite(who))
    makerFacts(scene, discourse.meet(maker.name, maker.type), who);
  if (origin !== undefined && isDefinite(origin) && product && from?.name !== undefined)
    makerFacts(scene, origin, who);
  else if (origin !== undefined && isDefinite(origin) && !person && from !== undefined)
    placeFacts(scene, who, { prep: 'in', np: from });
  else if (origin !== undefined && isDefinite(origin))
    sink.add(
      { kind: 'event', asked: 'place', verb: 'come', tense: 'present', subject: who, preps: [] },
      origin,
      span,
      [who, origin],
    );
  const standing = adjuncts.filter(
    ({ prep, np }) => /^(?:in|on|at|near)$/.test(prep) && np !== undefined && !person,
  );
  for (const where of standing) placeFacts(scene, who, where);
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

/** Facts of appositions: "Its chief executive, X," and "X, the mayor of Y,". */
export function appositionFacts(scene: Scene, apposition: Apposition): void {
  const { of, with: other, adjuncts } = apposition;
  if (of.number !== undefined && of.name === undefined) return;
  const described =
    of.name === undefined && of.pronoun === undefined && of.items === undefined ? of : other;
  const named = described === of ? other : of;
  const { discourse } = scene;
  if (named.name === undefined && named.items === undefined) return;
  const part = described === of ? bridgedPhrase(described, discourse) : described;
  if (described === of && ownership(part, discourse) !== undefined) {
    predicateFacts(scene, part, named, adjuncts);
    return;
  }
  for (const item of named.items ?? [named]) {
    if (item.name !== undefined) discourse.meet(item.name, described.head);
    predicateFacts(scene, item, described, adjuncts);
  }
}
