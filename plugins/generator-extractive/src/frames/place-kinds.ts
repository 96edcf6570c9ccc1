/** What kind of place a topic is, which decides what may be stated of it. */
export type PlaceKind = 'settlement' | 'nature' | 'structure';

const NOUNS: Readonly<Record<PlaceKind, string>> = {
  settlement:
    'city town village hamlet settlement municipality capital suburb borough quarter district neighbourhood county province ' +
    'region country state nation republic kingdom territory canton parish prefecture resort community archipelago island isle port harbour',
  nature:
    'river stream lake sea bay gulf mountain peak summit volcano hill range valley vale glen forest wood woodland woods park reserve garden gardens ' +
    'island isle archipelago falls waterfall cascade cave cavern caves glacier desert pass cape headland peninsula beach ' +
    'moor marsh swamp canyon gorge reef plateau fjord lagoon delta strait coast plain oasis spring cliff estuary reservoir geyser',
  structure:
    'bridge tower light castle palace fort fortress lighthouse dam tunnel canal station terminus airport airfield aerodrome port harbour dock pier cathedral church chapel ' +
    'abbey monastery temple mosque synagogue hall building house skyscraper stadium arena theatre opera museum gallery library ' +
    'street road avenue lane boulevard square plaza railway viaduct aqueduct monument memorial statue fountain zoo garden gardens windmill mill mine ' +
    'hotel inn gate wall terminal cemetery observatory prison market tramway funicular park mansion manor citadel ruin reservoir lock ferry quarter district',
};
const WORDS = Object.entries(NOUNS).map(
  ([kind, words]) => [kind as PlaceKind, new Set(words.split(' '))] as const,
);

/** Kinds of a topic by the nouns that mean it, and by its own name: "Lake Tarn", "Tarn Bridge". */
export function placeKinds(name: string, nouns: readonly string[]): readonly PlaceKind[] {
  const [first = '', ...others] = name.toLowerCase().split(' ');
  const own = [...nouns, first, ...others.slice(-1)];
  if (/^(?:mount|mt|ben|monte|piz)$/.test(first)) own.push('mountain');
  const of = name.toLowerCase().split(' of ')[0]?.split(' ').at(-1);
  if (of !== undefined) own.push(of);
  return WORDS.filter(([, words]) => own.some((word) => words.has(word))).map(([kind]) => kind);
}
