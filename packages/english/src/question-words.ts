/** Prepositions that open a phrase or are stranded at the end of a question ("of" stays in its noun phrase). */
export const PREPOSITIONS = new Set(
  (
    'in on at by for with from to into onto through across over under between among against during after before since until ' +
    'near behind beside along around about within towards toward upon via as alongside above below beneath outside inside off without despite throughout like past opposite'
  ).split(' '),
);

/** Forms of "be". */
export const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
export const DO = new Set(['do', 'does', 'did']);
export const HAVE = new Set(['has', 'have', 'had']);
export const MODAL = new Set([
  'can',
  'could',
  'will',
  'would',
  'may',
  'might',
  'must',
  'shall',
  'should',
]);

/** Adverbs that change nothing about what is asked. */
export const FILLER = new Set(
  (
    'originally currently officially actually exactly eventually also later really presently initially formally ' +
    'primarily mainly principally mostly chiefly today now subsequently finally reportedly usually normally first'
  ).split(' '),
);

const PHRASAL: Readonly<Record<string, readonly string[]>> = {
  set: ['up', 'out', 'off'],
  start: ['up'],
  take: ['over', 'place'],
  pass: ['away'],
  grow: ['up'],
  shut: ['down'],
  close: ['down'],
  bring: ['up', 'out'],
  burn: ['down'],
  carry: ['out'],
  break: ['out'],
  give: ['up'],
  turn: ['down'],
  tear: ['down'],
  work: ['out'],
  hand: ['over', 'out'],
  pull: ['down'],
  build: ['up'],
  make: ['up'],
  step: ['down'],
  come: ['up', 'out'],
  knock: ['down'],
  call: ['off'],
  put: ['up'],
};

/** "set" and "up" give "set up"; undefined when the two do not form one verb. */
export function phrasalVerb(lemma: string, next: string | undefined): string | undefined {
  if (next === undefined || !Object.hasOwn(PHRASAL, lemma)) return undefined;
  return PHRASAL[lemma]?.includes(next) === true ? `${lemma} ${next}` : undefined;
}

/** Adjectives that take a stranded preposition or a place, as participles do. */
export const PREDICATIVE = new Set([
  'famous',
  'responsible',
  'available',
  'home',
  'native',
  'notable',
  'married',
  'engaged',
  'born',
  'capable',
  'adjacent',
]);
