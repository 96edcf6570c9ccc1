import { fakeMemoryHost, fakeTrainer } from '@memo-js/conformance';
import type { TrainingJob } from '@memo-js/core';
import { createMemo } from '@memo-js/engine';
import type { UserConfig } from '@memo-js/engine';

const NOTHING = Object.freeze({
  parameters: 0,
  trainableParameters: 0,
  steps: 0,
  tokens: 0,
  seconds: null,
  peakMemoryBytes: null,
  diskBytes: null,
  cost: null,
  notes: [],
});

/** What the reflections of a workspace would be trained as: the very job that every way is given. */
export async function trainingSet(workspace: string, config: UserConfig): Promise<TrainingJob> {
  let seen: TrainingJob | undefined;
  const trainer = {
    ...fakeTrainer(),
    plan: (job: TrainingJob) => {
      seen = job;
      return Promise.resolve(NOTHING);
    },
  };
  const memo = await createMemo({ workspace, config, trainer, memory: fakeMemoryHost() });
  try {
    await memo.dryRun('train');
  } finally {
    await memo.close();
  }
  if (seen === undefined) throw new Error(`${workspace} planned no training`);
  return seen;
}
