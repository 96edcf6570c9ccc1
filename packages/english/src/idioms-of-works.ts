import { WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const TOWN = '(?:town|city|village|place|theatre|opera house)';
const NAME = '(?<x>(?:the )?["\\p{Lu}].*?)';
const SHOWN = '(?:performed|staged|given|shown|premiered|played|produced|put on|seen|heard)';
const STORY = '(?:the (?:story|action|plot|tale) of )?';

/** Books, films, operas and pictures. */
export const WORK_IDIOMS: readonly Idiom[] = [
  // Settings.
  rule(
    `(?:where|(?:in )?${WH} (?:town|city|village|place|country)) (?:(?:is|was) ${STORY}${X} set|(?:does|do|is|was) the (?:story|action|plot|tale) of (?<y>.+?) (?:set|take place|play|happen|unfold))(?: in)?`,
    'What is the setting of $<x>$<y>',
  ),
  rule(
    `${WH} ${TOWN} (?:is|was|serves as|forms) the (?:setting|scene) (?:of|for) ${X}`,
    'What is the setting of $<x>',
  ),
  rule(
    `${WH} ${TOWN} (?:is|was) used as the setting (?:of|for) ${X}`,
    'What is the setting of $<x>',
  ),
  rule(
    `${WH} (?<noun>novel|film|book|story|opera|play) (?:is set|takes place|tells a story set|plays) in ${NAME}`,
    'Which $<noun> is $<x> the setting of',
  ),
  // Roles.
  rule(
    `who (?:has|had|plays?|played|took|takes|is in|fills|was given|got) the (?:main|leading|lead|principal|central|title) (?:part|role) (?:in|of) ${X}`,
    'Who is the lead actor of $<x>',
  ),
  rule(`who (?:plays|played|took|takes) the lead in ${X}`, 'Who is the lead actor of $<x>'),
  rule(
    `${WH} (?<noun>film|movie|play|musical|series) (?:has|had|gave|gives|features) ${NAME} (?:in )?(?:the|its) (?:main|leading|lead|principal|title) (?:part|role)`,
    'Which $<noun> is $<x> the lead actor of',
  ),
  rule(
    `${WH} (?<noun>film|movie|play|musical|series) (?:stars|starred|features) ${NAME}`,
    'Which $<noun> is $<x> the lead actor of',
  ),
  rule(
    `who (?:is|was) the (?:main|central|leading|chief) (?:character|figure|person) (?:of|in) ${X}`,
    'Who is the main character of $<x>',
  ),
  rule(
    `${WH} (?<noun>novel|book|story|play) has ${NAME} as its (?:main character|hero|heroine|protagonist|central figure)`,
    'Which $<noun> is $<x> the main character of',
  ),
  // Running times and pages.
  rule(
    `(?:for )?how many minutes (?:does|do|did|is|are) ${X}(?: (?:last|run|take|play|go on))?(?: for| long)?`,
    'What is the running time of $<x>',
  ),
  rule(
    `${WH} (?<noun>film|opera|play|musical|movie) (?:runs (?:for )?|lasts |takes |has a running time of |is )(?<x>\\d+) minutes(?: long| to tell)?`,
    'Which $<noun> is $<x> minutes the running time of',
  ),
  rule(
    `how many pages (?:does|do|has|did) ${X} (?:have|fill|run to|contain|comprise|count|take up)`,
    'How many pages does $<x> have',
  ),
  rule(
    `${WH} (?<noun>novel|book) (?:has|fills|runs to|contains|is) (?<x>\\d+) pages(?: long)?`,
    'Which $<noun> is $<x> pages the length of',
  ),
  rule(
    `(?:into )?how many acts (?:is|does|has) ${X}(?: (?:divided|have|consist of|split))?(?: into)?`,
    'How many acts does $<x> have',
  ),
  // Premieres.
  rule(
    `${WHEN} (?:was|did|is) (?:the (?:premiere|first (?:performance|night|staging)) of )?${X}(?: (?:first |have its |receive its |see its )?(?:performed|staged|given|premiered|premiere|put on|first performance))?(?<=premiere of .*|performed|staged|given|premiered?|put on|first performance)`,
    '$<when> was $<x> premiered',
  ),
  rule(
    `(?:where|(?:in )?${WH} ${TOWN}) (?:was|did|had) ${X} (?:first ${SHOWN}|premiered|have its (?:premiere|first performance|first night)|receive its (?:premiere|first performance))(?: in)?`,
    'Where was $<x> premiered',
  ),
  rule(
    `${WH} ${TOWN} saw the (?:premiere|first (?:performance|night|staging)) of ${X}`,
    'Where was $<x> premiered',
  ),
  rule(
    `(?:where|in ${WH} ${TOWN}) was the (?:premiere|first performance) of ${X}(?: (?:held|given))?`,
    'Where was $<x> premiered',
  ),
  rule(`${WH} opera was first ${SHOWN} in ${NAME}`, 'Which opera was premiered in $<x>'),
  rule(
    `who (?:provided|supplied|penned) the (?:libretto|words|text) (?:of|for|to) (?<x>(?!the treaty)["\\p{Lu}].*?)`,
    'Who wrote the libretto of $<x>',
  ),
  rule(
    `who (?:wrote|composed|supplied) the (?:music|score) (?:of|for|to) ${X}`,
    'Who composed $<x>',
  ),
  rule(`${WH} opera has (?:music|a score) by ${NAME}`, 'Which opera did $<x> compose'),
  // Publishers and makers.
  rule(
    `${WH} publisher (?:brought out|published|printed|issued|took on|released) ${X}`,
    'Who published $<x>',
  ),
  rule(
    `by ${WH} publisher was ${X} (?:brought out|published|printed|issued)`,
    'Who published $<x>',
  ),
  rule(
    `${WH} (?<noun>novel|book) was (?:printed|published|brought out|issued) by ${NAME}(?:, its publisher)?`,
    'Which $<noun> did $<x> publish',
  ),
  rule(`who (?:made|shot) the (?:film|movie) (?<x>.+)`, 'Who directed $<x>'),
  rule(`who is the (?:artist behind|painter of) ${X}`, 'Who painted $<x>'),
  rule(`(?:by whom|by ${WH} (?:painter|artist)) was ${X} painted`, 'Who painted $<x>'),
  rule(`(?:by whom|by ${WH} (?:director|film director)) was ${X} directed`, 'Who directed $<x>'),
  // Pictures.
  rule(`what is the subject of ${X}`, 'What does $<x> depict'),
  rule(
    `what (?:is shown|can be seen|is depicted|is to be seen) (?:in|on) ${NAME}`,
    'What does $<x> depict',
  ),
  rule(`what does ${NAME} (?:show|depict|represent|portray)`, 'What does $<x> depict'),
  rule(
    `${WH} (?<noun>painting|picture) (?:shows|depicts|represents|portrays) (?<x>.+)`,
    'Which painting depicts $<x>',
  ),
  rule(
    `(?:where|(?:in )?${WH} (?:museum|gallery|collection)) (?:does|is|can) ${X} (?:hang|kept|housed|on show|shown|on display|exhibited|be seen|found|displayed)(?: in)?`,
    'Where is $<x> located',
  ),
  rule(
    `(?:to )?${WH} (?:museum|gallery) (?:holds|owns|keeps|houses|shows|displays|does ${X} belong)(?: to)?(?: (?<y>.+))?`,
    'Where is $<x>$<y> located',
  ),
  rule(
    `(?:how much|what (?:sum|price|amount)|for how much) (?:was|did) ${X} (?:bought|sold|purchased|acquired|fetch|change hands)(?: for)?`,
    'How much did $<x> cost',
  ),
  rule(`(?:how much|what (?:sum|price)) was paid for ${X}`, 'How much did $<x> cost'),
  rule(
    `${WH} (?<noun>painting|picture) (?:was (?:sold|bought) for|fetched|cost) (?<x>[\\d,.]+ \\p{L}+)`,
    'Which painting is $<x> the cost of',
  ),
  rule(`${WHEN} was ${X} (?:painted|finished|completed)`, '$<when> was $<x> completed'),
  rule(
    `${WH} (?<noun>painting|picture) (?:was (?:painted|finished|completed) in|is dated|dates from|bears the date) (?<x>\\d{4})`,
    'Which painting was completed in $<x>',
  ),
];

/** Battles, treaties, festivals and clubs. */
export const RECORD_IDIOMS: readonly Idiom[] = [
  rule(
    `(?:where|(?:near|at|outside|in|close to) ${WH} (?:town|city|village|place)|${WH} (?:town|city)) was ${X} fought(?: (?:near|at|outside))?`,
    'Where was $<x> fought',
  ),
  rule(`${WH} town is (?:nearest|closest) to (?:the site of )?${X}`, 'Where was $<x> fought'),
  rule(`${WHEN} was ${X} fought`, '$<when> was $<x> fought'),
  rule(`what (?:is|was) the (?:date|year) of (?<x>the Battle .+)`, 'When was $<x> fought'),
  rule(`what (?:is|was) the date of (?<x>the Treaty .+)`, 'When was $<x> signed'),
  rule(`${WHEN} was ${X} (?:concluded|ratified)`, '$<when> was $<x> signed'),
  rule(
    `${WH} (?<noun>treaty|battle) (?:bears the date(?: of)?|is dated|was (?:signed|concluded|fought) on) (?<x>.*\\d{4})`,
    'Which $<noun> is $<x> the date of',
  ),
  rule(
    `(?:where|(?:in )?${WH} town) was ${X} (?:signed|concluded)(?: in)?`,
    'Where was $<x> signed',
  ),
  rule(
    `who (?:won|was (?:the )?(?:victor|winner|victorious) (?:of|at|in)|led the winning side (?:at|in)|triumphed (?:at|in)) (?<x>the Battle .+)`,
    'Who won $<x>',
  ),
  rule(
    `who (?:lost|was (?:defeated|beaten|the loser) (?:at|in|of)|led the losing side (?:at|in)|suffered defeat (?:at|in)) (?<x>the Battle .+)`,
    'Who lost $<x>',
  ),
  rule(`(?:whose victory was|for whom was) ${X}(?: a triumph| a victory)?`, 'Who won $<x>'),
  rule(
    `${WH} battle was (?:a (?:triumph|victory) for|won by) ${NAME}`,
    'Which battle did $<x> win',
  ),
  rule(
    `${WH} battle was (?:a (?:defeat|disaster) for|lost by) ${NAME}`,
    'Which battle did $<x> lose',
  ),
  rule(
    `how many (?:people|men|soldiers|lives|dead|persons) (?:were killed (?:at|in)|died (?:at|in)|fell (?:at|in)|lost their lives (?:at|in)|perished (?:at|in)|were lost (?:at|in)|did) ${X}(?: (?:claim|cost|leave))?`,
    'How many people died in $<x>',
  ),
  rule(`how many dead did ${X} leave`, 'How many people died in $<x>'),
  rule(
    `${WH} battle (?:left|cost|claimed) (?<x>[\\d,]+) (?:dead|lives)`,
    'Which battle is $<x> the death toll of',
  ),
  rule(
    `(?:to|of|in) ${WH} war (?:did|was) ${X} (?:belong|part|fought|an episode|take place|form part)`,
    'Which war was $<x> part of',
  ),
  rule(
    `${WH} war (?:did|was) ${X} (?:belong to|(?:a )?part of|fought in|an episode of|form part of)`,
    'Which war was $<x> part of',
  ),
  rule(
    `${WH} war (?:was ended by|came to an end with|ended with|came to an end through|was (?:brought to an end|concluded|settled) by|did (?<y>.+) (?:end|conclude|settle|put an end to|bring to an end)) ?${X}?`,
    'Which war did $<x>$<y> end',
  ),
  rule(
    `${WH} treaty (?:ended|put an end to|concluded|settled|brought an end to) ${NAME}`,
    'Which treaty ended $<x>',
  ),
  rule(
    `who (?:drafted|drew up|wrote|worded|penned)(?: the (?:text|wording|draft) of)? (?<x>the Treaty .+)`,
    'Who drafted $<x>',
  ),
  rule(
    `${WH} (?:territory|port|land|region|possession|place) (?:passed to|did (?<y>.+) (?:receive|gain|get|win)|was (?:ceded|given|handed over) to) ?(?<who>.*?) (?:under|by|in|through|with|from) (?<x>the Treaty .+)`,
    'Which territory was ceded in $<x>',
  ),
  // Festivals.
  rule(
    `(?:in ${WH} month|when (?:in|of) the year|at what time of (?:the )?year|${WH} month) (?:is|does|do) ${X} (?:held|take place|happen|celebrated|staged)(?: each year| every year)?`,
    'In which month is $<x> held',
  ),
  rule(
    `how many (?:people|visitors|guests) (?:(?:attend|visit|come to|go to) ${X}|(?:does|do) (?<y>.+?) (?:attract|draw|bring in))(?: (?:each|every|a|per) year| annually)?`,
    'How many visitors does $<x>$<y> have',
  ),
  rule(`what is the (?:annual )?attendance (?:of|at) ${X}`, 'How many visitors does $<x> have'),
  rule(
    `(?:since when|since ${WH} year) has ${X} been (?:held|celebrated|staged|organi[sz]ed)`,
    'When did $<x> begin',
  ),
  rule(
    `${WHEN} (?:was|did) ${X} (?:first (?:held|take place|celebrated|staged)|held for the first time)`,
    '$<when> did $<x> begin',
  ),
  rule(`${WH} (?:town|city|village) (?:hosts|is host to|holds|stages) ${X}`, 'Where is $<x> held'),
  // Clubs.
  rule(
    `who (?:coaches|is (?:the )?(?:head )?(?:coach|trainer|manager) of) ${X}`,
    'Who coaches $<x>',
  ),
  rule(
    `${WH} (?<noun>club|team|side) (?:is|was) (?:coached|trained) by ${NAME}`,
    'Which $<noun> is coached by $<x>',
  ),
  rule(
    `${WH} (?<noun>club|team|side) (?:has|does) ${NAME} (?:as (?:its|a) (?:coach|trainer)|coach|train)`,
    'Which $<noun> is coached by $<x>',
  ),
  rule(
    `(?:in )?(?:what|which) colou?rs (?:does|do) ${X} (?:wear|play(?: in)?|have|turn out in)`,
    'What are the colours of $<x>',
  ),
  rule(
    `${WH} (?<noun>club|team|side) (?:wears|plays in|has|is dressed in) (?<x>\\p{Ll}+ and \\p{Ll}+)(?: as its colours)?`,
    'Which $<noun> is $<x> the colours of',
  ),
  rule(
    `how (?:is|are) ${X} known (?:to|by|among) (?:its |the )?(?:fans|supporters|followers|locals)`,
    'What is the nickname of $<x>',
  ),
  rule(
    `${WH} sport (?:does|is) ${NAME} (?:practise|practised by|played by)`,
    'Which sport does $<x> play',
  ),
  rule(`${WH} sport is (?:played|practi[sc]ed) by ${X}`, 'Which sport does $<x> play'),
  rule(`(?:what|${WH}) is the sport of ${X}`, 'Which sport does $<x> play'),
  rule(
    `(?:at |in )?${WH} (?:ground|stadium) (?:does|do) ${X} play(?: (?:its|their) home (?:matches|games))?(?: at| in)?`,
    'Where does $<x> play its home games',
  ),
  // Universities and companies.
  rule(
    `how many students (?:are (?:there |enrolled |registered )*(?:at|in)|study at|attend|does|are taught (?:at|by)|go to) ${X}(?: (?:have|teach|enrol|enroll))?`,
    'How many students does $<x> have',
  ),
  rule(
    `how many (?<noun>faculties|departments) (?:are there at|are there in|make up) ${X}`,
    'How many $<noun> does $<x> have',
  ),
  rule(
    `who is (?:the )?(?:rector|head|principal|president) (?:of|at) (?<x>.*(?:University|Academy|College).*)`,
    'Who is the rector of $<x>',
  ),
  rule(
    `(?:how many people|how many) (?:work (?:for|at)|are employed (?:by|at)|does ${X} (?:give work|provide work) to) ?(?<y>.*)`,
    'How many employees does $<x>$<y> have',
  ),
  rule(
    `(?:what|${WH}) (?:is|was) the turnover of ${X}|how much did (?<y>.+) turn over(?: last year)?`,
    'What is the revenue of $<x>$<y>',
  ),
  rule(
    `(?:what|${WH} (?:goods|things|products)) (?:does|do) ${X} (?:make|produce|manufacture|turn out)`,
    'What does $<x> produce',
  ),
  rule(
    `${WH} company (?:is|was) (?:headed|managed|run|led|directed) by ${NAME}`,
    'Which company does $<x> lead',
  ),
  rule(
    `${WH} (?<noun>company|club|team|festival|museum|university) (?:was|is) the creation of ${NAME}`,
    'Which $<noun> did $<x> found',
  ),
];
