const WORD = "\\p{Lu}[\\p{L}'-]*";

const ending = (nouns: string): string =>
  `(?:(?!The |In |On |At |Its |Every |Each )${WORD} )(?:(?:of (?:the )?)?${WORD} ){0,3}?(?:${nouns})(?![\\p{L}'-])(?! \\p{Lu})`;

/** Names that show by a word in them what they name. */
const SHAPES: Readonly<Record<string, string>> = {
  LAKE: `Lake ${WORD}(?: ${WORD})?|${ending('Lake|Reservoir|Tarn|Lagoon')}`,
  SEA: `(?:Gulf|Bay|Sea) of ${WORD}(?: ${WORD})?|${ending('Sea|Ocean|Gulf|Bay|Sound|Strait|Firth|Channel')}`,
  COAST:
    '(?:(?:north|south|east|west)(?:ern)?-?(?:east|west)?(?:ern)?|rocky|[A-Z][a-z]+) (?:coast|shore)(?: of (?:the )?(?:(?:island|isle|lake) of )?\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)*)?',
  FESTIVAL: ending(
    'Festival|Fair|Carnival|Regatta|F[êe]te|Days|Parade|Games|Feast|Week|Biennale|Fest|Kermis',
  ),
  PAPER: ending(
    'Courier|Gazette|Herald|Times|Post|Chronicle|Echo|Observer|Mercury|Advertiser|Journal|News|Star|Tribune|Argus|Examiner|Messenger|Telegraph|Bugle',
  ),
  UNIVERSITY: `University of ${WORD}(?: ${WORD})?|${ending('University|Polytechnic|University College')}`,
  RANGE: ending('Range|Mountains|Hills|Massif|Chain|Alps|Highlands|Group'),
  ISLANDS: ending('Islands|Isles|Archipelago'),
  HUT: ending('Hut|Refuge|Shelter|Lodge|Cabin'),
  PARK: ending('National Park|Nature Reserve|Park|Reserve'),
};

/** Source of a regular expression for names of the shape. */
export function nameShape(shape: string): string {
  const found = SHAPES[shape];
  if (found === undefined) throw new Error(`No shape of names is called ${shape}.`);
  return `(?:${found})`;
}
