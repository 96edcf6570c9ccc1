/** What kind of thing a noun names. */
export type NounClass =
  | 'person'
  | 'organisation'
  | 'place'
  | 'structure'
  | 'work'
  | 'event'
  | 'group'
  | 'product'
  | 'creature'
  | 'time';

const NOUNS: Readonly<Record<NounClass, string>> = {
  person:
    'person man woman boy girl engineer architect painter writer author novelist poet composer musician singer ' +
    'pianist violinist cellist guitarist drummer flautist organist conductor director producer actor actress dancer choreographer sculptor ' +
    'photographer scientist physicist chemist biologist botanist zoologist astronomer geologist mathematician ' +
    'historian philosopher economist archaeologist anthropologist linguist geographer cartographer engineer inventor founder entrepreneur ' +
    'businessman businesswoman banker merchant trader manager executive president mayor minister governor politician ' +
    'senator diplomat ambassador king queen prince princess duke duchess emperor empress bishop priest monk nun ' +
    'abbot rabbi imam teacher professor lecturer tutor student scholar researcher doctor physician surgeon nurse ' +
    'pharmacist lawyer judge soldier officer general admiral captain colonel sailor pilot astronaut explorer navigator ' +
    'farmer baker chef cook brewer winemaker potter weaver carpenter blacksmith clockmaker watchmaker jeweller goldsmith silversmith glassblower ' +
    'shipbuilder mechanic machinist electrician mason miller fisherman hunter athlete runner swimmer cyclist footballer cricketer ' +
    'player coach referee champion journalist editor publisher critic translator librarian curator archivist ' +
    'designer illustrator cartoonist filmmaker screenwriter playwright dramatist gardener beekeeper veterinarian ' +
    'activist philanthropist benefactor sponsor patron leader head chair chairman chairwoman chief principal dean rector ' +
    'secretary treasurer owner husband wife spouse son daughter child brother sister father mother parent uncle aunt cousin nephew niece ' +
    'grandfather grandmother grandson granddaughter friend colleague rival mentor pupil apprentice assistant successor predecessor ' +
    'meteorologist oceanographer hydrologist ecologist programmer mountaineer climber luthier bookbinder printer warden keeper ' +
    'chocolatier cheesemaker perfumer tailor shoemaker dressmaker seamstress ceramicist glassmaker ethnographer ornithologist entomologist ' +
    'epidemiologist microbiologist paleontologist palaeontologist psychologist sociologist statistician theologian lighthouse-keeper ferryman puppeteer storyteller folklorist restorer conservator violinmaker',
  organisation:
    'company firm corporation business manufacturer maker brewery bakery distillery foundry shipyard publisher startup start-up ' +
    'start-up bank insurer airline railway operator retailer supplier cooperative co-operative charity foundation institute ' +
    'institution organisation organization agency association society union federation club team party university ' +
    'college school academy conservatory hospital clinic laboratory lab studio workshop newspaper magazine journal broadcaster station ' +
    'ministry department authority council orchestra ensemble choir band troupe guild order consortium ' +
    'enterprise group venture partnership museum gallery library archive observatory brewer winery vineyard press ' +
    'shipbuilder carmaker developer producer provider league network movement factory mill kindergarten seminary',
  place:
    'city town village hamlet settlement capital municipality port district quarter neighbourhood neighborhood suburb borough ' +
    'county province region state country nation republic kingdom island islands archipelago peninsula continent valley ' +
    'mountain mountains hill peak volcano range plateau plain desert forest wood river stream lake pool pond loch sea ocean bay gulf ' +
    'strait coast beach harbour harbor park reserve garden area territory parish prefecture canton commune glacier fjord waterfall ' +
    'cave canyon gorge marsh swamp reef spring pass cape delta oasis moor resort coastline estuary lagoon street square avenue site',
  structure:
    'bridge tower castle palace cathedral church chapel abbey monastery temple mosque synagogue shrine theatre theater opera ' +
    'stadium arena hall house building skyscraper hotel station airport terminal lighthouse dam canal tunnel road highway ' +
    'railway line port pier dock mine mill fort fortress wall gate monument statue memorial fountain aqueduct viaduct ' +
    'observatory greenhouse windmill market prison cemetery cinema pavilion telescope funicular ferry ship boat vessel tram ' +
    'tramway locomotive aircraft plane spacecraft satellite barrage reservoir quarry clock organ auditorium planetarium aquarium zoo',
  work:
    'book novel story poem play film movie documentary opera symphony sonata concerto song album painting sculpture ' +
    'mural portrait photograph essay biography autobiography memoir atlas dictionary encyclopedia treatise report ' +
    'series show programme program episode game musical ballet collection anthology trilogy sequel manuscript map ' +
    'comedy drama thriller western romance tragedy farce satire biopic ' +
    'newspaper magazine comic cantata quartet suite ballad fresco tapestry triptych novella memoirs chronicle',
  event:
    'festival fair war battle treaty election conference exhibition competition tournament race championship ' +
    'revolution rebellion uprising strike flood earthquake fire eruption expedition voyage concert ceremony ' +
    'celebration carnival regatta parade summit congress meeting contest marathon siege storm eclipse launch ' +
    'prize award medal trophy cup season edition biennale rally',
  group:
    'people tribe family dynasty clan community population language religion culture species genus breed ',
  product:
    'product device machine engine instrument tool software app application system camera car vehicle truck bicycle motorcycle ' +
    'phone computer tablet robot drone battery sensor medicine drug vaccine cheese beer wine bread tea coffee chocolate ' +
    'drink dish dessert liqueur spirit perfume watch toy lamp radio microscope printer rifle algorithm alloy material fabric ' +
    'typewriter bestseller notebook sewing-machine wristwatch dye material protocol platform service model turbine pump violin guitar piano kit loom pen stove compass thermometer barometer kite filter lens',
  creature:
    'animal bird fish insect mammal reptile plant tree flower moth butterfly beetle frog orchid fern moss rose dog cat horse sheep cow apple pear grape',
  time: 'year date day month century decade season week hour time age era period',
};

