import { BE, WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const PEOPLE =
  '(?:people|persons|lives|victims|men|women|children|workers|miners|soldiers|sailors|troops|passengers|crew members|inhabitants|residents|villagers|islanders|firefighters|spectators|civilians|fatalities|deaths|casualties|members of the crew|members of its crew)';
const DIED =
  '(?:die|died|perish|perished|drown|drowned|fall|fell|burn to death|lose their lives|lost their lives|lost their life|(?:were|was) killed|(?:were|was) lost|suffocated|froze to death|were claimed|were there|occurred)';
const AT = '(?:in|at|during|by|on|because of|as a result of|due to|aboard|through|when)';
const BUILDINGS = '(?:houses|buildings|homes|dwellings|shops|huts)';
const LOST =
  '(?:destroyed|burned down|burnt down|burned|burnt|lost|damaged|wrecked|flattened|swept away|ruined|razed|levelled|reduced to ashes|consumed|demolished)';
const CALAMITY =
  '(?:[Ee]xplosion|[Ff]ire|[Bb]laze|[Ll]eak|[Dd]erailment|[Cc]ollapse|[Cc]ollision|[Cc]rash|[Aa]ccident|[Dd]isaster|[Ff]lood|[Ss]inking|[Ww]reck|[Ss]hipwreck|[Aa]valanche|[Ll]andslide|[Ee]arthquake|[Ss]torm|[Ss]pill|[Bb]last|[Ii]ncident|[Tt]ragedy|[Cc]atastrophe)';

/** Losses, causes and measures of disasters, battles and storms. */
export const DISASTER_IDIOMS: readonly Idiom[] = [
  // The dead, the hurt, the saved.
  rule(`how many ${PEOPLE} ${DIED} ${AT} ${X}`, 'How many people died in $<x>'),
  rule(
    `how many (?:${PEOPLE} )?(?:did|does) ${X} (?:kill|claim|cost|take|leave dead)(?: the lives of)?`,
    'How many people died in $<x>',
  ),
  rule(
    `how many (?:were (?:killed|lost)|died|perished|drowned|deaths (?:did (?=.* cause$)|were caused by|resulted from)|dead (?:were there|did (?=.* leave$))) ?(?:in |at |by |on |during )?(?<x>.+?)(?: cause| leave)?`,
    'How many people died in $<x>',
  ),
  rule(
    `(?:what ${BE} the (?:number of (?:deaths|victims|fatalities|dead|casualties|people killed)|loss of life|casualties|death toll|losses) (?:of|in|at|from|caused by)|how high (?:was|is) the death toll (?:of|in|from)|how (?:many )?(?:deadly|lethal) was) ${X}`,
    'How many people died in $<x>',
  ),
  rule(
    `how many (?:other )?(?:${PEOPLE} )?(?:were|was|got) (?:also )?(?:injured|hurt|wounded)(?: (?:in|at|by|during|on) ${X})`,
    'What is the number of injured of $<x>',
  ),
  rule(
    `how many (?:${PEOPLE} )?did ${X} (?:injure|hurt|wound)`,
    'What is the number of injured of $<x>',
  ),
  rule(
    `(?:how many (?:injuries|injured) (?:were there|resulted|did (?=.* cause)) ?(?:in|from|at)?|what ${BE} the number of (?:injured|injuries|wounded) (?:in|of|at|from)) ${X}(?: cause)?`,
    'What is the number of injured of $<x>',
  ),
  rule(
    `how many (?:${PEOPLE} )?(?:survived|were (?:rescued|saved|pulled alive)(?: from| in| after| out of)?|came out alive(?: of| from)|escaped(?: from)?|lived through) ${X}`,
    'How many survivors does $<x> have',
  ),
  rule(
    `how many survivors (?:were there (?:of|in|from)|did|does|of) ${X}(?: have)?(?: (?:were there|are known))?`,
    'How many survivors does $<x> have',
  ),
  rule(
    `how many (?:${PEOPLE} |families )?(?:were (?:made|left|rendered) homeless(?: by| in| after)|lost their homes?(?: in| to| during| because of)|became homeless(?: in| after| because of| through)) ${X}`,
    'How many homeless does $<x> have',
  ),
  rule(
    `how many (?:${PEOPLE} |families )?did ${X} (?:make|leave|render) homeless`,
    'How many homeless does $<x> have',
  ),
  rule(
    `how many (?<noun>${BUILDINGS}) (?:(?:were|was) )?${LOST}(?: (?:in|by|during|to)) ${X}`,
    'How many $<noun> did $<x> destroy',
  ),
  rule(
    `how many (?<noun>${BUILDINGS}) did ${X} (?:burn down|damage|wreck|flatten|level|sweep away|consume|ruin)`,
    'How many $<noun> did $<x> destroy',
  ),
  rule(
    `how many ${PEOPLE} (?:were|was) (?:on board|aboard|travelling on|on) (?<x>(?:the )?\\p{Lu}.+?)(?: when it .*)?`,
    'What is the complement of $<x>',
  ),
  // Causes and blame.
  rule(
    `(?:what|who) (?:triggered|sparked(?: off)?|set off|provoked|touched off|was to blame for|was blamed for|was responsible for|ignited|brought on|occasioned|was the (?:reason|trigger|spark) (?:for|of)|was behind) ${X}`,
    'What caused $<x>',
  ),
  rule(
    `(?:to what|on what) (?:was|is) ${X} (?:put down|attributed|traced(?: back)?|blamed|due)(?: to)?`,
    'What caused $<x>',
  ),
  rule(
    `(?:by|through) what was ${X} (?:caused|triggered|started|sparked(?: off)?)`,
    'What caused $<x>',
  ),
  rule(
    `what ${BE} ${X} (?:caused by|due to|blamed on|attributed to|put down to)`,
    'What caused $<x>',
  ),
  rule(
    `(?:why did (?<x>(?=.*${CALAMITY}).+?) (?:happen|occur|start|break out|take place|begin)|how did (?<y>(?=.*${CALAMITY}).+?) (?:start|happen|come about|begin|break out))`,
    'What caused $<x>$<y>',
  ),
  rule(`${WH} river (?:caused|led to) ${X}`, 'What caused $<x>'),
  rule(
    `who (?:was (?:in charge of|the head of)|presided over|headed|led|chaired|conducted|held|carried out) the (?:official |public )?(?:inquiry|enquiry|investigation|commission(?: of inquiry)?|court of inquiry) (?:into|of|on|after|that (?:looked into|investigated|examined)) ${X}`,
    'Who led the inquiry into $<x>',
  ),
  rule(`who (?:investigated|looked into|inquired into) ${X}`, 'Who led the inquiry into $<x>'),
  rule(
    `who ${BE} (?:found to be )?(?:held responsible|blamed) for ${X}`,
    'Who was blamed for $<x>',
  ),
  rule(
    `(?:who|${WH} (?:company|firm|line|railway|airline|operator|shipping company|shipping line)) (?:operated|ran|owned) the (?:ship|ferry|train|plane|aircraft|airship|bus|mine|line|vessel|boat|airliner|steamer|tanker|mill|factory|plant|works|colliery|pit|bridge|warehouse) (?:in|of|involved in|at|lost in|where|struck by|hit by) ${X}(?: (?:happened|occurred|took place))?`,
    'What is the site operator of $<x>',
  ),
  // How strong, how high, how much.
  rule(
    `(?:how (?:strong|powerful|big|large|violent) (?:was|is) (?<x>.*(?:[Ee]arthquake|[Qq]uake|[Tt]remor).*)|what (?:magnitude|strength) (?:did (?<y>.+) (?:have|reach)|was (?<z>.+)))`,
    'What is the magnitude of $<x>$<y>$<z>',
  ),
  rule(
    `(?:what ${BE} the (?:strength|force|size) of (?<x>.*(?:[Ee]arthquake|[Qq]uake|[Tt]remor).*)|what (?:did|was) (?<y>.+) (?:measure|measured|register|rate|reach)(?: at)? on the (?:\\p{L}+ )?scale)`,
    'What is the magnitude of $<x>$<y>',
  ),
  rule(
    `where (?:was|is|lay|did|were) (?:the )?(?:epicentre|epicenter|centre) of ${X}(?: lie| located)?`,
    'What is the epicentre of $<x>',
  ),
  rule(
    `how (?:high|deep) (?:did|was) (?:the )?(?:water|river|flood|level)s? (?:rise|reach|stand|get|climb)?(?: (?:in|during|at|by)) ${X}`,
    'What is the peak level of $<x>',
  ),
  rule(
    `(?:what ${BE} the (?:highest|peak|maximum|flood) (?:water )?level (?:of|in|during|at|reached in)|what level did the (?:water|river|flood) reach (?:in|during|at)) ${X}`,
    'What is the peak level of $<x>',
  ),
  rule(
    `(?:how (?:costly|expensive) was ${X}|(?:what|how much) did (?<y>.*${CALAMITY}.*) cost|what ${BE} the (?:bill|losses|material damage|cost|estimated damage|property damage|total damage) (?:of|for|from|caused by|after|in) (?<z>.*${CALAMITY}.*))`,
    'What is the damage of $<x>$<y>$<z>',
  ),
  rule(
    `how (?:high|great|large|much) (?:was|is|were) the (?:material |total |property )?(?:damage|losses) (?:from|of|in|caused by|done by|after) ${X}`,
    'What is the damage of $<x>',
  ),
  rule(
    `how much damage (?:was|did) (?:there (?:in|after|from) )?${X}(?: (?:cause|do|leave))`,
    'What is the damage of $<x>',
  ),
  // Where and when.
  rule(
    `(?:where|(?:in|at|near|off) ${WH} \\p{Ll}+) did (?<x>(?=.*${CALAMITY}).+?) (?:break out|start|begin|originate|strike|hit)`,
    'Where was $<x> held',
  ),
  rule(
    `(?:where|(?:in|at|near) ${WH} \\p{Ll}+) did (?<x>.+?) (?:make landfall|come ashore|reach land|hit the coast|hit land)(?: in| at| near)?`,
    'What is the landfall of $<x>',
  ),
  rule(
    `${WHEN} did (?<x>.+?) (?:make landfall|come ashore|reach land|hit land)`,
    '$<when> was $<x> held',
  ),
  rule(
    `${WHEN} did (?<x>(?=.*(?:${CALAMITY}|[Cc]yclone|[Hh]urricane|[Tt]yphoon|[Tt]ornado|[Bb]lizzard|[Qq]uake|[Bb]attle)).+?) (?:break out|strike|hit .*|start|occur|come about)`,
    '$<when> was $<x> held',
  ),
  rule(
    `(?<when>when|where|(?:(?:in|on|at|near) )?(?:which|what) (?:year|date|day|month|place|town|village)) (?:was|did|is) (?<x>(?:the )?[Bb]attle of .+?) (?:held|take place|happen|occur|waged)`,
    '$<when> was $<x> fought',
  ),
  rule(`(?:what|${WH} \\p{Ll}+) (?:was|is) the site of ${X}`, 'Where was $<x> held'),
];
