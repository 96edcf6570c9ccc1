import { CAMPAIGN_PATTERNS } from './campaign-patterns.ts';
import { DISASTER_PATTERNS } from './disaster-patterns.ts';
import { OCCASION_PATTERNS } from './occasion-patterns.ts';

/** Wordings about fairs, prizes and accidents. */
export const EVENT_PATTERNS: readonly string[] = [
  '(?:held|takes place|take place|staged|happens|hosted|took place|meets|gathers) ~ in {venue}',
  '{venue} (?:is|was) (?:where @|the venue|the host)',
  '{venue} hosts @',
  '(?:falls|held|takes place|opens|open|gates open|begins|starts) ~ in {month}',
  '{month} is the month of @',
  '(?:every|each) {month}',
  '(?:first held|held for the first time|first edition|first took place|began|started|inaugurated|launched|first fair|first) ~ (?:in|on) {firstHeld}',
  '(?:starts|started|begins|dates|dating|goes) ~ (?:in|from|to) {firstHeld}',
  'in {firstHeld},? when @ was (?:first held|held for the first time)',
  '{visitors} (?:visitors|people (?:visit|come|came|attended|attend)|guests|spectators)',
  '(?:attendance|visitor numbers?) ~~ {visitors}',
  '{exhibitors} exhibitors',
  'exhibitors (?:is|was|are|number|stands at) {exhibitors}',
  '(?:organised|organized|run|arranged|staged|hosted|put on) by (?:the )?{organiser}',
  '(?:the )?{organiser},? (?:which )?(?:organises|organizes|runs|stages|arranges) @',
  '(?:organising|organizing) (?:@|it) lies with (?:the )?{organiser}',
  '(?:organiser|organizer)s?(?: of @)? (?:is|are) (?:the )?{organiser}',
  '(?:fair|show|exhibition|festival|event|conference) (?:for|of|about|on|devoted to) {theme}',
  '(?:§ |the )?(?:theme|subject|topic)(?: of @)? is {theme}',
  '(?:developments|news|achievements|advances) in {theme}, the (?:subject|theme)',
  '@ is (?:devoted|dedicated) to {theme}',
  // Prizes.
  '(?:awarded|given|presented|bestowed|conferred|donated|endowed) (?:\\p{Ll}+ )?by (?:the )?{awardedBy}',
  '(?:the )?{awardedBy} (?:awards|gives|presents|bestows|confers|hands out) @',
  '(?:worth|carries|brings|endowed with|prize money (?:of|is)|comes with|value of|sum of|receives?|get|gets) {reward}',
  '(?:first awarded|first given|first presented|awarded for the first time|first award was made|first made) ~ in {firstAwarded}',
  '(?:exists since|has existed since|awarded since|been awarded since) {firstAwarded}',
  '(?:achievements?|work|merits?|contributions?|services|excellence|worked|advances|progress) (?:in|to|for) {field}',
  '(?:work|achievements?|contributions|merit|services|excellence|prize|award|medal|worked|advances) (?:in|to|for) {field}',
  // Accidents.
  '(?:took place|happened|occurred|struck|on the (?:night|morning|evening|afternoon) of) ~ (?:on|in|of) {happened}',
  '(?:took place|happened|occurred|struck ~~) in {site}',
  'in {site} on .{4,20}',
  '(?:killed|claimed|claiming|killing|death toll (?:of|was|stood at|reached)|cost) (?:the lives of )?{deaths}(?: (?:people|persons|lives|workers|men|passengers))?',
  '{deaths} (?:people|persons|workers|men|passengers|lives) (?:were killed|died|lost their lives|perished|were lost|were claimed)',
  '(?:injured|hurt|wounded|injuring) {injured}(?: (?:people|others|more))?',
  '{injured} (?:people |others |more )?(?:were )?(?:injured|hurt|wounded)',
  '(?:damage) ~ (?:of|at|to|was|came to|put at|reached) {damage}',
  '{damage} (?:in|of|worth of) damage',
  '(?:caused by|blamed on|put down to|due to|traced to|the cause was|cause of @ was) (?:an? |the )?{cause}',
  'found that an? {cause} (?:had|was)',
  '(?:inquiry|investigation|enquiry|commission) ~ (?:chaired|led|headed|conducted) by {inquiry}',
  '(?:chaired|led|headed) by {inquiry}, the (?:inquiry|investigation|enquiry|commission)',
  '{inquiry} (?:chaired|led|headed|conducted) the (?:inquiry|investigation|enquiry)',
  'asked {inquiry} to (?:chair|lead|head) the (?:inquiry|investigation)',
  '(?:the )?{operator} (?:ran|operated|owned) the (?:site|plant|works|factory|mill|mine|line)',
  '(?:plant|factory|works|site|mill|warehouse) (?:of|owned by|belonging to|operated by|run by) (?:the )?{operator}',
  '(?:site|plant|works|factory|line) was (?:run|operated|owned) by (?:the )?{operator}',
];

/** Wider wordings, for topics that are known to be events. */
export const WIDE_EVENT_PATTERNS: readonly string[] = [
  ...OCCASION_PATTERNS,
  ...DISASTER_PATTERNS,
  ...CAMPAIGN_PATTERNS,
];
