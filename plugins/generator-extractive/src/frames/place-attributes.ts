import { event, located, own, place, present, waterside, when } from './statements.ts';
import type { FrameAttribute } from './statements.ts';

/** What is stated of places and rivers, by the names of slots. */
export const PLACE_ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  population: { type: 'count', facts: own('population') },
  elevation: { type: 'length', facts: own('elevation') },
  area: { type: 'area', facts: own('size') },
  region: { type: 'name', facts: located },
  river: { type: 'name', facts: waterside },
  chartered: {
    type: 'date',
    facts: when('receive', (topic) => ({ subject: topic, object: 'a charter' })),
  },
  landmark: { type: 'name', facts: own('landmark') },
  capital: { type: 'name', facts: own('capital') },
  joined: {
    type: 'date',
    facts: when('join', (topic) => ({ subject: topic, object: 'the federation' })),
  },
  fame: {
    type: 'noun',
    facts: (topic, value) => [
      {
        query: event('prep', 'know', { object: topic, prep: 'for', ...present }),
        answer: value,
      },
    ],
  },
  riverLength: { type: 'length', facts: own('length') },
  source: { type: 'name', facts: place('rise', (topic) => ({ subject: topic, ...present })) },
  mouth: { type: 'name', facts: own('mouth') },
  dam: { type: 'name', facts: own('largest dam') },
  damBuilt: {
    type: 'date',
    facts: when('complete', (topic) => ({ object: `the largest dam of ${topic}` })),
  },
};
