import {
  AdamW,
  TrainingSession,
  openBase,
  parameterCount,
  trainingBatch,
  weightShapes,
  type DecoderConfig,
} from '@memo-js/llama';
import { milliseconds, type Benchmark, type BenchmarkRow } from './benchmark.ts';
import { SQUARE, gemmProbe } from './gemm.ts';

/** Sequences of 32 tokens, 6 of them supervised: short questions with short answers. */
const SHAPE = { batch: 48, sequence: 32, rows: 48 * 6 };
const WARM_UP = 5;
const REPEATS = 25;

/** Widths and layers that steps are timed at. */
export const SIZES = [
  [128, 4],
  [256, 4],
  [384, 6],
] as const;

export const architecture = (base: DecoderConfig, d: number, layers: number): DecoderConfig => ({
  ...base,
  hidden_size: d,
  // The usual 8/3 of the hidden size, in multiples of 32.
  intermediate_size: Math.round((d * 8) / 3 / 32) * 32,
  num_hidden_layers: layers,
  num_attention_heads: d / 32,
  num_key_value_heads: d / 32,
  head_dim: 32,
});

const numbers = (length: number, next: () => number): number[] => Array.from({ length }, next);

/** Times steps and products in turn, so that both see the same machine. */
async function measure(config: DecoderConfig): Promise<BenchmarkRow> {
  let state = 1;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const token = (): number => Math.floor(random() * config.vocab_size);
  const weights = new Map(
    [...weightShapes(config)].map(([name, shape]) => [
      name,
      new Float32Array(shape.reduce((a, b) => a * b, 1)).map(() =>
        shape.length === 1 ? 1 : 0.1 * (random() - 0.5),
      ),
    ]),
  );
  const optimizer = await AdamW.open(weights, {
    adamBeta1: 0.9,
    adamBeta2: 0.98,
    adamEpsilon: 1e-8,
    weightDecay: 0,
    maxGradNorm: 1,
  });
  const session = new TrainingSession(config, optimizer.weights, optimizer.gradients);
  const examples = Array.from({ length: SHAPE.batch }, () => ({
    prompt: numbers(SHAPE.sequence - 5, token),
    completion: numbers(6, token),
  }));
  const batch = trainingBatch(examples, SHAPE, 0);
  const gemm = await gemmProbe(SQUARE);
  const times: { graph: number[]; update: number[]; gemm: number[] } = {
    graph: [],
    update: [],
    gemm: [],
  };
  for (let i = 0; i < WARM_UP + REPEATS; i++) {
    const graph = await milliseconds(() => session.step(SHAPE, batch));
    const update = await milliseconds(async () => optimizer.step(1e-4));
    const rates = [await gemm.measure(), await gemm.measure(), await gemm.measure()];
    if (i < WARM_UP) continue;
    times.graph.push(graph);
    times.update.push(update);
    times.gemm.push(Math.max(...rates));
  }
  await Promise.all([session.close(), optimizer.close(), gemm.close()]);
  // What the machine does undisturbed: other work on it only ever adds time, to many short
  // operations more than to one long product.
  const undisturbed = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 10)] as number;
  const parameters = parameterCount(config);
  const tokens = SHAPE.batch * SHAPE.sequence;
  const [graph, update] = [undisturbed(times.graph), undisturbed(times.update)];
  const rate = -undisturbed(times.gemm.map((value) => -value));
  const flops = 6 * parameters * tokens;
  return {
    name: `d ${config.hidden_size}, ${config.num_hidden_layers} layers`,
    values: {
      parameters,
      tokens,
      'graph ms': round(graph),
      'AdamW ms': round(update),
      'GEMM GFLOP/s': Math.round(rate),
      'graph GFLOP/s': Math.round(flops / graph / 1e6),
      'step GFLOP/s': Math.round(flops / (graph + update) / 1e6),
      'graph / GEMM': round(flops / graph / 1e6 / rate, 2),
      'step / GEMM': round(flops / (graph + update) / 1e6 / rate, 2),
    },
  };
}

const round = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** Training steps at three widths beside the rate of a plain matrix product. */
export const trainBenchmark: Benchmark = {
  name: 'train',
  description: 'a training step of 1,536 tokens at d 128, 256 and 384',
  run: async () => {
    const { config } = await openBase('scratch-s');
    const rows: BenchmarkRow[] = [];
    for (const [d, layers] of SIZES) {
      rows.push(await measure(architecture(config, d, layers)));
    }
    return {
      title: 'Training step',
      rows,
      notes: [
        `GEMM: onnxruntime MatMul ${SQUARE.join(' x ')}, timed between the steps; fastest tenth of ${REPEATS} of each.`,
        'GFLOP/s of a step: 6 x parameters x tokens, the usual count. Work that the graph avoids (vocabulary and last feed-forward for rows without a label) is counted all the same.',
        'step = graph (loss and gradients) and AdamW.',
      ],
    };
  },
};
