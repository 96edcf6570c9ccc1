const list = (words: string): readonly string[] => words.split(' ');

/** Nouns of occasions, deeds and disasters that a text interchanges for one thing. */
export const EVENT_NOUN_GROUPS: readonly (readonly string[])[] = [
  list(
    'festival event fair trade-fair show exhibition expo gathering carnival celebration fete feast gala week meeting conference congress convention symposium forum summit assembly parade ball biennale day night',
  ),
  list(
    'race marathon rally regatta competition contest tournament championship event cup derby match game games series run ride',
  ),
  list('prize award medal honour distinction trophy scholarship grant order'),
  list('battle engagement fight fighting clash encounter struggle skirmish'),
  list('siege blockade encirclement'),
  list('war conflict hostilities fighting campaign rebellion uprising rising revolt'),
  list('treaty agreement accord pact peace truce armistice'),
  list(
    'accident disaster catastrophe tragedy incident explosion blast fire blaze leak derailment collision collapse crash flood sinking shipwreck wreck avalanche landslide spill outage blackout accident calamity',
  ),
  list('storm cyclone hurricane typhoon tornado gale blizzard tempest'),
  list('earthquake quake tremor disaster catastrophe'),
  list('eruption outbreak disaster'),
  list('expedition voyage venture undertaking enterprise mission journey flight crossing'),
  list('operation raid landing attack assault campaign invasion'),
  list('strike walkout stoppage dispute boycott lockout'),
  list('election vote poll ballot referendum'),
  list('merger deal takeover acquisition transaction fusion'),
  list('trial case proceedings hearing'),
  list('experiment study'),
  list('concert premiere performance evening'),
];

const EVENT_NOUNS: ReadonlySet<string> = new Set(EVENT_NOUN_GROUPS.flat());

/** Nouns that mean an event only where nothing else speaks against it. */
const LOOSE =
  /^(?:show|day|night|week|order|case|study|fight|peace|run|ride|game|evening|flight|crossing|series|vote|poll|deal)$/u;

export const isEventNoun = (noun: string): boolean => EVENT_NOUNS.has(noun) && !LOOSE.test(noun);

/** "Sinking of the Marlinda", "Great Fire of Ulmen", "Halden Winter Games": the noun that names the event. */
export function eventNounOf(name: string): string | undefined {
  const words = name.toLowerCase().split(' ');
  const of = words.findIndex((word) => word === 'of' || word === 'at');
  const [before, last] = [words[of - 1] ?? '', words.at(-1) ?? ''];
  if (of > 0 && isEventNoun(before)) return before;
  if (words.length > 1 && EVENT_NOUNS.has(last)) return last;
  return words.length > 1 && isEventNoun(words[0] ?? '') ? words[0] : undefined;
}
