import { BE, WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const CROWD =
  '(?:people|visitors|guests|spectators|fans|tourists|music lovers|onlookers|viewers|attendees|persons|trade visitors|concert-goers|festival-goers)';
const ACTORS =
  '(?:participants|competitors|entrants|contestants|athletes|runners|riders|skiers|swimmers|cyclists|drivers|sailors|players|crews|boats|yachts|cars|horses|balloons|delegates|researchers|scientists|experts|volunteers|subjects|test subjects|strikers|workers|carters|miners|soldiers|marines|ships|choirs|bands|musicians|drummers|dancers|artists|performers|countries|nations|states|teams|clubs|exhibitors|firms|companies|stallholders|men|women|children)';
const JOIN =
  '(?:take part|took part|participate|participated|compete|competed|contend|contended|gather|gathered|meet|met|assemble|assembled|started|start|line up|lined up|were (?:entered|involved|represented|present|invited|registered|employed|deployed|used|admitted)|(?:are|is) (?:entered|involved|expected|represented|present|invited|registered|admitted)|fought|fight|exhibited|exhibit|sailed|raced|race|march|marched)';
const LASTS = '(?:last|lasted|go on|continue|run|burn|rage|take|drag on|endure|stay open)';
const UNIT = '(?:hours|minutes|days|weeks|months|years|nights)';
const ONCE =
  '(?:contested|competed for|celebrated|run|raced|sailed|staged|hosted|convened|conferred|bestowed|handed out|played|fought for|arranged|put on|awarded|given|held|presented|organi[sz]ed)';
const SHOW =
  '(?:[Ff]estival|[Ff]air|[Ee]xpo|[Rr]ace|[Mm]arathon|[Rr]ally|[Rr]egatta|[Cc]up|[Tt]ournament|[Cc]onference|[Cc]ongress|[Ss]ummit|[Ee]xhibition|[Ss]how|[Cc]arnival|[Gg]ames|[Bb]all|[Ww]eek|[Dd]ays?|[Gg]athering|[Pp]arade|[Mm]arket|[Cc]hampionships?|[Tt]our|[Bb]iennale|[Ss]ymposium|[Ff]orum)';

/** Festivals, races, meetings and prizes. */
export const OCCASION_IDIOMS: readonly Idiom[] = [
  // Who comes and who takes part.
  rule(
    `how many ${CROWD} (?:visit|visited|attend|attended|come to|came to|flock to|flocked to|saw|see|watch|watched|turn up (?:at|for)|turned up (?:at|for)|turned out for|were (?:at|present at)|are drawn to|were drawn to|go to|went to|were counted at|travel to) (?<x>(?!.*\\bin \\d).+?)(?: (?:a|each|every|per) year| annually)?`,
    'How many visitors does $<x> have',
  ),
  rule(
    `how many ${CROWD} (?:does|did) (?<x>(?!.*\\bin \\d).+?) (?:attract|draw|bring in|welcome|pull|pull in|receive|bring|count|see)(?: (?:a|each|every|per) year| annually)?`,
    'How many visitors does $<x> have',
  ),
  rule(
    `(?:what ${BE} the (?:attendance|attendance figure|visitor numbers?|number of (?:visitors|spectators|guests|attendees|people attending)|audience|turnout) (?:of|at|for)|how (?:many people make up|large|big) (?:is|was) the (?:audience|crowd|attendance) (?:of|at|for)|how well attended (?:is|was)) (?<x>(?=.*(?:${SHOW}|[Cc]oncert|[Pp]remiere|[Ff]inal)).+)`,
    'How many visitors does $<x> have',
  ),
  rule(
    `how many (?:nations|countries|states) (?:${JOIN}|are|sent (?:athletes|teams|delegates|delegations)|attend|attended) ?(?:in|at|to|for|part in)? (?<x>(?!.*\\bin \\d).+)`,
    'How many countries does $<x> have',
  ),
  rule(
    `how many (?:exhibitors|firms|companies|stallholders) (?:${JOIN}|attend|attended|show their wares|presented their (?:wares|products)) ?(?:in|at)? (?<x>(?!.*\\bin \\d).+)`,
    'How many exhibitors does $<x> have',
  ),
  rule(`how many ships ${JOIN} (?:in|at) ${X}`, 'How many ships does $<x> have'),
  rule(
    `how many (?:people|${ACTORS}) (?:${JOIN}|attended|attend|enter|entered|run|ran|ride|went on|were on|made up|belonged to) ?(?:in|at|for)? (?<x>(?!.*\\bin \\d).+)`,
    'How many participants does $<x> have',
  ),
  rule(
    `how many (?:members|men|people) (?:were (?:there )?(?:in|on|part of)|made up|belonged to|went on|took part in|did (?=.*\\b(?:have|number|count|include)$)) ?(?<x>.*[Ee]xpedition.*?)(?: have| number| count| include)?`,
    'How many members does $<x> have',
  ),
  rule(
    `how (?:large|big|strong) was (?:the )?(?:crew|party|team) of (?<x>.*[Ee]xpedition.*)`,
    'How many members does $<x> have',
  ),
  // How long, how often, how far.
  rule(
    `(?:for )?how (?:long|many ${UNIT}) (?:does|did) (?<x>(?!it\\b)(?!.*\\b(?:in|at|for|by|from|with) (?:which|that)\\b)(?!.*(?:[Bb]attery|[Ff]ilm|[Mm]ovie|[Rr]iver|[Rr]oad|[Pp]roduction|[Jj]ourney by|crossing))(?=.*(?:${SHOW}|[Ss]trike|[Ss]iege|[Bb]attle|[Ww]ar|[Tt]rial|[Ff]ire|[Ee]ruption|[Ff]lood|[Mm]ission|[Ee]xpedition|[Ee]xperiment|[Oo]peration|[Cc]ampaign|[Bb]oycott|[Bb]lockade|[Vv]oyage|[Ss]torm|[Cc]yclone|[Oo]utage|[Bb]lackout)).+?) ${LASTS}(?: for)?`,
    'How long did $<x> last',
  ),
  rule(`what ${BE} the (?:duration|total duration) of ${X}`, 'How long did $<x> last'),
  rule(
    `over how many ${UNIT} (?:is|was|does|did) ${X} (?:held|spread|run|extend|take place)`,
    'How long did $<x> last',
  ),
  rule(
    `how (?:often|frequently|many times a year) (?:is|are|was|were) ${X} ${ONCE}`,
    'What is the frequency of $<x>',
  ),
  rule(
    `how (?:often|frequently) (?:does|do|did) ${X} (?:get held|meet|convene|come round|return)`,
    'What is the frequency of $<x>',
  ),
  rule(
    `at what intervals? (?:is|are|was|were|does|do) ${X}(?: (?:${ONCE}|take place|meet))?`,
    'What is the frequency of $<x>',
  ),
  rule(
    `(?:how (?:long|far) (?:is|are) the (?:course|route|track|race|distance) (?:of|in|at)|what ${BE} the (?:distance|length of the (?:course|route)|course length|race distance|total distance|route length) (?:of|in|at)|over ${WH} distance (?:is|was|does) ) ?(?<x>(?=.*${SHOW}).+?)(?: (?:run|held|raced|sailed|go|lead))?`,
    'How long is $<x>',
  ),
  rule(
    `(?:how (?:far|many (?:kilometres|miles|kilometers)) (?:do|must) (?:the )?(?:runners|riders|competitors|cyclists|skiers|participants) (?:in|of|at) ${X} (?:cover|run|ride|travel|go)|how many (?:kilometres|miles|kilometers|nautical miles) (?:long )?(?:is|does) (?<y>.*${SHOW}.*?)(?: (?:cover|long|lead|run))?)`,
    'How long is $<x>$<y>',
  ),
  rule(
    `(?:where|(?:in|at|from) ${WH} \\p{Ll}+) (?:does|do|did) (?<x>(?=.*(?:[Rr]ace|[Mm]arathon|[Rr]ally|[Rr]egatta|[Tt]our|[Rr]un|[Rr]ide|[Dd]erby|[Cc]lassic|[Pp]arade)).+?) (?:finish|end|conclude)`,
    'What is the finish of $<x>',
  ),
  rule(`where ${BE} the (?:finish|finishing line|goal) of ${X}`, 'What is the finish of $<x>'),
  rule(`where ${BE} the start(?:ing line|ing point)? of ${X}`, 'Where does $<x> start'),
  // Who stands behind it.
  rule(
    `(?:who (?:came up with|had|conceived|thought up|dreamed up|dreamt up) (?:the )?idea (?:of|for|behind|to hold)|whose (?:idea|brainchild|initiative|invention) (?:was|is)|who (?:initiated|devised|conceived|instigated|inaugurated|originated|dreamed up|thought up|launched|called into being|brought into being)|on whose (?:initiative|suggestion|idea) was|who (?:was|is) the (?:initiator|originator|instigator) of) (?<x>(?=.*(?:${SHOW}|[Pp]rize|[Aa]ward|[Mm]edal)).+?)(?: (?:founded|established|created|set up|started|launched))?`,
    'Who founded $<x>',
  ),
  rule(
    `who (?:organises|organizes|stages|staged|arranges|arranged|puts on|put on|is (?:responsible for (?:organi[sz]ing|the organi[sz]ation of)|behind|the organiser of|in charge of organi[sz]ing)) ${X}`,
    'Who organised $<x>',
  ),
  rule(
    `(?:who|${WH} (?:company|firm|bank|brewery|business)) (?:is|was) (?:the )?(?:main |principal |title |chief |official |lead )?sponsor(?:s|ing)? (?:of )?${X}`,
    'Who sponsors $<x>',
  ),
  rule(
    `by (?:whom|what company|which \\p{Ll}+) (?:is|was) ${X} (?<done>organi[sz]ed|sponsored|funded|awarded|founded|opened|designed|hosted)`,
    'Who $<done> $<x>',
  ),
  rule(
    `(?:who|${WH} (?:institution|body|organi[sz]ation|foundation|academy|society|university)) (?:presents|presented|confers|conferred|bestows|bestowed|gives out|hands out|grants|granted|gives|makes|donates) ${X}(?<=(?:[Pp]rize|[Aa]ward|[Mm]edal|[Mm]erit|[Hh]onour|[Tt]rophy|[Cc]up|[Oo]rder|[Ss]cholarship|[Ff]ellowship|[Gg]rant|[Rr]ibbon|[Bb]ell|[Qq]uill).*)`,
    'Who awarded $<x>',
  ),
  rule(
    `who (?:was|is) the (?:jury president|president of the jury|chair of the jury|head of the jury|jury chair) (?:of|for|at) ${X}`,
    'What is the jury chair of $<x>',
  ),
  rule(
    `who (?:presides over|presided over|chairs|chaired|heads|headed|leads|led) the (?:jury|panel|judges|prize jury|committee) (?:of|for|at) ${X}`,
    'What is the jury chair of $<x>',
  ),
  rule(
    `who (?:gives|gave|delivers|delivered|held|holds|will give|will deliver|makes|made) the (?:keynote|opening|main|keynote opening)(?: speech| address| lecture| talk)? (?:at|of|for|to) ${X}`,
    'What is the keynote speaker of $<x>',
  ),
  rule(
    `who (?:is|was|will be) the (?:keynote|main|opening|principal) speaker (?:at|of|for) ${X}`,
    'What is the keynote speaker of $<x>',
  ),
  rule(
    `${WH} (?:band|act|artist|singer|group|orchestra) (?:headlined|headlines|topped the bill (?:at|of)|was the headliner (?:of|at)|was the main act (?:of|at)) ${X}(?: in \\d{4})?`,
    'What is the headliner of $<x>',
  ),
  rule(
    `who (?:headlined|headlines|topped the bill (?:at|of)|was the headliner (?:of|at)|was the main act (?:of|at)) ${X}(?: in \\d{4})?`,
    'What is the headliner of $<x>',
  ),
  rule(
    `who (?:presents|presented|moderates|moderated|emceed|compered|was the (?:host|hostess|presenter|master of ceremonies) (?:of|at)|is the (?:host|hostess|presenter|master of ceremonies) (?:of|at)) (?<x>(?=.*${SHOW}).+)`,
    'Who hosts $<x>',
  ),
  // Winners and records.
  rule(
    `who (?:came first (?:in|at)|was victorious (?:in|at)|was the (?:winner|champion|victor) of|took first (?:place|prize) (?:in|at)|triumphed (?:in|at)|finished first in|took) (?<x>(?=.*(?:${SHOW}|[Ee]lection)).+?) in (?<y>\\d{4})`,
    'Who won $<x> in $<y>',
  ),
  rule(
    `who (?:was|is) the (?:\\p{Ll}+ )?(?:winner|victor|champion|recipient|laureate) of ${X} (?:in|of|for) (?<y>\\d{4})`,
    'Who won $<x> in $<y>',
  ),
  rule(
    `who (?:was|were) (?:the )?(?<y>\\d{4}) (?:winner|champion|recipient|laureate)s? of ${X}`,
    'Who won $<x> in $<y>',
  ),
  rule(`who won the (?<y>\\d{4}) (?<x>\\p{Lu}.+)`, 'Who won the $<x> in $<y>'),
  rule(
    `who (?:won|received|was awarded|got|was given|was honoured with) (?:the )?(?:first|inaugural) (?!prize )(?<x>(?:edition of )?\\p{Lu}.+)`,
    'What is the first winner of the $<x>',
  ),
  rule(
    `who (?:was|is) the (?:first|inaugural) (?:winner|laureate|recipient|champion|holder|person to (?:win|receive)|prizewinner|victor) ?(?:of)? ${X}`,
    'What is the first winner of $<x>',
  ),
  rule(
    `who (?:was the first to (?:win|receive)|first (?:won|received)) ${X}`,
    'What is the first winner of $<x>',
  ),
  rule(
    `who (?:holds|held|set|is the holder of) the (?:course |track |all-time |event |lap |speed )?record (?:of|at|for|in|on) ${X}`,
    'What is the record holder of $<x>',
  ),
  rule(
    `who (?:is|was) the (?:course )?record(?: holder|-holder)? (?:of|at|for|in) ${X}`,
    'What is the record holder of $<x>',
  ),
  rule(
    `who (?:holds|held) (?:the )?(?:course |track )record of ${X}`,
    'What is the record holder of $<x>',
  ),
  rule(
    `what ${BE} the (?:course|track|lap|record|fastest|winning|best) (?:record|time) (?:of|at|for|in) ${X}`,
    'What is the record of $<x>',
  ),
  rule(
    `(?:who (?:has won|won) ${X} (?:most often|the most times|most times|more (?:often )?than (?:anyone|anybody) else)|who (?:is|was) the (?:most successful|record) (?:\\p{Ll}+|winner) (?:of|in|at) (?<y>.+)|who (?:has|holds) the most (?:wins|victories|titles) (?:in|at|of) (?<z>.+))`,
    'What is the record winner of $<x>$<y>$<z>',
  ),
  rule(
    `(?:who|${WH} (?:country|nation|team)) (?:won the most medals|topped the medal table|led the medal table|came first in the medal table|was the most successful(?: country| nation| team)?) (?:at|of|in) ${X}`,
    'What is the record winner of $<x>',
  ),
  rule(
    `(?:who|${WH} \\p{Ll}+) (?:is|was) the (?:current|present|reigning|defending|title) (?:holder|champion|winner)s? of ${X}`,
    'What is the titleholder of $<x>',
  ),
  rule(`(?:who|${WH} \\p{Ll}+) (?:currently|now) holds ${X}`, 'What is the titleholder of $<x>'),
  // Objects, aims, themes.
  rule(
    `(?:in )?how many (?<noun>categories|sports|disciplines|events|concerts|stages|rounds|editions|works|objects|paintings|exhibits|films|medals) (?:are there|does|did|do|is|were|are) (?:in |at |awarded in )?(?<x>(?!there\\b)(?=.*(?:${SHOW}|[Aa]ward|[Pp]rize|[Rr]eel)).+?)(?: (?:have|comprise|include|feature|awarded|given|presented|show|display|contested|on show|on display))?`,
    'How many $<noun> does $<x> have',
  ),
  rule(
    `what (?:does|did) (?<x>(?=.*(?:${SHOW}|[Nn]ight|[Mm]onument|[Ff]east|[Pp]rize|[Mm]edal|[Aa]ward)).+?) (?:commemorate|mark|celebrate|remember|recall)`,
    'What does $<x> commemorate',
  ),
  rule(
    `(?:why|in memory of what|in honour of what) ${BE} (?<x>(?=.*${SHOW}).+?) (?:held|celebrated)`,
    'What does $<x> commemorate',
  ),
  rule(
    `what ${BE} the (?:main )?(?:aim|purpose|goal|objective|target|mission) of (?<x>(?=.*(?:[Oo]peration|[Ee]xpedition|[Mm]ission|[Ss]trike|[Cc]ampaign|[Rr]aid|[Vv]oyage)).+)`,
    'What is the purpose of $<x>',
  ),
  rule(
    `what (?:did|does) (?<x>(?=.*(?:[Oo]peration|[Ee]xpedition|[Mm]ission|[Ss]trike|[Cc]ampaign|[Rr]aid|[Vv]oyage)).+?) (?:aim|seek|try|set out|want|attempt) (?:at|for|to (?:do|achieve|find|capture|reach))`,
    'What is the purpose of $<x>',
  ),
  rule(
    `what (?:topic|subject|theme|question|issue)s? (?:did|does|do) (?<x>.+?) (?:deal with|discuss|address|focus on|have|centre on|cover|debate)`,
    'What is the field of $<x>',
  ),
  rule(`what (?:is|was|will be) (?:discussed|debated) at ${X}`, 'What is the field of $<x>'),
  rule(
    `what (?:is|was|are) (?:the )?(?<x>(?=.*(?:[Pp]rize|[Aa]ward|[Mm]edal|[Tt]rophy|[Cc]up)).+?) made (?:of|from)`,
    'What is the $<x> made of',
  ),
  rule(
    `where (?:is|was|does) (?:the )?(?:award |prize |presentation |prize-giving )?(?:ceremony|presentation|prize-giving) (?:of|for) ${X} (?:held|take place)`,
    'Where is the ceremony of $<x> held',
  ),
  rule(
    `where (?:is|was|does) (?:the )?(?<x>\\p{Lu}.+?) (?:award |prize )?ceremony (?:held|take place)`,
    'Where is the ceremony of the $<x> held',
  ),
  rule(
    `where (?:is|was) ${X} (?:presented|awarded|handed out|handed over|conferred|bestowed)(?<=(?:[Pp]rize|[Aa]ward|[Mm]edal).*)`,
    'Where is the ceremony of $<x> held',
  ),
  rule(
    `since (?<when>when|${WH} year) (?:has|have|is) ${X} (?:been )?(?<deed>awarded|given|presented|conferred|bestowed)`,
    '$<when> was $<x> awarded',
  ),
  rule(
    `since (?<when>when|${WH} year) (?:has|have|is) ${X} (?:been )?(?:held|celebrated|staged|run|organi[sz]ed)`,
    '$<when> did $<x> begin',
  ),
  rule(
    `${WHEN} (?:was|is) ${X} (?:first )?(?:conferred|bestowed|handed out)(?: for the first time)?`,
    '$<when> was $<x> awarded',
  ),
  rule(
    `${WHEN} was ${X} (?:first|for the first time) (?:awarded|given|presented|run|sailed|raced|celebrated|contested|convened)`,
    '$<when> did $<x> begin',
  ),
  rule(
    `${WHEN} was the (?:first|inaugural) (?:edition|race|running) of ${X}(?: held)?`,
    '$<when> did $<x> begin',
  ),
  rule(
    `(?:what (?:does|do|did|is) (?:a |one |an? (?:day|entry|admission|season|festival|adult) )?(?:tickets?|entry|admission) (?:to|for|of) ${X} (?:cost|go for|sell for)|how much (?:is|are|does|do|did|must you pay for|do visitors pay for|is charged for) (?:a |the |an? (?:day|entry|admission|season|festival|adult) )?(?:tickets?|entry|admission|entrance) (?:to|for|of|at) (?<y>.+?)(?: cost)?)`,
    'What is the ticket price of $<x>$<y>',
  ),
];
