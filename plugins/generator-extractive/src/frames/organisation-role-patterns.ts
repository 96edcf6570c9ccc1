import { COUNTED_PEOPLE, COUNTED_THINGS, NOT_ONCE, OFFICE } from './organisation-wording.ts';
import { ABOUT } from './wording.ts';

const IS = '(?:is|was|has been|remains|became|is now|is currently|is today)';
const CURRENT = '(?:present|current|new|long-serving|first|long-time|acting|interim|founding)';
const ITS = `(?:(?:the|its|§|their|as|under|by|and|now|today|both) |(?<=^)|(?<=[,;:(] ?))(?:${CURRENT} )?`;
const TRADE =
  '(?:(?:the|a|an|former|local) )*(?:(?!(?:and|or|but|while|by|with|of|at|in|from|who|is|was|its) )(?-i:[\\p{Ll}-]+) ){0,3}?';
const NOT_ELSEWHERE = '(?! (?:of|at|for|in|to) (?!@|§|the board|19|20))';
const LEADS =
  '(?:led|run|headed|directed|managed|chaired|coached|edited|conducted|headed up|steered|governed|presided over|looked after|in charge of)';
const ENTERED =
  '(?:took up (?:the|her|his) (?:post|job|position|office|baton|reins)|took over|took office|took charge|took the (?:helm|reins|chair)|arrived|joined|came|' +
  'was (?:appointed|elected|named|hired|installed|chosen|voted in|sworn in|promoted|made|brought in)|(?:was )?appointed|(?:was )?elected|stepped in|stepped up|assumed (?:the )?(?:post|office|role)|became|succeeded)';
const APPOSED = '(?:,(?: [^,;.]{2,60},)?)?';
const WHO = `(?<who>%person)${APPOSED}`;
const LITTLE =
  '(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d)(?![\\d,]| (?:hundred|thousand|million)))';
const YEARLIKE = '(?:1[5-9]|20)\\d\\d(?!,)';
const ADJECTIVES =
  '(?: (?!(?:of|and|or|in|at|on|to|for|with|from|per|out|million|thousand)\\b)(?-i:[\\p{Ll}][\\p{Ll}-]+)){0,2}?';

