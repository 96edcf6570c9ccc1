import type { Style } from '../style.ts';
import { animals, buildings, schemes } from './council.ts';
import { awards, expeditions, films, orchestras } from './culture.ts';
import { enterprises } from './enterprises.ts';
import { islands, lakes, towns } from './guide.ts';
import { people } from './people.ts';
import { gadgets, newspapers } from './products.ts';

/** A second bank for development, of other words and other shapes of sentences. */
export const second: Style = {
  name: 'second',
  types: [
    people,
    enterprises,
    towns,
    lakes,
    islands,
    buildings,
    gadgets,
    newspapers,
    films,
    schemes,
    expeditions,
    orchestras,
    awards,
    animals,
  ],
  conjunctions: [
    'Which {noun} {first} and {second}?',
    'Name the {noun} that {first} and {second}.',
    'What is the name of the {noun} that {first} and {second}?',
  ],
};
