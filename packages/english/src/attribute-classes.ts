import { ORGANISATION_ATTRIBUTE_CLASSES } from './attribute-classes-of-organisations.ts';
import { PRODUCT_ATTRIBUTE_CLASSES } from './product-attribute-classes.ts';

/** Spellings of one attribute; the first is canonical. */
const ATTRIBUTE_CLASSES: readonly (readonly string[])[] = [
  ['chief executive', 'ceo', 'chief executive officer', 'managing director'],
  ['chair', 'chairman', 'chairwoman', 'chairperson'],
  ['spouse', 'husband', 'wife', 'partner'],
  ['child', 'children', 'kid', 'kids'],
  ['son', 'sons'],
  ['daughter', 'daughters'],
  ['sister', 'sisters'],
  ['brother', 'brothers'],
  ['sibling', 'siblings'],
  ['parent', 'parents'],
  ['head teacher', 'headteacher', 'headmaster', 'headmistress', 'principal'],
  ['occupation', 'profession', 'job', 'trade', 'career', 'line of work'],
  ['family trade', 'trade of the father', 'occupation of the father'],
  ['nationality', 'citizenship'],
  ['population', 'number of inhabitants', 'number of residents', 'inhabitants', 'residents'],
  ['length', 'total length'],
  ['height'],
  ['elevation', 'altitude'],
  ['size', 'area', 'surface area', 'total area'],
  ['capacity', 'seating capacity'],
  ['weight', 'mass'],
  ['cost', 'price', 'retail price', 'selling price', 'list price', 'sale price', 'purchase price'],
  ['speed', 'top speed', 'maximum speed'],
  [
    'main product',
    'product',
    'flagship product',
    'best-known product',
    'best known product',
    'products',
    'main products',
  ],
  ['nickname', 'alias', 'other name', 'byname', 'moniker', 'sobriquet', 'popular name'],
  ['language', 'official language', 'national language', 'main language', 'spoken language'],
  ['capital', 'capital city'],
  ['currency', 'national currency', 'unit of currency'],
  ['tributary', 'main tributary', 'principal tributary', 'chief tributary'],
  ['wind speed', 'winds', 'wind', 'top wind speed', 'maximum wind speed', 'speed of the winds'],
  ['rainfall', 'amount of rain', 'rain'],
  ['climbing time', 'climb', 'ascent time', 'time of the climb'],
  ['damage', 'cost of the damage', 'damages'],
  [
    'ticket price',
    'price of a ticket',
    'cost of a ticket',
    'ticket cost',
    'entrance fee',
    'entry fee',
    'admission fee',
    'admission price',
    'price of admission',
  ],
  ['range', 'driving range', 'electric range', 'maximum range'],
  ['depth', 'maximum depth', 'greatest depth'],
  ['main venue', 'venue', 'principal venue'],
  ['first single', 'lead single', 'debut single'],
  [
    'former occupation',
    'previous occupation',
    'former job',
    'former profession',
    'first occupation',
    'first job',
    'first profession',
    'first trade',
  ],
  [
    'former name',
    'original name',
    'earlier name',
    'old name',
    'older name',
    'previous name',
    'first name',
  ],
  [
    'chief town',
    'main town',
    'principal town',
    'administrative centre',
    'administrative center',
    'seat of government',
  ],
  ['home port', 'port of registry', 'port of registration', 'port of origin'],
  ['purpose', 'aim', 'task', 'mission', 'object'],
  ['twin town', 'twin city', 'sister city', 'sister town', 'partner town', 'partner city'],
  ['running time', 'runtime', 'run time', 'playing time'],
  ['battery life', 'battery duration', 'battery runtime'],
  [
    'warranty',
    'guarantee',
    'warranty period',
    'guarantee period',
    'length of guarantee',
    'length of warranty',
  ],
  [
    'revenue',
    'turnover',
    'sales',
    'annual revenue',
    'annual turnover',
    'annual sales',
    'yearly turnover',
    'yearly revenue',
  ],
  [
    'lead actor',
    'star',
    'leading actor',
    'lead actress',
    'leading actress',
    'leading man',
    'leading lady',
    'main actor',
    'main actress',
    'leading role',
    'lead role',
  ],
  ['budget', 'annual budget', 'yearly budget'],
  ['former name', 'original name', 'old name', 'previous name', 'earlier name'],
  ['field', 'theme', 'subject'],
  ['largest dam', 'biggest dam'],
  ['frequency'],
  ['circulation', 'daily circulation', 'print run', 'paid circulation'],
  ['teacher', 'tutor', 'music teacher'],
  [
    'hobby',
    'hobbies',
    'main hobby',
    'favourite hobby',
    'favorite hobby',
    'pastime',
    'great passion',
    'great passion outside work',
    'passion outside work',
    'favourite pastime',
    'favorite pastime',
    'leisure activity',
  ],
  [
    'industry',
    'sector',
    'line of business',
    'branch',
    'main industry',
    'chief industry',
    'principal industry',
  ],
  ['postal code', 'postcode', 'zip code', 'post code'],
  ['football club', 'football team', 'soccer club', 'local football club'],
  ['largest city', 'biggest city', 'largest town', 'biggest town'],
  [
    'landmark',
    'best-known sight',
    'main sight',
    'main attraction',
    'famous landmark',
    'best-known landmark',
    'tourist attraction',
  ],
  ['emblem', 'logo'],
  [
    'local speciality',
    'speciality',
    'specialty',
    'local specialty',
    'culinary speciality',
    'regional speciality',
    'local dish',
    'popular dish',
    'most popular dish',
    'most popular local dish',
    'typical dish',
    'traditional dish',
    'traditional local dish',
    'signature dish',
    'regional dish',
    'favourite local dish',
    'dish',
  ],
  [
    'highest point',
    'highest peak',
    'highest elevation',
    'highest mountain',
    'highest hill',
    'highest summit',
    'tallest mountain',
    'tallest peak',
  ],
  ['motto', 'slogan'],
  ['home ground', 'home stadium', 'home venue', 'stadium', 'home arena'],
  ['reward', 'worth', 'prize money'],
  ['colours', 'colour', 'color', 'colors', 'team colours', 'club colours'],
  ['main character', 'protagonist', 'hero', 'heroine', 'central character', 'lead character'],
  ['genre', 'type of music'],
  ['source', 'origin'],
  ...ORGANISATION_ATTRIBUTE_CLASSES,
  ...PRODUCT_ATTRIBUTE_CLASSES,
];

