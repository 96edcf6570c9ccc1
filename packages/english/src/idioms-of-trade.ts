import { BE, WH, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const YEARLY = '(?: (?:a|per|each|every) year| annually| yearly)?';
const GOODS = '(?:goods|products|things|wares|articles|commodities|kinds? of goods|items)';
const KNOWN = '(?:known|noted|famous|celebrated|renowned|well known|best known|remembered)';
const TIME = '(?<unit>days|weeks|hours|months|years|minutes)';

/** What is made, earned, counted and given. */
export const TRADE_IDIOMS: readonly Idiom[] = [
  rule(
    `how much (?:money )?(?:does|did|do) ${X} (?:earn|make|take in|turn over|bring in|gross)${YEARLY}`,
    'What is the revenue of $<x>',
  ),
  rule(
    `${WH} ${GOODS} (?:does|did|do) ${X} (?:make|produce|manufacture|sell|supply|offer|turn out)`,
    'What does $<x> produce',
  ),
  rule(
    `what (?:are|were|is|was) the (?:main |chief |principal |most important )?(?:products|goods|wares) (?:of|made by|produced by) ${X}`,
    'What does $<x> produce',
  ),
  rule(`${WH} ${GOODS} (?:are|is) exported (?:from|by) ${X}`, 'What does $<x> export'),
  rule(`what (?:are|is) exported (?:from|by) ${X}`, 'What does $<x> export'),
  rule(`${WH} ${GOODS} (?:does|do|did) ${X} export`, 'What does $<x> export'),
  rule(
    `what (?:is|was|has|are|were) ${X} (?:long |best |most |widely |chiefly )*(?:been )?(?:long |best |most |widely )*${KNOWN} for`,
    'What is $<x> known for',
  ),
  rule(
    `for what (?:is|was|are|has) ${X} (?:been )?(?:long |best |most |widely |chiefly )*${KNOWN}`,
    'What is $<x> known for',
  ),
  rule(
    `${WH} (?:kind of |sort of |type of )?fish (?:is|are|can be) (?:caught|found|fished) in ${X}`,
    'What is $<x> known for',
  ),
  rule(
    `for what (?:is|was|are) ${X} (?:given|awarded|presented|bestowed)`,
    'What is the purpose of $<x>',
  ),
  rule(
    `what (?:is|was) ${X} (?:given|awarded|presented|bestowed) for`,
    'What is the purpose of $<x>',
  ),
  rule(
    `what (?:does|did) (?<x>.+(?:Prize|Award|Medal|Trophy|Cup|Quill|Oar)) (?:reward|honou?r|recogni[sz]e|celebrate)`,
    'What is the purpose of $<x>',
  ),
  rule(
    `for how many ${TIME} (?:does|did|do) ${X} (?:last|run|go on|take)`,
    'How many $<unit> does $<x> last',
  ),
  rule(
    `how many ${TIME} (?:does|did|do) ${X} (?:run|go on)(?: for)?`,
    'How many $<unit> does $<x> last',
  ),
  rule(
    `what number of (?<noun>[\\p{Ll} -]+?) (?<rest>(?:does|did|do|has|have|is|are|was|were) .+)`,
    'How many $<noun> $<rest>',
  ),
  rule(
    `what (?:is|was) the (?:total )?number of (?<noun>[\\p{Ll} -]+?) (?:of|at|in|over|on|across|employed (?:by|at)|enrolled (?:at|in)) (?<x>["\\p{Lu}].*|the .+)`,
    'How many $<noun> does $<x> have',
  ),
  rule(
    `(?:of )?how far (?:does|do|did) ${X} (?:run|flow|extend|stretch)(?: from source to (?:mouth|sea)| in all| overall)?`,
    'How long is $<x>',
  ),
  rule(
    `(?:in )?${WH} month (?:does|do|is) ${X} (?:fall|take place|held|occur|happen)(?: in)?`,
    'In which month is $<x> held',
  ),
  rule(`where ${BE} the (?:mouth|end) of ${X}`, 'What is the mouth of $<x>'),
  rule(
    `${WH} (?<noun>\\p{Ll}+) (?:is|are) the (?<most>\\p{Ll}+est) (?:on|in|of|at) ${X}`,
    'What is the $<most> $<noun> of $<x>',
  ),
  rule(`where (?:is|was) ${X} (?:registered|home-ported)`, 'What is the home port of $<x>'),
];
