import { BE, WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const DO = '(?:does|do|did)';
const CAN = '(?:can|could|does|do|did|will)';
const CARRY = '(?:carry|take|transport|hold|load|accommodate|ferry|have (?:room|space|berths) for)';
const SERVICE = '(?:service|operation|use|commission|traffic)';
const FIRST = '(?:first|maiden|inaugural)';
const MADE = '(?:built|made|produced|manufactured|completed|constructed|turned out)';
const ROCKET = '(?:rocket|launcher|launch vehicle|carrier rocket|booster|carrier)';
const BODY = '(?:planet|moon|asteroid|comet|star|object|celestial body|body)';
const LAUNCH_PLACE =
  '(?:launch (?:site|pad|base|cent(?:re|er))|spaceport|cosmodrome|space cent(?:re|er)|rocket base|rocket range)';

/** Ships, aircraft, vehicles and spacecraft. */
export const CRAFT_IDIOMS: readonly Idiom[] = [
  // Who commands, crews and owns.
  rule(
    `(?:under whose (?:command|captaincy) (?:${BE}|did|does) ${X}(?: sail)?|who ${BE} (?:in command of|at the helm of the (?:ship|vessel|ferry)) (?<y>.+)|who captain(?:s|ed) (?<z>.+))`,
    'Who commanded $<x>$<y>$<z>',
  ),
  rule(
    `(?:how (?:large|big|strong|numerous) ${BE} the crew (?:of|on|aboard) ${X}|what ${BE} the (?:size of the crew|crew size|crew strength|crew) (?:of|on) (?<y>.+))`,
    'How many crew members does $<x>$<y> have',
  ),
  rule(
    `how many (?:people|men|sailors|hands|crew|crew members|seamen|persons|members) (?:(?:${BE} there |${BE} )?in the crew of ${X}|(?:make up|form|formed|made up) the crew of (?<y>.+)|(?:crew|crewed|man|manned|serve on|served on|sail on|sailed on|work on board|work aboard) (?<z>.+)|${DO} the crew of (?<w>.+?) (?:have|number|consist of|comprise|include|count))`,
    'How many crew members does $<x>$<y>$<z>$<w> have',
  ),
  rule(
    `how many (?:passengers|people|travellers|persons) ${CAN} ${X} (?:carry|take|transport|ferry|take on board|have (?:room|space|berths) for)(?: on board)?`,
    'How many passengers does $<x> have',
  ),
  rule(
    `how many (?<noun>cars|vehicles|containers|lorries|trucks|aircraft|helicopters|guns|cannons|torpedoes|lifeboats|cabins|bicycles|wagons) ${CAN} ${X} ${CARRY}`,
    'How many $<noun> does $<x> have',
  ),
  // Ports and flags.
  rule(
    `(?:what|which) ${BE} (?:the )?(?:port of (?:registry|registration)|home port) (?:of|for) ${X}`,
    'What is the home port of $<x>',
  ),
  rule(
    `(?:(?:in|at) )?${WH} (?:port|harbour|home port|town|city) (?:${BE}|does) ${X} (?:registered|home-ported|call home|registered in)(?: in| at)?`,
    'What is the home port of $<x>',
  ),
  rule(
    `(?:under )?${WH} (?:country's )?flag (?:${DO}|is|was) ${X} (?:sail|fly|flying|sailing|registered)(?: under)?`,
    'What is the flag of $<x>',
  ),
  rule(
    `(?:how deep ${BE} the (?:draught|draft) of ${X}|how much water ${DO} (?<y>.+?) draw)`,
    'What is the draught of $<x>$<y>',
  ),
  rule(
    `(?:what (?:is|was) (?:the )?(?:tonnage|gross tonnage|displacement) of ${X}|how (?:much|many tons|many tonnes) (?:does|did) (?<y>.+?) displace)`,
    'What is the tonnage of $<x>$<y>',
  ),
  // Loss.
  rule(
    `${WHEN} (?:was|did) ${X} (?:sunk|lost|wrecked|lost at sea|go down|founder)`,
    '$<when> did $<x> sink',
  ),
  rule(`${WHEN} did ${X} (?:run aground and )?sink`, '$<when> did $<x> sink'),
  rule(
    `(?:where (?:was|did) ${X} (?:sunk|lost|wrecked|go down|founder)|(?:where (?:does|is)|off ${WH} (?:coast|cape|island) (?:does|is)) the wreck of (?<y>.+?) (?:lie|rest|located|to be found|found)|off ${WH} (?:coast|cape|island|shore) did (?<z>.+?) (?:sink|go down))`,
    'Where did $<x>$<y>$<z> sink',
  ),
  rule(
    `(?:(?:how deep (?:does|is|down is)|at (?:what|which) depth (?:does|is|was)) the wreck of ${X}(?: (?:lie|rest|lying|found|located))?|what is the depth of the wreck of (?<y>.+))`,
    'What is the wreck depth of $<x>$<y>',
  ),
  rule(
    `(?:what (?:sank|caused the (?:sinking|loss) of) ${X}|what caused (?<y>.+?) to sink|what (?:is|was) the cause of the (?:sinking|loss) of (?<z>.+))`,
    'Why did $<x>$<y>$<z> sink',
  ),
  // Service life.
  rule(
    `${WHEN} (?:did ${X} (?:go|come|start|begin) (?:in(?:to)? )?${SERVICE}|was (?<y>.+?) (?:put|taken|placed|pressed) in(?:to)? ${SERVICE}|was (?<z>.+?) commissioned(?! by))`,
    '$<when> did $<x>$<y>$<z> enter service',
  ),
  rule(
    `${WHEN} (?:was ${X} (?:withdrawn from (?:service|use|sale)|taken out of (?:service|use)|decommissioned|phased out|retired|retired from service|pulled from the market)|did (?<y>.+?) (?:leave|go out of|end its) (?:service|production|active service|the market))`,
    '$<when> was $<x>$<y> discontinued',
  ),
  rule(
    `${WHEN} (?:was the last ${X} ${MADE}|did the last (?<y>.+?) (?:leave the (?:factory|line|works)|roll off the (?:line|assembly line|production line)|come off the line)|(?:did|was) (?:the )?(?:production|manufacture|making) of (?<z>.+?) (?:come to an end|halted|stopped|ended|discontinued|given up|finish|wound up))`,
    '$<when> was $<x>$<y>$<z> discontinued',
  ),
  rule(
    `until (?<when>when|(?:which|what) year) (?:was|were) ${X} (?:${MADE}|sold|in production|in service|in use|on sale)`,
    '$<when> was $<x> discontinued',
  ),
  rule(
    `${WHEN} was ${X} (?:broken up|sold for scrap|sent to the breakers|scrapped)`,
    '$<when> was $<x> scrapped',
  ),
  rule(
    `${WHEN} (?:did ${X} (?:first )?(?:fly|take to the (?:air|sky|skies)|take off|get airborne|leave the ground)(?: for the first time)?|was (?<y>.+?) (?:first flown|flown for the first time))`,
    '$<when> was the first flight of $<x>$<y> held',
  ),
  rule(
    `${WHEN} (?:did ${X} (?:make|begin|start|complete|undertake|set out on|set off on|go on|have) (?:its|her|his|the) ${FIRST} flight|(?:was|did) the ${FIRST} flight of (?<y>.+?)(?: (?:made|take place|happen|held))?)`,
    '$<when> was the first flight of $<x>$<y> held',
  ),
  rule(
    `${WHEN} (?:did ${X} (?:make|begin|start|complete|undertake|set out on|set off on|go on|have) (?:its|her|his|the) ${FIRST} (?:voyage|trip|journey|crossing|sailing)|(?:was|did) the ${FIRST} (?:voyage|trip|journey|crossing) of (?<y>.+?)(?: (?:made|take place|happen|begin|start|held))?)`,
    '$<when> was the maiden voyage of $<x>$<y> held',
  ),
  rule(
    `how many (?:(?:examples|units|copies|pieces|specimens|machines|aircraft|planes|cars|engines|locomotives|instruments|vehicles) of )?(?:the )?(?<x>\\p{Lu}.*?)(?:(?<=\\d)s|s(?= aircraft))?(?: (?:aircraft|cars|planes))? (?:were|have been|are|left the) (?:ever )?(?:${MADE}|factory|works)(?: in (?:all|total)| altogether)?`,
    'What is the production total of $<x>',
  ),
  // Performance.
  rule(
    `(?:how (?:powerful|strong) (?:is|was) (?:the (?:engine|motor|drive) (?:of|in) ${X}|(?<y>.+?)(?:'s|(?<=s)') (?:engine|motor))|how (?:much power|many (?:horsepower|hp|kilowatts|kW|watts|horse power)) (?:does|did|has) (?:the (?:engine|motor) of )?(?<z>.+?) (?:have|deliver|produce|develop|make|generate|put out|give|provide|offer)|(?:what|how high) (?:is|was) the (?:power|output|horsepower|performance) of the (?:engine|motor) of (?<w>.+)|how powerful (?:is|was) (?<v>.+))`,
    'What is the power of $<x>$<y>$<z>$<w>$<v>',
  ),
  rule(
    `(?:what (?:power|output|horsepower) (?:does|did) (?:the (?:engine|motor) of )?${X} (?:have|deliver|develop|produce|give|put out))`,
    'What is the power of $<x>',
  ),
  rule(
    `(?:how (?:long|many seconds) (?:does|did) (?:it take )?${X} (?:take |need )?(?:to (?:accelerate |go |get |reach )?)?(?:from )?(?:0|zero|standstill|rest|100)(?: to .+| km/h)?|how (?:quickly|fast) (?:does|can|did) (?<y>.+?) (?:accelerate|reach) .+|what (?:is|was) the (?:acceleration|0.+time) of (?<z>.+))`,
    'What is the acceleration of $<x>$<y>$<z>',
  ),
  rule(
    `how (?:many litres|much (?:fuel|petrol|diesel|power|electricity|energy)) (?:does|did) ${X} (?:use|consume|burn|need|drink|get through)(?: (?:per|on|for|over|every) .+)?`,
    'What is the consumption of $<x>',
  ),
  rule(
    `how far (?:can|does|did|could|will) ${X} (?:shoot|fire|reach|carry|fly|cover|steam|sail)(?: .*(?:refuelling|charge|tank|stopping|landing))?`,
    'What is the range of $<x>',
  ),
  rule(
    `(?:how wide (?:are|were) the wings of ${X}|how (?:large|wide|big|great) (?:is|was) the wingspan of (?<y>.+)|${WH} wingspan (?:does|did|has) (?<z>.+?) have)`,
    'What is the wingspan of $<x>$<y>$<z>',
  ),
  rule(
    `(?:how many (?:rounds|shots) (?:per minute |a minute )?(?:does|can|could|did) ${X} fire(?: (?:per|a|each) minute)?|what (?:is|was) the rate of fire of (?<y>.+)|how (?:fast|quickly|rapidly) (?:does|can|did) (?<z>.+?) fire)`,
    'What is the firing rate of $<x>$<y>$<z>',
  ),
  // Spaceflight.
  rule(
    `(?:what|${WH} (?:type of |kind of )?${ROCKET}) (?:launched|carried|was used to launch|took|put|lifted|sent|brought|delivered|propelled) (?<x>\\p{Lu}.*?)(?: (?:into|in|to) (?:space|orbit)| aloft| up)(?<!^what .*)|${WH} (?:type of |kind of )?${ROCKET} (?:launched|carried|was used (?:to launch|for)|took|put|lifted|sent|brought|delivered|propelled) (?<y>.+?)`,
    'What is the launch vehicle of $<x>$<y>',
  ),
  rule(
    `(?:(?:on|by|with|aboard|on board|atop|on top of) )?${WH} (?:type of |kind of )?${ROCKET} (?:was|did|is|were) ${X} (?:launched|carried|sent|lifted|lift off|fly|ride|put into (?:orbit|space)|sent into (?:orbit|space)|travel)(?: (?:on|by|with|aboard|atop|into space|into orbit))*`,
    'What is the launch vehicle of $<x>',
  ),
  rule(
    `(?:(?:to|at|for|around) )?${WH} ${BODY} (?:did|does|was|is|has) ${X} (?:been )?(?:study|explore|investigate|examine|visit|fly to|sent to|orbit|observe|bound for|map|designed to study|built to (?:study|explore)|meant to (?:study|explore)|aimed at|head for|heading for|target|travel to|go to|launched to (?:study|explore))(?: to)?`,
    'What is the target of $<x>',
  ),
  rule(
    `(?:(?:what|${WH} ${BODY}) (?:was|is) the (?:destination|target|goal|object of study) of ${X}|where was (?<y>.+?) (?:bound|headed|heading|sent|sent to))`,
    'What is the target of $<x>$<y>',
  ),
  rule(
    `(?:from )?(?:where|${WH} (?:${LAUNCH_PLACE}|site|base|place)) (?:was|did|is) ${X} (?:launched|launched from|lift off|lift off from|take off|take off from|blast off|blast off from|leave the earth|sent into space)`,
    'What is the launch site of $<x>',
  ),
  rule(
    `${WHEN} (?:did ${X} (?:lift off|blast off|leave the earth|take off into space|go into (?:space|orbit)|start its journey|start its mission|begin its mission)|was (?<y>.+?) (?:sent|put|placed|carried|shot|brought) (?:into|in) (?:space|orbit)|was the (?:launch|lift-off) of (?<z>.+))`,
    '$<when> was $<x>$<y>$<z> released',
  ),
  rule(
    `${WHEN} (?:was (?:radio |the last )?(?:contact|communication) (?:with|to|from) ${X}(?: (?:lost|broken off))?|did (?:mission control|ground control|controllers|the agency|engineers|scientists|the control centre) (?:lose contact with|last hear from) (?<y>.+)|did (?<z>.+?) (?:fall silent|stop transmitting|go silent|send its last (?:signal|message|data)|last make contact))`,
    '$<when> was contact with $<x>$<y>$<z> lost',
  ),
  rule(
    `${WHEN} (?:did|was) ${X} (?:arrive at|enter (?:an |into )?orbit (?:around|round)|go into orbit (?:around|round)|land on|touch down on|rendezvous with|put into orbit around) .+`,
    '$<when> did $<x> arrive',
  ),
  rule(
    `(?:at (?:what|which) (?:altitude|height) (?:does|did|is) ${X} (?:orbit|circle|circling|fly|orbiting)(?: .*)?|how high (?:does|did) (?<y>.+?) (?:orbit|circle)(?: .*)?|how high is the orbit of (?<z>.+))`,
    'What is the orbit altitude of $<x>$<y>$<z>',
  ),
  rule(
    `how many (?:scientific |measuring |science )?instruments (?:does|did|do|are|were) ${X} (?:carry|have|equipped with|fitted with)|how many (?:scientific |measuring )?instruments (?:are|were) (?:there )?(?:on board|aboard|on) (?<y>.+)`,
    'How many instruments does $<x>$<y> have',
  ),
];
