import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MemoError } from '@memo-js/core';
import { openCheckpoint } from '@memo-js/safetensors';
import type { Checkpoint } from '@memo-js/safetensors';
import { hubIdOf, openBase, systemTextOf, unknownBase } from './base.ts';
import { readTokenizerFiles } from './checkpoint.ts';
import { fetchModel } from './hub.ts';
import type { FetchOptions } from './hub.ts';
import { decoderFigures, figuresOf } from './model-figures.ts';
import type { ModelFigures } from './model-figures.ts';
import { Tokenizer } from './tokenizer.ts';
import type { TokenizerFiles } from './tokenizer.ts';

/** A base of any family, for those who compute it elsewhere: all but its weights. */
export interface AnyBase {
  /** As in `Base`. */
  readonly id: string;
  readonly folder: string | null;
  /** `model_type` of its config. */
  readonly family: string;
  readonly tokenizerFiles: TokenizerFiles;
  readonly tokenizer: Tokenizer;
  readonly systemText: string;
  /** That of `openBase` where the graphs run the family, so that memories of both ways share a base. */
  readonly checksum: string;
  readonly figures: ModelFigures;
}

/**
 * Opens a base that need not be of a family that the graphs run.
 * @throws MemoError as `openBase` does, `MODEL_UNSUPPORTED` excepted
 */
export async function openAnyBase(
  idOrFolder: string,
  options: FetchOptions = {},
): Promise<AnyBase> {
  try {
    const base = await openBase(idOrFolder, options);
    const { id, folder, tokenizerFiles, tokenizer, systemText, checksum, config } = base;
    const figures = decoderFigures(config);
    const family = config.model_type;
    return { id, folder, family, tokenizerFiles, tokenizer, systemText, checksum, figures };
  } catch (error) {
    if (!(error instanceof MemoError && error.code === 'MODEL_UNSUPPORTED')) throw error;
  }
  const hubId = hubIdOf(idOrFolder);
  const folder = hubId
    ? await fetchModel(hubId, { ...options, anyFamily: true })
    : resolve(idOrFolder);
  const config = await readConfig(folder);
  const family = config['model_type'];
  if (typeof family !== 'string') throw unknownBase(idOrFolder, undefined);
  const tokenizerFiles = await readTokenizerFiles(folder);
  const tokenizer = new Tokenizer(tokenizerFiles);
  const checkpoint = await openCheckpoint(folder);
  try {
    const shapes = new Map([...checkpoint.tensors].map(([name, { shape }]) => [name, shape]));
    return {
      id: hubId ? idOrFolder : folder,
      folder,
      family,
      tokenizerFiles,
      tokenizer,
      systemText: systemTextOf(tokenizer),
      checksum: await filesChecksum(config, tokenizerFiles, checkpoint),
      figures: figuresOf(config, shapes),
    };
  } finally {
    await checkpoint.close();
  }
}

async function readConfig(folder: string): Promise<Readonly<Record<string, unknown>>> {
  return JSON.parse(await readFile(join(folder, 'config.json'), 'utf8')) as Readonly<
    Record<string, unknown>
  >;
}

/** Fields of `config.json` that say how a folder was written, not what is computed. */
const INCIDENTAL: ReadonlySet<string> = new Set([
  '_name_or_path',
  'dtype',
  'torch_dtype',
  'transformers_version',
  'use_cache',
]);

/**
 * SHA-256 (hex) over the whole config, each tensor as float32 by name, `tokenizer.json` and the chat
 * template. As with `baseChecksum`, sharding and precision of the files do not matter.
 */
async function filesChecksum(
  config: Readonly<Record<string, unknown>>,
  tokenizerFiles: TokenizerFiles,
  checkpoint: Checkpoint,
): Promise<string> {
  const hash = createHash('sha256').update(canonical(config));
  for (const name of [...checkpoint.tensors.keys()].sort()) {
    const values = await checkpoint.read(name);
    hash.update(`\n${name} ${checkpoint.tensors.get(name)?.shape.join('x')}\n`);
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  for (const name of ['tokenizer.json', 'chat_template.jinja']) {
    hash.update(`\n${name}\n${tokenizerFiles[name] ?? ''}`);
  }
  return hash.digest('hex');
}

/** JSON with sorted keys, without what is incidental. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([name]) => !INCIDENTAL.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join()}}`;
}