const CLASS_OF = new Map<string, NounClass>();
for (const [name, words] of Object.entries(NOUNS)) {
  for (const word of words.split(/\s+/)) {
    if (!CLASS_OF.has(word)) CLASS_OF.set(word, name as NounClass);
  }
}

/** "cities" gives "city"; a word that is no plural is returned as it is. */
export function singular(noun: string): string {
  if (CLASS_OF.has(noun)) return noun;
  if (noun === 'people') return 'person';
  if (noun === 'men') return 'man';
  if (noun === 'women') return 'woman';
  if (noun === 'children') return 'child';
  if (noun === 'wives') return 'wife';
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(noun)) return noun.slice(0, -2);
  if (/[^siu]s$/.test(noun)) return noun.slice(0, -1);
  return noun;
}

/** Class of a common noun (its last word counts); undefined for an unknown noun. */
export function nounClass(noun: string): NounClass | undefined {
  const words = noun.toLowerCase().split(/[\s]+/);
  const last = words.at(-1) ?? '';
  const known = CLASS_OF.get(last) ?? CLASS_OF.get(singular(last));
  if (known !== undefined) return known;
  const tail = last.split('-').at(-1) ?? last;
  if (tail !== last && CLASS_OF.has(tail)) return CLASS_OF.get(tail);
  if (
    /(?:ist|ician|ologist|maker|wright|smith|monger|grapher|keeper|builder|teacher|worker|master|woman|player|writer|singer|officer|owner|holder|seller|trader)$/.test(
      last,
    ) &&
    last.length > 5
  )
    return 'person';
  if (
    /(?:man|woman)$/.test(last) &&
    last.length > 6 &&
    !/^(?:talisman|ottoman|caiman|snowman)$/.test(last)
  )
    return 'person';
  return undefined;
}

/** Types that users interchange, canonical first: "firm" is asked as "company". */
const TYPE_CLASSES: readonly (readonly string[])[] = [
  [
    'company',
    'firm',
    'corporation',
    'business',
    'manufacturer',
    'enterprise',
    'startup',
    'start-up',
    'maker',
  ],
  ['city', 'town', 'capital', 'village', 'settlement', 'municipality', 'place', 'location'],
  ['organisation', 'organization', 'institution', 'body'],
  ['film', 'movie'],
  ['newspaper', 'paper'],
  ['prize', 'award', 'honour', 'honor'],
  ['book', 'novel'],
  ['person', 'man', 'woman'],
  ['university', 'school', 'college', 'academy', 'institute'],
  ['theatre', 'theater'],
  ['harbour', 'harbor'],
  ['country', 'nation'],
  ['product', 'device'],
  ['region', 'area', 'province', 'county', 'district'],
];
const TYPE_OF = new Map<string, string>();
for (const row of TYPE_CLASSES) for (const noun of row) TYPE_OF.set(noun, row[0] ?? noun);

/** The word with which a question asks for things of this kind. */
export function canonicalType(noun: string): string {
  const lower = singular(noun.toLowerCase());
  return TYPE_OF.get(lower) ?? lower;
}

const CLOSED_WORDS = new Set(
  (
    'a an the this that these those his her its their our my your and or but nor of in on at by for with from to into ' +
    'as is are was were be been has have had do does did not it he she they we you i who whom whose which what where when why how ' +
    'than then there so such also both each every all any some no one two three four five six seven eight nine ten'
  ).split(' '),
);

/** Words of grammar, which carry no meaning of their own. */
export function isFunctionWord(word: string): boolean {
  return CLOSED_WORDS.has(word.toLowerCase());
}
