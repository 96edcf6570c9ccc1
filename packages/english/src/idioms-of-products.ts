import { BE, WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

/** A second date word of one rule: names of groups are not used twice. */
const WHEN_2 = WHEN.replace('<when>', '<when2>');
const DO = '(?:does|do|did)';
const ILLNESS =
  '(?:disease|condition|illness|disorder|complaint|ailment|symptom|infection|kind of illness|diseases|conditions)';
const APPROVED =
  '(?:approved|authorised|authorized|licensed|cleared|passed|registered|admitted)(?: (?:for (?:use|sale)|as a medicine|for use by patients|to the market))?(?: (?:by|in) .+)?';
const EFFECTS = '(?:side[- ]effects?|adverse (?:effects?|reactions?)|unwanted effects?)';
const COMMON =
  '(?:(?:most |more )?(?:common|commonest|frequent|main|chief|known|possible|usual|typical|reported|most) )*';
const RUN =
  '(?:run|work|available|offered|exist|compatible|usable|be used|be run|released|support)';
const PERSONS = '(?:people|users|developers|customers|companies|players|programmers|subscribers)';
const MODEL =
  '(?:model|phone|car|aircraft|plane|camera|version|ship|ferry|vessel|product|type|engine|machine|bicycle|motorcycle|device|train|tram|system|weapon|rifle|satellite|probe|medicine|drug|console)';
const CODE =
  '(?:code ?name|internal name|working title|working name|project name|development name|cover name)';
const PART =
  '(?<part>body|frame|case|casing|housing|hull|shell|blade|handle|strap|bodywork|neck|soundboard|top|lid)';
const COLOUR = '(?:colou?rs?|finish|finishes|shades?)';
const PAY = '(?:buyers|customers|users|people|you|one|patients|readers|shoppers)';

/** Medicines, software, devices and foods. */
export const PRODUCT_IDIOMS: readonly Idiom[] = [
  // Medicines.
  rule(
    `${WH} (?:active )?(?:ingredient|substance|agent|compound) (?:does|is) ${X} (?:contain|based on|contained in|have|rely on)(?<=active .*)`,
    'What is the active substance of $<x>',
  ),
  rule(
    `(?:what|${WH} (?:active )?(?:substance|ingredient|agent|compound)) is (?:the )?active (?:substance |ingredient |agent |compound )?in ${X}`,
    'What is the active substance of $<x>',
  ),
  rule(
    `${WH} (?<noun>drug|medicine|medication|tablet|product) (?:contains|has|uses|is based on) (?<x>.+?)(?: as its active (?:substance|ingredient|agent))`,
    'Which $<noun> is $<x> the active substance of',
  ),
  rule(
    `(?:(?:what|${WH} ${ILLNESS}) (?:is|was) ${X} (?:used|prescribed|given|taken|employed|meant|intended|indicated|administered|designed) (?:to (?:treat|combat|fight|cure|relieve)|against)|(?:what|${WH} ${ILLNESS}) (?:is|was) (?<y>.+?) (?:prescribed|indicated) for|(?:against|for) (?:what|${WH} ${ILLNESS}) is (?<z>.+?) (?:used|prescribed|given|taken|indicated|effective)(?<=against.*|prescribed|taken|indicated|${ILLNESS} is .*))`,
    'What does $<x>$<y>$<z> treat',
  ),
  rule(
    `(?:what|${WH} ${ILLNESS}) (?:does|did|can) ${X} (?:help against|help with|cure|relieve|fight|combat|work against|treat|be used (?:to treat|for|against))(?<=^${WH} ${ILLNESS}.*|against|treat|cure|relieve)`,
    'What does $<x> treat',
  ),
  rule(
    `${WH} (?<noun>drug|medicine|medication) (?:treats|is (?:used|prescribed|taken|given) (?:to treat|against|for|in the treatment of)) (?<x>.+)`,
    'Which $<noun> treats $<x>',
  ),
  rule(`${WHEN} (?:was|is) ${X} (?:first )?${APPROVED}`, '$<when> was $<x> approved'),
  rule(
    `${WHEN} did (?:the )?.+? (?:approve|authorise|authorize|license|clear) ${X}(?: for use)?|${WHEN_2} did (?<y>.+?) (?:receive|get|gain|obtain|win) (?:its )?(?:marketing )?(?:approval|authori[sz]ation|a licence|clearance)`,
    '$<when>$<when2> was $<x>$<y> approved',
  ),
  rule(
    `(?:who|${WH} (?:agency|authority|regulator|body|board|office|organisation)) (?:approved|authorised|authorized|licensed|cleared|granted approval (?:to|for)|gave (?:its )?approval (?:to|for)) (?<x>\\p{Lu}.+?)(?: for use)?`,
    'Who approved $<x>',
  ),
  rule(
    `(?:where|in ${WH} country) was ${X} first (?:approved|authorised|licensed|admitted)`,
    'Where was $<x> approved',
  ),
  rule(
    `what (?:is|are|were|was) (?:the |an? )?${COMMON}${EFFECTS}(?: (?:reported|seen|observed))? (?:of|with|for|from) ${X}`,
    'What is the side effect of $<x>',
  ),
  rule(
    `(?:what|${WH}) ${COMMON}${EFFECTS} (?:can|does|may|do|did|has|could) ${X} (?:have|cause|produce|bring|lead to)`,
    'What is the side effect of $<x>',
  ),
  rule(
    `what (?:is|was) (?:the )?(?:name of the )?(?:clinical |pivotal |key |main |decisive )*(?:trial|clinical study|pivotal study)(?: name)? (?:of|for|on|that tested|testing) ${X}(?: called)?`,
    'What is the trial of $<x>',
  ),
  rule(
    `(?:in )?${WH} (?:clinical |pivotal )*(?:trial|study) (?:was|is) ${X} (?:tested|investigated|studied|examined)(?: in)?|${WH} (?:clinical |pivotal )*(?:trial|study) tested (?<y>.+)`,
    'What is the trial of $<x>$<y>',
  ),
  rule(
    `(?:how (?:is|was) ${X} (?:taken|administered|given|applied)|in ${WH} (?:form|dosage form) is (?<y>.+?) (?:taken|sold|available|administered|given|offered))`,
    'What is the dosage form of $<x>$<y>',
  ),
  rule(
    `(?:what is the (?:(?:usual|recommended|normal|standard|daily|typical|adult) )*(?:dose|dosage) (?:of|for) ${X}|how much (?<y>\\p{Lu}.+?) (?:should|is|must) (?:be )?(?:taken|patients take).*)`,
    'What is the dose of $<x>$<y>',
  ),
  rule(
    `(?:until (?:when|${WH} year) (?:is|was|does) ${X} (?:protected by (?:an? )?patents?|under patent|patented|patent-protected|on patent)|(?:when|in ${WH} year) (?:does|did|will) (?:the patent (?:on|for|of) (?<y>.+?)|(?<z>.+?)'s patent) (?:expire|run out|lapse|end)|until (?:when|${WH} year) does the patent (?:on|for) (?<w>.+?) (?:run|last))`,
    'What is the patent expiry of $<x>$<y>$<z>$<w>',
  ),
  rule(
    `what (?:is|was) the (?:number of the patent|patent number) (?:of|for|on) ${X}|under ${WH} (?:patent )?number was (?<y>.+?) patented`,
    'What is the patent number of $<x>$<y>',
  ),
  rule(
    `${WHEN} was (?:the|a) patent (?:for|on|of) ${X} (?:granted|issued|filed|awarded|registered|taken out)|${WHEN_2} did (?<y>.+?) receive its patent`,
    '$<when>$<when2> was $<x>$<y> patented',
  ),
  rule(
    `who (?:holds|held|owns|owned|has|was granted|received) (?:the |a )?patents? (?:on|for|to) ${X}`,
    'Who patented $<x>',
  ),
  // Software.
  rule(
    `(?:in )?(?:what|${WH} (?:programming |computer )language) (?:is|was|has) ${X} (?:been )?(?:written|programmed|implemented|coded|developed)(?: in)?(?<=programming.*|computer language.*|programmed in|implemented in|coded in)`,
    'What is the programming language of $<x>',
  ),
  rule(
    `(?:(?:under )?${WH} (?:kind of |type of )?(?:software |open-source |free )*licen[cs]e (?:is|was|does|has|did|covers|governs) ?${X}(?: (?:been )?(?:available|released|distributed|published|issued|offered|licensed|use|have|come|covered|governed|carry|made available|subject to))?(?: under| by)?|how is (?<y>.+?) licensed|what is (?<z>.+?) licensed under)`,
    'What is the licence of $<x>$<y>$<z>',
  ),
  rule(
    `${WH} version of ${X} (?:is|was) (?:the )?(?:current|latest|newest|most recent)(?: one)?|what is the (?:number of the )?(?:latest|current|newest|most recent) (?:stable )?(?:version|release)(?: number)? of (?<y>.+)`,
    'What is the version of $<x>$<y>',
  ),
  rule(
    `how many (?:active |registered |regular )*${PERSONS} (?:use|are using|work with|rely on|subscribe to|play)(?: the (?:app|software|program|service|system|database))? (?<x>\\p{Lu}.+?)(?: (?:worldwide|today|regularly))?`,
    'How many users does $<x> have',
  ),
  rule(
    `(?:(?:on|under|for|with) )?${WH} (?:operating systems?|platforms?|systems|computers|devices) (?:is|does|can|are|do|could) ${X} ${RUN}(?: on| under| for| with)?|what (?:does|can) (?<y>.+?) run on`,
    'What is the operating system of $<x>$<y>',
  ),
  rule(
    `(?:how (?:many times|often) (?:has|was) ${X} (?:been )?downloaded|how many times did users download (?<y>.+)|how many downloads (?:has|does) (?<z>.+?) (?:have|had|count|recorded))`,
    'How many downloads does $<x>$<y>$<z> have',
  ),
  rule(
    `who (?:is|are) (?:the )?(?:current |present |main )?maintainers? of ${X}|who (?:looks after|takes care of|is responsible for maintaining|keeps up) (?<y>\\p{Lu}.+)`,
    'Who maintains $<x>$<y>',
  ),
  // Generations.
  rule(
    `(?:what|${WH} (?:earlier |older |previous )?${MODEL}) (?:did|does) ${X} (?:replace|succeed|supersede|take over from|follow|take the place of)`,
    'Who is the predecessor of $<x>',
  ),
  rule(
    `(?:what|${WH} (?:earlier |older |previous )?${MODEL}) (?:came|was there|preceded|was replaced by|was superseded by) (?:before )?(?<x>\\p{Lu}.+|the \\p{Lu}.+)`,
    'Who is the predecessor of $<x>',
  ),
  rule(
    `(?:what|${WH} (?:later |newer )?${MODEL}) (?:replaced|succeeded|superseded|took over from|followed|took the place of|came after) (?<x>(?:the )?\\p{Lu}.+)`,
    'Who succeeded $<x>',
  ),
  rule(
    `by (?:what|${WH} ${MODEL}) was ${X} (?:replaced|succeeded|superseded|followed)|what was (?<y>.+?) (?:replaced|succeeded|superseded|followed) by`,
    'Who succeeded $<x>$<y>',
  ),
  rule(
    `(?:(?:under|by) )?${WH} ${CODE} (?:was|did|is) ${X} (?:developed|known|designed|bear|carry|have|given|go by|run)(?: under| by)?(?: (?:during|in|while|under) .+)?`,
    'What is the code name of $<x>',
  ),
  rule(
    `what (?:is|was) the ${CODE} of ${X}(?: during (?:its )?development)?`,
    'What is the code name of $<x>',
  ),
  // Batteries, screens, noise.
  rule(
    `(?:how (?:large|big|strong) (?:is|was) the battery (?:of|in) ${X}|what (?:is|was) the capacity of the battery (?:of|in) (?<y>.+))`,
    'What is the battery capacity of $<x>$<y>',
  ),
  rule(
    `(?:how (?:long|many (?:hours|minutes)) (?:does|did|is) (?:it take (?:to (?:fully )?(?:re)?charge |for )|charging )(?:the battery of )?${X}(?: (?:take|to (?:re)?charge|to be charged))?|how (?:long|many hours) (?:does|do) (?:the battery of )?(?<y>.+?) (?:take|need) to (?:be )?(?:re)?charged?|how (?:quickly|fast) (?:does|can) (?<z>.+?) (?:be )?(?:re)?charged?|in how many (?:hours|minutes) (?:does|can|is) (?<w>.+?) (?:be )?(?:re)?charged?)`,
    'What is the charging time of $<x>$<y>$<z>$<w>',
  ),
  rule(
    `(?:for )?how (?:long|many hours) (?:does|can|will|did) ${X} (?:run|last|work|operate|play)(?: for)? (?:on|per|with) (?:a|one|each) (?:single |full )?(?:battery )?(?:charge|battery|set of batteries)`,
    'What is the battery life of $<x>',
  ),
  rule(
    `how (?:loud|noisy|quiet) (?:is|was) ${X}|how much noise (?:does|did) (?<y>.+?) make`,
    'What is the noise level of $<x>$<y>',
  ),
  rule(
    `(?:how (?:big|large|wide) (?:is|was) the (?:screen|display|monitor|touchscreen) (?:of|on) ${X}|what (?:is|was) the (?:size|diagonal) of the (?:screen|display) (?:of|on) (?<y>.+)|${WH} size is the (?:screen|display) of (?<z>.+)|how many inches (?:does|is|has) the (?:screen|display) of (?<w>.+?)(?: (?:measure|have))?)`,
    'What is the screen size of $<x>$<y>$<z>$<w>',
  ),
  rule(
    `how (?:much|many (?:gigabytes|megabytes|terabytes|GB)(?: of)?) (?:memory|storage|storage space|data|RAM) ?(?:does|can|has|is in)? ${X}(?: (?:have|store|offer|hold|come with))?`,
    'What is the memory of $<x>',
  ),
  // Looks and materials.
  rule(
    `(?:in )?${WH} ${COLOUR} (?:is|was|are|were|does|did|do|can) ${X}(?: (?:be )?(?:sold|offered|made|painted|have|available|come|produced|finished|supplied|bought|wear))?(?: in)?`,
    'What are the colours of $<x>',
  ),
  rule(
    `(?:(?:of|from) )?what (?:material )?(?:is|was|are) the ${PART} of ${X} (?:made|built|constructed)(?: (?:of|from|out of))?|${WH} material is the (?<p2>body|frame|case|casing|housing|hull|shell|blade|handle) of (?<y>.+?) made of`,
    'What is the $<part>$<p2> material of $<x>$<y>',
  ),
  rule(
    `(?:what (?:are|were) the (?:dimensions|measurements) of ${X}|(?:what|${WH}) size (?:is|was|does|did) (?<y>.+?)(?: have)?)`,
    'What is the size of $<x>$<y>',
  ),
  // Money.
  rule(
    `(?:how expensive (?:is|was) ${X}|(?:what|how much) (?:do|does|did|must|has|have) ${PAY} (?:have )?(?:to )?pay for (?<y>.+)|what (?:was|is) the (?:price|cost) (?:of|for) (?<z>.+?) (?:at launch|at its launch|when new|when it was launched|when launched|in the shops))`,
    'How much did $<x>$<y>$<z> cost',
  ),
  rule(
    `how much did (?:the )?development of ${X} cost|what (?:is|was|were) the development costs? of (?<y>.+)|how much did it cost to develop (?<z>.+)`,
    'What is the development cost of $<x>$<y>$<z>',
  ),
  rule(
    `(?:how (?:many litres(?: of \\p{Ll}+)?|much(?: \\p{Ll}+)?) (?:can|does|could|will|did) ${X} (?:hold|contain|store)|how (?:much|many \\p{Ll}+) (?:fits|fit) (?:in|into) (?<y>.+)|how (?:large|big) is the (?:tank|container|capacity|volume) of (?<z>.+)|what (?:is|was) the (?:tank capacity|cargo capacity|volume|tank volume) of (?<w>.+))`,
    'What is the capacity of $<x>$<y>$<z>$<w>',
  ),
  rule(
    `how much (?:cargo|freight|load|payload|weight) (?:can|could|does) ${X} (?:carry|lift|take|transport|bear)|(?:what|how high) is the (?:maximum )?(?:payload|load|load capacity) of (?<y>.+)`,
    'What is the payload of $<x>$<y>',
  ),
  // Foods.
  rule(
    `(?:for )?how (?:long|many (?:months|weeks|days|years)) (?:is|does|must|are) ${X} (?:be )?(?:matured|aged|ripened|ripen|mature|age|stored|left to (?:ripen|mature)|allowed to ripen|cured|smoked|fermented|brewed|ferment)(?: for)?`,
    'What is the maturing time of $<x>',
  ),
  rule(
    `${WHEN} (?:did|was) ${X} (?:receive|granted|given|get|gain|obtain|awarded) (?:an? |its )?(?:protected (?:status|designation(?: of origin)?|name)|protection)`,
    '$<when> was $<x> protected',
  ),
  rule(
    `who (?:developed|invented|created|devised|came up with|thought up|wrote down|drew up) the (?:original )?recipe (?:of|for) ${X}`,
    'Who developed the recipe of $<x>',
  ),
  rule(
    `what (?:goes into|does ${X} (?:contain|consist of)|are the ingredients of (?<y>.+)|is the main ingredient (?:of|in) (?<z>.+))(?<=ingredients? .*)`,
    'What is the ingredient of $<x>$<y>$<z>',
  ),
  // Games and toys.
  rule(
    `how many (?:people|players|persons) (?:can|may|could) (?:play|take part in|join in) (?!for)${X}|(?:for )?how many (?:players|people) (?:is|was) (?<y>.+?)(?: (?:designed|meant|intended|made|suitable|for))*|how many players (?:does|do) (?<z>.+?) (?:require|need|allow|take)`,
    'How many players does $<x>$<y>$<z> have',
  ),
  rule(
    `how (?:long|many minutes) (?:does|do|is) (?:an? |one |the )?(?:game|round|match|session) of ${X}(?: (?:take|last|go on))?|how long does (?:it take to play|playing) (?<y>.+)`,
    'What is the running time of $<x>$<y>',
  ),
  rule(
    `(?:(?:from|at) (?:what|which) age (?:is|can|may|onwards is) ${X} (?:be played|recommended|suitable|playable)|what is the (?:minimum|recommended|lowest) age (?:for|of) (?<y>.+)|for (?:what|which) age (?:is|group is) (?<z>.+?)(?: (?:recommended|suitable|intended|meant))?)`,
    'What is the recommended age of $<x>$<y>$<z>',
  ),
  // Firsts and honours.
  rule(
    `${WHEN} ${BE} ${X} (?:first )?(?:unveiled|presented|announced|revealed)(?: (?:for the first time|to the (?:public|press|world)|at .+))?`,
    '$<when> was $<x> unveiled',
  ),
  rule(
    `(?:where|at ${WH} (?:show|fair|exhibition|motor show|event)) ${BE} ${X} (?:first )?(?:unveiled|presented|shown|exhibited|launched|announced|introduced)(?: (?:for the first time|to the public))?`,
    'Where was $<x> unveiled',
  ),
  rule(
    `(?:from|by) ${WH} (?:company|firm|manufacturer|maker) (?:${DO}|is|was) ${X} (?:come|made|built|sold|manufactured|originate)`,
    'Who produces $<x>',
  ),
  rule(`who (?:is|was) behind (?<x>(?:the )?\\p{Lu}.+)`, 'Who created $<x>'),
];