const CANONICAL_ATTRIBUTE = new Map<string, string>();
for (const row of ATTRIBUTE_CLASSES)
  for (const noun of row) CANONICAL_ATTRIBUTE.set(noun, row[0] ?? noun);

/** The canonical noun of an attribute: "CEO" gives "chief executive". */
export function canonicalAttribute(noun: string): string {
  return CANONICAL_ATTRIBUTE.get(noun) ?? noun;
}

/** All spellings of an attribute, canonical first. */
export function attributeSynonyms(noun: string): readonly string[] {
  const canonical = canonicalAttribute(noun);
  return ATTRIBUTE_CLASSES.find((row) => row[0] === canonical) ?? [noun];
}

/** Adjectives of measure and the attribute that each asks for. */
const MEASURE_OF: Readonly<Record<string, string>> = {
  long: 'length',
  tall: 'height',
  high: 'height',
  wide: 'width',
  broad: 'width',
  deep: 'depth',
  old: 'age',
  heavy: 'weight',
  large: 'size',
  big: 'size',
  fast: 'speed',
  thick: 'thickness',
};

/** "long" gives "length". */
export function measureOf(adjective: string): string | undefined {
  return Object.hasOwn(MEASURE_OF, adjective) ? MEASURE_OF[adjective] : undefined;
}

const ADJECTIVE_OF: Readonly<Record<string, string>> = {
  length: 'long',
  height: 'tall',
  width: 'wide',
  depth: 'deep',
  age: 'old',
  weight: 'heavy',
  thickness: 'thick',
};

/** "length" gives "long": the attribute is asked as "How long is X?". */
export function adjectiveOf(measure: string): string | undefined {
  return Object.hasOwn(ADJECTIVE_OF, measure) ? ADJECTIVE_OF[measure] : undefined;
}
