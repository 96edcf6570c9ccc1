import { z } from 'zod';

/** Options of the plugin `embedded`; neither changes an answer. */
export const embeddedOptions = z.strictObject({
  /** Questions answered together. @default 32 */
  batchSize: z.number().int().min(1).max(256).default(32),
  /** Threads inside an operation; null lets the size of the model decide. @default null */
  threads: z.number().int().min(1).max(64).nullable().default(null),
});

export type EmbeddedOptions = z.output<typeof embeddedOptions>;
