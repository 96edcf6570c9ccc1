import { agentVerb, canonicalVerb, isAwardNoun } from '@memo-js/english';
import { addAttribute } from './attribute-facts.ts';
import { ownership } from './ownership.ts';
import type { Scene } from './scene.ts';
import type { Clause } from './clause-state.ts';
import { argumentOf, isDefinite, ownedNoun, unwrap } from './phrases.ts';
import { addTime, timeOf } from './times.ts';
import type { NounPhrase } from './units.ts';
import type { Occurrence } from './occurrence.ts';
import { copulaFacts } from './copula-facts.ts';
import { haveFacts, numberFacts } from './number-facts.ts';
import { awardRule, winningRule } from './prize-events.ts';
import { namingRule, includeRule } from './naming-events.ts';
import { personRule, marriageRule, learningRule, memoirRule, officeRule } from './person-events.ts';
import { hostRule, riverRule, locationRule, clubRule, labelRule } from './place-events.ts';
import {
  featureCopula,
  featureFacts,
  featureRule,
  tieRule,
  workforceFact,
} from './feature-events.ts';
import { roleRule, thingRule, topicRule } from './topic-events.ts';
import { bridged } from './bridging.ts';
import { lossRule, weatherFact } from './disaster-events.ts';
import { openToAll } from './existence-facts.ts';
import { asRule, careerRule, formerJob } from './life-events.ts';
import { versionRule } from './work-versions.ts';
import { durationFact, measureAdjuncts } from './measure-adjuncts.ts';
import { withoutIdiom } from './clause-idioms.ts';
import { withoutFirsts } from './first-things.ts';
import { unfolded } from './role-phrases.ts';
import { frontedMeasure, seatFacts } from './dimension-facts.ts';
import { plainClause } from './plain-clauses.ts';
import { generalFacts } from './general-events.ts';

const COPULAS = new Set(['be', 'become', 'remain']);
const SPEECH =
  /^(?:say|tell|remark|think|believe|see|mean|seem|tend|want|try|include|happen|help|allow|enable|let|come|go|get|do|can|continue|know|call|consider|regard|describe|use|take|give|feel|look|keep)$/;

/** What may be a deed: "her hobby is playing the banjo". */
const isPursuit = (noun: string): boolean =>
  /(?:^| )(?:hobby|pastime|passion|job|task|role|duty|goal|aim|mission|dream|ambition|activity|pleasure|occupation|interest|love)$/.test(
    noun,
  );

/** Facts of one clause. */
export function clauseFacts(scene: Scene, stated: Clause): void {
  if (stated.unreal || stated.verb.negated || stated.verb.unreal) return;
  for (const part of unfolded(scene, bridged(stated, scene.discourse))) {
    const known = withoutFirsts(scene, plainClause(part, scene.discourse));
    if (known !== undefined)
      for (const plain of withoutIdiom(scene, known)) plainFacts(scene, plain);
  }
}

function plainFacts(scene: Scene, clause: Clause): void {
  const { verb } = clause;
  measureAdjuncts(scene, clause);
  frontedMeasure(scene, clause);
  seatFacts(scene, clause);
  if (durationFact(scene, clause) || weatherFact(scene, clause)) return;
  if (openToAll(scene, clause) || featureFacts(scene, clause)) return;
  formerJob(scene, clause);
  // "Her hobby is gardening"
  if (
    !verb.passive &&
    verb.surface?.endsWith('ing') === true &&
    verb.form === 'finite' &&
    clause.subject !== undefined &&
    (clause.object === undefined || isPursuit(clause.subject.head))
  ) {
    const owned =
      ownership(clause.subject, scene.discourse) ??
      (clause.subject.det === 'the' &&
      clause.subject.modifiers.length > 0 &&
      scene.discourse.title !== undefined
        ? { noun: clause.subject.text, owner: scene.discourse.title }
        : undefined);
    if (owned !== undefined && (clause.adjuncts.length === 0 || isPursuit(owned.noun))) {
      const { object } = clause;
      const what =
        object === undefined
          ? ''
          : ` ${object.det === undefined || object.possessor !== undefined ? '' : `${object.det} `}${object.name ?? object.text}`;
      addAttribute(scene, owned.noun, owned.owner, `${verb.surface.toLowerCase()}${what}`, false);
      return;
    }
  }
  if (COPULAS.has(verb.lemma) && !verb.passive) {
    if (!featureCopula(scene, clause)) copulaFacts(scene, clause);
    return;
  }
  if (verb.lemma === 'have' && !verb.passive) {
    haveFacts(scene, clause);
    return;
  }
  if (workforceFact(scene, clause) || numberFacts(scene, clause)) return;
  eventFacts(scene, clause);
}

/** "received its charter" is asked as "receive a charter". */
function grantedNoun(phrase: NounPhrase): string {
  const noun = ownedNoun(phrase);
  return /^(?:charter|licence|license|degree|diploma|knighthood)$/.test(noun) ? `a ${noun}` : noun;
}

