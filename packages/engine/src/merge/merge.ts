import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { MemoError } from '@memo-js/core';
import type {
  Call,
  Clock,
  JsonObject,
  JsonValue,
  MemoryArtifact,
  MemoryHost,
  Merger,
} from '@memo-js/core';
import { FILTER_FILE, MANIFEST_FILE } from '../artifact/files.ts';
import { sealArtifact, writeManifest } from '../artifact/seal.ts';
import type { ReflectionRecord } from '../artifact/reflections-file.ts';
import type { KnowledgeFilter } from '../calibration/filter.ts';
import { statedFilter } from '../calibration/stated-filter.ts';
import type { ResolvedConfig } from '../config/types.ts';
import type { MergeOptions } from '../memo.ts';
import { tryMemory } from '../pipeline/60-calibrate.ts';
import { hashOf } from '../store/hash.ts';
import { baseFolder } from './base-folder.ts';
import { heldOutExamples, trainedExamples } from './held-out.ts';
import { mergedCard, mergedDocuments, mergedFilter, mergedReflections } from './provenance.ts';
import { mergeRecipe } from './recipe.ts';

export interface MergeInput {
  readonly inputs: readonly MemoryArtifact[];
  readonly options: MergeOptions;
  readonly config: ResolvedConfig;
  readonly merger: Merger;
  readonly memoryHost: MemoryHost;
  readonly clock: Clock;
}

/**
 * Merges memories of one base into an artifact with the provenance of all. It is calibrated when
 * the inputs kept their reflections; otherwise its confidence stays unknown.
 * @throws MemoError `MERGE_*`
 */
export async function mergeMemories(input: MergeInput, call: Call): Promise<MemoryArtifact> {
  const { inputs, options, config, merger } = input;
  const component = config.components.merger;
  const recipe = mergeRecipe({
    method: component.use,
    inputs,
    ...(options.weights === undefined ? {} : { weights: options.weights }),
    parameters: merger.parameters(),
  });
  const out = resolve(options.out);
  await checkFree(out);
  await mkdir(dirname(out), { recursive: true });
  const work = await mkdtemp(join(dirname(out), '.merging-'));
  try {
    const [first] = inputs as readonly [MemoryArtifact, ...MemoryArtifact[]];
    const base = merger.needsBase
      ? await baseFolder(first.manifest.base, options.base, work)
      : undefined;
    const { form, dtype } = first.manifest.traits;
    const draft = await merger.merge(
      {
        recipe,
        inputs: Object.fromEntries(inputs.map((each) => [each.manifest.id, each])),
        ...(base === undefined ? {} : { baseFolder: base }),
        seed: options.seed ?? 0,
        out: { form, dtype },
        folder: join(work, 'merged'),
      },
      call,
    );
    const documents = mergedDocuments(inputs);
    const filter = await mergedFilter(inputs);
    const reflections = await mergedReflections(inputs);
    const sealed = await sealArtifact(draft, {
      folder: out,
      createdAt: new Date(input.clock.now()).toISOString(),
      corpusHash: hashOf(documents.map(({ id, contentHash }) => [id, contentHash])),
      documents,
      trainer: {
        id: component.use,
        version: component.version,
        options: component.fingerprint as JsonValue,
      },
      trainingSetHash: hashOf(inputs.map(({ manifest }) => manifest.trainingSetHash).sort()),
      seed: options.seed ?? 0,
      parents: inputs.map(({ manifest }) => manifest.id),
      recipe: recipe as unknown as JsonObject,
      card: mergedCard(inputs),
      calibrations: [],
      ...(reflections === null ? {} : { reflections }),
      ...(filter === null ? {} : { filter }),
    });
    return await recalibrated(sealed, filter, reflections, input, call);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function recalibrated(
  artifact: MemoryArtifact,
  filter: KnowledgeFilter | null,
  reflections: readonly ReflectionRecord[] | null,
  { memoryHost, config }: MergeInput,
  call: Call,
): Promise<MemoryArtifact> {
  const { manifest, folder } = artifact;
  if (filter === null || reflections === null) {
    const lacking = filter === null ? FILTER_FILE : 'their reflections';
    call.report({
      type: 'warning',
      code: 'MERGE_NOT_CALIBRATED',
      message: `The merged memory has no calibration: not all inputs have ${lacking}.`,
      hint: 'Its answers come without confidence. Merge memories that were sealed with text.',
    });
    return artifact;
  }
  if (!memoryHost.accepts(manifest.traits).ok) return artifact;
  const { calibration, metrics } = await tryMemory(
    { memoryHost, config, signal: call.signal, logger: call.logger },
    {
      artifact,
      heldOut: heldOutExamples(reflections, manifest.refusalText),
      trained: trainedExamples(reflections),
      filter,
      stated: statedFilter(reflections.filter(({ trained }) => trained)),
    },
    call,
  );
  const calibrated = {
    ...manifest,
    metrics: { ...manifest.metrics, ...metrics },
    calibrations: calibration === null ? [] : [calibration],
  };
  await writeManifest(folder, calibrated);
  return { folder, manifest: calibrated };
}

/** Sealing replaces what the folder holds, so it must hold nothing but an older memory. */
async function checkFree(out: string): Promise<void> {
  const names = await readdir(out).catch((): string[] => []);
  if (names.length === 0 || names.includes(MANIFEST_FILE)) return;
  throw new MemoError({
    code: 'MERGE_OUT_NOT_EMPTY',
    message: `The folder ${out} is not empty and holds no memory.`,
    hint: 'Name a new folder with --out.',
  });
}
