import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBase, parameterCount, weightShapes, writeCheckpoint } from '@memo-js/llama';
import type { DecoderConfig } from '@memo-js/llama';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';
import { compareSteps } from './compare-steps.ts';
import { CORE_TIME, contestRow } from './contest.ts';
import { SIZES, architecture } from './train.ts';

/** Sequences of 32 tokens, 6 of them supervised: short questions with short answers. */
const SHAPE = { batch: 48, sequence: 32, supervised: 6, r: null };
const REACH = 1.3;

export function randomWeights(config: DecoderConfig): Map<string, Float32Array> {
  let state = 1;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return new Map(
    [...weightShapes(config)].map(([name, shape]) => [
      name,
      new Float32Array(shape.reduce((a, b) => a * b, 1)).map(() =>
        shape.length === 1 ? 1 : 0.1 * (random() - 0.5),
      ),
    ]),
  );
}

/** Training steps of small models beside PyTorch's. */
export const stepsBenchmark: Benchmark = {
  name: 'steps',
  description: 'steps at d 128 to 384 beside PyTorch, which it installs (7 GB)',
  run: async ({ quick }) => {
    const { config: base, tokenizerFiles } = await openBase('scratch-s');
    const folder = await mkdtemp(join(tmpdir(), 'memo-steps-'));
    const rows: BenchmarkRow[] = [];
    const rates: number[] = [];
    try {
      for (const [d, layers] of SIZES) {
        const config = architecture(base, d, layers);
        await writeCheckpoint(folder, { config, weights: randomWeights(config), tokenizerFiles });
        const figures = await compareSteps(folder, SHAPE, { turns: quick ? 2 : 20, steps: 3 });
        const { ours, peer, core, gemm, limit, lossApart } = figures;
        rates.push(gemm);
        rows.push(
          contestRow({
            name: `d ${d}, ${layers} layers, ${(parameterCount(config) / 1e6).toFixed(1)} M`,
            unit: 'ms',
            ours,
            peer,
            reach: REACH,
            limit,
            core,
            same: `losses within ${lossApart.toExponential(0)}`,
          }),
        );
      }
    } finally {
      await rm(folder, { recursive: true });
    }
    return {
      title: 'Training step of 1,536 tokens, ours beside PyTorch',
      rows,
      notes: [
        `A step: ${SHAPE.batch} sequences of ${SHAPE.sequence} tokens, ${SHAPE.supervised} of each supervised; loss, gradients, clipping and AdamW, fp32, the same weights and ids.`,
        'The peer: PyTorch eager with LlamaForCausalLM of transformers, fused AdamW, all cores. The fastest tenth of steps taken in turns.',
        CORE_TIME,
        `limit: the products with the model's matrices alone, at the rate of a plain one (${rates.map(Math.round).join(', ')} GFLOP/s).`,
      ],
    };
  },
};
