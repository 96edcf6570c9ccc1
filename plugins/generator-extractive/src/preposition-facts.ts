import { withoutParts } from '@memo-js/english';
import type { EventQuery, Prep, Query } from '@memo-js/english';
import { ageFact } from './age-facts.ts';
import type { Adjunct } from './clause-state.ts';
import { measureText } from './measure-facts.ts';
import { subjectNamed } from './occurrence.ts';
import type { Occurrence } from './occurrence.ts';
import { answerOf, argumentOf, isDefinite, typeOf, unwrap } from './phrases.ts';
import type { NounPhrase } from './units.ts';

/** The roles as the general rules need them. */
export interface Roles extends Occurrence {
  readonly objectNamed: boolean;
  readonly place: readonly Adjunct[];
  readonly others: readonly Adjunct[];
  readonly timePrep: readonly Prep[];
  readonly repeat: boolean;
}

/** Prepositions whose phrase answers no question with them. */
const SILENT = /^(?:like|until|before|after|since|during|despite|without|within|throughout)$/;

const PERIOD = /^(?:years?|months?|weeks?|days?|decades?|hours?|minutes?|time)$/;

const MEASURE = /^(?:metres|kilometres|million|crowns|euros|dollars|pounds|marks)\b/;

/** A phrase that a preposition adds to an event. */
interface Added {
  readonly prep: string;
  readonly np: NounPhrase;
  /** Subject and object, as far as a question with this phrase names them. */
  readonly known: { readonly subject?: string; readonly object?: string };
}

/** Everything but place and time that a preposition adds. */
export function prepositionFacts(event: Roles): void {
  const { clause, subject, object } = event;
  const known = {
    ...(subject === undefined || clause.verb.passive ? {} : { subject }),
    ...(object === undefined ? {} : { object }),
  };
  for (const { prep, np } of event.others) {
    if (np === undefined || isSilent(event, prep, np)) continue;
    const added = { prep, np, known };
    if (isCounted(np)) countFact(event, added);
    else if (!ageFact(event, prep, np)) phraseFacts(event, added);
  }
}

function isSilent({ clause, lemma, place }: Roles, prep: string, np: NounPhrase): boolean {
  const placed = place.some((at) => at.np !== undefined && unwrap(at.np).name !== undefined);
  if (SILENT.test(prep) || prep === 'as') return true;
  if (prep === 'of' && !(clause.verb.passive && /^(?:make|build|construct|compose)$/.test(lemma)))
    return true;
  if (np.name !== undefined) return false;
  return (
    (placed && lemma === 'live' && unwrap(np).name === undefined) ||
    PERIOD.test(np.number === undefined ? np.head : (np.unit ?? '')) ||
    // "moved to its present premises in Y"
    (lemma === 'move' && np.possessor !== undefined && place.length > 0)
  );
}

/** "with 40 members": a number of things, not a measure. */
const isCounted = (np: NounPhrase): np is NounPhrase & { readonly number: string; unit: string } =>
  np.number !== undefined &&
  np.name === undefined &&
  np.unit !== undefined &&
  np.money !== true &&
  np.det === undefined &&
  !MEASURE.test(np.unit);

function countFact(
  { scene: { sink, span }, clause, lemma, subject, object, entities }: Roles,
  { prep, np }: Added,
): void {
  const { passive, tense } = clause.verb;
  const counted = passive
    ? { ...(object === undefined ? {} : { object }) }
    : { ...(subject === undefined ? {} : { subject }) };
  sink.add(
    {
      kind: 'event',
      asked: 'count',
      noun: np.unit ?? '',
      prep,
      verb: lemma,
      tense,
      preps: [],
      ...counted,
    },
    np.number ?? '',
    span,
    entities,
  );
}

function phraseFacts(event: Roles, added: Added): void {
  const { scene, clause, lemma, subject, object, entities, objectNamed } = event;
  const { prep, np, known } = added;
  const measured = np.number !== undefined && np.name === undefined;
  if (measured && !/^(?:for|to)$/.test(prep)) return;
  const answer = measured ? measureText(np) : answerOf(unwrap(np), scene.discourse);
  if (answer === undefined) return;
  if (!(clause.verb.passive ? objectNamed : subjectNamed(subject))) return;
  if (prep === 'in' && np.name === undefined && /^(?:study|graduate|train)$/.test(lemma)) {
    const studied = { subject: subject ?? object ?? '', preps: [] };
    scene.sink.add(
      { kind: 'event', asked: 'object', verb: 'study', tense: 'past', ...studied },
      answer,
      scene.span,
      entities,
    );
    return;
  }
  askedWith(event, added, answer);
  if (lemma === 'pay') payerFact(event, added);
  if (lemma === 'flow' && prep === 'through' && known.subject !== undefined && isDefinite(answer))
    riverFact(event, known.subject, answer);
  reverseFact(event, added, answer);
}

