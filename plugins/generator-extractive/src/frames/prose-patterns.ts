const WAS = '(?: (?:was|is|were|are|has been|being|came to be))?';
const PUT = '(?: (?:put|estimated|given|reckoned|counted|stated|set|fixed))?(?: (?:at|to be|as))?';
const PLAY = '(?:plays?|played|competes? in|goes? in for|practises?|is devoted to|are devoted to)';
const HOLDS =
  '(?:holds?|held|seats?|has (?:a capacity of|room for|seats for|space for)|accommodates?|takes?|can (?:hold|seat|take|accommodate)|with (?:a capacity of|room for|seats for|space for)|offers? (?:room|space|seats) for)';
const BUILDING =
  '(?:ground|stadium|arena|home (?:matches|games|ground|field)|matches|games|concerts?|performs?|plays?|hall|auditorium|house|theatre)';
const BIRTH = '(?:foundation|founding|establishment|creation|formation|origin|beginnings?|birth)';

/** Wordings of everyday prose about bodies: of years, seats, sports and rooms. */
export const ORGANISATION_PROSE: readonly string[] = [
  `(?:year|date) of (?:its |§ )?${BIRTH}(?: of @)?${WAS}:? {founded}`,
  `${BIRTH}(?: of @)? (?:took place|came|was|falls?|fell|happened|followed|goes back) (?:in|to|on) {founded}`,
  '(?:opened?|open) (?:to (?:the public|visitors|guests|patients|readers|students)|its doors|for business) (?:since|in|on|from) {opened}',
  '(?:has been |been )?open since {opened}',
  '(?:doors|gates) (?:first )?opened ~ (?:in|on) {opened}',
  `(?:members|players|team|side|club|squad|men|women|sport) ${PLAY} {sport}(?=[.,;]| (?:in|at|under|and|on|for) )`,
  `@ ${PLAY} {sport}(?=[.;]|, | (?:in|at|under|on|for) (?:the|a|an|blue|red|green|white|black|yellow|\\p{Lu}))`,
  `${BUILDING} [^.;]{0,50}?,? (?:which |that |where |with |and |it )?(?:\\p{Ll}+ )?${HOLDS} {roomFor}`,
  '(?:home|house|seat|base|quarters) (?:of @ )?(?:is|lies|stands) (?:in|at) {seat}',
  '(?:has|had|keeps|kept|with|found|made) (?:its|§|their) (?:home|seat|base|head office|headquarters|main office|offices|factory|works) (?:in|at) {seat}',
];

/** The same about places. */
export const PLACE_PROSE: readonly string[] = [
  '(?:has|with|having|keeps) (?:its|§|a) (?:seat|administrative centre|chief town|county town|government|capital|council|administration) (?:at|in) {chiefTown}',
  '(?:seat|administrative centre|chief town|county town|capital) (?:of @ )?(?:is|lies|stands) (?:at|in|on)? ?{chiefTown}',
  '(?:home to|inhabited by|lived in by) {population}',
  '(?:about |some |around |nearly )?{population} (?:people|persons|souls) (?:live|lived|dwell|call)',
  '(?:made|make|owes?|earned|drew|draws) (?:its|§) (?:fortune|wealth|money|name|living|riches|prosperity|reputation) (?:in|with|from|by|to|on) {fames}',
  '(?:grew rich|got rich|lives?|lived|prospered|became wealthy) (?:on|by|from) {fames}',
  '(?:known|famous|noted|famed|renowned|celebrated) (?:\\p{Ll}+ )?for (?:its |the )?{fames}',
  `{bridges} bridges(?! \\p{Ll}+ed by)`,
  '(?:crossed|spanned) (?:\\p{Ll}+ )?by {bridges} bridges',
  '(?:unclimbed|untrodden|unconquered) (?:until|till|before) {climbed}',
  '(?:@|summit|top|peak) (?:was|is|had been) (?:not |first |only )*(?:reached|climbed|conquered|trodden|ascended) (?:for the first time )?(?:until|till|before|in) {climbed}',
  'first (?:\\p{Ll}+ )?(?:people|men|women|man|woman|climbers?|party|persons?|person|to) (?:who |to )?(?:reach(?:ed)?|climb(?:ed)?|stand on|stood on|set foot on|conquer(?:ed)?) [^.;]{0,40}?(?:was|were|is) (?:the )?(?:\\p{Ll}+ ){0,3}?{climbers}',
  '{climbers} (?:was|were) the first (?:\\p{Ll}+ )?to (?:reach|climb|stand on|set foot on|conquer)',
  '(?:springs?|wells? up|issues?|comes? down|flows? down) (?:from|in|on|at|out of) (?:the )?(?:\\p{Ll}+ ){0,2}?(?:slopes?|foot|sides?|flanks?|glacier|shoulder|snows) of (?:the )?{source}',
  '(?:finally |then |at last )?(?:empties|flows|runs|pours|drains|discharges|falls) (?:itself )?into (?:the )?{mouth}',
];

/** The same about works. */
export const WORK_PROSE: readonly string[] = [
  '(?:release|publication|first edition|opening night|cinema release) (?:followed|came|was|took place) (?:in|on) {released}',
  '(?:brought|fetched|went for|was sold for|changed hands for|realised|made) {soldFor}(?= (?:at|in|when)|[.,;])',
  '@ is (?:the work of|by|a work by|a work of) (?:the )?(?:(?-i:[\\p{Ll}]+) ){0,3}?{madeBy}',
  '@,? (?:the work of|by|a work by|a work of) (?:the )?(?:(?-i:[\\p{Ll}]+) ){0,3}?{madeBy}',
  '§ (?:author|writer|director|maker|creator|painter|composer|artist)(?: (?:is|was))?,? {madeBy}',
];

/** The same about battles and disasters. */
export const EVENT_PROSE: readonly string[] = [
  `(?:number of (?:the )?(?:dead|deaths|victims|fallen|casualties)|death toll|the dead|losses|casualties)(?: of @)?${WAS}${PUT} {deaths}`,
  '{deaths} (?:men |soldiers |people )?(?:fell|lay dead|did not (?:return|come back|survive)|were left dead|found their death|met their death|had died|lost their lives)',
  '(?:belonged|belongs) to (?:the )?{war}',
  '(?:dated|on|in) (?:the )?{fought},? (?:@|it) was fought',
  '(?:^|[;,] |and )(?:the )?{sideWon} (?:won|prevailed|carried the day|had the victory|were victorious|was victorious|gained the day)(?=[.,;]| and)',
];
