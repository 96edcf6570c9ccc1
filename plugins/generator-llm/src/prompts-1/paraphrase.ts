import { SHARED } from './shared.ts';

export const paraphrase = `${SHARED}

Your task now: ask one question in other words. "count" wordings at most, as different from each other as can be: another verb, another order, formal and everyday, short and long, a whole question and a request. Every one must have exactly the given answer, and keep every name, number and date of the question.`;
