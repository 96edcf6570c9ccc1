import type { Adjunct } from './clause-state.ts';
import { answerOf, isDefinite, typeOf, unwrap } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { NounPhrase } from './units.ts';
import type { Query } from '@memo-js/english';

/** Where a thing is, and on which river, street or island. */
export function placeFacts(scene: Scene, who: string, adjunct: Adjunct): void {
  const { discourse, sink, span } = scene;
  if (adjunct.np === undefined || !isDefinite(who)) return;
  const phrase = unwrap(adjunct.np);
  const stated = answerOf(phrase, discourse);
  // "in the old town" of the city that the document is about
  const around =
    phrase.det === 'the' &&
    phrase.name === undefined &&
    adjunct.prep === 'in' &&
    discourse.title !== undefined &&
    discourse.title !== who &&
    discourse.referent(discourse.title)?.kind === 'place'
      ? discourse.title
      : undefined;
  const place =
    stated !== undefined && isDefinite(stated) && phrase.name !== undefined
      ? stated
      : (around ?? stated);
  if (place === undefined || !isDefinite(place)) return;
  // "stands at an elevation of 40 metres" is no place.
  if (/^(?:an? |the )?(?:elevation|altitude|height|distance|depth) of \d/u.test(place)) return;
  if (adjunct.prep === 'in' && rangeFact(scene, who, place)) return;
  const entities = [who, place];
  const kind =
    phrase.name === undefined
      ? undefined
      : typeOf(discourse.meet(phrase.name, phrase.type), discourse);
  if (
    adjunct.prep === 'on' ||
    adjunct.prep === 'near' ||
    adjunct.prep === 'beside' ||
    adjunct.prep === 'along'
  ) {
    const plain: Query = {
      kind: 'event',
      asked: 'prep',
      prep: adjunct.prep,
      verb: 'locate',
      tense: 'present',
      object: who,
      preps: [],
    };
    const noun = kind ?? (/^River\b|\bRiver$/.test(place) ? 'river' : undefined);
    const asWhere: Query = {
      kind: 'event',
      asked: 'place',
      verb: 'locate',
      tense: 'present',
      object: who,
      preps: [],
    };
    if (noun === 'river')
      sink.add(
        {
          kind: 'event',
          asked: 'subject',
          verb: 'flow',
          tense: 'present',
          preps: [{ prep: 'through', phrase: who }],
          noun,
        },
        place,
        span,
        entities,
        [
          {
            kind: 'event',
            asked: 'subject',
            verb: 'flow',
            tense: 'present',
            preps: [{ prep: 'through', phrase: who }],
          },
        ],
      );
    const inner = phrase.of?.name;
    sink.add(
      noun === undefined ? plain : { ...plain, noun },
      inner !== undefined && /river|lake/i.test(inner) ? inner : place,
      span,
      entities,
      noun === undefined ? [asWhere] : [plain],
    );
    return;
  }
  sink.add(
    { kind: 'event', asked: 'place', verb: 'locate', tense: 'present', object: who, preps: [] },
    place,
    span,
    entities,
  );
  regionFacts(scene, who, phrase);
}

/** "in Bergen, Norway": the region answers "In which country". */
export function regionFacts(scene: Scene, who: string, phrase: NounPhrase): void {
  const { region } = phrase;
  if (region?.name === undefined || phrase.name === undefined) return;
  const { discourse, sink, span } = scene;
  const place = discourse.meet(phrase.name, phrase.type);
  const within = discourse.meet(region.name);
  sink.add(
    { kind: 'event', asked: 'place', verb: 'locate', tense: 'present', object: place, preps: [] },
    within,
    span,
    [place, within, who],
  );
}

const RANGE =
  /(?:Range|Hills|Mountains|Alps|Highlands|Heights|Ridge|Chain|Massif|Sierra|Cordillera|Wall|Peaks|Uplands|Fells|Downs)$/;

/** "belongs to the Thunder Hills": the range of a mountain is not the country it is in. */
export function rangeFact(scene: Scene, who: string, range: string): boolean {
  const type = scene.discourse.referent(who)?.type ?? '';
  if (!/^(?:mountain|peak|volcano|hill|summit)$/.test(type) || !RANGE.test(range)) return false;
  scene.sink.add(
    {
      kind: 'event',
      asked: 'prep',
      prep: 'to',
      verb: 'belong',
      tense: 'present',
      subject: who,
      preps: [],
      noun: 'range',
    },
    range,
    scene.span,
    [who, range],
  );
  return true;
}
