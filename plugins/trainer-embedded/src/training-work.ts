import { loadCheckpoint, openBase, writeCheckpoint, type Base } from '@memo-js/llama';
import { resolveOptions } from './options.ts';
import { assertSupervised, prepareExamples } from './prepare-examples.ts';
import { runTraining, type RunHooks, type RunResult } from './training-run.ts';
import type { WorkerInput, WorkerMessage } from './worker-messages.ts';

/**
 * A whole training job: tokenise, train, write the model. It is what the worker does, apart from
 * how it is reached.
 */
export async function trainingWork(
  { job, options, fromFolder, artifactFolder }: Omit<WorkerInput, 'stop'>,
  hooks: RunHooks,
  say: (message: WorkerMessage) => void,
): Promise<RunResult> {
  const base = await openBase(options.base);
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
  const weights = await firstWeights(base, fromFolder);
  const model = { config: base.config, weights, padId: base.tokenizer.padId };
  const sets = { examples: training.examples, heldOut: heldOut.examples };
  const result = await runTraining(
    job,
    sets,
    model,
    resolveOptions(options, base.config.hidden_size),
    hooks,
  );
  if (result.status === 'finished') {
    await writeCheckpoint(artifactFolder, {
      config: base.config,
      weights,
      tokenizerFiles: base.tokenizerFiles,
    });
  }
  return result;
}

async function firstWeights(
  base: Base,
  fromFolder: string | null,
): Promise<Map<string, Float32Array>> {
  if (fromFolder === null) return base.initialWeights();
  return (await loadCheckpoint(fromFolder)).weights;
}
