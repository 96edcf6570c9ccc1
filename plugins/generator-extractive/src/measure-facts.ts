import { addAttribute } from './attribute-facts.ts';
import type { Clause } from './clause-state.ts';
import { bareOwnership, ownership } from './ownership.ts';
import { argumentOf, isDefinite } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { NounPhrase } from './units.ts';
import { measureOf } from '@memo-js/english';

/** "a ship of 60 metres" */
export function sizeFact(scene: Scene, who: string, predicate: NounPhrase): void {
  const size = predicate.of;
  if (size?.number === undefined || !isDefinite(who)) return;
  if (
    /^(?:people|inhabitants|residents|souls|citizens|islanders|villagers)$/.test(size.unit ?? '')
  ) {
    scene.sink.add(
      { kind: 'attribute', attribute: 'population', of: who },
      size.number,
      scene.span,
      [who],
    );
    return;
  }
  if (!/^(?:metres|meters|kilometres|kilometers|feet|miles|km|m)\b/.test(size.unit ?? '')) return;
  const tall = /^(?:tower|mountain|peak|building|skyscraper|lighthouse|hill|volcano|statue)$/.test(
    predicate.head,
  );
  scene.sink.add(
    { kind: 'attribute', attribute: tall ? 'height' : 'length', of: who },
    measureText(size),
    scene.span,
    [who],
  );
}

/** "210 metres", "42,000", "$3.5 million": the value of a measured phrase. */
export function measureText(phrase: NounPhrase): string | undefined {
  if (phrase.number === undefined) return undefined;
  if (phrase.money === true || phrase.unit === undefined) return phrase.number;
  if (
    /^(?:people|inhabitants|residents|employees|persons|citizens|workers|staff)$/.test(phrase.unit)
  )
    return phrase.number;
  return `${phrase.number} ${phrase.unit.replace(/ (?:overall|in all|a year|per year|each year|annually|altogether)$/, '')}`;
}

/** "is 210 metres long", "is 42 years old". */
export function measureFact(scene: Scene, clause: Clause): boolean {
  const { subject, adjective } = clause;
  const object = clause.object?.number === undefined ? clause.second : clause.object;
  if (subject === undefined || object?.number === undefined || object.name !== undefined)
    return false;
  const value = measureText(object);
  const { title } = scene.discourse;
  // "The first edition is 275 pages long": so is the book.
  if (subject.head === 'edition' && object.unit === 'pages' && title !== undefined) {
    scene.sink.add({ kind: 'count', noun: 'pages', of: title }, object.number, scene.span, [title]);
    return true;
  }
  const owner = bareOwnership(subject, scene.discourse);
  if (owner !== undefined) {
    addAttribute(scene, owner.noun, owner.owner, value, false);
    return true;
  }
  const who = argumentOf(subject, scene.discourse);
  if (who === undefined || value === undefined || !isDefinite(who)) return false;
  const measure = adjective === undefined ? undefined : measureOf(adjective);
  const above = clause.adjuncts.some(({ prep }) => prep === 'above');
  const attribute = above ? 'elevation' : measure;
  if (attribute === undefined) {
    const owned = ownership(subject, scene.discourse) ?? bareOwnership(subject, scene.discourse);
    if (owned !== undefined) {
      addAttribute(scene, owned.noun, owned.owner, value, false);
      return true;
    }
    return false;
  }
  scene.sink.add({ kind: 'attribute', attribute, of: who }, value, scene.span, [who]);
  return clause.object === object;
}
