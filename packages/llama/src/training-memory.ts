import { headDim, type DecoderConfig } from './config.ts';
import { loraShapes, type LoraConfig } from './lora.ts';
import type { TrainingShape } from './training-graph.ts';
import { parameterCount } from './weights.ts';

/** Bytes that training takes at its peak, by what they hold. */
export interface MemoryNeed {
  readonly weights: number;
  readonly gradients: number;
  /** Two moments of AdamW. */
  readonly moments: number;
  /** What a step keeps for its way back, and what it works with. */
  readonly activations: number;
  /** The runtime, compiled graphs, the examples, and what is left of loading. */
  readonly rest: number;
  readonly total: number;
}

export interface TrainingMemoryOptions {
  readonly lora: LoraConfig | null;
  readonly recompute: boolean;
  /** See `TrainingSessionOptions`. */
  readonly keepBuffers: boolean;
  readonly gradientAccumulationSteps: number;
}

const FLOAT = 4;
/** Node, onnxruntime and the tokenizer; measured at 200 to 260 MB with SmolLM2. */
const RUNTIME_BYTES = 260_000_000;
/** Freed blocks that an allocator can not join again. */
const FRAGMENTATION = 1.1;
/** Logits, their log-probabilities, and the gradient. */
const LOGIT_ARRAYS = 3;
/** The optimiser copies what is loaded; this much of the first copy is freed too late for other use. */
const LOADED_SHARE = 0.5;

/**
 * Estimates the peak memory of training.
 * @param shapes of all compiled graphs: each keeps its buffers, or all together need those of the largest
 */
export function trainingMemory(
  config: DecoderConfig,
  shapes: readonly TrainingShape[],
  { lora, recompute, keepBuffers, gradientAccumulationSteps }: TrainingMemoryOptions,
): MemoryNeed {
  const all = parameterCount(config);
  const trained = lora ? adapterParameters(config, lora) : all;
  // Accumulation needs a place for the parts.
  const copies = gradientAccumulationSteps > 1 ? 2 : 1;
  const steps = shapes.map((shape) => ofStep(config, shape, lora, recompute));
  // Measured with 6 graphs that keep their buffers: each took as much as the first.
  const activations = keepBuffers ? steps.reduce((a, b) => a + b, 0) : Math.max(...steps);
  const parts = {
    weights: FLOAT * (lora ? all + trained : all),
    gradients: FLOAT * trained * copies,
    moments: FLOAT * trained * 2,
    activations: Math.round(FLOAT * FRAGMENTATION * activations),
    rest: RUNTIME_BYTES + LOADED_SHARE * FLOAT * trained,
  };
  return { ...parts, total: Object.values(parts).reduce((a, b) => a + b, 0) };
}

const adapterParameters = (config: DecoderConfig, lora: LoraConfig): number =>
  [...loraShapes(config, lora).values()].reduce((sum, [rows, columns]) => sum + rows * columns, 0);

/** Numbers that a step holds at once. */
function ofStep(
  config: DecoderConfig,
  { batch, sequence, rows }: TrainingShape,
  lora: LoraConfig | null,
  recompute: boolean,
): number {
  const { hidden_size: d, intermediate_size: f, num_hidden_layers: layers } = config;
  const heads = config.num_attention_heads * headDim(config);
  const tokens = batch * sequence;
  // Residuals and norms; q, k, v, their mix; gate before and after, up, their product; the scores.
  const scores = 2 * config.num_attention_heads * sequence;
  const layer = tokens * (4 * d + 5 * heads + 4 * f + scores + (lora ? 7 * lora.r : 0));
  // A layer that is computed again stands beside the gradients of it.
  const kept = recompute ? layers * tokens * d + 2 * layer : (layers + 1) * layer;
  return kept + LOGIT_ARRAYS * rows * config.vocab_size;
}
