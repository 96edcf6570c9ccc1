import { Tensor } from 'onnxruntime-node';
import { headDim } from './config.ts';
import type { DecoderConfig } from './config.ts';
import { decodeNames } from './decode-graph.ts';

/** Views of the cache grow by this many slots, so that the tensors of a view serve many steps. */
const SLOT_STEP = 32;

/** Sizes of a cache: layers, key heads and head size of the model. */
export interface CacheShape {
  readonly layers: number;
  readonly kvHeads: number;
  readonly headDim: number;
}

export const cacheShape = (config: DecoderConfig): CacheShape => ({
  layers: config.num_hidden_layers,
  kvHeads: config.num_key_value_heads,
  headDim: headDim(config),
});

/** Tokens that many sequences begin with, and their keys and values. */
export interface Prefix {
  readonly ids: readonly number[];
  /** Keys, then values, of each layer: [ids, kvHeads, headDim]. */
  readonly slots: readonly Float32Array[];
}

/**
 * Keys and values of a batch, [slots, batch, kvHeads, headDim] a layer. A session reads it as inputs
 * and writes new slots into it through preallocated outputs.
 */
export class KeyValueCache {
  readonly #shape: CacheShape;
  #batch: number;
  #capacity: number;
  /** Keys, then values, of each layer. */
  #buffers: Float32Array<ArrayBuffer>[];
  #viewed = 0;
  #view: Record<string, Tensor> = {};

  constructor(shape: CacheShape, batch: number, slots: number) {
    this.#shape = shape;
    this.#batch = batch;
    this.#capacity = slotStep(slots);
    this.#buffers = this.#allocate();
  }

  /** Floats of one slot. */
  get #slot(): number {
    return this.#batch * this.#shape.kvHeads * this.#shape.headDim;
  }

  /** Slots to attend over when `slots` are filled: masked ones at the end make steps alike. */
  attended(slots: number): number {
    return slotStep(slots);
  }

  /** The cache as inputs, its first `slots` slots. */
  inputs(slots: number): Record<string, Tensor> {
    this.#reserve(slots);
    if (this.#viewed === slots) return this.#view;
    const { layers, kvHeads, headDim } = this.#shape;
    const dims = [slots, this.#batch, kvHeads, headDim];
    const view: Record<string, Tensor> = {};
    for (let layer = 0; layer < layers; layer++) {
      const part = (which: number): Tensor =>
        new Tensor(
          'float32',
          this.#buffers[2 * layer + which]!.subarray(0, slots * this.#slot),
          dims,
        );
      view[decodeNames.keys(layer)] = part(0);
      view[decodeNames.values(layer)] = part(1);
    }
    this.#viewed = slots;
    this.#view = view;
    return view;
  }

  /** Outputs that a session writes into slots `at` to `at + count`. */
  outputs(at: number, count: number): Record<string, Tensor> {
    this.#reserve(at + count);
    const { layers, kvHeads, headDim } = this.#shape;
    const dims = [count, this.#batch, kvHeads * headDim];
    const [start, end] = [at * this.#slot, (at + count) * this.#slot];
    const outputs: Record<string, Tensor> = {};
    for (let layer = 0; layer < layers; layer++) {
      const part = (which: number): Tensor =>
        new Tensor('float32', this.#buffers[2 * layer + which]!.subarray(start, end), dims);
      outputs[decodeNames.newKeys(layer)] = part(0);
      outputs[decodeNames.newValues(layer)] = part(1);
    }
    return outputs;
  }

  /** Lets every sequence begin with `prefix`, in the first slots. */
  begin({ ids, slots }: Prefix): void {
    this.#reserve(ids.length);
    const row = this.#shape.kvHeads * this.#shape.headDim;
    for (const [i, from] of slots.entries()) {
      const to = this.#buffers[i]!;
      for (let slot = 0; slot < ids.length; slot++) {
        const values = from.subarray(slot * row, (slot + 1) * row);
        for (let sequence = 0; sequence < this.#batch; sequence++) {
          to.set(values, slot * this.#slot + sequence * row);
        }
      }
    }
  }

  /** The first slots of a batch of one, as what others begin with. */
  prefix(ids: readonly number[]): Prefix {
    const slots = this.#buffers.map((buffer) => buffer.slice(0, ids.length * this.#slot));
    return { ids, slots };
  }

  /** Keeps these sequences of the batch, in this order, with their first `slots` slots. */
  keep(sequences: readonly number[], slots: number): void {
    const row = this.#shape.kvHeads * this.#shape.headDim;
    const before = this.#buffers;
    const oldSlot = this.#slot;
    this.#batch = sequences.length;
    this.#buffers = this.#allocate();
    for (const [i, from] of before.entries()) {
      const to = this.#buffers[i]!;
      for (let slot = 0; slot < slots; slot++) {
        for (const [place, sequence] of sequences.entries()) {
          const start = slot * oldSlot + sequence * row;
          to.set(from.subarray(start, start + row), slot * this.#slot + place * row);
        }
      }
    }
    this.#viewed = 0;
  }

  #reserve(slots: number): void {
    if (slots <= this.#capacity) return;
    this.#capacity = Math.max(slotStep(slots), 2 * this.#capacity);
    const before = this.#buffers;
    this.#buffers = this.#allocate();
    // Time comes first, so the filled part is a prefix.
    for (const [i, buffer] of before.entries()) this.#buffers[i]!.set(buffer);
    this.#viewed = 0;
  }

  #allocate(): Float32Array<ArrayBuffer>[] {
    const floats = this.#capacity * this.#slot;
    return Array.from({ length: 2 * this.#shape.layers }, () => new Float32Array(floats));
  }
}

const slotStep = (slots: number): number => Math.ceil(slots / SLOT_STEP) * SLOT_STEP;
