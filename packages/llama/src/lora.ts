import type { DecoderConfig } from './config.ts';
import { uniform } from './random.ts';
import { weightShapes, type Weights } from './weights.ts';

/** The projections of a decoder layer, by which PEFT names what an adapter changes. */
export const PROJECTIONS = Object.freeze([
  'q_proj',
  'k_proj',
  'v_proj',
  'o_proj',
  'gate_proj',
  'up_proj',
  'down_proj',
] as const);

/** A low-rank adapter: h = W x + scale B A x (Hu et al. 2021, arXiv 2106.09685, section 4.1). */
export interface LoraConfig {
  /** Rank: A is [r, in], B is [out, r]. */
  readonly r: number;
  readonly loraAlpha: number;
  /** Scale by alpha / sqrt(r) instead of alpha / r (Kalajdzievski 2023, arXiv 2312.03732). */
  readonly useRslora: boolean;
  readonly targetModules: readonly string[];
}

/** Factor of B A x. */
export const loraScale = ({ r, loraAlpha, useRslora }: LoraConfig): number =>
  loraAlpha / (useRslora ? Math.sqrt(r) : r);

/** Names of the two matrices beside a weight: `...q_proj.weight` has `...q_proj.lora_A.weight`. */
export const loraNames = (weight: string): { readonly a: string; readonly b: string } => {
  const module = weight.replace(/\.weight$/, '');
  return { a: `${module}.lora_A.weight`, b: `${module}.lora_B.weight` };
};

/** Whether an adapter changes a weight. */
export const isAdapted = (weight: string, { targetModules }: LoraConfig): boolean =>
  targetModules.some((target) => weight.endsWith(`.${target}.weight`));

/** Names and shapes of an adapter's matrices, in checkpoint order. */
export function loraShapes(
  config: DecoderConfig,
  lora: LoraConfig,
): Map<string, readonly [number, number]> {
  const shapes = new Map<string, readonly [number, number]>();
  for (const [name, [out = 0, width = 0]] of weightShapes(config)) {
    if (!isAdapted(name, lora)) continue;
    const { a, b } = loraNames(name);
    shapes.set(a, [lora.r, width]);
    shapes.set(b, [out, lora.r]);
  }
  return shapes;
}

/**
 * An adapter that changes nothing yet, as PEFT begins: B is zero, A uniform in +-1/sqrt(in)
 * (Kaiming with a = sqrt(5)).
 */
export function initialAdapter(
  config: DecoderConfig,
  lora: LoraConfig,
  seed: number,
): Map<string, Float32Array> {
  const random = uniform(seed);
  const adapter = new Map<string, Float32Array>();
  for (const [name, [rows, columns]] of loraShapes(config, lora)) {
    const values = new Float32Array(rows * columns);
    if (name.endsWith('.lora_A.weight')) {
      const bound = 1 / Math.sqrt(columns);
      for (let i = 0; i < values.length; i++) values[i] = bound * (2 * random() - 1);
    }
    adapter.set(name, values);
  }
  return adapter;
}

/** A trained adapter in memory. */
export interface Adapter {
  readonly lora: LoraConfig;
  /** Matrices under the names of {@link loraShapes}. */
  readonly weights: Weights;
}
