import { availableParallelism } from 'node:os';
import { kernelMemory, type KernelMemory } from './optimizer-kernel.ts';
import { isDecayed, type AdamWOptions, type OptimizerState } from './optimizer-state.ts';
import { OptimizerTeam } from './optimizer-team.ts';
import type { Span, UpdateNumbers } from './optimizer-work.ts';
import { globalNorm, updateReference } from './optimizer.reference.ts';
import { acceptsSharedMemory } from './shared-memory.ts';
import type { Weights } from './weights.ts';

const VECTOR_BYTES = 16;
/** What one memory of WebAssembly can address; larger models use several. */
const MAX_MEMORY_BYTES = 4_294_900_000;

export interface AdamWResources {
  /**
   * More than one puts the arrays into shared memory; the results are the same.
   * @default 1
   */
  readonly threads?: number;
  /** Most of one memory. */
  readonly memoryBytes?: number;
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
  readonly #team: OptimizerTeam;
  /** Tensors that are alone too large for any memory. */
  readonly #large: string[] = [];

  /**
   * An optimiser of several threads, where onnxruntime takes arrays in shared memory.
   * @param initial copied
   * @param threads all cores by default
   */
  static async open(
    initial: Weights,
    options: AdamWOptions,
    threads = availableParallelism(),
  ): Promise<AdamW> {
    return new AdamW(initial, options, { threads: (await acceptsSharedMemory()) ? threads : 1 });
  }

  /** @param initial copied */
  constructor(
    initial: Weights,
    options: AdamWOptions,
    { threads = 1, memoryBytes = MAX_MEMORY_BYTES }: AdamWResources = {},
  ) {
    this.#options = options;
    const memories: KernelMemory[] = [];
    const spans: Span[] = [];
    for (const names of partsOf(initial, memoryBytes)) {
      const memory = this.#allocate(names, initial, threads > 1);
      if (memory) {
        spans.push(...names.map((name) => this.#span(name, memories.length)));
        memories.push(memory);
      } else this.#large.push(...names);
    }
    this.#team = new OptimizerTeam(memories, spans, threads);
  }

  /**
   * Moves the weights against the gradients; not where their norm is no finite number.
   * @returns the norm of the gradients before clipping
   */
  step(learningRate: number): number {
    const norm = this.#norm();
    if (!Number.isFinite(norm)) return norm;
    const { maxGradNorm, adamBeta1, adamBeta2, adamEpsilon, weightDecay } = this.#options;
    const { state } = this;
    state.step++;
    const correction1 = 1 - adamBeta1 ** state.step;
    const correction2 = Math.sqrt(1 - adamBeta2 ** state.step);
    const numbers: UpdateNumbers = {
      clip: maxGradNorm > 0 && norm > maxGradNorm ? maxGradNorm / norm : 1,
      beta1: adamBeta1,
      beta2: adamBeta2,
      rate: (learningRate * correction2) / correction1,
      epsilon: adamEpsilon * correction2,
      keep: 1 - learningRate * weightDecay,
    };
    this.#team.update(numbers);
    for (const name of this.#large) {
      updateReference(
        this.weights.get(name) as Float32Array,
        this.gradients.get(name) as Float32Array,
        state.first.get(name) as Float32Array,
        state.second.get(name) as Float32Array,
        isDecayed(name) ? numbers : { ...numbers, keep: 1 },
      );
    }
    return norm;
  }

  /** Ends the helping threads; the arrays stay. */
  close(): Promise<void> {
    return this.#team.close();
  }

  #norm(): number {
    let squares = 0;
    for (const ofTensor of this.#team.squares()) squares += ofTensor;
    for (const name of this.#large) {
      squares += globalNorm(new Map([[name, this.gradients.get(name) as Float32Array]])) ** 2;
    }
    return Math.sqrt(squares);
  }

  /** @returns null where no memory is large enough */
  #allocate(names: readonly string[], initial: Weights, shared: boolean): KernelMemory | null {
    const bytes = names.reduce((sum, name) => sum + memoryOf(initial, name), 0);
    const memory = kernelMemory(bytes, shared);
    const take = taker(memory);
    for (const arrays of [this.weights, this.gradients, this.state.first, this.state.second]) {
      for (const name of names) {
        arrays.set(name, take((initial.get(name) as Float32Array).length));
      }
    }
    for (const name of names) this.weights.get(name)?.set(initial.get(name) as Float32Array);
    return memory;
  }

  #span(name: string, memory: number): Span {
    const at = (arrays: Weights): number => arrays.get(name)?.byteOffset ?? 0;
    return {
      memory,
      weights: at(this.weights),
      gradients: at(this.gradients),
      first: at(this.state.first),
      second: at(this.state.second),
      bytes: paddedBytes(this.weights.get(name)?.length ?? 0),
      decayed: isDecayed(name),
    };
  }
}

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
