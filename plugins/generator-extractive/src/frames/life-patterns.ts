import { KIN, SHOWS, SOME, THE, WHO, WORKS, WORKS_PLURAL } from './life-wording.ts';

const CHILDREN = '(?:children|sons|daughters|kids|boys and girls)';
const SIBLINGS = '(?:siblings|brothers|sisters|brothers and sisters)';
const MADE =
  '(?:wrote|composed|painted|directed|published|penned|recorded|released|completed|produced|sculpted|finished|created|is the author of|was the author of|is the composer of|was the composer of|author of|composer of|director of|painter of|made)';
const SUBJECTS =
  "(?:studied|read|studying|reading|graduated in|graduating in|degree in|doctorate in|diploma in|majored in|trained in|qualified in|studies (?:of|in)|student of|master's in|law in|enrolled (?:in|for))";
const TAUGHT =
  '(?:studied|trained|learn(?:ed|t)|apprenticed|lessons|pupil|student|tutored|taught|mentored|trained|worked|apprenticeship|instruction|supervised|coached|disciple|assistant|protégée?)';

/** Kin, names, homes and training. */
export const LIFE_PATTERNS: readonly string[] = [
  // Parents.
  `(?:son|daughter|child) (?:of|to) ${WHO}{father},? and (?:§ wife,? )?(?:${WHO})?{mother}`,
  `(?:born|birth) (?:.{0,40} )?to ${WHO}{father},? and (?:§ wife,? )?${WHO}{mother}`,
  `(?:born|birth) (?:.{0,40} )?to {father},? an? {fatherTrade}`,
  `(?:born|birth) (?:.{0,40} )?to an? {fatherTrade}(?=,| and| in| named| of)`,
  `§ parents(?: were|,) ${WHO}{father},? and ${WHO}{mother}`,
  `§ father,? ${WHO}{father}`,
  `§ mother,? ${WHO}{mother}`,
  `{father}, § father`,
  `{mother}, § mother`,
  `(?:son|daughter|child) of {father}`,
  `(?:son|daughter|child) of ${WHO}{father}`,
  `§ father(?:, .{3,30},)? (?:was|is|worked as|had been|ran|served as) an? {fatherTrade}`,
  '(?:son|daughter|child|grandson) of an? (?:poor |wealthy |village |local |country |rich |humble |small-town )?{fatherTrade}',
  '(?:family|household|line|clan|dynasty) of (?:poor |wealthy |country )?{fatherTrade}',
  "(?:an? |the )?{fatherTrade}'s (?:son|daughter|child)",
  // Children, brothers and sisters.
  `(?:have|has|had|raised|father of|mother of|parents? (?:of|to)|brought up|bore (?:him|her|@)|leaves|left|survived by|with|and|were|together with|by|whom @ had) (?:their |§ )?${SOME}{kinCount} (?:grown-up |grown |small |adult |young |other )?(?<role>${CHILDREN})(?! of\\b)`,
  `(?:has|had|have|raised|father of|mother of|with|and) (?:their |§ )?(?:only )?{kinCount} (?<role>son|daughter|child|brother|sister)(?=[,.;]| and| from| by)`,
  `{kinCount} (?:grown-up |grown |small |adult |young )?(?<role>${CHILDREN}) (?:were born|came|followed|of (?:the|§) marriage|resulted)`,
  `(?:marriage|couple|union|pair) ~ {kinCount} (?<role>${CHILDREN})`,
  `(?:has|had|grew up with|with|and) {kinCount} (?:older |younger |elder |half-)?(?<role>${SIBLINGS})`,
  `(?:youngest|eldest|oldest|first|second|third|fourth|fifth|sixth|last|middle|one) (?:child )?of {ofSo} (?:children|siblings|brothers and sisters)`,
  `§ (?:(?:older|younger|elder|twin|late|half|half-|eldest|youngest|only) ?)*(?<role>${KIN})(?: (?:is|was))?,? ${WHO}{kin}`,
  `{kin},? (?:is|was|being)? ?§ (?:older |younger |elder |twin )?(?<role>${KIN})`,
  // Spouse.
  `married (?:to )?${WHO}{spouse}`,
  `(?:wife|husband|spouse|partner|fiancée?)(?: (?:is|was))?,? ${WHO}{spouse}`,
  `(?:wed|wedded|divorced|widow of|widower of|ex-wife|ex-husband|lives with|marriage to|marriage with|wedding to|tied the knot with|for a (?:wife|husband)|engaged to) ${WHO}{spouse}`,
  `took ${WHO}{spouse} (?:for|as) (?:a|§) (?:wife|husband)`,
  '(?:married|wed|wedded|marriage|wedding|tied the knot|walked down the aisle) (?:(?!born|died|moved)[^.;]){0,50}?in {wedding}',
  '(?:in|since) {wedding},? @ (?:has been )?(?:\\p{Ll}+ )?(?:married|wed|tied)',
  'married (?:to )?an? {spouseTrade},',
  // Names.
  `(?:born|christened|baptised|real name|birth name|née|né|whose real name|original name|actually|civil name|legal name)(?: (?:was|is|being))?(?: as)?,? {birthName}`,
  `{birthName} (?:was|is) § (?:real|birth|true) name`,
  `(?:pen[- ]names?|pseudonyms?|nom de plume|under the name|by-line|alias)(?: of| was| is|,)?(?: [^.;"@]{0,12}?among them)? "?{penName}`,
  `(?:pen[- ]names|pseudonyms),? (?:among them|including|such as) {penName}`,
  `{penName} (?:was|is) § (?:pen[- ]name|pseudonym)`,
  `(?:stage name|performs as|performed as|on stage as)(?: of| was| is)?,? (?:the )?"?{stageName}`,
  `{nickname} to § (?:friends|fans|colleagues|team-mates|teammates|crew|students|pupils|admirers)`,
  `(?:friends|fans|colleagues|team-mates|teammates|crew|pupils|students|everyone|everybody|the press|supporters|neighbours|admirers) ~ (?:call|calls|called|dubbed|nicknamed|know|knew) @ (?:as )?(?:the )?"?{nickname}`,
  // Homes.
  `(?:grew up|grown up|raised|brought up|childhood|youth|spent § early years|reared) ~ (?:in|on|at) ${THE}{grewUp}`,
  `(?:grew up|raised|brought up|childhood) (?:in|on|at) ${THE}{grewUp}`,
  `(?:lives|living|resides|resident|dwells|makes § home|made § home|home is|has lived|based|settled|at home)(?: ~ | )(?:in|on|at|near|outside|by) (?!\\d)${THE}{lives}`,
  `§ home(?: today| now)? is (?:in|on|at|near|outside) ${THE}{lives}`,
  '(?:lived|lives|resided|home|moved|settled|emigrated|relocated) (?:[^.;]{0,40} )?(?:since|in) {movedIn}',
  '(?:since|in) {movedIn},? @ (?:has )?(?:lived|resided|made § home|moved|settled|emigrated|relocated)',
  // Study.
  `${SUBJECTS} {studied}`,
  `§ (?:subject|subjects|degree|doctorate|major)(?: (?:was|is))?(?: in)? {studied}`,
  `(?:took|earned|has|holds|received|gained|obtained|completed|with) an? (?:\\p{Ll}+ ){0,2}?(?:degree|doctorate|diploma|master's|PhD) in {studied}`,
  '(?:graduated|graduating|graduation|finished § studies|qualified|took § degree|degree|diploma|left college|completed § studies) (?:(?!doctorate|born|married|moved)[^.;]){0,60}?in {graduated}',
  'in {graduated},? @ (?:graduated|qualified|finished § studies|took § degree|completed § studies)',
  '(?:doctorate|phd|PhD|doctoral degree) (?:[^.;]{0,40} )?in {doctored}',
  'in {doctored},? @ (?:took|earned|received|gained|obtained|completed) (?:a|§) (?:doctorate|PhD)',
  '(?:thesis|dissertation) (?:was |is )?(?:on|about|dealt with|concerning) (?:the )?{thesis}',
  `${TAUGHT} (?:[^.;@§]{0,40} )?(?:with|under|from|by|of|to) ${WHO}{teacher}`,
  `§ (?:first |great |most important |music |piano |early |old |political )*(?:teacher|mentor|tutor|master|supervisor|instructor|doctoral supervisor)(?: (?:was|is))?,? ${WHO}{teacher}`,
  `{teacher},? (?:§ (?:teacher|mentor|tutor)|(?:who )?(?:taught|trained|mentored) @)`,
  `office of ${WHO}{teacher}`,
  `(?:mentored|taught|tutored|trained|discovered) ${WHO}{student}`,
  `§ (?:best-known |most famous |famous |star |most gifted )?(?:pupils?|students?|apprentices?|protégée?s?)(?: (?:was|were|included?|is|are))?,? ${WHO}{student}`,
  `${WHO}{student},? (?:was|is|were|became) (?:one of )?(?:a (?:pupil|student) of @|§ (?:\\p{Ll}+ )?(?:pupils?|students?|apprentice))`,
  `(?:[Aa]mong|one of) § (?:pupils|students|apprentices) (?:was|were|is) ${WHO}{student}`,
  // Beginnings.
  `(?:began|started|entered) (?:§ )?(?:working life|career|working|out|life|professional life) as an? {firstJob}`,
  `(?:first|at first|originally|initially|briefly|once|previously|formerly|earlier|before .{3,40},) @? ?(?:worked|earned § (?:living|bread)|served|made a living|employed|trained) as an? {firstJob}`,
  '§ first (?:job|post|position|occupation|trade) was (?:that of |as )?(?:an? )?{firstJob}',
  'an? (?:former|one-time|onetime|retired|ex-) ?{firstJob}(?=,| who| by| from|\\.)',
  `(?:began|started|took up|learned|learnt|first|went|left|joined|entered|picked up|discovered|fell in love|playing|apprenticed|sent)(?: [^.;@]{0,40})? (?:at|from) (?:the )?(?:age of |age )?{beganAt}(?=[,.;]| as| in| and| with| years| to| from| at| for| when| by)(?! (?:in|years (?:later|after)))`,
  '(?:at (?:the age of )?|aged |age |when @ was (?:only |just )?){beganAt},? @ (?:began|started|took up|learned|learnt|went|left|joined|entered|first|moved|picked|gave|was (?:already |sent|apprenticed))',
  '@ was (?:only |just |barely )?{beganAt} when @ (?:began|started|took up|learned|learnt|went|left|joined|entered|first|moved|picked|gave)',
];

