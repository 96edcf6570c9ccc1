import { WH, WHEN, X, owned, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const TOWN = '(?:town|city|village|place)';
const EVENT =
  '(?<x>(?:the )?.*(?:[Ff]estival|[Ff]air|[Ff]east|[Cc]arnival|[Rr]egatta|[Rr]ally|[Mm]arathon|[Cc]onference|[Ss]how|[Bb]iennale|[Ww]eek|[Dd]ays|[Rr]ace|[Cc]up|[Mm]arket|[Cc]ongress|[Pp]arade))';
const PRIZE =
  '(?<x>(?:the )?.*(?:[Pp]rize|[Aa]ward|[Mm]edal|[Tt]rophy|[Cc]up|[Ss]cholarship|[Ff]ellowship))';
const CONFLICT = '(?<x>(?:the )?(?:Battle|Siege|War|Raid|Skirmish) (?!.* held$).+?)';
const DISASTER = '(?<x>(?:the )?\\p{Lu}.*?)';

/** Further ways to ask about festivals, prizes, battles and accidents. */
export const HAPPENING_IDIOMS: readonly Idiom[] = [
  // Places and times.
  rule(
    `(?:where is|what is the (?:location|venue|site) of|${WH} ${TOWN} is (?:the )?home (?:to|of)) ${EVENT}`,
    'Where is $<x> held',
  ),
  rule(
    `(?:where|in ${WH} ${TOWN}) (?:is|are) ${EVENT} (?:staged|celebrated|hosted|run|put on)`,
    'Where is $<x> held',
  ),
  rule(
    `(?:what is the month of|what time of (?:the )?year is|${WH} month is) ${EVENT}(?: (?:held|staged))?(?: in)?`,
    'In which month is $<x> held',
  ),
  rule(`${WHEN} did the first ${EVENT} take place`, '$<when> did $<x> begin'),
  rule(`${WHEN} was ${EVENT} (?:launched|introduced)`, '$<when> did $<x> begin'),
  rule(
    `(?:how many days long is|over how many days is|for how (?:long|many days) does) ${EVENT}(?: (?:held|go on|run|last|spread))?`,
    'How long did $<x> last',
  ),
  rule(
    `how many (?:people|visitors|guests) (?:flock|travel|stream|turn up|turn out) (?:to|at|for) ${X}(?: (?:a|each|every|per) year)?`,
    'How many visitors does $<x> have',
  ),
  rule(
    `what is the (?:annual |yearly |total )?number of (?<noun>visitors|guests) (?:to|at) ${X}`,
    'How many $<noun> does $<x> have',
  ),
  rule(
    `who (?:runs|puts on|stages|arranges|holds) (?!the (?:course )?record)${EVENT}`,
    'Who organised $<x>',
  ),
  rule(
    `how many (?:people|runners|teams|athletes) (?:enter|start in|run in|race in) ${X}`,
    'How many participants does $<x> have',
  ),
  // Prizes.
  rule(`in (?<year>\\d{4}), who won ${X}`, 'Who won $<x> in $<year>'),
  rule(
    `who (?:is|was) the (?<year>\\d{4}) (?:winner|recipient|laureate) of ${X}`,
    'Who won $<x> in $<year>',
  ),
  rule(
    `who (?:is|was) the (?:winner|recipient) of ${PRIZE} in (?<year>\\d{4})`,
    'Who won $<x> in $<year>',
  ),
  rule(`to whom did ${X} go in (?<year>\\d{4})`, 'Who won $<x> in $<year>'),
  rule(
    `how much (?:prize )?money (?:does|do) ${PRIZE} (?:carry|bring|include|offer)`,
    'What is the reward of $<x>',
  ),
  rule(`with how much(?: money)? (?:is|was) ${X} endowed`, 'What is the reward of $<x>'),
  rule(`what is the (?:value|worth|endowment) of ${PRIZE}`, 'What is the reward of $<x>'),
  rule(
    `${WH} (?:sum|amount)(?: of money)? (?:goes|comes|is given) with ${PRIZE}`,
    'What is the reward of $<x>',
  ),
  rule(`(?:how many \\p{Ll}+|what) (?:is|are) ${PRIZE} worth`, 'What is the reward of $<x>'),
  rule(`(?:who|what) is the awarding body of ${X}`, 'Who awarded $<x>'),
  rule(
    `(?:at|in) ${WH} intervals? (?:is|are) ${X} (?:awarded|given|held|presented|published)`,
    'What is the frequency of $<x>',
  ),
  // Battles and treaties.
  rule(
    `(?:where|(?:in|near|at|outside) ${WH} ${TOWN}) (?:was|is) ${CONFLICT}(?: (?:fought|waged))?`,
    'Where was $<x> fought',
  ),
  rule(`what (?:was|is) the (?:site|scene|place|location) of ${CONFLICT}`, 'Where was $<x> fought'),
  rule(`${WHEN} (?:was|did) the signing of ${X}(?: take place)?`, '$<when> was $<x> signed'),
  // Victims, causes and damage.
  rule(
    `how many (?:people|persons|soldiers|men) (?:lost their (?:lives|life)|perished|fell|died|were killed) (?:in|at|during) ${DISASTER}`,
    'How many people died in $<x>',
  ),
  rule(
    `(?:what (?:was|is) the number of (?:deaths|victims|dead|fatalities)|how many (?:fatalities|deaths|victims|dead) (?:were|was) there) (?:in|of|from|at) ${X}`,
    'How many people died in $<x>',
  ),
  rule(
    `(?:why did ${X} (?:happen|occur|break out|take place)|what (?:was|is) the (?:reason|trigger) (?:for|of) (?<y>.+)|what (?:set off|triggered|sparked|gave rise to) (?<z>.+))`,
    'What caused $<x>$<y>$<z>',
  ),
  rule(
    `(?:how (?:high|large|great|big) (?:was|is) the damage (?:of|from|in|by)|what (?:was|is) the (?:cost|value|extent) of) ${DISASTER}(?: damage)?(?<=damage (?:of|from|in|by).*|damage)`,
    'What is the damage of $<x>',
  ),
  // Expeditions.
  rule(
    `who (?:bore the costs? of|provided the money for|put up the money for|met the costs? of) ${X}`,
    'Who funded $<x>',
  ),
  rule(
    `${WHEN} (?:is|was) ${owned('signing|start|beginning')}(?<!(?:construction|battle) .*)`,
    '$<when> did $<x>$<own> begin',
  ),
];
