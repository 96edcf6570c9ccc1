import { join } from 'node:path';
import type { JsonObject, TrainingExample, TrainingJob } from '@memo-js/core';
import {
  assertSupervised,
  prepareExamples,
  type AnyBase,
  type ChatMessage,
  type PreparedExamples,
  type TokenizedExample,
} from '@memo-js/llama';
import { writeAtomically } from '@memo-js/safetensors';
import type { TrlSettings } from './settings.ts';

/** Of the job file and of the worker's lines; `memo_trl/__init__.py` names the same. */
export const PROTOCOL = 1;

/** Files of a job's folder that the worker reads or writes. */
export const FILES = Object.freeze({
  job: 'job.json',
  train: 'train.jsonl',
  heldOut: 'held-out.jsonl',
  events: 'events.jsonl',
  artifact: 'artifact',
});
/** What is needed while a run goes on, and no longer. */
export const WORKING_FILES = Object.freeze([
  ...[FILES.job, FILES.train, FILES.heldOut, FILES.events],
  ...['base', 'best', 'best.tmp', 'artifact.tmp', 'checkpoints', 'worker.lock'],
]);

/** Conversations whose ids the worker compares with those of its own tokenizer, at most. */
const SAMPLES = 64;

export interface PreparedSets {
  readonly training: PreparedExamples;
  readonly heldOut: PreparedExamples;
}

/**
 * Tokenises the sets of a job with the prompt that serving will write.
 * @throws MemoError `TRAINING_NOTHING_TO_LEARN`
 */
export function prepareSets(
  job: Pick<TrainingJob, 'examples' | 'heldOut'>,
  { tokenizer, systemText }: Pick<AnyBase, 'tokenizer' | 'systemText'>,
  maxLength: number,
): PreparedSets {
  const options = { tokenizer, systemText, maxLength };
  const training = prepareExamples(job.examples, options);
  assertSupervised(training);
  return { training, heldOut: prepareExamples(job.heldOut, options) };
}

export interface JobFileContent {
  readonly job: TrainingJob;
  readonly base: AnyBase;
  readonly sets: PreparedSets;
  readonly settings: TrlSettings;
  readonly adapter: JsonObject | null;
  readonly sftArgs: JsonObject;
  /** As the worker sees them. */
  readonly paths: {
    readonly folder: string;
    readonly base: string;
    readonly from: { readonly folder: string; readonly form: 'full' | 'adapter' } | null;
  };
}

/** Writes what the worker reads; the job file last. */
export async function writeJobFiles(content: JobFileContent): Promise<void> {
  const { job, base, sets, settings, adapter, sftArgs, paths } = content;
  const { training, heldOut } = sets;
  const write = (name: string, text: string): Promise<void> =>
    writeAtomically(join(job.folder, name), (file) => file.writeFile(text));
  await write(FILES.train, lines(training.examples));
  await write(FILES.heldOut, lines(heldOut.examples));
  const tokens = training.examples.reduce(
    (sum, { prompt, completion }) => sum + prompt.length + completion.length,
    0,
  );
  const file = {
    protocol: PROTOCOL,
    jobHash: job.jobHash,
    method: adapter === null ? 'full' : 'lora',
    folder: paths.folder,
    base: paths.base,
    from: paths.from,
    seed: job.seed,
    padId: base.tokenizer.padId,
    expected: { rows: training.examples.length, tokens, supervised: training.supervisedTokens },
    samples: samplesOf(job.examples, base),
    settings,
    adapter,
    sftArgs,
  };
  await write(FILES.job, JSON.stringify(file));
}

const lines = (examples: readonly TokenizedExample[]): string =>
  examples.map(({ prompt, completion }) => `${JSON.stringify({ prompt, completion })}\n`).join('');

/**
 * Conversations as text and as ids. Contents that might spell a special token are left out: ours
 * never does, a tokenizer that reads the rendered text would.
 */
function samplesOf(
  examples: readonly TrainingExample[],
  { tokenizer, systemText }: AnyBase,
): { readonly text: string; readonly ids: readonly number[] }[] {
  const plain = examples.filter(({ question, answer }) => !/[<[]/.test(question + answer));
  const step = Math.max(1, Math.floor(plain.length / SAMPLES));
  const chosen = plain.filter((_, i) => i % step === 0).slice(0, SAMPLES);
  return chosen.map(({ question, answer }) => {
    const messages: ChatMessage[] = [
      ...(systemText === '' ? [] : [{ role: 'system' as const, content: systemText }]),
      { role: 'user', content: question },
      { role: 'assistant', content: answer },
    ];
    return {
      text: tokenizer.renderChat(messages, false),
      ids: tokenizer.encodeChat(messages, false),
    };
  });
}
