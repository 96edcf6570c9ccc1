// BLIND BANK: authors of extraction or parsing rules do not read this file; only scores come from it.
import type { Style } from '../style.ts';
import { animals, buildings, schemes } from './council.ts';
import { awards, expeditions, films, orchestras } from './culture.ts';
import { enterprises } from './enterprises.ts';
import { islands, lakes, towns } from './guide.ts';
import { people } from './people.ts';
import { gadgets, newspapers } from './products.ts';

/** The bank that only scores are read from. */
export const blind: Style = {
  name: 'blind',
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
