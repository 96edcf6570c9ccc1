import type { Adjunct } from './clause-state.ts';
import { measureText } from './measure-facts.ts';
import { answerOf, argumentOf, isDefinite, typeOf, unwrap } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { NounPhrase } from './units.ts';
import { canonicalVerb, hasPersonObject, nounClass } from '@memo-js/english';
import type { EventQuery, Prep, Query } from '@memo-js/english';

export const PLACE_PREP = new Set(['in', 'at']);

export function placePreps(place: readonly Adjunct[], scene: Scene): Prep[] {
  const first = place[0];
  const phrase = first?.np === undefined ? undefined : answerOf(unwrap(first.np), scene.discourse);
  return phrase === undefined || first === undefined ? [] : [{ prep: first.prep, phrase }];
}

/** A list of names stands for each of its members. */
export function parts(
  phrase: NounPhrase | undefined,
  whole: string,
  scene: Scene,
): readonly string[] {
  const items = phrase?.items
    ?.map((item) => argumentOf(item, scene.discourse))
    .filter((item): item is string => item !== undefined && isDefinite(item));
  return items === undefined || items.length === 0 ? [whole] : items;
}

export function addObject(
  scene: Scene,
  who: string,
  phrase: NounPhrase,
  how: {
    readonly lemma: string;
    readonly tense: 'past' | 'present';
    readonly timePrep: readonly Prep[];
  },
): void {
  const { discourse, sink, span } = scene;
  if (
    phrase.pronoun !== undefined &&
    hasPersonObject(how.lemma) === false &&
    answerOf(phrase, discourse) === undefined
  )
    return;
  const answer =
    phrase.number !== undefined && phrase.name === undefined
      ? measureText(phrase)
      : answerOf(phrase, discourse);
  if (answer === undefined) return;
  const named = phrase.name !== undefined && phrase.items === undefined;
  const type = named
    ? typeOf(discourse.meet(phrase.name, phrase.type), discourse)
    : phrase.items?.every((item) => item.name !== undefined) === true
      ? commonType(phrase.items, scene)
      : undefined;
  const plain: EventQuery = {
    kind: 'event',
    asked: 'object',
    verb: how.lemma,
    tense: how.tense,
    subject: who,
    preps: [...how.timePrep],
  };
  const weaker: Query[] = [];
  const product = named && canonicalVerb(how.lemma) === 'produce';
  const typed =
    type === undefined
      ? product
        ? { ...plain, noun: 'product' }
        : plain
      : { ...plain, noun: type };
  if (type !== undefined && !(named && canonicalVerb(how.lemma) === 'produce')) weaker.push(plain);
  if (how.timePrep.length > 0) weaker.push({ ...typed, preps: [] }, { ...plain, preps: [] });
  const label =
    /^(?:play)$/.test(how.lemma) && !named
      ? 'instrument'
      : /^(?:speak)$/.test(how.lemma)
        ? 'language'
        : undefined;
  if (label !== undefined) weaker.push({ ...plain, noun: label, preps: [] });
  sink.add(typed, answer, span, [who, ...(named ? [answer] : [])], weaker);
}

function commonType(items: readonly NounPhrase[], scene: Scene): string | undefined {
  const types = new Set(
    items.map((item) =>
      item.name === undefined
        ? undefined
        : typeOf(scene.discourse.meet(item.name, item.type), scene.discourse),
    ),
  );
  const [only] = types;
  return types.size === 1 ? only : undefined;
}

/** Can "in X" or "at X" be asked with "where"? */
export function isPlace(phrase: NounPhrase, scene: Scene): boolean {
  const meant = unwrap(phrase);
  if (meant.items !== undefined) return meant.items.every((item) => isPlace(item, scene));
  if (meant.pronoun !== undefined || meant.number !== undefined) return false;
  const text = answerOf(meant, scene.discourse);
  if (text === undefined) return false;
  const name = meant.name === undefined ? undefined : scene.discourse.expand(meant.name);
  const kind = name === undefined ? nounClass(meant.head) : scene.discourse.referent(name)?.kind;
  if (
    kind === 'person' ||
    kind === 'work' ||
    kind === 'event' ||
    kind === 'time' ||
    kind === 'product'
  )
    return false;
  return name !== undefined || kind === 'place' || kind === 'structure' || kind === 'organisation';
}
