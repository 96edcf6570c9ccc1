/** Words that people use for a type: each takes in all that the canonical noun takes in. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  album: ['record'],
  book: ['title', 'work'],
  bridge: ['crossing'],
  city: ['town', 'place', 'town or city'],
  club: ['team'],
  company: ['firm', 'business', 'enterprise'],
  country: ['nation', 'state'],
  festival: ['event'],
  film: ['movie', 'picture'],
  instrument: ['musical instrument'],
  island: ['isle'],
  mountain: ['peak'],
  newspaper: ['paper'],
  organisation: ['institution', 'body'],
  prize: ['award', 'honour', 'distinction'],
  region: ['area', 'part of the country'],
  river: ['waterway'],
  ship: ['vessel'],
  sport: ['game'],
  university: ['school', 'institution', 'place of learning'],
};

/** Share of wordings that say another word for the type, and that ask for it with "what". */
const VARIED = 0.4;
const WHAT = 0.35;

/** The slots with another word for the type asked for, and "what city" beside "which city", now and then. */
export function varied(
  slots: ReadonlyMap<string, string>,
  random: () => number,
): ReadonlyMap<string, string> {
  const noun = slots.get('noun');
  if (noun === undefined || slots.get('wh') !== `which ${noun}`) return slots;
  const others = ALSO[noun] ?? [];
  const chosen = random() < VARIED ? (others[Math.floor(random() * others.length)] ?? noun) : noun;
  const wh = `${random() < WHAT ? 'what' : 'which'} ${chosen}`;
  return new Map([...slots, ['noun', chosen], ['wh', wh], ['whom', wh]]);
}
