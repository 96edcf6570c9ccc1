import type { PlanProblem, TrainingExample, TrainingPlan } from '@memo-js/core';
import {
  assertSupervised,
  batchesPerPass,
  chooseBuckets,
  loraShapes,
  parameterCount,
  prepareExamples,
  sequenceLength,
  type Base,
  type Bucket,
} from '@memo-js/llama';
import { learningScale } from './learning-progress.ts';
import { chooseMemory, describeMemory, fits, freeMemory } from './memory-check.ts';
import { resolveOptions, type EmbeddedOptions, type ResolvedOptions } from './options.ts';
import { capacityProblem, planCapacity } from './plan-capacity.ts';
import { diskProblem, planDisk } from './plan-disk.ts';
import { memoryProblem } from './plan-memory.ts';
import { forecastSteps, mostSteps } from './plan-steps.ts';
import { machineLoad, planTime } from './plan-time.ts';
import { probe, type ProbeHooks } from './probe.ts';
import { startModel, type Continued } from './start-model.ts';

/** The parts of a job that a plan needs; all of it can be sent to a worker. */
export interface PlanJob {
  readonly examples: readonly TrainingExample[];
  readonly heldOut: readonly TrainingExample[];
  readonly seed: number;
  readonly folder: string;
}

/**
 * Estimates a run: counts its examples, batches and bytes, times a few real batches at the initial
 * weights where they fit, and reads how much the base can hold. Writes nothing.
 * @param openSeconds that opening the base took
 * @returns null when it was stopped
 * @throws MemoError `TRAINING_NOTHING_TO_LEARN`
 */
export async function planTraining(
  base: Base,
  job: PlanJob,
  given: EmbeddedOptions,
  hooks: ProbeHooks,
  { from = null, openSeconds = 0, free = freeMemory() }: PlanSurroundings = {},
): Promise<TrainingPlan | null> {
  const { config } = base;
  const options = resolveOptions(given, config.hidden_size);
  const prepared = prepareExamples(job.examples, {
    tokenizer: base.tokenizer,
    systemText: base.systemText,
    maxLength: config.max_position_embeddings,
  });
  assertSupervised(prepared);
  const { examples, blank, tooLong } = prepared;
  const { lora, gradientAccumulationSteps } = options;
  const parameters = parameterCount(config);
  const trained = lora ? adapterParameters(base, lora) : parameters;
  const capacity = planCapacity(base, job.examples, trained);

  const buckets = chooseBuckets(examples, options.tokensPerStep, options.maxBuckets);
  const batches = batchesPerPass(examples, buckets);
  const stepsPerEpoch = sum(batches) / gradientAccumulationSteps;
  const scale = learningScale(options, stepsPerEpoch);
  const all = mostSteps(examples, buckets, scale.epochs, gradientAccumulationSteps, job.seed);
  const steps = forecastSteps(options, scale, all, capacity.epochs);
  const tokensPerEpoch = sum(buckets.map((bucket, i) => tokensOf(bucket) * (batches[i] ?? 0)));

  const memory = chooseMemory(config, buckets, options, free);
  const disk = await planDisk(base, trained, options, job.folder);
  const problems = [
    fits(memory) ? null : memoryProblem(config, examples, options, memory),
    diskProblem(disk, job.folder),
    capacityProblem(capacity.estimate),
  ].filter((problem): problem is PlanProblem => problem !== null);

  let time = null;
  if (fits(memory)) {
    if (hooks.stopped()) return null;
    const load = machineLoad();
    const model = await startModel(base, lora, from, job.seed);
    const times = await probe(model, examples, buckets, batches, options, memory, hooks);
    if (times === null) return null;
    const sizes = {
      tokensPerStep: tokensPerEpoch / stepsPerEpoch,
      stepsPerEpoch,
      graphs: buckets.length,
      openSeconds,
      answerTokens: mean(examples.map(sequenceLength)),
      examples: examples.length,
      heldOut: job.heldOut.length,
    };
    time = planTime(times, steps, sizes, load);
  }
  return {
    parameters,
    trainableParameters: trained,
    examples: examples.length,
    tokensPerEpoch: Math.round(tokensPerEpoch),
    stepsPerEpoch: Number(stepsPerEpoch.toFixed(2)),
    steps: steps.expected,
    stepsRange: steps.range,
    maxSteps: steps.most,
    tokens: Math.round((steps.expected * tokensPerEpoch) / stepsPerEpoch),
    seconds: time && time.expected,
    secondsRange: time && time.range,
    peakMemoryBytes: memory.need.total,
    freeMemoryBytes: free,
    diskBytes: disk.peak,
    checkpointBytes: disk.checkpoint,
    artifactBytes: disk.artifact,
    freeDiskBytes: disk.free,
    cost: 0,
    capacity: capacity.estimate,
    problems,
    notes: [
      `${one(steps.expected / stepsPerEpoch)} epochs expected, at most ${scale.epochs}: training ends when it has learned enough`,
      describeMemory(memory),
      ...(time ? [time.note] : []),
      ...(blank + tooLong > 0
        ? [`${blank} examples with a blank answer and ${tooLong} too long are left out`]
        : []),
    ],
  };
}

/** What a plan knows beside the job. */
export interface PlanSurroundings {
  /** The memory that would be continued. @default null */
  readonly from?: Continued | null;
  /** @default 0 */
  readonly openSeconds?: number;
  /** Bytes that this process may take. @default what is free */
  readonly free?: number;
}

const adapterParameters = ({ config }: Base, lora: NonNullable<ResolvedOptions['lora']>): number =>
  sum([...loraShapes(config, lora).values()].map(([rows, columns]) => rows * columns));

const tokensOf = ({ batch, sequence }: Bucket): number => batch * sequence;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const one = (value: number): string => value.toFixed(1);
