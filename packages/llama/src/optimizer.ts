import {
  kernelMemory,
  optimizerKernel,
  type KernelMemory,
  type OptimizerKernel,
} from './optimizer-kernel.ts';
import { isDecayed, type AdamWOptions, type OptimizerState } from './optimizer-state.ts';
import { globalNorm, updateReference } from './optimizer.reference.ts';
import type { Weights } from './weights.ts';

const VECTOR_BYTES = 16;
/** What one memory of WebAssembly can address; larger models use several. */
const MAX_MEMORY_BYTES = 4_294_900_000;

/** Weights whose four arrays lie in one memory, and the kernel over it. */
interface Part {
  readonly names: readonly string[];
  /** Null for a tensor that alone is too large for any memory. */
  readonly kernel: OptimizerKernel | null;
}

/**
 * Weights, gradients and moments of a model, and the AdamW step over them. The arrays lie in memories
 * that the vector kernel works in; onnxruntime reads and writes them in place.
 */
export class AdamW {
  readonly weights = new Map<string, Float32Array>();
  /** To be filled before each step. */
  readonly gradients = new Map<string, Float32Array>();
  readonly state: OptimizerState & {
    readonly first: Map<string, Float32Array>;
    readonly second: Map<string, Float32Array>;
  } = { step: 0, first: new Map(), second: new Map() };
  readonly #options: AdamWOptions;
  readonly #parts: Part[] = [];

  /**
   * @param initial copied
   * @param memoryBytes most of one memory
   */
  constructor(initial: Weights, options: AdamWOptions, memoryBytes = MAX_MEMORY_BYTES) {
    this.#options = options;
    for (const names of partsOf(initial, memoryBytes)) this.#allocate(names, initial);
  }

  /**
   * Moves the weights against the gradients; not where their norm is no finite number.
   * @returns the norm of the gradients before clipping
   */
  step(learningRate: number): number {
    const norm = this.#norm();
    if (!Number.isFinite(norm)) return norm;
    const { maxGradNorm, adamBeta1, adamBeta2, adamEpsilon } = this.#options;
    const { weights, gradients, state } = this;
    const clip = maxGradNorm > 0 && norm > maxGradNorm ? maxGradNorm / norm : 1;
    state.step++;
    const correction1 = 1 - adamBeta1 ** state.step;
    const correction2 = Math.sqrt(1 - adamBeta2 ** state.step);
    for (const { names, kernel } of this.#parts) {
      for (const name of names) {
        const values = weights.get(name) as Float32Array;
        const decay = isDecayed(name) ? this.#options.weightDecay : 0;
        const numbers = {
          clip,
          beta1: adamBeta1,
          beta2: adamBeta2,
          rate: (learningRate * correction2) / correction1,
          epsilon: adamEpsilon * correction2,
          keep: 1 - learningRate * decay,
        };
        const [first, second] = [state.first.get(name), state.second.get(name)];
        if (!kernel) {
          updateReference(
            values,
            gradients.get(name) as Float32Array,
            first as Float32Array,
            second as Float32Array,
            numbers,
          );
          continue;
        }
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
          numbers.rate,
          numbers.epsilon,
          numbers.keep,
        );
      }
    }
    return norm;
  }

  #norm(): number {
    let squares = 0;
    for (const { names, kernel } of this.#parts) {
      for (const name of names) {
        const values = this.gradients.get(name) as Float32Array;
        squares += kernel
          ? kernel.squares(values.byteOffset, paddedBytes(values.length))
          : globalNorm(new Map([[name, values]])) ** 2;
      }
    }
    return Math.sqrt(squares);
  }

  #allocate(names: readonly string[], initial: Weights): void {
    const bytes = names.reduce((sum, name) => sum + memoryOf(initial, name), 0);
    const memory = kernelMemory(bytes);
    const take = taker(memory);
    for (const arrays of [this.weights, this.gradients, this.state.first, this.state.second]) {
      for (const name of names) {
        arrays.set(name, take((initial.get(name) as Float32Array).length));
      }
    }
    for (const name of names) this.weights.get(name)?.set(initial.get(name) as Float32Array);
    this.#parts.push({ names, kernel: memory && optimizerKernel(memory) });
  }
}

const offset = (arrays: Weights, name: string): number => arrays.get(name)?.byteOffset ?? 0;

/** Arrays are padded with zeros to whole vectors; an update leaves zeros as they are. */
const paddedBytes = (length: number): number =>
  Math.ceil((length * Float32Array.BYTES_PER_ELEMENT) / VECTOR_BYTES) * VECTOR_BYTES;

/** Bytes of weights, gradients and two moments. */
const memoryOf = (weights: Weights, name: string): number =>
  4 * paddedBytes(weights.get(name)?.length ?? 0);

/** Names in their order, cut where a memory is full. */
function partsOf(weights: Weights, memoryBytes: number): string[][] {
  const parts: string[][] = [];
  let left = 0;
  for (const name of weights.keys()) {
    const bytes = memoryOf(weights, name);
    if (bytes > left || parts.length === 0) {
      parts.push([]);
      left = memoryBytes;
    }
    parts.at(-1)?.push(name);
    left -= bytes;
  }
  return parts;
}

/** Hands out arrays of a memory one after the other; plain ones without a memory. */
function taker(memory: KernelMemory | null): (length: number) => Float32Array {
  if (!memory) return (length) => new Float32Array(length);
  let used = 0;
  return (length) => {
    const at = used;
    used += paddedBytes(length);
    return new Float32Array(memory.buffer, at, length);
  };
}