/** Offices, terms and numbers of organisations. */
export const ORGANISATION_ROLE_PATTERNS: readonly string[] = [
  // Offices.
  `${ITS}(?<role>${OFFICE})(?: (?:of|at) @)?(?: since [\\p{L} ]*\\d{4})?,? (?:${IS} )?${TRADE}{officer}`,
  `(?:^|[.;] )(?<role>${OFFICE})(?: of @)?: {officer}`,
  `§ (?:${CURRENT} )?(?<role>${OFFICE})(?: since [\\p{L} ]*\\d{4})? ${IS} ${TRADE}{officer}`,
  `{officer}${APPOSED} (?:who )?(?:${IS}|stays on as|continues as|serves as|served as|acts as|works as|took over as|took office as|was (?:appointed|named|elected|made) ?(?:as)?|has served as|holds the (?:post|office|title|position) of|is employed as) (?:§ |the |its |their |@'s |${CURRENT} )*(?<role>${OFFICE})${NOT_ELSEWHERE}(?=[.,; ])`,
  `{officer},? (?:its|the|§|their)(?: ${CURRENT})? (?<role>${OFFICE})${NOT_ELSEWHERE}(?=[.,; ])`,
  `(?:the )?(?:post|office|position|job|role) of (?<role>${OFFICE}) (?:is|was|has been) (?:held|filled|occupied|taken) by ${TRADE}{officer}`,
  `has ${TRADE}{officer} as (?:its|their|§|the)? ?(?<role>${OFFICE})`,
  `{leader}${APPOSED} (?:has been|is|took|stands|was put|took over) (?:the helm|the reins|charge|over|at the helm|in charge|at the head)`,
  `(?:at the helm|in charge|at the head)(?: of @)? (?:is|stands|sits) ${TRADE}{leader}`,
  `{leader},? (?:who )?(?:has )?(?:directs|directed|runs|led|leads|heads|headed|manages|managed|looks after) @`,
  `(?:runs?|led|headed|directed|managed|steered)(?: \\p{Ll}+)?(?: since \\d{4})? by ${TRADE}{leader}`,
  `(?:is|are|was|has been) (?:chaired|presided over)(?: \\p{Ll}+)?(?: since \\d{4})? by ${TRADE}{chair}`,
  `(?:presiding|presides) over (?:it|@|the board) is ${TRADE}{president}`,
  `{president},? (?:who )?(?:presides) over @`,
  `{chair} (?:chairs|has chaired) (?:@|the board)`,
  `(?:chair of the board|board) (?:is|was) (?:chaired|headed) by ${TRADE}{chair}`,
  `(?:is|are|was) (?:edited)(?: \\p{Ll}+)? by ${TRADE}{editor}`,
  `{editor},? (?:who )?(?:edits|has edited|edited) @`,
  `(?:in the dugout|on the bench|on the touchline) (?:sits|stands|is) ${TRADE}{trainer}`,
  `(?:coached|trained|managed)(?: \\p{Ll}+)? by ${TRADE}{trainer}`,
  `{trainer} (?:coaches|trains|has coached|has trained) @`,
  `captained by ${TRADE}{captain}`,
  "{captain},? (?:who )?(?:wears|wore|has) the captain's armband",
  `{captain} (?:captains|skippers|leads out) @`,
  "the captain's armband (?:is worn by|belongs to|is on the arm of) {captain}",
  `(?:conducted|under the baton of)(?: \\p{Ll}+)?(?: by)? ${TRADE}{conductor}`,
  // Since when.
  `${WHO} (?:who )?(?:has|have) (?:been )?(?:(?-i:[\\p{Ll}@-]+) ){0,6}?since {tookOffice}`,
  `${WHO}(?: \\(|;)? ?(?:@ |who |she |he )?(?:has )?${ENTERED}(?: (?!in |on )[^.;,]{1,60}?)? (?:in|on|since) {tookOffice}`,
  `(?<!(?:River|Lake|Mount|Street|the|in|at|of|on|by|from) )${WHO} (?:\\(since|in (?:the )?(?:office|post|job|chair) since|since) {tookOffice}`,
  `(?:leader|head|${OFFICE}) since {tookOffice} (?:is|has been|,) ${TRADE}${WHO}`,
  `${LEADS} since {tookOffice} by ${TRADE}${WHO}`,
  `(?:since|in) {tookOffice},? (?:(?:[^.;,]{1,40} )?(?:${LEADS}|post|office|helm|chair) [^.;,]{0,24}(?:by|of) ${TRADE}${WHO}|(?:@ (?:appointed|elected|named|hired|chose) )?${WHO}(?: (?:took over|became|took office|was (?:appointed|elected|named))| (?:as )?(?:its )?${OFFICE}))`,
  // Numbers.
  `${NOT_ONCE}(?!${LITTLE}|${YEARLIKE}){tally}${ADJECTIVES} (?<noun>${COUNTED_PEOPLE})`,
  `${NOT_ONCE}(?!${YEARLIKE}){tally}${ADJECTIVES} (?<noun>${COUNTED_THINGS})`,
  '{tally} of (?:the |its )?[\\d,]+ (?<noun>seats)',
  '(?:studio|firm|team|company|outfit|agency|workshop|house|publisher) of {employees}(?= (?:in|at|from|based)|[,.;])',
  '(?:^|[.;] )(?:staff|employees|workforce|headcount): {employees}',
  `(?:membership|number of members) (?:stands at|is|numbers|totals|has reached|of|comes to) ${ABOUT}{members}`,
  `(?:counts|has|with|represents|unites|organises|speaks for) ${ABOUT}{members} (?-i:[\\p{Ll}-]+ ){0,2}?(?:members|workers|paid-up members)`,
  `(?:student body|enrolment|enrollment|student numbers?|number of students) (?:of|is|stands at|numbers|totals|comes to|are) ${ABOUT}{enrolled}`,
  `{enrolled} (?:are enrolled|are registered|attend|study)`,
  `(?:draws|attracts|welcomes|receives|sees|counts|pulls in|brings in|visited by|greets) ${ABOUT}{attendance} (?-i:[\\p{Ll}-]+ )?(?:visitors|people|guests)`,
  `${ABOUT}{attendance} (?:visitors|people|guests) (?:come|came|visit|visited|pass|passed|walk|call|drop in|see|saw)`,
  `(?:visitor numbers?|attendance|annual visitors?)(?: of @)? (?:of|is|are|was|stands? at|reached|came to|number) ${ABOUT}{attendance}`,
  `(?:holds|seats|accommodates|has room for|takes|fits|with room for|room for|capacity of|capacity is|offers space for|offers seats for|can hold) ${ABOUT}{capacity}(?: (?:spectators|people|fans|seats|visitors|supporters|places))?(?=[.,;]|$)`,
  `(?:holds|seats|accommodates|has room for|with room for|room for|capacity of|capacity is|space for) ${ABOUT}{capacity} (?:spectators|people|fans|seats|supporters|listeners)`,
  `{capacity}-seat(?:er)?`,
  `(?:circulation|print run|sells|prints|print)(?: of @)?(?: (?:of|is|was|stands at|comes to|has reached|reached|hovers around|runs to))? ${ABOUT}{circulation}(?: copies)?`,
  `(?:won|taken|claimed|lifted|captured|holds|has) (?:the |§ )?(?:(?-i:[\\p{Ll}]+) )?(?:league|championship|title|cup) {titles} times`,
  `{titles} (?:-time|time|times) (?:(?-i:\\p{Ll}+) )?champions`,
  `(?:champions?|winners?) (?:of [^.;,]{3,30} )?{titles} times`,
  `{titles} (?:league |national |championship |domestic )*(?:titles|championships)`,
  `(?:handled|handles|moved|moves|shipped|ships|turned over|carries|carried|throughput of|transhipped) ${ABOUT}{cargo} (?:of (?:cargo|goods|freight)|a year|annually|in \\d{4}|last year)`,
  `(?:output|production)(?: of @)?(?: (?:of|is|stands at|comes to|runs to|reached|amounts to))? ${ABOUT}{output}`,
  `(?:produces|makes|brews|turns out|churns out|bottles|presses|distils|smelts|puts out|bakes) ${ABOUT}{output} (?:(?:of )?(?-i:[\\p{Ll}-]+ ){0,2}(?:a|each|every|per) (?:year|day|week)|annually|yearly)`,
];
