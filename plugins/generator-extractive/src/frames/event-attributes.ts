import {
  counted,
  diedIn,
  doneBy,
  event,
  injured,
  object,
  own,
  place,
  present,
  subject,
  theme,
  when,
} from './statements.ts';
import type { FrameAttribute } from './statements.ts';

/** What is stated of fairs, prizes and accidents, by the names of slots. */
export const EVENT_ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  venue: { type: 'name', facts: place('hold', (topic) => ({ object: topic, ...present })) },
  month: {
    type: 'month',
    facts: (topic, value) => [
      { query: event('time', 'hold', { object: topic, noun: 'month', ...present }), answer: value },
      { query: event('time', 'hold', { object: topic, ...present }), answer: value },
    ],
  },
  firstHeld: { type: 'date', facts: when('begin', subject) },
  visitors: { type: 'count', facts: counted('visitors') },
  exhibitors: { type: 'count', facts: counted('exhibitors') },
  organiser: { type: 'name', facts: doneBy('organise') },
  theme: { type: 'noun', facts: theme },
  awardedBy: { type: 'name', facts: doneBy('award') },
  reward: { type: 'money', facts: own('reward') },
  firstAwarded: { type: 'date', facts: when('award', object) },
  field: { type: 'noun', facts: own('field', 'purpose') },
  happened: { type: 'date', facts: when('hold', object) },
  site: { type: 'name', facts: place('hold', object) },
  deaths: { type: 'count', facts: diedIn },
  injured: { type: 'count', facts: injured },
  damage: { type: 'money', facts: own('damage') },
  cause: {
    type: 'noun',
    facts: (topic, value) => [
      { query: event('subject', 'cause', { object: topic }), answer: value },
    ],
  },
  inquiry: {
    type: 'person',
    facts: (topic, value) => [
      {
        query: event('subject', 'lead', { object: `the inquiry into ${topic}` }),
        answer: value,
      },
    ],
  },
  operator: { type: 'name', facts: own('site operator') },
};
