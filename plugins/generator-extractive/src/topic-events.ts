import { agentVerb, creationVerb } from '@memo-js/english';
import { addAttribute } from './attribute-facts.ts';
import type { Clause } from './clause-state.ts';
import { creationFacts, makerFacts } from './creation-facts.ts';
import { memberFact } from './life-events.ts';
import { measureText } from './measure-facts.ts';
import type { Occurrence } from './occurrence.ts';
import { ownership } from './ownership.ts';
import { answerOf, argumentOf, isDefinite, unwrap } from './phrases.ts';
import { predicateFacts } from './predicate-facts.ts';
import type { Scene } from './scene.ts';
import { addTime, timeOf } from './times.ts';
import type { NounPhrase } from './units.ts';

const phraseAfter = (clause: Clause, preps: RegExp): NounPhrase | undefined =>
  clause.adjuncts.find(({ prep, np }) => np !== undefined && preps.test(prep))?.np;

/** "Her birthday was 15 March", "The design is by X": what a noun of its own makes an event. */
export function featureCopula(scene: Scene, clause: Clause): boolean {
  const { subject, object } = clause;
  const { discourse, sink, span } = scene;
  const feature = subject === undefined ? undefined : ownership(subject, discourse);
  if (feature === undefined || !isDefinite(feature.owner)) return false;
  const { noun, owner } = feature;
  const time = timeOf(clause);
  if (/^(?:birthday|birth date|date of birth)$/.test(noun) && time !== undefined) {
    discourse.markPerson(owner);
    addTime(scene, { verb: 'bear', tense: 'past', object: owner, preps: [] }, time, [owner]);
    return true;
  }
  if (/\bday$/.test(noun) && (time ?? object) !== undefined) {
    const day = time?.text ?? object?.name ?? object?.text;
    sink.add({ kind: 'attribute', attribute: noun, of: owner }, day, span, [owner]);
    const held = noun.replace(/ day$/, '');
    for (const query of [
      { object: `the ${held}`, preps: [{ prep: 'in', phrase: owner }] },
      { object: `${noun} in ${owner}`, preps: [] },
    ])
      sink.add(
        { kind: 'event', asked: 'time', verb: 'hold', tense: 'present', ...query },
        day,
        span,
        [owner],
      );
    return true;
  }
  const by = phraseAfter(clause, /^by$/);
  if (object === undefined && by !== undefined) {
    const creator = answerOf(unwrap(by), discourse);
    const verb = noun === 'design' ? 'design' : creationVerb(noun);
    if (creator !== undefined && isDefinite(creator) && verb !== undefined) {
      creationFacts(scene, verb, creator, owner);
      addAttribute(scene, noun, owner, creator, false);
      return true;
    }
  }
  if (object === undefined && time !== undefined && clause.adjective === undefined) {
    sink.add({ kind: 'attribute', attribute: noun, of: owner }, time.text, span, [owner]);
    return true;
  }
  return false;
}

/** "The workforce numbers 1,028 staff": not the staff of the workforce. */
export function workforceFact(scene: Scene, clause: Clause): boolean {
  const { subject, object, verb } = clause;
  if (subject === undefined || object?.number === undefined || verb.passive) return false;
  if (!/^(?:number|total|count|include|comprise|reach|exceed)$/.test(verb.lemma)) return false;
  const feature = ownership(subject, scene.discourse);
  if (feature === undefined || !/^(?:workforce|staff|team|payroll)$/.test(feature.noun))
    return false;
  addAttribute(scene, 'workforce', feature.owner, measureText(object), false);
  return true;
}

/** "Sales came to 3 million", "The battery lasts 9 hours". */
export function featureRule(event: Occurrence): boolean {
  const { scene, clause, lemma } = event;
  const { discourse } = scene;
  const phrase = clause.verb.passive ? clause.object : clause.subject;
  const feature = phrase === undefined ? undefined : ownership(phrase, discourse);
  if (feature === undefined || !isDefinite(feature.owner)) return false;
  const amount = [
    clause.verb.passive ? undefined : clause.object,
    phraseAfter(clause, /^(?:to|at|of|with|for)$/),
  ].find((np) => np?.number !== undefined && np.name === undefined);
  const { noun, owner } = feature;
  if (
    amount !== undefined &&
    /^(?:number|come|amount|total|stand|consist|reach|run|be)$/.test(lemma)
  ) {
    addAttribute(scene, noun, owner, measureText(amount), false);
    return true;
  }
  if (amount !== undefined && lemma === 'last' && noun === 'battery')
    addAttribute(scene, 'battery life', owner, measureText(amount), false);
  if (noun === 'schooling' || noun === 'education' || noun === 'training') {
    const school = phraseAfter(clause, /^(?:at|in)$/);
    if (school?.name !== undefined)
      scene.sink.add(
        { kind: 'event', asked: 'place', verb: 'study', tense: 'past', subject: owner, preps: [] },
        answerOf(school, discourse),
        scene.span,
        [owner],
      );
  }
  const first = /^first (?:issue|edition|number|copy)$/.test(noun);
  if (
    first &&
    event.time !== undefined &&
    /^(?:print|publish|appear|come out|release)$/.test(lemma)
  )
    for (const verb of new Set(['publish', lemma === 'print' ? 'print' : 'publish']))
      addTime(scene, { verb, tense: 'past', object: owner, preps: [] }, event.time, [owner]);
  return false;
}

