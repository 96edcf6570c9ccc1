import {
  counted,
  doneBy,
  leads,
  located,
  bestProduct,
  makes,
  object,
  own,
  place,
  present,
  subjectMatter,
  when,
} from './statements.ts';
import type { FrameAttribute } from './statements.ts';

/** What is stated of organisations, by the names of slots. */
export const ORGANISATION_ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  founder: { type: 'person', facts: doneBy('found', 'company') },
  founded: { type: 'date', facts: when('found', object) },
  seat: { type: 'name', facts: located },
  leader: { type: 'person', facts: leads },
  employees: { type: 'count', facts: counted('employees') },
  revenue: { type: 'money', facts: own('revenue') },
  budget: { type: 'money', facts: own('budget') },
  goods: { type: 'noun', facts: makes },
  bestProduct: { type: 'name', facts: bestProduct },
  formerName: { type: 'name', facts: own('former name') },
  buyer: { type: 'name', facts: doneBy('acquire', 'company') },
  boughtIn: { type: 'date', facts: when('acquire', object) },
  plants: {
    type: 'places',
    facts: place('have', (topic) => ({ subject: topic, object: 'factories', ...present })),
  },
  study: { type: 'noun', facts: subjectMatter },
  building: { type: 'name', facts: own('main building') },
};
