import { WH, WHEN, X, owned, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const TOWN = '(?:town|city|village|place|port)';
const LAND = '(?:country|state|region|province|county|nation|island)';
const NAME = '(?<x>(?:the )?\\p{Lu}.*?)';
const METRES = '(?:metres|meters|feet)';
const SUMMIT = '(?:summit|top|peak)';
const SERVICE = '(?:into (?:service|use|operation)|in(?:to)? service)';

/** Further ways to ask about towns, countries, rivers, mountains and buildings. */
export const SITE_IDIOMS: readonly Idiom[] = [
  // People.
  rule(
    `how many (?:people|persons) (?:call ${X} (?:their )?home|inhabit (?<y>.+)|populate (?<z>.+))`,
    'What is the population of $<x>$<y>$<z>',
  ),
  rule(`how populous is ${X}`, 'What is the population of $<x>'),
  rule(
    `who has been (?<role>mayor|governor|director|president|head|chief executive) of ${X}(?: since .+)?`,
    'Who is the $<role> of $<x>',
  ),
  rule(
    `${WH} (?<noun>[\\p{Ll} ]+) (?:does|did) ${X} (?:govern|lead|run|head) as (?:the |its )?(?<role>\\p{Ll}+)`,
    'Which $<noun> is $<x> the $<role> of',
  ),
  rule(
    `${WH} (?<noun>\\p{Ll}+)'s (?<role>capital|mayor|governor|president|director|chief executive) is ${X}`,
    'Which $<noun> is $<x> the $<role> of',
  ),
  rule(
    `${WH} (?<noun>${LAND}) has its (?<role>capital|seat of government) (?:in|at) ${X}`,
    'Which $<noun> is $<x> the capital of',
  ),
  rule(`${WH} ${TOWN} is the seat of government of ${X}`, 'What is the capital of $<x>'),
  // Where things are.
  rule(
    `(?:where|in ${WH} (?:${TOWN}|${LAND})) can ${X} be (?:found|seen|visited)`,
    'Where is $<x> located',
  ),
  rule(
    `${WH} (?<noun>country|region|county|province) is (?:the )?home (?:to|of) ${X}`,
    'Where is $<x> located',
  ),
  rule(
    `${WH} (?<noun>island|lake|river) is (?:the )?home (?:to|of) ${X}`,
    'Which $<noun> is $<x> located on',
  ),
  rule(
    `who (?<be>is|was) (?<role>mayor|governor|head|director|president|chair|chief executive|captain|prime minister|rector|abbot|editor|bishop|warden|manager|head teacher|king|queen|principal|keeper|coach) (?<at>of|at|in) ${X}`,
    'Who $<be> the $<role> of $<x>',
  ),
  // Rivers.
  rule(`${WH} river (?:crosses|waters|bisects) ${NAME}`, 'Which river flows through $<x>'),
  rule(`what is the river of ${X}`, 'Which river flows through $<x>'),
  rule(
    `on the (?:banks?|shores?) of ${WH} (?<noun>river|lake|sea) (?:does|is) ${X}(?: (?:lie|stand|sit|located|situated|built))?`,
    'Which $<noun> is $<x> located on',
  ),
  rule(
    `(?:over )?(?:how many (?:kilometres|kilometers|miles) (?:long is ${X}|does (?<y>.+?) (?:run|flow|measure))|${WH} distance does (?<z>.+?) (?:flow|run|cover|extend)(?: over)?)`,
    'How long is $<x>$<y>$<z>',
  ),
  rule(`what (?:is|was) the distance (?:that )?${X} covers`, 'How long is $<x>'),
  rule(
    `where (?:does|do) ${X} have (?:its|their) (?:source|spring|origin)|from where does (?<y>the .+?) come`,
    'Where does $<x>$<y> rise',
  ),
  rule(
    `where (?:does|do) ${X} (?:flow into|meet the sea|join the sea|flow to)|${WH} (?:lake|sea|river|bay) receives (?<y>.+)`,
    'What does $<x>$<y> flow into',
  ),
  rule(
    `(?:over|across) ${WH} (?<noun>river|valley|canal|strait|gorge) (?:does|do) ${X} (?:lead|run|go|pass|stand|stretch|built)`,
    'Which $<noun> does $<x> cross',
  ),
  rule(
    `${WH} (?<noun>river|valley|canal|strait|gorge) (?:does|do) ${X} (?:lead|run|go|pass) (?:over|across)`,
    'Which $<noun> does $<x> cross',
  ),
  rule(
    `${WH} river (?:flows|runs|passes) (?:under|beneath|below) ${NAME}`,
    'Which river does $<x> cross',
  ),
  // Heights.
  rule(
    `(?:to )?${WH} height (?:does|do|is|has) ${X} (?:reach|rise|have|stand|attain|soar)(?: to)?`,
    'How tall is $<x>',
  ),
  rule(`how (?:tall|high) (?:does|do) ${X} (?:stand|rise|reach|tower|soar)`, 'How tall is $<x>'),
  rule(`how high is the ${SUMMIT} of ${X}`, 'How tall is $<x>'),
  rule(
    `how many ${METRES} above (?:the )?sea(?: level)? (?:is|does|do) ${X}(?: (?:lie|stand|sit))?`,
    'What is the elevation of $<x>',
  ),
  rule(`how deep (?:does|do) ${X} (?:go|reach|run)`, 'How deep is $<x>'),
  rule(
    `who (?:was|were) the first(?: person| people| man| woman| climbers?)? (?:to (?:reach|stand on|get to)|on) the ${SUMMIT} of ${X}`,
    'Who climbed $<x>',
  ),
  rule(`who first (?:reached|stood on|got to) the ${SUMMIT} of ${X}`, 'Who climbed $<x>'),
  rule(
    `${WHEN} was the ${SUMMIT} of ${X} (?:first )?(?:reached|climbed|conquered)`,
    '$<when> was $<x> climbed',
  ),
  // Countries.
  rule(
    `(?:what|${WH} languages?) (?:is|are) (?:used|spoken) in ${X}`,
    'What is the language of $<x>',
  ),
  rule(
    `what (?:is|are) ${owned('money|monetary unit|coins?')}(?: called)?`,
    'What is the currency of $<x>$<own>',
  ),
  rule(`in ${WH} currency do people pay in ${X}`, 'What is the currency of $<x>'),
  rule(
    `(?:what is the extent of ${X}|how much (?:land|ground|space) (?:does|do) (?<y>.+?) (?:cover|occupy|take up))`,
    'What is the size of $<x>$<y>',
  ),
  rule(`what (?:does|did) ${X} owe (?:its|his|her) fame to`, 'What is $<x> known for'),
  rule(`${WH} (?:goods|products) (?:does|do) ${X} sell abroad`, 'What does $<x> export'),
  rule(`${WH} ${TOWN} is the twin of ${X}`, 'What is the twin town of $<x>'),
  rule(`how far back (?:does|do) ${X} (?:date|go)`, 'When was $<x> founded'),
  rule(
    `${WHEN} was the (?:town|city|village) of ${X} (?<verb>founded|established|settled)`,
    '$<when> was $<x> $<verb>',
  ),
  // Buildings.
  rule(`from whose (?:plans|designs?|drawings) was ${X} (?:built|made)`, 'Who designed $<x>'),
  rule(`who planned (?<x>the .+)`, 'Who designed $<x>'),
  rule(
    `${WHEN} was the (?:construction|building) of ${X} (?:completed|finished|concluded)`,
    '$<when> was $<x> completed',
  ),
  rule(
    `${WHEN} (?:was|did) ${X} (?:(?:put|go|taken|brought|come|enter) ${SERVICE}|enter service|come into use)`,
    '$<when> was $<x> opened',
  ),
  rule(
    `how many (?:people|spectators|visitors|guests|listeners) (?:fit (?:into|in) ${X}|can be (?:seated|accommodated) (?:in|at) (?<y>.+)|is there room for in (?<z>.+))`,
    'What is the capacity of $<x>$<y>$<z>',
  ),
  rule(
    `for how many (?:people|spectators|visitors|guests) (?:does|do|is there) ${X} (?:have )?(?:room|space|seats)`,
    'What is the capacity of $<x>',
  ),
];
