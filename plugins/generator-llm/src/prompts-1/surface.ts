import { SHARED } from './shared.ts';

export const surface = `${SHARED}

Your task now: write questions that describe something and are answered by its name. "pairs" holds facts of one document, each with its number.
- For each person, thing or place that the facts tell of, describe it by one fact, by two, and by three or more, without its name or a part of it: "Who founded a company in Oslo and was born in 1961?".
- Also walk along relations: "Who is the brother of the founder of X?".
- The answer is the name alone, as the facts spell it.
- "from": the numbers of the pairs whose facts the question uses. Every one of them must be needed, and together they must fit nothing else that "pairs" tells of.
- "entities": the answer's name first, then the names in the question.
- "paraphrases": one or two other wordings of the question.`;
