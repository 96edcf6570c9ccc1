import type { RunnerHandle } from '@memo-js/core';
import { foreignHandle } from '@memo-js/runner-kit';
import { z } from 'zod';

const handleSchema = z.object({
  runner: z.literal('local'),
  id: z.string(),
  folder: z.string(),
  pid: z.number().int().positive(),
  /** Of the process with that id; null when it had ended before we could look. */
  startTime: z.string().nullable(),
  /** Hash of command, arguments and folder. */
  taskHash: z.string(),
});

/** Names a task on this machine, across restarts of ours. */
export type LocalHandle = z.output<typeof handleSchema>;

/** @throws MemoError `RUNNER_HANDLE` */
export function parseHandle(handle: RunnerHandle): LocalHandle {
  const parsed = handleSchema.safeParse(handle);
  if (parsed.success) return parsed.data;
  throw foreignHandle('local', parsed.error);
}
