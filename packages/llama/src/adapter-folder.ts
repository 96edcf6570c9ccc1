import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { MemoError } from '@memo-js/core';
import { openSafetensors, writeAtomically, writeSafetensors } from '@memo-js/safetensors';
import type { SafetensorsFile } from '@memo-js/safetensors';
import { z } from 'zod';
import type { DecoderConfig } from './config.ts';
import { loraShapes, type Adapter } from './lora.ts';
import type { TokenizerFiles } from './tokenizer.ts';

export const ADAPTER_CONFIG_FILE = 'adapter_config.json';
export const ADAPTER_WEIGHTS_FILE = 'adapter_model.safetensors';
/** PEFT wraps the model twice: `base_model` is the tuner, `model` the decoder with its head. */
const PEFT_PREFIX = 'base_model.model.';
/** `adapter_config.json` is a page of settings. */
const MAX_CONFIG_BYTES = 1_000_000;

const no = z.literal(false).nullish();
const empty = z.union([z.null(), z.array(z.unknown()).max(0), z.record(z.string(), z.never())]);

/** The fields of PEFT's `adapter_config.json` that decide what an adapter computes. */
const adapterConfigSchema = z.object({
  peft_type: z.literal('LORA'),
  r: z.number().int().positive(),
  lora_alpha: z.number(),
  target_modules: z.union([z.array(z.string()), z.string()]),
  use_rslora: z.boolean().default(false),
  use_dora: no,
  fan_in_fan_out: no,
  bias: z.literal('none').default('none'),
  lora_bias: no,
  modules_to_save: empty.optional(),
  rank_pattern: empty.optional(),
  alpha_pattern: empty.optional(),
  trainable_token_indices: empty.optional(),
  target_parameters: empty.optional(),
  layer_replication: empty.optional(),
  alora_invocation_tokens: empty.optional(),
  use_qalora: no,
  use_bdlora: no,
  /** These take their first values out of the base, whose weights are then others. */
  init_lora_weights: z
    .union([z.boolean(), z.string().regex(/^(?!pissa|olora|loftq|corda|lora_ga)/)])
    .nullish(),
  base_model_name_or_path: z.string().nullish(),
});

/** An adapter from a folder, and the base that it names. */
export interface LoadedAdapter extends Adapter {
  readonly baseModel: string | null;
}

/**
 * Reads a PEFT folder and checks it against the model that it is for.
 * @throws MemoError `ADAPTER_MISSING`, `ADAPTER_UNSUPPORTED` naming the setting,
 *   `ADAPTER_INVALID` for tensors that do not fit, and those of safetensors
 */
export async function readAdapter(folder: string, config: DecoderConfig): Promise<LoadedAdapter> {
  const settings = parseSettings(folder, await readSettings(folder));
  const file = await openSafetensors(join(folder, ADAPTER_WEIGHTS_FILE));
  try {
    const targetModules = adaptedModules(file);
    const lora = {
      r: settings.r,
      loraAlpha: settings.lora_alpha,
      useRslora: settings.use_rslora,
      targetModules,
    };
    const weights = await readMatrices(folder, file, loraShapes(config, lora));
    return { lora, weights, baseModel: settings.base_model_name_or_path ?? null };
  } finally {
    await file.close();
  }
}

/** Every matrix that the settings ask for, and no other tensor. */
async function readMatrices(
  folder: string,
  file: SafetensorsFile,
  shapes: ReadonlyMap<string, readonly [number, number]>,
): Promise<Map<string, Float32Array>> {
  const weights = new Map<string, Float32Array>();
  for (const [name, shape] of shapes) {
    const found = file.tensors.get(PEFT_PREFIX + name);
    if (!found) throw invalid(folder, `tensor ${PEFT_PREFIX}${name} is missing.`);
    if (found.shape.join() !== shape.join()) {
      throw invalid(
        folder,
        `tensor ${PEFT_PREFIX}${name} is [${found.shape.join(', ')}]; the base asks for [${shape.join(', ')}].`,
      );
    }
    weights.set(name, await file.read(PEFT_PREFIX + name));
  }
  for (const name of file.tensors.keys()) {
    if (!weights.has(name.slice(PEFT_PREFIX.length))) {
      throw invalid(folder, `tensor ${name} has no place in the base.`);
    }
  }
  return weights;
}

