import type { Naming } from '../entity.ts';
import type { Random } from '../random.ts';

const WOMEN = [
  'Adela',
  'Brigit',
  'Carys',
  'Delphine',
  'Edda',
  'Fenna',
  'Greta',
  'Halina',
  'Ines',
  'Jolanta',
  'Katla',
  'Liv',
  'Maren',
  'Noémie',
  'Ottilie',
  'Petra',
  'Rosalba',
  'Sunniva',
  'Tilda',
  'Ulrike',
  'Verena',
  'Wilma',
  'Ysolde',
  'Zora',
];
const MEN = [
  'Alaric',
  'Bastian',
  'Casimir',
  'Dietmar',
  'Emeric',
  'Florian',
  'Gaspard',
  'Henning',
  'Ivo',
  'Joren',
  'Kasper',
  'Lennart',
  'Matthias',
  'Nikolai',
  'Oskar',
  'Pavel',
  'Rurik',
  'Stellan',
  'Tomas',
  'Udo',
  'Viktor',
  'Willem',
  'Yorick',
  'Zdenek',
];
const SURNAME_HEADS = [
  'Vael',
  'Brann',
  'Thorn',
  'Kest',
  'Marl',
  'Oster',
  'Quill',
  'Rav',
  'Sond',
  'Tarn',
  'Ulv',
  'Wend',
  'Zell',
  'Drax',
  'Fenn',
  'Gald',
  'Hask',
  'Jarv',
  'Lind',
  'Morr',
  'Nyst',
  'Pell',
  'Skar',
  'Trell',
];
const SURNAME_TAILS = [
  'sen',
  'hold',
  'ova',
  'ström',
  'ak',
  'inger',
  'mont',
  'by',
  'ez',
  'ler',
  'quist',
  'wyn',
  'dahl',
  'ard',
];
const PLACE_HEADS = [
  'Bel',
  'Cor',
  'Dun',
  'Eld',
  'Fal',
  'Gren',
  'Hel',
  'Ist',
  'Kar',
  'Lor',
  'Mel',
  'Nor',
  'Ost',
  'Pern',
  'Ros',
  'Sel',
  'Tor',
  'Ul',
  'Ver',
  'Wes',
];
const PLACE_TAILS = [
  'mouth',
  'holm',
  'vik',
  'garth',
  'mere',
  'burg',
  'ona',
  'ara',
  'stead',
  'ford',
  'haven',
  'minster',
  'wick',
];
const FIRM_HEADS = [
  'Arc',
  'Bryn',
  'Cal',
  'Dex',
  'Ember',
  'Flux',
  'Grav',
  'Hyl',
  'Iso',
  'Kelv',
  'Lumen',
  'Mod',
  'Nov',
  'Orb',
  'Pyr',
  'Quar',
  'Syl',
  'Tri',
  'Vant',
  'Zeph',
];
const FIRM_TAILS = ['ora', 'ix', 'ane', 'ica', 'ovan', 'eta', 'ium', 'ell', 'arn', 'ost'];
const FIRM_ENDS = [
  '',
  '',
  '',
  ' Works',
  ' Instruments',
  ' Foods',
  ' Textiles',
  ' Systems',
  ' Brothers',
  ' Optics',
];
const RIVERS = [
  'Alder',
  'Bruin',
  'Cass',
  'Dovrin',
  'Elsk',
  'Farrow',
  'Gellen',
  'Hirth',
  'Istra',
  'Jorn',
  'Kell',
  'Lodden',
  'Murr',
  'Narel',
  'Orrin',
  'Prell',
  'Quenna',
  'Rusk',
  'Sabel',
  'Tavel',
];
const ADJECTIVES = [
  'Silent',
  'Amber',
  'Broken',
  'Distant',
  'Hidden',
  'Iron',
  'Last',
  'Narrow',
  'Patient',
  'Restless',
  'Second',
  'Winter',
  'Crooked',
  'Golden',
  'Paper',
  'Salt',
];
const THINGS = [
  'Harbour',
  'Orchard',
  'Lantern',
  'Ledger',
  'Meadow',
  'Mirror',
  'Passage',
  'Quarry',
  'Sparrow',
  'Staircase',
  'Tide',
  'Voyage',
  'Window',
  'Garden',
  'Compass',
  'Bell',
];
const SHIPS = [
  'Petrel',
  'Kittiwake',
  'Resolve',
  'Halcyon',
  'Meridian',
  'Tern',
  'Constant',
  'Osprey',
  'Borealis',
  'Plover',
  'Seafarer',
  'Dauntless',
];

