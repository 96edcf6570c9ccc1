import { z } from 'zod';

const text = z.string();

const question = z.strictObject({
  text,
  clues: z.array(z.number()),
  candidate: text.nullable(),
  fallbacks: z.array(text),
});

export const grounding = z.strictObject({
  clues: z.array(text),
  questions: z.array(question),
  known: z.array(text),
  impossible: text.nullable(),
});

export const identification = z.strictObject({
  candidates: z.array(
    z.strictObject({ name: text, satisfied: z.array(z.number()), failed: z.array(z.number()) }),
  ),
  confirmed: text.nullable(),
  status: z.enum(['continue', 'confirmed', 'exhausted', 'not-needed']),
  questions: z.array(question),
});

export const seeking = z.strictObject({
  questions: z.array(question),
  done: z.boolean(),
  pivot: text.nullable(),
});

export const synthesis = z.strictObject({
  steps: z.array(z.strictObject({ clue: z.number(), finding: text, citations: z.array(text) })),
  kind: z.enum(['answer', 'abstention']),
  short: text,
  text,
  outside: z.array(text),
  conflicts: z.array(text),
  contradictions: z.array(text),
  reason: text,
  missing: z.array(text),
});

export type QuestionOutput = z.output<typeof question>;
export type SynthesisOutput = z.output<typeof synthesis>;
