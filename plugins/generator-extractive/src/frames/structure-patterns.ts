import { doneByForms, doneWhen, measureForms, nounForms } from './forms.ts';

const ARCHITECT =
  '(?:architects?|designers?|chief engineer|structural engineer|engineer in charge|landscape architect)';

/** Wordings about bridges, towers, castles, dams, stations, ports and other works. */
export const STRUCTURE_PATTERNS: readonly string[] = [
  // Makers.
  ...doneByForms(
    'designer',
    'designed|planned|drawn up|conceived',
    'designed|planned|drew(?: up)?|conceived',
    ARCHITECT,
  ),
  `(?:plans|drawings|designs?|drawing board) (?:came |were |was |are |is )?(?:drawn up |drawn |made |supplied |prepared )?(?:by|of|from) (?:(?:the|§) )?(?:(?-i:[\\p{Ll}-]+) ){0,2}?{designer}`,
  `by (?:the )?(?:[\\p{Ll}-]+ )?(?:architect|engineer) {designer}`,
  '(?:to|after) (?:the )?(?:plans|designs?|drawings) (?:of|by) {designer}',
  '(?:drawing board|pen|drawings|plans) of {designer}',
  ...doneByForms(
    'builder',
    'built|erected|constructed|raised|put up|dug|bored|commissioned|ordered',
    'built|erected|constructed|raised|put up',
    'builder|contractor',
  ),
  '{builder} had (?:it|@) (?:built|erected|constructed|dug)',
  ...doneByForms(
    'rebuilder',
    'rebuilt|restored|renovated|reconstructed',
    'rebuilt|restored|renovated',
    'restorer',
  ),
  ...doneByForms(
    'opener',
    'opened|inaugurated|unveiled|dedicated|officially opened',
    'opened|inaugurated|unveiled|cut the ribbon (?:of|on)',
    '(?!)',
  ),
  // Dates.
  ...doneWhen('completed', 'completed|finished|completion|topped out|ready', 'completion'),
  ...doneWhen(
    'opened',
    'opened|inaugurated|went into service|entered service|put into service|came into use|opened to (?:traffic|the public|visitors)|in (?:use|service|operation)',
    'opening|inauguration',
  ),
  ...doneWhen(
    'built',
    'built|erected|constructed|raised|put up|dug|dates|dating|dates back',
    'construction',
  ),
  '(?:built|erected|constructed|dug|raised) (?:between|from) \\d{4} (?:and|to) {completed}',
  '(?:construction|work|works|building)(?: of @| on @)? (?:began|started|commenced|lasted from|got under way|ran from|was begun) (?:in |on )?{begun}',
  '(?:construction|work|works|building) .{0,60}?(?:and|to|until|finished|ended|completed|was completed)(?: in| on)? {completed}',
  '(?:begun|started) in {begun}',
  ...doneWhen(
    'destroyed',
    'destroyed|burnt down|burned down|burnt out|razed|collapsed|blown up|pulled down|demolished|torn down',
    'destruction|collapse|demolition',
  ),
  ...doneWhen(
    'restored',
    'restored|renovated|rebuilt|refurbished|reconstructed|overhauled',
    'restoration|renovation',
  ),
  '!(?:builder|contractor|constructor): {builder}',
  ...doneWhen('lit', 'lit|first lit|first shone|shone', '(?!)'),
  ...doneWhen('automated', 'automated|automatic', 'automation'),
  ...doneWhen('closed', 'closed(?: down)?|shut(?: down)?|decommissioned', 'closure'),
  // Measures.
  ...measureForms('height', 'height', 'high|tall'),
  '(?:rises|rising|towers|soars|reaches|climbs|stands|standing) (?:to |at |up to )?(?:the |an? )?(?:height of )?{height}(?! (?:from|north|south|east|west|away|above (?:the )?(?:sea|water|river)))',
  'at {height},? @ (?:is|was|has been|ranks as) (?:the|one of the|among the) (?:[\\p{Ll}-]+ )?(?:highest|tallest)',
  ...measureForms('length', 'length', 'long'),
  'at {length},? @ (?:is|was|has been|ranks as) (?:the|one of the|among the) (?:[\\p{Ll}-]+ )?longest',
  '(?:runs|stretches|extends|measures|measuring|winds) (?:for |over |about )?{length}(?! (?:in|high|wide|tall|above|across|deep))',
  ...measureForms('width', 'width|breadth', 'wide|broad'),
  ...measureForms('span', '(?:main |central |longest |widest )?span', '(?!)'),
  '(?:spans|bridges|spanning) {span}',
  ...measureForms('depth', 'depth', 'deep'),
  '(?:visible|seen|shines|reaches|sweeps|carries|range|beam|light) ~~ {lightRange}',
  '(?:covers|occupies|extends over|grounds of|site of|on) {area}',
  '(?:output|capacity|generates?|produces?|delivers?|supplies|power) ~ {power}',
  // Money and people.
  '(?:cost|costs|costing|price|bill|budget|worth|paid|expense)(?: of @)? ~ {cost}',
  '{cost} (?:went into|was spent on|were spent on|was invested|were invested)',
  '{visitorCount} (?:[\\p{Ll}-]+ )?(?:visitors|tourists|guests|people (?:visit|come|came|tour))',
  '{passengerCount} (?:[\\p{Ll}-]+ )?(?:passengers|travellers|commuters)',
  '{vehicleCount} (?:[\\p{Ll}-]+ )?(?:vehicles|cars|lorries)',
  '(?:capacity|room|space|seats|seating|hold|holds|accommodates?|seat|sit|welcome|fits?|shelter) ~ {capacity}(?= (?:people|spectators|worshippers|guests|visitors|seats|persons|faithful|passengers|listeners|concertgoers|prisoners|vessels|ships|boats|cars)|[.,;])',
  '{capacity} (?:seats|places|spectators|worshippers)(?! (?:were|was))',
  '{lives} (?:workers|men|labourers|navvies|miners|people|lives) (?:lost their lives|died|were killed|perished|paid with their lives)',
  '(?:killed|cost the lives of|claimed) {lives}',
  '(?:dug|built|erected) by {labourers} (?:labourers|workers|men|navvies|workmen)',
  // Joining and crossing.
  '(?:crosses|spans|leaps|vaults|bridges|crossing|spanning|straddles|across|leads over|leads across|passes over|carries .{3,40}? (?:over|across)|takes .{3,40}? (?:over|across)) (?:the )?(?:river )?{crosses}',
  '(?:dams|impounds|holds back|blocks|bars|dammed|barring|damming|harnesses|stems) (?:the waters of |the flow of )?(?:the )?(?:river )?{dams}',
  '(?:reservoir|lake|artificial lake)(?: behind (?:it|@)| it forms| it created| thus formed)?(?: is|,)?(?: called| named| known as)? {reservoir}',
  '(?:behind (?:it|@)|upstream) (?:stretches|lies|is|spreads) {reservoir:LAKE}',
  '(?:forms|created|creating|forming|holds back|impounds) {reservoir:LAKE}',
  '(?:links|connects|joins|linking|connecting|joining|connection between|link between|runs between|between) (?:the (?:town|city|village|island|port) of )?{linkA} (?:with|to|and) (?:the (?:town|city|village|island|port) of )?{linkB}',
  // Places.
  '(?:stands|lies|sits|is|situated|located|perched|standing|perches|overlooks|looms|rises|built) (?:[\\p{Ll}]+ )?(?:on|in|at|above|near|over) (?:the )?(?:(?:centre|heart|middle|outskirts|edge|town|city|village|harbour|port|district|canton|province|county|region|old town|market square|main square) of )+{region}',
  '(?:dominates|towers over|overlooks|graces|crowns|guards) (?:the (?:skyline|town|city|village|harbour|port|entrance|mouth|centre|roofs) of )+{region}',
  '@ (?:is|was) (?:an?|the|one of the) (?:[\\p{Ll}-]+ ){0,4}?(?:street|square|road|quarter|district|suburb|building|tower|bridge|station|church|castle|park|museum|tunnel|airport|port|lighthouse|dam|canal|pier|street|avenue|neighbourhood|cathedral|stadium) (?:in|of) (?:the )?{region}',
  // Who keeps it.
  '(?:owned by|property of|belongs to|belonged to|in the (?:hands|possession) of|has belonged to|owner is) ~? ?(?:the )?{owner}',
  '(?:operated|run|managed|administered|maintained|looked after) (?:by|through) (?:the )?{runner}',
  '(?:operator)(?: of @)?(?: is|,|:)+ (?:the )?{runner}',
  '{runner} (?:runs|operates|manages|maintains|looks after) @',
  '(?<role>harbour master|harbourmaster|station master|stationmaster|port director|director|manager|keeper|warden|curator|head keeper|bridge master|custodian|dean)(?: of @)?(?: is|,|:)* {ruler}(?! (?:retired|was the last|left))',
  '{ruler},? (?:is )?(?:the|§) (?:present |current |new )?(?<role>harbour master|harbourmaster|station master|port director|warden|custodian|director|dean)',
  'last (?:lighthouse |lock |bridge )?keeper(?: of @)?,?(?: was)? {lastKeeper}',
  '{lastKeeper},? (?:was )?the last (?:lighthouse |lock |bridge )?keeper',
  // What it holds and serves.
  '(?:houses|home to|seat of|home of|contains|accommodates|hosts|shelters|holds) (?:the )?(?:(?:headquarters|head office|offices|seat|collections?|studios) of )?(?:the )?{houses}',
  '{houses} (?:has|have|keeps|moved) (?:its|their) (?:headquarters|head office|offices|seat|home|base) (?:in|at|to|into) @',
  '(?:houses|contains|accommodates|shelters|now serves as|serves as|is used as|used as) (?:an? )?{use}',
  '{airline} (?:operates|runs|has|keeps) (?:its|a) (?:hub|base) (?:here|there|at @)',
  '(?:base|hub|home base|home airport|home) (?:of|for|to) (?:the (?:[\\p{Ll}-]+ )?airline )?{airline}',
  '{airline} (?:is based|has its (?:base|hub)|is at home|keeps its (?:base|hub)) (?:at|here|there|in)',
  '(?:handled|handles|handle|unloaded|unloads?|loads?|shifted|throughput|turnover|turned over|loaded|moves|moved|processed|processes) ~ {cargo}',
  '{cargo} of (?:cargo|goods|freight|ore|grain|coal|timber|containers|fish) (?:pass|passed|were|was|are|is|cross|crossed|went|go)',
  '(?:ferries|ferry|boats|steamers) ~ (?:to|for) {ferryTo}',
  '(?:dedicated|consecrated) to {patron}',
  ...doneWhen('consecrated', 'consecrated|hallowed', 'consecration'),
  '(?:[Nn]amed after|named for|takes its name from|took its name from|owes its name to|gets its name from|name (?:comes|derives|stems) from|called after|bears the name of|derives its name from|named in honour of) (?:(?:the|an?) )?(?:(?-i:[\\p{Ll}-]+) ){0,3}?{namesake}',
  ...nounForms('nickname', 'nickname|byname'),
  '(?:nicknamed|dubbed|known (?:locally )?as|called by .{3,20}) (?:the )?"?{nickname}',
  '(?:made|built|cut|hewn|constructed|carved) (?:entirely |mainly |mostly )?(?:of|from|out of) {material}',
  '(?:IATA code|airport code|code)(?: is|:)? {code}',
  '(?:closed|shut) (?:on|every|each) {closedDay}',
  '(?:every day|daily) except (?:on )?{closedDay}',
  '(?:entry|admission|entrance|ticket|tickets)(?: fee| price)?(?: to @)? (?:costs?|is|are|:) {ticket}',
];

