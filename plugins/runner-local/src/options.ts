import { z } from 'zod';

/** Options of the plugin `local`; none changes a result. */
export const localOptions = z.strictObject({
  /** Milliseconds between SIGTERM and SIGKILL when a task is stopped. @default 10_000 */
  stopGraceMs: z.number().int().nonnegative().default(10_000),
  /** Milliseconds between looks at a task that is waited for. @default 100 */
  pollMs: z.number().int().positive().default(100),
});

export type LocalOptions = z.output<typeof localOptions>;
