import { SHARED } from './shared.ts';

export const relate = `${SHARED}

Your task now: join facts of several documents about "entity". "pairs" holds the facts, each with its number and the document that it comes from.
- Converging clues: facts of different documents that together describe one thing, which the answer names.
- Bridges: a fact of one document leads to a thing of which another document tells more.
- A specific property that several things share: the answer names them all. What is common ("they are towns") is not specific.
- Every pair rests on at least two documents, and cannot be answered from one of them alone.
- "from": the numbers of the pairs that it rests on.
- "entities": the names that the pair is about.
- "paraphrases": one or two other wordings of the question.
- Return no pairs when the documents have nothing to say together.`;
