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
  // Places told by what lies there.
  [/\bthe (?:lake|sea|bay|town|city|river) at the mouth of\b/gu, 'the mouth of'],
  [/\bthe (?:mountain|hill|peak|lake|spring) at the source of\b/gu, 'the source of'],
  [
    /\bthe (?:town|city|village|place) (?:nearest|closest) to the (?:site|scene|battlefield) of\b/gu,
    'the site of',
  ],
  [/\bon the (?:shores?|banks?|edge) of (?=the |\p{Lu})/gu, 'on '],
  [/\b(?:runs|flows) for (?=[\d,.]+ \p{Ll})/gu, 'has a length of '],
  [/\b(?:is|was) built (?:along|on|beside) (?=the |\p{Lu})/gu, 'is located on '],
  [/\bdid (?<x>(?:(?! that | which | who ).)+?) set up\b/u, 'did $<x> found'],
  [/(?<=\bthat (?:\p{Lu}\S* )+)set up\b/gu, 'founded'],
  [/(?<=\p{L} )set up(?= by |$|[?,])/gu, 'founded'],
  [
    /\b(?<be>is|was) (?:led|governed|headed|run) by (?:the |its )?(?:mayor|rector|governor) (?=\p{Lu})/gu,
    '$<be> led by ',
  ],
  [
    /(?<!\b(?:is|was) )\b(?:led|governed|headed|run) by (?:the |its )?(?<office>mayor|rector|governor) (?=\p{Lu})/u,
    'whose $<office> is ',
  ],
  [/^what line of business is (?<x>the .+|\p{Lu}.*?) in$/iu, 'What is the industry of $<x>'],
  [
    /\b(?:given|awarded|presented) to (?<x>\p{Lu}[^,?]*?) in (?<year>\d{4})$/u,
    'won by $<x> in $<year>',
  ],
  // "the island have on which X lies": the clause belongs behind its noun.
  [
    /\b(?<thing>the \p{Ll}+) (?<verb>have|lie|belong|employ|hold|cover|serve) (?<clause>(?:in|on|at|for|from|to|by) which .+)$/u,
    '$<thing> $<clause> $<verb>',
  ],
  [
    /\bdoes (?<x>\p{Lu}[^,?]*?) have (?:its|their) (?:factory|works|main works|workshops?|plant)\b/u,
    'is $<x> based',
  ],
  [
    /\bhas (?:its|their) (?:factory|works|main works|workshops?|plant)(?=$|[?,]| and )/gu,
    'is based',
  ],
  // Casts.
  [
    /\b(?<film>film|movie|series|play)(?: that is| which is)? starring (?=\p{Lu})/gu,
    '$<film> whose lead actor is ',
  ],
  [
    /\bhas (?<who>\p{Lu}[\p{L}'. -]+?) in the (?:lead|leading|main|title) (?:role|part)/gu,
    'stars $<who>',
  ],
];

const AMOUNT = '(?<n>[\\d][\\d,.]*(?: (?:million|billion|thousand))?(?: [\\p{Ll}²³/]+)?)';
const MEASURES =
  'height|length|depth|width|weight|area|population|capacity|running time|elevation|altitude|turnover|revenue|budget|circulation|wingspan|range|staff|size';

/** What one of several clues says of a measure, as "whose length is 12 km". */
const CLUES: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [
    new RegExp(
      `(?:has|had|reaches|reached|boasts|attains) (?:an?|the) (?:total |maximum |greatest |seating )?(?<what>${MEASURES}) of ${AMOUNT}`,
      'u',
    ),
    'whose $<what> is "$<n>"',
  ],
  [new RegExp(`(?:is|was) ${AMOUNT} long`, 'u'), 'whose length is "$<n>"'],
  [new RegExp(`(?:is|was) ${AMOUNT} (?:high|tall)`, 'u'), 'whose height is "$<n>"'],
  [new RegExp(`(?:is|was) ${AMOUNT} deep`, 'u'), 'whose depth is "$<n>"'],
  [
    new RegExp(`(?:lies|is|stands|sits|is situated) ${AMOUNT} above (?:the )?sea(?: level)?`, 'u'),
    'whose elevation is "$<n>"',
  ],
  [/left (?<n>\d[\d,.]*) dead/u, 'whose death toll is "$<n>"'],
  [
    /(?:has|had|enrols|enrolls|counts|numbers) (?<n>\d[\d,.]*) (?<what>students|members|employees|pages|bridges|seats|acts|inhabitants|musicians|rooms|beds)/u,
    'whose $<what> count is "$<n>"',
  ],
  [/employs (?<n>\d[\d,.]*)(?: people| workers)?/u, 'whose employees count is "$<n>"'],
];

const AFTER_NOUN = /^(?<head>(?:Which|What) (?:\p{Ll}+ ){1,2}?)/u;

/** The clue of a measure, if the words are one. */
function measureOf(words: string): string | undefined {
  for (const [pattern, plain] of CLUES) {
    const match = new RegExp(`^(?:also )?(?:${pattern.source})$`, 'u').exec(words)?.groups;
    if (match !== undefined)
      return plain.replace(/\$<(\w+)>/gu, (_, name: string) => match[name] ?? '');
  }
  return undefined;
}

/** "Which river flows into X and has a length of 12 km": "Which river whose length is 12 km flows into X". */
function measuredClues(question: string): string {
  const head = AFTER_NOUN.exec(question)?.groups?.['head'];
  if (head === undefined) return question;
  const rest = question.slice(head.length);
  for (const { index } of rest.matchAll(/ and /gu)) {
    const [left, right] = [rest.slice(0, index), rest.slice(index + 5)];
    const [first, second] = [measureOf(left), measureOf(right)];
    if (first !== undefined) return `${head}${first} ${right}`;
    if (second !== undefined) return `${head}${second} ${left}`;
  }
  return question;
}

/** The question in plain words. */
export function plainPhrases(question: string): string {
  let text = question;
  for (const [pattern, plain] of PHRASES) text = text.replace(pattern, plain);
  return measuredClues(text);
}
