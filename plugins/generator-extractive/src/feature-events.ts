import { creationVerb } from '@memo-js/english';
import { addAttribute } from './attribute-facts.ts';
import type { Clause } from './clause-state.ts';
import { creationFacts } from './creation-facts.ts';
import { measureText } from './measure-facts.ts';
import type { Occurrence } from './occurrence.ts';
import { ownership } from './ownership.ts';
import { answerOf, argumentOf, isDefinite, phraseAfter, unwrap } from './phrases.ts';
import { placeFacts, rangeFact } from './place-facts.ts';
import type { Scene } from './scene.ts';
import { addTime, timeOf } from './times.ts';
import type { NounPhrase } from './units.ts';

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
    /^(?:number|come|amount|total|stand|consist|reach|run|be|start|begin)$/.test(lemma)
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

/** "One charge of the battery is enough for 33 hours", "It runs for 9 hours on a single charge" */
function chargeFact(scene: Scene, clause: Clause): boolean {
  const { subject, adjuncts } = clause;
  const { discourse } = scene;
  const hours = [clause.object, phraseAfter(clause, /^(?:for|to)$/)].find((np) =>
    /^hours?$/.test(np?.unit ?? ''),
  );
  if (hours?.number === undefined) return false;
  const charging = (np: NounPhrase | undefined): boolean =>
    np?.name === undefined && /^(?:charge|battery)$/.test(np?.head ?? '');
  const spent = adjuncts.some(({ prep, np }) => /^(?:on|per|between)$/.test(prep) && charging(np));
  if (!spent && !charging(subject)) return false;
  const owner = spent && !charging(subject) ? subject : (subject?.of ?? subject);
  const inner = owner?.possessor ?? (owner?.head === 'battery' ? owner.of : owner);
  const named =
    inner === undefined || charging(inner) ? discourse.title : argumentOf(inner, discourse);
  if (named === undefined || !isDefinite(named) || discourse.isPerson(named)) return false;
  addAttribute(scene, 'battery life', named, measureText(hours), false);
  return true;
}

/** "The maker guarantees it for four years", "It carries a two-year guarantee" */
function guaranteeFact(scene: Scene, clause: Clause): boolean {
  const { verb, subject, object } = clause;
  if (verb.lemma === 'guarantee') {
    const years = phraseAfter(clause, /^for$/);
    const thing = object === undefined ? undefined : argumentOf(object, scene.discourse);
    if (years?.number === undefined || thing === undefined || !isDefinite(thing)) return false;
    addAttribute(scene, 'warranty', thing, measureText(years), false);
    return true;
  }
  const paper = verb.passive
    ? phraseAfter(clause, /^by$/)
    : (object ?? phraseAfter(clause, /^with$/));
  const term = /^(?<count>[\w]+)-(?<unit>year|month)\b.*(?:guarantee|warranty)$/.exec(
    paper?.text ?? '',
  )?.groups;
  const bearer = verb.passive ? object : subject;
  const thing = bearer === undefined ? undefined : argumentOf(bearer, scene.discourse);
  if (term === undefined || thing === undefined || !isDefinite(thing)) return false;
  addAttribute(
    scene,
    'warranty',
    thing,
    `${term['count'] ?? ''} ${term['unit'] ?? ''}${/^(?:one|1|a)$/.test(term['count'] ?? '') ? '' : 's'}`,
    false,
  );
  return true;
}

/** Features that are said in many ways, whatever the verb. */
export function featureFacts(scene: Scene, clause: Clause): boolean {
  return chargeFact(scene, clause) || guaranteeFact(scene, clause);
}

/** "X is twinned with Y", "X belongs to the region Y" */
export function tieRule(event: Occurrence): boolean {
  const { scene, clause, lemma, subject, object } = event;
  const { discourse, sink, span } = scene;
  if (lemma === 'twin' || lemma === 'partner') {
    const other = phraseAfter(clause, /^with$/);
    const one = clause.verb.passive ? object : subject;
    const name = other === undefined ? undefined : answerOf(unwrap(other), discourse);
    if (one === undefined || name === undefined || !isDefinite(one) || !isDefinite(name))
      return false;
    addAttribute(scene, 'twin town', one, name, false);
    sink.add({ kind: 'attribute', attribute: 'twin town', of: name }, one, span, [one, name]);
    return true;
  }
  if (
    lemma === 'belong' &&
    subject !== undefined &&
    discourse.referent(subject)?.kind === 'place'
  ) {
    const region = clause.adjuncts.find(({ prep, np }) => prep === 'to' && np?.name !== undefined);
    if (region === undefined) return false;
    const whole = region.np === undefined ? undefined : answerOf(region.np, discourse);
    if (whole !== undefined && rangeFact(scene, subject, whole)) return true;
    placeFacts(scene, subject, { ...region, prep: 'in' });
    return true;
  }
  return false;
}
