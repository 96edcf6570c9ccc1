import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunnerHandle, TrainingJob } from '@memo-js/core';
import { writeAtomically } from '@memo-js/safetensors';
import { z } from 'zod';

const schema = z.object({
  jobHash: z.string(),
  /** Part of the task's id: submitted again under it, a task is found, not started twice. */
  runId: z.string(),
  /** Null until a runner has taken the task. */
  handle: z.json(),
});

/** A worker of a job that runs somewhere, or that may. */
export interface RunState {
  readonly runId: string;
  readonly handle: RunnerHandle;
}

const FILE = 'run.json';

export const newRun = (): RunState => ({ runId: randomUUID(), handle: null });

/** The run that this job's folder was left with; null where there is none of this job. */
export async function readRun({ folder, jobHash }: TrainingJob): Promise<RunState | null> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const state = schema.parse(JSON.parse(text));
    return state.jobHash === jobHash ? { runId: state.runId, handle: state.handle } : null;
  } catch {
    return null;
  }
}

/** Written before a task is submitted, and again with its handle before it is waited for. */
export function writeRun({ folder, jobHash }: TrainingJob, state: RunState): Promise<void> {
  const text = JSON.stringify({ jobHash, ...state });
  return writeAtomically(join(folder, FILE), (file) => file.writeFile(text));
}

/** Forgets a worker that has ended. */
export const clearRun = ({ folder }: TrainingJob): Promise<void> =>
  rm(join(folder, FILE), { force: true });
