import { MemoError, type MemoryManifest } from '@memo-js/core';
import { z } from 'zod';
import { hashOf } from '../store/hash.ts';

/** The newest format that this version reads. */
export const FORMAT_VERSION = 1;
/** A forged manifest must not fill the memory. */
export const MAX_MANIFEST_BYTES = 256 * 1024 * 1024;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** A plain name: a manifest must not point out of its folder. */
const fileName = z.string().regex(/^(?!\.)[^/\\\0]+$/);

const calibration = z.strictObject({
  key: z.string(),
  method: z.literal('logistic'),
  features: z.array(z.string()),
  mean: z.array(z.number()),
  scale: z.array(z.number()),
  coefficients: z.array(z.number()),
  intercept: z.number(),
  threshold: z.number(),
  targetPrecision: z.number(),
  precision: z.number(),
  coverage: z.number(),
  expectedCalibrationError: z.number(),
  reliability: z.array(
    z.strictObject({
      from: z.number(),
      to: z.number(),
      count: z.number(),
      meanConfidence: z.number(),
      accuracy: z.number(),
    }),
  ),
  curve: z
    .array(
      z.strictObject({
        threshold: z.number(),
        coverage: z.number(),
        precision: z.number().nullable(),
        refused: z.number().nullable(),
      }),
    )
    .default([]),
  examples: z.number(),
});

/** Schema of `memo.json`: strict, because only MeMo writes it. */
export const manifestSchema = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  id: z.string().min(1),
  createdAt: z.iso.datetime(),
  traits: z.strictObject({
    form: z.enum(['full', 'adapter']),
    family: z.string(),
    dtype: z.enum(['float32', 'float16', 'bfloat16']),
  }),
  base: z.strictObject({
    id: z.string(),
    checksum: z.string(),
    pretrained: z.boolean().optional(),
  }),
  systemText: z.string(),
  refusalText: z.string(),
  corpusHash: z.string(),
  documents: z.array(z.strictObject({ id: z.string(), contentHash: z.string() })),
  trainer: z.strictObject({ id: z.string(), version: z.string(), options: z.json() }),
  trainingSetHash: z.string(),
  seed: z.number(),
  parents: z.array(z.string()),
  recipe: z.record(z.string(), z.json()).optional(),
  metrics: z.record(z.string(), z.number()),
  card: z.strictObject({
    topics: z.array(z.string()),
    languages: z.array(z.string()),
    exampleQuestions: z.array(z.string()),
  }),
  calibrations: z.array(calibration),
  checksums: z.record(fileName, hash),
});

/**
 * Parses the text of a `memo.json`.
 * @throws MemoError `ARTIFACT_FORMAT_NEWER`, `ARTIFACT_INVALID`
 */
export function parseManifest(text: string, folder: string): MemoryManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw invalid(folder, 'it is not JSON', cause);
  }
  const version = z.looseObject({ formatVersion: z.number() }).safeParse(json);
  if (version.success && version.data.formatVersion > FORMAT_VERSION) {
    throw new MemoError({
      code: 'ARTIFACT_FORMAT_NEWER',
      message: `The memory in ${folder} has format ${version.data.formatVersion}; this version of MeMo reads up to ${FORMAT_VERSION}.`,
      hint: 'Update MeMo, or train the memory again with this version.',
    });
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) throw invalid(folder, z.prettifyError(parsed.error), parsed.error);
  return parsed.data as MemoryManifest;
}

function invalid(folder: string, why: string, cause: unknown): MemoError {
  return new MemoError({
    code: 'ARTIFACT_INVALID',
    message: `memo.json of the memory in ${folder} cannot be read: ${why}.`,
    hint: 'Restore the file, or run `memo train` again.',
    cause,
  });
}

/** One hash over the weights: what a calibration was fitted for. */
export function weightsChecksum(manifest: Pick<MemoryManifest, 'checksums'>): string {
  const weights = Object.entries(manifest.checksums)
    .filter(([name]) => name.endsWith('.safetensors'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return hashOf(weights);
}
