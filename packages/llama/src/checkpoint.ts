import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { MemoError } from '@memo-js/core';
import { openCheckpoint, writeAtomically, writeWeights } from '@memo-js/safetensors';
import type { Checkpoint, Dtype, FloatDtype } from '@memo-js/safetensors';
import { parseDecoderConfig, serializeConfig } from './config.ts';
import type { DecoderConfig } from './config.ts';
import { floatSlabs } from './float-slabs.ts';
import { TOKENIZER_FILES, Tokenizer } from './tokenizer.ts';
import type { TokenizerFiles } from './tokenizer.ts';
import { parameterCount, weightShapes } from './weights.ts';
import type { Weights } from './weights.ts';

/** `config.json` and tokenizer files beyond this are not what they claim to be. */
const MAX_TEXT_BYTES = 64_000_000;

/** A model in memory. */
export interface LoadedCheckpoint {
  readonly config: DecoderConfig;
  readonly weights: Map<string, Float32Array>;
  readonly tokenizer: Tokenizer;
}

/** A model folder whose config and tensor shapes agree; tensors are still on disk. */
export interface WeightsFolder {
  readonly config: DecoderConfig;
  /** One tensor as float32. */
  read(name: string): Promise<Float32Array>;
  /** How the file has a tensor. */
  dtype(name: string): Dtype | undefined;
  /** The bytes of a tensor as the file has them, to the start of `into`. */
  readBytes(name: string, into: Uint8Array): Promise<void>;
  readAll(): Promise<Map<string, Float32Array>>;
  close(): Promise<void>;
}

/** A model folder whose tokenizer agrees with its config too. */
export interface ModelFolder extends WeightsFolder {
  readonly tokenizer: Tokenizer;
}

/**
 * Opens a folder in Hugging Face layout and checks it.
 * @throws MemoError `CHECKPOINT_MISSING`, `CHECKPOINT_INVALID`, `MODEL_UNSUPPORTED`,
 *   `TOKENIZER_MISSING`, `TOKENIZER_INVALID`, and those of safetensors
 */
export async function openModelFolder(folder: string): Promise<ModelFolder> {
  const tokenizer = await openTokenizer(folder, await readConfig(folder));
  return { ...(await openWeightsFolder(folder)), tokenizer };
}

/**
 * The tokenizer of a folder.
 * @throws MemoError `TOKENIZER_MISSING`, `TOKENIZER_INVALID`, `CHECKPOINT_INVALID`
 */
export async function openTokenizer(folder: string, config: DecoderConfig): Promise<Tokenizer> {
  const tokenizer = new Tokenizer(await readTokenizerFiles(folder));
  if (tokenizer.vocabSize <= config.vocab_size) return tokenizer;
  throw invalid(
    folder,
    `the tokenizer has ${tokenizer.vocabSize} entries, the model only ${config.vocab_size}.`,
  );
}

/**
 * The weights of a folder, without its tokenizer.
 * @throws MemoError `CHECKPOINT_MISSING`, `CHECKPOINT_INVALID`, `MODEL_UNSUPPORTED`, and those of
 *   safetensors
 */
export async function openWeightsFolder(folder: string): Promise<WeightsFolder> {
  const config = await readConfig(folder);
  const checkpoint = await openCheckpoint(folder);
  try {
    checkTensors(folder, config, checkpoint);
    await checkTied(folder, config, checkpoint);
  } catch (error) {
    await checkpoint.close();
    throw error;
  }
  const read = (name: string): Promise<Float32Array> => checkpoint.read(name);
  return {
    config,
    read,
    dtype: (name) => checkpoint.tensors.get(name)?.dtype,
    readBytes: async (name, into) => {
      await checkpoint.readBytes(name, into);
    },
    readAll: async () => {
      const weights = new Map<string, Float32Array>();
      const allocate = floatSlabs(parameterCount(config));
      for (const name of weightShapes(config).keys()) {
        weights.set(name, await checkpoint.read(name, allocate));
      }
      return weights;
    },
    close: () => checkpoint.close(),
  };
}

/**
 * Loads a folder in Hugging Face layout, one tensor at a time.
 * @throws MemoError as {@link openModelFolder}
 */
export async function loadCheckpoint(folder: string): Promise<LoadedCheckpoint> {
  const model = await openModelFolder(folder);
  try {
    const weights = await model.readAll();
    return { config: model.config, weights, tokenizer: model.tokenizer };
  } finally {
    await model.close();
  }
}

export interface CheckpointContent {
  readonly config: DecoderConfig;
  readonly weights: Weights;
  readonly tokenizerFiles: TokenizerFiles;
  /** @default 'F32' */
  readonly dtype?: FloatDtype;
  /** A larger checkpoint is written in shards with an index. @default 2 GB */
  readonly maxShardBytes?: number;
}

