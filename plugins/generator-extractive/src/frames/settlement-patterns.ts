import { doneByForms, doneWhen, measureForms, nounForms } from './forms.ts';

const RULER =
  '(?:lord mayor|mayor|mayoress|governor|president|prime minister|premier|chancellor|first minister|administrator|prefect|provost|chief minister|head of state|burgomaster|chief magistrate)';
const NOT_PAST = '(?<!(?:former|previous|first|deputy|late|last|vice|future|ex) )';
const PEOPLE =
  '(?:inhabitants|residents|people|citizens|souls|townspeople|islanders|villagers|persons|townsfolk|locals|inhabitants and)';
const REGION =
  '(?:region|province|county|district|state|canton|prefecture|department|shire|territory|governorate|republic|kingdom)';
const RIGHTS =
  '(?:town|city|market|municipal|borough|urban|village) (?:privileges|rights|charter|status|liberties)|charter';

/** Wordings about towns, districts and countries. */
export const SETTLEMENT_PATTERNS: readonly string[] = [
  // People.
  `(?<!\\b(?:employs?|employing|employed|killed|killing|seats?|for|holds?|drew|draws?|carries|carry|attracts?|accommodates?|than|by|welcomes?) (?:(?:about|some|around|nearly|over|up to|than|almost) )?){population} (?:or so )?(?-i:[\\p{Ll}-]+ )?${PEOPLE}(?! (?:were|was|died|visit|come|came|attend|use|pass|work|cross|travel|fit|took))`,
  `(?:population|pop\\.?|inhabitants|residents)(?: of @)?(?: ?\\([^)]*\\))?(?:,|:)? ~ {population}`,
  '(?:population|pop\\.?|inhabitants|residents)(?: ?\\([^)]*\\))?:? {population}',
  `{population} (?:make|made|call|called) (?:@ their|their) home`,
  `(?:home to|inhabited by|peopled by|housing|shared by|counted|recorded|found) ~ {population}(?= (?:${PEOPLE}|in \\d{4})|[.,;])`,
  '{population} (?:live|lived|dwell|reside) ~ (?:in|on|at) @',
  '(?:city|town|village|municipality|port|resort|country|republic|nation|island|community|place|settlement|hamlet) of {population}(?! (?:churches|bridges|islands|hills|hectares|square|metres|kilometres))(?:$|[.,; ])',
  // Where it lies.
  `(?:part of|belongs to|belonging to|within|lies in|in|into) (?:the )?(?:[\\p{Ll}-]+ )?${REGION} of {region}`,
  `@,? (?:is |was |lies |,)?(?:an?|the) (?:[\\p{Ll}-]+ ){0,3}?(?:city|town|village|port|resort|settlement|municipality|parish|hamlet|community|capital|harbour)(?: of .{3,30})? (?:in|of) (?:the )?(?:[\\p{Ll}-]+ )?(?:part of )?{region}`,
  `(?:city|town|village|settlement|municipality),? (?:in )?{region}(?= (?:county|province|district|region|canton)\\b)`,
  `§ (?:county|province|region|district|state|canton|country),? (?:is |: ?)?{region}`,
  `in (?:the )?{region}(?= (?:county|province|district|canton|region)\\b)`,
  // Waters.
  '(?:bend|banks?|loop|mouth|estuary|curve|waters) of (?:the )?(?:river )?{river}(?= |[.,;])',
  '(?:river|on the river|river of @)(?: is)?:? (?:the )?{river}',
  '(?:lies|stands|sits|situated|located|built|straddles|hugs|spreads out|grew up) (?:on|along|beside|astride|by|on both sides of) the (?:river )?{river}(?=[ .,;])(?! (?:Sea|Coast|Bay|Road|Hills?|Peninsula|Plain|Plateau|Island|Ocean|Gulf|Lake))',
  '(?:shores?|edge|tip|end|banks?) of {lake:LAKE}',
  '(?:on|beside|by|overlooks|overlooking|facing) {lake:LAKE}',
  '(?:on|along) {coast:COAST}',
  '(?:on|in|off|along|washed by) (?:the )?(?:(?:shores?|coast) of )?{sea:SEA}',
  // Dates.
  '(?:documented|mentioned|recorded|attested)(?: in)? {mentioned}',
  '(?:king|queen|duke|emperor|bishop) .{3,20} (?:raised|made|elevated|promoted) .{1,20} (?:city|town|borough)(?: status)? (?:in|on) {chartered}',
  ...doneWhen(
    'mentioned',
    'mentioned|recorded|documented|attested|appears|appeared|referred to',
    'first (?:documentary |written )?(?:mention|record|reference)',
  ),
  `(?:${RIGHTS}) ~ (?:in|of|since|from|on|dates from) {chartered}`,
  `(?:got|received|obtained|granted|given|gained|held|enjoyed|acquired|won|awarded|bought|has had) ~ (?:${RIGHTS}) (?:by .{3,40} )?(?:in|on|since|from) {chartered}`,
  `in {chartered} .{0,50}?(?:got|received|obtained|granted|given|gained|gave|bestowed|acquired|won|conferred|awarded) .{0,30}?(?:${RIGHTS})`,
  '(?:became|made|declared|raised|elevated|has been)(?: @)?(?: to)? (?:the rank of )?(?:a |an )?(?:town|city|borough|municipality) (?:in|since) {chartered}',
  `(?:granted|given|gave|bestowed) ~ (?:${RIGHTS}) ~ by {charteredBy}`,
  `(?:granted|gave|given|awarded) ~ (?:${RIGHTS}) (?:in \\d{3,4} )?by {charteredBy}`,
  `{charteredBy} (?:granted|gave|awarded|conferred|bestowed) .{0,20}?(?:${RIGHTS})`,
  '(?:railway|railroad|first train|trains?|rail link|train line) ~~ (?:in|since|on) {railway}',
  '(?:got|received|gained|obtained) ~ (?:railway|station|rail link) ~ in {railway}',
  'in {railway} .{0,30}?(?:railway|first train|railroad)(?: line)? (?:reached|came|arrived|was opened|opened)',
  '(?:trams?|tram lines?|tramway|tram network) ~~ (?:since|in|from) {trams}',
  '(?:declared|gained|won|achieved|obtained|proclaimed|got|regained|attained|secured) ~ independence ~~ (?:in|on) {independent}',
  '(?:independent|independence) (?:since|in|on|dates from|came in|from .{3,20} (?:in|on|since)) {independent}',
  '(?:became|become|been|is) ~ (?:independent|sovereign|a republic|a free state) ~ (?:in|since|on) {independent}',
  'in {independent},? @ (?:became independent|declared its independence|declared independence|gained independence|won its independence|broke away)',
  'independence (?:from|of) (?:the )?{independentFrom} ',
  // Founders.
  ...doneByForms(
    'founder',
    'founded|established|laid out|settled|planned',
    'founded|established|laid out|settled',
    'founder',
  ),
  ...doneWhen('founded', 'founded|established|laid out|settled', 'foundation|founding'),
  ...doneWhen('createdIn', 'created|carved|formed|constituted', 'creation|formation'),
  // Rulers.
  `!${NOT_PAST}(?<role>${RULER})(?: of @)?(?: (?:is|has been|remains|since \\d{4}(?: has been|,)?|for the past \\p{Ll}+ years(?: has been)?))?(?: now)?(?:,|:)? (?!who){ruler}(?! (?:was|had|until|died|opened|laid))`,
  `(?:office|post|role|seat|duties|title) of (?<role>${RULER}) ~ (?:by|to|with) {ruler}`,
  `{ruler} (?:has been|has served as|serves as|is|was elected|was sworn in as|became|took office as|was appointed|was chosen as|acts as|took over as|has held office as|holds the office of|has governed .{2,20} as) ~? ?(?:the |§ |its )?(?:[\\p{Ll}-]+ )?(?<role>${RULER})`,
  `!{ruler}(?:, [^,;.]{3,40},)? (?:has been|is|was elected|has served|has worked|governs|rules|leads|runs) [^,;.@]{0,40}?as (?:the |§ |its )?(?<role>${RULER})`,
  `{ruler},? (?:the |§ |its )?(?:present |current |new )?(?<role>${RULER})(?! (?:from|until|of (?!@)|between))`,
  `(?:elected|chose|appointed|re-elected|named|has) {ruler} (?:as )?(?:the |§ |its )?(?:[\\p{Ll}-]+ )?(?<role>${RULER})`,
  `(?:headed|led|governed|run|ruled|administered|presided over) ~ by (?:§ |its |the )?(?<role>${RULER})?,? ?{ruler}`,
  `(?:succeeded|replaced) .{3,40} as (?<role>${RULER}) {ruler}`,
  // Capitals and cities.
  ...nounForms(
    'capital',
    '(?:provincial |state |national |regional )?capital(?: city)?|seat of government|administrative centre|county town|chief town|district seat|county seat',
  ),
  '(?:governed|administered|run|ruled) from {capital}',
  '(?:capital|seat of government|administrative centre|government seat|county seat) (?:in|at) {capital}',
  '(?:parliament|government|administration) (?:sits|meets|is seated|resides|has its seat) in {capital}',
  ...nounForms('largestCity', '(?:largest|biggest|most populous) (?:city|town|settlement)'),
  ...nounForms(
    'settlement',
    '(?:main|chief|largest|principal|only|biggest) (?:settlement|village)|main town',
  ),
  // Money and speech.
  '!(?:currency|legal tender|unit of currency|money)(?: of @)?(?: in use)? (?:is|are|remains) (?:called )?(?:the )?{currency}',
  '(?:the )?{currency} (?:is|serves as|remains|has been) (?:the|§|its|an?)? ?(?:[\\p{Ll}-]+ )?(?:currency|legal tender|unit of currency)',
  '!(?:pay|pays|paid|bills are paid|prices are given|trade) (?:with|in) (?:the )?{currency}',
  'currency: (?:the )?{currency}',
  '(?:adopted|introduced|uses?|use) (?:the )?{currency} as (?:its|§|their) (?:national )?currency',
  ...nounForms('language', '(?:official|national|main|common|first) (?:language|tongue)|language'),
  '!(?:speak|speaks|spoken) (?:mainly |mostly |chiefly |a dialect of )?{language}',
  '{language} is (?:[\\p{Ll}]+ )?(?:spoken|the mother tongue|the language)',
  // Trade.
  ...nounForms(
    'industry',
    '(?:main|chief|principal|most important|leading|dominant|key) (?:industry|employer|trade|livelihood|source of income|branch of industry|economic activity)|mainstay of the (?:local )?economy',
  ),
  '(?:lives?|live|lived|makes? (?:its|their|a) living|earns? (?:its|their|a) living|prospers|thrives|grew rich|depends?|subsists?|relies) ~ (?:from|on|by|off|with|of) (?:its |the )?{industry}(?= |[.,;])',
  '(?:economy|wealth|prosperity|income|living) (?:of @ )?(?:is|rests|depends|was|relies|comes|is built|turns) ~ (?:on|by|from|around) (?:its |the )?{industry}',
  "(?:is|are|remains|provides?) (?:the|§|its) (?:town|main|chief|biggest|largest|city)(?:'s)? (?:main )?(?:industry|employer|trade|livelihood)(?!.){industry}",
  '{industry} (?:is|are|remains|has been|dominates|provides|forms|form) (?:the|§|its) (?:[\\p{Ll}-]+ ){0,2}(?:industry|employer|livelihood|economy|source of income|mainstay|backbone)',
  '(?:main|chief|principal|most important|leading|biggest) exports?(?: of @)? (?:is|are|consists of|remains) (?:the )?{export}',
  '(?:exports|sells|ships)(?: mainly| mostly| chiefly| above all)? {export}(?= to | abroad|[.,;]| and )',
  '{export} (?:is|are|remains?) (?:the|§|its) (?:main|chief|principal|most important|leading|biggest) exports?',
  // Culture.
  ...nounForms('twin', '(?:twin|sister|partner) (?:town|city|village)s?'),
  '(?:twinned|partnered|paired|twins) with (?:the [\\p{Ll} ]+ of )?{twin}',
  '(?:partnership|twinning) (?:agreement )?with (?:the [\\p{Ll} ]+ of )?{twin}',
  ...nounForms('patron', 'patron(?: saint)?'),
  '(?:festival|fair|carnival|regatta|fête) ~ (?:is|called|named|known as) the {festival}',
  '(?:hold|holds|held|host|hosts|hosted|celebrates?|stages?|staged|organises|organizes|puts on|enjoy|come for|fill|draws? crowds? (?:to|with)) (?:[\\p{Ll}]+ )?(?:its |the |§ )(?:annual |yearly |famous )?{festival:FESTIVAL}',
  '{festival:FESTIVAL},? (?:is |was |which is )?(?:held|celebrated|staged|takes? place|fills|draws|attracts|brings|enlivens|has been held|marks|opens|lasts)',
  ...nounForms('newspaper', '(?:[\\p{Ll}-]+ )?(?:newspaper|paper|gazette|daily|weekly)'),
  '(?:newspaper|paper|daily|weekly),? (?:is |called |named )*(?:the )?{newspaper}',
  '{newspaper:PAPER}',
  ...nounForms('university', '(?:university|college)'),
  '{university:UNIVERSITY}',
  ...nounForms(
    'club',
    '(?:[\\p{Ll}-]+ )?(?:football|soccer|rugby|hockey|sports) (?:club|team|side)|home team',
  ),
  '(?:team|club|side|footballers) (?:plays?|competes?|turns? out|takes the field) (?:as|under the name(?: of)?) {club}',
  '{club} (?:plays?|play) (?:football|soccer|rugby|hockey|in the)',
  '(?:postal code|postcode|zip code|post code|post-code|zip)(?: of @)? ?(?:is|:)? {postcode}',
  '(?:dialling code|area code|telephone code|telephone prefix)(?: of @)? ?(?:is|:)? {dialling}',
  // Markets.
  '{market} (?:is|has been|was) (?:the |§ )?(?:weekly )?market day',
  '(?:market day|day of the market)(?: ?(?:is|falls on|:))? (?:every |a |each |on )*{market}',
  '(?:weekly )?(?:market)(?: (?:is|has been|was|takes place|fills .{3,30}|comes to .{3,20}|opens))? ~ (?:on|every|each) (?:a )?{market}',
  '(?:on|every|each) {market}(?:s|,)? .{0,60}?market',
  // Names.
  '(?:nicknamed|dubbed|known as|known to .{3,25} as|called) (?:the )?"?{nickname}(?=[".,]| because| for| after|$| thanks| by| in)(?!.*\\bin (?:its early|antiquity|Roman))',
  ...nounForms('nickname', 'nickname|byname|sobriquet'),
  '(?:formerly|once|originally|previously|until \\d{4}|in (?:antiquity|Roman times|the Middle Ages))(?: known as| called| named|,)*(?: the)? {formerName}',
  '(?:was|were) (?:formerly |originally |first |once )?(?:known as|called|named) (?:the )?{formerName} (?:until|before|in (?:antiquity|Roman|the Middle)|by the|under the|at first)',
  '(?:under|by|bore|had|carried) (?:the|its) (?:former |old |earlier |original )?name(?: of)? {formerName}',
  ...nounForms('formerName', '(?:former|old|earlier|original|ancient|Roman|previous) name'),
  '(?:named after|named for|takes its name from|took its name from|owes its name to|gets its name from|name (?:comes|derives|stems) from|called after|bears the name of|derives its name from|named in honour of) (?:(?:the|an?) )?(?:(?-i:[\\p{Ll}-]+) ){0,3}?{namesake}',
  // Sights.
  ...nounForms(
    'landmark',
    '(?:main |best-known |chief |most famous |principal |best known )?(?:landmark|sight|attraction|place of interest|emblem)',
  ),
  ...nounForms('mainSquare', '(?:main|central|market|largest) square'),
  ...nounForms(
    'mainStreet',
    '(?:main|central|high|principal|longest|oldest|busiest)(?: shopping)? street',
  ),
  ...measureForms(
    'elevation',
    'elevation|altitude|alt\\.?',
    'above (?:the )?sea(?: level)?|above mean sea level|up in the hills',
  ),
  ...measureForms('area', 'area|surface|territory|size|land area', '(?!)'),
  '(?:covers|covering|extends over|extending over|spans|takes in|occupies|occupying|spreads over|stretches over|sprawls over|measures|measuring|comprises|encompasses|expanse of|extent of|crowded into) ~ {area}',
  // Neighbours.
  '(?:bordered|surrounded|bounded|flanked) ~ by {borders}',
  '(?:borders|neighbours|shares (?:a border|borders) with|adjoins|neighbouring countries are) (?:on )?{borders}',
  ...nounForms('highest', 'highest (?:point|mountain|peak|hill|summit|elevation)'),
];
