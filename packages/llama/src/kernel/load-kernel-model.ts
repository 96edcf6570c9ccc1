import type { DecoderConfig } from '../config.ts';
import type { Precision } from '../projection.ts';
import { weightShapes } from '../weights.ts';
import { KernelModel, modelMemory } from './kernel-model.ts';
import { kernelModule } from './kernels.ts';
import type { SharedMemory } from './kernels.ts';
import type { WeightSource } from './weight-sources.ts';
import { FORMATS, writeRow } from './matrix-format.ts';
import type { Matrix, MatrixFormat } from './matrix-format.ts';
import { planModel } from './model-plan.ts';

/** Tensors that are asked for at the same time: all that need no room on their way, a few others. */
const READERS = { straight: 512, converted: 4 };

/** @returns null where the model is larger than the kernels can address */
export async function loadKernelModel(
  config: DecoderConfig,
  source: WeightSource,
  precision: Precision,
  threads: number,
): Promise<KernelModel | null> {
  const quantized = precision !== 'float32';
  const formats = new Set<MatrixFormat>();
  const placed = planModel(config, threads, quantized, (name) => {
    const format = formatOf(name, precision, source);
    formats.add(format);
    return format;
  });
  kernelModule([...formats].flatMap((format) => [FORMATS[format].one, FORMATS[format].two]));
  const memory = modelMemory(placed.plan);
  if (!memory) return null;
  const tensors = weightShapes(config).entries();
  const reader = async (): Promise<void> => {
    for (const [name, shape] of tensors) {
      const place = placed.places.get(name)!;
      if (typeof place === 'number') {
        const values = await source.read(name);
        new Float32Array(memory.buffer, place, values.length).set(values);
      } else await placeMatrix(name, shape[1]!, place, source, memory);
    }
  };
  const readers = READERS[quantized ? 'converted' : 'straight'];
  await Promise.all(Array.from({ length: readers }, reader));
  return new KernelModel(config, placed, memory);
}

/** The vocabulary keeps 8 bits beside matrices of 4: every answer passes through it. */
function formatOf(name: string, precision: Precision, source: WeightSource): MatrixFormat {
  if (precision === 'float32') return source.format(name) ?? 'float32';
  return name.startsWith('model.layers.') ? precision : 'int8';
}

/** What fills rows and columns up to whole steps stays zero. */
async function placeMatrix(
  name: string,
  columns: number,
  matrix: Matrix,
  source: WeightSource,
  memory: SharedMemory,
): Promise<void> {
  const { format, at } = matrix;
  const whole = columns === matrix.columns;
  if (format === source.format(name) && whole) {
    return source.readBytes(name, new Uint8Array(memory.buffer, at));
  }
  const values = await source.read(name);
  const filled = new Float32Array(matrix.columns);
  for (let row = 0; row < values.length / columns; row++) {
    filled.set(values.subarray(row * columns, (row + 1) * columns));
    writeRow(matrix, row, filled, memory.buffer);
  }
}
