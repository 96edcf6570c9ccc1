import { rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const S = "(?:'s|(?<=s)')";
const NAME = '(?!.* in \\d{4})(?:the )?["\\p{Lu}].*?';
/** "of X" and "X's" around a noun phrase; the name lands in x or y. */
const of = (noun: string, prep = 'of|at|for|to|in'): string =>
  `(?:(?:the |an? )?(?:${noun}) (?:${prep}) (?<x>.+?)|(?<y>.+?)${S} (?:${noun}))`;
const YEARLY =
  '(?: (?:a|each|every|per) (?:year|season|day|week|month)| annually| yearly| in a year| in total| today| now| currently| altogether| at present| worldwide)?';
const PEOPLE =
  'students|pupils|undergraduates|postgraduates|boarders|doctors|nurses|physicians|volunteers|members|musicians|singers|players|dancers|artists|authors|' +
  'scientists|researchers|astronomers|engineers|pilots|teachers|lecturers|professors|apprentices|children|shareholders|customers|clients|subscribers|readers|' +
  'viewers|listeners|depositors|donors|passengers|patients|supporters|spectators|visitors|season-ticket holders|users|growers|guests|drivers|consultants|guides|actors';
const THINGS =
  'faculties|departments|branches|shops|stores|outlets|offices|restaurants|hotels|ships|vessels|ferries|boats|aircraft|planes|trains|trucks|vans|buses|destinations|' +
  'routes|beds|wards|concerts|performances|productions|titles|books|volumes|newspapers|magazines|radio stations|patents|factories|plants|laboratories|labs|seats|' +
  'countries|objects|exhibits|paintings|drawings|sculptures|photographs|artefacts|specimens|coins|manuscripts|instruments|galleries|classrooms|berths|cranes|terminals|' +
  'subsidiaries|brands|trophies|supermarkets|cinemas|schools|hospitals|clinics|shelters|chapters|vineyards|stills|kilns|furnaces|screens|species|teams|languages|lanes|courts';
const AT = `(?:of|at|for) (?<x>${NAME})`;

/** The noun that a count asks for, whatever the verb: carries, enrols, treats, counts, employs. */
export const TALLY_IDIOMS: readonly Idiom[] = [
  rule(
    `how many (?:of the )?(?<n>${PEOPLE}|${THINGS}) (?:does|do|did|has|have|can) (?<x>${NAME}) (?:carry|transport|fly|enrol|enroll|teach|educate|treat|serve|employ|own|operate|run|count|comprise|consist of|include|possess|keep|hold|show|display|house|attract|draw|welcome|receive|get|see|record|contain|publish|bring out|issue|put on|give|play|perform|stage|represent|have|engage|maintain|fly to|reach|offer|occupy|call at|boast)(?: on staff| on its roster| in its (?:fleet|collection|library|squad)| in its care)?${YEARLY}`,
    'How many $<n> does $<x> have',
  ),
  rule(
    `how many (?<n>${PEOPLE}|${THINGS}) (?:are|were) (?:there )?(?:in|at|on|with|enrolled (?:at|in)|registered (?:at|with)|employed (?:at|by)|held by|owned by|run by|operated by|kept (?:in|at)|treated (?:at|by)|carried by|represented by|published by|signed to|shown (?:at|in)|on the (?:staff|roster|books) of|(?:in|on) the (?:collection|fleet|staff|squad|library|care|holdings) of) (?<x>${NAME})${YEARLY}`,
    'How many $<n> does $<x> have',
  ),
  rule(
    `how many (?<n>${PEOPLE}) (?:study|studied|work|worked|attend|attended|go|play|belong|teach|visit|use|live|learn|are studying|are taught|are treated|train|volunteer|sing|travel|buy from|sail)(?: at| in| for| to| with| on)? (?<x>${NAME})${YEARLY}`,
    'How many $<n> does $<x> have',
  ),
  rule(
    `(?:in|to|with|at|from|on) how many (?<n>${THINGS}|${PEOPLE}) (?:is|are|does|do) (?<x>${NAME})(?: (?:active|present|represented|operate|operates|fly|work|run|do business|sell|sail|trade))(?: in| to)?`,
    'How many $<n> does $<x> have',
  ),
  rule(
    `how many (?<n>countries|cities|destinations|places|towns) (?:is|does|do|are) (?<x>${NAME}) (?:active|present|represented|operate|fly|work|sail|trade|do business)(?: in| to)`,
    'How many $<n> does $<x> have',
  ),
  rule(
    `how (?:large|big|strong|high) is (?:the )?(?:membership ${AT}|(?<y>${NAME})${S} membership)`,
    'How many members does $<x>$<y> have',
  ),
  rule(
    `how (?:large|big) is (?:the (?:fleet|student body) ${AT}|(?<y>${NAME})${S} fleet)(?<=fleet.*)`,
    'How many ships does $<x>$<y> have',
  ),
  rule(
    `how many (?:books|volumes) (?:does|do|are(?: there)?)(?: in)? (?:the library ${AT}|(?<y>${NAME})${S} library)(?: (?:hold|have|contain|own|possess))?`,
    'How many volumes does $<x>$<y> have',
  ),
  rule(`how many books does (?<x>${NAME}) (?:hold|have)`, 'How many volumes does $<x> have'),
  rule(
    `how many (?:people|persons|men and women) (?:work|are employed|are working|earn their living|have jobs)(?: for| at| by| in| with)? (?<x>${NAME})${YEARLY}`,
    'How many employees does $<x> have',
  ),
  rule(
    `how many (?:people|persons) (?:does|do|did) (?<x>${NAME}) (?:employ|have on (?:its|the) (?:books|payroll|staff)|give work to|provide work for)${YEARLY}`,
    'How many employees does $<x> have',
  ),
  rule(
    `(?:what|how (?:large|big|high)) is (?!the size of (?!the ))(?:${of('(?:total |current )?(?:headcount|workforce|staff|number of employees|number of staff|size of the (?:staff|workforce)|staff size|payroll)')})`,
    'How many employees does $<x>$<y> have',
  ),
  rule(
    `how many (?:people|visitors|guests) (?:visit|come to|go to|see|attend|pass through) (?<x>${NAME})${YEARLY}`,
    'How many visitors does $<x> have',
  ),
  rule(
    `(?:how many|what number of) (?:league |championship |national |domestic )*(?:titles|championships) (?:has|have|did|does|do) (?<x>${NAME}) (?:won|win|have|hold|claimed|taken)`,
    'How many titles does $<x> have',
  ),
  rule(
    `how (?:many times|often) (?:has|have|did|was|were) (?<x>${NAME}) (?:won|win|been|become|taken|champions?)(?: (?:the |its |their )?(?:league|championship|title|national title|league title|champions?))`,
    'How many titles does $<x> have',
  ),
  rule(
    `how many (?:people|spectators|fans|seats|supporters|viewers|listeners) (?:does|do|can|fit in(?:to)?|has|have|are there in|is there room for in) ${of('stadium|home ground|ground|arena|hall', 'of')}(?: (?:hold|seat|accommodate|take|have|fit|contain))?`,
    'What is the capacity of $<x>$<y>',
  ),
  rule(
    `what is the capacity of ${of('stadium|home ground|ground|arena', 'of')}`,
    'What is the capacity of $<x>$<y>',
  ),
];
