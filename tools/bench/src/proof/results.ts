import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Measurement } from './measure.ts';

/** What one way of training reached on one corpus. */
export interface WayResult {
  /** Section `trainer` of the config, the base by name. */
  readonly trainer: { readonly use: string; readonly base: string };
  /** Of the training run that finished, calibration included. */
  readonly seconds: number;
  /** Of the weights that the memory adds: an adapter, or a whole checkpoint. */
  readonly bytes: number;
  /** Those of the manifest. */
  readonly metrics: Readonly<Record<string, number>>;
  /** By precision. */
  readonly measured: Readonly<Record<string, Measurement>>;
}

export interface CorpusResult {
  readonly documents: number;
  readonly reflections: number;
  readonly examples: number;
  /** Tokens of questions and answers in one pass, markers and padding left out. */
  readonly tokens: number;
  /** Paraphrases whose wording the generator uses: must be none. */
  readonly knownWordings: readonly string[];
  readonly ways: Readonly<Record<string, WayResult>>;
}

/** By name of the corpus. */
export type ProofResults = Readonly<Record<string, CorpusResult>>;

/** Results so far; none where there is no file yet. */
export async function readResults(file: string): Promise<ProofResults> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ProofResults;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Replaces the file as a whole: a run that is killed leaves the results before it. */
export async function writeResults(file: string, results: ProofResults): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(results, null, 2)}\n`);
  await rename(`${file}.new`, file);
}
