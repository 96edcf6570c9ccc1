/** Words that begin sentences and are no names. */
const OPENING =
  /^(?:a|about|after|all|also|among|an|and|apart|as|at|because|before|besides|between|both|but|by|did|do|does|during|each|for|from|had|has|have|he|her|his|how|i|if|in|into|is|it|its|many|most|name|no|not|of|on|only|or|our|she|since|some|tell|than|that|the|their|there|these|they|this|those|to|under|until|was|we|were|what|when|where|which|while|who|whom|whose|why|with|yes|you)$/iu;

const WORD = /[\p{L}\p{N}]+(?:[.'’&-][\p{L}\p{N}]+)*/gu;

/** A word of a name. */
export interface NameWord {
  readonly word: string;
  /** True at the beginning of a sentence, where every word has a capital. */
  readonly opens: boolean;
}

/**
 * Words of names, in scripts that have capitals: with a capital, or with a capital or a digit
 * inside ("iPhone", "A4").
 */
export function nameWords(text: string): readonly NameWord[] {
  const names: NameWord[] = [];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const word = found.replace(/['’]s$/u, '');
    if (!/^\p{Lu}|\p{Ll}\p{Lu}|\p{L}.*\p{Nd}/u.test(word)) continue;
    if (/^\p{Nd}+(?:st|nd|rd|th|s)$/u.test(word)) continue;
    const opens = /(?:^|[.!?:"“„«(]\s*)$/u.test(text.slice(0, index));
    if (!opens || !OPENING.test(word)) names.push({ word, opens });
  }
  return names;
}
