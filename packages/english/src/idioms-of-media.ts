import { BE, WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const FILM = '(?:film|movie|picture|series|show|production)';
const TOWN = '(?:town|city|village|place|country|region|island)';
const STATION = '(?:channel|network|station|broadcaster|television channel|tv channel)';
const LABEL = '(?:record )?(?:label|record company)';

/** Who made which part of a work, where it appeared, what followed it. */
export const MEDIA_IDIOMS: readonly Idiom[] = [
  // Words, music and pictures.
  rule(
    `who (?:is|was) the (?:screenwriter|scriptwriter|scenarist|(?:writer|author) of the (?:screenplay|script)) (?:of|for) ${X}`,
    'Who is the screenwriter of $<x>',
  ),
  rule(
    `(?:who (?:wrote|penned|was responsible for|supplied|provided|did|authored|co-wrote) (?:the )?(?:screenplay|script|scenario) (?:for|of|to) ${X}|who scripted (?<y>.+)|by whom (?:is|was) the (?:screenplay|script) (?:of|for) (?<z>.+?)(?: written)?|whose (?:screenplay|script) was (?<w>.+?) based on)`,
    'Who is the screenwriter of $<x>$<y>$<z>$<w>',
  ),
  rule(
    `who (?:wrote|penned|supplied|provided) the (?:lyrics|words) (?:for|of|to) ${X}`,
    'Who is the lyricist of $<x>',
  ),
  rule(
    `who (?:(?:shot|photographed) (?:the film )?${X}|was (?:the )?(?:cameraman|camera operator|director of photography) (?:of|on|for) (?<y>.+)|was behind the camera (?:of|on|for) (?<z>.+)|did the (?:camerawork|cinematography) (?:of|for|on) (?<w>.+))`,
    'Who is the cinematographer of $<x>$<y>$<z>$<w>',
  ),
  rule(
    `who (?:(?:drew|did|made|provided|created|supplied) the (?:illustrations|drawings|pictures) (?:for|in|of) ${X})`,
    'Who illustrated $<x>',
  ),
  rule(
    `who (?:made|did|produced|prepared|was responsible for|is responsible for|wrote) the (?<lang>\\p{Lu}\\p{Ll}+) (?:translation|version|edition) of ${X}|who (?:rendered|put|turned) (?<y>.+?) into (?<l2>\\p{Lu}\\p{Ll}+)`,
    'Who translated $<x>$<y> into $<lang>$<l2>',
  ),
  rule(
    `who (?:distributed|handled the distribution of) ${X}|who (?:is|was) the distributor of (?<y>.+)|${WH} (?:company|distributor) distributed (?<z>.+)`,
    'Who distributed $<x>$<y>$<z>',
  ),
  // Filming.
  rule(
    `(?:where|(?:in )?${WH} ${TOWN}) (?:was|were|is) (?:the )?(?:exteriors |scenes |exterior scenes |outdoor scenes )?(?:of |for |in )?(?:the ${FILM} )?${X} (?:filmed|shot|recorded on film)(?: in| at)?`,
    'Where was $<x> filmed',
  ),
  rule(
    `(?:where|(?:in )?${WH} ${TOWN}) did (?:the )?(?:filming|shooting|shoot) (?:of|for) ${X} (?:take place|happen)(?: in)?|what (?:is|was|were) the (?:filming|shooting) locations? (?:of|for) (?<y>.+)|${WH} ${TOWN} served as the location (?:for|of) (?<z>.+)`,
    'Where was $<x>$<y>$<z> filmed',
  ),
  // Sources and sequels.
  rule(
    `(?:on )?(?:what|whose \\p{Ll}+|${WH} (?:book|novel|play|story|work|poem|short story|game|true story)) ${BE} (?<x>(?!.*\\bwhere\\b).+?) (?:based|adapted|modelled)(?: on| from| upon)?`,
    'What is $<x> based on',
  ),
  rule(
    `what (?:is|was) the (?:literary )?(?:source|basis|model) (?:of|for) (?:the (?:film|novel|series|opera|play|musical) )(?<x>.+)`,
    'What is $<x> based on',
  ),
  rule(
    `(?:what|which \\p{Ll}+) (?:is|was) (?:called )?(?:the )?(?:title of the |name of the )?(?<kind>sequel|prequel|follow-up|continuation) (?:to|of) ${X}(?: called)?|how is the (?<k2>sequel|prequel|follow-up) (?:to|of) (?<y>.+?) called`,
    'What is the $<kind>$<k2> of $<x>$<y>',
  ),
  rule(
    `${WH} (?:book|novel|film|movie|album|game|volume|work|story) (?:continues|is a continuation of|continued|picks up the story of|took up the story of|followed|follows) (?<x>["\\p{Lu}].+)`,
    'What is the sequel of $<x>',
  ),
  rule(
    `(?:to )?(?:who|whom) (?:is|was|did (?:the author|he|she|the composer)) (?:dedicated? )?${X}(?: dedicated)?(?: to)?(?<=dedicated?(?: to)?)`,
    'Who is the dedicatee of $<x>',
  ),
  rule(
    `(?:about whom (?:is|does)|who(?:m)? (?:is|does|do)) (?:the (?:novel|book|story|film|series|play) )${X} (?:about|tell(?: us)? about|tell of|follow|centre on|revolve around)|whose (?:story|life|adventures|fate) (?:does|is) (?<y>.+?) (?:tell|told in|follow|recount|describe)|who (?:is|stands) at the centre of (?<z>["\\p{Lu}].+)`,
    'Who is the main character of $<x>$<y>$<z>',
  ),
  // Techniques.
  rule(
    `(?:(?:in|with|on) )?${WH} (?:technique|medium|kind of paint) (?:is|was) ${X} (?:painted|executed|done|made|carried out)(?: in| with)?|what (?:is|was) the (?:technique|medium|painting technique) of (?<y>.+)`,
    'What is the medium of $<x>$<y>',
  ),
  // Records.
  rule(
    `how many (?:songs|tracks|pieces|titles|numbers|recordings) (?:(?:are|were) (?:there )?on|does|has|did) ${X}(?: (?:have|contain|comprise|include|hold|feature|consist of))?`,
    'How many tracks does $<x> have',
  ),
  rule(
    `(?:(?:on|by|for|through|under) )?${WH} ${LABEL} (?:was|did|is|has) ${X} (?:been )?(?:released|appear|come out|issued|published|recorded|put out|brought out)(?: on| by)?|${WH} ${LABEL} (?:released|issued|put out|brought out|published) (?<y>.+)`,
    'What is the label of $<x>$<y>',
  ),
  rule(
    `(?:(?:what|which)(?: chart)? (?:position|place|number|rank) (?:did|was) ${X} (?:reach|climb to|get to|peak at|attain|in)(?: (?:in|on) the .*charts?)?|how (?:high|far) (?:did|up the charts did) (?<y>.+?) (?:climb|get|go|rise|reach)(?: (?:in|on|up) the .*charts?)?|what (?:is|was) the (?:highest|peak|best|top) (?:chart )?(?:position|placing|place) of (?<z>.+))(?<=chart.*|peak.*|position.*)`,
    'What is the chart position of $<x>$<y>$<z>',
  ),
  rule(
    `(?:in|at) ${WH} (?:recording )?studios? (?:was|were) ${X} (?:recorded|made|taped)|${WH} studio was (?<y>.+?) recorded (?:in|at)`,
    'Where was $<x>$<y> recorded',
  ),
  // Stage.
  rule(
    `who conducted (?:the )?(?:world |first )?(?:premiere|performance|first night) of ${X}|who was (?:the )?conductor (?:at|of) the (?:premiere|first performance) of (?<y>.+)|under whose (?:baton|direction) was (?<z>.+?) (?:first performed|premiered)`,
    'Who is the premiere conductor of $<x>$<y>$<z>',
  ),
  rule(
    `who (?:is|was) (?:the )?(?:librettist|author of the libretto) (?:of|for) ${X}|by whom (?:is|was) the libretto (?:of|for|to) (?<y>.+?)(?: written)?`,
    'Who wrote the libretto of $<x>$<y>',
  ),
  rule(
    `(?:into )?how many (?<noun>acts|scenes|movements|chapters|volumes|parts|stanzas|verses|cantos|instalments) (?:(?:are|were) there in ${X}|(?:is|was) (?<y>.+?) (?:divided|split|made up of)(?: into)?|(?:does|has|did) (?<z>.+?) (?:have|consist of|comprise|contain))`,
    'How many $<noun> does $<x>$<y>$<z> have',
  ),
  // Broadcasts.
  rule(
    `how many (?<noun>episodes|seasons|series|instalments|parts) (?:of ${X} )?(?:were|are|have been|was) (?:there |made|produced|broadcast|shot|filmed|aired|shown)(?: ?(?:of|in) (?<y>.+))?`,
    'How many $<noun> does $<x>$<y> have',
  ),
  rule(
    `how many (?:seasons|years) did (?<x>["\\p{Lu}].+?) run(?: for)?(?<=seasons .*)`,
    'How many seasons does $<x> have',
  ),
  rule(
    `(?:(?:on|by) )?${WH} ${STATION} (?:was|is|did|does|has) ${X} (?:been )?(?:shown|broadcast|aired|screened|televised|run|air|appear|go out)(?: on| by)?|${WH} ${STATION} (?:showed|broadcast|aired|screened|televised|carried|ran|airs|shows|broadcasts|transmitted) (?<y>.+)|who broadcast (?<z>.+)`,
    'What is the channel of $<x>$<y>$<z>',
  ),
  rule(
    `who (?:presents|presented|hosts|hosted|fronts|fronted) (?<x>(?:the (?:show|programme|series) )?["\\p{Lu}].+)`,
    'Who is the presenter of $<x>',
  ),
  rule(
    `how many times a (?:day|week|month|year) (?:does|is) ${X} (?:appear|published|issued|come out)`,
    'What is the frequency of $<x>',
  ),
  // Sculptures and commissions.
  rule(
    `for (?:whom|who) was ${X} (?:made|painted|built|written|composed)|who (?:ordered|paid for the (?:painting|making|building) of) (?<y>["\\p{Lu}].+)`,
    'Who commissioned $<x>$<y>',
  ),
  rule(
    `${WHEN} (?:was ${X} (?:taken|stolen)(?: from .+)?|did thieves (?:steal|take) (?<y>.+)|did the theft of (?<z>.+?) (?:happen|take place))`,
    '$<when> was $<x>$<y>$<z> stolen',
  ),
  rule(
    `${WHEN} did (?:filming|shooting|recording|work) (?:of|on|for) ${X} (?:begin|start)`,
    '$<when> was $<x> filmed',
  ),
];