/** Who acts and what is acted on, in the passive too. */
function rolesOf(
  scene: Scene,
  clause: Clause,
): Pick<Occurrence, 'subject' | 'object' | 'subjectPhrase' | 'objectPhrase'> {
  // "raised in Y by her aunt": who raised, bore or taught somebody is not who grew up.
  const by =
    clause.verb.passive && !/^(?:grow up|bear|study)$/.test(canonicalVerb(clause.verb.lemma))
      ? clause.adjuncts.find(({ prep, np }) => prep === 'by' && np !== undefined)?.np
      : undefined;
  const subjectPhrase = clause.verb.passive ? by : clause.subject;
  const subject =
    subjectPhrase === undefined ? undefined : argumentOf(subjectPhrase, scene.discourse);
  // "It plays its home matches": what the subject itself owns is asked without its owner.
  const own =
    clause.object?.possessor?.pronoun !== undefined &&
    subject !== undefined &&
    scene.discourse.pronoun(clause.object.possessor.pronoun) === subject;
  const object =
    clause.object === undefined
      ? undefined
      : own
        ? grantedNoun(clause.object)
        : argumentOf(clause.object, scene.discourse);
  return {
    subject,
    object,
    subjectPhrase: subjectPhrase === undefined ? undefined : unwrap(subjectPhrase),
    objectPhrase: clause.object === undefined ? undefined : unwrap(clause.object),
  };
}

/** "The story takes place in Y": where the work is set. */
function settingFact(scene: Scene, clause: Clause): boolean {
  const { discourse, sink, span } = scene;
  const told = /^(?:story|plot|action|tale|novel|book|film|play|opera)$/;
  if (
    canonicalVerb(clause.verb.lemma) !== 'hold' ||
    clause.verb.passive ||
    !told.test(clause.subject?.head ?? '')
  )
    return false;
  const work = clause.subject === undefined ? undefined : argumentOf(clause.subject, discourse);
  const where = clause.adjuncts.find(
    ({ prep, np }) => np !== undefined && /^(?:in|on|at)$/.test(prep),
  )?.np;
  const owner = work !== undefined && isDefinite(work) ? work : discourse.title;
  if (where?.name === undefined || owner === undefined || discourse.isPerson(owner)) return false;
  sink.add(
    { kind: 'event', asked: 'place', verb: 'set', tense: 'past', object: owner, preps: [] },
    argumentOf(where, discourse),
    span,
    [owner],
  );
  return true;
}

/** Rules for kinds of events, in order; the first that says it is done ends the reading of the clause. */
const RULES: readonly ((event: Occurrence) => boolean)[] = [
  featureRule,
  roleRule,
  topicRule,
  lossRule,
  versionRule,
  asRule,
  careerRule,
  thingRule,
  tieRule,
  personRule,
  marriageRule,
  namingRule,
  clubRule,
  learningRule,
  memoirRule,
  hostRule,
  awardRule,
  labelRule,
  riverRule,
  includeRule,
  officeRule,
  winningRule,
  locationRule,
];

function eventFacts(scene: Scene, clause: Clause): void {
  const { verb } = clause;
  const roles = rolesOf(scene, clause);
  const { subject, object } = roles;
  const appeared =
    (verb.lemma === 'appear' || verb.lemma === 'come out') &&
    subject !== undefined &&
    scene.discourse.referent(subject)?.kind === 'work';
  const bestowed =
    /^(?:give|present|grant|bestow|confer|hand out)$/.test(verb.lemma) &&
    object !== undefined &&
    isAwardNoun(object);
  const kind = object === undefined ? undefined : scene.discourse.referent(object)?.kind;
  const held =
    verb.passive && kind === 'event' && /^(?:run|stage|contest|celebrate)$/.test(verb.lemma);
  if (settingFact(scene, clause)) return;
  // "The designer X drew the car": what a designer makes is designed.
  const trade = clause.subject?.type?.split(' ').at(-1) ?? '';
  const craft =
    !verb.passive && /^(?:draw|create|make|plan|conceive|sketch|produce)$/.test(verb.lemma)
      ? agentVerb(trade)
      : undefined;
  const lemma = appeared ? 'publish' : bestowed ? 'award' : held ? 'hold' : (craft ?? verb.lemma);
  const event: Occurrence = {
    ...roles,
    scene,
    clause,
    lemma,
    canonical: canonicalVerb(lemma),
    time: timeOf(clause),
    entities: [subject, object].filter(
      (name): name is string => name !== undefined && isDefinite(name),
    ),
  };
  // "gained independence on 14 July 1908"
  if (
    !verb.passive &&
    clause.object?.head === 'independence' &&
    subject !== undefined &&
    isDefinite(subject) &&
    event.time !== undefined &&
    /^(?:gain|win|achieve|obtain|get|declare|secure|receive)$/.test(lemma)
  ) {
    addTime(
      scene,
      { verb: 'become', tense: 'past', subject, object: 'independent', preps: [] },
      event.time,
      [subject],
    );
    return;
  }
  // "has been held every April since 1982"
  const since = clause.adjuncts.find(
    ({ prep, date }) => prep === 'since' && date !== undefined,
  )?.date;
  if (event.canonical === 'hold' && verb.passive && since !== undefined && object !== undefined)
    if (isDefinite(object))
      addTime(scene, { verb: 'begin', tense: 'past', subject: object, preps: [] }, since, [object]);
  const times = clause.second;
  if (
    !verb.passive &&
    times?.unit === 'times' &&
    times.number !== undefined &&
    subject !== undefined &&
    object !== undefined &&
    isDefinite(subject)
  )
    scene.sink.add(
      {
        kind: 'event',
        asked: 'count',
        noun: 'times',
        verb: lemma,
        tense: verb.tense,
        subject,
        object,
        preps: [],
      },
      times.number,
      scene.span,
      event.entities,
    );
  for (const rule of RULES) if (rule(event)) return;
  const holds =
    lemma === 'take' && /^(?:office|power|command|part)$/.test(clause.object?.text ?? '');
  if (SPEECH.test(lemma) && !verb.passive && lemma !== 'use' && !holds) return;
  generalFacts(event);
}
