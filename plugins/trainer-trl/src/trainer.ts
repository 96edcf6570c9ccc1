import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  ArtifactDraft,
  ArtifactTraits,
  Call,
  Finding,
  PluginHost,
  Preparing,
  Probing,
  Setup,
  Trainer,
  TrainingJob,
  TrainingPlan,
} from '@memo-js/core';
import { baseFamily, openAnyBase, openBase, writeBase, type AnyBase } from '@memo-js/llama';
import { continued } from './continue-from.ts';
import { defaultPython } from './environment.ts';
import { artifactFolder, finish, readDone } from './finish.ts';
import { FILES, prepareSets, writeJobFiles } from './job-file.ts';
import { isLora, type TrlOptions } from './options.ts';
import { planTraining } from './plan/plan.ts';
import { probePython } from './probe.ts';
import { Reporter, leftOutWarning } from './report.ts';
import { adapterArguments, resolveSettings } from './settings.ts';
import { setupPython } from './setup-python.ts';
import { pathThere, workerCommand, type WorkerCommand } from './worker-command.ts';
import { runWorker, type Metrics } from './worker-run.ts';

/** What a trainer uses of its host. */
export type TrlHost = Pick<PluginHost, 'env' | 'fetch' | 'runner' | 'cacheDir' | 'random'>;

/** Makes the command that works on a job file; tests put another worker in. */
export type MakeCommand = (jobFile: string) => Promise<WorkerCommand>;

/** Trains a model of any family, or an adapter over it, by TRL in a worker process. */
export class TrlTrainer implements Trainer, Probing, Preparing {
  readonly #options: TrlOptions;
  readonly #host: TrlHost;
  readonly #command: MakeCommand;

  constructor(options: TrlOptions, host: TrlHost, command?: MakeCommand) {
    this.#options = options;
    this.#host = host;
    this.#command =
      command ??
      ((jobFile) => workerCommand(this.#python(), jobFile, this.#options, this.#host.runner));
  }

  produces(): ArtifactTraits {
    return this.#traits(baseFamily(this.#options.base, this.#host.env));
  }

  probe(call: Call): Promise<readonly Finding[]> {
    return probePython(this.#python(), call);
  }

  setup(options: { readonly python?: string }, call: Call): Promise<Setup> {
    return setupPython({ ...options, cacheDir: this.#host.cacheDir }, call);
  }

  async train(job: TrainingJob, call: Call): Promise<ArtifactDraft> {
    call.signal.throwIfAborted();
    const base = await this.#base(call);
    const metrics = (await readDone(job)) ?? (await this.#run(base, job, call));
    return {
      folder: artifactFolder(job),
      traits: this.#traits(base.family),
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

  /** @throws MemoError `TRAINING_NOTHING_TO_LEARN` */
  async plan(job: TrainingJob, call: Call): Promise<TrainingPlan> {
    call.signal.throwIfAborted();
    const base = await this.#base(call);
    const { maxLength } = resolveSettings(this.#options, base);
    const sets = prepareSets(job, base, maxLength);
    call.signal.throwIfAborted();
    return planTraining(base, sets, this.#options, this.#host.random(job.seed));
  }

  #base(call: Call): Promise<AnyBase> {
    return openAnyBase(this.#options.base, {
      env: (name) => this.#host.env(name),
      fetch: this.#host.fetch,
      signal: call.signal,
      report: (event) => call.report(event),
    });
  }

  #traits(family: string): ArtifactTraits {
    const { dtype } = this.#options;
    // PEFT keeps adapters in float32 whatever the base is held in.
    if (isLora(this.#options)) return { form: 'adapter', family, dtype: 'float32' };
    return { form: 'full', family, dtype: dtype === 'auto' ? 'float32' : dtype };
  }

  #python(): string {
    return this.#options.python ?? defaultPython(this.#host.cacheDir);
  }

  async #run(base: AnyBase, job: TrainingJob, call: Call): Promise<Metrics> {
    const options = this.#options;
    const { runner } = this.#host;
    const settings = resolveSettings(options, base);
    const adapter = adapterArguments(options);
    const from = await continued(job, base, adapter);
    const sets = prepareSets(job, base, settings.maxLength);
    const { blank, tooLong } = sets.training;
    if (blank + tooLong > 0) call.report(leftOutWarning({ blank, tooLong }));
    await mkdir(job.folder, { recursive: true });
    const prepare = async (): Promise<void> => {
      const baseFolder = base.folder ?? (await scratchFolder(base, job));
      const paths = {
        folder: await pathThere(runner, job.folder),
        base: await pathThere(runner, baseFolder),
        from: from && { ...from, folder: await pathThere(runner, from.folder) },
      };
      const { sftArgs } = options;
      await writeJobFiles({ job, base, sets, settings, adapter, sftArgs, paths });
    };
    const command = await this.#command(await pathThere(runner, join(job.folder, FILES.job)));
    const { gpus } = options;
    const reporter = new Reporter(call);
    const metrics = await runWorker({ job, runner, command, gpus, prepare }, reporter, call);
    await finish(job, base, metrics);
    return metrics;
  }
}

/** A scratch base has no files: the worker is given some. */
async function scratchFolder({ id }: AnyBase, { folder }: TrainingJob): Promise<string> {
  const target = join(folder, 'base');
  await writeBase(target, await openBase(id));
  return target;
}
