import { WH, WHEN, X, owned, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const BE = '(?:is|was)';
const TITLE = '(?<x>(?:the )?["\\p{Lu}].*?)';
const DEVICE = '(?<x>(?:the )?\\p{Lu}.*?)';
const CHARGE = '(?:on|with|from|per) (?:a|one)(?: single| full)? (?:charge|filling|tank|battery)';
const TOWN = '(?:town|city|village|place|region)';

/** Further ways to ask about works and products. */
export const THING_IDIOMS: readonly Idiom[] = [
  // Authors.
  rule(
    `from whose pen (?:is|was|comes|came) ${X}|who (?:is|was) (?<y>["\\p{Lu}](?:.*? \\p{Lu})?[^ ]*) by|by ${WH} (?:author|writer|novelist|poet) (?:is|was) (?<z>.+?)(?: written)?`,
    'Who wrote $<x>$<y>$<z>',
  ),
  rule(
    `${WH} (?<noun>book|novel|poem|play|story) (?:comes|came) from the pen of ${X}`,
    'Which $<noun> did $<x> write',
  ),
  rule(
    `(?:with|by|at|under) ${WH} (?:publisher|press|publishing house) (?:did|was|is) ${X} (?:appear|come out|published|brought out)`,
    'Who published $<x>',
  ),
  rule(
    `${WH} (?:publishing house|house|press) (?:published|brought out) ${X}`,
    'Who published $<x>',
  ),
  // Films.
  rule(`${WH} (?:film )?(?:director|film-?maker) (?:made|shot|filmed) ${X}`, 'Who directed $<x>'),
  rule(
    `who (?:shot (?<x>["\\p{Lu}].*)|(?:is|was) the (?:film-?maker|director) behind (?<y>.+))`,
    'Who directed $<x>$<y>',
  ),
  rule(`under whose direction was ${X} (?:made|shot|filmed)`, 'Who directed $<x>'),
  rule(`for how long (?:does|did) ${TITLE} run`, 'What is the running time of $<x>'),
  rule(
    `(?:which actor|which actress|who) (?:stars|starred|appears|appeared|plays|played)(?: in)?(?: the (?:leading|lead|main|title) (?:role|part)(?: of| in))? (?:in |of )?${TITLE}(?<=(?:stars|starred|role|part).*)`,
    'Who is the lead actor of $<x>',
  ),
  rule(
    `(?:which|what) (?:character|figure|person) (?:is|stands) at the (?:centre|center|heart) of ${X}`,
    'Who is the main character of $<x>',
  ),
  rule(
    `(?:where|in ${WH} ${TOWN}) (?:does|do|did) (?:the (?:story|action|plot) of ${X} (?:play|unfold|take place|happen)|(?<y>["\\p{Lu}](?!.*(?:United|Rovers|Athletic|Wanderers|FC)).*? .*?) play(?<=${TOWN}.*))`,
    'Where was $<x>$<y> set',
  ),
  rule(`what ${BE} ${owned('page count|number of pages')}`, 'How many pages does $<x>$<own> have'),
  rule(
    `(?:what ${BE} the number of copies sold of ${X}|in how many copies (?:was|has) (?<y>.+?)(?: been)? sold)`,
    'How many copies did $<x>$<y> sell',
  ),
  rule(`who (?:set ${X} to music|wrote the score (?:of|for) (?<y>.+))`, 'Who composed $<x>$<y>'),
  rule(`(?:in|of) ${WH} genre (?:is|was) ${X}`, 'What is the genre of $<x>'),
  // Makers and inventors.
  rule(
    `(?:from ${WH} (?:company|firm|maker|manufacturer) (?:does|do) ${X} come|${WH} (?:company|firm) (?:is|stands) behind (?<y>.+))`,
    'Who produces $<x>$<y>',
  ),
  rule(`who (?:came up with|thought up|devised|dreamt up) ${DEVICE}`, 'Who invented $<x>'),
  rule(`whose (?:invention|brainchild|idea) ${BE} ${X}`, 'Who invented $<x>'),
  rule(
    `(?:who (?:is|was|stands) behind the design of ${X}|from whose drawing board (?:is|was|comes|came) (?<y>.+)|who drew (?<z>the \\p{Lu}.*))`,
    'Who designed $<x>$<y>$<z>',
  ),
  // Prices.
  rule(`how expensive (?:is|was) ${X}`, 'How much did $<x> cost'),
  rule(
    `(?:at|for) ${WH} (?:price|sum|amount) (?:is|was|does|did) ${X} (?:sold|sell|offered|on sale|available)`,
    'How much did $<x> cost',
  ),
  // Sales.
  rule(`${WHEN} did (?:the )?sales? of ${X} (?:begin|start)`, '$<when> was $<x> released'),
  rule(
    `since (?<when>when|${WH} year) (?:has|have) ${X} been (?:on sale|on the market|available|sold)`,
    'When was $<x> released',
  ),
  rule(`how many pieces of ${X} (?:were|have been) sold`, 'How many units did $<x> sell'),
  rule(
    `what (?:do|did|are) (?:the )?sales (?:figures )?of ${X}(?: amount to)?`,
    'How many units did $<x> sell',
  ),
  // Batteries, guarantees, materials.
  rule(
    `(?:for )?how (?:long|many hours) (?:does|do|can|will) ${DEVICE} (?:run|work|last|operate|go|play) ${CHARGE}`,
    'What is the battery life of $<x>',
  ),
  rule(
    `for how (?:long|many hours) (?:does|do) the battery of ${X} last`,
    'What is the battery life of $<x>',
  ),
  rule(
    `(?:how many years of|${WH}|how long a) (?:warranty|guarantee) (?:does|do) ${X} (?:have|come with|carry|get)`,
    'What is the warranty of $<x>',
  ),
  // Ships.
  rule(
    `(?:where|in ${WH} port) (?:does|do) ${X} have (?:its|her) home port|in ${WH} port is (?<y>.+?) (?:based|at home)`,
    'What is the home port of $<x>$<y>',
  ),
];
