import { measureText } from './measure-facts.ts';
import type { Clause } from './clause-state.ts';
import type { Occurrence } from './occurrence.ts';
import { argumentOf, isDefinite } from './phrases.ts';
import type { Scene } from './scene.ts';
import { addTime, timeOf } from './times.ts';

const DISASTER =
  /^(?:storm|hurricane|typhoon|cyclone|tornado|flood|fire|earthquake|eruption|blizzard|avalanche|disaster|drought|explosion|tsunami|landslide|heatwave|gale|wildfire|collapse|crash|accident|battle|war|siege|attack|epidemic|plague)$/i;

const LOSS =
  /^(?:homes|houses|buildings|ships|boats|trees|farms|people|lives|bridges|shops|vehicles|cars|schools|hectares|families|residents|villages|roofs|animals|cattle|acres|businesses)$/;

/** Is the thing that the document is about a storm, a fire, a war? */
function disaster(scene: Scene): string | undefined {
  const { title } = scene.discourse;
  if (title === undefined || scene.discourse.isPerson(title)) return undefined;
  const type = scene.discourse.referent(title)?.type ?? '';
  const named = title.split(' ').some((word) => DISASTER.test(word));
  return DISASTER.test(type) || named ? title : undefined;
}

/** "About 33,000 homes were destroyed": by the storm that the document is about. */
export function lossRule(event: Occurrence): boolean {
  const { scene, clause, lemma, subject } = event;
  const { verb, object } = clause;
  const { sink, span } = scene;
  const cause = disaster(scene);
  if (cause === undefined) return false;
  if (
    verb.passive &&
    object?.number !== undefined &&
    LOSS.test(object.unit?.split(' ').at(-1) ?? '') &&
    !clause.adjuncts.some(({ prep }) => prep === 'by') &&
    /^(?:destroy|damage|flood|kill|injure|lose|flatten|evacuate|burn|sink|uproot|burn down|displace|wreck)$/.test(
      lemma,
    )
  ) {
    sink.add(
      {
        kind: 'event',
        asked: 'count',
        verb: lemma,
        tense: 'past',
        subject: cause,
        noun: object.unit ?? '',
        preps: [],
      },
      object.number,
      span,
      [cause],
    );
    return true;
  }
  const amount = object?.of?.number === undefined ? undefined : object.of;
  if (
    subject === cause &&
    /^(?:cause|do|leave|bring)$/.test(lemma) &&
    /^(?:damages?|losses)$/.test(object?.head ?? '') &&
    amount !== undefined
  ) {
    sink.add({ kind: 'attribute', attribute: 'damage', of: cause }, measureText(amount), span, [
      cause,
    ]);
    return false;
  }
  if (subject === cause && /^(?:strike|hit|reach|begin|break out|sweep|devastate)$/.test(lemma)) {
    const time = timeOf(clause);
    if (time !== undefined)
      addTime(scene, { verb: 'hold', tense: 'past', object: cause, preps: [] }, time, [cause]);
  }
  return false;
}

/** "Winds of 244 kilometres per hour were measured", "278 millimetres of rain fell" */
export function weatherFact(scene: Scene, clause: Clause): boolean {
  const cause = disaster(scene);
  if (cause === undefined) return false;
  const { sink, span, discourse } = scene;
  const phrase = clause.verb.passive ? clause.object : clause.subject;
  if (phrase === undefined) return false;
  const set = (attribute: string, value: string | undefined): true => {
    sink.add({ kind: 'attribute', attribute, of: cause }, value, span, [cause]);
    return true;
  };
  const measured = /^(?:measure|record|reach|register|blow|report)$/.test(clause.verb.lemma);
  if (/^(?:winds?|gusts?)$/.test(phrase.head)) {
    const speed = [phrase.of, clause.object, ...clause.adjuncts.map(({ np }) => np)].find(
      (np) => np?.number !== undefined && np !== phrase,
    );
    if (measured && speed !== undefined) return set('wind speed', measureText(speed));
  }
  const wet = phrase.of?.head ?? phrase.unit?.split(' ').at(-1) ?? '';
  if (/^(?:rain|rainfall|snow)$/.test(wet) && phrase.number !== undefined) {
    const attribute = wet === 'snow' ? 'snowfall' : 'rainfall';
    return /^(?:fall|come|measure|record)$/.test(clause.verb.lemma)
      ? set(attribute, measureText(phrase))
      : false;
  }
  const who = argumentOf(phrase, discourse);
  const gusts = clause.object;
  if (
    who === cause &&
    clause.verb.lemma === 'bring' &&
    gusts?.number !== undefined &&
    /^(?:rain|rainfall)$/.test(gusts.of?.head ?? '') &&
    isDefinite(who)
  )
    return set('rainfall', measureText(gusts));
  return false;
}
