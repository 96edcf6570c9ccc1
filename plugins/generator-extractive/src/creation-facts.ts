import { typeOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { EventQuery, Query } from '@memo-js/english';

/** "its best-known product is Y": who makes Y, and what X makes. */
export function makerFacts(scene: Scene, maker: string, product: string): void {
  const { sink, span, discourse } = scene;
  sink.add(
    {
      kind: 'event',
      asked: 'subject',
      verb: 'produce',
      tense: 'present',
      object: product,
      preps: [],
    },
    maker,
    span,
    [maker, product],
  );
  const type = typeOf(product, discourse);
  const plain: EventQuery = {
    kind: 'event',
    asked: 'object',
    verb: 'produce',
    tense: 'present',
    subject: maker,
    preps: [],
  };
  sink.add(
    type === undefined ? { ...plain, noun: 'product' } : { ...plain, noun: type },
    product,
    span,
    [maker, product],
  );
}

/** Who wrote, composed, painted or directed a work, both ways. */
export function creationFacts(scene: Scene, verb: string, creator: string, work: string): void {
  const { sink, span, discourse } = scene;
  const entities = [work, creator];
  if (verb === 'write') discourse.markPerson(discourse.meet(creator));
  sink.add(
    { kind: 'event', asked: 'subject', verb, tense: 'past', object: work, preps: [] },
    creator,
    span,
    entities,
  );
  const plain: Query = {
    kind: 'event',
    asked: 'object',
    verb,
    tense: 'past',
    subject: creator,
    preps: [],
  };
  const type = typeOf(work, discourse);
  sink.add(
    type === undefined ? plain : { ...plain, noun: type },
    work,
    span,
    entities,
    type === undefined ? [] : [plain],
  );
}
