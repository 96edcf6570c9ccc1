import type { Calibration, MemoryManifest } from '@memo-js/core';
import { weightsChecksum } from '../artifact/manifest.ts';

/** A calibration holds for these weights at this runtime (host and precision) only. */
export function calibrationKey(weights: string, runtime: string): string {
  return `${weights}:${runtime}`;
}

/** The calibration that fits; null when there is none. */
export function findCalibration(manifest: MemoryManifest, runtime: string): Calibration | null {
  const key = calibrationKey(weightsChecksum(manifest), runtime);
  return manifest.calibrations.find((calibration) => calibration.key === key) ?? null;
}