/** "is remembered as a chef", "made a name as a biologist", "took over as director". */
export function roleRule(event: Occurrence): boolean {
  const { scene, clause, lemma } = event;
  const { verb } = clause;
  const as = phraseAfter(clause, /^as$/);
  if (as === undefined || as.name !== undefined) return false;
  const who = verb.passive ? clause.object : clause.subject;
  const known =
    verb.passive &&
    /^(?:remember|know|celebrate|regard|recognise|recognize|employ|admire)$/.test(lemma);
  const made =
    !verb.passive &&
    ((lemma === 'make' &&
      /^(?:name|career|living|fortune|mark|reputation)$/.test(clause.object?.head ?? '')) ||
      /^(?:take over|start out|train|qualify|serve|step in|begin)$/.test(lemma));
  if (who === undefined || !(known || made)) return false;
  const takes = /^(?:take over|step in|serve)$/.test(lemma);
  predicateFacts(
    scene,
    who,
    takes && as.det === undefined ? as : { ...as, det: as.det ?? 'a' },
    clause.adjuncts.filter(({ prep }) => prep !== 'as'),
  );
  return lemma === 'make';
}

/** What befalls the topic through its parts: scenes shot, work finished, a premiere. */
export function topicRule(event: Occurrence): boolean {
  const { scene, clause, lemma, time, subject } = event;
  const { discourse, sink, span } = scene;
  const { title } = discourse;
  const { verb } = clause;
  if (title === undefined) return false;
  const thing = !discourse.isPerson(title);
  const patient = verb.passive ? clause.object : clause.subject;
  const bare =
    patient?.possessor === undefined && patient?.of === undefined && patient?.name === undefined;
  const where = phraseAfter(clause, /^(?:in|at|on|near)$/);
  if (
    thing &&
    verb.passive &&
    bare &&
    /^(?:scenes?|filming|footage|exteriors?)$/.test(patient?.head ?? '') &&
    where !== undefined
  ) {
    sink.add(
      { kind: 'event', asked: 'place', verb: 'film', tense: 'past', object: title, preps: [] },
      answerOf(unwrap(where), discourse),
      span,
      [title],
    );
    return true;
  }
  if (
    thing &&
    bare &&
    /^(?:work|construction|building work)$/.test((patient?.text ?? '').toLowerCase()) &&
    time !== undefined
  ) {
    const done = verb.passive && /^(?:finish|complete|conclude)$/.test(lemma);
    const ended = !verb.passive && /^(?:end|finish)$/.test(lemma);
    const begun = /^(?:begin|start|commence)$/.test(lemma);
    if (done || ended)
      addTime(scene, { verb: 'complete', tense: 'past', object: title, preps: [] }, time, [title]);
    if (begun) addAttribute(scene, 'start of construction', title, time.text, false);
    return done || ended || begun;
  }
  if (!thing && lemma === 'follow' && patient?.head === 'knighthood' && time !== undefined) {
    addTime(scene, { verb: 'knight', tense: 'past', object: title, preps: [] }, time, [title]);
    return true;
  }
  if (lemma === 'last' && patient?.head === 'marriage') {
    const spouse = /marriage to (?<name>\p{Lu}.*)$/u.exec(patient.text)?.groups?.['name'];
    const owner =
      patient.possessor === undefined ? undefined : argumentOf(patient.possessor, discourse);
    if (spouse !== undefined && owner !== undefined)
      addAttribute(scene, 'spouse', owner, discourse.expand(spouse), true);
    return true;
  }
  if (lemma === 'tell' && !verb.passive && clause.object !== undefined) {
    const story = clause.object;
    const about = phraseAfter(clause, /^(?:about|of)$/);
    if (
      thing &&
      about !== undefined &&
      /^(?:legend|story|tale|myth)$/.test(story.head) &&
      story.possessor === undefined
    ) {
      sink.add(
        {
          kind: 'event',
          asked: 'object',
          verb: 'tell',
          tense: 'past',
          preps: [{ prep: 'about', phrase: title }],
          noun: story.head,
        },
        answerOf(about, discourse),
        span,
        [title],
      );
      addAttribute(scene, story.head, title, answerOf(about, discourse), false);
      return true;
    }
    const book = phraseAfter(clause, /^in$/);
    if (
      story.head === 'story' &&
      book?.name !== undefined &&
      subject !== undefined &&
      isDefinite(subject)
    ) {
      creationFacts(scene, 'write', subject, answerOf(book, discourse) ?? '');
      addAttribute(scene, book.type ?? 'autobiography', subject, answerOf(book, discourse), true);
      return true;
    }
  }
  // "A royal charter of 1582 gave X the right to ..."
  const year = /\bcharter of (?<year>\d{4})$/u.exec(clause.subject?.text ?? '')?.groups?.['year'];
  if (/^(?:give|grant|allow)$/.test(lemma) && year !== undefined && clause.object !== undefined) {
    const who = argumentOf(clause.object, discourse);
    if (who !== undefined && isDefinite(who))
      addTime(
        scene,
        { verb: 'receive', tense: 'past', subject: who, object: 'a charter', preps: [] },
        { kind: 'date', start: 0, end: 0, text: year, year, full: false },
        [who],
      );
    return true;
  }
  if (
    lemma === 'win' &&
    !verb.passive &&
    thing &&
    clause.object?.text === 'contract' &&
    subject !== undefined &&
    isDefinite(subject)
  ) {
    addAttribute(scene, 'contractor', title, subject, true);
    return true;
  }
  if (
    thing &&
    lemma === 'play' &&
    !verb.passive &&
    /^(?:role|part)$/.test(clause.object?.head ?? '') &&
    /^(?:lead|main|title|leading|starring)/.test(clause.object?.text ?? '') &&
    subject !== undefined &&
    isDefinite(subject)
  ) {
    addAttribute(scene, 'star', title, subject, true);
    return false;
  }
  if (lemma === 'go' && clause.subject?.of?.head === 'profit') {
    const to = phraseAfter(clause, /^to$/);
    const cause = to === undefined ? undefined : answerOf(unwrap(to), discourse);
    if (cause !== undefined && isDefinite(cause) && thing) {
      const supports = { kind: 'event', verb: 'support', tense: 'present', preps: [] } as const;
      sink.add({ ...supports, asked: 'subject', object: cause }, title, span, [title, cause]);
      sink.add({ ...supports, asked: 'object', subject: title }, cause, span, [title, cause]);
    }
    return true;
  }
  if (
    thing &&
    lemma === 'consist' &&
    patient !== undefined &&
    /^(?:party|group|team|crew|band|expedition|fleet)$/.test(patient.head)
  ) {
    const members = phraseAfter(clause, /^of$/);
    if (members?.number !== undefined && members.unit !== undefined)
      sink.add({ kind: 'count', noun: members.unit, of: title }, members.number, span, [title]);
    return members?.number !== undefined;
  }
  if (lemma === 'come' && subject !== undefined && isDefinite(subject)) {
    const gift = phraseAfter(clause, /^with$/);
    if (gift?.of?.number !== undefined && gift.name === undefined) {
      addAttribute(
        scene,
        gift.head === 'guarantee' ? 'warranty' : gift.text,
        subject,
        measureText(gift.of),
        false,
      );
      return true;
    }
  }
  if (
    lemma === 'run' &&
    subject !== undefined &&
    isDefinite(subject) &&
    discourse.referent(subject)?.kind === 'work'
  ) {
    const minutes = phraseAfter(clause, /^(?:for|to)$/) ?? clause.object;
    if (/^(?:minutes|hours)$/.test(minutes?.unit ?? '') && minutes !== undefined) {
      addAttribute(scene, 'running time', subject, measureText(minutes), false);
      return true;
    }
  }
  return false;
}

/** "Among its bestsellers is X." */
export function productOf(scene: Scene, listed: NounPhrase, item: NounPhrase): void {
  const owned = ownership(listed, scene.discourse);
  const name = answerOf(item, scene.discourse);
  if (owned === undefined || name === undefined || item.name === undefined) return;
  if (memberFact(scene, owned.noun, name, owned.owner)) return;
  if (/^(?:bestsellers?|products?|models?|brands?)$/.test(owned.noun.split(' ').at(-1) ?? ''))
    makerFacts(scene, owned.owner, name);
  else if (agentVerb(owned.noun) === undefined && /s$/.test(owned.noun))
    addAttribute(scene, owned.noun, owned.owner, name, true);
}
