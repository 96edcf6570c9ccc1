import type { ModelFolder } from '../checkpoint.ts';
import type { Weights } from '../weights.ts';

/** Where the numbers of a model come from, by their names. */
export interface WeightSource {
  /** Whether {@link readBits} can be used: every number is a bfloat16. */
  isBfloat16(name: string): boolean;
  /** The bits of a tensor of bfloat16, to the start of `into`. */
  readBits(name: string, into: Uint8Array): Promise<void>;
  read(name: string): Promise<Float32Array>;
  readAll(): Promise<Weights>;
}

/**
 * Weights in memory. Where all numbers of a matrix are bfloat16, as those of most published models
 * are, it can be held so.
 */
export function weightsSource(weights: Weights): WeightSource {
  const bits = (name: string): Uint32Array => {
    const { buffer, byteOffset, length } = weights.get(name)!;
    return new Uint32Array(buffer, byteOffset, length);
  };
  return {
    isBfloat16: (name) => bits(name).every((word) => (word & 0xffff) === 0),
    async readBits(name, into) {
      const words = bits(name);
      const halves = new Uint16Array(into.buffer, into.byteOffset, words.length);
      for (let i = 0; i < words.length; i++) halves[i] = words[i]! >>> 16;
    },
    read: async (name) => weights.get(name)!,
    readAll: async () => weights,
  };
}

/** Weights on disk: those of bfloat16 are read to where they stay. */
export const folderSource = (model: ModelFolder): WeightSource => ({
  isBfloat16: (name) => model.dtype(name) === 'BF16',
  readBits: (name, into) => model.readBytes(name, into),
  read: (name) => model.read(name),
  readAll: () => model.readAll(),
});
