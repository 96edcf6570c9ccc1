import { WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const PLACE = '(?:town|city|village|settlement|place|port|harbour|resort|community)';
const RIGHTS =
  '(?:(?:town|city|market|municipal|borough|village|urban) (?:privileges|rights|charter|status|liberties)|charter|privileges)';
const DAILY = '(?: (?:each|every|a|per) (?:day|year|month|week)| daily| annually| yearly| a year)?';
const OWN = "(?:'s|(?<=s)')";

/** A noun asked for in all its usual ways: "X's N", "the N of X", "Which N does X have?". */
const noun = (nouns: string, attribute: string): readonly Idiom[] => [
  rule(
    `(?:what|who|which) (?:is|was|are) (?:the )?(?:name of )?(?:the )?(?:${nouns}) (?:of|in|at|on|from|for|to) ${X}(?: called| named)?`,
    `What is the ${attribute} of $<x>`,
  ),
  rule(
    `(?:what|which|who) (?:is|was|are) (?:the name of )?${X}${OWN} (?:${nouns})(?: called| named)?`,
    `What is the ${attribute} of $<x>`,
  ),
  rule(
    `(?:under )?${WH} (?:${nouns}) (?:does|do|did) ${X} (?:have|use|possess|boast)`,
    `What is the ${attribute} of $<x>`,
  ),
  rule(`${WH} (?:${nouns}) (?:has|belongs to) ${X}`, `What is the ${attribute} of $<x>`),
];

const within = (nouns: string, verbs: string, attribute: string): Idiom =>
  rule(
    `${WH} (?:${nouns}) (?:${verbs}) (?:in|at|on|for|from|through) ${X}(?: (?:each|every|in) [\\p{L}]+)?`,
    `What is the ${attribute} of $<x>`,
  );

/** Towns, countries, waters, mountains and buildings. */
export const GEOGRAPHY_IDIOMS: readonly Idiom[] = [
  // Rights and first mentions.
  rule(
    `${WHEN} (?:did|was|were) ${X} (?:receive|get|obtain|gain|acquire|win|granted|given|awarded) (?:its|a|the)? ?${RIGHTS}`,
    '$<when> did $<x> receive a charter',
  ),
  rule(
    `${WHEN} (?:was|were) ${RIGHTS} (?:granted|given|awarded) to ${X}`,
    '$<when> did $<x> receive a charter',
  ),
  rule(
    `${WHEN} (?:was|did) ${X} (?:made|become|raised to|declared) (?:a )?(?:city|town|borough|municipality)`,
    '$<when> did $<x> receive a charter',
  ),
  rule(
    `(?:by whom (?:was|were) ${X} (?:granted|given)|(?:who|which \\p{Ll}+) (?:granted|gave|awarded) (?<y>.+?)) (?:its|a|the) (?:${RIGHTS}|rights)`,
    'Who granted $<x>$<y> a charter',
  ),
  rule(
    `${WHEN} (?:was|is) ${X} (?:first )?(?:mentioned|recorded|documented|attested)(?: for the first time)?(?: in (?:a document|documents|writing|records|a deed|a charter|the records))?`,
    '$<when> was $<x> mentioned',
  ),
  rule(
    `${WHEN} (?:was|is) the first (?:written |documentary |recorded )?(?:mention|record) of ${X}`,
    '$<when> was $<x> mentioned',
  ),
  // Markets, papers, clubs, schools, feasts.
  rule(
    `(?:on )?${WH} (?:day|weekday|days)(?: of the week)? (?:is|are|does) (?:the |a )?(?:weekly )?markets? (?:held|take place|takes place) (?:in|at) ${X}`,
    'When is the market held in $<x>',
  ),
  within(
    '(?:[\\p{Ll}-]+ )?(?:newspaper|paper|daily|weekly)',
    '(?:is |are )?(?:published|printed|produced|read|sold|appears|issued|based)',
    'newspaper',
  ),
  ...noun('(?:local |weekly |daily |regional )?(?:newspaper|paper)', 'newspaper'),
  rule(
    `${WH} (?:annual |yearly |[\\p{Ll}]+ )?(?:festival|fair|carnival) (?:does|do|did) ${X} (?:host|hold|stage|celebrate|organise|put on|have)(?: (?:each|every|in) [\\p{L}]+)?`,
    'What is the festival of $<x>',
  ),
  ...noun('(?:annual |yearly |local |main )?(?:festival|fair)', 'festival'),
  within(
    '(?:football |soccer |local )*(?:club|team)',
    '(?:is based|plays|is at home|comes|has its home)',
    'football club',
  ),
  ...noun('(?:local |main )?(?:football|soccer) (?:club|team|side)', 'football club'),
  rule(
    `${WH} (?:university) (?:is|lies|can be found|is located|is situated|is found|is based) (?:in|at) ${X}`,
    'What is the university of $<x>',
  ),
  ...noun('university', 'university'),
  ...noun('postal ?code|postcode|post code|zip code|zip', 'postal code'),
  ...noun('dialling code|area code|telephone code|phone code', 'dialling code'),
  ...noun('patron saint|patron', 'patron saint'),
  rule(`(?:which|what) saint is the patron of ${X}`, 'What is the patron saint of $<x>'),
  // What they live on.
  ...noun(
    '(?:main|chief|principal|most important|leading|biggest|dominant) (?:industry|source of income|livelihood|employer|economic activity|branch of industry)|mainstay of the economy',
    'industry',
  ),
  rule(
    `(?:what|${WH} industry|from what|on what) (?:does|do) (?:(?:the )?(?:people|inhabitants|islanders|locals|residents|economy|villagers) (?:of|in|on) )?(?<x>(?:the )?\\p{Lu}.*?) (?:mainly |mostly |chiefly |largely )?(?:live|depend|rely|subsist|make (?:its|their|a) living)(?: (?:from|on|by|off|with))?`,
    'What is the industry of $<x>',
  ),
  // Largest and nearest.
  rule(
    `(?:what|which|which (?:city|town)) is (?:the )?(?:largest|biggest|most populous) (?:city|town) (?:in|of) ${X}`,
    'What is the largest city of $<x>',
  ),
  rule(
    `(?:what|which) is ${X}${OWN} (?:largest|biggest|most populous) (?:city|town)`,
    'What is the largest city of $<x>',
  ),
  rule(
    `(?:what|which|which ${PLACE}) is (?:the )?(?:main|chief|largest|principal|biggest|only) (?:settlement|village|town) (?:on|of|in) (?<x>(?:the )?(?:Isle|Island|\\p{Lu}\\p{L}+ Island|\\p{Lu}\\p{L}+ Isle).*|(?:the )?\\p{Lu}\\p{L}* (?:Islands|Valley))`,
    'What is the main settlement of $<x>',
  ),
  rule(
    `(?:what|which|which ${PLACE}) (?:is|lies) (?:the )?(?:nearest|closest)(?: ${PLACE})? (?:to|of) ${X}`,
    'What is the nearest town of $<x>',
  ),
  rule(
    `${WH} ${PLACE} (?:is|lies|are) (?:the )?(?:nearest|closest) (?:to|of) ${X}`,
    'What is the nearest town of $<x>',
  ),
  // Rivers, lakes and seas.
  ...noun('(?:main |chief |principal |most important )?tributary', 'tributary'),
  rule(
    `${WH} river is (?:the |a )?(?:main |chief |principal )?tributary of ${X}`,
    'What is the tributary of $<x>',
  ),
  ...noun('(?:drainage|catchment) (?:area|basin)|basin|catchment|watershed', 'drainage basin'),
  rule(
    `how (?:large|big) is the (?:drainage (?:area|basin)|catchment(?: area)?|basin) of ${X}`,
    'What is the drainage basin of $<x>',
  ),
  rule(
    `(?:which|what) (?:river|stream|water|brook) (?:flows|runs|drains|issues) (?:out of|from) ${X}`,
    'Which river drains $<x>',
  ),
  rule(`by ${WH} river is ${X} fed`, 'Which river feeds $<x>'),
  rule(
    `(?:from )?${WH} (?:country|state|kingdom|empire) did ${X} (?:gain|win|declare|obtain|achieve|get) (?:its )?independence(?: from)?`,
    'Which country did $<x> gain independence from',
  ),
  // Bridges, dams and tunnels.
  rule(
    `(?:over )?${WH} (?:body of water|water|river|strait|valley|lake|bay|gorge|canal|sound|fjord|waterway)(?: (?:does|do|is) ${X} (?:cross|span|bridge|lead(?: over| across)?|go over|built over|pass over))`,
    'What does $<x> cross',
  ),
  ...noun('(?:main |central |longest )?span', 'span'),
  rule(
    `how (?:long|wide|great) is (?:the )?(?:main |central |longest )?span of ${X}`,
    'What is the span of $<x>',
  ),
  rule(
    `(?:on |across )?${WH} river (?:(?:does|did) ${X} (?:dam|block|hold back|impound|bar|stem|harness)|is (?<y>(?:the )?.+? (?:Dam|Barrage|Weir))(?: built| located| situated)?(?: (?:on|across))?|is (?:dammed|blocked|held back|impounded) by (?<z>.+))`,
    'Which river does $<x>$<y>$<z> dam',
  ),
  ...noun('reservoir|artificial lake', 'reservoir'),
  rule(
    `(?:what|how (?:much|high|great)) (?:is|power|electricity)(?: the)? ?(?:output|capacity|power)? ?(?:of (?:the power (?:station|plant) (?:of|at) )|does )${X}(?: (?:generate|produce|have|deliver|supply))?`,
    'What is the output of $<x>',
  ),
  rule(
    `how many (?:workers|people|men|labourers|miners) (?:died|were killed|lost their lives|perished) (?:building|(?:during|in|while) (?:the )?(?:construction|building)(?: of)?|while building) ${X}`,
    'How many workers died building $<x>',
  ),
  rule(
    `how many (?:workers|people|men|labourers) (?:built|dug|constructed) ${X}`,
    'How many workers built $<x>',
  ),
  // Lights.
  rule(
    `(?:how far|from how far)(?: away)? (?:can|could|does|is) (?:the light (?:of|from) ${X}|(?<y>.+?)${OWN} (?:light|beam))(?: (?:be seen|visible|shine|reach|carry|seen))?`,
    'What is the range of the light of $<x>$<y>',
  ),
  // Traffic.
  rule(
    `how (?:much|many tonnes of|many tons of|much tonnes of) (?:cargo|goods|freight)(?: (?:does|did|do|is|was)) ${X} (?:handle|handled|process|move|turn over|ship|shift)${DAILY}`,
    'What is the cargo of $<x>',
  ),
  rule(
    `how (?:much|many tonnes(?: of)?|many tons(?: of)?) ?(?:cargo|goods|freight)? (?:(?:is|was|were|are) handled (?:at|by|in)|(?:pass(?:es|ed)?|go(?:es)?|went) through) ${X}${DAILY}`,
    'What is the cargo of $<x>',
  ),
  rule(`how many (?:tonnes|tons) (?:does|did) ${X} handle${DAILY}`, 'What is the cargo of $<x>'),
  rule(
    `how many (?<noun>passengers|travellers|commuters|people) (?:pass through|passed through|used|use|travelled through|travel through|go through|depart from|fly from|flew from) ${X}${DAILY}`,
    'How many passengers does $<x> have',
  ),
  rule(
    `how many passengers (?:does|did) ${X} (?:handle|serve|see|count|carry|receive|have)${DAILY}`,
    'How many passengers does $<x> have',
  ),
  rule(
    `how many (?<noun>vehicles|cars) (?:does|did) ${X} (?:carry|see|handle)${DAILY}`,
    'How many vehicles does $<x> have',
  ),
  rule(
    `how many cars (?:cross|use|pass over|drive over) ${X}${DAILY}`,
    'How many vehicles does $<x> have',
  ),
  rule(
    `${WH} airline (?:is (?:based|at home)|has its (?:base|hub|home|headquarters)) (?:at|in) ${X}`,
    'Which airline is located at $<x>',
  ),
  rule(
    `${WH} airline (?:uses|has) ${X} as (?:its|a) (?:base|hub)`,
    'Which airline is located at $<x>',
  ),
  rule(
    `(?:what|${WH} \\p{Ll}+) is ${X} (?:the )?(?:home )?(?:base|hub) of`,
    'Which airline is located at $<x>',
  ),
  rule(
    `how many (?<noun>[\\p{Ll}]+s) (?:make up|form|belong to|constitute) (?<x>(?:the )?\\p{Lu}.*)`,
    'How many $<noun> does $<x> have',
  ),
  rule(
    `how many (?<noun>(?!times)[\\p{Ll}]+s) (?:has|have) (?<x>(?:the )?\\p{Lu}\\S*(?: (?:of )?(?:the )?\\p{Lu}\\S*)*)`,
    'How many $<noun> does $<x> have',
  ),
  rule(
    `into how many (?<noun>[\\p{Ll}]+s) is ${X} (?:divided|split|subdivided)`,
    'How many $<noun> does $<x> have',
  ),
  // Visits.
  rule(
    `(?:on )?${WH} (?:day|weekday)(?: of the week)? (?:is|are) ${X} (?:closed|shut)`,
    'What is the closing day of $<x>',
  ),
  rule(
    `how much (?:is|does) (?:it cost to (?:enter|visit)|entry to|admission to) ${X}(?: cost)?`,
    'What is the ticket price of $<x>',
  ),
  rule(
    `(?:what|which \\p{Ll}+) (?:is|are) (?:housed|kept|accommodated|contained) (?:in|inside|at) ${X}`,
    'What does $<x> house',
  ),
  rule(
    `${WH} (?:company|firm|organisation|institution|authority) (?:has its (?:headquarters|head office|offices|seat)|is headquartered|is based|is housed) (?:in|at) (?<x>(?:the )?\\p{Lu}.*(?:Tower|Building|House|Castle|Palace|Hall))`,
    'What does $<x> house',
  ),
  rule(
    `${WHEN} (?:did (?:the )?(?:construction|building|work)(?: (?:work|works))? (?:of|on) ${X} (?:begin|start|commence)|was (?<y>.+?) begun|was (?:the )?construction of (?<z>.+?) (?:begun|started))`,
    '$<when> did the construction of $<x>$<y>$<z> begin',
  ),
  rule(
    `${WHEN} (?:was|did) ${X} (?:burnt down|burned down|burn down|razed|pulled down|torn down|collapse|blown up)`,
    '$<when> was $<x> destroyed',
  ),
  rule(
    `${WHEN} was ${X} (?:added to|inscribed on|declared|named|made|designated|listed as) (?:the |a |an )?(?:UNESCO )?World Heritage(?: Site| List)?`,
    'When did $<x> become a World Heritage Site',
  ),
  rule(
    `(?:since when|since ${WH} year|when) (?:have|has|did) (?:the )?(?:trams?|tram) (?:run|been running|first run|start running|begin running|begin to run)(?: in)? ${X}`,
    'Since when have trams run in $<x>',
  ),
  rule(
    `${WHEN} did the (?:first )?(?:train|trains|railway|railroad) (?:arrive in|come to|reach|get to) ${X}`,
    '$<when> did the railway reach $<x>',
  ),
  rule(
    `(?:to )?(?:what|whom|who|which \\p{Ll}+) does ${X} owe its name(?: to)?`,
    'What is $<x> named after',
  ),
  rule(`where does the name (?:of )?(?<x>\\p{Lu}.*?) come from`, 'What is $<x> named after'),
  rule(
    `(?:what|${WH} (?:mountain|point|hill|peak|summit)) is the (?:highest|tallest) (?:mountain|point|peak|summit|elevation|hill) (?:on|of|in) ${X}`,
    'What is the highest point of $<x>',
  ),
  rule(
    `(?:in )?${WH} (?:national park|nature reserve|park) (?:is|are|do|does|lie) ${X}(?: (?:in|located|situated|lie))*`,
    'Which park is $<x> located in',
  ),
  rule(
    `(?:of )?${WH} (?:city|town) is ${X} (?:a|the) (?:quarter|district|suburb|part|neighbourhood)(?: of)?`,
    'Where is $<x> located',
  ),
  rule(
    `${WH} (?:hut|refuge|shelter) (?:serves|is (?:used|the base)|stands|is|lies) ?(?:as )?(?:climbers |by climbers |the starting point )?(?:on|of|for|at|below) ${X}`,
    'What is the hut of $<x>',
  ),
  rule(
    `(?:from )?(?:where|${WH} ${PLACE}) (?:does|do|can) (?:the |one take the |you take the |a )?(?:ferry|ferries|boat|boats)(?: to| for) ${X} (?:leave|depart|sail|go|start)(?: from)?`,
    'Where do boats to $<x> leave from',
  ),
  rule(
    `(?:where|to ${WH} (?:place|town|city|island|port)) do (?:ferries|boats) (?:leave |sail |go |run )?(?:from )${X}(?: (?:go|sail|leave|run)(?: to| for)?)?`,
    'Where do ferries from $<x> go',
  ),
  rule(`who laid out ${X}`, 'Who founded $<x>'),
  rule(
    `who (?:had ${X} built|ordered the (?:construction|building) of (?<y>.+)|commissioned (?<z>.+))`,
    'Who built $<x>$<y>$<z>',
  ),
];
