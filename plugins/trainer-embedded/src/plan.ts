import type { TrainingJob, TrainingPlan } from '@memo-js/core';
import {
  TrainingSession,
  chooseBuckets,
  initialAdapter,
  loraShapes,
  parameterCount,
  sequenceLength,
  stepsPerPass,
  trainingBatch,
  type Base,
  type Bucket,
  type TokenizedExample,
} from '@memo-js/llama';
import { LearningProgress, learningScale } from './learning-progress.ts';
import { describeMemory, freeMemory, planMemory } from './memory-check.ts';
import { resolveOptions, type EmbeddedOptions, type ResolvedOptions } from './options.ts';
import { assertSupervised, prepareExamples } from './prepare-examples.ts';

/** Steps that are timed; the first compiles and warms up. */
const PROBE_STEPS = 3;
const BYTES = 4;
/** What AdamW takes of a step over all weights, beside the graph. */
const UPDATE_SHARE = 0.2;

/**
 * Estimates a run from the examples and a few real steps at the initial weights.
 * @throws MemoError `TRAINING_MEMORY` where the run can not fit
 */
export async function planTraining(
  base: Base,
  job: TrainingJob,
  given: EmbeddedOptions,
  free = freeMemory(),
): Promise<TrainingPlan> {
  const { config } = base;
  const options = resolveOptions(given, config.hidden_size);
  const prepared = prepareExamples(job.examples, {
    tokenizer: base.tokenizer,
    systemText: base.systemText,
    maxLength: config.max_position_embeddings,
  });
  assertSupervised(prepared);
  const { examples } = prepared;
  const { lora, tokensPerStep, gradientAccumulationSteps } = options;
  const buckets = chooseBuckets(examples, tokensPerStep, options.maxBuckets);
  const memory = planMemory(config, buckets, options, free);
  const stepsPerEpoch = stepsPerPass(examples, buckets) / gradientAccumulationSteps;
  const scale = learningScale(options, stepsPerEpoch);
  const steps = Math.ceil(new LearningProgress(options, scale).expectedSteps);
  const perBatch = await probe(base, examples, buckets.at(-1) as Bucket, options, memory.recompute);
  const perStep = perBatch * gradientAccumulationSteps * (1 + (lora ? 0 : UPDATE_SHARE));
  const parameters = parameterCount(config);
  const trained = lora ? adapterParameters(base, lora) : parameters;
  // The memory itself; a checkpoint of weights and both moments, and the next while it is written.
  const copies = 1 + 2 * 3 + (options.loadBestModelAtEnd ? 2 : 0);
  return {
    parameters,
    trainableParameters: trained,
    steps,
    tokens: steps * tokensPerStep * gradientAccumulationSteps,
    seconds: (steps * perStep) / 1000,
    peakMemoryBytes: memory.need.total,
    diskBytes: trained * BYTES * copies,
    cost: 0,
    notes: [
      `about ${Math.round(steps / stepsPerEpoch)} epochs expected, at most ${scale.epochs}`,
      describeMemory(memory),
    ],
  };
}

const adapterParameters = ({ config }: Base, lora: NonNullable<ResolvedOptions['lora']>): number =>
  [...loraShapes(config, lora).values()].reduce((sum, [rows, columns]) => sum + rows * columns, 0);

/** Milliseconds of a batch's loss and gradients. */
async function probe(
  { config, tokenizer, initialWeights }: Base,
  examples: readonly TokenizedExample[],
  shape: Bucket,
  { threads, lora }: ResolvedOptions,
  recompute: boolean,
): Promise<number> {
  const session = new TrainingSession(config, await initialWeights(), undefined, {
    recompute,
    ...(threads === undefined ? {} : { threads }),
    ...(lora
      ? {
          adapter: {
            lora,
            loraDropout: lora.loraDropout,
            weights: initialAdapter(config, lora, 1),
          },
        }
      : {}),
  });
  const members = examples
    .filter(
      (example) =>
        sequenceLength(example) <= shape.sequence &&
        example.completion.length * shape.batch <= shape.rows,
    )
    .slice(0, shape.batch);
  const chosen = members.length > 0 ? members : examples.slice(0, 1);
  const batch = trainingBatch(chosen, shape, tokenizer.padId);
  await session.step(shape, batch);
  const started = performance.now();
  for (let i = 0; i < PROBE_STEPS; i++) await session.step(shape, batch);
  const elapsed = performance.now() - started;
  await session.close();
  return elapsed / PROBE_STEPS;
}
