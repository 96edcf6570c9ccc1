import type { RunnerHandle } from '@memo-js/core';
import { foreignHandle } from '@memo-js/runner-kit';
import { z } from 'zod';

const handleSchema = z.object({
  runner: z.literal('command'),
  id: z.string(),
  /** Of the attempt: name of the task and its number. */
  name: z.string(),
  /** What the scheduler calls it. */
  job: z.string(),
  taskHash: z.string(),
});

/** Names a job of the scheduler. */
export type CommandHandle = z.output<typeof handleSchema>;

/** @throws MemoError `RUNNER_HANDLE` */
export function parseHandle(handle: RunnerHandle): CommandHandle {
  const parsed = handleSchema.safeParse(handle);
  if (parsed.success) return parsed.data;
  throw foreignHandle('command', parsed.error);
}
