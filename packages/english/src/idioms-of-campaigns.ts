import { BE, WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const WAR =
  '(?:[Ww]ar|[Bb]attle|[Ss]iege|[Cc]ampaign|[Cc]onflict|[Rr]ising|[Uu]prising|[Rr]ebellion|[Rr]evolt|[Ss]kirmish|[Ii]nvasion)';
const TREATY =
  '(?:[Tt]reaty|[Pp]eace|[Aa]ccord|[Aa]greement|[Cc]onvention|[Tt]ruce|[Aa]rmistice|[Pp]act|[Cc]harter)';
const TRIP = '(?:[Ee]xpedition|[Vv]oyage|[Mm]ission|[Jj]ourney)';

/** Wars, treaties, expeditions, mergers, elections and trials. */
export const CAMPAIGN_IDIOMS: readonly Idiom[] = [
  // Wars.
  rule(
    `(?:(?:in|during|of) )?${WH} (?:war|conflict|campaign|rising|rebellion|uprising) (?:was ${X} (?:fought(?: in)?|part of|a part of|a battle of|waged(?: in)?)|did (?<y>.+?) (?:form (?:a )?part of|belong to|take place(?: in| during)?|occur(?: in| during)?))`,
    'Which war was $<x>$<y> part of',
  ),
  rule(
    `(?:who|${WH} (?:side|army|country|nation|party|power|commander)) (?:was victorious (?:in|at)|emerged (?:victorious|as the (?:victor|winner)) (?:from|in)|was the (?:victor|winner|winning side) (?:of|in|at)|prevailed (?:in|at)|triumphed (?:in|at)|came out on top (?:in|at)|gained the victory (?:in|at)) ${X}`,
    'Who won $<x>',
  ),
  rule(
    `(?:who|${WH} (?:side|army|country|nation|party|power)) (?:was (?:defeated|beaten) (?:in|at)|was the loser of|suffered defeat (?:in|at)|lost) (?<x>(?=.*(?:${WAR}|[Ee]lection|[Ff]inal)).+)`,
    'Who lost $<x>',
  ),
  rule(
    `(?:who|${WH} (?:sides|countries|armies|nations|parties|powers)) (?:fought (?:each other )?(?:in|at)|faced each other (?:in|at)|clashed (?:in|at)|took part in|were the (?:belligerents|opponents|warring parties) (?:of|in)) (?<x>(?=.*${WAR}).+)`,
    'Who fought in $<x>',
  ),
  rule(`between (?:whom|${WH} (?:\\p{Ll}+)) was ${X} (?:fought|waged)`, 'Who fought in $<x>'),
  rule(
    `(?:by )?${WH} (?:treaty|peace|agreement|truce|armistice|accord) (?:ended|concluded|brought ${X} to an end|put an end to|was (?<z>.+?) (?:ended|concluded)(?: by)?|terminated|closed|settled) ?(?<y>.*)`,
    'What ended $<x>$<y>$<z>',
  ),
  rule(
    `(?:what (?:brought|put) (?:an end to ${X}|(?<y>.+?) to an end)|with what did (?<z>.+?) end|how did (?<w>(?=.*(?:${WAR}|[Ss]trike)).+?) end)`,
    'What ended $<x>$<y>$<z>$<w>',
  ),
  rule(
    `(?:which|what) (?:war|conflict) (?:did|does) ${X} (?:end|conclude|settle|terminate|bring to an end|put an end to|close)`,
    'Which war did $<x> end',
  ),
  rule(
    `(?:which|what) (?:war|conflict) (?:was|is) (?:ended|concluded|settled|brought to an end) by ${X}`,
    'Which war did $<x> end',
  ),
  rule(
    `what (?:did|does) (?<x>(?=.*${TREATY}).+?) (?:end|put an end to|bring to an end|conclude)`,
    'Which war did $<x> end',
  ),
  // Treaties.
  rule(
    `(?:who|${WH} (?:countries|nations|powers|parties|rulers|states)) (?:are|were|was) the (?:signatories|parties|signatory) (?:of|to) ${X}`,
    'Who signed $<x>',
  ),
  rule(
    `(?:who|${WH} (?:countries|nations|powers|parties|rulers|states)) (?:concluded|put their names? to|agreed|ratified|negotiated) (?<x>(?=.*${TREATY}).+)`,
    'Who signed $<x>',
  ),
  rule(
    `(?<when>when|where|(?:in|on|at) ${WH} \\p{Ll}+) was (?<x>(?=.*${TREATY}).+?) (?:concluded|agreed|sealed|made|drawn up|initialled)`,
    '$<when> was $<x> signed',
  ),
  rule(
    `(?:${WH} (?:territory|territories|province|region|island|land|city|town|area|part)|what) (?:was|were|did) (?:(?:ceded|given up|handed over|surrendered|lost|transferred) (?:under|by|in|through|as a result of|according to) ${X}|(?<y>.+?) (?:cede|give up|hand over|lose|surrender) (?:under|by|in|through|as a result of|according to) (?<z>.+))`,
    'What was ceded under $<x>$<z>',
  ),
  // Sieges.
  rule(
    `who (?:laid siege to|besieged|was the besieger (?:of|in|at)|conducted|led) (?<x>(?:the )?[Ss]iege .+)`,
    'Who is the besieger of $<x>',
  ),
  rule(`who (?:laid siege to|besieged) (?<x>\\p{Lu}.+)`, 'Who besieged $<x>'),
  // Expeditions and missions.
  rule(
    `(?:what|which) (?:was|is)? ?(?:the )?(?:name of the )?(?:ship|vessel|boat|schooner|barque|brig|craft|steamer) (?:of|used (?:by|on|for|in)|that carried|carried|took|did|was used (?:by|on|for)|carrying) (?<x>(?=.*${TRIP}).+?)(?: (?:use|sail on|sail in|travel on|travel aboard|have))?`,
    'What is the ship of $<x>',
  ),
  rule(
    `(?:(?:on|aboard|in|with) ${WH} (?:ship|vessel|boat)) (?:did|was|were) (?:the members of )?(?<x>(?=.*${TRIP}).+?) (?:sail|travel|go|carried out|made|set (?:out|off|sail)|depart|leave|undertaken)`,
    'What is the ship of $<x>',
  ),
  rule(
    `${WHEN} (?:did|was) (?<x>(?=.*${TRIP}).+?) (?:set out|set off|depart|leave|set sail|get under way|sail)`,
    '$<when> did $<x> set out',
  ),
  rule(
    `(?:where|(?:from )?(?:where|${WH} (?:port|harbour|town|city|place))) did (?<x>(?=.*${TRIP}).+?) (?:set out|set off|depart|leave|set sail|sail)(?: from)?`,
    'Where did $<x> set out',
  ),
  rule(
    `${WHEN} did (?<x>(?=.*${TRIP}).+?) (?:return|come back|come home|get back|end|reach home|arrive (?:back|home))(?: home)?`,
    '$<when> did $<x> return',
  ),
  rule(
    `(?:where (?:was|did) (?<x>(?=.*${TRIP}).+?) (?:bound(?: for)?|go|headed|heading|head)(?: for| to)?|what (?:was|is) the (?:destination|goal|target) of (?<y>(?=.*${TRIP}).+))`,
    'What is the destination of $<x>$<y>',
  ),
  rule(
    `(?:who|${WH} \\p{Ll}+) (?:paid for|financed|bankrolled|funded|put up the money for|sponsored|backed|was the (?:sponsor|backer|patron) of) (?<x>(?=.*${TRIP}).+)`,
    'Who funded $<x>',
  ),
  rule(
    `what (?:new )?(?:land|island|islands|lake|river|species|city|ruins|things?)? ?(?:did|was) (?<x>(?=.*${TRIP}).+?) (?:find|come upon|come across|map|chart|reveal)`,
    'What did $<x> discover',
  ),
  rule(
    `what (?:\\p{Ll}+ )?(?:was|were) (?:discovered|found) by (?<x>(?=.*${TRIP}).+)`,
    'What did $<x> discover',
  ),
  rule(
    `who (?:was|is) (?:the )?(?:leader|head|commander|chief) of (?<x>(?=.*${TRIP}).+)`,
    'Who leads $<x>',
  ),
  rule(
    `(?:under whose (?:leadership|command) (?:was|did)|who (?:headed|commanded|captained|led|was in charge of)) (?<x>(?=.*${TRIP}).+?)(?: (?:set out|undertaken|carried out|take place))?`,
    'Who leads $<x>',
  ),
  rule(
    `(?:from where|where|from ${WH} \\p{Ll}+) (?:was|did) (?<x>.+?) (?:launched(?: from)?|lift off(?: from)?|blast off(?: from)?)`,
    'What is the launch site of $<x>',
  ),
  rule(
    `(?:what|which) (?:rocket|launcher|launch vehicle) (?:launched|carried|lifted|was used (?:to launch|for)|took) ${X}(?: (?:into (?:space|orbit)|up))?`,
    'What is the rocket of $<x>',
  ),
  // Deals.
  rule(
    `(?:how much (?:was|were|is) (?<x>(?=.*(?:[Mm]erger|[Tt]akeover|[Aa]cquisition|[Dd]eal|[Bb]uyout)).+?) (?:worth|valued at)|what ${BE} the (?:value|price|volume|worth) of (?<y>(?=.*(?:[Mm]erger|[Tt]akeover|[Aa]cquisition|[Dd]eal|[Bb]uyout)).+))`,
    'What is the value of $<x>$<y>',
  ),
  rule(
    `(?:what|which) (?:new )?(?:company|firm|group|bank)? ?(?:resulted from|emerged from|arose from|came out of|was (?:created|formed) (?:by|in|through)|did) (?<x>(?=.*(?:[Mm]erger|[Ff]usion|[Uu]nion)).+?)(?: (?:create|form|produce|give rise to|lead to))?`,
    'What is the result of $<x>',
  ),
  rule(`who (?:brokered|negotiated|arranged|mediated|engineered) (?<x>.+)`, 'Who brokered $<x>'),
  // Elections and trials.
  rule(
    `(?:who (?:was elected (?:in|at)|came out on top (?:in|at)|gained most votes in|topped the poll (?:in|at)) (?<x>(?=.*(?:[Ee]lection|[Vv]ote|[Bb]allot|[Pp]oll)).+))`,
    'Who won $<x>',
  ),
  rule(
    `(?:what ${BE} (?:the )?(?:voter )?turnout (?:at|in|of|for)|how high ${BE} (?:the )?(?:voter )?turnout (?:at|in|of|for)|what (?:percentage|share|proportion) of (?:the )?(?:voters|electors|electorate) (?:voted|took part|turned out) (?:in|at|for)|how many per cent voted in) (?<x>(?=.*(?:[Ee]lection|[Vv]ote|[Bb]allot|[Pp]oll|[Rr]eferendum)).+)`,
    'What is the turnout of $<x>',
  ),
  rule(
    `(?:who (?:came second|finished second|was (?:the )?(?:runner-up|second)|was defeated|lost) (?:in|at|of)) ${X}`,
    'What is the runner-up of $<x>',
  ),
  rule(
    `who (?:was|is|were) the (?<role>judge|presiding judge|prosecutor|defence lawyer|defence counsel) (?:in|at|of|for) (?<x>(?=.*[Tt]rial).+)`,
    'What is the judge of $<x>',
  ),
  rule(`who (?:presided over|judged|heard) (?<x>(?=.*[Tt]rial).+)`, 'What is the judge of $<x>'),
  rule(
    `what (?:were|was) (?:the )?(?:accused|defendants?) (?:in|at|of) ${X} (?:accused of|charged with|tried for)`,
    'What is the charge of $<x>',
  ),
  rule(`what (?:was|were) the charges? (?:in|at) ${X}`, 'What is the charge of $<x>'),
  // Experiments.
  rule(
    `who (?:carried out|ran|performed|did|made|undertook|oversaw|was in charge of|led|headed|directed) (?<x>(?=.*(?:[Ee]xperiment|[Ss]tudy|[Tt]est\\b)).+)`,
    'Who conducted $<x>',
  ),
  rule(
    `what (?:did|does) (?<x>(?=.*(?:[Ee]xperiment|[Ss]tudy|[Tt]rial)).+?) (?:prove|demonstrate|reveal|find|establish|suggest)`,
    'What did $<x> show',
  ),
  rule(
    `what (?:was|is) the (?:result|outcome|finding|conclusion) of (?<x>(?=.*(?:[Ee]xperiment|[Ss]tudy)).+)`,
    'What did $<x> show',
  ),
  // Strikes.
  rule(
    `how many (?:\\p{Ll}+ )?(?:went on strike|downed tools|walked out|struck|laid down their tools) (?:in|during) ${X}`,
    'How many participants does $<x> have',
  ),
  rule(
    `(?:why did (?<x>(?=.*[Ss]trike).+?) (?:start|begin|happen|break out|take place)|what ${BE} (?:the reason for|the issue (?:in|of)|the cause of) (?<y>(?=.*[Ss]trike).+)|what (?:were the workers|was) (?<z>(?=.*[Ss]trike).+?) (?:about|over))`,
    'What caused $<x>$<y>$<z>',
  ),
  // Exhibitions and premieres.
  rule(
    `(?:who (?:was|is) the curator of|who put together|who was responsible for curating) ${X}`,
    'Who curated $<x>',
  ),
  rule(
    `(?:where|(?:in|at) ${WH} \\p{Ll}+) (?:was|is) (?<x>(?:the (?:exhibition|show) )?.*[Ee]xhibition.*?) (?:shown|on (?:show|view|display)|staged|put on)`,
    'Where was $<x> held',
  ),
  rule(
    `who (?:officially |ceremonially |formally )?(?:declared ${X} open|cut the ribbon (?:at|of|for) (?<y>.+)|performed the opening (?:ceremony )?(?:of|at) (?<z>.+))`,
    'Who opened $<x>$<y>$<z>',
  ),
];
