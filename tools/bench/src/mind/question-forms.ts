import { bareQuestion } from './bare-question.ts';
import { anyForm } from './relation.ts';

const NOUN =
  '(?<n>(?!of |is |was |are |were |did |does |do |has |have |had )[\\p{L}-]+(?: (?!of |is |was |are |were |did |does |do |has |have |had |must )[\\p{Ll}-]+){0,3}?)';
const AUX =
  '(?:is|was|are|were|did|does|do|has|have|had|can|could|must|may|might|will|would|should)';
const PREPOSITION = '(?:in|at|on|from|under|by|to|for|with|after|into|of|over)';

const MEASURES: Readonly<Record<string, string>> = {
  tall: 'height',
  high: 'height',
  long: 'length',
  deep: 'depth',
  wide: 'width',
  heavy: 'weight',
  old: 'age',
  expensive: 'price',
  big: 'size',
  large: 'size',
};

const rule = (
  pattern: string,
  ...phrases: readonly string[]
): readonly [RegExp, readonly string[]] => [new RegExp(`^${pattern}$`, 'u'), phrases];

const anyOf = (...phrases: readonly string[]): string => `(?:${phrases.map(anyForm).join('|')})`;
const BEGUN = `(?:${anyOf('begin', 'start', 'start up', 'start out', 'get going', 'get started', 'get under way', 'get off the ground', 'come into being', 'come into existence', 'come to life', 'spring into life', 'take off', 'go into business', 'open for business')}|(?:be )?(?:founded|established|set up|created|born|called into being|brought into being))`;
const OPENED = `(?:${anyOf('open', 'open its doors', 'go up', 'rise', 'start shining')}|(?:be )?(?:opened|inaugurated|built|completed|put up|erected|constructed|finished))`;

