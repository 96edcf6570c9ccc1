import { doneBy, event, kindOf, maker, named, object, own, place, when } from './statements.ts';
import type { FrameAttribute } from './statements.ts';

/** What is stated of products, by the names of slots. */
export const PRODUCT_ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  maker: { type: 'name', facts: maker },
  designer: { type: 'person', facts: doneBy('design', 'product') },
  inventor: { type: 'person', facts: doneBy('invent') },
  released: { type: 'date', facts: when('release', object) },
  ended: { type: 'date', facts: when('discontinue', object) },
  sold: {
    type: 'count',
    facts: (topic, value) => [
      { query: event('count', 'sell', { subject: topic, noun: 'units' }), answer: value },
    ],
  },
  price: { type: 'money', facts: own('cost') },
  weight: { type: 'weight', facts: own('weight') },
  speed: { type: 'speed', facts: own('speed') },
  assembled: { type: 'name', facts: place('assemble', object) },
  namesake: { type: 'name', facts: named },
  kind: { type: 'noun', facts: kindOf },
  colour: { type: 'noun', facts: own('colours') },
};
