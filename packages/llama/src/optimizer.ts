import {
  kernelMemory,
  optimizerKernel,
  type KernelMemory,
  type OptimizerKernel,
} from './optimizer-kernel.ts';
import { isDecayed, type AdamWOptions, type OptimizerState } from './optimizer-state.ts';
import { referenceAdamW } from './optimizer.reference.ts';
import type { Weights } from './weights.ts';

const VECTOR_BYTES = 16;

/**
 * Weights, gradients and moments of a model, and the AdamW step over them. The arrays lie in one
 * memory that the vector kernel works in; onnxruntime reads and writes them in place.
 */
export class AdamW {
  readonly weights: Map<string, Float32Array>;
  /** To be filled before each step. */
  readonly gradients: Map<string, Float32Array>;
  readonly state: OptimizerState;
  readonly #options: AdamWOptions;
  readonly #kernel: OptimizerKernel | null;

  /** @param initial copied */
  constructor(initial: Weights, options: AdamWOptions) {
    this.#options = options;
    const allocate = allocator(initial);
    this.#kernel = allocate.memory && optimizerKernel(allocate.memory);
    const like = (): Map<string, Float32Array> =>
      new Map([...initial].map(([name, values]) => [name, allocate.take(values.length)]));
    this.weights = like();
    this.gradients = like();
    this.state = { step: 0, first: like(), second: like() };
    for (const [name, values] of initial) this.weights.get(name)?.set(values);
  }

  /**
   * Moves the weights against the gradients.
   * @returns the norm of the gradients before clipping
   */
  step(learningRate: number): number {
    const kernel = this.#kernel;
    const { weights, gradients, state } = this;
    const options = this.#options;
    if (!kernel) return referenceAdamW(weights, gradients, state, learningRate, options);
    let squares = 0;
    for (const values of gradients.values())
      squares += kernel.squares(values.byteOffset, paddedBytes(values.length));
    const norm = Math.sqrt(squares);
    const { maxGradNorm, adamBeta1, adamBeta2, adamEpsilon } = options;
    const clip = maxGradNorm > 0 && norm > maxGradNorm ? maxGradNorm / norm : 1;
    state.step++;
    const correction1 = 1 - adamBeta1 ** state.step;
    const correction2 = Math.sqrt(1 - adamBeta2 ** state.step);
    for (const [name, values] of weights) {
      kernel.update(
        values.byteOffset,
        offset(gradients, name),
        offset(state.first, name),
        offset(state.second, name),
        paddedBytes(values.length),
        clip,
        adamBeta1,
        1 - adamBeta1,
        adamBeta2,
        1 - adamBeta2,
        (learningRate * correction2) / correction1,
        adamEpsilon * correction2,
        1 - learningRate * (isDecayed(name) ? options.weightDecay : 0),
      );
    }
    return norm;
  }
}

const offset = (arrays: Weights, name: string): number => arrays.get(name)?.byteOffset ?? 0;

/** Arrays are padded with zeros to whole vectors; an update leaves zeros as they are. */
const paddedBytes = (length: number): number =>
  Math.ceil((length * Float32Array.BYTES_PER_ELEMENT) / VECTOR_BYTES) * VECTOR_BYTES;

/** Hands out arrays of one memory; plain ones where four times the weights exceed any memory. */
function allocator(weights: Weights): {
  memory: KernelMemory | null;
  take(length: number): Float32Array;
} {
  let bytes = 0;
  for (const values of weights.values()) bytes += 4 * paddedBytes(values.length);
  const memory = kernelMemory(bytes);
  if (!memory) return { memory, take: (length) => new Float32Array(length) };
  let used = 0;
  return {
    memory,
    take: (length) => {
      const at = used;
      used += paddedBytes(length);
      return new Float32Array(memory.buffer, at, length);
    },
  };
}
