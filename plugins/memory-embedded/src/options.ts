import { PRECISIONS } from '@memo-js/llama';
import { z } from 'zod';

/** Options of the plugin `embedded`; only `precision` changes an answer. */
export const embeddedOptions = z.strictObject({
  /** Questions answered together. @default 32 */
  batchSize: z.number().int().min(1).max(256).default(32),
  /** Threads inside an operation; null lets the size of the model decide. @default null */
  threads: z.number().int().min(1).max(64).nullable().default(null),
  /**
   * How the matrices are held while serving: `int8` and `int4` (blocks of 32 weights) are smaller
   * and faster, and answer a little worse. @default 'float32'
   */
  precision: z.enum(PRECISIONS).default('float32'),
});

export type EmbeddedOptions = z.output<typeof embeddedOptions>;