export function person(random: Random): Naming {
  const female = random.chance(0.5);
  const short = surname(random);
  return {
    name: `${random.pick(female ? WOMEN : MEN)} ${short}`,
    short,
    gender: female ? 'female' : 'male',
  };
}

export function surname(random: Random): string {
  return random.pick(SURNAME_HEADS) + random.pick(SURNAME_TAILS);
}

export function place(random: Random): string {
  return random.pick(PLACE_HEADS) + random.pick(PLACE_TAILS);
}

/** Names institutions, so that none seems to lie in another city than it does. */
export function region(random: Random): string {
  return (
    random.pick(PLACE_HEADS) + random.pick(['shire', 'land', 'marches', 'vale', 'moor', 'coast'])
  );
}

export function city(random: Random): Naming {
  const name = place(random);
  return { name, aliases: [`the city of ${name}`] };
}

export function company(random: Random): Naming {
  const short = random.pick(FIRM_HEADS) + random.pick(FIRM_TAILS);
  return { name: `${short}${random.pick(FIRM_ENDS)}` };
}

export function river(random: Random): Naming {
  const base = random.chance(0.4) ? `${random.pick(PLACE_HEADS)}na` : random.pick(RIVERS);
  return { name: `River ${base}`, written: `the River ${base}`, aliases: [base, `the ${base}`] };
}

export function title(random: Random): string {
  const form = random.next();
  if (form < 0.6) return `The ${random.pick(ADJECTIVES)} ${random.pick(THINGS)}`;
  if (form < 0.8) return `${random.pick(THINGS)} of ${region(random)}`;
  return `A ${random.pick(THINGS)} for ${random.pick([...WOMEN, ...MEN])}`;
}

export function book(random: Random): Naming {
  const name = title(random);
  return { name, written: `"${name}"` };
}

export function product(random: Random): string {
  return `${random.pick(FIRM_HEADS)}${random.pick(['mate', 'line', 'path', 'lock', 'scan', 'drive', 'note'])} ${random.pick(['2', '3', '4', '5', '7', '9', '100', '200', '500'])}`;
}

export function ship(random: Random): Naming {
  const name = `${random.pick(SHIPS)} of ${region(random)}`;
  return { name, written: `the ${name}`, aliases: [] };
}

export function bridge(random: Random): Naming {
  const name = `${random.pick([surname(random), `${random.pick(ADJECTIVES)} Gate`, region(random)])} Bridge`;
  return { name, written: `the ${name}` };
}

export function museum(random: Random): Naming {
  const name = random.pick([
    `${surname(random)} Museum`,
    `Museum of ${random.pick(['Glass', 'Clocks', 'Navigation', 'Textiles', 'Printing', 'Salt', 'Toys', 'Maps', 'Mining', 'Weather'])} and ${random.pick(['Lamps', 'Dolls', 'Ships', 'Coins', 'Instruments', 'Costume'])}`,
    `${surname(random)} Collection`,
  ]);
  return { name, written: `the ${name}` };
}

export function festival(random: Random): Naming {
  const name = `${region(random)} ${random.pick(['Jazz', 'Film', 'Lantern', 'Harvest', 'Puppet', 'Kite', 'Storytelling', 'Organ'])} Festival`;
  return { name, written: `the ${name}` };
}

export function university(random: Random): Naming {
  const base = region(random);
  const name = random.pick([
    `University of ${base}`,
    `${base} Institute of Technology`,
    `${surname(random)} College`,
  ]);
  return { name, written: name.startsWith('University') ? `the ${name}` : name };
}

export function club(random: Random): Naming {
  const name = `${region(random)} ${random.pick(['Rovers', 'Wanderers', 'Athletic', 'United', 'Falcons', 'Otters', 'Comets'])}`;
  return { name };
}

export function mountain(random: Random): Naming {
  return { name: `Mount ${surname(random)}` };
}
