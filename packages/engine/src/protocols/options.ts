import { z } from 'zod';

/** Defaults that every protocol shares. */
export const PROTOCOL_DEFAULTS = Object.freeze({
  deadEndThreshold: 3,
  deadlineMs: 60_000,
  synthesisGraceMs: 15_000,
  maxExecutiveCalls: 20,
  maxMemoryCalls: 200,
  memoryRetries: 1,
  maxTokens: 512,
  topP: 0.95,
  seed: 0,
  outsideKnowledge: false,
});

/** Option fields that every protocol shares; each protocol adds its turns and temperatures. */
export const sharedOptions = {
  /**
   * A wording on which the memory abstained this often is not asked again.
   * @default 3
   */
  deadEndThreshold: z.int().min(1).default(PROTOCOL_DEFAULTS.deadEndThreshold),
  /**
   * Milliseconds after which nothing more is asked; the answer is then made from what is there.
   * @default 60000
   */
  deadlineMs: z.int().min(1).default(PROTOCOL_DEFAULTS.deadlineMs),
  /**
   * Milliseconds that the final answer may take after the deadline.
   * @default 15000
   */
  synthesisGraceMs: z.int().min(0).default(PROTOCOL_DEFAULTS.synthesisGraceMs),
  /**
   * Decisions of the executive, the final answer included.
   * @default 20
   */
  maxExecutiveCalls: z.int().min(2).default(PROTOCOL_DEFAULTS.maxExecutiveCalls),
  /**
   * Questions sent to the memory, other wordings and repetitions included.
   * @default 200
   */
  maxMemoryCalls: z.int().min(1).default(PROTOCOL_DEFAULTS.maxMemoryCalls),
  /**
   * Repetitions of a question that failed, before its failure stands.
   * @default 1
   */
  memoryRetries: z.int().min(0).max(10).default(PROTOCOL_DEFAULTS.memoryRetries),
  /**
   * Longest answer of the memory, in tokens.
   * @default 512
   */
  maxTokens: z.int().min(1).default(PROTOCOL_DEFAULTS.maxTokens),
  /**
   * Nucleus of the memory's sampling; without effect at temperature 0.
   * @default 0.95
   */
  topP: z.number().gt(0).max(1).default(PROTOCOL_DEFAULTS.topP),
  /**
   * Seed of the memory's sampling.
   * @default 0
   */
  seed: z.int().min(0).default(PROTOCOL_DEFAULTS.seed),
  /**
   * Lets an answer contain knowledge from outside the memory, labelled as such.
   * @default false
   */
  outsideKnowledge: z.boolean().default(PROTOCOL_DEFAULTS.outsideKnowledge),
};

/** A sampling temperature of the memory; 0 is greedy, and repeated questions are then free. */
export const temperature = z.number().min(0).max(2);

/** Parsed {@link sharedOptions}. */
export type SharedOptions = z.output<z.ZodObject<typeof sharedOptions>>;
