import type { Adjunct, Clause } from './clause-state.ts';
import { answerOf, argumentOf, isDefinite, unwrap } from './phrases.ts';
import { placeFacts } from './place-facts.ts';
import type { Scene } from './scene.ts';
import type { NounPhrase, Unit } from './units.ts';
import { nounClass, singular } from '@memo-js/english';
import type { EventQuery } from '@memo-js/english';

/** Words for being somewhere: "on the River Tarn", "below the summit". */
const AT = /^(?:in|on|at|near|below|beside|across|over|under|above|inside|within|along|by)$/;

/** "Which dam is on X?": what stands there, by its kind. */
export function standsThere(scene: Scene, what: string, noun: string, place: string): void {
  if (!isDefinite(what) || !isDefinite(place) || what === place) return;
  const at = (prep: string): EventQuery => ({
    kind: 'event',
    asked: 'object',
    verb: 'locate',
    tense: 'present',
    preps: [{ prep, phrase: place }],
    noun,
  });
  scene.sink.add(at('on'), what, scene.span, [what, place], [at('in'), at('at')]);
  scene.sink.add({ kind: 'attribute', attribute: noun, of: place }, what, scene.span, [
    what,
    place,
  ]);
}

/**
 * "There is a hut, the Garmore Hut, below the summit", "There is one dam on X, the Lamb Dam": a
 * named thing of a kind, at the place that the sentence or else the document speaks of.
 */
export function thereIs(scene: Scene, units: readonly Unit[]): void {
  const [there, be, ...rest] = units;
  if (there === undefined || !('text' in there) || there.text.toLowerCase() !== 'there') return;
  if (be?.kind !== 'verb' || be.lemma !== 'be' || be.negated) return;
  const phrases = rest.filter((unit): unit is NounPhrase => unit.kind === 'np');
  const [first] = phrases;
  if (first === undefined || first.name !== undefined) return;
  const at = rest.findIndex(
    (unit, index) => unit.kind === 'prep' && AT.test(unit.text) && rest[index + 1]?.kind === 'np',
  );
  const ground = at < 0 ? undefined : (rest[at + 1] as NounPhrase);
  const named = phrases.find((phrase) => phrase !== ground && phrase.name !== undefined);
  if (named?.name === undefined) return;
  const { discourse } = scene;
  const noun = singular(
    first.number === undefined ? first.head : (first.unit?.split(' ').at(-1) ?? ''),
  );
  const kind = nounClass(noun);
  if (noun === '' || kind === 'person' || kind === 'time') return;
  const stated = ground === undefined ? undefined : argumentOf(unwrap(ground), discourse);
  const place = stated !== undefined && isDefinite(stated) ? stated : discourse.title;
  if (place === undefined || discourse.isPerson(place)) return;
  standsThere(scene, discourse.meet(named.name, noun), noun, inner(place));
}

/** "the summit of Mount Orla" stands for the mountain. */
const inner = (place: string): string =>
  place.replace(/^the (?:summit|top|foot|slopes?|banks?|shore|centre|center) of /u, '');

/** "The Zelley Dam was built on X": what a dam on X is called. */
export function builtThere(scene: Scene, clause: Clause, thing: string, type: string): void {
  for (const adjunct of clause.adjuncts) {
    if (adjunct.np === undefined || !/^(?:on|across|over)$/.test(adjunct.prep)) continue;
    const place = answerOf(unwrap(adjunct.np), scene.discourse);
    if (place !== undefined) standsThere(scene, thing, type, inner(place));
  }
}

/** "Hikers can sleep in the Rud Hut": a named building where people can stay is at the topic. */
export function openToAll(scene: Scene, clause: Clause): boolean {
  const { discourse } = scene;
  const { title } = discourse;
  const { subject, verb } = clause;
  if (title === undefined || subject === undefined || subject.name !== undefined) return false;
  if (!/s$|^people$/.test(subject.head) || subject.possessor !== undefined || verb.passive)
    return false;
  if (!/^(?:sleep|stay|rest|shelter|spend|eat|stop|camp|visit|swim|bathe|dine)$/.test(verb.lemma))
    return false;
  if (discourse.referent(title)?.kind !== 'place') return false;
  const at = clause.adjuncts.find(
    ({ prep, np }: Adjunct) => /^(?:in|at)$/.test(prep) && np?.name !== undefined,
  )?.np;
  if (at?.name === undefined) return false;
  const name = discourse.meet(at.name, at.type);
  const type = discourse.referent(name)?.type;
  if (name === title || discourse.referent(name)?.kind === 'place') return false;
  if (type !== undefined) standsThere(scene, name, type, title);
  if (/^(?:refuge|hut|cabin|lodge|shelter|bothy)$/.test(type ?? lastWord(name)))
    standsThere(scene, name, 'hut', title);
  placeFacts(scene, name, {
    prep: 'on',
    np: { kind: 'np', start: 0, end: 0, text: title, head: title, name: title, modifiers: [] },
  });
  return true;
}

const lastWord = (name: string): string => (name.split(' ').at(-1) ?? '').toLowerCase();
