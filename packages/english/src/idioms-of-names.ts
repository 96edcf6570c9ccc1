import { BE, WH, WHEN, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const KNOWN =
  '(?:nicknamed|known as|also known as|known by the nickname(?: of)?|called|dubbed|known to (?:its )?(?:fans|locals) as)';
const FOLK = '(?:locals|people|fans|supporters|residents|inhabitants|visitors)';
const NAMED =
  '(?:the )?(?<x>["\\p{Lu}](?:(?! and (?:is|was|has|lies|stands|plays|\\p{Ll}+s) ).)*?)';
const SHOW =
  '(?:concert|performance|exhibition|show|recital|race|match|game|lecture|speech|reading|tour|fight|flight|gig)';
const JOB = '(?:job|profession|occupation|work|trade|career)';

/** Nicknames, languages, dishes and former trades: what people call, speak, eat and did. */
export const NAME_IDIOMS: readonly Idiom[] = [
  // Nicknames.
  rule(
    `${WH} (?<noun>[\\p{Ll} -]+?) (?:${BE}|has been) ${KNOWN} ${NAMED}`,
    'Which $<noun> is $<x> the nickname of',
  ),
  rule(
    `${WH} (?<noun>[\\p{Ll} -]+?) (?:has|had|bears|carries|goes by|is given) the nickname(?: of)? ${NAMED}`,
    'Which $<noun> is $<x> the nickname of',
  ),
  rule(
    `(?:what|which) (?:nick)?name (?:do|does|did|is|was) ${X} (?:have|carry|go by|given|bear)`,
    'What is the nickname of $<x>',
  ),
  rule(`what do ${FOLK} call ${X}`, 'What is the nickname of $<x>'),
  // Mountain ranges.
  rule(
    `(?:to |in |of )?${WH} (?:mountain )?(?:range|chain|massif) (?:does ${X} (?:belong|lie|stand|rise|form part)(?: to| in| of)?|is (?<y>.+?)(?: (?:located|situated))?(?: a)?(?: part)?(?: of| in)?)`,
    'Which range does $<x>$<y> belong to',
  ),
  rule(
    `(?:in )?${WH} colou?rs (?:does|do) ${X} (?:play|wear|have|run out|appear)(?: in)?`,
    'What are the colours of $<x>',
  ),
  // Film versions.
  rule(
    `who (?:directed|made) the (?:film|movie|screen)(?: version| adaptation)? (?:of|based on|made from) ${X}`,
    'Who directed the film of $<x>',
  ),
  rule(
    `who (?:is|was) the director of the (?:film|movie|screen)(?: version| adaptation)? (?:of|based on|made from) ${X}`,
    'Who directed the film of $<x>',
  ),
  // What happened for the first time.
  rule(
    `${WHEN} did ${X} (?:give|play|perform|hold|stage|put on|have|make|deliver|run) (?:a|an|his|her|their|its) (?<rank>first|debut|last) (?<show>(?:[\\p{Ll}-]+ )?${SHOW})`,
    '$<when> was the $<rank> $<show> of $<x> held',
  ),
  rule(
    `${WHEN} (?:is|was) (?:the (?<rank>first|debut|last) (?<show>(?:[\\p{Ll}-]+ )?${SHOW}) (?:of|by) (?<x>(?!.* held$).+?))`,
    '$<when> was the $<rank> $<show> of $<x> held',
  ),
  rule(
    `${WHEN} (?:is|was) ${X}(?:'s|(?<=s)') (?<rank>first|debut|last) (?<show>(?:[\\p{Ll}-]+ )?${SHOW})`,
    '$<when> was the $<rank> $<show> of $<x> held',
  ),
  // Languages.
  rule(
    `(?:what|which)(?: official)? languages? (?:is|are) (?:mainly |mostly |officially )?spoken in ${X}`,
    'What is the language of $<x>',
  ),
  rule(
    `(?:what|which) languages? do (?:(?:the |most )?(?:people|inhabitants|locals|citizens|residents)) (?:of|in) ${X} speak`,
    'What is the language of $<x>',
  ),
  rule(
    `(?:what|which) languages? do (?:people|they|inhabitants|locals) speak in ${X}`,
    'What is the language of $<x>',
  ),
  // Money.
  rule(
    `(?:what|which) (?:currency|money) (?:is used|is accepted|do people (?:use|pay with)|does one pay with) in ${X}`,
    'What is the currency of $<x>',
  ),
  rule(`(?:what|which) (?:currency|money) does ${X} (?:use|have)`, 'What is the currency of $<x>'),
  rule(
    `(?:with )?(?:what|which currency) do (?:people|you) pay(?: with)? in ${X}`,
    'What is the currency of $<x>',
  ),
  // Dishes.
  rule(
    `(?:what|which) (?:local )?(?:dish|food|speciality|specialty|meal) (?:is|are) (?:the )?(?:most )?(?:popular|famous|typical|traditional|eaten|served|loved)(?: dish)? in ${X}`,
    'What is the local speciality of $<x>',
  ),
  rule(
    `(?:what|which) (?:local )?(?:dish|food|speciality|specialty) (?:is|are) ${X} (?:known|famous) for`,
    'What is the local speciality of $<x>',
  ),
  rule(
    `what is (?:the|a) (?:most )?(?:popular|typical|traditional|favourite|local)(?: local)? (?:dish|food|speciality|specialty|meal) (?:in|of|from) ${X}`,
    'What is the local speciality of $<x>',
  ),
  rule(
    `what do (?:people|locals) (?:like to )?eat in ${X}`,
    'What is the local speciality of $<x>',
  ),
  // Attributes of a place asked for with "in".
  rule(
    `what is the (?<noun>currency|(?:official |national )?language|national animal|population|main export) (?:in|for) ${X}`,
    'What is the $<noun> of $<x>',
  ),
  // What somebody was before.
  rule(
    `what (?:was|were) ${X}(?:'s|(?<=s)') (?:former|previous|earlier|first|original) ${JOB}(?: before .+)?`,
    'What is the former occupation of $<x>',
  ),
  rule(
    `what (?:was|were) the (?:former|previous|earlier|original) ${JOB} of ${X}`,
    'What is the former occupation of $<x>',
  ),
  rule(
    `what (?:was|did) (?<x>\\p{Lu}.*?)(?: (?:work as|do|do for a living))? before (?:becoming|turning|starting|he|she|they|taking|beginning|working as|writing) ?.*`,
    'What is the former occupation of $<x>',
  ),
  rule(
    `(?:what|which) (?:job|profession|occupation|trade) did ${X} (?:have|do|hold|practise) before .+`,
    'What is the former occupation of $<x>',
  ),
  rule(`(?:as what|what) did ${X} work(?: as)? before .+`, 'What is the former occupation of $<x>'),
];
