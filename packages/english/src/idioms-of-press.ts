import { BE, WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const NAME = '(?<x>(?:the )?["\\p{Lu}].*?)';
const COMPANY = '(?<noun>company|firm|business|start-up)';
const BODY =
  '(?:institution|institute|organisation|organization|laboratory|university|college|centre|academy|school|museum)';
const HARBOUR =
  '(?<x>(?:the )?(?:Port|Harbour|Haven) of .+?|(?:the )?\\p{Lu}.*? (?:Harbour|Quay|Dock|Docks|Port|Marina|Haven|Pier|Terminal))';
const TOWN = '(?:town|city|village|place)';
const DEAL = '(?:takeover|acquisition|purchase|buyout|sale)';
const ROUND =
  '(?:first|initial|opening|seed) (?:(?:funding|financing|investment) )?round(?: of (?:funding|financing|investment))?';
const OWN = '(?:a |his |her |their )?(?:own )?';
const SPARE = `${OWN}(?:free|spare|leisure) (?:time|hours)`;
const DO = '(?:does|do|did)';
const SPECIAL =
  '(?:speciali[sz]es in|speciali[sz]ed in|speciali[sz]ing in|is (?:active|engaged) in|makes (?:its|a) (?:living|money) (?:from|with)|earns (?:its|a) (?:living|money) (?:from|with))';
const MADE = '(?:made|used|designed|built|developed|created|meant|intended|invented)';

/** Companies, and what they were called and paid for. */
const COMPANY_IDIOMS: readonly Idiom[] = [
  rule(
    `(?:in )?what (?:line|field|kind|sort|branch) of (?:business|work|industry|trade) (?:is|does) (?<x>(?!.*\\b(?:that|which|who|whose|by|of)\\b).+?)(?<! do)(?: (?:work|operate|engage))?(?: in)?`,
    'What is the industry of $<x>',
  ),
  rule(`${WH} ${COMPANY} ${SPECIAL} (?<x>.+)`, 'Which company is $<x> the industry of'),
  rule(
    `${WH} ${COMPANY} has (?<x>[\\p{Ll}].+) as its (?:main|core|chief) (?:business|activity|field)`,
    'Which company is $<x> the industry of',
  ),
  rule(
    `${WH} ${COMPANY} is (?<x>[\\p{Ll}].+) the (?:main|core|chief) (?:business|activity|field) of`,
    'Which company is $<x> the industry of',
  ),
  rule(
    `${WH} ${COMPANY} (?:was|is|went|used to be|first traded|traded|began|started|changed its name) (?:originally |formerly |first |once |previously |initially |earlier )?(?:called|known as|named|under the name(?: of)?|by the name(?: of)?|as|from) (?<x>(?:the )?\\p{Lu}[^?]*?)(?<=(?:originally|formerly|first|once|previously|initially|earlier|used|traded|began|started|changed) .*)(?: at first| originally| before)?`,
    'Which $<noun> is $<x> the former name of',
  ),
  rule(
    `(?:how much|what (?:sum|amount))(?: of)?(?: money)? (?:did|was|were|does) ${X} (?:raise|collect|secure|receive|get|obtain|take in|gather|bring in|raised|collected|secured)(?: from investors)? (?:in|during|with|through|from) (?:its|the) ${ROUND}`,
    'What is the funding of $<x>',
  ),
  rule(
    `(?:how much|what (?:sum|amount))(?: of)?(?: money)? did investors (?:put into|give|invest in|provide to|pay into) ${X} (?:in|during|through) (?:its|the) ${ROUND}`,
    'What is the funding of $<x>',
  ),
  rule(
    `how (?:large|big|high|much) (?:is|was) the ${ROUND} of ${X}`,
    'What is the funding of $<x>',
  ),
  rule(
    `(?:how much|what) (?:did|was|is) the ${ROUND} of ${X}(?: (?:bring in|worth|raise|yield))?`,
    'What is the funding of $<x>',
  ),
  rule(`${WH} products? (?:comes?|came) from ${X}`, 'What does $<x> produce'),
  rule(
    `(?:what|which) ${BE} the names? of the products? (?:of|from|sold by|made by) ${X}`,
    'What does $<x> produce',
  ),
  rule(
    `${WH} products? (?:are|is) (?:sold|made|offered|produced) by ${X}`,
    'What does $<x> produce',
  ),
];

/** Harbours. */
const HARBOUR_IDIOMS: readonly Idiom[] = [
  rule(
    `how (?:much|many tonnes of|many tons of|many tonnes|many tons|large a|much yearly)(?: cargo| freight| goods)? (?:does|do|did|is|are|was) ${X}(?: (?:handle|move|process|ship|turn over|see|transship|handled (?:at|by|in)))(?: (?:a|per|each|every) year| annually| yearly)?`,
    'What is the cargo of $<x>',
  ),
  rule(
    `how (?:much|many tonnes of|many tons of) (?:cargo|freight|goods) (?:is|are|pass(?:es)?|goes?|moves?) (?:handled )?(?:at|by|in|through) ${X}(?: (?:a|per|each|every) year| annually| yearly)?`,
    'What is the cargo of $<x>',
  ),
  rule(
    `what ${BE} the (?:annual |yearly )?(?:cargo|freight|goods)(?: (?:volume|throughput|turnover|traffic))? of ${X}`,
    'What is the cargo of $<x>',
  ),
  rule(
    `(?:to )?${WH} ${TOWN} (?:does|do|did) ${HARBOUR} (?:belong(?: to)?|serve)`,
    'Where is $<x> located',
  ),
  rule(`${WH} ${TOWN} (?:is|was) served by ${HARBOUR}`, 'Where is $<x> located'),
  rule(
    `(?:to )?(?:what|which|how great a) depth (?:is|was|has|does) ${X} (?:been )?(?:dredged|dug|reach|have|kept|deepened)(?: to)?`,
    'How deep is $<x>',
  ),
  rule(`${WH} (?:company|firm|operator) (?:runs|operates|manages) ${HARBOUR}`, 'Who operates $<x>'),
];

/** Institutions. */
const INSTITUTION_IDIOMS: readonly Idiom[] = [
  rule(
    `(?:in )?${WH} (?:kind of |sort of |type of )?building (?:is|was) ${X} (?:housed|accommodated|lodged)(?: in)?`,
    'Which building is $<x> housed in',
  ),
  rule(
    `(?:in )?${WH} (?:kind of |sort of |type of )?building (?:does ${X} (?:occupy|use)|(?:houses|accommodates) (?<y>.+))`,
    'Which building is $<x>$<y> housed in',
  ),
  rule(
    `(?:where|in what) (?:is|was) ${X} (?:housed|accommodated)(?: in)?|what houses (?<y>.+)`,
    'Which building is $<x>$<y> housed in',
  ),
  rule(`what (?:is|was) ${X} housed in`, 'Which building is $<x> housed in'),
  rule(
    `${WH} ${BODY} (?:is|was) (?:housed|accommodated) in (?<x>(?:an?|the) .+)`,
    'Which organisation is $<x> the building of',
  ),
  rule(
    `${WH} ${BODY} (?:occupies|uses|moved into) (?<x>(?:an?|the) .+)`,
    'Which organisation is $<x> the building of',
  ),
  rule(
    `${WH} ${BODY} (?:(?:is|was) (?:devoted|dedicated) to|studies|speciali[sz]es in|researches|investigates|works on|focuses on) (?:the study of )?(?<x>\\p{Ll}.+)`,
    'Which organisation is $<x> the research subject of',
  ),
  rule(
    `(?:to )?what ${BE} (?<x>.*(?:Institute|Academy|College|Laborator|University|Centre|School|Observatory|House|Museum).*?) (?:devoted|dedicated)(?: to)?`,
    'What is the research subject of $<x>',
  ),
  rule(
    `what ${BE} the (?:main|chief|principal) (?:subject|topic|focus|field)(?: of (?:research|study))? (?:of|at) ${X}`,
    'What is the research subject of $<x>',
  ),
];

/** Missions and expeditions. */
const MISSION_IDIOMS: readonly Idiom[] = [
  rule(
    `(?:what|which ${TOWN}|where) ${BE} the (?:starting point|point of departure|port of departure|starting place|place of departure) (?:of|for) ${X}`,
    'Where did $<x> set out',
  ),
  rule(
    `(?:from )?(?:where|${WH} (?:town|city|port|harbour|place)) did ${X} (?:depart|set out|set off|set sail|get under way)(?: from)?`,
    'Where did $<x> set out',
  ),
  rule(`${WHEN} did ${X} (?:get under way|set off|set sail)`, '$<when> did $<x> set out'),
  rule(
    `how many (?<unit>days|weeks|hours|months|years|minutes) (?:did|does) ${NAME} (?:take|last)`,
    'How long did $<x> last',
  ),
  rule(
    `how many (?:people|persons|men and women|members)(?: were)? (?:made up|formed|(?:in|on|were in|were on) board|belonged to|in|on) (?:the crew of )?${X}(?<=crew of .*|board .*)`,
    'How many crew members does $<x> have',
  ),
  rule(
    `how (?:large|big|strong) (?:is|was) the crew of ${X}`,
    'How many crew members does $<x> have',
  ),
  rule(
    `how many (?:crew members|people|crew) (?:did|does) ${X} (?:carry|have (?:on board|aboard)|have|take)(?<=crew .*|carry|board|aboard)`,
    'How many crew members does $<x> have',
  ),
  rule(
    `where (?:was|is|did) ${X} (?:bound|headed|heading|sent|going|travel|aimed)(?: for| to)?`,
    'What is the destination of $<x>',
  ),
  rule(
    `who (?:commanded|captained|was in (?:command|charge) of|was the (?:leader|commander|head) of) ${NAME}(?<=[Mm]ission|[Ee]xpedition|[Vv]oyage)`,
    'Who leads $<x>',
  ),
];

/** Goods. */
const GOODS_IDIOMS: readonly Idiom[] = [
  rule(
    `what (?:is|was) ${NAME} (?:${MADE} (?:to do|to)|(?:used|designed|meant|intended) for|supposed to do|good for)`,
    'What is the purpose of $<x>',
  ),
  rule(
    `(?:what ${BE} the name of the|which|what (?:is|was) the) product (?:(?:that|which) )?(?:(?:is|was) )?${MADE} to (?<x>.+)`,
    'Which product is $<x> the purpose of',
  ),
  rule(
    `(?:how many times (?:has|was|have|had) ${X} (?:been )?(?:sold|bought)|how many (?:buyers|customers|takers) (?:has|did|have) (?<y>.+?) (?:found|find|attracted|attract))(?: so far| to date)?`,
    'How many units did $<x>$<y> sell',
  ),
  rule(
    `what ${BE} the (?:total |overall )(?:sales|number of sales)(?: figures?)? of ${X}`,
    'How many units did $<x> sell',
  ),
  rule(
    `how much (?:do|must|did|does|should) (?:a )?(?:buyers?|users?|patients?|purchasers?|customers?|people) (?:have to )?pay for (?<x>(?:the )?.+)`,
    'How much did $<x> cost',
  ),
  rule(
    `(?:from )?(?:what|whom|where) (?:did|does|has) ${X} (?:take|get|taken|owe|derive|borrow) its name(?: from| to)?`,
    'What is $<x> named after',
  ),
  rule(
    `${WHEN} did ${X} (?:become available|reach the (?:market|shops)|reach its first (?:customers|buyers))`,
    '$<when> was $<x> released',
  ),
  rule(
    `(?:who|${WH} (?:company|firm)) (?:is|was|stands) behind (?<x>(?:the )?.+)`,
    'Who developed $<x>',
  ),
  rule(
    `who ${BE} the (?:chief|lead|head|principal|main) designer (?:of|behind) ${X}`,
    'Who designed $<x>',
  ),
  rule(
    `${WHEN} ${BE} ${NAME} (?:first (?:given|awarded|presented|bestowed|conferred)|(?:given|awarded|presented|bestowed|conferred) for the first time)`,
    '$<when> was $<x> awarded',
  ),
];

/** Takeovers. */
const TAKEOVER_IDIOMS: readonly Idiom[] = [
  rule(
    `(?:how much|what|what (?:sum|price)) (?:did|was|is) (?:paid for )?(?:the (?:price|cost|value) of )?the ${DEAL} of ${NAME}(?: (?:cost|worth))?`,
    'How much did $<x> cost',
  ),
  rule(
    `how (?:many months|long) (?:did|does) the ${DEAL} of ${NAME} (?:take|last)(?: to (?:complete|be completed))?`,
    'How many months did the takeover of $<x> take',
  ),
  rule(
    `how (?:many months|long) (?:did it take (?:to complete|for|before)|passed (?:before|until)|was it (?:before|until)|went by before) the ${DEAL} of ${NAME}(?: (?:was|to be|is))?(?: (?:complete|completed|finished))?`,
    'How many months did the takeover of $<x> take',
  ),
  rule(
    `(?:who|${WH} (?:person|adviser|advisor|banker)) (?:advised on|was (?:the )?advis[eo]r (?:on|in|to|for)|acted as advis[eo]r (?:on|in|to|for)|arranged|negotiated|brokered) the ${DEAL} of ${NAME}`,
    'Who advised on the takeover of $<x>',
  ),
  rule(
    `how many (?:jobs|posts|positions) (?:(?:were|was) (?:lost|cut|shed|axed)|went|disappeared|fell victim) ?(?:after|in|through|with|because of|as a result of|by|following|to|due to)? the ${DEAL} of ${NAME}`,
    'What is the job loss of $<x>',
  ),
  rule(
    `how many (?:jobs|posts|positions) did the ${DEAL} of ${NAME} (?:cost|cut|lead to the loss of)`,
    'What is the job loss of $<x>',
  ),
  rule(
    `${WHEN} was the ${DEAL} of ${NAME} (?:announced|made public|revealed|disclosed)`,
    '$<when> was the takeover of $<x> announced',
  ),
];

/** Lives. */
const PROFILE_IDIOMS: readonly Idiom[] = [
  rule(
    `(?:(?:at|with|for|in) )?(?:${WH} (?:company|firm|employer|business)|where) did ${X} (?:begin|start|launch|open) ${OWN}(?:working |professional )?(?:career|life|working life)(?: (?:at|with))?`,
    'What is the first employer of $<x>',
  ),
  rule(
    `(?:${WH} (?:company|firm)|who) (?:first employed|was the first to employ|gave (?<y>.+?) (?:a|his|her|their) first (?:job|post|position)|first hired)(?: (?<x>.+))?`,
    'What is the first employer of $<x>$<y>',
  ),
  rule(
    `(?:where|(?:(?:at|for|with) )?${WH} (?:company|firm)) did ${X} (?:first work|work first|have (?:a|his|her) first job)(?: (?:at|for|with))?`,
    'What is the first employer of $<x>',
  ),
  rule(
    `what (?:does|did|do) ${X} do (?:as a (?:hobby|pastime)|away from (?:work|the office)|in ${SPARE}|outside (?:of )?(?:work|the office)|for (?:fun|pleasure|relaxation)|after work|when not (?:at work|working)|at weekends|to relax)`,
    'What is the hobby of $<x>',
  ),
  rule(`how (?:does|did|do) ${X} (?:spend|use|fill|pass) ${SPARE}`, 'What is the hobby of $<x>'),
  rule(
    `${WH} (?:town|city|village|place) ${BE} ${X} (?:a |now a )?(?:resident|inhabitant|citizen) of`,
    'Where does $<x> live',
  ),
  rule(
    `(?:as what|what) ${DO} ${X} (?:train|qualify|work|earn (?:a|his|her) living) as`,
    'What is the occupation of $<x>',
  ),
  rule(
    `what ${DO} (?:the )?(?:locals|people|inhabitants|residents|visitors) call ${X}`,
    'What is the nickname of $<x>',
  ),
  rule(
    `${WH} ${TOWN} (?:goes by|has|bears|is known by|carries) the (?:nick)?name (?<x>(?:of )?["\\p{Lu}tT].+)`,
    'Which city is $<x> the nickname of',
  ),
];

/** What press notes, profiles and reports of deals tell. */
export const PRESS_IDIOMS: readonly Idiom[] = [
  ...COMPANY_IDIOMS,
  ...HARBOUR_IDIOMS,
  ...INSTITUTION_IDIOMS,
  ...MISSION_IDIOMS,
  ...GOODS_IDIOMS,
  ...TAKEOVER_IDIOMS,
  ...PROFILE_IDIOMS,
];
