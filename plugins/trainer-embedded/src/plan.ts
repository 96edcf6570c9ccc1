import type { TrainingJob, TrainingPlan } from '@memo-js/core';
import {
  TrainingSession,
  chooseBuckets,
  parameterCount,
  sequenceLength,
  stepsPerPass,
  trainingBatch,
  type Base,
  type Bucket,
  type TokenizedExample,
} from '@memo-js/llama';
import { LearningProgress, learningScale } from './learning-progress.ts';
import { resolveOptions, type EmbeddedFullOptions, type ResolvedOptions } from './options.ts';
import { assertSupervised, prepareExamples } from './prepare-examples.ts';

/** Steps that are timed; the first compiles and warms up. */
const PROBE_STEPS = 3;
const BYTES = 4;

/** Estimates a run from the examples and a few real steps at the initial weights. */
export async function planTraining(
  base: Base,
  job: TrainingJob,
  given: EmbeddedFullOptions,
): Promise<TrainingPlan> {
  const options = resolveOptions(given, base.config.hidden_size);
  const prepared = prepareExamples(job.examples, {
    tokenizer: base.tokenizer,
    systemText: base.systemText,
    maxLength: base.config.max_position_embeddings,
  });
  assertSupervised(prepared);
  const { examples } = prepared;
  const buckets = chooseBuckets(examples, options.tokensPerStep, options.maxBuckets);
  const stepsPerEpoch = stepsPerPass(examples, buckets);
  const scale = learningScale(options, stepsPerEpoch);
  const progress = new LearningProgress(options, scale);
  const steps = Math.ceil(progress.expectedSteps);
  const largest = buckets.at(-1) as Bucket;
  const perStep = await probe(base, examples, largest, options);
  const parameters = parameterCount(base.config);
  return {
    parameters,
    trainableParameters: parameters,
    steps,
    tokens: steps * options.tokensPerStep,
    seconds: (steps * perStep) / 1000,
    // Weights, gradients and two moments, and what a step keeps for its way back.
    peakMemoryBytes: parameters * BYTES * 4 + buckets.length * activationBytes(base, largest),
    // Weights, and a checkpoint with both moments.
    diskBytes: parameters * BYTES * 4,
    cost: 0,
    notes: [`about ${Math.round(steps / stepsPerEpoch)} epochs expected, at most ${scale.epochs}`],
  };
}

/** Milliseconds of a step, update of the weights included as one fifth. */
async function probe(
  base: Base,
  examples: readonly TokenizedExample[],
  shape: Bucket,
  options: ResolvedOptions,
): Promise<number> {
  const { threads } = options;
  const session = new TrainingSession(
    base.config,
    await base.initialWeights(),
    undefined,
    threads === undefined ? {} : { threads },
  );
  const members = examples
    .filter(
      (example) =>
        sequenceLength(example) <= shape.sequence &&
        example.completion.length * shape.batch <= shape.rows,
    )
    .slice(0, shape.batch);
  const chosen = members.length > 0 ? members : examples.slice(0, 1);
  const batch = trainingBatch(chosen, shape, base.tokenizer.padId);
  await session.step(shape, batch);
  const started = performance.now();
  for (let i = 0; i < PROBE_STEPS; i++) await session.step(shape, batch);
  const elapsed = performance.now() - started;
  await session.close();
  return (elapsed / PROBE_STEPS) * 1.2;
}

/** Values kept between forward and backward: a dozen vectors a token and layer, and the scores. */
function activationBytes(base: Base, { batch, sequence, rows }: Bucket): number {
  const {
    hidden_size: d,
    intermediate_size: f,
    num_hidden_layers: layers,
    num_attention_heads: heads,
    vocab_size: vocab,
  } = base.config;
  const tokens = batch * sequence;
  const layer = tokens * (12 * d + 6 * f) + 3 * heads * tokens * sequence;
  return BYTES * (layers * layer + 3 * rows * vocab);
}
