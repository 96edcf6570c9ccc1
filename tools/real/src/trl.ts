import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testCall } from '@memo-js/conformance';
import { silentLogger } from '@memo-js/core';
import type { ArtifactDraft, Call, ProgressEvent, Runner, TrainingJob } from '@memo-js/core';
import { createPluginHost } from '@memo-js/engine';
import { local } from '@memo-js/runner-local';
import { TrlTrainer, trlFullOptions, trlLoraOptions } from '@memo-js/trainer-trl';
import { pythonEnvironment } from './python.ts';

export type Way = 'full' | 'lora';

/** A trainer over the real Python, whose workers run on this machine unless `elsewhere` is given. */
export async function trlTrainer(
  way: Way,
  cacheDir: string,
  options: object,
  python?: string,
  elsewhere?: Runner,
): Promise<TrlTrainer> {
  const base = createPluginHost({
    clock: { now: () => Date.now() },
    logger: silentLogger,
    runner: async () => runner,
  });
  const host = { ...base, cacheDir };
  const runner = elsewhere ?? ((await local.create(local.options.parse({}), host)) as Runner);
  const given = { ...options, python: python ?? (await pythonEnvironment()), gpus: 0 };
  const parsed = way === 'full' ? trlFullOptions.parse(given) : trlLoraOptions.parse(given);
  return new TrlTrainer(parsed, host);
}

/** What a run said. */
export interface Told {
  readonly draft: ArtifactDraft | null;
  readonly error: unknown;
  readonly losses: ReadonlyMap<number, number>;
  readonly events: readonly ProgressEvent[];
}

/** Trains, and hands over what was said; `onStep` may end the worker or the call. */
export async function told(
  trainer: TrlTrainer,
  job: TrainingJob,
  onStep: (step: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Told> {
  const losses = new Map<number, number>();
  const events: ProgressEvent[] = [];
  const call: Call = {
    ...testCall(signal ? { signal } : {}),
    report: (event) => {
      events.push(event);
      if (event.type !== 'metric' || event.values['loss'] === undefined) return;
      losses.set(event.step, event.values['loss']);
      onStep(event.step);
    },
  };
  try {
    return { draft: await trainer.train(job, call), error: null, losses, events };
  } catch (error) {
    return { draft: null, error, losses, events };
  }
}

/** Ends the worker of a job's folder as a machine that goes down does. */
export async function killWorker(folder: string): Promise<void> {
  const owner = await readFile(join(folder, 'worker.lock'), 'utf8');
  process.kill(Number(/process (\d+)/.exec(owner)?.[1]), 'SIGKILL');
}
