import {
  did,
  leads,
  object,
  own,
  place,
  plays,
  spouse,
  subject,
  when,
  won,
  wrote,
} from './statements.ts';
import type { FrameAttribute } from './statements.ts';

/** What is stated of people, by the names of slots. */
export const PERSON_ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  born: { type: 'date', facts: when('bear', object) },
  birthplace: { type: 'name', facts: place('bear', object) },
  died: { type: 'date', facts: when('die', subject) },
  deathplace: { type: 'name', facts: place('die', subject) },
  spouse: { type: 'person', facts: spouse },
  occupation: { type: 'noun', facts: own('occupation') },
  school: { type: 'name', facts: place('study', subject) },
  book: { type: 'title', facts: wrote },
  instrument: { type: 'noun', facts: plays },
  nickname: { type: 'name', facts: own('nickname') },
  prize: { type: 'name', facts: won, many: true },
  designed: { type: 'name', facts: did('design', 'product') },
  invented: { type: 'name', facts: did('invent') },
  workplace: { type: 'name', facts: place('work', subject) },
  founds: { type: 'name', facts: did('found', 'company') },
  heads: { type: 'name', facts: (topic, value, role) => leads(value, topic, role) },
};
