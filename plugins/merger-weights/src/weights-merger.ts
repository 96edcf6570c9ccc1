import { mkdir } from 'node:fs/promises';
import type { ArtifactDraft, Call, MergeJob, MergeParameter, Merger } from '@memo-js/core';
import { openCheckpoint, writeWeights } from '@memo-js/safetensors';
import type { Checkpoint, FloatDtype, TensorSpec } from '@memo-js/safetensors';
import { checkJob, checkTensors } from './check.ts';
import { copyModelFiles } from './model-files.ts';
import type { TensorMethod } from './method.ts';
import { placeOf, requireNumber, resolveParameter } from './parameter.ts';
import type { TensorPlace } from './parameter.ts';

const DTYPES: Readonly<Record<MergeJob['out']['dtype'], FloatDtype>> = Object.freeze({
  float32: 'F32',
  float16: 'F16',
  bfloat16: 'BF16',
});

/** Merges full checkpoints, one tensor at a time: memory does not grow with the models. */
export class WeightsMerger implements Merger {
  readonly needsBase: boolean;
  readonly #method: TensorMethod;
  readonly #options: Readonly<Record<string, MergeParameter>>;

  constructor(method: TensorMethod, options: Readonly<Record<string, MergeParameter>>) {
    this.#method = method;
    this.#options = options;
    this.needsBase = method.needsBase;
  }

  parameters(): Readonly<Record<string, MergeParameter>> {
    return this.#options;
  }

  /**
   * @throws MemoError `MERGE_METHOD`, `MERGE_INPUTS`, `MERGE_BASE_MISMATCH`, `MERGE_BASE_NOT_FOUND`,
   *   `MERGE_TENSORS`, `MERGE_PARAMETER`, and those of damaged checkpoints
   */
  async merge(job: MergeJob, call: Call): Promise<ArtifactDraft> {
    call.signal.throwIfAborted();
    const first = checkJob(job, this.#method);
    const open: Checkpoint[] = [];
    try {
      const models: NamedCheckpoint[] = [];
      for (const { model } of job.recipe.models) {
        const checkpoint = await openCheckpoint(job.inputs[model]!.folder);
        open.push(checkpoint);
        models.push({ model, checkpoint });
      }
      let base: Checkpoint | null = null;
      if (job.baseFolder !== undefined && this.needsBase) {
        base = await openCheckpoint(job.baseFolder);
        open.push(base);
      }
      checkTensors(models, base);
      await mkdir(job.folder, { recursive: true });
      await copyModelFiles(first.folder, job.folder, job.out.dtype);
      const { parameters } = await this.#write(job, models, base, call);
      const { traits, base: reference, systemText, refusalText } = first.manifest;
      return {
        folder: job.folder,
        traits: { ...traits, dtype: job.out.dtype },
        base: reference,
        systemText,
        refusalText,
        metrics: { parameters, mergedMemories: models.length },
      };
    } finally {
      await Promise.all(open.map((checkpoint) => checkpoint.close()));
    }
  }

  async #write(
    job: MergeJob,
    models: readonly NamedCheckpoint[],
    base: Checkpoint | null,
    call: Call,
  ): Promise<{ parameters: number }> {
    const tensors = [...models[0]!.checkpoint.tensors];
    const specs = tensors.map(([name, { shape }]): TensorSpec => ({
      name,
      shape,
      dtype: DTYPES[job.out.dtype],
    }));
    const layers = 1 + Math.max(-1, ...tensors.map(([name]) => layerOf(name)));
    let parameters = 0;
    let done = 0;
    await writeWeights(job.folder, specs, async ({ name, shape }) => {
      call.signal.throwIfAborted();
      const size = shape.reduce((product, n) => product * n, 1);
      parameters += size;
      const merged = await this.#tensor(job, models, base, placeOf(name, layers), size);
      call.report({
        type: 'progress',
        stage: 'merge',
        done: ++done,
        total: specs.length,
        unit: 'tensors',
      });
      return merged;
    });
    return { parameters };
  }

  #tensor(
    { recipe }: MergeJob,
    models: readonly NamedCheckpoint[],
    base: Checkpoint | null,
    place: TensorPlace,
    size: number,
  ): Promise<Float32Array> {
    const global = { ...this.#options, ...recipe.parameters };
    const at = (own: Readonly<Record<string, MergeParameter>>, key: string) =>
      resolveParameter(own[key] ?? global[key], place);
    return this.#method.merge({
      models: models.map(({ model, checkpoint }, i) => {
        const own = recipe.models[i]!.parameters;
        return {
          weight: requireNumber(at(own, 'weight'), `the weight of ${model}`),
          density: at(own, 'density'),
          read: () => checkpoint.read(place.name),
        };
      }),
      size,
      parameters: Object.fromEntries(Object.keys(global).map((key) => [key, at({}, key)])),
      base: () => base!.read(place.name),
    });
  }
}

/** An open input by its name in the recipe. */
export interface NamedCheckpoint {
  readonly model: string;
  readonly checkpoint: Checkpoint;
}

const layerOf = (name: string): number => Number(/\.layers\.(\d+)\./.exec(name)?.[1] ?? -1);
