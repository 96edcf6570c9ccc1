import {
  assertSupervised,
  chooseBuckets,
  openBase,
  prepareExamples,
  writeAdapter,
  writeCheckpoint,
  type Base,
} from '@memo-js/llama';
import { planMemory } from './memory-check.ts';
import { resolveOptions } from './options.ts';
import type { RunModel } from './run-model.ts';
import { startModel } from './start-model.ts';
import { runTraining, type RunHooks, type RunResult } from './training-run.ts';
import type { TrainingInput, WorkerMessage } from './worker-messages.ts';

/**
 * A whole training job: tokenise, train, write the model or adapter. It is what the worker does,
 * apart from how it is reached.
 */
export async function trainingWork(
  { job, options: given, baseId, from, artifactFolder }: Omit<TrainingInput, 'stop' | 'work'>,
  hooks: RunHooks,
  say: (message: WorkerMessage) => void,
): Promise<RunResult> {
  const base = await openBase(given.base);
  const prepare = {
    tokenizer: base.tokenizer,
    systemText: base.systemText,
    maxLength: base.config.max_position_embeddings,
  };
  const training = prepareExamples(job.examples, prepare);
  assertSupervised(training);
  const heldOut = prepareExamples(job.heldOut, prepare);
  const blank = training.blank + heldOut.blank;
  const tooLong = training.tooLong + heldOut.tooLong;
  if (blank + tooLong > 0) say({ type: 'left-out', blank, tooLong });
  const options = resolveOptions(given, base.config.hidden_size);
  const buckets = chooseBuckets(training.examples, options.tokensPerStep, options.maxBuckets);
  const memory = planMemory(base.config, buckets, options);
  const model = await startModel(base, options.lora, from, job.seed);
  const sets = { examples: training.examples, heldOut: heldOut.examples };
  const result = await runTraining(job, sets, model, options, hooks, memory);
  if (result.status === 'finished') await writeModel(artifactFolder, base, baseId, model);
  return result;
}

function writeModel(folder: string, base: Base, baseModel: string, model: RunModel): Promise<void> {
  const { config, tokenizerFiles } = base;
  if (!model.adapter) {
    return writeCheckpoint(folder, { config, weights: model.weights, tokenizerFiles });
  }
  return writeAdapter(folder, { ...model.adapter, config, tokenizerFiles, baseModel });
}
