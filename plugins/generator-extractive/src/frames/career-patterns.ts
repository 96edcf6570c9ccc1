import { PETS, SOME, THE, WHO } from './life-wording.ts';

const POST =
  '(?:head|director|coach|manager|editor|professor|captain|conductor|minister|president|chair|chairman|chairwoman|senator|mayor|governor|curator|principal|rector|dean|chief|secretary|bishop|judge|member|organist|leader|commander|keeper|head coach|chief executive|speaker|ambassador|post|office|position|charge|helm)';
const CLUB_END =
  '(?=[,.;]| and| in| at| for| from| until| to| as| on| where| before| after| since| with)';
const POSITIONS =
  '(?:goalkeeper|striker|midfielder|defender|winger|forward|fullback|full-back|centre-back|left back|right back|centre forward|fly-half|scrum-half|hooker|prop|point guard|guard|pitcher|catcher|shortstop|libero|setter|sweeper|playmaker|wicketkeeper|batsman|bowler|left winger|right winger|outside hitter|attacking midfielder)';

/** Offices and posts, service, sport, likings and ends. */
export const CAREER_PATTERNS: readonly string[] = [
  // Posts.
  `@ (?:is|was|works as|worked as|serves as|served as) (?:an? |the )(?-i:[\\p{Ll} -]+?) (?:at|with|for) (?:the )?{worksAt}`,
  '(?:works|is working|is employed|employed|practises|teaches|is on the staff) (?:at|for|with) (?:the )?{worksAt}',
  '(?:worked|employed|spent [^.;@]{3,30}?|years|engaged|taught|a job|a post|a position|post|career|work) (?:as an? [\\p{Ll} -]+? )?(?:at|for|with) (?:the )?{workedAt}',
  `§ employers? (?:is|was|were) ${THE}{worksAt}`,
  `(?:has )?(?:been|headed|led|chaired|run|directed|held|served|represented|managed|presided|coached|captained|sat)(?: [^.;]{0,70})? since {takesOffice}`,
  `(?:since|in) {takesOffice},? @ (?:has (?:been|headed|led|chaired|run|directed|held|served|represented|managed|coached)|became|was (?:appointed|elected|named|made|promoted)|took (?:up|over|office|charge))`,
  `(?:became|appointed|elected|named|promoted|made|took up|took over as|sworn in|installed)(?! to (?:the )?(?:Royal )?\\p{Lu}\\S* (?:Academy|Society))(?: [^.;]{0,40}?)? ${POST}(?: [^.;]{0,50}?)? (?:in|on) {takesOffice}`,
  '@ (?:[\\p{Ll}]+ ){0,2}?(?:took charge|took over|took office|assumed office|took the helm|sworn in)(?: [^.;]{0,60}?)? (?:in|on) {takesOffice}',
  `${POST} (?:of [^.;,]{2,40} )?(?:since|from) {takesOffice}`,
  '(?:resigned|stepped down|stood down|left office|gave up the post|relinquished|bowed out)(?: [^.;]{0,40}?)? (?:in|on) {resigned}',
  `(?:held|served|minister|office|post|in office|was) (?:[^.;]{0,50} )?(?:from \\d{4} (?:to|until)|until|\\d{4}[–-]){resigned}`,
  '(?:retired|retiring|retirement|hung up|ended § (?:\\p{Ll}+ )?career|gave up (?:playing|competing)|withdrew from|finished § career|called it a day|quit|stopped (?:playing|competing|performing))(?: (?!from \\d)[^.;]{0,60}?)? (?:in|on) {retired}',
  'in {retired},? @ (?:retired|hung up|ended § career|withdrew|quit|stopped (?:playing|competing|performing))',
  `(?:succeeding|succeeded|replaced|replacing|took over from|taking over from|followed|following|in succession to|successor (?:to|of)|inherited the post from|predecessor(?: (?:was|is))?,?) ${WHO}{predecessor}`,
  `(?:succeeded|replaced|followed) (?:in (?:the|that|this) (?:post|office|role|position) |as [\\p{Ll} ]{3,30}? |in \\d{4} )?by ${WHO}{successor}`,
  `(?:gave way to|handed over to|made way for|was succeeded by|was replaced by|handed the (?:post|job|baton) to|successor (?:was|is)|§ successor(?: will be| is to be| was| is)?,?) ${WHO}{successor}`,
  `{successor} (?:succeeded|replaced|took over from|followed) @`,
  '(?:post|office|position|portfolio|function) of (?:the )?{office}',
  '(?:served|serves|serving|acted|appointed|elected|sworn in|became|made|been|was|is) (?:as )?(?:the )?{office}',
  "(?:member of|belongs to|belonged to|joined|candidate for|candidate of|sits for|stood for|represents|represented|leader of|led|founded) (?:the )?(?-i:(?=[\\p{L}' -]*(?:Party|League|Alliance|Movement|Front|Democrats|Liberals|Conservatives|Greens|Union|Bloc|List)\\b)){party}",
  "(?:member|fellow|honorary member|founding member|president|belonged|elected) (?:of|to) (?:the )?(?-i:(?=[\\p{L}' -]*(?:Society|Academy|Club|Guild|Association|Institute|Lodge|Order|League)\\b)){memberOf}",
  '(?:debut|début|first appearance|first match|first game|first cap)(?: [^.;]{0,60}?)? (?:on|in) {debut}',
  'in {debut},? @ (?:made § (?:\\p{Ll}+ )?debut|first (?:played|appeared))',
  '(?:debuted|first appeared|first played)(?: [^.;]{0,50}?)? (?:on|in) {debut}',
  '(?:debut|début|debuted) (?:at|in|with|on the stage of) (?:the )?{debutAt}',
  `(?:conductor of|conducts|conducted|conducting|baton of|leader of|music director of) ${THE}(?-i:(?=[^.,;]*(?:Orchestra|Philharmonic|Symphony|Ensemble|Choir|Opera|Sinfonia)\\b)){conducts}`,
  `(?:set up|opened|founded|established|started|opening|founding) (?:§|an?|the) (?:own )?(?:[\\p{Ll}-]+ ){0,2}?(?<role>practice|studio|firm|workshop|school|gallery|office|company|restaurant|laboratory|business|shop)(?:,? [^.;]{0,50}?)? in {houseFrom}`,
  `{house}, the (?:[\\p{Ll}-]+ ){0,2}?(?<role>practice|studio|firm|workshop|school|gallery|company|restaurant|laboratory|hotel|shop) (?:that |which )?@ (?:opened|founded|runs|ran|owns|set up|started|leads)`,
  // Sea and service.
  `(?:commanded|captained|skippered|in command of|master of|at the helm of|took command of|captain of|command of) ${THE}"?{ship}`,
  `(?:cabin boy|midshipman|mate|sailor|seaman|deckhand|cook|stoker|apprentice|ship's boy|surgeon|naturalist|served|sailed|signed on|shipped|voyage|went to sea) (?:[^.;@]{0,30} )?(?:on board|aboard|on) ${THE}"?{servedOn}`,
  '(?:rank of|promoted (?:to )?|rose to (?:be(?:come)? )?|risen to|rising to|reached the rank of|made|left the (?:army|navy) (?:as|with the rank of)) (?:a |an |the rank of )?{rank}(?=[,.;]| in| by| at| when| before| and)(?<=general|admiral|captain|colonel|major|lieutenant|sergeant|corporal|commander|commodore|marshal|midshipman|brigadier|ensign|private)',
  `(?:set up|founded|opened|opening|runs|established|started|opened up|heads|founding|own) (?:§ own |an? |the |§ )?(?:[\\p{Ll}-]+ ){0,3}?(?<role>practice|studio|firm|workshop|school|gallery|office|band|orchestra|ensemble|company|label|publishing house|restaurant|laboratory|theatre),? (?:called |named )?(?:the )?{house}`,
  `§ (?:own )?(?<role>practice|studio|firm|workshop|school|gallery|office|band|orchestra|ensemble|label|publishing house|restaurant|laboratory|farm|house|estate|yacht|official residence|residence)(?: (?:is|was) (?:called )?|,? (?:called |named )?)(?:the )?{house}`,
  '§ (?<role>studio|workshop|practice|office|farm|restaurant|laboratory|gallery|atelier) (?:is|was|lies|stands|is located) (?:in|at|near|outside) (?:[^.;@\\p{Lu}]{0,40} )?{houseIn}',
  'works in an? (?:[^.;@\\p{Lu}]{0,40} )?(?:in|outside|near|at) {studioIn}',
  `(?:plays|played|sings|sang|performs|performed|guitarist|drummer|singer|member) (?:[^.;@]{0,40} )?(?:in|with|of) (?:an? |the )(?:[\\p{Ll}-]+ ){0,2}?(?<role>band|orchestra|choir|quartet|ensemble|trio),? (?:called |named )?{house}`,
  // Age.
  '@ \\({age}\\)',
  '@, {age},',
  '@,? (?:is|was|now|turned|turns|who is|who turned|aged|is now|has turned|just|recently)+ {age}(?=[,.;]| years| and| this| last| in)(?! (?:kilo|cent|met|when))',
  '(?:an?|the) {age}-year-old',
  '@, aged {age},',
  // Likings and holdings.
  `(?:agent|adviser|manager) (?:is |was )?${WHO}{agent}`,
  `(?:idol|role model|hero|great model|admires|idolises|inspired by|looks up to|looked up to|worships|modelled @self on)(?: (?:is|was|above all|most))*,? ${WHO}{idol}`,
  '§ (?:great |all-time )?favou?rite (?<role>[\\p{Ll}]+(?: [\\p{Ll}]+)?) (?:is|was|were|are|remains|remained) (?:an? |the )?{favourite}',
  '§ (?:great |all-time )?favou?rite (?<role>[\\p{Ll}]+(?: [\\p{Ll}]+)?)(?: (?:is|was|were|are|remains),?|,) (?:the )?{favouriteName}',
  '(?:,|and) § favou?rite (?<role>[\\p{Ll}]+),? (?!was|is){favourite}(?=[.;])',
  '{favouriteName} (?:is|was) § favou?rite (?<role>[\\p{Ll}]+)',
  '(?:hobby|hobbies|pastime|passion|spare time|free time|leisure|recreation|relaxation)(?:,| [\\p{Ll} ]{0,24}?)? (?:is|was|are|were|include|included|remains) {hobby}',
  '(?:fond of|keen on|passionate about|devoted to|mad about|crazy about|addicted to|enthusiasm for|passion for|a weakness for|enjoys|loves|relaxes by|relaxed by|likes|unwinds by|finds? (?:rest|relaxation|peace) in) {hobby}',
  '(?:an? )(?:keen|avid|passionate|enthusiastic|dedicated|devoted|amateur|ardent) {hobby}',
  '(?:collects|collected|collection of|collector of|collecting) {collects}',
  '(?:wealth|fortune|net worth|worth)(?: [\\p{Ll} ]{0,30}?)? (?:at|is|was|of|to|about) (?:about |some |around |over )?{wealth}',
  '(?:speaks|spoke|fluent in|knows|knew|command of|mastered|languages?:?) ~? ?{tongues}(?<=(?:ese|ish|ian|an|ench|ic|eek|rew|ili|tu|ch|in|ati|di|urdu|tch))',
  '(?:speaks|spoke|fluent in|command of) {tongues}(?<=(?:ese|ish|ian|an|ench|ic|eek|rew|ili|tu|ch|in|ati|di|du|tch))',
  `(?<role>${PETS}) (?:named |called |by the name of |, |was )+{pet}`,
  `§ (?<role>${PETS}),? {pet}`,
  // Ends.
  'last (?:years|days|months|decade) in {deathplace},? where @ (?:died|succumbed|passed away)',
  '(?:died|passed away|succumbed) [^.;@]{0,40}? (?:in|at) {deathplace}',
  '(?:architect|designer) (?:behind|of) (?:the )?{designed}',
  '(?:honours|awards|prizes|distinctions)(?: (?:are|is|include|included|were))?,? (?:the )?{prize}',
  '(?:died|dying|death|passed away|killed|succumbed|lost § life|perished|expired) (?:[^.;@]{0,60}? )?(?:of|from|to|by|after|in|following|through) (?:an? |the |a severe |a short |a long )?(?!the\\b){diedOf}(?<=pneumonia|cancer|fever|attack|stroke|failure|disease|illness|tuberculosis|cholera|accident|influenza|typhus|typhoid|malaria|plague|infection|consumption|crash|haemorrhage|wounds|diabetes|scurvy|smallpox|drowning|complications|poisoning|avalanche|sclerosis|shipwreck|fall|leukaemia|leukemia|dysentery|embolism|sepsis|dementia|exhaustion|duel|asthma|ailment|tumour|covid|flu|gout)',
  '(?:an? |the )?{diedOf} (?:killed @|carried @ off|ended § life|led to § death|was the cause of § death|claimed § life)',
  '(?:died|passed away|death) (?:[^.;]{0,50}?,? )?(?:at (?:the age of )?|aged |at age ){diedAt}(?! \\p{Lu})',
  '§ (?:cause of death) was (?:an? )?{diedOf}',
  `(?:buried|interred|laid to rest|entombed|rests|lies|§ grave is|§ tomb is|§ ashes .{3,20}|found § last rest|resting place is|body lies)(?: at rest| buried)? (?:in|at|beside|near) (?:the )?(?:(?:church|village|family|local|old|town|city) )*(?:cemetery |churchyard |graveyard |vault |crypt )?(?:of |in |at )?(?:the )?{grave}`,
];

