import { BE, WH, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const TAKE = '(?:take|need|require)';
const LIFE = '(?:on|with) (?:a|one) (?:single |full )?(?:charge|tank|battery|filling)';

/** How long, how far, how fast, how much: measures asked for by a verb. */
export const MEASURE_IDIOMS: readonly Idiom[] = [
  // Times that a deed takes.
  rule(
    `how (?:long|much time|many (?:hours|days|minutes|weeks)) (?:does|do|did) (?:it|you|one|people|hikers|walkers|climbers|most people) ${TAKE} to (?:climb|ascend|reach the (?:summit|top) of|get to the top of|scale) ${X}`,
    'What is the climbing time of $<x>',
  ),
  rule(
    `how (?:long|much time|many (?:hours|days|minutes)) (?:does|do|did) (?:it|you|one|people|boats|ferries) ${TAKE} to cross ${X}`,
    'What is the crossing time of $<x>',
  ),
  rule(
    `how (?:long|much time|many (?:hours|days|minutes)) (?:does|did|is) the (?:climb|ascent)(?: (?:of|up|to) (?:the summit of )?)${X}(?: ${TAKE})?`,
    'What is the climbing time of $<x>',
  ),
  rule(
    `how long (?:does|did|is) the crossing of ${X}(?: ${TAKE})?`,
    'What is the crossing time of $<x>',
  ),
  // Distances and speeds.
  rule(
    `how (?:far|many (?:kilometres|miles)) (?:can|does|will) ${X} (?:travel|go|drive|run|fly|sail|get|cover|manage)(?: ${LIFE}| before (?:it needs )?(?:re)?charging)?`,
    'What is the range of $<x>',
  ),
  rule(
    `how fast (?:can|does|will|is) ${X}(?: (?:go|drive|travel|run|fly|sail|swim|move))?`,
    'What is the top speed of $<x>',
  ),
  rule(
    `${WH} (?:top |maximum )?speed (?:can|does|did|could) ${X} (?:reach|have|attain|achieve)`,
    'What is the top speed of $<x>',
  ),
  // Weather and damage.
  rule(
    `how (?:fast|strong|high) (?:is|are|was|were) the (?:winds?|gusts?|wind speeds?) (?:of|in|during) ${X}`,
    'What is the wind speed of $<x>',
  ),
  rule(
    `(?:what (?:is|was|were)|how high (?:is|was)) the (?:top |maximum |highest |peak |strongest )?(?:wind speeds?|winds?|gusts?) (?:of|in|during) ${X}`,
    'What is the wind speed of $<x>',
  ),
  rule(
    `how (?:fast|strong) (?:was|were) ${X}(?:'s|(?<=s)') winds?`,
    'What is the wind speed of $<x>',
  ),
  rule(
    `how (?:much|many millimetres of) (?:rain|rainfall) (?:fell|did (?<y>.+?) bring|came down)(?: (?:during|in) ${X})?`,
    'What is the rainfall of $<x>$<y>',
  ),
  rule(
    `(?:what (?:is|was)|how (?:much|high|great) (?:is|was)) the (?:cost|value|amount|price|bill) of the damage (?:(?:that )?(?:was )?(?:caused|done) by|from|of|that) ${X}(?: (?:caused|did))?`,
    'What is the damage of $<x>',
  ),
  rule(`how much damage did ${X} (?:cause|do)`, 'What is the damage of $<x>'),
  rule(
    `how (?:high|large|big|great) (?:are|were|is|was) the (?:annual |yearly |total )?(?:sales|turnover|revenue|revenues|takings|income) of ${X}(?: (?:last|that|this|each|a|per|every) year| in \\d{4})?`,
    'What is the revenue of $<x>',
  ),
  rule(`what is the (?<noun>\\p{Ll}+s) count of ${X}`, 'How many $<noun> does $<x> have'),
  // Tickets.
  rule(
    `how much (?:is|are|does|do|did) (?:a|the|one)? ?(?:tickets?|entry|admission|entrance) (?:for|to|at) ${X}(?: cost)?`,
    'What is the ticket price of $<x>',
  ),
  rule(
    `(?:what (?:is|was)) the (?:price|cost) of (?:a |the )?(?:ticket|tickets|admission|entry) (?:for|to|at) ${X}`,
    'What is the ticket price of $<x>',
  ),
  rule(
    `(?:what (?:is|was) the|how (?:high|much) is the) (?:ticket price|admission|admission fee|entrance fee|entry fee) (?:for|to|at|of) ${X}`,
    'What is the ticket price of $<x>',
  ),
  rule(
    `${WH} (?:do|does) (?:a )?tickets? (?:for|to) ${X} cost`,
    'What is the ticket price of $<x>',
  ),
  // Traffic and trade.
  rule(
    `how many (?<noun>vehicles|cars|trains|ships|people|pedestrians|passengers|travellers|cyclists) (?:cross|use|pass over|drive over|go over) ${X}(?: (?:each|every|a|per) day| daily)?`,
    'How many $<noun> does $<x> have',
  ),
  rule(
    `how many copies (?<aux>of) ${X} (?:${BE}|have been) (?:printed|sold)`,
    'How many copies did $<x> sell',
  ),
];
