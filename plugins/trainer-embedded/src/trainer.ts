import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
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
import { loraSettings, type EmbeddedOptions } from './options.ts';
import { planTraining } from './plan.ts';
import type { Continued } from './start-model.ts';
import { removeResumePoint } from './resume-file.ts';
import type { RunResult, StepReport } from './training-run.ts';
import type { WorkerInput, WorkerMessage } from './worker-messages.ts';

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
    return planTraining(await this.#base(call), job, this.#options);
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

  async #run(base: Base, job: TrainingJob, call: Call): Promise<Readonly<Record<string, number>>> {
    const { examples, heldOut, seed, folder, jobHash } = job;
    const result = await inWorker(
      {
        job: { examples, heldOut, seed, folder, jobHash },
        // The worker opens what was fetched, and asks no hub.
        options: { ...this.#options, base: base.folder ?? base.id },
        baseId: base.id,
        from: continued(job),
        artifactFolder: artifactFolder(job),
        stop: new SharedArrayBuffer(4),
      },
      call,
    );
    if (result.status === 'stopped') throw call.signal.reason;
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

/** Runs a job in a worker thread, because a run of the graph blocks the thread it is on. */
function inWorker(input: WorkerInput, call: Call): Promise<RunResult> {
  const fromSource = import.meta.url.endsWith('.ts');
  const worker = new Worker(new URL(fromSource ? './worker.ts' : './worker.js', import.meta.url), {
    workerData: input,
    // Not the parent's flags: a test runner's would not resolve packages to their sources.
    execArgv: fromSource
      ? ['--conditions=@memo-js/source', '--disable-warning=ExperimentalWarning']
      : [],
  });
  const stop = (): void => {
    Atomics.store(new Int32Array(input.stop), 0, 1);
  };
  call.signal.addEventListener('abort', stop, { once: true });
  if (call.signal.aborted) stop();
  return new Promise<RunResult>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      switch (message.type) {
        case 'left-out':
          return call.report(leftOutWarning(message));
        case 'step':
          return reportStep(message.report, call);
        case 'result':
          return resolve(message.result);
        case 'error':
          return reject(new MemoError(message.error));
      }
    });
    worker.once('error', (error) => reject(MemoError.from(error)));
    worker.once('exit', (code) => reject(lostWorker(code)));
  }).finally(() => call.signal.removeEventListener('abort', stop));
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

const leftOutWarning = ({ blank, tooLong }: { blank: number; tooLong: number }) => ({
  type: 'warning' as const,
  code: 'TRAINING_EXAMPLES_LEFT_OUT',
  message: `${blank} examples with a blank answer and ${tooLong} longer than the model's positions are not trained on`,
  hint: 'Shorten or remove them; the others are trained.',
});

const lostWorker = (code: number): MemoError =>
  new MemoError({
    code: 'TRAINING_WORKER_LOST',
    message: `the training thread ended with code ${code} and without a result`,
    hint: 'Run the same command again: it goes on from the last checkpoint. If it ran out of memory, lower trainer.tokensPerStep or set trainer.gradientCheckpointing to true.',
    retryable: true,
  });
