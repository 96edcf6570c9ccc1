import { z } from 'zod';
import { STEP_NAMES, type StepName } from './step.ts';

/** Longer ones cost more than the passages that they are about. */
const MAX_LENGTH = 20_000;

/** Instructions of the user's own by step. */
export const ownInstructions = z.partialRecord(
  z.enum(STEP_NAMES),
  z.string().trim().min(1).max(MAX_LENGTH),
);

export type OwnInstructions = Readonly<Partial<Record<StepName, string>>>;

/** Ours, then those of the user: theirs narrow the task, the form of the answer stays. */
export function withOwn(instructions: string, own: string | undefined): string {
  if (own === undefined) return instructions;
  return `${instructions}\n\nFor these documents in particular:\n${own}\n\nThe form of your answer stays as it is.`;
}
