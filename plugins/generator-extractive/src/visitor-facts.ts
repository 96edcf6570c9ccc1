import type { Clause } from './clause-state.ts';
import { argumentOf, isDefinite } from './phrases.ts';
import type { Scene } from './scene.ts';
import { timeOf } from './times.ts';

const GUESTS = /^(?:visitors|people|guests|tourists|spectators|fans|pilgrims)$/;

const TRAFFIC =
  /^(?:vehicles|cars|trains|people|pedestrians|passengers|ships|cyclists|travellers|lorries|trams|boats)$/;

/** How many come to a thing, cross it or are carried by it, when no year is said. */
export function visitorFacts(scene: Scene, clause: Clause): boolean {
  const { subject, object, verb } = clause;
  const { discourse } = scene;
  if (verb.passive || subject === undefined) return false;
  const count = (noun: string, number: string | undefined, of: string | undefined): boolean => {
    if (of === undefined || number === undefined || !isDefinite(of)) return false;
    scene.sink.add({ kind: 'count', noun, of }, number, scene.span, [of]);
    return true;
  };
  const comers = subject.number !== undefined && subject.name === undefined ? subject : undefined;
  // "Each year 325,000 visitors come."
  if (
    comers !== undefined &&
    object === undefined &&
    GUESTS.test(comers.unit ?? '') &&
    /^(?:come|visit|attend)$/.test(verb.lemma)
  )
    return count('visitors', comers.number, discourse.title);
  const goal = object === undefined ? undefined : argumentOf(object, discourse);
  // "About 900 vehicles cross it each day"
  if (
    comers !== undefined &&
    TRAFFIC.test(comers.unit ?? '') &&
    /^(?:cross|use|pass over|pass|drive over)$/.test(verb.lemma)
  )
    return count(comers.unit ?? '', comers.number, goal);
  // "The event attracts 12,000 visitors", "The bridge carries 900 vehicles a day"
  const unit =
    object?.unit
      ?.replace(/ (?:a|per) (?:day|year)$/, '')
      .split(' ')
      .at(-1) ?? '';
  if (
    object?.number === undefined ||
    object.name !== undefined ||
    object.det !== undefined ||
    timeOf(clause)?.year !== undefined ||
    !/^(?:attract|draw|welcome|receive|carry|see|serve|handle|bring|pull in|count)$/.test(
      verb.lemma,
    ) ||
    !(GUESTS.test(unit) || TRAFFIC.test(unit))
  )
    return false;
  return count(
    TRAFFIC.test(unit) && unit !== 'people' ? unit : 'visitors',
    object.number,
    argumentOf(subject, discourse),
  );
}