/** Things of which a place has so many. */
export const COUNTED_THINGS =
  'districts|cantons|provinces|counties|regions|islands|islets|floors|storeys|stories|platforms|tracks|berths|quays|cranes|runways|terminals|locks|rooms|bridges|arches|spans|towers|bells|steps|pillars|columns|gates|lanes|shops|schools|churches|villages|parishes|municipalities|lakes|peaks|species|universities|stations|stops|museums|houses|farms|beds|windows|lifts|apartments|seats|galleries|tributaries|turbines|vineyards|lines|beaches|wards|boroughs|hotels|breweries|mills|volcanoes|glaciers|waterfalls|caves|trails|mosques|temples|statues|graves|trees|factories|ferries|boats|moorings|students';

/** "It has 17 berths": what is counted is the noun that stands behind the number. */
export const COUNT_PATTERNS: readonly string[] = [
  `(?:has|have|had|with|of|boasts|counts|comprises|consists of|divided into|split into|subdivided into|contains|includes|offers|made up of|and|there are|numbers|operates|serves|features|possesses|embraces|grows|whose|with its|§|its|crossed by|spanned by|owns|over|on|,) {counted} (?:(?-i:[\\p{Ll}-]+) )??(?<role>${COUNTED_THINGS})(?![\\p{L}-])`,
  `(?<role>${COUNTED_THINGS})(?: of @)?: {counted}`,
  `^{counted} (?:(?-i:[\\p{Ll}-]+) )??(?<role>${COUNTED_THINGS})(?![\\p{L}-])`,
];
