/** `training-child.ts FOLDER SETTING`: our training steps in a process of its own, as `steps.py` has them. */
import {
  AdamW,
  PROJECTIONS,
  TrainingSession,
  initialAdapter,
  loadCheckpoint,
  trainingBatch,
} from '@memo-js/llama';
import { peakMemory } from '@memo-js/conformance';
import { servePipe } from '@memo-js/real';
import type { StepsAnswer, StepsRequest, StepsSetting } from '@memo-js/real';
import { taken } from './benchmark.ts';

const ADAM = {
  adamBeta1: 0.9,
  adamBeta2: 0.999,
  adamEpsilon: 1e-8,
  weightDecay: 0,
  maxGradNorm: 1,
};

const [, , folder = '', setting = ''] = process.argv;
const { batch: rows, supervised, r } = JSON.parse(setting) as StepsSetting;
const { config, weights } = await loadCheckpoint(folder);
const cut = (ids: readonly number[]): number => ids.length - supervised;
const examples = rows.map((ids) => ({
  prompt: ids.slice(0, cut(ids)),
  completion: ids.slice(cut(ids)),
}));
const shape = {
  batch: rows.length,
  // The last id is only a label.
  sequence: (rows[0] as readonly number[]).length - 1,
  rows: rows.length * supervised,
};
const batch = trainingBatch(examples, shape, 0);
const lora = { r: r ?? 0, loraAlpha: 2 * (r ?? 0), useRslora: false, targetModules: PROJECTIONS };
const trained = r === null ? weights : initialAdapter(config, lora, 1);
const optimizer = await AdamW.open(trained, ADAM);
if (r === null) weights.clear();
const session = new TrainingSession(
  config,
  r === null ? optimizer.weights : weights,
  optimizer.gradients,
  r === null ? {} : { adapter: { lora, weights: optimizer.weights } },
);

await servePipe(async (request): Promise<StepsAnswer> => {
  const times: number[] = [];
  const coreTimes: number[] = [];
  const losses: number[] = [];
  for (let i = 0; i < (request as StepsRequest).steps; i++) {
    const time = await taken(async () => {
      losses.push((await session.step(shape, batch)).loss);
      optimizer.step(1e-4);
    });
    times.push(time.milliseconds);
    coreTimes.push(time.coreMilliseconds);
  }
  const peakBytes = await peakMemory();
  return { milliseconds: times, coreMilliseconds: coreTimes, losses, peakBytes };
});
process.exit();
