import { z } from 'zod';
import { brokenConfig, unsupportedConfig } from './config-error.ts';

const positive = z.number().positive();

/** Scaling of rotary positions, in the field names of Hugging Face. */
export const ropeScalingSchema = z.discriminatedUnion('rope_type', [
  z.object({ rope_type: z.literal('linear'), factor: positive }),
  z.object({
    rope_type: z.literal('llama3'),
    factor: positive,
    low_freq_factor: positive,
    high_freq_factor: positive,
    original_max_position_embeddings: z.number().int().positive(),
  }),
]);

export type RopeScaling = z.output<typeof ropeScalingSchema>;

/** What a config says of rotary positions, whatever its spelling. */
export interface Rope {
  readonly theta: number | undefined;
  readonly scaling: RopeScaling | undefined;
}

const SERVED = ['default', 'linear', 'llama3'];

/**
 * Reads the two spellings: `rope_theta` and `rope_scaling` of transformers 4 (with `type` in old
 * files), and `rope_parameters` of transformers 5. Where a file has both, `rope_scaling` decides the
 * scaling and `rope_parameters` the base frequency, as transformers 5 reads it.
 * @throws MemoError `MODEL_UNSUPPORTED` for another kind of scaling, `CHECKPOINT_INVALID` for a
 *   number that is missing or none
 */
export function readRope(json: Readonly<Record<string, unknown>>): Rope {
  const parameters = object(json, 'rope_parameters');
  const scaling = object(json, 'rope_scaling');
  const [field, rope] = scaling
    ? (['rope_scaling', scaling] as const)
    : (['rope_parameters', parameters] as const);
  const theta = scaling?.['rope_theta'] ?? parameters?.['rope_theta'] ?? json['rope_theta'];
  if (theta !== undefined && theta !== null && !(typeof theta === 'number' && theta > 0)) {
    throw brokenConfig(`rope_theta is ${JSON.stringify(theta)}, not a positive number`);
  }
  return {
    theta: (theta as number | undefined) ?? undefined,
    scaling: rope && readScaling(rope, field, json),
  };
}

function readScaling(
  rope: Readonly<Record<string, unknown>>,
  field: string,
  json: Readonly<Record<string, unknown>>,
): RopeScaling | undefined {
  for (const [key, value] of Object.entries(rope)) {
    // Transformers 5 nests the parameters where layers differ in them.
    if (typeof value === 'object' && value !== null)
      throw unsupportedConfig(`${field}.${key}`, value, []);
  }
  const type = rope['rope_type'] ?? rope['type'] ?? 'default';
  const partial = rope['partial_rotary_factor'] ?? 1;
  if (partial !== 1) throw unsupportedConfig(`${field}.partial_rotary_factor`, partial, [1]);
  if (typeof type !== 'string' || !SERVED.includes(type)) {
    throw unsupportedConfig(`${field}.rope_type`, type, SERVED);
  }
  if (type === 'default') return undefined;
  const parsed = ropeScalingSchema.safeParse({
    ...rope,
    rope_type: type,
    original_max_position_embeddings:
      rope['original_max_position_embeddings'] ?? json['max_position_embeddings'],
  });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw brokenConfig(
    `${field}.${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}`,
  );
}

function object(
  json: Readonly<Record<string, unknown>>,
  field: string,
): Readonly<Record<string, unknown>> | undefined {
  const value = json[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  throw brokenConfig(`${field} is not an object`);
}
