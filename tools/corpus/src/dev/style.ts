import type { Style } from '../style.ts';
import { companies } from './companies.ts';
import { books, festivals } from './events.ts';
import { clubs, universities } from './institutions.ts';
import { cities, mountains, rivers } from './settlements.ts';
import { albums, awards, products } from './works.ts';
import { bridges, museums, ships } from './structures.ts';
import { people } from './people.ts';

/** The bank that authors of extraction rules look into. */
export const dev: Style = {
  name: 'dev',
  types: [
    people,
    companies,
    cities,
    rivers,
    mountains,
    bridges,
    museums,
    universities,
    clubs,
    festivals,
    books,
    ships,
    albums,
    products,
    awards,
  ],
  conjunctions: [
    'Which {noun} {first} and {second}?',
    'What is the name of the {noun} that {first} and {second}?',
    'Which {noun} {first} and also {second}?',
  ],
};
