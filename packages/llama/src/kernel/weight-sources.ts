import type { WeightsFolder } from '../checkpoint.ts';
import type { Weights } from '../weights.ts';

/** Where the numbers of a model come from, by their names. */
export interface WeightSource {
  /** The format in which {@link readBytes} gives a tensor: that of the file, or the shortest that fits. */
  format(name: string): 'float32' | 'bfloat16' | null;
  /** The bytes of a tensor in that format, to the start of `into`. */
  readBytes(name: string, into: Uint8Array): Promise<void>;
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
  const formats = new Map<string, 'float32' | 'bfloat16'>();
  const format = (name: string): 'float32' | 'bfloat16' => {
    let known = formats.get(name);
    if (!known) {
      known = bits(name).every((word) => (word & 0xffff) === 0) ? 'bfloat16' : 'float32';
      formats.set(name, known);
    }
    return known;
  };
  return {
    format,
    async readBytes(name, into) {
      const words = bits(name);
      if (format(name) === 'float32') {
        new Uint32Array(into.buffer, into.byteOffset, words.length).set(words);
        return;
      }
      const halves = new Uint16Array(into.buffer, into.byteOffset, words.length);
      for (let i = 0; i < words.length; i++) halves[i] = words[i]! >>> 16;
    },
    read: async (name) => weights.get(name)!,
    readAll: async () => weights,
  };
}

const FORMATS: Readonly<Record<string, 'float32' | 'bfloat16'>> = Object.freeze({
  BF16: 'bfloat16',
  F32: 'float32',
});

/** Weights on disk, read to where they stay. */
export const folderSource = (model: WeightsFolder): WeightSource => ({
  format: (name) => FORMATS[model.dtype(name) ?? ''] ?? null,
  readBytes: (name, into) => model.readBytes(name, into),
  read: (name) => model.read(name),
  readAll: () => model.readAll(),
});