/** Last names of the modules that have matrices: settings may give a pattern, tensors are plain. */
function adaptedModules({ tensors }: SafetensorsFile): string[] {
  const found = new Set<string>();
  for (const name of tensors.keys()) {
    const module = /\.(\w+)\.lora_[AB]\.weight$/.exec(name)?.[1];
    if (module !== undefined) found.add(module);
  }
  return [...found];
}

export interface AdapterContent extends Adapter {
  readonly config: DecoderConfig;
  /** Name or folder of the base, for those who load the adapter. */
  readonly baseModel: string;
  /** @default 0 */
  readonly loraDropout?: number;
  readonly tokenizerFiles: TokenizerFiles;
}

/**
 * Writes a folder that PEFT, vLLM and {@link readAdapter} open: settings, matrices and the files of
 * the tokenizer. Each file is replaced as a whole; the matrices come last.
 */
export async function writeAdapter(folder: string, content: AdapterContent): Promise<void> {
  const { lora, weights, config, baseModel, loraDropout = 0, tokenizerFiles } = content;
  await mkdir(folder, { recursive: true });
  const write = (name: string, text: string): Promise<void> =>
    writeAtomically(join(folder, name), (file) => file.writeFile(text));
  const settings = {
    peft_type: 'LORA',
    task_type: 'CAUSAL_LM',
    base_model_name_or_path: baseModel,
    r: lora.r,
    lora_alpha: lora.loraAlpha,
    lora_dropout: loraDropout,
    target_modules: lora.targetModules,
    use_rslora: lora.useRslora,
    use_dora: false,
    bias: 'none',
    fan_in_fan_out: false,
    modules_to_save: null,
    inference_mode: true,
  };
  await write(ADAPTER_CONFIG_FILE, `${JSON.stringify(settings, null, 2)}\n`);
  for (const [name, text] of Object.entries(tokenizerFiles)) await write(name, text);
  const specs = [...loraShapes(config, lora)].map(([name, shape]) => ({
    name: PEFT_PREFIX + name,
    shape,
    dtype: 'F32' as const,
  }));
  await writeSafetensors(join(folder, ADAPTER_WEIGHTS_FILE), specs, ({ name }) => {
    const values = weights.get(name.slice(PEFT_PREFIX.length));
    if (values) return values;
    throw invalid(folder, `the adapter to write lacks ${name}.`);
  });
}

async function readSettings(folder: string): Promise<unknown> {
  const bytes = await readFile(join(folder, ADAPTER_CONFIG_FILE)).catch((cause: unknown) => {
    throw new MemoError({
      code: 'ADAPTER_MISSING',
      message: `${basename(folder)} holds no ${ADAPTER_CONFIG_FILE}.`,
      hint: 'Give the folder of an adapter in the layout of PEFT.',
      cause,
    });
  });
  if (bytes.byteLength > MAX_CONFIG_BYTES) {
    throw invalid(folder, `${ADAPTER_CONFIG_FILE} is too large to be one.`);
  }
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw invalid(folder, `${ADAPTER_CONFIG_FILE} is not JSON (${(cause as Error).message}).`);
  }
}

function parseSettings(folder: string, json: unknown): z.output<typeof adapterConfigSchema> {
  const parsed = adapterConfigSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  const value = JSON.stringify((json as Record<string, unknown> | null)?.[field.split('.')[0]!]);
  throw new MemoError({
    code: 'ADAPTER_UNSUPPORTED',
    message: `${basename(folder)}: ${ADAPTER_CONFIG_FILE} has ${field} ${value}, which is not served.`,
    hint: 'Plain LoRA adapters of linear layers are: no DoRA, biases, saved modules or rank patterns.',
    cause: parsed.error,
  });
}

const invalid = (folder: string, what: string): MemoError =>
  new MemoError({
    code: 'ADAPTER_INVALID',
    message: `${basename(folder)}: ${what}`,
    hint: 'The adapter is damaged, or belongs to another base: restore the folder, or train again.',
  });
