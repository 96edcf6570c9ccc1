import { nounClass } from '@memo-js/english';
import type { Clause } from './clause-state.ts';
import { measureText } from './measure-facts.ts';
import { ownership } from './ownership.ts';
import { argumentOf, isDefinite } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { NounPhrase } from './units.ts';

/** Nouns of measures that a phrase may add to any clause: "With a weight of 900 kilograms, it ..." */
const MEASURES =
  /^(?:weight|mass|height|length|width|depth|elevation|altitude|population|area|surface|size|capacity|speed|range|price|cost|budget|revenue|turnover|circulation|diameter|wingspan|displacement|volume|output|age|workforce|staff|membership|crew)$/;

const FAR = /^(?:kilometres|kilometers|miles|km)$/;
const LONG = /^(?:metres|meters|centimetres|centimeters|feet|cm|m)$/;
const FAST = /(?:per|an) hour$|^(?:km\/h|kph|mph|knots)$/;
const SPAN = /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/;
const HEIGHTS =
  /^(?:mountain|peak|summit|volcano|hill|tower|building|skyscraper|lighthouse|statue|tree)$/;
const FESTIVITY = /^(?:programme|program|event|festival|celebrations?|show)$/;
const RUNNING = /^(?:flow|run|stretch|extend|wind|go|reach|cover|travel|continue)$/;
const STREAM = /^(?:river|stream|road|canal|railway|trail|path|route|street|motorway|line|wall)$/;

/** Outings whose length in hours has a name of its own. */
const OUTING: Readonly<Record<string, string>> = {
  climb: 'climbing time',
  ascent: 'climbing time',
  hike: 'climbing time',
  crossing: 'crossing time',
};

type Setter = (attribute: string, value: string | undefined) => void;

/** Measures in the adjuncts of a clause: they are its subject's, whatever the verb says. */
export function measureAdjuncts(scene: Scene, clause: Clause): void {
  const subject = clause.verb.passive ? clause.object : clause.subject;
  const who = subject === undefined ? undefined : argumentOf(subject, scene.discourse);
  if (who === undefined || subject === undefined || !isDefinite(who)) return;
  const owned = ownership(subject, scene.discourse);
  const set: Setter = (attribute, value) => {
    scene.sink.add({ kind: 'attribute', attribute, of: who }, value, scene.span, [who]);
  };
  for (const { prep, np } of clause.adjuncts) {
    if (np === undefined || np.name !== undefined) continue;
    if (/^(?:with|at)$/.test(prep) && np.of?.number !== undefined && MEASURES.test(np.head)) {
      set(np.text, measureText(np.of));
      continue;
    }
    if (np.number === undefined || owned !== undefined) continue;
    bareMeasure(scene, clause, { who, prep, np, set });
  }
  quickness(clause, set);
}

/** "At 160 centimetres, she ...", "After 274 kilometres, the river ...", "runs for 40 kilometres" */
function bareMeasure(
  scene: Scene,
  clause: Clause,
  {
    who,
    prep,
    np,
    set,
  }: {
    readonly who: string;
    readonly prep: string;
    readonly np: NounPhrase;
    readonly set: Setter;
  },
): void {
  const unit = np.unit ?? '';
  const referent = scene.discourse.referent(who);
  const { lemma } = clause.verb;
  const stream = STREAM.test(referent?.type ?? '') || /\bRiver\b/.test(who);
  if (FAR.test(unit) && stream) {
    if (prep === 'after' || (/^(?:for|over)$/.test(prep) && RUNNING.test(lemma)))
      set('length', measureText(np));
  }
  if (prep === 'at' && LONG.test(unit) && /^(?:be|stand|tower)$/.test(lemma)) {
    const tall = scene.discourse.isPerson(who) || HEIGHTS.test(referent?.type ?? '');
    const superlative = /(?:est\b|^most )/.test(clause.object?.text ?? '');
    if (tall && !superlative) set('height', measureText(np));
  }
}

/** "can reach 168 kilometres per hour", "travels 610 kilometres on one charge" */
function quickness(clause: Clause, set: Setter): void {
  const { lemma, passive } = clause.verb;
  const amount =
    clause.object?.number === undefined
      ? clause.adjuncts.find(({ prep, np }) => prep === 'at' && np?.number !== undefined)?.np
      : clause.object;
  if (passive || amount?.number === undefined || amount.name !== undefined) return;
  if (
    FAST.test(amount.unit ?? '') &&
    /^(?:reach|do|travel|attain|hit|achieve|run|go|drive|fly|sail|swim)$/.test(lemma)
  )
    set('speed', measureText(amount));
  const charged = clause.adjuncts.some(
    ({ prep, np }) =>
      /^(?:on|with)$/.test(prep) && /^(?:charge|tank|battery|filling)$/.test(np?.head ?? ''),
  );
  if (charged && FAR.test(amount.unit ?? '')) set('range', measureText(amount));
}

/** "The climb takes three hours", "The programme runs for two days", "Most people need an hour to climb it" */
export function durationFact(scene: Scene, clause: Clause): boolean {
  const { subject, verb, object, purpose } = clause;
  const { discourse, sink, span } = scene;
  if (subject === undefined || verb.passive) return false;
  const time =
    object?.number !== undefined && SPAN.test(object.unit ?? '')
      ? object
      : clause.adjuncts.find(
          ({ prep, np }) => prep === 'for' && np?.number !== undefined && SPAN.test(np.unit ?? ''),
        )?.np;
  if (time === undefined || !/^(?:take|last|run|need|require|go on|continue)$/.test(verb.lemma))
    return false;
  const deed = purpose === undefined ? undefined : DEEDS[purpose.lemma];
  const goal = purpose === undefined ? undefined : argumentOf(purpose.object, discourse);
  if (deed !== undefined && goal !== undefined && isDefinite(goal)) {
    sink.add({ kind: 'attribute', attribute: deed, of: goal }, measureText(time), span, [goal]);
    return true;
  }
  const owned = ownership(subject, discourse);
  const who = owned === undefined ? argumentOf(subject, discourse) : undefined;
  if (
    who !== undefined &&
    isDefinite(who) &&
    (discourse.referent(who)?.kind === 'event' || FESTIVITY.test(subject.head)) &&
    /^(?:last|run|go on|continue)$/.test(verb.lemma)
  ) {
    sink.add({ kind: 'attribute', attribute: 'duration', of: who }, measureText(time), span, [who]);
    return true;
  }
  if (owned === undefined || !isDefinite(owned.owner)) return false;
  const outing = OUTING[owned.noun];
  const attribute =
    outing ??
    (FESTIVITY.test(owned.noun) || nounClass(owned.noun) === 'event' ? 'duration' : undefined);
  if (attribute === undefined) return false;
  sink.add({ kind: 'attribute', attribute, of: owned.owner }, measureText(time), span, [
    owned.owner,
  ]);
  return true;
}

const DEEDS: Readonly<Record<string, string>> = {
  climb: 'climbing time',
  ascend: 'climbing time',
  reach: 'climbing time',
  cross: 'crossing time',
};