/** Works and firsts. */
export const LIFE_WORK_PATTERNS: readonly string[] = [
  `(?:first|debut) (?<role>${WORKS})(?:,| was| is| called| titled| entitled|, called)* {firstWork}`,
  `{firstWork},? (?:§|the|a) (?:first|debut) (?<role>${WORKS})`,
  `§ (?<role>(?:largest|longest|last|latest|final|second|third|shortest|most expensive|most popular|best-selling) ${WORKS}),? (?:called |is |was )?(?:the )?{superWork}`,
  `§ first (?<role>building|bridge|commission|invention|role|ship|command|instrument|club|job|teacher) (?:was|is) (?:an? |the )?{firstWorkNoun}`,
  `§ first (?<role>building|bridge|commission|invention|role|ship|command|instrument|club|team) (?:was|is) ${THE}{firstWork}`,
  `(?:debut|made § name|appeared in print|first published|début) in {firstWorkIn} with (?:the|a) (?<role>${WORKS})`,
  `(?:first|debut) (?<role>${WORKS})(?:,? [^.;]{0,60}?)? (?:appeared|came out|was published|published|was released|released|premiered|performed|in|had its premiere)(?: in)? {firstWorkIn}`,
  `in {firstWorkIn}[^.;]{0,30} (?:first|debut) (?<role>${WORKS})`,
  `(?:debut|first appeared|made § name) [^.;]{0,30}with the (?<role>${WORKS}) {firstWork}`,
  `first (?:solo |public |one-man |one-woman |major |big )*(?<role>${SHOWS}) ~~ (?:in|at) ${THE}{firstShow}`,
  `first (?:solo |public |one-man |one-woman |major |big )*(?<role>${SHOWS}) (?:[^.;]{0,60} )?in {firstShowIn}`,
  `in {firstShowIn},? [^.;]{0,30}first (?:solo |public |one-man |one-woman )*(?<role>${SHOWS})`,
  '§ (?:best[- ]known|most famous|most celebrated|most important|most popular|signature|chief|main|key) (?:work|piece|creation|building|project)(?: (?:is|was|remains))?,? {bestWork}',
  '(?:best|chiefly|mainly|most widely) (?:known|remembered) for (?:§ |the )?(?:\\p{Ll}+ ){0,2}?"{bestWork}"',
  '{bestWork},? (?:is|was|remains)? ?(?:often called )?§ (?:best[- ]known|most famous|most celebrated|signature) (?:work|piece|creation)',
  `${MADE} (?:the |a |an |§ )?(?:[\\p{Ll}-]+ ){0,2}?(?<role>${WORKS}),? (?:called |titled |entitled )?{made}`,
  `§ (?:only |last |second |third |best-known |most famous |latest |greatest |largest |final |next )?(?<role>${WORKS})(?: (?:is|was|remains|called|titled|entitled))?,? {made}`,
  `{made},? (?:§|the|a) (?:only |last |second |third |best-known |most famous |latest )?(?<role>${WORKS}) (?:by @|of §)`,
  `(?:and|,) (?:the )?(?<role>${WORKS}) {made}`,
  `(?:wrote|composed|painted|directed|published|penned|designed|recorded|made|released|author of|produced|built|completed|left(?: behind)?|has written|led|made|performed|output of|credited with|written|for) ${SOME}{madeCount} (?:[\\p{Ll}-]+ ){0,2}?(?<role>${WORKS_PLURAL})`,
  `{madeCount} (?:[\\p{Ll}-]+ )?(?<role>${WORKS_PLURAL}) (?:came|flowed|are the work|to § (?:name|credit)|from § pen)`,
  '(?:discovered|discovery of|discoverer of|identified|isolated|detected|first to describe|first described|found) (?:the |an? )(?:new )?(?:(?:comet|planet|asteroid|element|star|moon|island) )?{foundName}',
  '(?:discovered|discovery of|discoverer of|isolated|detected|first to describe|first described) (?:the |an? )?{found}',
  '(?:credited with|known for|remembered for|famous for) (?:the |§ )?discovery of (?:the |an? )?{found}',
  `(?:holds|held|filed|registered|owns|has|obtained|earned|with|took out) ${SOME}{patents} patents`,
  `{patents} patents (?:are|bear|were|to § name)`,
  '(?:called|named|titled|entitled)(?: the)? {made} § (?<role>memoirs?|autobiography)',
  '§ (?<role>memoirs|autobiography),? (?:called |titled |were called |appeared as |entitled )?{made}',
  // What bears the name.
  '(?:the )?{namedFor} (?:is|was|are|were) named (?:after|for|in (?:his|her|§) honour|in honour of) @',
  '(?:the )?{namedFor} (?:bears|bear|carries|carry) § name',
  '§ name (?:lives on|survives|is borne|is carried|is remembered|is preserved) (?:in|by) (?:the )?{namedFor}',
  '(?:turned down|refused|declined|rejected|sent back|would not accept) (?:the )?{refused}',
];
