import {
  Decoder,
  openBase,
  parameterCount,
  weightShapes,
  type DecoderConfig,
} from '@memo-js/llama';
import { milliseconds, type Benchmark, type BenchmarkRow } from './benchmark.ts';
import { SQUARE, gemmProbe } from './gemm.ts';

const PROMPT_TOKENS = 16;
const NEW_TOKENS = 64;
const BATCH = 16;
const WARM_UP = 2;
const REPEATS = 9;

/** No token has this id, so no answer ends early. */
const NO_END = -1;

function architecture(base: DecoderConfig, d: number, layers: number): DecoderConfig {
  return {
    ...base,
    hidden_size: d,
    intermediate_size: d * 3,
    num_hidden_layers: layers,
    num_attention_heads: d / 32,
    num_key_value_heads: d / 32,
    head_dim: 32,
  };
}

/** Times one sequence, a batch and matrix products in turn, so that all see the same machine. */
async function measure(config: DecoderConfig): Promise<BenchmarkRow> {
  let state = 1;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const weights = new Map(
    [...weightShapes(config)].map(([name, shape]) => [
      name,
      new Float32Array(shape.reduce((a, b) => a * b, 1)).map(() => 0.2 * (random() - 0.5)),
    ]),
  );
  const decoder = await Decoder.create(config, weights, { eosId: NO_END });
  const gemm = await gemmProbe(SQUARE);
  const request = () => ({
    promptIds: Array.from({ length: PROMPT_TOKENS }, () =>
      Math.floor(random() * config.vocab_size),
    ),
    maxTokens: NEW_TOKENS,
  });
  const rate = async (sequences: number): Promise<number> => {
    const requests = Array.from({ length: sequences }, request);
    return (sequences * NEW_TOKENS * 1000) / (await milliseconds(() => decoder.decode(requests)));
  };
  const rates: { one: number[]; batch: number[]; gemm: number[] } = {
    one: [],
    batch: [],
    gemm: [],
  };
  for (let i = 0; i < WARM_UP + REPEATS; i++) {
    const [one, batch, product] = [await rate(1), await rate(BATCH), await gemm.measure()];
    if (i < WARM_UP) continue;
    rates.one.push(one);
    rates.batch.push(batch);
    rates.gemm.push(product);
  }
  await Promise.all([decoder.close(), gemm.close()]);
  const middle = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  const [one, batch] = [middle(rates.one), middle(rates.batch)];
  const parameters = parameterCount(config);
  return {
    name: `d ${config.hidden_size}, ${config.num_hidden_layers} layers`,
    values: {
      parameters,
      'one tokens/s': Math.round(one),
      [`batch ${BATCH} tokens/s`]: Math.round(batch),
      'batch / one': Number((batch / one).toFixed(2)),
      'GEMM GFLOP/s': Math.round(middle(rates.gemm)),
      [`batch ${BATCH} GFLOP/s`]: Number(((2 * parameters * batch) / 1e9).toFixed(1)),
    },
  };
}

/** Decoding at two sizes beside the rate of a plain matrix product. */
export const decodeBenchmark: Benchmark = {
  name: 'decode',
  description: `decoding at 1 and 4 million parameters, one sequence and ${BATCH} together`,
  run: async () => {
    const { config } = await openBase('scratch-s');
    return {
      title: 'Decoding',
      rows: [
        await measure(architecture(config, 128, 4)),
        await measure(config),
        await measure(architecture(config, 256, 4)),
      ],
      notes: [
        `Greedy, ${NEW_TOKENS} new tokens after a prompt of ${PROMPT_TOKENS}, prefill included; medians of ${REPEATS}.`,
        'The second row is scratch-s. GFLOP/s of decoding: 2 x parameters x tokens.',
        `GEMM: onnxruntime MatMul ${SQUARE.join(' x ')} on all cores, timed in the same turns.`,
      ],
    };
  },
};
