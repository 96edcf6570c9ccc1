/** Turns of phrase and the plain words for them, wherever they stand in a question. */
const PHRASES: readonly (readonly [pattern: RegExp, plain: string])[] = [
  // Births and deaths.
  [
    /\bdid (?<x>.+?) (?:come into the world|(?:first )?see the light of (?:day|the world))\b/u,
    'was $<x> born',
  ],
  [/\b(?:came into the world|(?:first )?saw the light of (?:day|the world))\b/gu, 'was born'],
  [/\bdid (?<x>.+?) (?:pass away|breathe (?:his|her|their) last)\b/u, 'did $<x> die'],
  [/\b(?:passed away|breathed (?:his|her|their) last)\b/gu, 'died'],
  [
    /\b(?:hailed from|(?:was|is) a native of|(?:was|is) a daughter of|(?:was|is) a son of(?= the (?:town|city|village)))(?= (?:the (?:town|city|village) of )?\p{Lu})/gu,
    'was born in',
  ],
  [/\bdid (?<x>.+?) hail from\b/u, 'did $<x> come from'],
  // Studies.
  [
    /\b(?:took|earned|received|gained|obtained|completed|holds|has) (?:a|an|his|her|their) (?:university )?degree (?:at|from)\b/gu,
    'studied at',
  ],
  [/\bdid (?<x>.+?) (?:take|earn|gain) (?:a|his|her|their) degree(?: at| in)?/u, 'did $<x> study'],
  [/\b(?:was|is) a graduate of\b/gu, 'studied at'],
  [/\bgraduated (?:from|at)\b/gu, 'studied at'],
  [
    /\b(?<noun>university|school|college|academy|institution) (?:from|at|in) which (?<x>.+?) (?:graduated|studied|was educated|took (?:a|his|her) degree)\b/gu,
    '$<noun> where $<x> studied',
  ],
  [
    /\bthe alma mater of (?<x>(?:the )?\p{L}+ (?:who|that|of) .+|\p{Lu}.+)$/u,
    'the university where $<x> studied',
  ],
  // Marriages.
  [/\bdid (?<x>.+?) (?:get married|wed|tie the knot)\b/u, 'did $<x> marry'],
  [/\b(?:got married|tied the knot|wedded)\b/gu, 'married'],
  [/\btook (?<y>.+?) as (?:his|her|their) (?:wife|husband)\b/gu, 'married $<y>'],
  // Origins of things.
  [/\b(?:has|have) existed since\b/gu, 'was founded in'],
  [
    /\b(?:owes|owe) (?:its|their) existence to (?<y>.+?)(?:, (?:its|their) founder)?$/u,
    'was founded by $<y>',
  ],
  [/\bof the home ground of\b/gu, 'of the stadium of'],
  [/\bchanged hands for\b/gu, 'was sold for'],
  [/\bis (?:a picture|the picture) of\b/gu, 'depicts'],
  [/\b(?:claimed|cost) (?<n>[\d,.]+) lives\b/gu, 'left $<n> dead'],
];

/** The question in plain words. */
export function plainPhrases(question: string): string {
  let text = question;
  for (const [pattern, plain] of PHRASES) text = text.replace(pattern, plain);
  return text;
}
