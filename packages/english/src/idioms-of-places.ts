import { BE, WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const TOWN = '(?:town|city|village|place|settlement)';
const NOUN = '(?<noun>[\\p{Ll} -]+?)';
const NAME = '(?<x>(?:the )?\\p{Lu}.*?)';
const REGION = '(?:region|county|province|district|state|shire)';

/** Towns, districts, waters and mountains. */
export const PLACE_IDIOMS: readonly Idiom[] = [
  // Seats and capitals.
  rule(
    `(?:what|${WH} ${TOWN}) is the (?:chief|main|principal|county|district|leading) (?:town|city|seat) of ${X}`,
    'What is the capital of $<x>',
  ),
  rule(
    `(?:where|from where|(?:from )?${WH} ${TOWN}) is ${X} (?:administered|governed|ruled|run)(?: from)?`,
    'What is the capital of $<x>',
  ),
  rule(
    `${WH} ${TOWN} is the (?:seat|administrative (?:seat|centre|center)) of ${NAME}`,
    'What is the capital of $<x>',
  ),
  rule(
    `(?:what|${WH} ${TOWN}) is the (?:administrative )?seat of the ${REGION} (?:of )?${X}`,
    'What is the capital of $<x>',
  ),
  // Homes of things.
  rule(
    `(?:what|${WH} ${TOWN}) is (?:the )?(?:home|home town|hometown|seat|base)(?: town)? (?:of|to) ${X}`,
    'Where is $<x> located',
  ),
  rule(
    `(?:in )?${WH} ${TOWN} (?:has|does) ${X} (?:its home|have its home)(?: in)?`,
    'Where is $<x> located',
  ),
  rule(
    `${WH} ${NOUN} (?:has its (?:home|seat|base)|can be found|is to be found|is found|is at home|has its headquarters) in ${X}`,
    'Which $<noun> is located in $<x>',
  ),
  // Regions.
  rule(
    `(?:in )?${WH} ${REGION} is ${X}(?: (?:in|located in|situated in|found))?`,
    'Which region is $<x> located in',
  ),
  rule(
    `(?:in )?${WH} ${REGION} (?:does|do) ${X} (?:lie|stand|belong to|belong|form part of|rise|sit)(?: in)?`,
    'Which region is $<x> located in',
  ),
  rule(
    `${WH} (?<noun>${TOWN}|lake|mountain|river|peak|hill) (?:lies in|forms part of|is part of|belongs to|is a part of|stands in|rises in) ${NAME}`,
    'Which $<noun> is located in $<x>',
  ),
  // Altitudes.
  rule(
    `(?:at )?${WH} (?:altitude|elevation|height)(?: above (?:the )?sea(?: level)?)? (?:does|do|is) ${X}(?: (?:lie|stand|sit|situated|located))?(?: at)?`,
    'What is the elevation of $<x>',
  ),
  rule(
    `(?:what is the height of ${X}|how many (?:metres|feet) (?:is|does) (?<y>.+?)(?: lie| stand| sit)?) above (?:the )?sea(?: level)?`,
    'What is the elevation of $<x>$<y>',
  ),
  rule(`how many (?:metres|feet) (?:high|tall) is ${X}`, 'What is the height of $<x>'),
  rule(
    `${WH} (?:height|altitude) does ${X} (?:reach|attain|rise to)`,
    'What is the height of $<x>',
  ),
  rule(
    `(?:what|${WH}) depth does ${X} (?:reach|have|attain)|how (?:far down|many metres deep) (?:does|is) (?<y>.+?)(?: go| reach)?`,
    'What is the depth of $<x>$<y>',
  ),
  rule(`what is the (?:greatest|maximum) depth of ${X}`, 'What is the depth of $<x>'),
  // Charters.
  rule(
    `${WHEN} (?:did|was) ${X} (?:receive|get|obtain|gain|acquire|become|granted|given|awarded|made) (?:its|a|the)? ?(?:chartered town|town charter|charter|town rights|market rights|city rights|municipal charter)`,
    '$<when> did $<x> receive a charter',
  ),
  rule(
    `${WHEN} did (?:the crown|the king|the queen) (?:grant|give) (?:a (?:town )?charter to ${X}|(?<y>.+?) (?:a|its) (?:town )?charter)`,
    '$<when> did $<x>$<y> receive a charter',
  ),
  rule(
    `(?:since when|since ${WH} year) has ${X} been a (?:chartered )?(?:town|city)(?: with a charter)?`,
    'When did $<x> receive a charter',
  ),
  rule(
    `${WH} (?<noun>${TOWN}) (?:(?:received|got|obtained|gained) (?:its|a|the) (?:town )?charter in|was granted (?:a|its) (?:town )?charter in|has been a chartered town since|became a chartered town in) (?<x>\\d{3,4})`,
    'Which town received a charter in $<x>',
  ),
  // Rivers.
  rule(
    `(?:on|along|at) ${WH} river (?:does|do|is|was) ${X}(?: (?:lie|stand|sit|located|situated|built))?`,
    'Which river is $<x> located on',
  ),
  rule(
    `${WH} river (?:does|do|is) ${X} (?:lie|stand|sit|built|located|situated)(?: (?:on|along|by|at))?`,
    'Which river is $<x> located on',
  ),
  rule(
    `${WH} river (?:waters|washes|divides|passes through|runs past) ${X}`,
    'Which river flows through $<x>',
  ),
  rule(
    `${WH} (?<noun>${TOWN}) (?:stands on|lies on|is built along|is built on|is situated on|is located on|sits on|is watered by|is divided by|is crossed by) ${NAME}`,
    'Which town is located on $<x>',
  ),
  rule(`how many bridges (?:does|do) ${X} have`, 'How many bridges does $<x> have'),
  rule(
    `how many bridges (?:cross|span|lead across|lead over|are there (?:over|across|on)|go over|bridge) ${X}`,
    'How many bridges does $<x> have',
  ),
  rule(`by how many bridges is ${X} (?:spanned|crossed)`, 'How many bridges does $<x> have'),
  rule(
    `(?:(?:on|in|from|at) )?${WH} (?:mountain|peak|hill|slopes|mountains) (?:does|do|is) ${X} (?:rise|spring|originate|start|begin|have (?:its|their) (?:source|spring|origin)|come from|fed)(?: (?:on|in|from|at))?`,
    'Where does $<x> rise',
  ),
  rule(`${WH} mountain is (?:at )?the (?:source|origin) of ${X}`, 'Where does $<x> rise'),
  rule(
    `${WH} river (?:rises|springs|originates|begins|starts|has its source|comes down) (?:on|in|from|at)(?: the slopes of)? ${NAME}`,
    'Which river rises on $<x>',
  ),
  rule(
    `(?:into )?${WH} lake (?:does|do) ${X} (?:flow|run|empty|drain|discharge)(?: into)?`,
    'Which lake does $<x> flow into',
  ),
  rule(`${WH} lake is (?:at )?the mouth of ${X}`, 'Which lake does $<x> flow into'),
  rule(
    `${WH} river (?:empties|discharges|runs|ends) in(?:to)? (?<x>(?:the )?\\p{Lu}.*)`,
    'Which river flows into $<x>',
  ),
  rule(
    `${WH} (?:is the )?(?:only )?town (?:is |stands |lies |sits )?(?:located )?on the shores? of ${X}`,
    'Which town is on the shore of $<x>',
  ),
  // What lives and grows.
  rule(
    `(?:what|which) (?:kinds? of |sorts? of |types of )?fish(?:es)? (?:(?:are|is|can be|may be) (?:found|caught|present|plentiful|fished|hooked)|live|swim|does one catch|can you catch|do anglers (?:catch|come for|find|seek)|do people catch|can anglers catch) (?:in|for in|at|for at) ${X}`,
    'What is $<x> known for',
  ),
  rule(`(?:with )?(?:what|which) fish is ${X} stocked(?: with)?`, 'What is $<x> known for'),
  rule(
    `(?:what|which) (?:kind of |type of |sort of )?(?:rock|stone) (?:does ${X} consist of|is (?<y>.+?) (?:made|built|composed|formed)(?: up)?(?: of| from)?|makes up (?<z>.+)|forms (?<w>.+))`,
    'What is the rock of $<x>$<y>$<z>$<w>',
  ),
  rule(
    `(?:of )?(?:what|which) (?:kind of |type of )?(?:rock|stone) is ${X} (?:made|built|composed)`,
    'What is the rock of $<x>',
  ),
  rule(
    `${WH} mountain (?:is (?:built|made|composed|formed)(?: up)?|consists) (?:of|from) (?<x>[\\p{Ll}]+)`,
    'Which mountain is $<x> the rock of',
  ),
  // Goods.
  rule(
    `(?:what|which) (?:are|is|were) the (?:traditional|typical|local|main|chief) (?:goods|products|wares|trades|crafts) of ${X}`,
    'What is $<x> known for',
  ),
  rule(
    `(?:which|what) (?:goods|products|wares|trades|crafts) (?:made ${X} (?:wealthy|rich|famous|prosperous|known|its fortune)|brought (?<y>.+?) (?:wealth|its wealth|its fortune|prosperity)|(?:is|was) (?<z>.+?) known for)`,
    'What is $<x>$<y>$<z> known for',
  ),
  rule(
    `(?:(?:to|with|in|from|by) )?(?:which|what)(?: goods| products| trades)? (?:does|did) ${X} (?:owe its (?:wealth|fortune|prosperity)|make its (?:fortune|money|wealth)|grow rich)(?: to| with| in| from| on| by)?`,
    'What is $<x> known for',
  ),
  rule(
    `${WH} (?<noun>${TOWN}) (?:made its (?:fortune|wealth|money) (?:in|with|from)|grew rich (?:on|with|from)|is known for|is famous for|owes its (?:wealth|fortune) to) (?<x>\\p{Ll}.+)`,
    'Which town is known for $<x>',
  ),
  // Summits.
  rule(
    `who (?:made|led|achieved|accomplished) the first ascent of ${X}|who (?:first climbed|was the first to (?:climb|ascend|reach the top of)|first reached the top of|first ascended) (?<y>.+)`,
    'Who climbed $<x>$<y>',
  ),
  rule(`who (?:climbed|ascended|conquered) ${X} first`, 'Who climbed $<x>'),
  rule(
    `${WHEN} (?:was the first ascent of ${X}(?: made)?|was (?<y>.+?) first (?:climbed|ascended|conquered|scaled))`,
    '$<when> was $<x>$<y> climbed',
  ),
  rule(
    `${WH} mountain (?:was (?:first )?(?:climbed|conquered|ascended)(?: for the first time)?|remained unclimbed until ${X} (?:reached|stood on|climbed) (?:the top|the summit|it|its summit|its top)) in (?<n>\\d{4})`,
    'Which mountain was climbed in $<n>',
  ),
  rule(
    `(?:what|${WH} (?:mountain|peak)) is the (?:highest|tallest) (?:mountain|point|peak|summit|elevation)(?: of| in| within) ${X}`,
    'What is the highest point of $<x>',
  ),
  rule(
    `${WH} ${REGION} (?:rises to its greatest height (?:at|on|in)|has its highest (?:point|mountain) (?:at|on|in)|is crowned by|culminates in) ${X}`,
    'Which region is $<x> the highest point of',
  ),
  rule(
    `${WH} ${REGION} ${BE} (?:formed|created|established|set up|founded) in (?<x>\\d{4})`,
    'Which region was created in $<x>',
  ),
  rule(
    `${WHEN} (?:${BE}) the ${REGION} (?:of )?${NAME} (?:formed|created|established|set up|founded)`,
    '$<when> was $<x> created',
  ),
  rule(`since ${WH} year has ${X} been a ${REGION}`, 'When was $<x> created'),
];
