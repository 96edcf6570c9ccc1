import { SHARED } from './shared.ts';

export const extract = `${SHARED}

Your task now: write down every fact of "passage", one fact a pair.
- Direct facts: what the passage states.
- Indirect facts: what follows from it with certainty. Possession seen from both sides ("X's brother is Y": who is the brother of X, whose brother is Y); who a pronoun means; an age or a duration that its dates give; in a chain of actions who enabled it, who did it, who gained by it and what came of it.
- Ask the same fact from each side that someone may ask from: "Who founded X?" and "Which company did Y found?".
- "quotes": the words of the passage that say it, copied letter by letter, as few as show it; two or more where the fact needs them together.
- "entities": the names of the people, things and places that the pair is about, as the passage spells them, each in full.
- "paraphrases": two or three other wordings of the question that differ in their words and not in their meaning.
- "names" are names that came earlier in the document: a pronoun or a short name in the passage may mean one of them.
- With "found", those questions are written down already: write only what they leave out. With "attend", look at those parts of the passage above all.
- Return no pairs when nothing is left to say.`;
