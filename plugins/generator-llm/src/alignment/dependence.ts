/** English wordings that need their surroundings; other languages are left to the model. */
const DEPENDENT: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:he|she|they|him|them|his|hers|their|theirs|its|himself|herself|themselves)\b/u,
    'a pronoun',
  ],
  [
    /\b(?:yesterday|today|tomorrow|recently|nowadays|(?:last|next|this) (?:year|month|week|century|decade)|(?:years?|months?|weeks?|days?) ago)\b/iu,
    'a time that depends on when it is read',
  ],
  [
    /\b(?:the|this) (?:document|passage|text|excerpt|paragraph)\b|\baccording to the (?:article|author|source)\b/iu,
    'a word about its source',
  ],
];

const OWNED = /\b(?:its|his|her|their)\b/gu;
/** "Where does Kelby FC play its matches?" says itself what "its" means. */
const NAMES_OWNER = /\p{Ll} (?:the )?["“]?\p{Lu}\S* .*?\b(?:its|his|her|their)\b/u;

/** Most words of an answer (METHOD: consolidation). */
const MOST_WORDS = 150;

/** Why a pair cannot stand alone, as far as its wording tells; null when nothing shows it. */
export function dependence(question: string, answer: string): string | null {
  for (const [part, text] of Object.entries({ question, answer })) {
    if (text.trim() === '') return `The ${part} is empty.`;
    const unquoted = text.replace(/"[^"]*"|“[^”]*”/gu, '');
    const plain =
      part === 'question' && NAMES_OWNER.test(text) ? unquoted.replace(OWNED, '') : unquoted;
    for (const [pattern, what] of DEPENDENT) {
      const found = pattern.exec(plain);
      if (found !== null) return `The ${part} holds ${what}: "${found[0]}".`;
    }
  }
  if (answer.split(/\s+/u).length > MOST_WORDS) {
    return `The answer has more than ${MOST_WORDS} words.`;
  }
  return null;
}
