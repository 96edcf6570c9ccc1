import { WH, WHEN, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';
import { TALLY_IDIOMS } from './idioms-of-tallies.ts';

const S = "(?:'s|(?<=s)')";
const NAME = '(?:the )?["\\p{Lu}].*?';
/** "of X" and "X's" around a noun phrase; the name lands in x or y. */
const of = (noun: string, prep = 'of|at|for|to|in'): string =>
  `(?:(?:the |an? )?(?:${noun}) (?:${prep}) (?<x>.+?)|(?<y>.+?)${S} (?:${noun}))`;
const YEARLY =
  '(?: (?:a|each|every|per) (?:year|season|day|week|month)| annually| yearly| in a year| in total| today| now| currently| altogether| at present| worldwide)?';
const OFFICE =
  '(?:(?:chief|managing|executive|artistic|medical|musical|music|technical|sporting|finance|general|head|vice|deputy|master|harbour|principal) )*(?:executive officer|executive|financial officer|officer|' +
  'CEO|director|president|chairman|chairwoman|chair|chairperson|editor-in-chief|editor in chief|editor|coach|manager|captain|teacher|headmaster|headmistress|principal|rector|chancellor|' +
  'dean|provost|brewer|secretary|treasurer|curator|librarian|conductor|leader|mayor|governor|patron|head|boss|minister)';
const P = '(?<p>\\p{Lu}.*?)';
const AT = `(?:of|at|for) (?<x>${NAME})`;
const TERM = '$<when> did $<p> helm $<x>';
const FUND = '(?:money|funding|capital|investment|venture capital|cash)';
const DEAL = '(?:acquired|bought|taken over|purchased|sold|swallowed)';
const BEST =
  '(?:best[- ]known|most famous|most popular|most important|most precious|most valuable|main|star|chief|leading|top|principal|showpiece|greatest)';

/** Who holds an office, and since when. */
const TERM_IDIOMS: readonly Idiom[] = [
  rule(
    `since (?<when>when|(?:which|what) year) (?:has|have|had) ${P} (?:been|served as|acted as|held the (?:post|office|position) of|worked as) (?:the |its )?[\\p{Ll} -]+? ${AT}`,
    'When did $<p> helm $<x>',
  ),
  rule(
    `since (?<when>when|(?:which|what) year) (?:has|have|had) ${P} (?:led|run|headed|directed|managed|edited|coached|chaired|conducted|been (?:in charge|at the helm|at the head|head) of) (?<x>${NAME})`,
    'When did $<p> helm $<x>',
  ),
  rule(
    `since (?<when>when|(?:which|what) year) (?:is|was) ${P} (?:the |its )?[\\p{Ll} -]+? ${AT}`,
    'When did $<p> helm $<x>',
  ),
  rule(
    `${WHEN} (?:did ${P} (?:become|take over as|start as|take office as|begin as|take up (?:the|her|his) (?:post|office|job|position) (?:as|of)|assume the (?:post|office) of)|(?:was|were) (?<q>\\p{Lu}.*?) (?:appointed|elected|named|made|hired as|chosen|installed|promoted to|appointed as|elected as)) (?:the |its )?[\\p{Ll} -]+? ${AT}`,
    '$<when> did $<p>$<q> helm $<x>',
  ),
  rule(
    `${WHEN} did ${P} (?:take over(?: the (?:running|leadership|management) of)?|take charge of|take the helm (?:of|at)|start (?:running|leading|directing|managing)|begin (?:to run|to lead|running|leading)) (?<x>${NAME})(?<!\\b(?:company|firm|from .*))`,
    TERM,
  ),
  rule(
    `${WHEN} did ${of(OFFICE, 'of|at')} (?:take office|take over|start|take up (?:the|her|his) (?:post|job))`,
    'When did the leader of $<x>$<y> take office',
  ),
];

const OWN = (asked: string, nouns: string, plain: string): Idiom =>
  rule(`${asked} (?:is|are|was|were) ${of(nouns)}`, `${plain} of $<x>$<y>`);

/** What belongs to an organisation. */
const OWN_IDIOMS: readonly Idiom[] = [
  // Money.
  rule(
    `how much(?: ${FUND})? (?:has|have|did|does) (?<x>${NAME}) (?:raised?|secured?|collect(?:ed)?|received?|attract(?:ed)?|brought in|bring in|obtain(?:ed)?|take in|taken in)(?: from (?:investors|its investors|donors|donations|venture capitalists))?(?: (?:in|from|through|with|during) (?:(?:its|the|a|their) )?(?:\\p{L}+[ -]){0,4}(?:round|funding|financing|donations|capital|gifts|rounds|investment|A|B|C))?(?<=raised?|secured?|collect(?:ed)?|round|funding|financing|donations|capital|gifts|rounds|investment|investors|donors|capitalists| [ABC])${YEARLY}`,
    'What is the funding of $<x>',
  ),
  rule(
    `how (?:large|big|much) (?:is|was) ${of('(?:\\p{L}+[ -]){0,3}(?:funding|financing|investment) round|(?:Series|series) [A-E] round|(?:latest |last )?round', 'of')}(?: worth)?`,
    'What is the funding of $<x>$<y>',
  ),
  rule(
    `(?:who|${WH} (?:\\p{Ll}+ )?(?:investor|firm|fund|company)) (?:led|headed|anchored) (?:${of('(?:latest |last |first )?(?:(?:Series|series) [A-Ea-e] |seed |funding |financing |investment )*(?:round|financing|investment)', 'of|in|by')}|the round in (?<z>${NAME}))`,
    'What is the lead investor of $<x>$<y>$<z>',
  ),
  rule(
    `(?:who|${WH} (?:firm|fund|company)) (?:is|was) ${of('(?:lead|main|principal|chief) (?:investor|backer)', 'of|in|behind')}`,
    'What is the lead investor of $<x>$<y>',
  ),
  rule(
    `(?:who|${WH} (?:firms?|funds?|compan(?:y|ies)|investors?)) (?:invested in|backs|backed|finances|put money into|are the investors (?:in|of)|has backed) (?<x>${NAME})`,
    'What is the investor of $<x>',
  ),
  rule(
    `(?:for )?how much (?:money )?(?:did (?<b>${NAME}) (?:pay|spend|give|lay out) (?:for|on) (?<x>\\p{Lu}.*?)|was (?<y>${NAME}) ${DEAL}(?: by .+?)?(?: for)?|did (?<c>${NAME}) (?:buy|acquire|purchase|take over) (?<z>\\p{Lu}.*?)(?: for)?)`,
    'What is the acquisition price of $<x>$<y>$<z>',
  ),
  rule(
    `(?:for|at) (?:which|what) (?:price|sum|amount) (?:was (?<y>${NAME}) ${DEAL}(?: by .+?)?|did (?<c>${NAME}) (?:buy|acquire|purchase|take over) (?<z>\\p{Lu}.*?))`,
    'What is the acquisition price of $<y>$<z>',
  ),
  rule(
    `what (?:did (?<b>${NAME}) pay for (?<x>\\p{Lu}.*?)|(?:is|was) the (?:price|cost) of the (?:acquisition|takeover|purchase|sale) of (?<y>${NAME})|(?:is|was) the (?:purchase|acquisition|takeover|sale) price of (?<z>${NAME}))`,
    'What is the acquisition price of $<x>$<y>$<z>',
  ),
  rule(
    `(?:what|how much)(?: of a)?(?: net| annual)? (?:profit|surplus)? ?(?:did|does|do) (?<x>${NAME}) (?:make|earn|post|report|record|turn)(?: a| in)? ?(?:net )?(?:profit|surplus)?(?<=(?:profit|surplus).*)(?: last year| in \\d{4})?`,
    'What is the profit of $<x>',
  ),
  rule(
    `(?:what|how (?:large|high|big|much)) (?:is|was|were|are) ${of('(?:net |annual |yearly |operating |latest )*(?:profits?|surplus|earnings|net income)', 'of|at')}(?: in \\d{4}| last year)?`,
    'What is the profit of $<x>$<y>',
  ),
  rule(
    `what (?:is|was|were) (?:${of('(?:annual |yearly |total )*(?:revenue|turnover|sales|revenues)', 'of|at')})(?: (?:for|in) (?:\\d{4}|the last (?:financial|fiscal)? ?year)| last year)?`,
    'What is the revenue of $<x>$<y>',
  ),
  rule(
    `how (?:large|big|high|much) (?:is|was) ${of('(?:annual |yearly )?(?:endowment|endowment fund)', 'of|at')}(?: worth)?`,
    'What is the endowment of $<x>$<y>',
  ),
  rule(
    `how (?:large|big|high|much) (?:is|was) ${of('(?:annual |yearly |total )?budget', 'of|at')}`,
    'What is the budget of $<x>$<y>',
  ),
  rule(
    `(?:what|how (?:high|much)) (?:is|are|was|were) ${of('(?:annual |yearly |current )?(?:membership|subscription) (?:fees?|dues|price)|annual (?:subscription|dues)', 'of|at|for|to|in')}`,
    'What is the membership fee of $<x>$<y>',
  ),
  rule(
    `(?:how much|what) (?:does (?:it cost to (?:join|be a member of)|(?:a )?membership (?:of|in|at|cost at|cost in)) (?<x>${NAME})(?: cost)?|do members of (?<y>${NAME}) pay)${YEARLY}`,
    'What is the membership fee of $<x>$<y>',
  ),
  rule(
    `(?:what|how (?:high|much)) (?:is|are|was|were) ${of('(?:annual |yearly |tuition |school )+fees?|fees|tuition', 'of|at|for')}${YEARLY}`,
    'What is the fee of $<x>$<y>',
  ),
  rule(
    `how much (?:does (?<x>${NAME}) charge(?: in fees)?|does (?:it cost to (?:attend|study at)|a place at) (?<y>${NAME})(?: cost)?)${YEARLY}`,
    'What is the fee of $<x>$<y>',
  ),
  rule(
    `(?:how much|what) (?:is|does|do|are)(?: it)? ?(?:cost (?:to (?:enter|get into|visit|see)|for adults to (?:enter|visit))|(?:a |an |the )?(?:ticket|entry|entrance|admission|tour|guided tour|adult ticket|tickets|tours) (?:to|for|of|at|in)|(?:do )?(?:adults|visitors|you|one|people) (?:have to )?pay to (?:enter|get into|visit|see)) (?<x>${NAME})(?: costs?)?`,
    'What is the ticket price of $<x>',
  ),
  rule(
    `(?:how much|what) (?:do|must|does) (?:adults|visitors|an adult|a visitor) pay (?:to (?:visit|enter)|at|in|for) (?<x>${NAME})`,
    'What is the ticket price of $<x>',
  ),
  rule(
    `(?:what|how much) (?:is|was) (?<x>${NAME}) valued at|at (?:what|how much) (?:is|was) (?<y>${NAME}) valued`,
    'What is the valuation of $<x>$<y>',
  ),
  // Shares.
  rule(
    `(?:on|at) ${WH} (?:stock )?(?:exchange|market|bourse) (?:is|are|does|do|was) ${`(?:the shares of )?(?<x>${NAME})`}(?:${S} shares)? (?:listed|quoted|traded|trade|floated)|${WH} (?:stock )?(?:exchange|market|bourse) (?:is|are|does|do) (?<y>${NAME}) (?:listed|quoted|traded|trade|floated)(?: on)?|where (?:is|are) (?<z>${NAME}) (?:listed|quoted|traded)`,
    'What is the stock exchange of $<x>$<y>$<z>',
  ),
  rule(
    `(?:what (?:is|are) ${of('(?:stock |stock-market |share )?(?:ticker(?: symbol| code)?|stock symbol|stock code|trading symbol)')}|(?:under|by) ${WH} (?:ticker |stock )?(?:symbol|ticker|code|ticker symbol) (?:is|does|do|are) (?<z>${NAME}) (?:traded|trade|listed|quoted))`,
    'What is the ticker symbol of $<x>$<y>$<z>',
  ),
  rule(
    `${WHEN} (?:did (?<x>${NAME}) (?:go public|float|list|make its stock-market debut|hold its (?:IPO|initial public offering)|enter the stock (?:exchange|market))|was (?<y>${NAME}) (?:floated|(?:first )?(?:listed|quoted))|was the (?:IPO|flotation|initial public offering|stock-market debut) of (?<z>${NAME}))(?: on the .+)?`,
    'What is the listing date of $<x>$<y>$<z>',
  ),
  rule(
    `${WHEN} (?:did (?<x>${NAME}) (?:go bankrupt|fail|collapse|file for bankruptcy|become insolvent|declare bankruptcy|go bust|enter (?:administration|receivership))|was (?<y>${NAME}) declared bankrupt)`,
    'What is the bankruptcy date of $<x>$<y>',
  ),
  rule(
    `(?:who|${WH} (?:\\p{Ll}+ )?(?:company|trust|family|group|firm|fund)) (?:is|holds) (?:the )?(?:(?:largest|biggest|main|principal|majority) (?:shareholder|stake|owner)) (?:of|in) (?<x>${NAME})`,
    'What is the largest shareholder of $<x>',
  ),
  // Belonging.
  rule(
    `(?:who|what|${WH} (?:compan(?:y|ies)|firms?)) (?:is|are) (?:one of )?${of('(?:major |main |largest |biggest |known )?(?:customers?|clients?)', 'of')}`,
    'What is the customer of $<x>$<y>',
  ),
  rule(
    `(?:who|${WH} (?:company|firm|group)) (?:buys from|is supplied by) (?<x>${NAME})`,
    'What is the customer of $<x>',
  ),
  rule(
    `(?:what|${WH} (?:compan(?:y|ies)|firms?)) (?:is|are) (?:an? |the )?(?:subsidiar(?:y|ies)|daughter compan(?:y|ies)) of (?<x>${NAME})`,
    'What is the subsidiary of $<x>',
  ),
  rule(
    `(?:of )?${WH} (?:company|group|firm|\\p{Ll}+ group) is (?<x>${NAME}) (?:a (?:subsidiary|division|unit|part|arm)|part|owned by|the property)(?: of| by)?`,
    'Who owns $<x>',
  ),
  rule(
    `(?:who|what|${WH} (?:company|group|firm)) (?:is|was) ${of('(?:parent (?:company|group|firm)|holding company|proprietor)', 'of')}`,
    'Who owns $<x>$<y>',
  ),
  rule(
    `(?:to )?(?:who|whom|${WH} (?:company|holding|firm|(?:\\p{Ll}+ )?group)) (?:does|do|did) (?<x>${NAME}) belong(?: to)?`,
    'Who owns $<x>',
  ),
  rule(
    `(?:to )?${WH} (?:airline )?alliance (?:does|do|is|has) (?<x>${NAME}) (?:belong(?: to)?|joined|join|a member|part of|a member of|in)(?: of)?`,
    'What is the alliance of $<x>',
  ),
  rule(
    `(?:with|to) ${WH} (?:\\p{Ll}+ )?(?:school|university|institution|college|hospital|organisation|institute|body|\\p{Ll}+) (?:is|was) (?<x>${NAME}) (?:affiliated|associated|linked|partnered)`,
    'What is the affiliation of $<x>',
  ),
  rule(
    `(?:what|who|${WH} \\p{Ll}+) (?:is|was) (?<x>${NAME}) (?:affiliated|associated|partnered) (?:with|to)`,
    'What is the affiliation of $<x>',
  ),
  rule(
    `(?:to )?(?:who|whom|${WH} \\p{Ll}+) was (?<x>${NAME}) sold(?: to)?(?: in \\d{4})?`,
    'Who acquired $<x>',
  ),
  rule(
    `(?:from|out of) (?:the merger of )?(?:what|which)(?: (?:two |three )?(?:\\p{Ll}+))? (?:was|did) (?<x>${NAME}) (?:formed|created|born|emerge|arise|grow|made up)`,
    'What is the predecessor of $<x>',
  ),
  rule(
    `(?:which|what|whose)(?: (?:two |three )?(?:\\p{Ll}+))? (?:merged|joined forces|united|came together|amalgamated) to (?:form|create|become|found|make) (?<x>${NAME})`,
    'What is the predecessor of $<x>',
  ),
  rule(
    `(?:with )?(?:who|whom|what|${WH} (?:\\p{Ll}+ )?(?:company|firm|group|club|party|bank|college|\\p{Ll}+)) (?:did|has) (?<x>${NAME}) (?:merged?|joined? forces|amalgamated?|united?)(?: with)?(?: in \\d{4})?`,
    'What did $<x> merge with',
  ),
  rule(
    `(?:who|what|${WH} (?:clubs?|teams?|\\p{Ll}+)) (?:is|are) ${of('(?:main |fiercest |great |bitter |local |arch-?|traditional )*(?:rivals?|arch-rivals?)', 'of|to')}`,
    'What is the rival of $<x>$<y>',
  ),
  // Marks.
  rule(
    `what (?:does|do) ${of('logo|emblem|badge|crest|symbol|coat of arms|trademark|school badge|club badge', 'of')} (?:show|depict|feature|display|represent|look like|bear|portray)`,
    'What is the emblem of $<x>$<y>',
  ),
  rule(
    `what (?:is|can be seen|appears|is shown|is depicted)(?: shown| depicted)? (?:on|in) ${of('logo|emblem|badge|crest|symbol|coat of arms', 'of')}`,
    'What is the emblem of $<x>$<y>',
  ),
  rule(
    `(?:in )?${WH} colou?rs? (?:does|do|did) (?<x>${NAME}) (?:wear|play|play in|have|turn out in|use|sport)`,
    'What are the colours of $<x>',
  ),
  rule(
    `what (?:does|do) (?<x>${NAME}) (?:wear|play in)(?: at home)?(?<=wear.*)`,
    'What are the colours of $<x>',
  ),
  rule(
    `(?:by|under) ${WH} nickname (?:is|are|do) (?<x>${NAME}) (?:known|go)(?: by)?|what (?:are|is) (?<y>${NAME}) (?:nicknamed|called by (?:its|their) (?:fans|supporters))|what do (?:fans|supporters) call (?<z>${NAME})`,
    'What is the nickname of $<x>$<y>$<z>',
  ),
  // Works, halls and houses.
  rule(
    `(?:in )?${WH} (?:league|division) (?:does|do|is|are|did) (?<x>${NAME}) (?:play|compete|playing)(?: in)?`,
    'What is the league of $<x>',
  ),
  rule(
    `(?:at |in )?(?:where|${WH} (?:stadium|ground|arena)) (?:does|do|are) (?<x>${NAME}) (?:play|stage|hold)(?: (?:its|their) home (?:matches|games|fixtures))(?: (?:at|in|played))?|(?:at |in )?${WH} (?:stadium|ground|arena) (?:does|do) (?<y>${NAME}) play(?: at| in)?|where are (?<z>${NAME})${S} home (?:matches|games) played`,
    'What is the home ground of $<x>$<y>$<z>',
  ),
  rule(
    `${WH} (?:exhibit|object|item|work|piece|painting|treasure) (?:is|was) ${of(`${BEST}(?: exhibit| attraction| object| treasure| piece)?|highlight|pride|showpiece|star`, 'of|in|at')}`,
    'What is the star exhibit of $<x>$<y>',
  ),
  rule(
    `what (?:is|was) ${of(`${BEST} (?:exhibit|object|item|piece|treasure|showpiece|work)(?: in the collection)?|highlight(?: of the collection)?|showpiece|greatest treasure|centrepiece`, 'of|in|at')}`,
    'What is the star exhibit of $<x>$<y>',
  ),
  rule(
    `(?:on )?${WH} (?:day|days|weekday)(?: of the week)? (?:is|are|does|do) (?<x>${NAME}) (?:closed|shut|not open|close)`,
    'What is the closing day of $<x>',
  ),
  rule(
    `(?:in |at )?(?:where|${WH} \\p{Ll}+) (?:is|lies|are) ${of('(?:main |university )?campus', 'of')}(?: (?:located|situated|in))?`,
    'Where is the campus of $<x>$<y> located',
  ),
  rule(
    `(?:what|which|${WH} library) (?:is|are) (?:${of('(?:university |main |college )?library', 'of')})(?: called| named)?|what (?:is|are) the (?:name of the )?library (?:of|at) (?<z>${NAME}) (?:called|named)`,
    'What is the library of $<x>$<y>$<z>',
  ),
  rule(
    `(?:who|which \\p{Ll}+) (?:is|are|was) (?:one of )?${of('(?:(?:well[- ]known|famous|best-known|notable|most famous|celebrated|prominent) )*(?:alumn(?:us|a|i)|graduates?|former (?:pupils?|students?)|old (?:boy|girl|boys|girls))', 'of|from')}`,
    'What is the alumnus of $<x>$<y>',
  ),
  rule(
    `${WH} (?!(?:is|was) )(?:\\p{Ll}+ )?(?:\\p{Ll}+) (?:went to|graduated from|was educated at|attended|was a (?:pupil|student) (?:of|at)|is an? (?:alumn(?:us|a)|graduate) of|studied at) (?<x>${NAME}(?:School|College|University|Academy|Institute))`,
    'What is the alumnus of $<x>',
  ),
  rule(
    `(?:for |on )?${WH} (?:record )?label (?:does|do|is|are) (?<x>${NAME}) (?:record|signed|recording|release|record for)(?: for| to| on)?`,
    'What is the label of $<x>',
  ),
  rule(
    `(?:what|which|${WH} (?:newspaper|paper|magazine|journal)) (?:is|does|do) (?:${of('(?:party |own |official )?(?:newspaper|paper|organ|magazine|journal)', 'of')}|(?<z>${NAME}) (?:publish|issue|bring out))(?: called)?(?<=(?:newspaper|paper|magazine|journal|organ).*)`,
    'What is the newspaper of $<x>$<y>$<z>',
  ),
  rule(
    `(?:what|which|${WH} (?:book|title|novel|work)) (?:is|was) ${of('(?:best-selling|best selling|bestselling|most successful|top-selling|most popular) (?:book|title|novel|work|publication)|best-?seller', 'of|from|by')}`,
    'What is the best-selling title of $<x>$<y>',
  ),
  rule(
    `(?:what|which|${WH} (?:airport|city)) (?:is|does|do|serves as) (?:${of('(?:main |home |principal )?(?:hub|base airport|home airport|home base)', 'of|for')}|(?<z>${NAME}) (?:fly from|use as (?:a|its) hub))|(?:from|at) ${WH} airport does (?<w>${NAME}) (?:fly|operate|have its hub)`,
    'What is the hub of $<x>$<y>$<z>$<w>',
  ),
  rule(
    `(?:how much|how many tonnes of|what (?:amount|volume|quantity) of) (?:cargo|freight|goods|tonnage)? ?(?:does|did|do|was|is) (?<x>${NAME}) (?:handle|handled|move|ship|turn over|carry|transport)(?<=(?:cargo|freight|goods|tonn).*)(?: in \\d{4}| last year)?${YEARLY}`,
    'What is the cargo of $<x>',
  ),
  rule(
    `(?:how much|how many (?:tonnes|litres|hectolitres|bottles|loaves|barrels|pairs|units) of) [\\p{Ll} -]+? (?:does|did|do) (?<x>${NAME}) (?:produce|make|brew|turn out|bake|distil|manufacture|bottle|press|smelt)(?:${YEARLY})`,
    'What is the annual output of $<x>',
  ),
  rule(
    `(?:what|how (?:large|high|big)) (?:is|was) ${of('(?:annual |yearly )?(?:output|production)', 'of|at')}`,
    'What is the annual output of $<x>$<y>',
  ),
  rule(
    `${WHEN} (?:did (?<x>${NAME}) (?:begin|start|commence) (?:operations|flying|service|services|work|broadcasting|production|operating|to fly)|did (?<y>${NAME}) (?:(?:first )?(?:fly|sail|go on (?:the )?air)|take to the air|make its first flight))`,
    'What is the start of operations of $<x>$<y>',
  ),
  rule(
    `(?:where|in ${WH} (?:town|city|place)) (?:did (?<x>${NAME}) open its first|was the first) (?:shop|store|branch|outlet|restaurant)(?: of (?<y>${NAME})(?: opened)?)?`,
    'What is the place of the first shop of $<x>$<y>',
  ),
  rule(
    `${WHEN} (?:did (?<x>${NAME}) give its first (?:public )?(?:concert|performance)|was (?<y>${NAME})${S} first concert(?: given)?)`,
    '$<when> was the first concert of $<x>$<y> held',
  ),
  rule(
    `${WHEN} did (?<x>${NAME}) open (?:its doors|to the public|for business)`,
    '$<when> was $<x> opened',
  ),
  OWN(
    'what',
    '(?:main |best-known |flagship |most famous )?flagship(?: beer| store| model| ship| brand)?',
    'What is the flagship',
  ),
  OWN('what', '(?:largest|biggest) (?:ship|vessel|ferry)', 'What is the largest ship'),
  rule(
    `${WH} (?:is the )?(?:largest|biggest) (?:ship|vessel|ferry)(?: is)?(?: in the fleet)? (?:of|in the fleet of|owned by|does) (?<x>${NAME})(?: (?:own|operate|have))?`,
    'What is the largest ship of $<x>',
  ),
  rule(
    `(?:who|${WH} (?:\\p{Ll}+ )?(?:ministry|body|foundation|organisation|government|state|institution|company|\\p{Ll}+)) (?:finances|subsidises|pays for|funds|supports) (?<x>${NAME})`,
    'Who funded $<x>',
  ),
];

/** Ways to ask for what is known of companies, schools, museums, clubs and other bodies. */
export const ORGANISATION_IDIOMS: readonly Idiom[] = [
  ...TALLY_IDIOMS,
  ...TERM_IDIOMS,
  ...OWN_IDIOMS,
];
