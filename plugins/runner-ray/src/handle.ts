import type { RunnerHandle } from '@memo-js/core';
import { foreignHandle } from '@memo-js/runner-kit';
import { z } from 'zod';

const handleSchema = z.object({
  runner: z.literal('ray'),
  id: z.string(),
  /** Of the Jobs API: name of the task and number of the attempt. */
  submissionId: z.string(),
});

/** Names a job of the cluster that the runner is configured for. */
export type RayHandle = z.output<typeof handleSchema>;

/** @throws MemoError `RUNNER_HANDLE` */
export function parseHandle(handle: RunnerHandle): RayHandle {
  const parsed = handleSchema.safeParse(handle);
  if (parsed.success) return parsed.data;
  throw foreignHandle('ray', parsed.error);
}
