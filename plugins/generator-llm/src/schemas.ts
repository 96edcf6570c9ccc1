import { z } from 'zod';

const text = z.string();
const texts = z.array(text);

/** A pair as a model writes it. */
const pair = { question: text, answer: text, entities: texts, paraphrases: texts };

export const extraction = z.strictObject({
  pairs: z.array(z.strictObject({ ...pair, quotes: texts })),
});

/** Pairs that rest on numbered pairs. */
export const joined = z.strictObject({
  pairs: z.array(z.strictObject({ ...pair, from: z.array(z.number()) })),
});

export const verification = z.strictObject({
  claims: z.array(z.strictObject({ claim: text, quote: text.nullable() })),
  verdict: z.enum(['accepted', 'rewritten', 'rejected']),
  question: text,
  answer: text,
  reason: text,
});

export const paraphrases = z.strictObject({ wordings: texts });

export const refusals = z.strictObject({
  questions: z.array(
    z.strictObject({ question: text, sort: z.enum(['unstated', 'unknown']), about: text }),
  ),
});

export const identity = z.strictObject({ same: z.boolean() });

export type ExtractedPair = z.output<typeof extraction>['pairs'][number];
export type JoinedPair = z.output<typeof joined>['pairs'][number];
export type Verification = z.output<typeof verification>;