/** How a question asks, and the phrases for what it asks for. */
const FORMS: readonly (readonly [RegExp, readonly string[]])[] = [
  rule(
    `how long (?:does|must|do|will|would|has) .*(?:when|while|until|through|for) (?<x>.+?)(?: (?:is|are|was) (?:given|performed|played|shown|on))?`,
    'the running time of $<x>',
  ),
  rule(`how long (?:does|do|did) (?<x>.+?) (?:last|take|go on|run)`, 'the running time of $<x>'),
  rule(
    `how long (?:is|are|was) (?<x>(?:the )?(?:opera|film|performance|play|concert|festival).*)`,
    'the running time of $<x>',
  ),
  rule(
    `how many (?:crowns|euros|dollars|pounds) (?:must|does|do|did|has|should) (?:one|you|we|people|a buyer) (?:pay|spend|part with|hand over|shell out)(?: to get| for| on)? (?<x>.+)`,
    'the price of $<x>',
  ),
  rule(`how much (?:does|do|did|must) (?<x>.+?) (?:cost|sell for|go for)`, 'the price of $<x>'),
  rule(
    `how much (?:did|does|has|had) (?<s>.+?) (?:shell out|pay|paid|spend|spent|lay out|fork out|give|hand over|put down)(?: to buy| to get| to acquire)? (?:for|on)? ?(?<o>.+)`,
    'PRICE $<s> | $<o>',
  ),
  rule(
    `(?<x>.+) (?:is endowed with|comes with|carries|is worth|brings|pays) (?:how much (?:money)?|what (?:sum|amount)(?: of money)?)`,
    'the prize money of $<x>',
  ),
  rule(
    `how many (?:people|souls|inhabitants|persons) (?:call (?<x>.+) (?:home|their home)|(?:live|dwell|reside) (?:in|on|at) (?<y>.+))`,
    'the population of $<x>$<y>',
  ),
  rule(
    `how many (?:seats|places) (?:are there in|does) (?<x>.+?)(?: have| offer)?`,
    'the capacity of $<x>',
  ),
  rule(
    `how many (?:people|spectators|listeners) (?:does|can) (?<x>.+?) (?:seat|hold|take|fit|accommodate)`,
    'the capacity of $<x>',
  ),
  rule(
    `(?<x>.+) (?:has room for|holds|seats|can hold|can seat|takes) (?:an audience of (?:what|which) size|how many(?: people)?)`,
    'the capacity of $<x>',
  ),
  rule(
    `how many patents (?:are (?:in the name of|held by|registered by)|does) (?<x>.+?)(?: hold| have)?`,
    'the patents of $<x>',
  ),
  rule(
    `how many people (?:work (?:for|at)|are on the payroll of|does) (?<x>.+?)(?: employ)?`,
    'the workforce of $<x>',
  ),
  rule(
    `at (?:what|which) (?:altitude|height|elevation) (?:does|do|is) (?<x>.+?) (?:lie|stand|sit|located|situated)(?<more> whose .+)?`,
    'the altitude of $<x>$<more>',
  ),
  rule(
    `how (?<m>tall|high|long|deep|wide|heavy|expensive) (?:is|are|was|were) (?<x>.+)`,
    'MEASURE $<m> | $<x>',
  ),
  rule(
    `how (?<m>tall|high|long|deep|wide|heavy|expensive) (?<x>.+?) (?:is|are|was|were)(?<more> .+)?`,
    'MEASURE $<m> | $<x>$<more>',
  ),
  // Dates.
  ...[
    'when|in (?:what|which) year|on (?:what|which) (?:date|day)|(?:what|which) year|since (?:what year|when)',
  ].flatMap((when) => [
    rule(
      `(?:${when}) ${AUX} (?<x>.+?) (?:born|(?:first )?(?:see|saw) the light of day|come into the world)`,
      'the birth date of $<x>',
    ),
    rule(`(?:${when}) (?:${AUX} )?(?<x>.+?) ${BEGUN}`, 'the founding date of $<x>'),
    rule(
      `(?:${when}) (?:${AUX} )?(?<x>.+?) (?:bid|bade|say|said|wave|waved) (?:farewell|goodbye) to (?:his|her|their) (?:\\p{Ll}+ )?(?:job|post|career|work)`,
      'the retirement date of $<x>',
    ),
    rule(
      `(?:${when}) (?:${AUX} )?(?<x>.+?) (?:retired?|g[ia]ve up work|hang up (?:his|her) hat|st[eo]pped? working)`,
      'the retirement date of $<x>',
    ),
    rule(
      `(?:${when}) (?:${AUX} )?(?<x>.+?) (?:voted in|voted into office|elected|chosen|take office|come to power)(?: as (?:the )?\\p{Ll}+)?`,
      'the election date of $<x>',
    ),
    rule(
      `(?:${when}) (?:${AUX} )?(?<x>.+?) (?:(?:take|took|taken) place|held|staged|performed|rowed)(?: for the first time| first)?`,
      'the first date of $<x>',
    ),
    rule(
      `(?:${when}) ${AUX} (?<x>.+?) (?:first (?:held|performed|staged|take place))`,
      'the first date of $<x>',
    ),
    rule(
      `(?:${when}) (?:${AUX} )?(?<x>.+?) (?:give|gave|have|had|see|saw|host|hosted) (?:its|their|the) (?:very )?first (?:performance|concert|show|audience|night)`,
      'the first performance date of $<x>',
    ),
    rule(`(?:${when}) (?:${AUX} )?(?<x>.+?) ${OPENED}`, 'the opening date of $<x>'),
    rule(
      `(?:${when}) (?:${AUX} )?(?<x>.+?) (?:(?:first )?(?:climbed|scaled|conquered))`,
      'the ascent date of $<x>',
    ),
    rule(
      `(?:${when}) (?:${AUX} )?(?<x>.+?) (?:released|launched|published|appear|come out|brought out)`,
      'the release date of $<x>',
    ),
  ]),
  rule(
    `since (?:when|what year|which year) (?:has|have) (?<x>.+?) (?:been|held|had|run|led|headed) .+`,
    'the appointment date of $<x>',
  ),
  rule(
    `(?:when|in (?:what|which) year) did (?<x>.+?) (?:take over|take the helm|become .+)`,
    'the appointment date of $<x>',
  ),
  rule(
    `in (?:what|which) month (?:does|do|is|are) (?<x>.+?) (?:take place|held|celebrated|staged|happen|fall|rowed)`,
    'the month of $<x>',
  ),
  rule(
    `in (?:what|which) month (?:does|do) (?<x>.+?) (?:put on|hold|host|stage|celebrate) (?:its|a|the) (?<n>.+)`,
    'the month of the $<n> that $<x> hosts',
  ),
  rule(
    `how (?:much|heavy) (?:does|do|did) (?<x>.+?) weigh(?<more> .+)?`,
    'the weight of $<x>$<more>',
  ),
  rule(
    `how many (?:kilometres|miles|metres)(?: of water)? (?:does|do) (?<x>.+?) (?:cover|run|flow|measure|stretch|extend)(?<more> .+)?`,
    'the length of $<x>$<more>',
  ),
  rule(
    `over what distance (?:can|does|may) (?:one|you|people|we|ships) see (?:the (?:beam|light) of )?(?<x>.+)`,
    'the range of $<x>',
  ),
  rule(
    `(?:when|in (?:what|which) year) did (?<x>.+?) (?:die|pass away|draw (?:his|her|their) last breath|depart this life|leave this world|meet (?:his|her) end)`,
    'the death date of $<x>',
  ),
  rule(
    `in (?:which|what) (?:town|city|place|village) did (?<x>.+?)(?:'s life (?:begin|start)| begin life)`,
    'the birthplace of $<x>',
  ),
  rule(
    `(?:in|to) whose honour (?:did|was|is) (?:.+? (?:name|call) )?(?<x>.+?)(?: named| called)?`,
    'the namesake of $<x>',
  ),
  rule(
    `(?:from|out of) (?:whose pen|the pen of (?:which|what) \\p{Ll}+) (?:did|does) (?<x>.+?) (?:come|flow|stem)(?<more> .+)?`,
    'the author of $<x>$<more>',
  ),
  rule(
    `in (?:which|what) (?:town|city|place|village|country) (?:does one find|one finds|can one find|do you find|do we find) (?<x>.+)`,
    'the location of $<x>',
  ),
  rule(
    `where (?:does one find|one finds|can one find|do you find|would one find) (?<x>.+)`,
    'the location of $<x>',
  ),
  rule(
    `how old was (?<x>.+?) when (?:he|she) (?:first )?(?:went to sea|began|started|set out).*`,
    'the age at the beginning of $<x>',
  ),
  rule(
    `how many beds (?:are there in|does|has) (?<x>.+?)(?: have| got)?`,
    'the number of beds of $<x>',
  ),
  rule(`how many beds (?:stand|are) in (?<x>.+)`, 'the number of beds of $<x>'),
  rule(
    `(?:the )?number of (?:people|workers|staff|employees|hands) (?:who|that|whom) (?<x>.+?) (?:keeps? in work|employs?|has on its payroll|gives work to|provides work for|pays)`,
    'the workforce of $<x>',
  ),
  rule(
    `(?:the )?number of (?:people|workers|staff|employees|hands) (?:who|that) (?:work|earn (?:a|their) living|have a job) (?:for|at|in) (?<x>.+)`,
    'the workforce of $<x>',
  ),
  rule(
    `(?:the )?number of (?:people|souls|inhabitants) (?:who|that) (?:live|dwell|reside) (?:in|on|at) (?<x>.+)`,
    'the population of $<x>',
  ),
  rule(
    `how many (?:people|workers|hands) (?:are kept in work by|earn (?:a|their) living (?:at|with)|have a job (?:at|with)) (?<x>.+)`,
    'the workforce of $<x>',
  ),
  // Prices paid.
  rule(
    `(?:what (?:sum|amount|price)|how much)(?: of money| money)? (?:did|has|had) (?:the )?(?:purchase|acquisition|takeover|buying) of (?<o>.+?) (?:set|cost) (?<s>.+?)(?: back)?`,
    'PRICE $<s> | $<o>',
  ),
  rule(
    `(?:what|how much) did (?<s>.+?) (?:have to )?(?:pay|spend|give|lay out|put down|hand over|shell out|fork out) (?:for|on) (?<o>.+)`,
    'PRICE $<s> | $<o>',
  ),
  rule(
    `for (?:how much|what (?:sum|price|amount))(?: of money| money)? did (?<s>.+?) (?:buy|acquire|purchase|get|take over|snap up) (?<o>.+)`,
    'PRICE $<s> | $<o>',
  ),
  rule(`what did (?<o>.+?) cost (?<s>.+)`, 'PRICE $<s> | $<o>'),
  // Teachers.
  rule(
    `(?:under|from|at|with) whose (?:tutelage|guidance|wing|direction|feet|supervision|eye|eyes) (?:did|was) (?<x>.+?) (?:learn|study|train|sit|serve|trained|taught)(?: .+)?`,
    'the teacher of $<x>',
  ),
  rule(
    `(?:who taught|from whom did|who trained) (?<x>.+?)(?: (?:learn|pick up|get))?(?: (?:his|her|their) (?:trade|craft|skills|job|profession))?`,
    'the teacher of $<x>',
  ),
  rule(`under whom did (?<x>.+?) (?:learn|study|train)(?: .+)?`, 'the teacher of $<x>'),
  // Names and signs.
  rule(
    `what (?:can be seen|is shown|is depicted|appears|is to be seen|does one see|features|is pictured) (?:on|in) (?<x>(?:the )?(?:badge|logo|emblem|crest|sign|coat of arms).+)`,
    '$<x>',
  ),
  rule(
    `what (?:animal|creature|plant|figure|picture|thing) (?:is|adorns|decorates|appears on|can be seen on|graces) (?:on )?(?<x>(?:the )?(?:badge|logo|emblem|crest|sign|coat of arms).+)`,
    '$<x>',
  ),
  rule(`what (?:is|was|are|were) (?<x>.+) (?:called|named|known as)`, '$<x>'),
  rule(`what name (?:does|did) (?<x>.+) (?:go by|bear|have|carry)`, '$<x>'),
  rule(
    `how (?:does|did) (?<x>.+?) (?:earn|make) (?:his|her|their|a) (?:living|money|bread)`,
    'the occupation of $<x>',
  ),
  rule(
    `how (?:does|do) (?<x>.+?) (?:spend|pass|fill) (?:his|her|their) (?:free|spare|leisure) (?:time|hours)`,
    'the hobby of $<x>',
  ),
  rule(
    `what (?:does|do) (?<x>.+?) (?:like|love|enjoy)?(?: to)? ?do(?:ing)? (?:in|with) (?:his|her|their) (?:free|spare|leisure) (?:time|hours)`,
    'the hobby of $<x>',
  ),
  rule(
    `(?:to|with) (?:which|what) (?<n>party) (?:does|did|do) (?<x>.+?) (?:belong|side|go along)`,
    'the $<n> of $<x>',
  ),
  rule(
    `with whom did (?<x>.+?) (?:launch|found|start|set up|establish|create|begin) (?:his|her|their|the|its) (?<n>.+)`,
    'PARTNER $<x>',
  ),
  rule(
    `how much (?:money )?(?:does|do) (?<x>.+?) (?:bring|carry|pay|yield|come with|hand out)(?: with it| in)?`,
    'the prize money of $<x>',
  ),
  rule(
    `how much (?:money )?(?:goes|is paid|is given|is handed) (?:to|out to) (?:the )?(?:winner|holder|laureate)s? of (?<x>.+)`,
    'the prize money of $<x>',
  ),
  rule(
    `how much (?:money )?(?:does|do|can) (?:the|a) (?:winner|holder|laureate)s? of (?<x>.+?) (?:get|receive|pocket|take home|expect|earn)`,
    'the prize money of $<x>',
  ),
  // Names that are given.
  rule(
    `what (?:did|does) (?<x>.+?) (?:call|name|title) (?:his|her|their) (?<n>\\p{Ll}+(?: \\p{Ll}+)?)`,
    'the $<n> of $<x>',
  ),
  rule(`what (?:did|does) (?<x>.+?) (?:do|did) for a living`, 'the occupation of $<x>'),
  rule(
    `what (?:did|does|has|do) (?<x>.+?) (?:have|use|take|chosen?|got|had) (?:for|as) (?:an?|its|his|her) (?<n>.+)`,
    'the $<n> of $<x>',
  ),
  rule(
    `what (?<x>.+?) (?:has|uses|took|had) (?:for|as) (?:an?|its|his|her) (?<n>.+)`,
    'the $<n> of $<x>',
  ),
  rule(`(?:what|which) (?<n>language) (?<x>.+) (?:is|was|are) written in`, 'the $<n> of $<x>'),
  rule(
    `(?:in )?(?:what|which) (?<n>language) (?:is|was) (?<x>.+) written(?: in)?`,
    'the $<n> of $<x>',
  ),
  rule(
    `who held the office of mayor (?:of|in) (?<x>.+?) before the (?:present|current) (?:one|holder|mayor)`,
    'the predecessor of the mayor of $<x>',
  ),
  rule(
    `who (?:was|came) (?:the mayor )?before the (?:present|current) mayor of (?<x>.+)`,
    'the predecessor of the mayor of $<x>',
  ),
  rule(`(?:to|with) whom (?:is|was) (?<x>.+) married`, 'the spouse of $<x>'),
  rule(`who (?:is|was) (?<x>.+) married to|who is married to (?<y>.+)`, 'the spouse of $<x>$<y>'),
  rule(
    `(?:into|in) (?:whose|which) hands (?:did|has|is) (?<x>.+) (?:pass|passed|fall|fallen|come)`,
    'the owner of $<x>',
  ),
  rule(`of (?<x>.+?), (?<n>the (?:number of \\p{Ll}+|population|\\p{Ll}+))`, '$<n> of $<x>'),
  rule(`of (?<x>.+?), (?:give|name|state|tell)(?: me)? (?<n>the .+)`, '$<n> of $<x>'),
  // Whatever else.
  rule(
    `(?:who|what|which|whose) (?:is|are|was|were) (?<x>(?:the |an? |\\S+'s |[\\p{Lu}]).+)`,
    '$<x>',
  ),
  rule(
    `${PREPOSITION} (?:which|what) ${NOUN} ${AUX} (?<x>.+)`,
    'the $<n> that $<x> in',
    'the $<n> that $<x> at',
    'the $<n> that $<x>',
  ),
  rule(`by (?:whom|whose hand) ${AUX} (?<x>.+)`, 'the person by whom $<x>'),
  rule(`${PREPOSITION} whom ${AUX} (?<x>.+)`, 'the person that $<x>'),
  rule(`where ${AUX} (?<x>.+)`, 'the place that $<x> in', 'the place that $<x>'),
  rule(`where (?<x>.+)`, 'the place that $<x> in', 'the place that $<x>'),
  rule(`(?:which|what) ${NOUN} ${AUX} (?<x>.+)`, 'the $<n> that $<x>'),
  rule(`(?:which|what) ${NOUN} (?<x>.+)`, 'the $<n> that $<x>'),
  rule(`(?:who|whom) ${AUX} (?<x>.+)`, 'the person that $<x>'),
  rule(`who (?<x>.+)`, 'the person that $<x>'),
  rule(`what ${AUX} (?<x>.+)`, 'the thing that $<x>'),
  rule(`(?<x>(?:the|a|an) .+)`, '$<x>'),
];

