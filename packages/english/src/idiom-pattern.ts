/** A wording whose grammar hides what it asks, and the plain question it stands for. */
export type Idiom = readonly [pattern: RegExp, plain: string];

export const WH = '(?:which|what)';
export const BE = '(?:is|are|was|were)';
export const X = '(?<x>.+?)';
/** A date word at the head of a question is kept: the year stays a year. */
export const WHEN = '(?<when>when|(?:(?:in|on) )?(?:which|what) (?:year|date|day|month))';

/** A row of a table of idioms: the pattern reads a whole question. */
export const rule = (pattern: string, plain: string): Idiom => [
  new RegExp(`^(?:${pattern})$`, 'u'),
  plain,
];

/** "the residence of X" and "X's residence"; the owner is in $<x> or in $<own>. */
export const owned = (nouns: string): string =>
  `(?:the (?:${nouns}) (?:of|at|for) ${X}|(?<own>.+?)(?:'s|(?<=s)') (?:${nouns}))`;
