import { createHash } from 'node:crypto';
import type { Calibration, MemoryManifest } from '@memo-js/core';

/** A calibration holds for these weights at this runtime (host and precision) only. */
export function calibrationKey(weightsChecksum: string, runtime: string): string {
  return `${weightsChecksum}:${runtime}`;
}

/** SHA-256 (hex) over the checksums of all weight files of a manifest. */
export function weightsChecksum(checksums: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(checksums).sort()) {
    if (name.endsWith('.safetensors')) hash.update(`${name}\0${checksums[name]}\n`);
  }
  return hash.digest('hex');
}

/** The calibration that fits; null when there is none. */
export function findCalibration(manifest: MemoryManifest, runtime: string): Calibration | null {
  const key = calibrationKey(weightsChecksum(manifest.checksums), runtime);
  return manifest.calibrations.find((calibration) => calibration.key === key) ?? null;
}