/** A thing that a question asks for, as a phrase; a price paid names two things. */
export type Sought =
  | { readonly kind: 'phrase'; readonly phrase: string }
  | { readonly kind: 'partner'; readonly of: string }
  | { readonly kind: 'price'; readonly buyer: string; readonly bought: string };

export function soughtOf(asked: string): readonly Sought[] {
  return variants(bareQuestion(asked)).flatMap(formsOf);
}

const ADJUNCT =
  / (?:these days|nowadays|today|now|currently|at the moment|at present|in \d{4}|since \d{4}|so far|yet)$/u;
/** "the hall conceived in which X was heard": the relative clause belongs to the noun. */
const EXTRAPOSED =
  /^(?<before>.*\b(?:the|a|an) [\p{Ll}']+(?: \p{Ll}+)?) (?<verb>\p{Ll}{3,}(?:ed|en|t)|weigh|come|cover|measure|lie|stand|sit|found|built|born) (?<clause>(?:(?:in|on|at|of|from|under) (?:which|whom|whose)|whose|that) .+)$/u;

/** The question, and with its clauses in their places or a condition fewer. */
function variants(text: string): readonly string[] {
  const moved = EXTRAPOSED.exec(text)?.groups;
  const all = moved ? [`${moved['before']} ${moved['clause']} ${moved['verb']}`, text] : [text];
  const partitive = /^(?:which|what) (?<n>\p{Ll}+) of (?<rest>.+)$/iu.exec(text)?.groups;
  if (partitive) {
    const words = partitive['rest']!.split(' ');
    // "Which daughter of X designed Y": where the verb begins is not known.
    all.push(
      ...words.map((_, at) => `which ${partitive['n']} ${words.slice(at).join(' ')}`).slice(1, -1),
    );
  }
  const shorter = all.flatMap((each) => (ADJUNCT.test(each) ? [each.replace(ADJUNCT, '')] : []));
  return [...all, ...shorter];
}

function formsOf(text: string): readonly Sought[] {
  return FORMS.flatMap(([pattern, phrases]): Sought[] => {
    if (!pattern.test(text)) return [];
    return phrases.map((phrase): Sought => {
      const filled = text.replace(pattern, phrase).replace(/\s+/gu, ' ').trim();
      const price = /^PRICE (?<buyer>.+) \| (?<bought>.+)$/u.exec(filled)?.groups;
      const partner = /^PARTNER (?<x>.+)$/u.exec(filled)?.groups?.['x'];
      if (partner !== undefined) return { kind: 'partner', of: partner };
      if (price) return { kind: 'price', buyer: price['buyer']!, bought: price['bought']! };
      return {
        kind: 'phrase',
        phrase: filled.replace(
          /^MEASURE (\p{L}+) \| /iu,
          (_, word: string) => `the ${MEASURES[word.toLowerCase()]} of `,
        ),
      };
    });
  });
}
