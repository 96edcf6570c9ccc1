import type { Naming } from '../entity.ts';
import type { Random } from '../random.ts';

const HER = [
  'Abigail',
  'Beatrice',
  'Clementine',
  'Dinah',
  'Esther',
  'Flora',
  'Georgina',
  'Harriet',
  'Imogen',
  'Josephine',
  'Keziah',
  'Lavinia',
  'Miriam',
  'Nell',
  'Olwen',
  'Philippa',
  'Roxana',
  'Sabine',
  'Thea',
  'Winifred',
  'Aïcha',
  'Inés',
  'Priya',
  'Mei',
];
const HIS = [
  'Ambrose',
  'Barnaby',
  'Cedric',
  'Dominic',
  'Edmund',
  'Felix',
  'Gideon',
  'Hugo',
  'Isaac',
  'Jasper',
  'Kenneth',
  'Leopold',
  'Magnus',
  'Nathaniel',
  'Octavian',
  'Percival',
  'Quentin',
  'Rafael',
  'Samuel',
  'Theodore',
  'Omar',
  'André',
  'Kofi',
  'Arjun',
];
const SURNAME_HEADS = [
  'Alder',
  'Birch',
  'Calder',
  'Dray',
  'Ever',
  'Farthing',
  'Gold',
  'Hather',
  'Ingle',
  'Kettle',
  'Long',
  'Merri',
  'Nether',
  'Over',
  'Pen',
  'Raven',
  'Stan',
  'Thistle',
  'Under',
  'Whit',
  'Yarrow',
  'Cross',
  'Black',
  'Fair',
];
const SURNAME_TAILS = [
  'combe',
  'croft',
  'dale',
  'fell',
  'gate',
  'hurst',
  'ley',
  'more',
  'stone',
  'ton',
  'wick',
  'wood',
  'worth',
  'well',
];
const TOWN_HEADS = [
  'Amber',
  'Bramble',
  'Clear',
  'Drift',
  'Ems',
  'Fox',
  'Glen',
  'Hazel',
  'Ivory',
  'Jade',
  'King',
  'Larch',
  'Moss',
  'Nettle',
  'Oat',
  'Pine',
  'Quiet',
  'Rook',
  'Stone',
  'Tansy',
  'Wild',
];
const TOWN_TAILS = [
  'bay',
  'bourne',
  'bridge',
  'bury',
  'cliff',
  'cross',
  'dean',
  'field',
  'hollow',
  'leigh',
  'pool',
  'port',
  'ridge',
  'sands',
  'thorpe',
  'water',
];
const WORDS = [
  'Anchor',
  'Beacon',
  'Cedar',
  'Dovetail',
  'Eclipse',
  'Fathom',
  'Gosling',
  'Hearth',
  'Inkwell',
  'Juniper',
  'Kestrel',
  'Larkspur',
  'Marigold',
  'Nimbus',
  'Oriel',
  'Pinnace',
  'Quarto',
  'Rowan',
  'Saffron',
  'Thimble',
  'Umber',
  'Vesper',
  'Willow',
  'Zenith',
];
const TRADES = [
  'Bakeries',
  'Cartography',
  'Dairy',
  'Energy',
  'Glassworks',
  'Logistics',
  'Pharma',
  'Robotics',
  'Shipyards',
  'Software',
  'Tea Company',
  'Toys',
  'Weaving',
  'Audio',
];

export function individual(random: Random): Naming {
  const her = random.chance(0.5);
  const short = familyName(random);
  const middle = random.chance(0.08) ? ` ${random.pick(['J.', 'M.', 'T.', 'R.'])}` : '';
  return {
    name: `${random.pick(her ? HER : HIS)}${middle} ${short}`,
    short,
    gender: her ? 'female' : 'male',
  };
}

export function familyName(random: Random): string {
  return random.pick(SURNAME_HEADS) + random.pick(SURNAME_TAILS);
}

export function townName(random: Random): string {
  const base = random.pick(TOWN_HEADS) + random.pick(TOWN_TAILS);
  const form = random.next();
  if (form < 0.08) return `Port ${base}`;
  if (form < 0.16) return `Little ${base}`;
  return form < 0.22 ? `${base}-on-Sea` : base;
}

export function town(random: Random): Naming {
  const name = townName(random);
  return { name, aliases: [`the town of ${name}`] };
}

