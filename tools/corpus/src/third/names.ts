import type { Naming } from '../entity.ts';
import type { Random } from '../random.ts';
import { capitalise, withArticle } from '../template.ts';

const WOMEN =
  'Laura Maria Hannah Ingrid Amara Yuki Sofia Elena Nadia Clara Rachel Leila Julia Monica Astrid Teresa Diana Vera Alice Fatima'.split(
    ' ',
  );
const MEN =
  'Peter Daniel Tomas Carlos Kenji Marcus Victor Stefan Oliver Henry Pablo Ibrahim Lucas Robert Anton David George Simon Erik Walter'.split(
    ' ',
  );
const SURNAME_STARTS =
  'Bren Hal Kov Lind Mar Nor Pell Ras Sten Tor Vand Wes Zel Dorn Fen Gar Hart Jan Kess Lor Mull Ost Pran Quin Rud Sal Thal Ulm Vik Wal Bick Cast Dray Ell Farr Gold Hol Ives Karl Lamb'.split(
    ' ',
  );
const SURNAME_ENDS =
  'ner ley sen ard well berg mann kin low by ridge stone ton ford ison more'.split(' ');
const PLACE_STARTS =
  'Tal Or Min Cam Bel Dun Har Lis Mon Nav Pol Rav San Tre Ver Win Ald Bran Cor Est Glen Kil Lor Mar Nether Over Pen Quar Ros Sel'.split(
    ' ',
  );
const PLACE_ENDS =
  'vera beck ford mouth ona haven burg holm stead minster ridge bay wick field port'.split(' ');
const RIVERS =
  'Amble Brisk Corra Dell Essen Fallow Gale Hush Isk Jarrow Kell Lune Moro Nere Ouzel Pasco Rill Sarn Tavy Ulla Vane Wend Yarl Zora Tessa Orla Merle Linn Hebe Cassa'.split(
    ' ',
  );

export function surname(random: Random): string {
  // No letter stands three times in a row: Pellow, not Pelllow.
  return (random.pick(SURNAME_STARTS) + random.pick(SURNAME_ENDS)).replace(/(.)\1\1/, '$1$1');
}

export function person(random: Random): Naming {
  const gender = random.chance(0.5) ? 'female' : 'male';
  const short = surname(random);
  return { name: `${random.pick(gender === 'female' ? WOMEN : MEN)} ${short}`, short, gender };
}

function place(random: Random): string {
  return random.pick(PLACE_STARTS) + random.pick(PLACE_ENDS);
}

export function city(random: Random): Naming {
  const roll = random.next();
  const name = place(random);
  if (roll < 0.1) return { name: `New ${name}` };
  return { name: roll < 0.2 ? `Saint ${surname(random)}` : name };
}

export function country(random: Random): Naming {
  const start = random.pick(
    'Vel Osk Tar Lum Karn Bolt Morv Sard Zan Erst Gald Halv Ist Jor Kest Nord'.split(' '),
  );
  return { name: start + random.pick(['aria', 'andia', 'ovia', 'land', 'ethia', 'onia', 'istan']) };
}

export function river(random: Random): Naming {
  const name = random.chance(0.6) ? `River ${random.pick(RIVERS)}` : `${random.pick(RIVERS)} River`;
  return { name, written: `the ${name}` };
}

export function mountain(random: Random): Naming {
  return random.chance(0.7)
    ? { name: `Mount ${place(random)}` }
    : { name: `${surname(random)} Peak` };
}

export function university(random: Random): Naming {
  const roll = random.next();
  if (roll < 0.5) return { name: `${surname(random)} University` };
  if (roll < 0.75) return { name: `${surname(random)} College` };
  const name = `${surname(random)} Institute of Technology`;
  return { name, written: `the ${name}` };
}

export function company(random: Random): Naming {
  const start = random.pick(
    'Solar Blue Nova Prime Delta Metro Alpine Pacific Harbor Summit Vertex Polar Echo Terra Lumen Aero Bright Iron Cedar Falcon'.split(
      ' ',
    ),
  );
  const end = random.pick(
    'Motors Systems Foods Energy Works Robotics Textiles Instruments Labs Industries Logistics Dynamics'.split(
      ' ',
    ),
  );
  return { name: random.chance(0.3) ? `${surname(random)} ${end}` : `${start} ${end}` };
}

export function club(random: Random): Naming {
  const start = random.pick([
    'Northgate',
    'Lionhill',
    'Riverside',
    'Kingsway',
    'Old Town',
    'Eastbrook',
    'Westfield',
    'Parkside',
    'Hillcrest',
    'Dockland',
  ]);
  return {
    name: `${start} ${random.pick(['United', 'Rovers', 'Athletic', 'City', 'Wanderers', 'FC'])}`,
  };
}

export function bridge(random: Random): Naming {
  const name = `${random.pick([surname, place])(random)} Bridge`;
  return { name, written: `the ${name}` };
}

export function vehicle(random: Random): Naming {
  const start = random.pick(
    'Vireo Taro Kestra Bolide Marin Pico Sonda Ardent Nomi Zephyr Lyra Orca'.split(' '),
  );
  const name = `${start} ${random.pick(['GT', 'E', '200', 'X5', 'Cross', 'City', '40'])}`;
  return { name, written: `the ${name}` };
}

const ADJECTIVES =
  'Glass Silent Broken Golden Hidden Last Paper Burning Distant Hollow Green Wild Empty Frozen'.split(
    ' ',
  );

export function novel(random: Random): Naming {
  const noun = random.pick(
    'Orchard House River Garden Letter Island Bridge Door Tower Station Kingdom Mirror Road Clock'.split(
      ' ',
    ),
  );
  const roll = random.next();
  const name =
    roll < 0.5
      ? `The ${random.pick(ADJECTIVES)} ${noun}`
      : roll < 0.75
        ? `${capitalise(withArticle(noun))} for ${random.pick([...WOMEN, ...MEN])}`
        : `The ${noun} at ${place(random)}`;
  return { name, written: `"${name}"` };
}

export function album(random: Random): Naming {
  const name = `${random.pick('Midnight Summer Electric Northern Slow Velvet Neon Lonely Sunday Morning'.split(' '))} ${random.pick('Train Rain Lights Radio Highway Dance Colours Heart Signals Stories'.split(' '))}`;
  return { name, written: `"${name}"` };
}

export function festival(random: Random): Naming {
  const start = random.pick([
    place(random),
    random.pick(['Lantern', 'Harvest', 'Seaside', 'Moonlight', 'Open Air', 'Three Rivers']),
  ]);
  const name = `${start} ${random.pick(['Jazz Festival', 'Film Festival', 'Food Festival', 'Book Festival', 'Kite Festival', 'Music Festival'])}`;
  return { name, written: `the ${name}` };
}

export function storm(random: Random): Naming {
  return {
    name: `${random.pick(['Storm', 'Hurricane'])} ${random.pick(
      'Agnes Bertha Cora Desmond Edith Frank Gloria Hector Irma Jonas Klaus Lottie Morgan Nigel Olga Percy Rita Sandra Tilda Ulrich Wanda Xaver Zelda Arthur Brenda'.split(
        ' ',
      ),
    )}`,
  };
}
