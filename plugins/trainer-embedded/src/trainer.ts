import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  MemoError,
  type ArtifactDraft,
  type ArtifactTraits,
  type Call,
  type Trainer,
  type TrainingJob,
  type TrainingPlan,
} from '@memo-js/core';
import { baseFamily, openBase, type Base, type FetchOptions } from '@memo-js/llama';
import { writeAtomically } from '@memo-js/safetensors';
import { inWorker } from './in-worker.ts';
import { loraSettings, type EmbeddedOptions } from './options.ts';
import type { Continued } from './start-model.ts';
import { removeResumePoint } from './resume-file.ts';
import type { StepReport } from './training-run.ts';

const STAGE = 'train';

/** Trains all weights of a decoder, or an adapter over them, in a worker thread. */
export class EmbeddedTrainer implements Trainer {
  readonly #options: EmbeddedOptions;
  readonly #host: Pick<FetchOptions, 'env' | 'fetch'>;

  /** @param host how a base of the hub is fetched */
  constructor(options: EmbeddedOptions, host: Pick<FetchOptions, 'env' | 'fetch'> = {}) {
    this.#options = options;
    this.#host = host;
  }

  produces(): ArtifactTraits {
    return this.#traits(baseFamily(this.#options.base, this.#host.env));
  }

  async plan(job: TrainingJob, call: Call): Promise<TrainingPlan> {
    call.signal.throwIfAborted();
    const started = performance.now();
    const base = await this.#base(call);
    const openSeconds = (performance.now() - started) / 1000;
    assertSameBase(base, job);
    const { examples, heldOut, seed, folder } = job;
    const message = await inWorker(
      {
        work: 'plan',
        job: { examples, heldOut, seed, folder },
        ...this.#shared(base, job),
        openSeconds,
      },
      call.signal,
      (said) => {
        if (said.type === 'probe') reportProbe(said, call);
      },
    );
    // A probe that ended before it heard of the cancellation is cancelled all the same.
    call.signal.throwIfAborted();
    if (message.type !== 'plan' || message.plan === null) throw call.signal.reason;
    return message.plan;
  }

  async train(job: TrainingJob, call: Call): Promise<ArtifactDraft> {
    call.signal.throwIfAborted();
    const base = await this.#base(call);
    assertSameBase(base, job);
    await mkdir(job.folder, { recursive: true });
    const done = await readDone(job);
    const metrics = done ?? (await this.#run(base, job, call));
    return {
      folder: artifactFolder(job),
      traits: this.#traits(base.config.model_type),
      base: {
        id: base.id,
        checksum: base.checksum,
        ...(base.folder === null ? {} : { pretrained: true }),
      },
      systemText: base.systemText,
      refusalText: job.refusalText,
      metrics,
    };
  }

  #traits(family: string): ArtifactTraits {
    const form = loraSettings(this.#options) ? 'adapter' : 'full';
    return { form, family, dtype: 'float32' };
  }

  #base(call: Call): Promise<Base> {
    const report: Call['report'] = (event) => call.report(event);
    return openBase(this.#options.base, { ...this.#host, signal: call.signal, report });
  }

  #shared(base: Base, job: TrainingJob) {
    return {
      // The worker opens what was fetched, and asks no hub.
      options: { ...this.#options, base: base.folder ?? base.id },
      baseId: base.id,
      from: continued(job),
      stop: new SharedArrayBuffer(4),
    };
  }

  async #run(base: Base, job: TrainingJob, call: Call): Promise<Readonly<Record<string, number>>> {
    const { examples, heldOut, seed, folder, jobHash } = job;
    const message = await inWorker(
      {
        work: 'train',
        job: { examples, heldOut, seed, folder, jobHash },
        ...this.#shared(base, job),
        artifactFolder: artifactFolder(job),
      },
      call.signal,
      (said) => {
        if (said.type === 'left-out') call.report(leftOutWarning(said));
        if (said.type === 'step') reportStep(said.report, call);
      },
    );
    if (message.type !== 'result' || message.result.status === 'stopped') throw call.signal.reason;
    const { result } = message;
    await writeAtomically(doneFile(job), (file) =>
      file.writeFile(JSON.stringify({ jobHash, metrics: result.metrics })),
    );
    await removeResumePoint(folder);
    return result.metrics;
  }
}

const continued = ({ from }: TrainingJob): Continued | null =>
  from ? { folder: from.folder, form: from.manifest.traits.form } : null;

const artifactFolder = (job: TrainingJob): string => join(job.folder, 'artifact');
const doneFile = (job: TrainingJob): string => join(job.folder, 'done.json');

/** Metrics of a run of this job that finished earlier, whose result was not collected. */
async function readDone(job: TrainingJob): Promise<Readonly<Record<string, number>> | null> {
  if (!existsSync(doneFile(job))) return null;
  const done = JSON.parse(await readFile(doneFile(job), 'utf8')) as {
    jobHash: string;
    metrics: Readonly<Record<string, number>>;
  };
  return done.jobHash === job.jobHash ? done.metrics : null;
}

function assertSameBase(base: Base, job: TrainingJob): void {
  const from = job.from?.manifest.base;
  if (!from || from.checksum === base.checksum) return;
  throw new MemoError({
    code: 'TRAINING_BASE_MISMATCH',
    message: `the memory to continue rests on base ${from.id}, this trainer uses ${base.id}`,
    hint: `Set trainer.base to ${from.id}, or train from the base instead.`,
  });
}

function reportStep(report: StepReport, call: Call): void {
  const { step, expectedSteps, epoch, loss, exactMatch, heldOutExactMatch } = report;
  const percent = `${Math.round(exactMatch * 100)} % known`;
  call.report({
    type: 'progress',
    stage: STAGE,
    done: step,
    total: Math.max(step, expectedSteps),
    unit: 'steps',
    etaMs: Math.round(report.etaMs),
    detail: `epoch ${epoch + 1}, loss ${loss.toFixed(2)}, ${percent}`,
  });
  call.report({
    type: 'metric',
    stage: STAGE,
    step,
    values: {
      loss,
      exactMatch,
      learningRate: report.learningRate,
      tokensPerSecond: Math.round(report.tokensPerSecond),
      ...(heldOutExactMatch === null ? {} : { heldOutExactMatch }),
    },
  });
}

function reportProbe({ batches, detail }: { batches: number; detail: string }, call: Call): void {
  call.report({ type: 'progress', stage: 'estimate', done: batches, unit: 'batches', detail });
}

const leftOutWarning = ({ blank, tooLong }: { blank: number; tooLong: number }) => ({
  type: 'warning' as const,
  code: 'TRAINING_EXAMPLES_LEFT_OUT',
  message: `${blank} examples with a blank answer and ${tooLong} longer than the model's positions are not trained on`,
  hint: 'Shorten or remove them; the others are trained.',
});