/** Clubs, matches and marks; only for those whose text speaks of sport. */
export const SPORT_PATTERNS: readonly string[] = [
  // Sport.
  '(?:turned|went|became|has been) (?:a )?professional (?:[^.;]{0,30} )?(?:in|since) {turnedPro}',
  `(?:turned|went) (?:a )?professional (?:[^.;]{0,30} )?(?:with|at|for) ${THE}{firstTeam}`,
  `(?:joined|joining|signed for|signed with|moved to|transferred to|plays for|turns out for|runs for|rides for|rows for|swims for|is under contract (?:at|with)|striker of|now with|currently with|wears the shirt of|forward of|on the books of) ${THE}{clubNow}${CLUB_END}`,
  `(?:played|turned out|appeared|kept goal|scored|competed|ran|spent [^.;]{3,30}?|years|seasons|career|games|matches) (?:with|for|at) ${THE}{playedFor}${CLUB_END}`,
  `(?:joined|signed|moved|transferred|arrived|came|came over|switched|bought) (?:[^.;]{0,40} )?from (?:the )?${THE}{formerClub}${CLUB_END}`,
  `(?:formerly|previously|before that|earlier) (?:with|of|at|for|played for) ${THE}{formerClub}`,
  `after leaving ${THE}{formerClub}`,
  '(?:fee|transfer|transfer fee|deal)(?: [\\p{Ll} ]{0,20}?)? (?:of|worth|put at|was|reported at|came to|for) {fee}',
  '(?:joined|signed|bought|moved|transferred) (?:[^.;]{0,60} )?for {fee}',
  '(?:number|No\\.?|no\\.?|number:) {shirt}(?: shirt| jersey)?',
  `(?<![\\p{L}])(?:the |an? |as an? |plays as |playing as |plays in |plays at )?(?=${POSITIONS}){position}(?<=${POSITIONS})`,
  '(?:capped|caps|appearances|matches|games|played|internationals?|times) (?:[^.;]{0,30} )?(?:for|by) (?:the )?{country}(?=[,.;]| and| in| at| with| between| from| national| until| since)',
  '(?:capped|picked|selected|called up|honoured|turned out|appeared)(?: for [^.;,]{2,30})? {capsWon} times',
  '{capsWon} (?:international |full |senior )?(?:caps|international matches|internationals|appearances)',
  `(?:scored|scoring|netted|kicked|won|with|collected|claimed|took|includes?|has|had) ${SOME}{scored} (?:[\\p{Ll}-]+ ){0,2}?(?<role>(?:stage |Grand Slam |singles |league |world |national )?(?:victories|wins)|goals|points|tries|titles|wickets|runs|medals|races|tournaments)`,
  'contract (?:[^.;@]{0,40} )?(?:until|till|to|through|expires in|ends in|runs out in) (?:the (?:summer|end) of |June |July )?{contract}',
  `(?:under contract|signed|committed) until (?:the (?:summer|end) of )?{contract}`,
  `(?:coaches|coached|coach of|manages|manager of|in charge of|took charge of|trains|trainer of|coaching|took over at|head coach of|has managed) ${THE}{clubCoached}${CLUB_END}`,
  `(?:under (?:coach |trainer )|coached by|trained by|§ (?:coach|trainer)(?: (?:is|was))?,?|coach|trainer|trains with) ${WHO}{coachedBy}`,
  '(?:won|took|claimed|earned|collected|picked up|brought home|winning|taking|a|an|Olympic) (?:a |the |an )?(?:Olympic )?{medal}(?: medal)?(?= in| at| for| over| and| with|[,.;])',
  '(?:record|personal best|best time|fastest time|best) (?:[^.;]{0,50} )?(?:of|in|is|stands at|with a time of|to|at) {record}',
  '(?:standing|stands|measures|measuring|is|height of|at|height:|height is) {bodyHeight}(?: tall| in height|[,.;]| and| in (?:§ )?(?:socks|shoes))',
  '@,? {bodyHeight} tall',
  '(?:weighs|weighing|weight of|weight is|tips the scales at|and|fights at) {bodyWeight}',
];
