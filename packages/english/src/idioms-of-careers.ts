import { WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

/** "of Ada Lind" or "Ada Lind's": the owner before or after the noun. */
const of = (noun: string): string =>
  `(?:the ${noun} (?:of|for|held by|used by) ${X}|(?<y>.+?)(?:'s|(?<=s)') ${noun})`;
const IS = '(?:is|was|are|were)';
const DID = '(?:did|does|do|has|had|have)';
const WORK =
  '(?<work>novel|book|poem|play|story|film|movie|opera|symphony|album|single|song|painting|building|collection|composition|ballet|musical|short story|feature film|solo album|collection of poems|poetry collection|sculpture|invention|patent|expedition|record|role|job|concert|performance|match|race|victory|title|team|club|ship|command|teacher|wife|husband|instrument|exhibition|solo exhibition|show)';
const SHOW = '(?<show>exhibition|concert|recital|performance|show|match|race|game)';
const MADE_VERB =
  '(?:write|publish|compose|paint|direct|make|release|record|design|build|create|produce|bring out|stage)';
const BECOME =
  '(?:become|get|take over as|take up the post of|be appointed|be elected|be named|start as)';

/** How people are asked about: kin, training, firsts, works, careers, bodies and ends. */
export const CAREER_IDIOMS: readonly Idiom[] = [
  // Names.
  rule(
    `what ${IS} ${of('(?:real|birth|true|given|legal|original|full|civil|maiden) name')}(?<!\\b(?:company|firm|town|city) .*)`,
    'What is the birth name of $<x>$<y>',
  ),
  rule(`what ${IS} ${X} (?:really|actually) called`, 'What is the birth name of $<x>'),
  rule(
    `(?:under |by )?(?:which|what) (?:name )?(?:was ${X}|(?<y>.+?) was) (?:born|christened|baptised)(?: under| as| with)?(?<=name .*)`,
    'What is the birth name of $<x>$<y>',
  ),
  rule(
    `(?:what ${IS} ${of('(?:pen[- ]name|pseudonym|nom de plume|alias|literary name)')}|(?:under )?${WH} (?:pen[- ]name|pseudonym|nom de plume|name) ${DID} (?<z>.+?) (?:use|write|publish|adopt|take|choose|work)(?: under)?(?: as (?:a|an) .+)?|${WH} pen[- ]name ${IS} (?<w>.+?) known by)`,
    'What is the pen name of $<x>$<y>$<z>$<w>',
  ),
  rule(
    `(?:under )?${WH} stage name ${DID} ${X} (?:use|perform|appear|adopt|take)(?: under)?`,
    'What is the stage name of $<x>',
  ),
  // Kin.
  rule(
    `who (?:brought up|raised|were the parents of|are the parents of) (?<x>\\p{Lu}.*)`,
    'Who is the parent of $<x>',
  ),
  rule(`(?:whose|of whom) (?:son|daughter|child) (?:is|was) ${X}`, 'Who is the parent of $<x>'),
  rule(
    `what (?:was|is) (?:the (?:name|first name) of )?(?:${X}(?:'s|(?<=s)') (?<kin>father|mother|wife|husband|brother|sister|son|daughter|spouse|partner)|the (?<k>father|mother|wife|husband|brother|sister|son|daughter|spouse|partner) of (?<y>.+?))(?:'s name|'s first name| called)?(?<=name.*|called)`,
    'Who is the $<kin>$<k> of $<x>$<y>',
  ),
  rule(
    `(?:to )?(?:who|whom) (?:is|was|got) ${X} (?:married|wed)(?: to)?`,
    'Who is the spouse of $<x>',
  ),
  rule(
    `who did ${X} (?:wed|take as (?:his|her) (?:wife|husband)|tie the knot with)`,
    'Who is the spouse of $<x>',
  ),
  rule(`(?:who|whom) did ${X} marry(?: in \\d{4})?`, 'Who is the spouse of $<x>'),
  rule(`who (?:married|wed) (?<x>\\p{Lu}.*?)(?: in \\d{4})?`, 'Who is the spouse of $<x>'),
  rule(
    `${WHEN} (?:did ${X} (?:get married|wed|tie the knot)(?: to .+)?|(?:did|was) (?:the )?(?:marriage|wedding) of (?<y>.+?)(?: take place)?)`,
    '$<when> did $<x>$<y> marry',
  ),
  rule(
    `how many (?<kin>children|sons|daughters|siblings|brothers|sisters|kids|grandchildren) (?:did|does|do|has|had) ${X} (?:have|had|raise|father|bring up|leave)`,
    'How many $<kin> does $<x> have',
  ),
  rule(
    `how many (?<kin>children|sons|daughters|kids) (?:were|was) (?:born|there) (?:to|in the family of) ${X}`,
    'How many $<kin> does $<x> have',
  ),
  rule(
    `(?:of )?how many (?:children|kids) (?:is|was|are|were) ${X} (?:a |the )?(?:mother|father|parent|mum|dad)(?: of| to)?`,
    'How many children does $<x> have',
  ),
  rule(
    `how (?:many|big).* (?:children|siblings|family) (?:were there in the family of|did) ${X}(?: grow up in| grow up with)?(?<=grow up.*|family of.*)`,
    'How many siblings does $<x> have',
  ),
  // Study.
  rule(
    `(?:which|what) (?:field|discipline|branch of \\p{Ll}+|course) ${DID} ${X} (?:study|read|major in|take|graduate in|take (?:his|her) degree in|specialise in|specialize in)(?: at .+)?`,
    'What did $<x> study',
  ),
  rule(
    `(?:in )?${WH}(?: (?:subject|field|discipline))? ${DID} ${X} (?:graduate|get (?:his|her) degree|take (?:his|her) degree|earn (?:his|her) (?:degree|doctorate)|major|qualify|do (?:his|her) degree)(?: in)?(?<!\\b(?:year|city|town|university|college|school) .*)(?<!(?:from|at) .*)`,
    'What did $<x> study',
  ),
  rule(
    `(?:what (?:is|was) ${X}(?:'s|(?<=s)') degree in|(?:in )?what (?:does|did) (?<y>.+?) (?:have|hold) a degree(?: in)?)`,
    'What did $<x>$<y> study',
  ),
  rule(
    `${WH} (?:university |academic )?(?:degree|qualification|diploma) ${DID} ${X} (?:have|hold|earn|take|receive|obtain|get|gain|complete)(?: (?:at|from) .+)?`,
    'What is the degree of $<x>',
  ),
  rule(
    `${WHEN} (?:did ${X} (?:graduate|finish (?:his|her) (?:studies|degree|training)|complete (?:his|her) (?:studies|degree|training)|take (?:his|her) degree|get (?:his|her) degree|qualify|receive (?:his|her) (?:diploma|degree)|obtain (?:his|her) (?:diploma|degree))(?: (?:from|at|as) .+)?)`,
    '$<when> did $<x> graduate',
  ),
  rule(
    `${WHEN} (?:did ${X} (?:get|take|earn|receive|obtain|gain|complete|finish|be awarded) (?:his|her|a) (?:doctorate|phd|PhD|doctoral degree)|was (?<y>.+?) awarded (?:his|her|a) doctorate)(?: (?:at|from) .+)?`,
    '$<when> did $<x>$<y> receive a doctorate',
  ),
  rule(
    `(?:what|on what|${WH} (?:subject|topic)) (?:(?:is|was) (?:${X}(?:'s|(?<=s)')|the) (?:doctoral )?(?:thesis|dissertation)(?: of (?<y>.+?))? (?:about|on)|(?:did|was) (?<z>.+?) write (?:his|her) (?:doctoral )?(?:thesis|dissertation)(?: on| about)?)`,
    'What is the thesis subject of $<x>$<y>$<z>',
  ),
  rule(
    `what (?:is|was) the (?:subject|topic|theme) of (?:${X}(?:'s|(?<=s)') (?:doctoral )?(?:thesis|dissertation)|the (?:doctoral )?(?:thesis|dissertation) of (?<y>.+))`,
    'What is the thesis subject of $<x>$<y>',
  ),
  rule(
    `(?:who (?:taught|trained|tutored|mentored|instructed|supervised|guided) (?<x>\\p{Lu}.*?)(?: (?:the \\p{Ll}+|to \\p{Ll}+|at (?:the )?\\p{Lu}.*|as an? .+|in \\p{Ll}+))?)`,
    'Who is the teacher of $<x>',
  ),
  rule(
    `(?:(?:with|from|under|by|to) (?:whom|who)|(?:who|whom)) (?:did|was) ${X} (?:study|train|learn|trained|taught|apprenticed|tutored|mentored|take lessons|work as an? (?:pupil|apprentice|assistant)|serve (?:his|her) apprenticeship)(?: [\\p{Ll} ]+?)?(?: with| from| under| by| to)?`,
    'Who is the teacher of $<x>',
  ),
  rule(
    `whose (?:pupil|student|apprentice|disciple|protégé|protégée) (?:is|was) ${X}`,
    'Who is the teacher of $<x>',
  ),
  rule(
    `(?:who (?:is|was|were) (?:one of )?${X}(?:'s|(?<=s)') (?:\\p{Ll}+ )?(?:pupils?|students?|apprentices?)|who (?:is|was|were) (?:an? |the |one of (?:the )?)?(?:(?:famous|best-known|known) )?(?:pupils?|students?|apprentices?|disciples?|protégée?s?) of (?<z>.+?)|(?:who|whom) did (?<y>.+?) (?:mentor|tutor|coach as a pupil))`,
    'Who is the student of $<x>$<y>$<z>',
  ),
  // Firsts.
  rule(
    `(?:where|at ${WH} \\p{Ll}+) did ${X} (?:make|have|give|celebrate) (?:his|her|their) (?:\\p{Ll}+ )?debut`,
    'Where did $<x> debut',
  ),
  rule(
    `(?:what (?:was|is) the (?<kt>trade|profession|occupation|job) of the father of ${X}|what (?:did|does|was|is) (?<y>.+?)(?:'s|(?<=s)') father(?: do)?(?: for a living| by (?:trade|profession|occupation))?)(?<=do|living|by \\p{Ll}+|father of .*)`,
    'What is the family trade of $<x>$<y>',
  ),
  rule(
    `${WHEN} did ${X} (?:make|have|give|celebrate) (?:his|her|their) (?:\\p{Ll}+ )?(?:debut|first appearance)(?: .+)?`,
    '$<when> did $<x> debut',
  ),
  rule(
    `${WHEN} (?:was ${of('(?:\\p{Ll}+ )?debut')}|did (?<z>.+?) first (?:play|perform|appear (?:on|for|in|at))(?: .+)?)`,
    '$<when> did $<x>$<y>$<z> debut',
  ),
  rule(
    `(?:against|for) (?:whom|who|${WH} (?:team|club|side|opponent)) did ${X} (?:make|have) (?:his|her) debut`,
    'Against whom did $<x> debut',
  ),
  rule(
    `(?:at )?${WH} age ${DID} ${X} (?:start|begin|take up|learn|go|leave|join|enter|first)(?! .*\\b(?:died?|marr)).*`,
    'At which age did $<x> begin',
  ),
  rule(
    `how old (?:was|is) ${X} when (?:he|she|they) (?:started|began|took up|learn(?:ed|t)|went|first|left|joined|entered|gave|performed|composed|turned|enlisted|picked up).*`,
    'At which age did $<x> begin',
  ),
  rule(
    `(?:in |on )?${WH} (?:(?:is|was) )?(?:the )?(?:name |title )?(?:of )?(?:${X}(?:'s|(?<=s)') (?:first|debut|earliest) ${WORK}(?: called)?)`,
    'What is the first $<work> of $<x>',
  ),
  rule(
    `what (?:is|was) the (?:name|title) of the (?:first|debut|earliest) ${WORK} (?:of|by) ${X}`,
    'What is the first $<work> of $<x>',
  ),
  rule(
    `${WH} ${WORK} (?:was|is) (?:${X}(?:'s|(?<=s)') (?:first|debut)|the (?:first|debut) (?:of|by) (?<y>.+))`,
    'What is the first $<work> of $<x>$<y>',
  ),
  rule(
    `${WH} (?:is|was) the first ${WORK} (?:(?:that )?${X} (?:wrote|published|composed|painted|directed|made|released|recorded|designed|built|created|commanded|played in|had)|(?:written|published|composed|painted|directed|made|released|recorded|designed|built|commanded) by (?<y>.+))`,
    'What is the first $<work> of $<x>$<y>',
  ),
  rule(
    `${WHEN} did ${X} ${MADE_VERB} (?:his|her|their) (?:first|debut) ${WORK}`,
    '$<when> was the first $<work> of $<x> published',
  ),
  rule(
    `${WHEN} (?:was|did) (?:${X}(?:'s|(?<=s)') (?:first|debut) (?<work>novel|book|poem|play|story|film|movie|opera|symphony|album|single|song|collection|musical)|the (?:first|debut) (?<k>novel|book|poem|play|story|film|movie|opera|symphony|album|single|song|collection|musical) (?:of|by) (?<y>.+?)) (?:published|released|come out|appear|premiered|written|performed|composed|first performed|premiere|made)`,
    '$<when> was the first $<work>$<k> of $<x>$<y> published',
  ),
  rule(
    `where (?:did ${X} (?:have|hold|give|show|stage) (?:his|her) first (?:solo |public )?${SHOW}|(?:was|did) (?<y>.+?)(?:'s|(?<=s)') first (?:solo |public )?(?<s>exhibition|concert|recital|performance|show|match|race|game)(?: take place| held| open| shown| given)?|(?:was|did) the first (?:solo |public )?(?<w>exhibition|concert|recital|performance|show|match|race|game) (?:of|by) (?<z>.+?)(?: take place| held| open| given)?)`,
    'Where was the first $<show>$<s>$<w> of $<x>$<y>$<z> held',
  ),
  rule(
    `${WHEN} (?:did ${X} (?:have|hold|give|show|stage) (?:his|her) first (?:solo |public )?${SHOW}|(?:was|did) (?<y>.+?)(?:'s|(?<=s)') first (?:solo |public )?(?<s>exhibition|concert|recital|performance|show|match|race|game)(?: take place| held| open| shown| given)?|(?:was|did) the first (?:solo |public )?(?<w>exhibition|concert|recital|performance|show|match|race|game) (?:of|by) (?<z>.+?)(?: take place| held| open| given)?)`,
    '$<when> was the first $<show>$<s>$<w> of $<x>$<y>$<z> held',
  ),
  rule(
    `(?:${WH} ${IS} ${of('(?:best[- ]known|most famous|most celebrated|most important|best-loved|chief|main|signature|key) (?:work|piece|creation)')}|(?:for )?${WH} work is (?<z>.+?) (?:best|most|chiefly|mainly)(?: widely)? (?:known|remembered|famous)(?: for)?)`,
    'What is the best-known work of $<x>$<y>$<z>',
  ),
  rule(
    `${WH} (?<noun>opera|symphony|concerto|sonata|cantata|quartet|musical) ${DID} ${X} (?:write|make|create)`,
    'Which $<noun> did $<x> compose',
  ),
  rule(
    `${WH} (?<noun>film|movie|documentary) ${DID} ${X} (?:make|shoot|create)`,
    'Which $<noun> did $<x> direct',
  ),
  // Careers.
  rule(
    `${WHEN} did ${X} (?:open|set up|found|start|establish|launch) (?:his|her|their) (?:own )?(?<noun>practice|studio|firm|workshop|school|gallery|office|company|restaurant|laboratory|business|shop)`,
    '$<when> was the $<noun> of $<x> founded',
  ),
  rule(
    `${WH} (?:public |political )?(?:office|post|position) ${DID} ${X} (?:take|get|have|hold|held|fill|occupy|serve in)(?: (?:in|from|between|since) .+)?`,
    'What is the office of $<x>',
  ),
  rule(
    `(?:what (?:was|is) ${X}(?:'s|(?<=s)') (?:first|earliest) (?:job|occupation|profession|trade)|(?:as what|what) did (?<y>.+?) (?:work as|do|earn (?:his|her) living as) (?:at first|first|originally|before .+|to begin with|early on|in (?:his|her) youth)|how did (?<z>.+?) (?:begin|start) (?:his|her) (?:working life|career)|(?:as )?what did (?<w>.+?) (?:begin|start) (?:his|her) (?:working life|career)(?: as)?)`,
    'What is the former occupation of $<x>$<y>$<z>$<w>',
  ),
  rule(
    `(?:for |at )?(?:where|${WH} (?:company|firm|employer|organisation|institution|hospital|newspaper)|who) (?:did|has|had) ${X} (?:work|worked|been employed)(?: for| at)?(?: (?:before|until|prior to|from|for \\p{Ll}+ years|earlier).*)?(?<!^who .* work)`,
    'Where did $<x> work',
  ),
  rule(
    `(?:where was ${X} employed|who employed (?<y>\\p{Lu}\\S+ \\p{Lu}\\S+)|who was (?<z>.+?)(?:'s|(?<=s)') employer)`,
    'Where did $<x>$<y>$<z> work',
  ),
  rule(
    `(?:since when (?:has|have|is) ${X} (?:been|headed|led|chaired|run|directed|held|served|represented|managed|sat|taught|worked|edited|coached|captained)(?! (?:in|on) \\p{Lu}).*|${WHEN} did (?<y>.+?) (?:take (?:up )?office|take charge|take over|take up (?:the|his|her) (?:post|position|office)|assume office)(?: .+)?)`,
    'When was $<x>$<y> appointed',
  ),
  rule(
    `${WHEN} did ${X} ${BECOME} (?:the |an? )?(?:head|coach|manager|director|conductor|editor|professor|captain|senator|chair|chairman|chairwoman|rector|principal|chief|head coach|team manager|member of parliament|judge|bishop|dean|curator|keeper|chief executive|leader|commander)(?: .*)?`,
    '$<when> was $<x> appointed',
  ),
  rule(
    `(?:until when|how long|${WHEN}) (?:did|was) ${X} (?:hold (?:the |that )?(?:office|post|position)|leave office|leave (?:the|his|her) (?:post|office|position)|step down|stand down|resign|in office|give up (?:his|her) (?:post|office|seat))(?: (?:as|from|of|until) .*)?`,
    'When did $<x> resign',
  ),
  rule(
    `(?:who (?:was|is|were) ${X}(?:'s|(?<=s)') predecessor(?: as .+| in .+)?|(?:who|whom) did (?<y>.+?) (?:succeed|replace|follow|take over from)(?: (?:as|in|at) .+)?|from whom did (?<z>.+?) take over(?: .+)?|who (?:came|held (?:the|that) (?:post|office)) before (?<w>.+?))`,
    'Who is the predecessor of $<x>$<y>$<z>$<w>',
  ),
  rule(
    `(?:who (?:will|is to|is going to) (?:succeed|replace|follow|take over from) (?<w>.+?)|who (?:was|is|were|will be) ${X}(?:'s|(?<=s)') successor(?: as .+| in .+)?|(?:by whom|who) (?:was|did) (?<y>.+?) (?:succeeded|replaced|followed)(?: (?:as|in) .+)?(?: by)?|who (?:succeeded|replaced|took over from|followed|came after) (?<z>\\p{Lu}\\S* \\p{Lu}\\S*))`,
    'Who succeeded $<x>$<y>$<z>$<w>',
  ),
  rule(`who (?:is|was) the mentor of ${X}`, 'Who is the teacher of $<x>'),
  rule(
    `(?:${WHEN} did ${X} (?:end|finish|close) (?:his|her) (?:(?:playing|active|professional|sporting|stage|working) )?career|${WHEN} did (?<y>.+?) (?:hang up (?:his|her) .+|stop (?:playing|working|competing|performing)|give up (?:playing|sport|competition)|go into retirement|retire from .+|quit .+))`,
    '$<when> did $<x>$<y> retire',
  ),
  rule(
    `(?:${WHEN} (?:did ${X} (?:go|come) (?:to live |and live |to )?(?:in|on|to) (?<p>\\p{Lu}.*)|did (?<y>.+?) (?:move|settle)(?: to live)? (?:to|in|on) (?<q>\\p{Lu}.*))|since when (?:has|is|does) (?<z>.+?) (?:lived|live|been living|living|resided|made (?:his|her) home) (?:in|on|at) (?<r>\\p{Lu}.*))`,
    'When did $<x>$<y>$<z> move to $<p>$<q>$<r>',
  ),
  rule(
    `(?:where (?:is|are|was) ${X} (?:living|resident|at home|settled)(?: now| today)?|where (?:does|do) (?<y>.+?) (?:reside|have (?:his|her) home|make (?:his|her) home)(?: now| today| these days)?|(?:in )?${WH} (?:city|town|village|place|island|house) (?:does|do) (?<z>.+?) (?:live|reside)(?: in| on)?(?: now| today)?|what (?:is|was) the (?:residence|place of residence|home) of (?<w>\\p{Lu}.*))(?<!(?:company|firm|club|museum|team|library|university).*)`,
    'Where does $<x>$<y>$<z>$<w> live',
  ),
  rule(
    `(?:where|(?:in )?${WH} (?:city|town|village|place)) (?:did ${X} (?:spend (?:his|her) (?:childhood|youth|early years)|pass (?:his|her) childhood)|was (?<y>.+?) (?:raised|brought up))(?: in)?`,
    'Where did $<x>$<y> grow up',
  ),
  // Sport.
  rule(
    `${WH} (?:was|is) ${X}(?:'s|(?<=s)') first (?:professional |senior |youth )?(?<noun>team|club)`,
    'What is the first $<noun> of $<x>',
  ),
  rule(
    `(?:${WH} (?:was|is) (?:${X}(?:'s|(?<=s)') (?:former|previous|old|last|earlier) (?:club|team)|the (?:former|previous|old|last) (?:club|team) of (?<y>.+))|(?:from|for) ${WH} (?:club|team|side) did (?<z>.+?) (?:come|move|transfer|play before|arrive|switch)(?: .+)?|${WH} (?:club|team|side) did (?<w>.+?) leave(?: .+)?)`,
    'What is the former club of $<x>$<y>$<z>$<w>',
  ),
  rule(
    `(?:what (?:was|is) the (?:transfer fee|fee|price) (?:for|paid for|of the transfer of) ${X}|how much (?:was paid|did .+? pay) for (?<y>\\p{Lu}\\S+ \\p{Lu}\\S+)|what (?:was|is) (?<z>.+?)(?:'s|(?<=s)') transfer fee)`,
    'What is the transfer fee of $<x>$<y>$<z>',
  ),
  rule(
    `${WH} (?:(?:shirt |squad |jersey )?number (?:does|did|is) ${X} (?:wear|have|play with|worn by)|(?:is|was) (?<y>.+?)(?:'s|(?<=s)') (?:shirt|squad|jersey|back) number|(?:shirt |squad )?number is worn by (?<z>.+))`,
    'What is the shirt number of $<x>$<y>$<z>',
  ),
  rule(
    `(?:(?:in |at )?${WH} position (?:does|did|do) ${X} (?:play|occupy|have)(?: in| at)?|what (?:is|was) (?<y>.+?)(?:'s|(?<=s)') (?:playing )?position|(?:as what|where on the (?:field|pitch)) (?:does|did) (?<z>.+?) play)`,
    'Which position did $<x>$<y>$<z> play',
  ),
  rule(
    `(?:for )?${WH} (?:country|nation|national team|national side) (?:does|did|has) ${X} (?:play|played|appear|compete|won caps|capped|run)(?: for)?(?: .+)?`,
    'Which country did $<x> play for',
  ),
  rule(
    `(?:for )?${WH} country (?:is|was|has) ${X} (?:been )?capped(?: by| for)?`,
    'Which country did $<x> play for',
  ),
  rule(
    `(?:until when|how long|when) (?:does|is|did|will) (?:${X}(?:'s|(?<=s)') contract|the contract of (?<y>.+?)|(?<z>.+?) (?:under contract|contracted)) ?(?:run|last|end|expire|run out|valid)?(?: until)?`,
    'What is the contract end of $<x>$<y>$<z>',
  ),
  rule(
    `(?:who (?:is|was) (?:${X}(?:'s|(?<=s)') (?:coach|trainer)|the (?:coach|trainer) of (?<y>\\p{Lu}\\S+ \\p{Lu}\\S+))|(?:by|under) whom (?:is|was|does) (?<z>.+?) (?:coached|trained|train)|who (?:trains) (?<w>\\p{Lu}\\S+ \\p{Lu}\\S+))(?<!\\b(?:United|City|FC|Rovers|Athletic|Town|Club|Wanderers).*)`,
    'Who coaches $<x>$<y>$<z>$<w>',
  ),
  rule(
    `${WH} (?:colour |sort of |kind of )?medal did ${X} (?:win|take|get|earn|receive|collect)(?: (?:at|in) .+)?`,
    'Which medal did $<x> win',
  ),
  rule(
    `(?:what (?:is|was) ${X}(?:'s|(?<=s)') (?:national |world |personal |club |course )?(?:record|best)(?: time| distance| mark)?(?: (?:in|over|for|at) .+)?|what (?:is|was) the (?:personal best|record|record time|best time|personal record) of (?<y>\\p{Lu}\\S+ \\p{Lu}\\S+)(?: (?:in|over|for|at) .+)?|(?:in|with) ${WH} time did (?<z>.+?) (?:set|run|break|win|hold|swim).*)`,
    'What is the record of $<x>$<y>$<z>',
  ),
  rule(`how much (?:does|did) ${X} weigh`, 'How heavy is $<x>'),
  rule(
    `(?:how many (?:centimetres|centimeters|metres|feet|cm) tall is ${X}|what (?:is|was) (?<y>.+?)(?:'s|(?<=s)') (?:body )?height)`,
    'How tall is $<x>$<y>',
  ),
  // Public life.
  rule(
    `(?:for which|${WH}) (?:constituency|district|seat|ward|riding) (?:does|did|has|is) ${X} (?:represent|represented|hold|held|sit|sat|a (?:member|senator))(?: for)?`,
    'Which district does $<x> represent',
  ),
  // Holdings and likings.
  rule(
    `how (?:much (?:is ${X} worth|money (?:does|did) (?<y>.+?) have)|(?:rich|wealthy) (?:is|was) (?<z>.+))(?<!\\b(?:prize|award|medal|merit|deal|contract)\\b.*)(?<=^how much is \\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+ worth|money.*|rich.*|wealthy.*)`,
    'What is the net worth of $<x>$<y>$<z>',
  ),
  rule(
    `what (?:is|was|are) (?:${X}(?:'s|(?<=s)') (?:(?:personal|estimated) )?(?:wealth|fortune|net worth)|the (?:(?:personal|estimated) )?(?:wealth|fortune) of (?<y>.+)|(?:the )?size of (?<z>.+?)(?:'s|(?<=s)') fortune)`,
    'What is the net worth of $<x>$<y>$<z>',
  ),
  rule(
    `how many patents (?:does|did|has|are) ${X} (?:hold|held|own|have|registered|file|filed|registered|obtain|obtained|earned|earn)(?: by .+)?`,
    'How many patents does $<x> have',
  ),
  rule(`how many patents are (?:held|owned) by ${X}`, 'How many patents does $<x> have'),
  rule(
    `(?:what (?:is|was) (?:the name of )?(?:${X}(?:'s|(?<=s)') (?<pet>dog|cat|horse|parrot|pony|donkey|boat|yacht|house|farm|estate|restaurant|workshop|shop|hotel|company|firm|school|gallery|band|orchestra|studio|firm|practice)|the (?<k>dog|cat|horse|parrot|pony|donkey|boat|yacht|house|farm|band|studio|practice) of (?<y>.+?))(?:'s name| called| named)?)(?<=name.*|called|named)`,
    'What is the $<pet>$<k> of $<x>$<y>',
  ),
  rule(
    `${WH} (?<noun>[\\p{Ll} ]+?) (?:does|did) ${X} (?:like|love|enjoy|prefer) (?:best|most|above all)`,
    'What is the favourite $<noun> of $<x>',
  ),
  rule(
    `${WH} (?:is|was|are|were) ${X}(?:'s|(?<=s)') favou?rite (?<noun>[\\p{Ll} ]+)`,
    'What is the favourite $<noun> of $<x>',
  ),
  rule(
    `(?:who|what) (?:is|was) the favou?rite (?<noun>[\\p{Ll} ]+?) of ${X}`,
    'What is the favourite $<noun> of $<x>',
  ),
  rule(
    `who (?:is|was) ${X}(?:'s|(?<=s)') favou?rite (?<noun>[\\p{Ll} ]+)`,
    'What is the favourite $<noun> of $<x>',
  ),
  rule(
    `(?:who (?:is|was) (?:${X}(?:'s|(?<=s)') (?:idol|role model|hero|great model|model)|the (?:idol|role model) of (?<y>.+))|(?:whom|who) (?:does|did) (?<z>.+?) (?:admire|idolise|idolize|look up to)(?: most)?)`,
    'Who is the idol of $<x>$<y>$<z>',
  ),
  // Ends.
  rule(
    `(?:what (?:was|is) the cause of (?:${X}(?:'s|(?<=s)') death|(?:the )?death of (?<y>.+))|(?:of|from) what (?:illness |disease )?did (?<z>.+?) die|what (?:illness|disease)? ?(?:killed|caused the death of) (?<w>\\p{Lu}\\S+ .*)|(?:which|what) (?:illness|disease) did (?<v>.+?) die (?:of|from)|what did (?<u>.+?) die from|how did (?<t>\\p{Lu}.*?) die|what (?:was|is) (?<s>.+?)(?:'s|(?<=s)') cause of death)`,
    'What did $<x>$<y>$<z>$<w>$<v>$<u>$<t>$<s> die of',
  ),
  rule(
    `(?:where (?:is|was) ${X} (?:laid to rest|interred|entombed)|where (?:is|lies|are) (?:the grave of (?<y>.+?)|(?<z>.+?)(?:'s|(?<=s)') (?:grave|tomb|remains))(?: located| to be found)?|(?:in )?${WH} (?:cemetery|churchyard|graveyard|church|place) (?:is|was|does|lies) (?<w>.+?) (?:buried|interred|laid to rest|lie)(?: in)?|what (?:is|was) the (?:burial place|resting place|final resting place) of (?<v>.+))`,
    'Where was $<x>$<y>$<z>$<w>$<v> buried',
  ),
  rule(
    `(?:how old was ${X} (?:at (?:his|her|the time of (?:his|her)) death|at death)|what age (?:was|did) (?<y>.+?) (?:when (?:he|she) died|die at))`,
    'At which age did $<x>$<y> die',
  ),
  rule(
    `${WH}(?: \\p{Ll}+)? (?:is|was|are|were) (?:named after|called after|named for|named in honou?r of|bears? the name of|carr(?:y|ies) the name of) (?<x>\\p{Lu}\\S* \\p{Lu}.*)`,
    'What is the namesake of $<x>',
  ),
  rule(
    `what bears (?:the name of ${X}|(?<y>.+?)(?:'s|(?<=s)') name)`,
    'What is the namesake of $<x>$<y>',
  ),
];