/**
 * Writes a folder that `transformers`, vLLM and {@link loadCheckpoint} open. Each file is replaced
 * as a whole; the weights come last.
 */
export async function writeCheckpoint(folder: string, content: CheckpointContent): Promise<void> {
  const { config, weights, tokenizerFiles, dtype = 'F32', maxShardBytes } = content;
  await mkdir(folder, { recursive: true });
  const write = (name: string, text: string): Promise<void> =>
    writeAtomically(join(folder, name), (file) => file.writeFile(text));
  await write('config.json', json(serializeConfig(config, dtype)));
  await write('generation_config.json', json(generationConfig(config)));
  for (const [name, text] of Object.entries(tokenizerFiles)) await write(name, text);
  const specs = [...weightShapes(config)].map(([name, shape]) => ({ name, shape, dtype }));
  const values = ({ name }: { readonly name: string }): Float32Array => {
    const found = weights.get(name);
    if (found) return found;
    throw invalid(folder, `the weights to write lack ${name}.`);
  };
  await writeWeights(folder, specs, values, maxShardBytes);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Greedy by default: a memory answers the same way each time. */
const generationConfig = (config: DecoderConfig): Record<string, unknown> => ({
  bos_token_id: config.bos_token_id ?? undefined,
  eos_token_id: config.eos_token_id ?? undefined,
  pad_token_id: config.pad_token_id ?? undefined,
  do_sample: false,
});

async function readConfig(folder: string): Promise<DecoderConfig> {
  const text = await readText(folder, 'config.json');
  if (text === null) {
    throw new MemoError({
      code: 'CHECKPOINT_MISSING',
      message: `${folder} holds no config.json.`,
      hint: 'Give the folder of a model in Hugging Face layout.',
    });
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw invalid(folder, `config.json is not JSON (${(cause as Error).message}).`);
  }
  return parseDecoderConfig(parsed);
}

/** The tokenizer files that a folder has. */
export async function readTokenizerFiles(folder: string): Promise<TokenizerFiles> {
  const files: Record<string, string> = {};
  for (const name of TOKENIZER_FILES) {
    const text = await readText(folder, name);
    if (text !== null) files[name] = text;
  }
  return files;
}

async function readText(folder: string, name: string): Promise<string | null> {
  const bytes = await readFile(join(folder, name)).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return null;
    throw invalid(folder, `${name} cannot be read (${cause.message}).`);
  });
  if (bytes === null) return null;
  if (bytes.byteLength > MAX_TEXT_BYTES) throw invalid(folder, `${name} is too large to be one.`);
  return bytes.toString('utf8');
}

/** Tensors that some exporters add and no weight needs: tied heads, rotary tables. */
const isDerived = (name: string, config: DecoderConfig): boolean =>
  name.endsWith('.rotary_emb.inv_freq') ||
  (name === 'lm_head.weight' && config.tie_word_embeddings);

function checkTensors(folder: string, config: DecoderConfig, checkpoint: Checkpoint): void {
  const shapes = weightShapes(config);
  for (const [name, shape] of shapes) {
    const found = checkpoint.tensors.get(name);
    if (!found) throw invalid(folder, `tensor ${name} is missing.`);
    if (found.shape.join() !== shape.join()) {
      throw invalid(
        folder,
        `tensor ${name} is [${found.shape.join(', ')}]; config.json asks for [${shape.join(', ')}].`,
      );
    }
  }
  for (const name of checkpoint.tensors.keys()) {
    if (!shapes.has(name) && !isDerived(name, config)) {
      throw new MemoError({
        code: 'MODEL_UNSUPPORTED',
        message: `${basename(folder)}: tensor ${name} has no place in the configured architecture.`,
        hint: `Of the family ${config.model_type}, config.json has no field that asks for it.`,
      });
    }
  }
}

/** Some exporters write a tied head as well. Where it is another matrix, one of the two is wrong. */
async function checkTied(
  folder: string,
  config: DecoderConfig,
  checkpoint: Checkpoint,
): Promise<void> {
  if (!config.tie_word_embeddings || !checkpoint.tensors.has('lm_head.weight')) return;
  const head = await checkpoint.read('lm_head.weight');
  const embedding = await checkpoint.read('model.embed_tokens.weight');
  if (head.length === embedding.length && head.every((value, i) => value === embedding[i])) return;
  throw invalid(
    folder,
    'tie_word_embeddings of config.json is true, but lm_head.weight is not the embedding.',
  );
}

const invalid = (folder: string, what: string): MemoError =>
  new MemoError({
    code: 'CHECKPOINT_INVALID',
    message: `${basename(folder)}: ${what}`,
    hint: 'The model is damaged or incomplete: restore the folder, or train again.',
  });
