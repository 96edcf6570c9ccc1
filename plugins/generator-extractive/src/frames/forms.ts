const ADVERBS =
  '(?:(?:now|today|still|also|always|currently|mainly|mostly|officially|once|long|then|again|perhaps|probably|undoubtedly|of course|without doubt|for now|these days) )*';
const ADJECTIVES = '(?:(?-i:[\\p{Ll}-]+) ){0,2}?';
/** What may stand before the name of a doer: "the engineer", "the Danish architect". */
const TITLED =
  '(?:(?:the|an?|§|its|then|local|one) )?(?:(?-i:\\p{Lu}\\p{Ll}+(?:sh|an|ese|ch|ish|ic)) )?(?:(?-i:[\\p{Ll}-]+) ){0,3}?';
const OWN_NOUN = '(?! (?:of|in|for|on|at) (?!@))';

/** Ways to state a name as something of the topic's: "its X is V", "V is its X", "X: V". */
export const nounForms = (slot: string, nouns: string): readonly string[] => [
  `N(${nouns})(?: (?:on|to) @)?(?:,? (?:is|was|are|were|has been|have been|remains|remain|became|being|goes to|include|includes)|,|:)?(?: in each case)? ?${ADVERBS}(?:(?:called|named|known as|that of) )?{${slot}}`,
  `{${slot}},? (?:is|was|are|were|remains|remain|has been|serves as|acts as|forms|being|became|which is) ${ADVERBS}(?:the|§|its|an?|one of (?:the|§)) ${ADJECTIVES}(?:${nouns})${OWN_NOUN}(?![\\p{L}-])`,
  `{${slot}}, ${ADVERBS}(?:the|§|its) ${ADJECTIVES}(?:${nouns})(?: of @)?(?=[,.;)]|$)`,
  `(?:with|has|had|have|names|counts|regards|claims) {${slot}} (?:as|for|among) (?:the|§|its|an?) ${ADJECTIVES}(?:${nouns})`,
];

/** Ways to state a measure: "a height of V", "its height is V", "V high", "V in height". */
export const measureForms = (
  slot: string,
  nouns: string,
  adjectives = '(?!)',
): readonly string[] => [
  `(?<!(?:drainage|catchment|surrounding) )(?:${nouns})(?: of @)? ~ {${slot}}`,
  `(?:${nouns})(?:\\.|:)? {${slot}}`,
  `{${slot}} (?:${adjectives})(?![\\p{L}-])`,
  `{${slot}} in (?:${nouns})(?![\\p{L}-])`,
];

/** Ways to say when something was done to the topic. */
export const doneWhen = (slot: string, participles: string, nouns = '(?!)'): readonly string[] => [
  `(?:${participles}) (?:for the first time )?(?:back |as (?:early|late|long ago) as )?(?:in|on|from|since|around|about) (?:the year )?{${slot}}`,
  `(?:${participles}) ~~ (?:in|on|since) (?:the year )?{${slot}}`,
  `(?:in|on|since) (?:the year )?{${slot}},? (?:when )?(?:@|it|they)(?: \\p{Ll}+){0,2}? (?:${participles})`,
  `(?:in|on|since) (?:the year )?{${slot}} .{3,40}? (?:${participles}) @`,
  `(?:${nouns})(?: of @)? ~ (?:in|on|from|to|of|since|is|was) (?:the year )?{${slot}}`,
  `{${slot}} (?:saw|brought|marks|marked|is the (?:year|date) of) (?:the|§) ${ADJECTIVES}(?:${nouns})`,
];

/** Ways to name who did something to the topic. */
export const doneByForms = (
  slot: string,
  participles: string,
  pasts: string,
  nouns = '(?!)',
): readonly string[] => [
  `(?:${participles}) (?:(?:in|on|from|between|since) (?:(?! and )[^,.;]){4,30}? )?by ${TITLED}{${slot}}`,
  `(?:${participles}) ~ by ${TITLED}{${slot}}`,
  `{${slot}},? (?:who )?(?:first |later |once |also |had )?(?:${pasts}) @`,
  `it was ${TITLED}{${slot}} (?:who|that|which) (?:${pasts}) @`,
  `N(${nouns})(?: (?:is|was|were|,))?,? ${TITLED}{${slot}}`,
  `{${slot}},? (?:is|was|,)? ?(?:the|§|its) ${ADJECTIVES}(?:${nouns})${OWN_NOUN}(?![\\p{L}-])`,
  `(?:the )?(?:work|design|creation|brainchild|gift|doing|idea) of ${TITLED}{${slot}}`,
];
