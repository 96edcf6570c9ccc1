import { Decoder, encodePrompt, loadCheckpoint, type DecoderOptions } from '@memo-js/llama';
import { smolLm2 } from '@memo-js/real';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';

const QUESTION = 'Who wrote Hamlet?';
const ANSWER = 'Hamlet was written by William Shakespeare';

const norm = (values: Float32Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

/** Ids of the greatest logits, row by row. */
const best = (logits: Float32Array, vocab: number): number[] =>
  Array.from({ length: logits.length / vocab }, (_, row) => {
    const mine = logits.subarray(row * vocab, (row + 1) * vocab);
    return mine.indexOf(mine.reduce((a, b) => Math.max(a, b)));
  });

/** How far the logits of matrices of 8 and 4 bits are from those of float32. */
export const precisionBenchmark: Benchmark = {
  name: 'precision',
  description: 'logits of SmolLM2-135M in int8 and int4 beside float32, by both engines',
  run: async () => {
    const { config, weights, tokenizer } = await loadCheckpoint(await smolLm2());
    const ids = [...encodePrompt(tokenizer, QUESTION), ...tokenizer.encode(ANSWER)];
    const logits = async (options: Omit<DecoderOptions, 'eosId'>): Promise<Float32Array> => {
      const decoder = await Decoder.create(config, weights, { eosId: -1, ...options });
      try {
        return await decoder.logits(ids);
      } finally {
        await decoder.close();
      }
    };
    const exact = await logits({ precision: 'float32' });
    const expected = best(exact, config.vocab_size);
    const rows: BenchmarkRow[] = [];
    for (const precision of ['int8', 'int4'] as const) {
      for (const engine of ['graph', 'kernels'] as const) {
        const found = await logits({ precision, engine });
        const ours = best(found, config.vocab_size);
        const same = ours.filter((id, row) => id === expected[row]).length;
        rows.push({
          name: `${precision}, ${engine}`,
          values: {
            norm: Number((norm(found) / norm(exact)).toFixed(3)),
            error: Number((norm(found.map((x, i) => x - exact[i]!)) / norm(exact)).toFixed(3)),
            'same best token': `${same} of ${ids.length}`,
          },
        });
      }
    }
    return {
      title: 'Logits in 8 and 4 bits',
      rows,
      notes: ['Norm and error (Euclidean) relative to the norm in float32.'],
    };
  },
};
