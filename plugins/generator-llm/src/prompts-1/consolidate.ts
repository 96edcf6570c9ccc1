import { SHARED } from './shared.ts';

export const consolidate = `${SHARED}

Your task now: join facts of one document. "pairs" holds its facts, each with its number.
- Join two, three, four or more facts that have a true common thread: the same person, thing or place; the same time; a relation; a cause and what it led to; a contrast. Facts that only stand side by side are not joined.
- The question names the thread and asks for what the joined facts say together. The answer holds every fact that was joined, in at most 150 words.
- "from": the numbers of the pairs that the answer rests on, at least two.
- "entities": the names that the pair is about.
- "paraphrases": one or two other wordings of the question.
- Return no pairs when nothing belongs together.`;
