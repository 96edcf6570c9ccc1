import { SHARED } from './shared.ts';

export const refuse = `${SHARED}

Your task now: write questions that the documents do not answer, from which the model learns to say that it does not know. "pairs" holds facts of the documents; "names" what they speak of.
- "unstated": about a thing in "names", by its name, something of the kind that is told of others and not of it.
- "unknown": of the kind of the questions in "pairs", about people, things and places that you make up; their names sound like those of the documents and occur nowhere.
- About as many of one sort as of the other, "count" in all, as varied as the questions in "pairs".`;
