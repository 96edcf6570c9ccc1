import { MemoError } from '@memo-js/core';
import type { Calibration, Call, MemoryArtifact } from '@memo-js/core';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { FILTER_FILE } from '../artifact/files.ts';
import { readReflections } from '../artifact/reflections-file.ts';
import type { ReflectionRecord } from '../artifact/reflections-file.ts';
import { writeManifest } from '../artifact/seal.ts';
import { KnowledgeFilter } from '../calibration/filter.ts';
import { statedFilter } from '../calibration/stated-filter.ts';
import { heldOutExamples, trainedExamples } from '../merge/held-out.ts';
import { tryMemory } from './60-calibrate.ts';
import type { TrialContext } from './60-calibrate.ts';

/** What trying a sealed memory on a host gave. */
export interface CalibrateReport {
  readonly memoryId: string;
  readonly folder: string;
  /** Null: there were too few questions to fit to, and nothing was written. */
  readonly calibration: Calibration | null;
  /** Of this host: `heldOutExactMatch`, `heldOutRefused`. */
  readonly metrics: Readonly<Record<string, number>>;
  /** True when the memory had a calibration for this host and precision before. */
  readonly replaced: boolean;
}

/**
 * Fits the confidence of a sealed memory to the host at hand, beside the calibrations for others. Its
 * weights, its id and what it answers stay as they are.
 * @throws MemoError `CALIBRATE_NO_QUESTIONS`, and what the host throws
 */
export async function recalibrate(
  context: TrialContext,
  artifact: MemoryArtifact,
  call: Call,
): Promise<CalibrateReport> {
  const { folder, manifest } = artifact;
  const records: ReflectionRecord[] = [];
  for await (const record of readReflections(folder)) records.push(record);
  const file = join(folder, FILTER_FILE);
  const hasFilter = await access(file).then(
    () => true,
    () => false,
  );
  if (records.length === 0 || !hasFilter) {
    throw new MemoError({
      code: 'CALIBRATE_NO_QUESTIONS',
      message: `The memory ${manifest.id} was sealed without ${hasFilter ? 'its reflections' : FILTER_FILE}: there is nothing to ask it.`,
      hint: 'Run `memo train` with this memory host in the config: finished training is not done again.',
    });
  }
  call.report({ type: 'stage', stage: 'calibrate', status: 'started' });
  const { calibration, metrics } = await tryMemory(
    context,
    {
      artifact,
      heldOut: heldOutExamples(records, manifest.refusalText),
      trained: trainedExamples(records.filter(({ trained }) => trained)),
      filter: await KnowledgeFilter.load(file),
      stated: statedFilter(records.filter(({ trained }) => trained)),
    },
    call,
  );
  call.report({ type: 'stage', stage: 'calibrate', status: 'finished' });
  const others = manifest.calibrations.filter(({ key }) => key !== calibration?.key);
  if (calibration !== null) {
    await writeManifest(folder, { ...manifest, calibrations: [...others, calibration] });
  }
  return {
    memoryId: manifest.id,
    folder,
    calibration,
    metrics,
    replaced: others.length < manifest.calibrations.length,
  };
}
