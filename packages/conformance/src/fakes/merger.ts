import { MemoError, type Merger, type MergeJob } from '@memo-js/core';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Tensors as JSON in a file that is named as the real one: `{ name: number[] }`. */
export async function readFakeTensors(folder: string): Promise<Map<string, Float32Array>> {
  const text = await readFile(join(folder, 'model.safetensors'), 'utf8');
  const json = JSON.parse(text) as Record<string, number[]>;
  return new Map(Object.entries(json).map(([name, values]) => [name, Float32Array.from(values)]));
}

/** Writes tensors for {@link readFakeTensors}. */
export async function writeFakeTensors(
  folder: string,
  tensors: Readonly<Record<string, readonly number[]>>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'model.safetensors'), JSON.stringify(tensors));
  await writeFile(join(folder, 'config.json'), JSON.stringify({ model_type: 'lookup' }));
}

function checkBases(job: MergeJob): void {
  const bases = new Set(Object.values(job.inputs).map((each) => each.manifest.base.checksum));
  if (bases.size <= 1) return;
  throw new MemoError({
    code: 'MERGE_BASE_MISMATCH',
    message: 'The memories were trained from different bases.',
    hint: 'Merge memories of one base only.',
  });
}

/** A weighted mean over JSON tensors. */
export function fakeMerger(): Merger {
  return {
    needsBase: false,
    parameters: () => ({}),
    async merge(job, call) {
      call.signal.throwIfAborted();
      checkBases(job);
      const inputs = job.recipe.models.map(({ model, parameters }) => ({
        artifact: job.inputs[model],
        weight: Number(parameters['weight'] ?? 1),
      }));
      const total = inputs.reduce((sum, each) => sum + each.weight, 0);
      const result: Record<string, number[]> = {};
      for (const { artifact, weight } of inputs) {
        if (!artifact)
          throw new MemoError({ code: 'MERGE_INPUT', message: 'An input is missing.' });
        for (const [name, values] of await readFakeTensors(artifact.folder)) {
          const sums = (result[name] ??= Array.from(values, () => 0));
          values.forEach((value, at) => (sums[at] = (sums[at] ?? 0) + (weight / total) * value));
        }
      }
      await writeFakeTensors(job.folder, result);
      const first = inputs[0]?.artifact;
      if (!first) throw new MemoError({ code: 'MERGE_INPUT', message: 'There is no input.' });
      await copyFile(join(first.folder, 'config.json'), join(job.folder, 'config.json'));
      const { base, traits, systemText, refusalText } = first.manifest;
      return { folder: job.folder, base, traits, systemText, refusalText, metrics: {} };
    },
  };
}
