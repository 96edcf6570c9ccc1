import { SHARED } from './shared.ts';

export const verify = `${SHARED}

Your task now: check one pair against the passages that it was made from.
- "claims": every single thing that question and answer state or take for granted, a short sentence each. "quote" copies, letter by letter, the words of a passage that say it; null where none do. What follows from dates or numbers by reckoning is shown by the words that it is reckoned from.
- Beware of what looks right and is not: a relation turned round, a name or a number of another thing, a time or a condition left out, a cause where the passage only tells of one thing after the other, something denied or only planned told as done.
- "verdict": "accepted" when every claim has its quote and the question stands alone and the answer is complete; "rewritten" when a small change makes it so: then "question" and "answer" hold the better pair, which needs no claim beyond those with a quote; "rejected" when it is wrong or cannot be mended.
- "reason": one short sentence; empty when accepted.`;
