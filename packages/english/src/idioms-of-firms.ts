import { WH, WHEN, X, owned, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const TOWN = '(?:town|city|village|place)';
const SEAT = '(?:headquarters|(?:head|main|central) office|seat|base|home|main building|campus)';
const PEOPLE =
  '(?:people|persons|staff|workers|employees|men and women|staff members|members of staff)';
const INSTITUTE =
  '(?<x>.*(?:[Ii]nstitute|[Aa]cademy|[Cc]ollege|[Ll]aborator|[Uu]niversity|[Cc]entre|[Cc]enter|[Ss]chool|[Oo]bservatory).*?)';
const RESEARCH = '(?:do|carry out|conduct|pursue|undertake|perform)(?: its)? research';

/** Nouns of a deed and the participle with which it is dated. */
const DATED: readonly (readonly [string, string])[] = [
  ['founding|foundation|establishment|formation', 'founded'],
  ['opening|inauguration', 'opened'],
  ['completion', 'completed'],
  ['construction|building', 'built'],
  ['publication|appearance', 'published'],
  ['release|launch|premiere|introduction', 'released'],
  ['closure|closing', 'closed'],
  ['acquisition|takeover|purchase', 'acquired'],
];

/** Further ways to ask about companies, institutes, clubs and museums. */
export const FIRM_IDIOMS: readonly Idiom[] = [
  ...DATED.flatMap(([nouns, verb]) => [
    rule(
      `what (?:is|was) the year of (?:the )?(?:${nouns}) of ${X}`,
      `In which year was $<x> ${verb}`,
    ),
    rule(
      `(?:what (?:is|was) the date of|when (?:was|is)|when did) (?:the )?(?:${nouns}) of ${X}(?: take place| happen| occur)?`,
      `When was $<x> ${verb}`,
    ),
  ]),
  // Founders and beginnings.
  rule(
    `who (?:is|was|stands|stood) behind (?:the (?:founding|foundation|creation) of )?(?<x>(?:the )?\\p{Lu}.*)`,
    'Who founded $<x>',
  ),
  rule(
    `who (?:brought|called) ${X} into (?:being|existence|life)|who gave birth to (?<y>.+)`,
    'Who founded $<x>$<y>',
  ),
  rule(`who laid the foundations? (?:of|for|stone of) ${X}`, 'Who founded $<x>'),
  rule(
    `${WHEN} did ${X} (?:come into (?:being|existence)|(?:begin|start|commence) (?:its |their )?(?:operations?|business|trading|activities|work|life)|start trading|begin to operate|start up)`,
    '$<when> was $<x> founded',
  ),
  rule(`${WHEN} did ${X} open (?:its|their) (?:doors|gates)`, '$<when> was $<x> opened'),
  rule(
    `since (?<when>when|${WH} year) (?:has|have) ${X} (?:existed|been in (?:existence|business|operation))`,
    'When was $<x> founded',
  ),
  // Seats.
  rule(
    `(?:in |at )?(?:where|${WH} ${TOWN}) (?:is|are|was|were) ${owned(SEAT)}(?: (?:located|based|situated|to be found|found))?(?: in)?`,
    'Where is $<x>$<own> located',
  ),
  rule(
    `(?:from )?(?:where|${WH} ${TOWN}) (?:does|do) ${X} (?:operate|do business|work)(?: from| out of)(?<=from|of)|from (?:where|${WH} ${TOWN}) (?:does|do) (?<y>.+?) operate`,
    'Where is $<x>$<y> located',
  ),
  rule(
    `(?:in )?(?:where|${WH} ${TOWN}) can ${X} be (?:found|seen|visited)`,
    'Where is $<x> located',
  ),
  rule(`${WH} ${TOWN} (?:hosts|houses) the ${SEAT} of ${X}`, 'Where is $<x> located'),
  // Leaders.
  rule(`who is running ${X}`, 'Who leads $<x>'),
  rule(`who is responsible for (?<x>(?:the )?\\p{Lu}.*)`, 'Who leads $<x>'),
  rule(
    `under whose (?:direction|leadership|management) (?:is|does) ${X}(?: (?:run|stand|work))?`,
    'Who leads $<x>',
  ),
  // Staff and members.
  rule(
    `how many ${PEOPLE} (?:work|are (?:employed|working)|have (?:a )?jobs?|are on the (?:staff|payroll)|earn (?:a|their) living) (?:at|for|in|by|with|of) (?<x>(?:the )?\\p{Lu}.*)`,
    'How many employees does $<x> have',
  ),
  rule(
    `how many (?:jobs|posts|workplaces) (?:does|do) ${X} (?:provide|offer|have|create)`,
    'How many employees does $<x> have',
  ),
  rule(`what is ${owned('headcount|staff size')}`, 'How many employees does $<x>$<own> have'),
  rule(
    `how many people (?:study|are (?:studying|enrolled|taught)) (?:at|in) (?<x>(?:the )?\\p{Lu}.*)`,
    'How many students does $<x> have',
  ),
  rule(
    `what (?:is|was) the (?:annual|yearly|total|average) number of (?<noun>[\\p{Ll} -]+?) (?:of|at|in|to) ${X}`,
    'How many $<noun> does $<x> have',
  ),
  rule(
    `how many (?:people|singers|musicians|players) (?:belong to|sing in|play in|are members of) (?<x>(?:the )?\\p{Lu}.*)`,
    'How many members does $<x> have',
  ),
  rule(
    `how (?:large|big|strong) is (?<x>.*(?:[Cc]hoir|[Oo]rchestra|[Ee]nsemble|[Bb]and|[Ss]ociety|[Uu]nion|[Aa]ssociation))`,
    'How many members does $<x> have',
  ),
  rule(`what is ${owned('membership')}`, 'How many members does $<x>$<own> have'),
  // Goods and trades.
  rule(
    `what (?:does|do) ${X} (?:build|specialise in (?:making|producing|manufacturing|building))`,
    'What does $<x> produce',
  ),
  rule(
    `of what (?:is|was) ${X} (?:a|the) (?:manufacturer|maker|producer)`,
    'What does $<x> produce',
  ),
  rule(`what (?:is|are) ${X} speciali[sz]ed in`, 'What does $<x> specialise in'),
  rule(
    `what is ${owned('speciality|specialty|specialism')}(?<=(?:Works|Company|Group|Studio|Firm|Workshop|Industries|& .+|Brothers|Sons|[Ss]pecialism|[Ss]pecialt?i?t?y))(?<=(?:Works|Company|Group|Studio|Firm|Workshop|Industries).*)`,
    'What does $<x>$<own> specialise in',
  ),
  rule(
    `(?:in|to) ${WH} (?:industry|sector|branch) (?:does|do) ${X} belong|${WH} (?:industry|sector|branch) (?:does|do) (?<y>.+?) belong to`,
    'What is the industry of $<x>$<y>',
  ),
  rule(
    `${WH} (?:revenue|turnover|sales) (?:does|did|do) ${X} (?:report|make|achieve|post|record|reach|generate)`,
    'What is the revenue of $<x>',
  ),
  rule(`under ${WH} (?:motto|slogan) (?:does|do) ${X} \\p{Ll}+`, 'What is the motto of $<x>'),
  // Owners.
  rule(
    `in whose (?:hands|possession|ownership) is ${X}|whose property is (?<y>.+)`,
    'Who owns $<x>$<y>',
  ),
  rule(
    `(?:of )?${WH} (?:group|company|firm|corporation) is ${X} a (?:subsidiary|division|part|branch)(?: of)?`,
    'Who owns $<x>',
  ),
  rule(
    `to (?:whom|${WH} (?:company|firm|group)) was ${X} sold|who(?:m)? was (?<y>.+?) sold to`,
    'Who acquired $<x>$<y>',
  ),
  // Research.
  rule(
    `(?:(?:on|into|in) )?(?:what|${WH} (?:subject|field|topic|area))(?: (?:of|for) \\p{Ll}+)? (?:does|do) ${X} ${RESEARCH}(?: on| into| in)?`,
    'What is the research subject of $<x>',
  ),
  rule(
    `(?:what|${WH} (?:subject|field|topic)) is (?:studied|researched|investigated|explored) (?:at|in|by) ${INSTITUTE}`,
    'What is the research subject of $<x>',
  ),
  rule(
    `(?:in )?${WH} (?:field|subject|area|discipline) (?:does|do|is) ${INSTITUTE} (?:work|active|specialise|specialize|research)(?: in| on)?`,
    'What is the research subject of $<x>',
  ),
  rule(
    `what is (?:the (?:research )?focus of ${INSTITUTE}|(?<y>.*(?:Institute|Academy|College|Laboratory|University|Centre|School))'s (?:research )?focus)`,
    'What is the research subject of $<x>$<y>',
  ),
  rule(
    `(?:who|${WH} (?<noun>[\\p{Ll} ]+?)) (?:does|do|carries out|conducts|pursues|undertakes) research (?:on|in|into) ${X}`,
    'Which $<noun> is $<x> the research subject of',
  ),
  // Clubs.
  rule(
    `${WH} (?:stadium|ground|arena|park|pitch) is (?:the )?home (?:to|of|ground of) ${X}`,
    'What is the home ground of $<x>',
  ),
  rule(
    `(?:where|(?:in|at) ${WH} \\p{Ll}+) are the (?:home )?(?:games|matches) of ${X} (?:played|held)`,
    'What is the home ground of $<x>',
  ),
  // Names.
  rule(
    `under ${WH} name was ${X} (?:founded|established|set up|started|born)`,
    'What is the former name of $<x>',
  ),
  rule(
    `(?:who|what|who or what) gave ${X} (?:its|his|her|their) name|(?:what|who|to what|to whom) does (?<y>.+?) owe (?:its|his|her|their) name(?: to)?|who or what (?:is|was) (?<z>.+?) named (?:after|for)`,
    'What is $<x>$<y>$<z> named after',
  ),
  rule(
    `what is the origin of (?:the name of ${X}|(?<own>.+?)(?:'s|(?<=s)') name)`,
    'What is $<x>$<own> named after',
  ),
];
