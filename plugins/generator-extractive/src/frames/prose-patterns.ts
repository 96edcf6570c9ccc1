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
  '(?:has |have )?(?:existed|been (?:around|going|in existence|active|in business|in operation|running)) since {founded}',
  '(?:at home|domiciled|resident|quartered|to be found|found) in {seat}',
  '(?:factory|works|plant|brewery|workshops?|shipyard|head office|headquarters|main office) (?:in|at) {seat}(?= (?:produces?|makes?|turns|employs?|is|was|has)|[,.;])',
  '(?:bears|carries|has|spends|costs) {budget} (?:a|per|each|every) year',
  '(?:doors|gates) (?:first )?opened ~ (?:in|on) {opened}',
  `(?:members|players|team|side|club|squad|men|women|@) ${PLAY} (?:the game of )?{sportName}`,
  '{sportName} is (?:the|§|its) (?:sport|game)',
  '(?:an?|the) {sportName} (?:club|team|side)',
  '{foundedBy},? (?:who )?(?:set|started) @ (?:up|off)',
  '(?:address|premises|clubhouse|offices?|works|factory) (?:of @ )?(?:is|are|lies?|stands?) (?:in|at) {seat}',
  '(?:with|has|have|owns?|at) (?:an?|§|its|their|the) (?:own )?(?:home )?(?:ground|stadium|arena),? (?:called |named |known as )?(?:the )?{ground}',
  '(?:plays?|train|trains) (?:[^.;]{0,40} )?at (?:the )?{ground}(?=[.,;]| (?:which|in|and|since|where)\\b)',
  `${BUILDING}(?:, | )[^.;]{0,50}?,? ?(?:which |that |where |with |and |it )?(?:\\p{Ll}+ )?${HOLDS} {roomFor}`,
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
  '(?:rising|springing|starting|beginning|originating) (?:on|in|at|from|below|near) (?:the )?(?:(?:slopes|foot|side|flanks?) of )?(?:the )?{source}',
  '(?:goes|reaches|plunges|drops) down to {depth}',
  '{district} is the (?:district|region|province|county|state) (?:in|to|of) which @',
  '^@, in (?:the )?{district},',
  '@,? (?:is|was) an? (?:[\\p{Ll}-]+ ){0,3}(?:town|city|village|port|harbour|resort|settlement|spa|lake|mountain) (?:in|of) (?:the )?{districtWide}',
  '(?:is|was),? one of the (?:[\\p{Ll}-]+ ){0,3}(?:towns|cities|villages|lakes|rivers|mountains|places|districts|peaks|islands) (?:of|in) (?:the )?{districtWide}',
  '(?:census|count) (?:counted|recorded|found|gave|showed) {population}',
  '(?:town |city )?charter (?:was|had been) (?:granted|given) to @ (?:by .{3,30} )?in {chartered}',
  'chartered (?:since |as a (?:town|city) )?in {chartered}',
  '(?:goes|went|known) by (?:the )?(?:nickname|byname|name)(?: of)? (?:the )?{nickname}',
  '(?:built|made|owes?|earned|won) (?:its|§) (?:name|reputation|fame) (?:on|with|from|for|to|by) (?:its |the )?{fame}',
  'visitors (?:come|flock|travel|are drawn) (?:to @ |here )?(?:for|by) (?:its |the )?{fame}',
  'number of bridges(?:,| is| was|:)* {bridges}',
  '(?:describe|describes|class|give|name|classify) (?:the |§ )?(?:rock|stone) as {rock}',
  '(?:finally |then |at last )?(?:empties|flows|runs|pours|drains|discharges|falls) (?:itself )?into (?:the )?{mouth}',
];

