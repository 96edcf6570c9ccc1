import { WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const YEARLY = '(?: (?:a|each|every|per) year| annually| yearly| in a year)?';

/** Ways to ask for what a thing has, costs, yields or is about. */
export const ATTRIBUTE_IDIOMS: readonly Idiom[] = [
  // Fields and themes.
  rule(
    `(?:for |in )?(?:work in )?${WH} (?:field|subject|discipline|branch|topic|theme) (?:of \\p{Ll}+ )?(?:is ${X} (?:devoted|dedicated) to|does (?<y>.+?) (?:cover|deal with|honour|recognise)|is (?<z>.+?)(?<! known) (?:about|for|given|awarded)(?: for| in)?)`,
    'What is the field of $<x>$<y>$<z>',
  ),
  rule(`for ${WH} is ${X} (?:awarded|given|presented)`, 'What is the field of $<x>'),
  rule(`what is ${X} (?:awarded|given|presented) for`, 'What is the field of $<x>'),
  rule(`for work in ${WH} field is ${X} (?:given|awarded)`, 'What is the field of $<x>'),
  rule(`what is the (?:theme|subject|topic|focus) of ${X}`, 'What is the field of $<x>'),
  rule(
    `what is (?<x>(?!.*\\b(?:book|novel|film|song|poem)\\b)\\p{Lu}?.*?) (?:about|devoted to|dedicated to)`,
    'What is the field of $<x>',
  ),
  rule(
    `(?:what|${WH} (?:field|subject|area|topic)) (?:does|do) (?<x>.*(?:[Ii]nstitute|[Aa]cademy|[Cc]ollege|[Ll]aborator|[Uu]niversity|[Cc]entre|[Ss]chool|[Oo]bservatory).*?) (?:study|research|investigate|specialise in|specialize in|work on|focus on)`,
    'What is the research subject of $<x>',
  ),
  rule(
    `what is the (?:main field|research (?:field|area|topic|subject)|field of (?:research|study)|area of research|specialism) of ${X}`,
    'What is the research subject of $<x>',
  ),
  // Money.
  rule(
    `how much (?:money )?(?:does|do|can|may) (?<x>(?!(?:the )?winners?\\b).+?) (?:spend|receive|get)${YEARLY}`,
    'What is the budget of $<x>',
  ),
  rule(
    `how (?:large|big|high) is the (?:annual |yearly )?budget of ${X}`,
    'What is the budget of $<x>',
  ),
  rule(
    `how (?:large|big|high) is the (?:annual |yearly )?(?:revenue|turnover) of ${X}`,
    'What is the revenue of $<x>',
  ),
  rule(
    `(?:what|how much)(?: money| revenue| turnover)? (?:does|do|did) ${X} (?:earn|take in|make|turn over)${YEARLY}(?<=year|annually|yearly|earn|take in|turn over)`,
    'What is the revenue of $<x>',
  ),
  rule(
    `how much (?:prize )?money (?:comes with|goes with|does the winner of|do winners of|is attached to|is there for) ${X}(?: (?:receive|get))?`,
    'What is the reward of $<x>',
  ),
  rule(`how much (?:is|was) ${X} worth`, 'What is the reward of $<x>'),
  rule(
    `how much (?:money )?(?:do|does) (?:the )?winners? of ${X} (?:receive|get|win)`,
    'What is the reward of $<x>',
  ),
  // Origins of names.
  rule(
    `(?:where (?:does|did) the name of ${X} come from|where (?:does|did) (?<y>.+?) (?:get|take) its name(?: from)?|from (?:what|where|whom|which) does (?<z>.+?) take its name)`,
    'What is $<x>$<y>$<z> named after',
  ),
  rule(
    `(?:after|for) (?:what|whom|who|which \\p{Ll}+) (?:is|was) ${X} named`,
    'What is $<x> named after',
  ),
  rule(
    `(?:who|what|whom|which \\p{Ll}+) (?:is|was) ${X} named (?:after|for)`,
    'What is $<x> named after',
  ),
  // Former names.
  rule(
    `(?:what (?:was|is) ${X} (?:formerly|previously|originally|once|earlier|first) (?:called|known as|named)|(?:by|under) (?:which|what) name (?:was|did) (?<y>.+?) (?:formerly|previously|originally) (?:known|trade|called))`,
    'What is the former name of $<x>$<y>',
  ),
  rule(
    `what (?:was|is) the (?:original|old|earlier|previous|first) name of ${X}`,
    'What is the former name of $<x>',
  ),
  rule(
    `what (?:was|did) ${X} (?:used to be |use to be )?called (?:before|earlier|in the past)`,
    'What is the former name of $<x>',
  ),
  // Nicknames, gifts and callings.
  rule(
    `${WH} nickname (?:was|is) (?:given to ${X}|(?<y>.+?) given|(?<z>.+?) known by)`,
    'What is the nickname of $<x>$<y>$<z>',
  ),
  rule(`(?:by|under) ${WH} nickname (?:was|is) ${X} known`, 'What is the nickname of $<x>'),
  rule(`${WH} (?:was|is) the nickname given to ${X}`, 'What is the nickname of $<x>'),
  rule(
    `(?:with )?${WH} (?:musical )?instrument (?:is|was) (?:associated with ${X}|(?<y>.+?) associated with|played by (?<z>.+))`,
    'Which instrument does $<x>$<y>$<z> play',
  ),
  rule(
    `(?:for )?${WH} (?:profession|occupation|trade|job|career) (?:did|does) ${X} (?:train|qualify|have|learn|practise|practice|follow|pursue|study)(?: for| in| as)?`,
    'What is the occupation of $<x>',
  ),
  rule(
    `what (?:does|did) (?!.* (?:father|mother|parents) )(?!the (?:father|mother|parents) )${X} do (?:for a living|professionally|as a job)`,
    'What is the occupation of $<x>',
  ),
  // What things are known for.
  rule(
    `(?:for )?${WH} (?:product|model) (?:is|was) ${X} (?:best known|known|famous|best-known|most famous)(?: for)?`,
    'What is the main product of $<x>',
  ),
  rule(`the product for which ${X} is (?:best )?known`, 'What is the main product of $<x>'),
  rule(`what (?:does|did) the fame of ${X} rest on`, 'What is $<x> known for'),
  rule(`what made ${X} famous`, 'What is $<x> known for'),
  // Factories.
  rule(
    `(?:where are the (?:factories|plants|works) of ${X}|(?:in )?(?:where|(?:which|what) (?:\\p{Ll}+ )?(?:city|cities|towns?|places?)) (?:does|do) (?<y>.+?) (?:have|run|operate|own) (?:its |their )?(?:factories|plants|works)(?: in)?)`,
    'Where does $<x>$<y> have factories',
  ),
  rule(
    `(?:in )?${WH} (?:city|cities|towns?|places?) (?:is|are) the (?:factories|plants) of ${X}(?: located)?`,
    'Where does $<x> have factories',
  ),
  // Rivers and dams.
  rule(`where (?:is|lies) the (?:source|spring) of ${X}`, 'Where does $<x> rise'),
  rule(`where (?:does|do) ${X} (?:rise|spring|originate)`, 'Where does $<x> rise'),
  rule(
    `(?:where|into ${WH} \\p{Ll}+) (?:does|do) (?<x>the .+?) (?:end|empty|discharge)(?: into| in)?`,
    'What is the mouth of $<x>',
  ),
  rule(
    `(?:which|what) (?:is )?(?:the )?(?:largest|biggest|tallest|highest) dam (?:on|of|in|is on) ${X}`,
    'What is the largest dam of $<x>',
  ),
  rule(
    `${WHEN} was the (?:largest|biggest|tallest|highest) dam (?:on|of|in) (?:the )?${X} (?:completed|finished|built|opened)`,
    '$<when> was the largest dam of $<x> completed',
  ),
  // Fairs.
  rule(
    `${WHEN} was ${X} (?:held for the first time|first (?:held|staged|organised|opened))`,
    '$<when> did $<x> begin',
  ),
  rule(`${WHEN} did ${X} first (?:take place|open)`, '$<when> did $<x> begin'),
  rule(
    `how many (?:exhibitors|firms|companies) (?:take part in|are there at|exhibit at|come to|attend) ${X}`,
    'How many exhibitors does $<x> have',
  ),
  rule(
    `how many (?:people|visitors|guests) (?:visit|visited|attend|attended|come to|came to) (?<x>(?!.*\\bin \\d).+?)${YEARLY}`,
    'How many visitors does $<x> have',
  ),
  // Accidents.
  rule(`what (?:is|was) the death toll of ${X}`, 'How many people died in $<x>'),
  rule(
    `(?:how much damage (?:did ${X} (?:cause|do)|was (?:caused|done) by (?<y>.+))|(?:what|how high) (?:is|was) the (?:cost|value|amount|extent) of the damage (?:from|caused by|of|done by) (?<z>.+))`,
    'What is the damage of $<x>$<y>$<z>',
  ),
  rule(
    `who (?:led|chaired|headed|conducted|presided over) the (?:inquiry|investigation|enquiry) (?:into|on|of) ${X}`,
    'Who led the inquiry into $<x>',
  ),
  rule(
    `(?:who|${WH} (?:company|firm)) (?:operated|ran|owned|runs|operates) the (?:site|plant|factory|works|mill) (?:of|involved in|struck by|hit by|where) ${X}(?: happened)?`,
    'What is the site operator of $<x>',
  ),
  rule(
    `(?:where|in ${WH} (?:city|town|place)) did (?<x>.*(?:explosion|leak|fire|derailment|collapse|collision|crash|accident|disaster|flood)) (?:happen|occur|take place)`,
    'Where was $<x> held',
  ),
  rule(
    `what (?:is|was) the date of ${X}(?<!(?:birth|death|wedding|marriage) of .*)`,
    'When was $<x> held',
  ),
  // Products.
  rule(
    `${WH} (?:kind|type|sort) of (?:product|thing|device|machine|article|item) (?:is|was) ${X}`,
    'What kind of product is $<x>',
  ),
  rule(
    `${WHEN} was ${X} (?:taken off the market|withdrawn|taken out of production)`,
    '$<when> was $<x> discontinued',
  ),
  rule(
    `${WHEN} did (?:the )?production of ${X} (?:end|stop|cease)`,
    '$<when> was $<x> discontinued',
  ),
  rule(
    `${WHEN} was ${X} (?:bought|acquired|taken over|purchased) by (?:another|a different|a larger) (?:company|firm)`,
    '$<when> was $<x> acquired',
  ),
  rule(
    `${WHEN} (?:was|did) ${X} (?:brought|come|put) (?:to|onto|on) (?:the )?market`,
    '$<when> was $<x> released',
  ),
  // Winners, offices, dates of life.
  rule(
    `to whom (?:was|were) ${X} (?:awarded|given|presented) in (?<y>\\d{4})`,
    'Who won $<x> in $<y>',
  ),
  rule(
    `who (?:received|got|was given|was awarded|took) ${X} in (?<y>\\d{4})(?<=(?:[Pp]rize|[Aa]ward|[Mm]edal|[Mm]erit).*)`,
    'Who won $<x> in $<y>',
  ),
  rule(
    `where is (?<x>\\p{Lu}.+?) (?<role>mayor|governor|director|chief executive|president|head|rector)`,
    'What is $<x> the $<role> of',
  ),
  rule(`what (?:is|was) the date of (?:the )?death of ${X}`, 'When did $<x> die'),
  rule(`what (?:is|was) the date of (?:the )?birth of ${X}`, 'When was $<x> born'),
  rule(
    `${WHEN} did ${X} become (?:a )?(?:part|member) of the (?<y>federation|union|confederation)`,
    '$<when> did $<x> join the $<y>',
  ),
];
