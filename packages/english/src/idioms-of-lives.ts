import { BE, WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const NOUN = '(?<noun>[\\p{Ll} -]+?)';
const TRADE = '(?:trade|occupation|profession|job|line of work|work|business|calling)';
const OFFICE = '(?:political |public |ministerial |government )?(?:office|post|position)';
const NAME = '(?<x>["\\p{Lu}].*?)';

/** What people were, held, belonged to and received. */
export const LIFE_IDIOMS: readonly Idiom[] = [
  // Dates of a life as nouns.
  rule(
    `(?:what|when) (?:is|was) (?:the date of )?${X}(?:'s|(?<=s)') (?:date of )?(?:birth|birthday|birth date|date of birth)`,
    'When was $<x> born',
  ),
  rule(
    `(?:what|when) (?:is|was) (?:the date of )?${X}(?:'s|(?<=s)') (?:date of )?(?:death|death date)`,
    'When did $<x> die',
  ),
  rule(`what (?:is|was) the date of the birth of ${X}`, 'When was $<x> born'),
  rule(`what (?:is|was) the date of the death of ${X}`, 'When did $<x> die'),
  rule(
    `${WHEN} (?:was the wedding of ${X}|was (?<y>.+?)(?:'s|(?<=s)') wedding)`,
    '$<when> did $<x>$<y> marry',
  ),
  rule(`what (?:was|is) the (?:date|year) of the wedding of ${X}`, 'When did $<x> marry'),
  rule(`${WHEN} was ${X} married(?: to .+)?`, '$<when> did $<x> marry'),
  // The family trade.
  rule(
    `what (?:was|is) the ${TRADE} of (?:the (?:father|parent|parents|family) of ${X}|(?<y>.+?)(?:'s|(?<=s)') (?:father|parent|parents|family))`,
    'What is the family trade of $<x>$<y>',
  ),
  rule(
    `what (?:was|is) ${X}(?:'s|(?<=s)') (?:father|parent)(?:'s|(?<=s)') ${TRADE}`,
    'What is the family trade of $<x>',
  ),
  rule(
    `(?:what|as what|what ${TRADE}) did (?:the father of ${X}|(?<y>.+?)(?:'s|(?<=s)') father) (?:do(?: for a living)?|work(?: as)?|practi[sc]e|have|earn (?:his|a) living(?: as)?)`,
    'What is the family trade of $<x>$<y>',
  ),
  rule(
    `(?:from|in(?:to)?) (?:which|what) (?:kind of )?(?:family|household|home) (?:did ${X} come|was (?<y>.+?) born)`,
    'What is the family trade of $<x>$<y>',
  ),
  rule(
    `${WH} ${NOUN} (?:was|is) (?:born as |raised as )?(?:the|a) (?:child|son|daughter) of an? (?<x>[\\p{Ll} -]+)`,
    'Which $<noun> is $<x> the family trade of',
  ),
  rule(
    `${WH} ${NOUN} (?:grew up as the (?:child|son|daughter) of|came from the (?:household|family|home) of|had|was raised by) an? (?<x>[\\p{Ll} -]+?)(?: for a father| as (?:a|his|her) father)?(?<=father|(?:grew|came|raised).*)`,
    'Which $<noun> is $<x> the family trade of',
  ),
  // Offices and parties.
  rule(
    `${WH} ${OFFICE} (?:did|does) ${X} (?:hold|take up|take over|occupy|assume|fill|get|receive|have)(?: (?:in|from|since) .+)?`,
    'What is the office of $<x>',
  ),
  rule(
    `(?:to )?${WH} ${OFFICE} (?:was|is) ${X} (?:appointed|elected|named|called|promoted|raised)(?: to)?(?: in .+)?`,
    'What is the office of $<x>',
  ),
  rule(
    `(?:what did ${X} become|what was (?<y>.+?) (?:appointed|elected))(?: in \\d{4})`,
    'What is the office of $<x>$<y>',
  ),
  rule(
    `${WHEN} (?:did ${X} become|was (?<y>.+?) (?:appointed|elected|made|named)) (?:the |a )?(?:(?:deputy |first )?(?:minister|secretary|president|chancellor|governor|speaker|prime minister|mayor|ambassador)(?: .+)?)`,
    '$<when> was $<x>$<y> appointed',
  ),
  rule(
    `(?:who|${WH} ${NOUN}) (?:was (?:appointed|elected|made|named)|became) (?:the )?(?<x>(?:minister|secretary|president|chancellor|governor|speaker|prime minister|ambassador)(?: .+?)?)(?: in (?<year>\\d{4}))?`,
    'Which politician is $<x> the office of',
  ),
  rule(
    `(?:(?:of|to) )?${WH} (?:political )?party (?:was|is|did|does) ${X} (?:a )?(?:(?:leading |lifelong )?member of|member|belong to|belong|join|represent|sit for)`,
    'What is the party of $<x>',
  ),
  rule(
    `(?:who|${WH} ${NOUN}) (?:(?:was|is) (?:a |an )?(?:lifelong |leading )?member of|belonged to|belongs to|represented|joined) (?<x>the (?:\\p{Lu}[\\p{L}']* )*(?:Party|League|Union|Alliance|Movement|Bloc|Front|Democrats|Liberals|Conservatives|Greens))`,
    'Which politician is $<x> the party of',
  ),
  // Sport.
  rule(`(?:what|which) (?:was|is) the (?:club|team) of ${NAME}`, 'Which club did $<x> play for'),
  rule(
    `(?:for )?${WH} (?:club|team|side) did ${X} (?:appear|compete|turn out|run out|score)(?: for)?`,
    'Which club did $<x> play for',
  ),
  rule(
    `(?:how (?:many times|often) (?:did ${X} (?:play|appear|turn out) for|was (?<y>.+?) (?:picked|selected|chosen|called up|capped) (?:for|by)) the national (?:team|side)|how many (?:international )?(?:caps|appearances|matches|games) (?:did|does|has) (?<z>.+?) (?:win|have|earn|collect|play|made|make|won)(?: for the national (?:team|side))?|how many times was (?<w>.+?) capped)`,
    'How many caps does $<x>$<y>$<z>$<w> have',
  ),
  rule(
    `(?:who|${WH} ${NOUN}) (?:was (?:picked|selected|chosen) for the national (?:team|side) (?<x>\\d+) times|(?:won|earned|has|had|collected) (?<y>\\d+) (?:international )?caps.*|played (?<z>\\d+) (?:times|matches) for the national (?:team|side))`,
    'Which athlete is $<x>$<y>$<z> the caps of',
  ),
  // Music.
  rule(
    `(?:what|which) (?:is|was) the (?:musical )?instrument of ${X}`,
    'Which instrument did $<x> play',
  ),
  rule(
    `${WH} (?:musical )?instrument (?:did|could|was) ${X} (?:learn|master|study|taught|practise)(?: as a (?:small )?child| from childhood| in (?:his|her) youth)?`,
    'Which instrument did $<x> play',
  ),
  rule(
    `(?:who|${WH} ${NOUN}) (?:learn(?:ed|t)|played|mastered|took up|plays|studied) the (?<x>piano|violin|viola|cello|flute|oboe|clarinet|bassoon|horn|trumpet|trombone|tuba|harp|organ|guitar|lute|harpsichord|accordion|drums|double bass|saxophone|mandolin|zither)(?: as a (?:small )?child| from childhood| in (?:his|her) youth)?`,
    'Who played the $<x>',
  ),
  // Awards.
  rule(
    `${WH} (?:award|prize|honour|honor|distinction|medal) (?:was (?:awarded|given|granted|presented) to ${X}|(?:did|was) (?<y>.+?) (?:receive|get|awarded|given|honou?red with|win|obtain|take home|presented with))`,
    'Which prize did $<x>$<y> win',
  ),
];

/** Known for a work: which work somebody made. */
const MADE: readonly (readonly [nouns: string, verb: string])[] = [
  ['novel|book|poem|play|story', 'write'],
  ['painting|picture|canvas|portrait', 'paint'],
  ['film|movie|documentary', 'direct'],
  ['opera|symphony|musical', 'compose'],
  ['sculpture|statue', 'sculpt'],
];

export const WORK_OF_IDIOMS: readonly Idiom[] = MADE.flatMap(([nouns, verb]) => [
  rule(
    `(?:what|which) (?:is|was) (?:the )?(?:title of |name of )?(?:the )?(?:best[- ]known |most famous |most celebrated |famous )?(?<noun>${nouns}) (?:by|from the pen of) (?<x>\\p{Lu}.*?)`,
    `Which $<noun> did $<x> ${verb}`,
  ),
  rule(
    `which (?<noun>${nouns}) (?:is|was) (?:by|the work of) ${NAME}`,
    `Which $<noun> did $<x> ${verb}`,
  ),
  rule(
    `(?:what|which) (?:is|was) ${NAME}(?:'s|(?<=s)') (?:best[- ]known |most famous |famous )?(?<noun>${nouns})`,
    `Which $<noun> did $<x> ${verb}`,
  ),
  rule(
    `(?:for )?(?:which|what) (?<noun>${nouns}) (?:(?:is|was) ${NAME} (?:best |mainly |chiefly |most )?(?:known|remembered|famous|celebrated)(?: for)?|made (?<y>\\p{Lu}.*?) (?:famous|known|a name)|did (?<z>\\p{Lu}.*?) become (?:known|famous)(?: for| with)?)`,
    `Which $<noun> did $<x>$<y>$<z> ${verb}`,
  ),
  rule(
    `(?:who|which (?<p>[\\p{Ll} -]+?)) (?:is|was) (?:best |mainly |chiefly |most )?(?:known|remembered|famous|celebrated) for the (?<noun>${nouns}) (?<x>["\\p{Lu}].*)`,
    `Who ${verb === 'write' ? 'wrote' : verb === 'compose' ? 'composed' : `${verb}ed`} $<x>`,
  ),
  rule(
    `(?:who|which (?<p>[\\p{Ll} -]+?)) (?:became (?:known|famous) (?:with|for)|wrote|painted|composed|directed|made|created|is the artist behind|is the creator of) the (?<noun>${nouns}) (?<x>["\\p{Lu}].*)`,
    `Who ${verb === 'write' ? 'wrote' : verb === 'compose' ? 'composed' : `${verb}ed`} $<x>`,
  ),
  rule(
    `who made the (?<noun>${nouns}) (?<x>["\\p{Lu}].*)`,
    `Who ${verb === 'write' ? 'wrote' : verb === 'compose' ? 'composed' : `${verb}ed`} $<x>`,
  ),
]);

/** Which one is it that...: a measure or a date as its mark. */
export const MARK_IDIOMS: readonly Idiom[] = [
  rule(
    `${WH} ${NOUN} (?:has|had|with) an? (?<attribute>length|height|depth|area|elevation|population|running time|circulation|capacity|weight|summit height) of (?<x>[\\d,.]+(?: [\\p{L} ]+)?)`,
    'Which $<noun> is $<x> the $<attribute> of',
  ),
  rule(
    `${WH} ${NOUN} ${BE} (?<x>[\\d,.]+ (?:kilometres|km|miles|metres|m|feet)) long`,
    'Which $<noun> is $<x> the length of',
  ),
  rule(
    `${WH} ${NOUN} (?:runs for|measures|stretches for|flows for) (?<x>[\\d,.]+ (?:kilometres|km|miles))(?: from source to mouth)?`,
    'Which $<noun> is $<x> the length of',
  ),
  rule(
    `${WH} ${NOUN} (?:is|stands|rises|lies|reaches(?: a (?:height|depth) of)?) (?<x>[\\d,.]+ (?:metres|m|feet))(?: (?:high|tall))`,
    'Which $<noun> is $<x> the height of',
  ),
  rule(
    `${WH} ${NOUN} reaches a height of (?<x>[\\d,.]+ (?:metres|m|feet))`,
    'Which $<noun> is $<x> the height of',
  ),
  rule(
    `${WH} ${NOUN} (?:(?:is|reaches) (?:a depth of )?)(?<x>[\\d,.]+ (?:metres|m|feet)) (?:deep|at its deepest)`,
    'Which $<noun> is $<x> the depth of',
  ),
  rule(
    `${WH} ${NOUN} reaches a depth of (?<x>[\\d,.]+ (?:metres|m|feet))`,
    'Which $<noun> is $<x> the depth of',
  ),
  rule(
    `${WH} ${NOUN} (?:lies|is|stands|sits|is situated) (?:at (?:an elevation|an altitude|a height) of )?(?<x>[\\d,.]+ (?:metres|m|feet)) above (?:the )?sea(?: level)?`,
    'Which $<noun> is $<x> the elevation of',
  ),
  rule(
    `${WH} ${NOUN} (?:covers|has|extends over|occupies|takes up) (?:an area of )?(?<x>[\\d,.]+ (?:square (?:kilometres|miles)|sq km|km²|hectares))`,
    'Which $<noun> is $<x> the area of',
  ),
  rule(
    `${WH} ${NOUN} (?:has|had|counts|counted|is home to) (?:a population of )?(?<x>[\\d,.]+)(?: (?:inhabitants|residents|people))(?: at the last census)?`,
    'Which $<noun> is $<x> the population of',
  ),
  rule(`${WH} ${NOUN} dates (?:from|back to) (?<x>\\d{4})`, 'Which $<noun> was founded in $<x>'),
];
