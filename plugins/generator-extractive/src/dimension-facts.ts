import { addAttribute } from './attribute-facts.ts';
import { isBridging } from './bridging.ts';
import type { Clause } from './clause-state.ts';
import { measureText } from './measure-facts.ts';
import { answerOf, argumentOf, isDefinite } from './phrases.ts';
import { placeFacts } from './place-facts.ts';
import type { Scene } from './scene.ts';
import type { NounPhrase, Unit } from './units.ts';
import { measureOf, nounClass } from '@memo-js/english';

const MASS = /^(?:grams?|grammes?|kilograms?|kilos?|kg|g|milligrams?|tonnes?|tons?|ounces?)$/;
const LENGTH =
  /^(?:(?:centi|milli|kilo)?met(?:re|er)s?|feet|foot|inch(?:es)?|miles?|yards?|c?m|km)$/;
const SPEED = /^(?:kilometres|miles|km|kilometers) (?:an|per) hour$|^knots$/;

/** What an amount of this unit measures, when the unit alone says so. */
function dimensionOf(unit: string): string | undefined {
  if (MASS.test(unit)) return 'weight';
  return SPEED.test(unit) ? 'speed' : undefined;
}

/** "At 160 grams, it is light enough": what the unit measures is said of the subject. */
export function frontedMeasure(scene: Scene, clause: Clause): void {
  const subject = clause.verb.passive ? clause.object : clause.subject;
  const who = subject === undefined ? undefined : argumentOf(subject, scene.discourse);
  if (who === undefined || !isDefinite(who)) return;
  for (const { prep, np } of clause.adjuncts) {
    if (!/^(?:at|with)$/.test(prep) || np?.number === undefined || np.name !== undefined) continue;
    const attribute =
      dimensionOf(np.unit ?? '') ??
      (LENGTH.test(np.unit ?? '') ? measureOf(clause.adjective ?? '') : undefined);
    if (attribute !== undefined)
      scene.sink.add({ kind: 'attribute', attribute, of: who }, measureText(np), scene.span, [who]);
  }
}

/** "X sells Y from its head office in Z": where X is. */
export function seatFacts(scene: Scene, clause: Clause): void {
  const who =
    clause.subject === undefined ? undefined : argumentOf(clause.subject, scene.discourse);
  if (who === undefined || !isDefinite(who) || scene.discourse.isPerson(who)) return;
  clause.adjuncts.forEach(({ np }, index) => {
    const next = clause.adjuncts[index + 1];
    if (
      np?.possessor?.pronoun !== undefined &&
      /^(?:headquarters|office|offices|base|seat|home|studio|workshop)$/.test(np.head) &&
      next?.np?.name !== undefined &&
      /^(?:in|at)$/.test(next.prep)
    )
      placeFacts(scene, who, next);
  });
}

/** "the church tower, 33 metres tall, ...": a measure behind the noun that it is said of. */
export function postmodified(scene: Scene, units: readonly Unit[]): void {
  units.forEach((unit, index) => {
    const [comma, amount, adjective] = units.slice(index + 1, index + 4);
    if (unit.kind !== 'np' || comma?.kind !== 'comma' || amount?.kind !== 'np') return;
    if (amount.number === undefined || adjective === undefined) return;
    // "33 metres tall", "287 kilometres in length"
    const noun = units[index + 4];
    const attribute =
      adjective.kind === 'adj'
        ? measureOf(adjective.text)
        : adjective.kind === 'prep' && adjective.text === 'in' && noun?.kind === 'np'
          ? /^(?:length|height|depth|width|weight|diameter|size|area)$/.exec(noun.text)?.[0]
          : undefined;
    const who = ownerless(unit, scene) ?? argumentOf(unit, scene.discourse);
    if (attribute !== undefined && who !== undefined && isDefinite(who))
      scene.sink.add({ kind: 'attribute', attribute, of: who }, measureText(amount), scene.span, [
        who,
      ]);
  });
}

/** "try the eel soup, the local speciality": a feature of the topic behind what it is. */
export function apposedFeatures(scene: Scene, units: readonly Unit[]): void {
  const { discourse } = scene;
  const { title } = discourse;
  if (title === undefined) return;
  units.forEach((unit, index) => {
    const [comma, feature, end] = units.slice(index + 1, index + 4);
    if (unit.kind !== 'np' || comma?.kind !== 'comma' || feature?.kind !== 'np') return;
    if (end !== undefined && end.kind !== 'comma' && end.kind !== 'other') return;
    if (unit.name !== undefined || unit.pronoun !== undefined || unit.number !== undefined) return;
    if (!isBridging(feature, discourse) || feature.det !== 'the') return;
    if (nounClass(feature.head) === 'person') return;
    addAttribute(scene, feature.text, title, answerOf(unit, discourse), false);
  });
}

/** "the church tower" in a text about a place is that of the place. */
function ownerless(phrase: NounPhrase, { discourse }: Scene): string | undefined {
  return discourse.title !== undefined && isBridging(phrase, discourse)
    ? `the ${phrase.text} of ${discourse.title}`
    : undefined;
}
