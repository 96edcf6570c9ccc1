import { ABOUT } from './wording.ts';

const BUILT = '(?:built|constructed|laid down|completed|assembled|made|manufactured|put together)';
const OUT_OF =
  '(?:withdrawn|retired|decommissioned|taken out of service|phased out|left service|withdrawn from service|scrapped|laid up)';
const INTO =
  '(?:entered service|went into service|came into service|put into service|entered into service|commissioned|placed in service|began (?:operating|service)|taken into service|made its debut in service)';
const SINK = '(?:sank|sunk|went down|foundered|was lost|was wrecked|capsized|ran aground)';
const SEA = '(?:off|near|in|at|outside)';
const LIFT =
  '(?:lifted off|launched|blasted off|took off|left (?:the )?earth|sent into (?:space|orbit)|put into orbit|went into (?:space|orbit)|carried into (?:space|orbit)|shot into space|placed in orbit|lift-off|launch)';
const ROCKET = '(?: (?:carrier )?(?:rocket|launcher|launch vehicle|booster))';
const BODY = '(?:planet|moon|asteroid|comet|dwarf planet|star)';

/** Wordings about ships, aircraft, vehicles and spacecraft. */
export const CRAFT_PATTERNS: readonly string[] = [
  // Yards and makers.
  `${BUILT} (?:in \\d{4} |for [\\p{L} ]{3,30} )?(?:by|at) (?:the )?(?:[\\p{Ll}]+ ){0,3}{yard}`,
  '(?:left|launched (?:at|from)|slipway of|slipways of|yard of|came from|product of|from) (?:the )?(?:[\\p{Ll}]+ ){0,2}{yard}(?<=yards?|dock|Yards?|Works|factory|plant)',
  '{yard} (?:built|constructed|completed|delivered|launched) @',
  `${BUILT} (?:in \\d{4} |for .{3,30} )?by (?:the )?(?:[\\p{Ll}-]+ ){0,4}{builder}`,
  `${BUILT} .{0,40}?(?:in|during) {builtIn}`,
  // Measures.
  '{length} (?:long|in length|from (?:bow to stern|nose to tail|end to end)|overall)',
  '(?:length|long) (?:overall )?(?:of |is |was |at |measures |measured |comes to )*{length}',
  '(?:measures|measuring|measured) {length}(?! (?:wide|high|tall|across|in (?:width|height|diameter)))',
  '{width} (?:wide|in width|across|in the beam|abeam|in beam|broad)',
  '(?:beam|width|breadth) (?:of |is |was |at )*{width}',
  '{height} (?:high|tall|in height)',
  '(?:height) (?:of |is |was |at )*{height}',
  '(?:stands|standing|rises|rising) {height}',
  '(?:draught|draft) (?:of |is |was )*{draught}',
  '(?:draws|drew|drawing) {draught}',
  '(?:displaces|displaced|displacing|displacement of|tonnage of|displacement (?:is|was)|tonnage (?:is|was)) ' +
    ABOUT +
    '{tonnage}',
  // People on board.
  `crew (?:of |is |was |numbers |numbered |consists of |consisted of |comprises |totals )*${ABOUT}{crew}`,
  `(?:crewed|manned) by ${ABOUT}{crew}`,
  `${ABOUT}{crew} (?:crew members|crew|sailors|seamen|hands|men and women on board)`,
  '{crew}-(?:strong|man|person|member) crew',
  `(?:carry|carries|carried|carrying|takes?|took|transports?|room for|space for|accommodates?|capacity of|holds?|berths for|licensed for|certified for|up to|for) ${ABOUT}{passengers} (?:passengers|people|travellers)`,
  `${ABOUT}{passengers} passengers`,
  `${ABOUT}{cars} (?:cars|vehicles)(?! (?:were|have been|had been|was|left|sold|rolled))`,
  `${ABOUT}{cabins} cabins`,
  `{engines} (?:[\\p{Ll}-]+ )?(?:engines|motors|boilers)`,
  '(?:captain|master|skipper|commander|commanding officer|command|helm)(?: of @| today| now| since \\d{4})?(?:,| is| was| has been| lies with| rests with| of)* {captain}',
  '(?:commanded|captained|skippered) (?:since \\d{4} |at the time |then )?by (?:captain |commander |master mariner )?{captain}',
  'under (?:the command of )?(?:captain |commander |§ captain,? |§ master,? )?{captain}',
  '{captain} (?:has been in command|commands|has commanded|is in command|captains|commanded|is (?:the|§) (?:captain|master|skipper)|took command|has captained|took the helm|skippers)',
  '(?:home port|port of registry|registered (?:in|at)|home-ported in|home harbour)(?: of @)?(?:,| is| was| has been| remains)* ?(?:in |at )?(?:the port of )?{homePort}',
  '(?:registered|based|home) (?:in|at) (?:the (?:port|harbour) of )?{homePort}',
  '{homePort} (?:is|was|remains|serves as) § (?:home port|port of registry|home harbour)',
  '(?:flies|flying|under|sails under) the flag of {flag}',
  '(?:owned|now owned|purchased|acquired) (?:since \\d{4} |and operated |and run )?by (?:the )?(?:[\\p{Ll}]+ ){0,3}{proprietor}',
  '(?:belongs to|belonged to|is the property of|owner(?: is| was)?,?) (?:the )?(?:[\\p{Ll}]+ ){0,3}{proprietor}',
  '(?:the )?{proprietor} (?:owns|owned) @',
  '(?:operated|run|managed|flown|used) by (?:the )?(?:[\\p{Ll}]+ ){0,2}{runBy}',
  '(?:the )?{runBy} (?:operates|operated|runs|ran|flew|flies) @',
  // Loss and the end.
  `${SINK} .{0,50}?(?:on|in) {sunk}`,
  `(?:on|in) {sunk},? @ ${SINK}`,
  `(?:sinking|loss|wreck|end) (?:of @ )?(?:came |happened |occurred )?(?:on|in) {sunk}`,
  `${SINK} (?:in a storm |in heavy seas |in fog |after [\\p{Ll} ]+ )?${SEA} (?:the (?:coast|island|mouth|shore|cape) of )?(?:the )?{sunkAt}`,
  '(?:wreck|remains)(?: of @)? (?:lies|lie|rests|rest|was found|were found|still lies) (?:at|in)(?: a depth of)? ' +
    ABOUT +
    '{wreck}',
  '(?:depth of|deep at|lies under|beneath) {wreck}(?: of water)?',
  '(?:maiden voyage|first voyage|first crossing)(?: (?:was|took place|began|came|started|from [\\p{L} ]+ to [\\p{L} ]+))*,? (?:on|in) {maidenVoyage}',
  "(?:christened|baptised|named|godmother(?: was| is)?,?) (?:by )?(?:the (?:actress|singer|mayor's wife) )?{godmother}(?= (?:broke|smashed|who)|[.,;]$|$)",
  'sister ship(?: (?:is|was|of))?,? (?:the )?{sister}',
  '{sister},? (?:§|its|her) sister ship',
  "(?:scrapped|broken up|sold for scrap|went to the breakers|sent to the breakers|breaker's yard) .{0,30}?(?:in|on) {scrapped}",
  `${INTO} .{0,40}?(?:in|on) {service}`,
  `(?:in|on) {service},? @ ${INTO}`,
  `(?:in service|in use|in operation) (?:from|since) {service}`,
  `${OUT_OF} .{0,30}?(?:in|on) {ended}`,
  'in service (?:from \\d{4} )?(?:until|till|to) {ended}',
  '(?:until|till) {ended},? when (?:@|the last|production)',
  // Flight and performance.
  '(?:first flight|maiden flight|first flew|took to the air|flew for the first time|flown for the first time|first flown|first took off|made § first flight)(?: (?:was|took place|came|made|for the first time|from [\\p{Lu}][\\p{L} ]+))*,? (?:on|in) {firstFlight}',
  '(?:on|in) {firstFlight},? (?:@|the prototype|the type|the first \\p{Ll}+) (?:first flew|took to the air|made § (?:first|maiden) flight|flew for the first time)',
  '(?:wingspan|wing span|span) (?:of |is |was |measures )*{wingspan}',
  '§ wings span {wingspan}',
  '(?:ceiling) (?:of |is |was )*{ceiling}',
  `(?:range|reach) (?:of |is |was |extends to |on (?:a|one) (?:full )?(?:charge|tank) )*${ABOUT}{range}`,
  `(?:travels?|covers?|flies|fly|goes|go|runs?|manages?|drive|sail|cycle|ride) ${ABOUT}{range} (?:on|before|without|with|between)`,
  `(?:seats|seating for|seating|room for|space for|carries|carrying|takes|holds) ${ABOUT}{seats}(?: (?:people|persons|passengers|occupants|adults|seated|guests|in|plus))?(?![\\p{L}\\d]| [\\p{Ll}]+ (?:of|long))`,
  `{seats} seats`,
  '{seats}-seat(?:er)?',
  `(?:a total of |in all,? |altogether,? |some |only |just |about |around )*{made} (?:of them|aircraft|cars|vehicles|units|examples|machines|planes|copies|pieces|specimens|locomotives|trams|engines|instruments|bikes|boats|guns|rifles)? ?(?:were|was|have been|had been|left the (?:factory|works|line|plant)|rolled off) ?(?:ever )?(?:built|made|produced|manufactured|completed|finished|turned out|the line)?(?<=built|made|produced|manufactured|completed|finished|turned out|factory|works|line|plant)`,
  `(?:built|made|produced|manufactured|turned out|production (?:of|ran to|totalled|reached|amounted to)|run of|series of|edition of|output of) ${ABOUT}{made}(?: (?:aircraft|cars|vehicles|units|examples|machines|planes|pieces|specimens|of them|locomotives|engines|instruments|guns|trams))(?! (?:a|per|each) )`,
  '{power}',
  '(?:to 100 km/h|to 100|to sixty|0 to .{2,8}|standstill .{0,20}|hundred) (?:km/h )?(?:in|takes|within) {acceleration}',
  '(?:takes?|needs|in|within) {acceleration} (?:from|to (?:reach|go|get|accelerate))',
  '{consumption}',
  '(?:calibre|caliber) (?:of |is |was )*{calibre}',
  '{calibre} calibre',
  `(?:payload|load|cargo|freight)(?: capacity)? (?:of |is |was |up to |weighing )*${ABOUT}{payload}`,
  `(?:carries|carry|lifts|lift|transports|haul|take|bear) (?:up to |loads of |a load of )*{payload}`,
  `(?:speed|speeds|knots|reaches|reached|does|manages|makes|top speed|capable of|good for|travels at|cruises at|flies at|sails at) (?:a |an? )?(?:top |maximum |cruising |speed |of |is |was |up to |about )*{speed}`,
  // Spaceflight.
  `${LIFT} .{0,60}?(?:on|in) {released}`,
  `(?:on|in) {released},? (?:@ )?${LIFT}`,
  `(?:aboard|on board|on top of|atop|on|by|with|using|riding) (?:an? |the )?(?:[\\p{Ll}-]+ ){0,2}{rocket}${ROCKET}`,
  `(?:rocket|launcher|launch vehicle),? (?:an? |the |was (?:an? |the )?)?{rocket}`,
  `(?:a |an |the )?{rocket}${ROCKET} (?:carried|lifted|took|put|sent|launched|placed|delivered|brought) (?:it|@)`,
  `(?:launched|lifted off|took off|blasted off|sent (?:up|into space)|launch) .{0,60}?from (?:the )?(?:[\\p{Ll}]+ ){0,2}{launchSite}`,
  `(?:study|explore|investigate|examine|visit|orbit|observe|map|to|towards|target(?: was| is)?,?|destination(?: was| is)?,?|bound for|headed for|mission to|voyage to|reached|fly past|arrived at) (?:the )?(?:[\\p{Ll}-]+ )?${BODY} {target}`,
  '(?:§|its|the) (?:target|destination|goal)(?: (?:is|was))?,? (?:the )?(?:[\\p{Ll}-]+ ){0,3}{target}',
  '(?:operated|run|built|sent|launched|flown|developed) by the {agency}(?<=Agency|Administration|Centre|Institute|Organisation|Office|Bureau)',
  '(?:the )?{agency} (?:operated|launched|sent|flew|built|operates)(?: @)(?<=@)',
  '(?:arrived at|reached|entered orbit around|went into orbit around|landed on|touched down on|swung into orbit around|made its rendezvous with) .{2,40}? (?:on|in) {arrived}',
  '(?:in|on) {arrived},? @ (?:arrived|reached|entered orbit|landed|touched down|went into orbit|swung into orbit)',
  '(?:contact|communication|communications|radio link)(?: (?:with|to) @)? .{0,20}?(?:lost|broke off|broken off|ended|ceased|broke down) (?:on|in) {contact}',
  '(?:lost contact|last signal|last signals|last message|fell silent|last heard from|went silent|stopped transmitting) .{0,40}?(?:on|in) {contact}',
  `(?:orbits?|orbit|circles|circling|orbiting) .{0,40}?(?:at|altitude|height)(?: an?)?(?: altitude| height)?(?: of)? ${ABOUT}{orbit}`,
  `${ABOUT}{instruments} (?:scientific |measuring |science )?instruments`,
];