/** The same about people. */
export const PERSON_PROSE: readonly string[] = [
  'born (?:in|at) [^.;,\\d]{2,40}? (?:in|on) {born}',
  '(?:playing|plays|played|portraying|portrayed) (?:the (?:role|part) of )?(?:the )?{rolePlayed} in',
  '(?:role|part) of {rolePlayed}(?= in)',
  '(?:death|end) came to @ (?:on|in) {died}',
  '(?:first|early) (?:job|post|position|employer)(?: @ (?:ever )?(?:held|had|took))?,? (?:was|is) (?:at |with |for )?(?:the )?{workedFor}',
  '(?:the )?{workedFor} gave @ (?:a|§) first (?:job|post|position)',
  '(?:began|started) (?:a|§) (?:career|working life) (?:at|with|in) (?:the )?{workedFor}',
  '(?:rose|rising|risen|promoted) to (?:be |become )?(?:the )?{office}',
  '(?:rose|rising|promoted) to [^.;]{5,40}? in {appointed}',
  '(?:joined|entered) (?:the )?(?:laborator(?:y|ies)|staff|firm|company|board|team|offices?|workshops?|service|works|editorial staff) (?:of|at) {workedFor}',
  '(?:worked|work|employed|engaged) (?:\\p{Ll}+ ){0,3}?(?:for|at|with) (?:the )?(?:\\p{Ll}+ (?:of )?)?{workedFor}',
  '(?:joined|joining) (?:the )?{workedFor}(?= (?:in|as|at|where|two|three|four|five|after|shortly|when)|[.,;])',
];

/** The same about works. */
export const WORK_PROSE: readonly string[] = [
  '(?:release|publication|first edition|opening night|cinema release) (?:followed|came|was|took place) (?:in|on) {released}',
  '(?:brought|fetched|went for|was sold for|changed hands for|realised|made) {soldFor}(?= (?:at|in|when)|[.,;])',
  '@ is (?:the work of|by|a work by|a work of) (?:the )?(?:(?-i:[\\p{Ll}]+) ){0,3}?{madeBy}',
  '@,? (?:the work of|by|a work by|a work of) (?:the )?(?:(?-i:[\\p{Ll}]+) ){0,3}?{madeBy}',
  '§ (?:author|writer|director|maker|creator|painter|composer|artist)(?: (?:is|was))?,? {madeBy}',
];

/** Casts: who plays whom. */
export const CAST_PROSE: readonly string[] = [
  '(?:stars?|starring|starred|features?|featuring|with) {castActor} as (?:(?:an?|the) )?(?:(?-i:[\\p{Ll}-]+) ){0,3}?(?<who>%person)',
  '{castActor} (?:plays|played|portrays|portrayed) (?:(?:an?|the) )?(?:(?-i:[\\p{Ll}-]+) ){0,3}?(?<who>%person)',
];

/** The same about goods. */
export const PRODUCT_PROSE: readonly string[] = [
  '(?:reached|found|met) § first (?:customers|buyers|users|owners|readers) (?:on|in) {released}',
  '(?:became|was|has been|is) (?:\\p{Ll}+ )?(?:available|on sale|on the market|in the shops) (?:since |from |on |in )+{released}',
];

/** The same about battles and disasters. */
export const EVENT_PROSE: readonly string[] = [
  `(?:number of (?:the )?(?:dead|deaths|victims|fallen|casualties)|death toll|the dead|losses|casualties)(?: of @)?${WAS}${PUT} {deaths}`,
  '{deaths} (?:men |soldiers |people )?(?:fell|lay dead|did not (?:return|come back|survive)|were left dead|found their death|met their death|had died|lost their lives)',
  '(?:belonged|belongs) to (?:the )?{war}',
  '(?:army|armies|forces|troops|fleet|men|soldiers) (?:of|under|led by) (?:the )?{eventVictor}[^.;]{0,40}? (?:defeated|beat|routed|crushed|overcame|destroyed|won)',
  '{eventVictor} (?:defeated|beat|routed|crushed|overcame) (?:that of|the army of|the forces of|the troops of|the fleet of|king|queen|the)',
  '(?:defeated|beat|routed|crushed|overcame) (?:that of|the army of|the forces of|the troops of|the fleet of) (?:the )?{loserName}',
  '(?:bill|price|price tag|cost|costs|budget)(?: (?:for|of) @)?,? (?:was|came to|is|ran to|amounted to|totalled) {eventCost}',
  '(?:carried out|flown|completed|undertaken|financed|realised|staged) for {eventCost}',
  '(?:dated|on|in) (?:the )?{fought},? (?:@|it) was fought',
  '(?:^|[;,] |and )(?:the )?{sideWon} (?:won|prevailed|carried the day|had the victory|were victorious|was victorious|gained the day)(?=[.,;]| and)',
];
