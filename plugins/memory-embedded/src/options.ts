import { PRECISIONS } from '@memo-js/llama';
import { z } from 'zod';

/** What is done with the adapter of a memory that is one. */
export const ADAPTER_MODES = Object.freeze(['merge', 'beside'] as const);

/** Options of the plugin `embedded`; only `precision`, and `adapters` where it quantises, change an answer. */
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
  /**
   * `merge` adds a memory's adapter to its base's weights as it opens: the fastest answers, and the
   * weights of a whole model for each memory. `beside` holds each base once in the process and feeds
   * the adapters along: for many memories over one base. Under `int8` and `int4` an adapter beside
   * its base stays float32, so answers and calibration are others. @default 'merge'
   */
  adapters: z.enum(ADAPTER_MODES).default('merge'),
});

export type EmbeddedOptions = z.output<typeof embeddedOptions>;