/** What, with which preposition: "What was it made of?" */
function askedWith(event: Roles, { prep, np, known }: Added, answer: string): void {
  const { scene, clause, lemma, subject, object, entities, objectNamed } = event;
  const { discourse, sink, span } = scene;
  const { passive, tense } = clause.verb;
  const named = np.name !== undefined;
  const type =
    np.name === undefined ? undefined : typeOf(discourse.meet(np.name, np.type), discourse);
  const base = { kind: 'event', verb: lemma, tense, preps: [] } as const;
  const plain: EventQuery = { ...base, asked: 'prep', prep, ...known };
  const weaker: Query[] = [];
  if (!passive && object !== undefined && !objectNamed) weaker.push(withoutParts(plain, 'object'));
  if (named && /^(?:for|on|under|with|to)$/.test(prep) && /^(?:work|live|study)$/.test(lemma))
    weaker.push({ ...base, asked: 'place', ...(subject === undefined ? {} : { subject }) });
  // "is found on X": where it is found.
  const isPlace = named && discourse.referent(discourse.expand(np.name))?.kind === 'place';
  if (prep === 'on' && passive && isPlace)
    sink.add({ ...base, asked: 'place', ...known }, answer, span, entities);
  if (lemma === 'belong' && prep === 'to' && type !== undefined)
    weaker.push({ ...located(subject ?? '', 'in'), noun: type });
  sink.add(
    type === undefined ? plain : { ...plain, noun: type },
    answer,
    span,
    [...entities, ...(isDefinite(answer) && named ? [answer] : [])],
    type === undefined ? weaker : [plain, ...weaker],
  );
}

const located = (object: string, prep: string): EventQuery => ({
  kind: 'event',
  asked: 'prep',
  prep,
  verb: 'locate',
  tense: 'present',
  object,
  preps: [],
});

/** "Who paid for X?" */
function payerFact(
  { scene: { discourse, sink, span }, clause, lemma, subject, subjectPhrase, entities }: Roles,
  { prep, np }: Added,
): void {
  if (subject === undefined || clause.object !== undefined || subjectPhrase === undefined) return;
  const paid = argumentOf(np, discourse);
  if (paid === undefined || !isDefinite(paid)) return;
  const { tense } = clause.verb;
  sink.add(
    { kind: 'event', asked: 'subject', verb: lemma, tense, preps: [{ prep, phrase: paid }] },
    answerOf(subjectPhrase, discourse),
    span,
    entities,
  );
}

/** "Which river is X on?" */
function riverFact({ scene: { sink, span } }: Roles, river: string, place: string): void {
  sink.add({ ...located(place, 'on'), noun: 'river' }, river, span, [river, place]);
}

/** "Which river flows through X?" */
function reverseFact(
  { scene, clause, lemma, subject, subjectPhrase, entities }: Roles,
  { prep, np }: Added,
  answer: string,
): void {
  const { discourse, sink, span } = scene;
  if (subject === undefined || subjectPhrase === undefined || clause.object !== undefined) return;
  if (subjectPhrase.name === undefined && !(lemma === 'flow' && isDefinite(subject))) return;
  if (np.name === undefined && np.pronoun === undefined && np.det !== 'the') return;
  const { name } = subjectPhrase;
  if (!isDefinite(answer) || (name !== undefined && discourse.isPerson(discourse.expand(name))))
    return;
  const noun = typeOf(subject, discourse);
  const reverse: EventQuery = {
    kind: 'event',
    asked: 'subject',
    verb: lemma,
    tense: clause.verb.tense,
    preps: [{ prep, phrase: answer }],
  };
  sink.add(
    noun === undefined ? reverse : { ...reverse, noun },
    name === undefined ? subject : answerOf(subjectPhrase, discourse),
    span,
    [...entities, answer],
    noun === undefined ? [] : [reverse],
  );
}
