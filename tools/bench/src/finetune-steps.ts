/** `finetune-steps.ts MODEL RANK STEPS`: times training steps in a process of its own; rank 0 trains all weights. */
import {
  AdamW,
  PROJECTIONS,
  TrainingSession,
  initialAdapter,
  loadCheckpoint,
  trainingBatch,
} from '@memo-js/llama';
import { milliseconds } from './benchmark.ts';

/** The step of the comparison: 16 sequences of 32 tokens, a third of them supervised. */
export const STEP = Object.freeze({ batch: 16, sequence: 32, supervised: 11 });

/** Ids of a batch: the same for us and for the peer. */
export function stepTokens(vocabulary: number): number[][] {
  let state = 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) % vocabulary;
  return Array.from({ length: STEP.batch }, () => Array.from({ length: STEP.sequence }, next));
}

export interface StepTimes {
  readonly milliseconds: readonly number[];
  /** Time of all cores together. */
  readonly coreMilliseconds: readonly number[];
  /** Peak resident memory of the process. */
  readonly peakBytes: number;
}

const ADAM = {
  adamBeta1: 0.9,
  adamBeta2: 0.999,
  adamEpsilon: 1e-8,
  weightDecay: 0,
  maxGradNorm: 1,
};

async function measure(folder: string, r: number, steps: number): Promise<StepTimes> {
  const { config, weights } = await loadCheckpoint(folder);
  const cut = STEP.sequence - STEP.supervised;
  // The last token of a sequence is only a label: one more in front keeps 32 computed.
  const examples = stepTokens(config.vocab_size).map((ids) => ({
    prompt: [0, ...ids.slice(0, cut)],
    completion: ids.slice(cut),
  }));
  const shape = { ...STEP, rows: STEP.batch * STEP.supervised };
  const batch = trainingBatch(examples, shape, 0);
  const lora = { r, loraAlpha: 2 * r, useRslora: false, targetModules: PROJECTIONS };
  const trained = r > 0 ? initialAdapter(config, lora, 1) : weights;
  const optimizer = await AdamW.open(trained, ADAM);
  if (r === 0) weights.clear();
  const session = new TrainingSession(
    config,
    r > 0 ? weights : optimizer.weights,
    optimizer.gradients,
    r > 0 ? { adapter: { lora, weights: optimizer.weights } } : {},
  );
  const [times, coreTimes]: [number[], number[]] = [[], []];
  for (let i = 0; i < steps; i++) {
    const before = process.cpuUsage();
    times.push(
      await milliseconds(async () => {
        await session.step(shape, batch);
        optimizer.step(1e-4);
      }),
    );
    const { user, system } = process.cpuUsage(before);
    coreTimes.push((user + system) / 1000);
  }
  await Promise.all([session.close(), optimizer.close()]);
  return {
    milliseconds: times,
    coreMilliseconds: coreTimes,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

if (process.argv[1] === import.meta.filename) {
  const [, , folder = '', r, steps] = process.argv;
  process.stdout.write(JSON.stringify(await measure(folder, Number(r), Number(steps))));
}
