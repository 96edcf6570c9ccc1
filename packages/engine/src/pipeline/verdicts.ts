import type { JsonValue } from '@memo-js/core';
import { z } from 'zod';
import type { Store } from '../store/store.ts';

/** A draft that did not become a reflection, and why. */
export interface Rejection {
  readonly question: string;
  /** Empty where only a question was proposed. */
  readonly answer: string;
  readonly reason: string;
  /** Documents that it cited. */
  readonly documentIds: readonly string[];
}

/** A draft that became a reflection in other words. */
export interface Rewriting {
  /** Id of the reflection. */
  readonly id: string;
  /** As it was proposed. */
  readonly question: string;
  readonly answer: string;
  readonly reason: string;
}

/** What verification said of the drafts of a work item. */
export interface Verdicts {
  readonly rejected: readonly Rejection[];
  readonly rewritten: readonly Rewriting[];
  /** False where the step `verification` is left out. */
  readonly verified: boolean;
}

/** As a work item keeps them with its value. */
export function verdictsValue({ rejected, rewritten, verified }: Verdicts): {
  readonly [key: string]: JsonValue;
} {
  return {
    rejected: rejected.map((each) => ({ ...each, documentIds: [...each.documentIds] })),
    rewritten: rewritten.map((each) => ({ ...each })),
    verified,
  };
}

/** The steps whose drafts are judged. */
const JUDGED = ['extraction', 'consolidation', 'surfacing', 'cross-document', 'refusal'] as const;
export type JudgedStep = (typeof JUDGED)[number];

const stored = z.object({
  rejected: z.array(
    z.object({
      question: z.string(),
      // Workspaces of older versions have not kept the rest.
      answer: z.string().default(''),
      reason: z.string().default(''),
      documentIds: z.array(z.string()).default([]),
    }),
  ),
  rewritten: z
    .array(
      z.object({ id: z.string(), question: z.string(), answer: z.string(), reason: z.string() }),
    )
    .default([]),
  verified: z.boolean().default(true),
});

/** Verdicts of the finished work items, step by step. */
export async function* readVerdicts(
  store: Store,
): AsyncGenerator<Verdicts & { readonly step: JudgedStep; readonly documentId: string | null }> {
  for (const step of JUDGED) {
    for (const { item, value } of await store.values(step)) {
      yield { step, documentId: item.documentId, ...stored.parse(value) };
    }
  }
}
