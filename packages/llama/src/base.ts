import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MemoError } from '@memo-js/core';
import { openModelFolder, writeCheckpoint } from './checkpoint.ts';
import { headDim } from './config.ts';
import type { DecoderConfig } from './config.ts';
import { cachedSnapshot, parseHubId } from './hub-cache.ts';
import type { Env, HubId } from './hub-cache.ts';
import { fetchModel } from './hub.ts';
import type { FetchOptions } from './hub.ts';
import { promptPrefix } from './prompt.ts';
import { SCRATCH_BASES, scratchTokenizerFiles, seededWeights } from './scratch.ts';
import { Tokenizer } from './tokenizer.ts';
import type { TokenizerFiles } from './tokenizer.ts';
import { weightShapes } from './weights.ts';
import type { Weights } from './weights.ts';

/** What memories start from. Memories of one base can be continued, updated and merged. */
export interface Base {
  /** `scratch-s`..., the absolute path of its folder, or its name on the hub. */
  readonly id: string;
  /** Where its files lie; null for scratch bases, which have none. */
  readonly folder: string | null;
  readonly config: DecoderConfig;
  readonly tokenizerFiles: TokenizerFiles;
  readonly tokenizer: Tokenizer;
  /** System text of every prompt of this base; empty for none. */
  readonly systemText: string;
  /** SHA-256 (hex) of architecture, weights and tokenizer, see {@link baseChecksum}. */
  readonly checksum: string;
  /** The first weights; a new copy at each call. */
  initialWeights(): Promise<Map<string, Float32Array>>;
}

/**
 * Opens a scratch base by its id, a folder in Hugging Face layout of a known family, or a model of
 * the hub (`org/name`, `org/name@revision`) where there is no such folder; see {@link fetchModel}.
 * @throws MemoError `BASE_UNKNOWN`, and what a damaged folder or a download gives
 */
export async function openBase(idOrFolder: string, options: FetchOptions = {}): Promise<Base> {
  const scratch = SCRATCH_BASES[idOrFolder];
  if (scratch) {
    const tokenizerFiles = scratchTokenizerFiles();
    return {
      id: idOrFolder,
      folder: null,
      config: scratch.config,
      tokenizerFiles,
      tokenizer: new Tokenizer(tokenizerFiles),
      systemText: '',
      checksum: scratch.checksum,
      initialWeights: async () => seededWeights(scratch.config, scratch.seed),
    };
  }
  const hubId = hubIdOf(idOrFolder);
  const folder = hubId ? await fetchModel(hubId, options) : resolve(idOrFolder);
  const model = await openModelFolder(folder).catch((cause: unknown) => {
    throw unknownBase(idOrFolder, cause);
  });
  try {
    const checksum = await baseChecksum(model.config, model.tokenizer.files, model.read);
    return {
      id: hubId ? idOrFolder : folder,
      folder,
      config: model.config,
      tokenizerFiles: model.tokenizer.files,
      tokenizer: model.tokenizer,
      systemText: systemTextOf(model.tokenizer),
      checksum,
      initialWeights: async () => {
        const again = await openModelFolder(folder);
        try {
          return await again.readAll();
        } finally {
          await again.close();
        }
      },
    };
  } finally {
    await model.close();
  }
}

/**
 * `model_type` of a base that is not opened yet, for checks that come before any work. Where it can
 * not be told, because the base is damaged or still to be
 * fetched, it is `llama`: opening the base says more.
 */
export function baseFamily(idOrFolder: string, env: Env = (name) => process.env[name]): string {
  if (SCRATCH_BASES[idOrFolder]) return 'llama';
  const hubId = hubIdOf(idOrFolder);
  const folder = hubId ? cachedSnapshot(hubId, env) : idOrFolder;
  if (folder === null) return 'llama';
  try {
    const json: unknown = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'));
    const family = (json as { model_type?: unknown } | null)?.model_type;
    return typeof family === 'string' ? family : 'llama';
  } catch {
    return 'llama';
  }
}

/** Stands in for the system text that a chat template writes when it is given none. */
const SYSTEM_TEXT = 'Recall.';

/**
 * A template's own system text is longer than most questions, and computed with each in training: ours
 * is used where it makes prompts shorter. Over SmolLM2 it saves 13 of 46 tokens an example.
 */
export function systemTextOf(tokenizer: Tokenizer): string {
  const length = (systemText: string): number => {
    try {
      return promptPrefix(tokenizer, systemText).length;
    } catch {
      // Some templates know no system role.
      return Number.POSITIVE_INFINITY;
    }
  };
  return length(SYSTEM_TEXT) < length('') ? SYSTEM_TEXT : '';
}

/** A folder of this path goes before a model of this name. */
export const hubIdOf = (idOrFolder: string): HubId | null =>
  existsSync(idOrFolder) ? null : parseHubId(idOrFolder);

/** Writes a base as a Hugging Face folder, for what works on files: merging, other frameworks. */
export async function writeBase(folder: string, base: Base): Promise<void> {
  const weights = await base.initialWeights();
  await writeCheckpoint(folder, {
    config: base.config,
    weights,
    tokenizerFiles: base.tokenizerFiles,
  });
}

/**
 * SHA-256 (hex) over what decides how a base computes: the architecture, each tensor as float32 in
 * checkpoint order, `tokenizer.json` and the chat template. Sharding and precision of the files do
 * not matter.
 */
export async function baseChecksum(
  config: DecoderConfig,
  tokenizerFiles: TokenizerFiles,
  read: (name: string) => Float32Array | Promise<Float32Array>,
): Promise<string> {
  const hash = createHash('sha256');
  const { num_attention_heads: heads, num_key_value_heads: kvHeads } = config;
  hash.update(JSON.stringify([heads, kvHeads, headDim(config)]));
  hash.update(JSON.stringify([config.rope_theta, config.rms_norm_eps, config.tie_word_embeddings]));
  const { model_type: family, rope_scaling: scaling } = config;
  if (family !== 'llama' || scaling) hash.update(JSON.stringify([family, scaling ?? null]));
  for (const [name, shape] of weightShapes(config)) {
    const values = await read(name);
    hash.update(`\n${name} ${shape.join('x')}\n`);
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  for (const name of ['tokenizer.json', 'chat_template.jinja']) {
    hash.update(`\n${name}\n${tokenizerFiles[name] ?? ''}`);
  }
  return hash.digest('hex');
}

/** Checksum of weights in memory, see {@link baseChecksum}. */
export function weightsChecksum(
  config: DecoderConfig,
  tokenizerFiles: TokenizerFiles,
  weights: Weights,
): Promise<string> {
  return baseChecksum(config, tokenizerFiles, (name) => {
    const values = weights.get(name);
    if (values) return values;
    throw new MemoError({
      code: 'CHECKPOINT_INVALID',
      message: `The weights lack ${name}.`,
      hint: 'They do not belong to this configuration.',
    });
  });
}

export function unknownBase(idOrFolder: string, cause: unknown): unknown {
  if (cause instanceof MemoError && cause.code !== 'CHECKPOINT_MISSING') return cause;
  return new MemoError({
    code: 'BASE_UNKNOWN',
    message: `"${idOrFolder}" is neither a scratch base nor the folder of a model.`,
    hint: `Scratch bases: ${Object.keys(SCRATCH_BASES).join(', ')}. A folder needs config.json; a model of the hub is org/name.`,
    cause,
  });
}
