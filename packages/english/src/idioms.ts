import { BE, WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';
import { ATTRIBUTE_IDIOMS } from './idioms-of-attributes.ts';
import { CRAFT_IDIOMS } from './idioms-of-craft.ts';
import { EVENT_IDIOMS } from './idioms-of-events.ts';
import { GEOGRAPHY_IDIOMS } from './idioms-of-geography.ts';
import { MEASURE_IDIOMS } from './idioms-of-measure.ts';
import { HISTORY_IDIOMS } from './idioms-of-history.ts';
import { FAME_IDIOMS } from './idioms-of-fame.ts';
import { MEDIA_IDIOMS } from './idioms-of-media.ts';
import { NAME_IDIOMS } from './idioms-of-names.ts';
import { ORGANISATION_IDIOMS } from './idioms-of-organisations.ts';
import { PRODUCT_IDIOMS } from './idioms-of-products.ts';
import { FURTHER_IDIOMS } from './further-idioms.ts';
import { PRESS_IDIOMS } from './idioms-of-press.ts';
import { TRADE_IDIOMS } from './idioms-of-trade.ts';
import { CAREER_IDIOMS } from './idioms-of-careers.ts';
import { LIFE_IDIOMS, MARK_IDIOMS, WORK_OF_IDIOMS } from './idioms-of-lives.ts';
import { PLACE_IDIOMS } from './idioms-of-places.ts';
import { RECORD_IDIOMS, WORK_IDIOMS } from './idioms-of-works.ts';

const HAS = '(?:is|are|was|were|has been|have been)';
const DO = '(?:does|do|did|will)';
const TOWN = '(?:town|city|village|place|port|harbour|settlement)';

/** The question word stands last: "Jon Ek is the mayor of which town?" */
export const QUESTION_LAST: Idiom = rule(
  `(?<x>\\p{Lu}.*?) (?:is|was) the (?<role>[\\p{Ll} -]+?) of (?:which|what) (?<noun>[\\p{Ll} -]+)`,
  'Which $<noun> is $<x> the $<role> of',
);

/** The first row that fits is taken. Rows are anchored: each reads a whole question. */
export const IDIOMS: readonly Idiom[] = [
  ...ORGANISATION_IDIOMS,
  ...CRAFT_IDIOMS,
  ...PRODUCT_IDIOMS,
  ...MEDIA_IDIOMS,
  ...GEOGRAPHY_IDIOMS,
  ...MEASURE_IDIOMS,
  ...NAME_IDIOMS,
  ...FAME_IDIOMS,
  ...HISTORY_IDIOMS,
  ...TRADE_IDIOMS,
  ...ATTRIBUTE_IDIOMS,
  // Who leads.
  rule(`who ${BE} (?:in charge of|at the helm of|responsible for running) ${X}`, 'Who leads $<x>'),
  rule(
    `${WH} (?<noun>[\\p{Ll} -]+?) ${BE} ${X} (?:in charge|at the helm) of`,
    'Which $<noun> does $<x> lead',
  ),
  rule(
    `who ${BE} the (?:main|principal|chief|title|official) sponsor of ${X}`,
    'Who sponsors $<x>',
  ),
  // People who work somewhere.
  rule(
    `how (?:large|big) ${BE} (?:the|its) (?:workforce|staff|team|payroll) (?:of|at) ${X}`,
    'How many employees does $<x> have',
  ),
  rule(
    `how (?:large|big) ${BE} ${X}(?:'s|(?<=s)') (?:workforce|staff|team)`,
    'How many employees does $<x> have',
  ),
  rule(
    `what ${BE} the size of (?:the )?${X}(?:'s|(?<=s)') (?:workforce|staff|team)`,
    'How many employees does $<x> have',
  ),
  rule(
    `what ${BE} the size of the (?:workforce|staff|team) (?:of|at) ${X}`,
    'How many employees does $<x> have',
  ),
  rule(
    `how many (?:people|persons) ${BE} (?:on|in) the (?:staff|payroll|workforce|team) (?:of|at) ${X}`,
    'How many employees does $<x> have',
  ),
  rule(
    `how many (?:people|workers|staff|employees) (?:does|do) ${X} have on its (?:payroll|staff)`,
    'How many employees does $<x> have',
  ),
  // Where somebody comes from, where something lies.
  rule(
    `(?:where|(?:in |at )?${WH} ${TOWN}) (?:can|could|do|does|would|will|must|should) (?:you|one|we|people|visitors|tourists|i|a visitor) (?:find|see|visit|admire) ${X}`,
    'Where is $<x> located',
  ),
  rule(
    `(?:in )?${WH} ${TOWN} (?:is|are) ${X} (?:to be found|found)(?: in)?`,
    'Where is $<x> located',
  ),
  rule(
    `${WH} (?<noun>[\\p{Ll} -]+?) (?<at>in|of|on|at) (?<x>(?:the )?\\p{Lu}.*?) (?:is|are|was) the (?<most>\\p{Ll}+est|(?:most|best|least) [\\p{Ll}-]+)`,
    'What is the $<most> $<noun> $<at> $<x>',
  ),
  // Meetings.
  rule(
    `who (?:chaired|led|presided over|headed) the (?:meeting|session|debate|hearing|sitting) (?:(?:that|which|where|in which|at which) .*?(?:approved|discussed|decided(?: on)?|passed|agreed(?: to)?|dealt with|backed|considered)|on|about|for|of) (?<x>(?:the )?["\\p{Lu}].*?)(?: (?:was|were) (?:approved|discussed|decided|passed|agreed|dealt with))?`,
    'Who is the meeting chair of $<x>',
  ),
  rule(
    `who (?:chaired|led|presided over) the (?:meeting|session) (?:where|when|in which|at which) ${X} (?:was|were) (?:approved|discussed|decided|passed|agreed|dealt with)`,
    'Who is the meeting chair of $<x>',
  ),
  rule(`${WH} ${TOWN} (?:is|was) ${X} from`, 'Where does $<x> come from'),
  rule(
    `${WH} (?<noun>lake|river|sea|coast|island|bay|gulf|canal|street|square|road|hill|mountain) (?:is|are) (?<x>(?!.*(?:ed|lying|standing) (?:on|near|at|by)$).+?) (?<at>on|near|at|by)`,
    'Which $<noun> is $<x> located $<at>',
  ),
  rule(
    `${WH} (?<noun>lake|river|sea|bay|canal) (?:is|are) (?:near|next to|close to|beside|by) (?<x>\\p{Lu}.*?)`,
    'Which $<noun> is $<x> located on',
  ),
  rule(
    `(?:to )?${WH} (?<noun>region|county|province|district|country|state) (?:does ${X} belong(?: to)?|(?:is|are) (?<y>.+?) (?:a )?part of)`,
    'Which $<noun> is $<x>$<y> located in',
  ),
  rule(
    `(?:which|what|with which|with what) ${TOWN} (?:is|has|was) ${X}(?: been)? (?:twinned|partnered)(?: with)?`,
    'What is the twin town of $<x>',
  ),
  rule(`${WH} ${TOWN} is (?:twinned|partnered) with ${X}`, 'What is the twin town of $<x>'),
  rule(
    `(?:where|from where|from ${WH} ${TOWN}|${WH} ${TOWN}) (?:can|could|do|does|should) (?:you|one|people|visitors|passengers) (?:take|catch|get|board) (?:a|the) (?:boat|ferry|ship) (?:to|for) ${X}(?: from)?`,
    'Where do boats to $<x> leave from',
  ),
  rule(
    `(?:where|from where|from ${WH} ${TOWN}|${WH} ${TOWN}) (?:do|does) (?:the |a )?(?:boats?|ferry|ferries|ships?) (?:to|for) ${X} (?:leave|depart|start|sail|go|set off)(?: from)?`,
    'Where do boats to $<x> leave from',
  ),
  rule(
    `(?:from ${WH} ${TOWN}|${WH} ${TOWN}|where|from where) did ${X} (?:set out|set off|depart|start out)(?: from)?`,
    'Where did $<x> set out',
  ),
  rule(
    `(?:to |in )?${WH} ${TOWN} did ${X} (?:move|relocate|settle)(?: to| in)?`,
    'Where did $<x> move',
  ),
  rule(`where did ${X} (?:move|relocate|settle)(?: to| in)?`, 'Where did $<x> move'),
  rule(`(?:which|what) river (?:flows|runs) out of ${X}`, 'Which river drains $<x>'),
  // Markets and charters.
  rule(
    `what is (?:the (?:weekly )?market day (?:of|in|at) ${X}|(?<y>.+?)(?:'s|(?<=s)') (?:weekly )?market day)`,
    'When is the market held in $<x>$<y>',
  ),
  rule(
    `(?:when|(?:on )?(?:which|what) (?:day|weekday)(?: of the week)?) (?:is|takes) (?:the )?(?:weekly )?market(?: day)?(?: held)? (?:in|at|of) ${X}(?: held)?`,
    'When is the market held in $<x>',
  ),
  rule(
    `(?:when|(?:on )?(?:which|what) (?:day|weekday)(?: of the week)?) (?:does|is) ${X} (?:hold|have) (?:its|a|the) (?:weekly )?market`,
    'When is the market held in $<x>',
  ),
  rule(
    `when is ${X}(?:'s|(?<=s)') (?:weekly )?market(?: day)?(?: held)?`,
    'When is the market held in $<x>',
  ),
  rule(
    `${WHEN} (?:did ${X} (?:receive|get|obtain|gain|acquire)|was (?<y>.+?) (?:granted|given|awarded)) (?:its|a|the)? ?(?:town |city |municipal |royal )?charter`,
    '$<when> did $<x>$<y> receive a charter',
  ),
  // First issues and first showings.
  rule(
    `${WHEN} (?:did|was) the first (?:issue|number|edition|copy) of ${X} (?:appear|come out|published|printed|issued|released|sold)`,
    '$<when> was $<x> published',
  ),
  rule(`${WHEN} was ${X} (?:first )?(?:printed|issued)`, '$<when> was $<x> published'),
  rule(
    `${WHEN} (?:was ${X} (?:first )?(?:shown|screened|premiered|broadcast|aired)|did (?<y>.+?) (?:first )?(?:premiere|air|have its premiere|hit the cinemas?))`,
    '$<when> was $<x>$<y> released',
  ),
  rule(`${WHEN} was the premiere of ${X}`, '$<when> was $<x> released'),
  rule(
    `(?:where|in ${WH} ${TOWN}) (?:does ${X} (?:appear|come out)|is (?<y>.+?) (?:printed|issued))`,
    'Where is $<x>$<y> published',
  ),
  rule(
    `how many votes (?:did|does) ${X} (?:receive|get|win|obtain|gain)`,
    'How many votes does $<x> have',
  ),
  // How often.
  rule(
    `how (?:often|frequently) ${BE} ${X} (?:published|issued|printed|held|awarded|presented|celebrated|staged|organi[sz]ed|given|released)`,
    'What is the frequency of $<x>',
  ),
  rule(
    `how (?:often|frequently) ${DO} ${X} (?:appear|come out|take place|happen|occur|get published)`,
    'What is the frequency of $<x>',
  ),
  // Films and books.
  rule(
    `how (?:many minutes|many hours|long) ${DO} (?<x>(?!it\\b).+?) run(?: for)?`,
    'What is the running time of $<x>',
  ),
  rule(
    `how many minutes (?:does ${X} last|(?:is|was) (?<y>.+?)(?: long)?)`,
    'What is the running time of $<x>$<y>',
  ),
  rule(`how many minutes long (?:is|was) ${X}`, 'What is the running time of $<x>'),
  rule(
    `how long (?:is|was) the (?:film|movie|documentary|musical|play|opera) (?<x>["\\p{Lu}].*?)`,
    'What is the running time of $<x>',
  ),
  rule(`how many pages long (?:is|was) ${X}`, 'How many pages does $<x> have'),
  rule(`how many pages (?:are there|are) in ${X}`, 'How many pages does $<x> have'),
  rule(`who (?:stars?|starred|acts|acted) in ${X}`, 'Who is the lead actor of $<x>'),
  rule(
    `who (?:plays?|played|has|had|takes|took) the (?:lead|star|main|title|leading)(?:ing)?(?: role| part)? (?:in|of) ${X}`,
    'Who is the lead actor of $<x>',
  ),
  rule(
    `(?:in )?${WH} (?<noun>film|movie|play|musical|series) (?:does|did) ${X} (?:star|play the (?:lead|leading|main)(?: role| part)?)(?: in)?`,
    'Which $<noun> is $<x> the lead actor of',
  ),
  // Products.
  rule(
    `how (?:many|much) (?<unit>units|pieces|copies|examples)(?: of ${X})? ${HAS} sold(?: of (?<y>.+))?`,
    'How many $<unit> did $<x>$<y> sell',
  ),
  rule(
    `how many (?:of (?:the )?)?(?<x>\\p{Lu}.*?) (?:were|have been) (?:sold|bought)`,
    'How many units did $<x> sell',
  ),
  rule(
    `how many (?:people|customers|buyers) (?:have )?bought (?:the |an? )?(?<x>\\p{Lu}.*?)`,
    'How many units did $<x> sell',
  ),
  rule(
    `how many copies (?:does|did) ${X} (?:sell|print|circulate) (?:(?:a|per|each|every) (?:day|week|issue)|daily|weekly)`,
    'What is the circulation of $<x>',
  ),
  rule(
    `(?:who (?:came up with|is responsible for|was responsible for|did|made|drew(?: up)?) the (?:designs?|plans|drawings) (?:of|for) ${X}|whose design (?:is|was) (?<y>.+))`,
    'Who designed $<x>$<y>',
  ),
  rule(
    `(?:for )?${WH}(?: (?:products?|goods|wares))? (?:is|was) ${X} (?:known|famous|renowned|noted) for (?:making|producing|manufacturing|selling|building)`,
    'What does $<x> produce',
  ),
  rule(`what (?:does|did) ${X} (?:sell|retail|go) for`, 'How much did $<x> cost'),
  rule(
    `(?:for )?how much (?:is|was|does|did) ${X} (?:sold|sell|retail|go)(?: for)?`,
    'How much did $<x> cost',
  ),
  rule(
    `how (?:much|many \\p{Ll}+) (?:does|do|must) (?:you|one|customers) (?:have to )?pay for ${X}`,
    'How much did $<x> cost',
  ),
  rule(
    `how (?:long|many hours) does (?:the battery(?: life)? (?:of|in|on) ${X}|(?<y>.+?)(?:'s|(?<=s)') battery) last`,
    'What is the battery life of $<x>$<y>',
  ),
  rule(
    `(?:for )?how (?:long|many years) (?:is ${X} (?:guaranteed|under (?:guarantee|warranty))|is the (?:guarantee|warranty) (?:on|of|for) (?<y>.+)|does the (?:guarantee|warranty) (?:on|of|for) (?<z>.+) last)`,
    'What is the warranty of $<x>$<y>$<z>',
  ),
  // Money.
  rule(
    `how much(?: money)? (?:did|does|has) ${X} (?:take|make|earn|gross|collect|bring in|take in|rake in|earned|made|grossed|taken)(?: in)? at the (?:box office|cinemas?)`,
    'How much did $<x> earn',
  ),
  rule(
    `what (?:is|was|were) the (?:worldwide |total )?(?:box[- ]office(?: takings| receipts| revenue| earnings| gross)?|gross|takings) of ${X}`,
    'How much did $<x> earn',
  ),
  rule(
    `(?:how much(?: money)? (?:did|does|do) ${X} (?:take|make|earn|generate|bring in)|how (?:high|large|big) (?:are|were|is|was) (?:the )?(?<y>.+?)(?:'s|(?<=s)')) (?:in |from )?(?:annual |yearly |total )?sales(?: (?:a|per|each|every|last) year)?`,
    'What is the revenue of $<x>$<y>',
  ),
  rule(
    `how much (?:revenue|turnover) (?:does|did) ${X} (?:have|make|generate|earn|report)`,
    'What is the revenue of $<x>',
  ),
  rule(`how much (?:does|did) ${X} turn over`, 'What is the revenue of $<x>'),
  // Schools, firsts and ferries.
  rule(`who (?:was|were) (?:educated|trained) (?:at|in) ${X}`, 'Who studied at $<x>'),
  rule(`who (?:made|achieved|accomplished) the first ascent of ${X}`, 'Who climbed $<x>'),
  rule(`${WHEN} was the first ascent of ${X}(?: made)?`, '$<when> was $<x> climbed'),
  rule(
    `(?:what (?:is|was) the name of the|which) ferry (?:is |runs |operates |sails )?(?:on|across|that crosses) ${X}`,
    'Which ferry crosses $<x>',
  ),
  rule(
    `how many (?<noun>musicians|members|players|singers) (?:play|sing|perform|are there|are) (?:in|with) ${X}`,
    'How many $<noun> does $<x> have',
  ),
  // Lives.
  rule(
    `(?:where|${WH} (?:school|university|college)|to ${WH} (?:school|university|college)) did ${X} go(?: to)?(?: (?:school|university|college))?(?: to)?(?<=school|university|college|school to|university to|college to|go to)`,
    'Where did $<x> study',
  ),
  rule(
    `(?:how old was ${X} when (?:he|she|they) died|at (?:which|what) age did (?<y>.+?) die)`,
    'At which age did $<x>$<y> die',
  ),
  rule(
    `what (?:does|did) ${X} (?:do|like to do|like doing) in (?:his|her|their) (?:spare|free|leisure) time`,
    'What is the hobby of $<x>',
  ),
  rule(
    `what (?:does|did|do) ${X} (?:enjoy|love|like|pursue)(?: to do| doing| most)? (?:outside(?: of)? (?:work|the office|office hours)|in (?:his|her|their) (?:spare|free|leisure) time|away from work|when (?:not working|off duty)|as a hobby|after work)`,
    'What is the hobby of $<x>',
  ),
  rule(
    `what (?:is|was) ${X} (?:fond of|keen on|passionate about)(?: (?:outside work|in (?:his|her|their) (?:spare|free) time))?`,
    'What is the hobby of $<x>',
  ),
  rule(
    `(?:what (?:is|was) ${X} (?:nicknamed|also known as|also called)|(?:by|under) (?:which|what) (?:nick)?name (?:is|was) (?<y>.+?) (?:also )?known)`,
    'What is the nickname of $<x>$<y>',
  ),
  rule(
    `what are the names of ${X}(?:'s|(?<=s)') (?<kin>children|sons|daughters|parents|siblings|brothers|sisters)`,
    'Who is the $<kin> of $<x>',
  ),
  rule(
    `what are the names of the (?<kin>children|sons|daughters|parents|siblings|brothers|sisters) of ${X}`,
    'Who is the $<kin> of $<x>',
  ),
  rule(
    `who (?:serves|served|acts|acted) as (?:the )?(?<role>[\\p{Ll} -]+?) (?:of|at) ${X}`,
    'Who is the $<role> of $<x>',
  ),
  // Sizes and heights.
  rule(
    `(?:${WH} area|how (?:large|big) an area|how many square (?:kilometres|kilometers|miles|metres)) (?:does|do|did|is|are) ${X}(?: (?:cover|occupy|have))?`,
    'What is the size of $<x>',
  ),
  rule(
    `how (?:high|far) (?:up|above (?:the )?sea(?: level)?) (?:is|does) ${X}(?: (?:lie|stand))?`,
    'What is the elevation of $<x>',
  ),
  rule(`how (?:long|big|large) (?:does|do|can) ${X} (?:grow|get|become)`, 'How long is $<x>'),
  rule(
    `how many (?:individuals|specimens|examples|animals|birds|plants|members) of ${X} (?:are|is|still|remain).*`,
    'What is the population of $<x>',
  ),
  rule(
    `how many (?<x>(?!of\\b)[\\p{L} -]+?)s (?:are (?:still )?(?:left|alive)|remain|survive)`,
    'What is the population of the $<x>',
  ),
  // Rivers.
  rule(
    `where (?:does|do|did) (?<x>(?:the )?(?:River|Stream) .+?|.+? River|the .+? Beck) (?:start|begin|originate|come from)`,
    'Where does $<x> rise',
  ),
  rule(
    `(?:where|(?:at|in) ${WH} ${TOWN}|${WH} ${TOWN}) (?:does|do) (?<x>the (?:River|Stream) .+?|.+? River) (?:end|reach the sea)(?: at| in)?`,
    'What is the mouth of $<x>',
  ),
  // Railways.
  rule(
    `${WHEN} (?:was ${X} (?:connected|linked|joined) to the (?:railway|railroad|rail network)(?: network)?|did (?<y>.+?) (?:get|receive|obtain) (?:a|its|the) (?:railway|railroad)(?: station| line| connection)?|did the (?:railway|railroad|trains?) (?:come to|arrive in) (?<z>.+))`,
    '$<when> did the railway reach $<x>$<y>$<z>',
  ),
  // Made, sold and paid for.
  rule(
    `(?:(?:which|what) (?:material|materials) (?:was|were) (?:used (?:to (?:build|make|construct)|for|in)) ${X}|(?:of|from) (?:which|what)(?: material)? (?:is|was) (?<y>.+?)(?: made| built| constructed)?)`,
    'Which material is $<x>$<y> made of',
  ),
  rule(
    `how much (?:money )?did it cost to (?:build|make|construct|produce|restore) ${X}`,
    'How much did $<x> cost',
  ),
  rule(
    `what (?:is|was) the (?:cost|price) of (?:building|making|constructing|producing) ${X}`,
    'How much did $<x> cost',
  ),
  rule(
    `${WHEN} did ${X} (?:come on(?:to)?|enter|reach|hit|go on(?:to)?) (?:the market|sale|the shops)`,
    '$<when> was $<x> released',
  ),
  rule(
    `(?:in )?${WH} (?:colou?rs?) (?:(?:does|do) ${X} come|(?:is|are) (?<y>.+?) available)(?: in)?`,
    'What are the colours of $<x>$<y>',
  ),
  rule(
    `(?:in )?${WH} (?:industry|sector|line of business|branch|business) (?:is (?<x>(?:the )?\\p{Lu}.*?)|does (?<y>.+?) (?:work|operate))(?: active)?(?: in)?`,
    'What is the industry of $<x>$<y>',
  ),
  rule(`(?:to )?${WH} genre does ${X} belong(?: to)?`, 'What is the genre of $<x>'),
  rule(
    `who (?:wrote|composed|created) the (?:music|score|soundtrack|film music) (?:for|of|to) ${X}`,
    'Who composed $<x>',
  ),
  ...FURTHER_IDIOMS,
  ...EVENT_IDIOMS,
  ...LIFE_IDIOMS,
  ...WORK_OF_IDIOMS,
  ...PLACE_IDIOMS,
  ...WORK_IDIOMS,
  ...RECORD_IDIOMS,
  ...MARK_IDIOMS,
  ...CAREER_IDIOMS,
  ...PRESS_IDIOMS,
];