export function enterprise(random: Random): Naming {
  const form = random.next();
  if (form < 0.55) return { name: `${random.pick(WORDS)} ${random.pick(TRADES)}` };
  if (form < 0.8)
    return {
      name: `${familyName(random)} & ${random.pick(['Sons', 'Daughters', 'Partners', 'Co'])}`,
    };
  return { name: `${random.pick(WORDS)}${random.pick(['ware', 'ly', 'point', 'forge', 'labs'])}` };
}

export function lake(random: Random): Naming {
  return random.chance(0.5)
    ? { name: `Lake ${random.pick(SURNAME_HEADS)}${random.pick(['a', 'o', 'e', 'in'])}` }
    : { name: `${random.pick(TOWN_HEADS)} Mere` };
}

export function island(random: Random): Naming {
  const base = `${random.pick(['Bar', 'Col', 'Dur', 'Eig', 'Has', 'Jur', 'Mor', 'Ron', 'Sto', 'Tir'])}${random.pick(['ra', 'say', 'nish', 'rigg', 'mona', 'vane'])}`;
  return random.chance(0.5)
    ? { name: base, aliases: [`the island of ${base}`] }
    : { name: `${base} Island` };
}

export function gadget(random: Random): Naming {
  const name = `${random.pick(WORDS)} ${random.pick(['One', 'Duo', 'Mini', 'Pro', 'Air', 'X', 'S4', 'Max', '12', '300'])}`;
  return { name, written: `the ${name}` };
}

/** Names institutions, so that none seems to lie in another town than it does. */
export function shire(random: Random): string {
  return (
    random.pick(SURNAME_HEADS) + random.pick(['shire', 'land', 'marsh', 'side', 'vale', 'heath'])
  );
}

export function filmTitle(random: Random): string {
  const noun = random.pick([
    'Letters',
    'Summer',
    'Station',
    'Witness',
    'Clockmaker',
    'Neighbours',
    'Snowfall',
    'Ferryman',
    'Harvest',
    'Stranger',
    'Bicycle',
    'Winter',
    'Signal',
    'Daughter',
    'Lighthouse',
    'Waltz',
  ]);
  const form = random.next();
  if (form < 0.35) return `${noun} from ${shire(random)}`;
  if (form < 0.7)
    return `The ${random.pick(['Quiet', 'Borrowed', 'Eleventh', 'Forgotten', 'Crimson', 'Other', 'Velvet', 'Sleeping'])} ${noun}`;
  return `${random.pick(['Before', 'After', 'Beyond', 'Without'])} the ${noun}`;
}

export function film(random: Random): Naming {
  const name = filmTitle(random);
  return { name, written: `"${name}"` };
}

export function expedition(random: Random): Naming {
  const name = `${familyName(random)} Expedition`;
  return { name, written: `the ${name}` };
}

export function orchestra(random: Random): Naming {
  const name = `${shire(random)} ${random.pick(['Philharmonic', 'Sinfonia', 'Chamber Orchestra', 'Brass Band', 'Choral Society'])}`;
  return { name, written: `the ${name}` };
}

export function newspaper(random: Random): Naming {
  const name = `${shire(random)} ${random.pick(['Gazette', 'Herald', 'Echo', 'Mercury', 'Observer', 'Argus'])}`;
  return { name, written: `the ${name}` };
}

export function building(random: Random): Naming {
  const name = `${familyName(random)} ${random.pick(['Library', 'Theatre', 'Hospital', 'Hall', 'Observatory', 'Lighthouse', 'Station'])}`;
  return { name, written: `the ${name}` };
}

export function scheme(random: Random): Naming {
  const name = `${random.pick([familyName(random), shire(random)])} ${random.pick(['Sea Wall', 'Tramway', 'Reservoir', 'Bypass', 'Footbridge', 'Wind Farm', 'Playground', 'Marina'])} Project`;
  return { name, written: `the ${name}` };
}

export function species(random: Random): Naming {
  const name = `${random.pick(['marsh', 'banded', 'velvet', 'dwarf', 'silver', 'horned', 'spotted', 'cliff', 'moon', 'saffron'])} ${random.pick(['heron', 'newt', 'orchid', 'beetle', 'vole', 'perch', 'finch', 'moth', 'gentian', 'crayfish'])}`;
  return { name, written: `the ${name}` };
}

export function award(random: Random): Naming {
  const name = `${familyName(random)} ${random.pick(['Prize', 'Medal', 'Trophy', 'Award'])}`;
  return { name, written: `the ${name}` };
}
