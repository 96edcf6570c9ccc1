import type { Style } from '../style.ts';
import { albums, novels } from './arts.ts';
import { authors, musicians } from './artists.ts';
import { cities, countries } from './atlas.ts';
import { clubs, universities } from './bodies.ts';
import { companies, vehicles } from './business.ts';
import { festivals, storms } from './events.ts';
import { mountains, rivers } from './land.ts';
import { athletes, scientists } from './people.ts';
import { bridges } from './structures.ts';

/** A third bank: other kinds of topics, in other words than the first two. */
export const third: Style = {
  name: 'third',
  types: [
    scientists,
    authors,
    athletes,
    musicians,
    rivers,
    mountains,
    cities,
    countries,
    universities,
    companies,
    clubs,
    bridges,
    vehicles,
    novels,
    albums,
    festivals,
    storms,
  ],
  conjunctions: [
    'Which {noun} {first} and {second}?',
    'What {noun} {first} and {second}?',
    'Which {noun} {first} and also {second}?',
  ],
};
