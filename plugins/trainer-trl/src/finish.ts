import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject, TrainingJob } from '@memo-js/core';
import type { AnyBase } from '@memo-js/llama';
import { writeAtomically } from '@memo-js/safetensors';
import { FILES, WORKING_FILES } from './job-file.ts';
import type { Metrics } from './worker-run.ts';

const ADAPTER_CONFIG = 'adapter_config.json';

export const artifactFolder = ({ folder }: TrainingJob): string => join(folder, FILES.artifact);
const doneFile = ({ folder }: TrainingJob): string => join(folder, 'done.json');

/** Metrics of a run of this job that finished earlier, whose result was not collected. */
export async function readDone(job: TrainingJob): Promise<Metrics | null> {
  if (!existsSync(doneFile(job))) return null;
  const done = JSON.parse(await readFile(doneFile(job), 'utf8')) as {
    jobHash: string;
    metrics: Metrics;
  };
  return done.jobHash === job.jobHash ? done.metrics : null;
}

/** Puts the tokenizer that was trained with beside the weights, and clears away what a run needed. */
export async function finish(job: TrainingJob, base: AnyBase, metrics: Metrics): Promise<void> {
  const write = (path: string, text: string): Promise<void> =>
    writeAtomically(path, (file) => file.writeFile(text));
  const folder = artifactFolder(job);
  for (const [name, text] of Object.entries(base.tokenizerFiles)) {
    await write(join(folder, name), text);
  }
  const adapter = join(folder, ADAPTER_CONFIG);
  if (existsSync(adapter)) {
    // PEFT notes the path that the worker saw.
    const settings = JSON.parse(await readFile(adapter, 'utf8')) as JsonObject;
    const named = { ...settings, base_model_name_or_path: base.id };
    await write(adapter, `${JSON.stringify(named, null, 2)}\n`);
  }
  await write(doneFile(job), JSON.stringify({ jobHash: job.jobHash, metrics }));
  for (const name of WORKING_FILES) {
    await rm(join(job.folder, name), { recursive: true, force: true });
  }
}
