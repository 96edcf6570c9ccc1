import { smolLm2 } from '@memo-js/real';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';
import { compareSteps } from './compare-steps.ts';
import { CORE_TIME, contestRow } from './contest.ts';

/** The step of the comparison: 16 sequences of 32 tokens, a third of them supervised. */
const SHAPE = { batch: 16, sequence: 32, supervised: 11 };
const RANK = 16;
const MEGABYTE = 1e6;

/** What is trained, and the ratios to reach in time and memory. */
const WAYS = [
  { name: `LoRA, r ${RANK}`, r: RANK, time: 1.3, memory: 0.8 },
  { name: 'all weights', r: null, time: 1.2 },
] as const;

/** Training steps of a real checkpoint beside PyTorch, transformers and PEFT. */
export const finetuneBenchmark: Benchmark = {
  name: 'finetune',
  description: 'steps of SmolLM2-135M beside PyTorch and PEFT, which it installs (7 GB)',
  run: async ({ quick }) => {
    const folder = await smolLm2();
    const rows: BenchmarkRow[] = [];
    const rates: number[] = [];
    for (const { name, r, time, ...other } of WAYS) {
      const turns = { turns: quick ? 1 : 6, steps: quick ? 1 : 2 };
      const figures = await compareSteps(folder, { ...SHAPE, r }, turns);
      rates.push(figures.gemm);
      const same = `losses within ${figures.lossApart.toExponential(0)}`;
      const { ours, peer, limit, core } = figures;
      rows.push(
        contestRow({
          name: `${name}: step`,
          unit: 'ms',
          ours,
          peer,
          reach: time,
          limit,
          same,
          core,
        }),
        contestRow({
          name: `${name}: peak memory`,
          unit: 'MB',
          ours: figures.peakBytes / MEGABYTE,
          peer: figures.peerPeakBytes / MEGABYTE,
          ...('memory' in other ? { reach: other.memory } : {}),
        }),
      );
    }
    return {
      title: 'Fine-tuning SmolLM2-135M, ours beside PyTorch',
      rows,
      notes: [
        `A step: ${SHAPE.batch} sequences of ${SHAPE.sequence} tokens without padding, ${SHAPE.supervised} of each supervised; loss, gradients, clipping and AdamW, fp32, the same ids.`,
        'The peer: PyTorch eager with transformers (and PEFT), fused AdamW, all cores. The fastest tenth of steps taken in turns.',
        CORE_TIME,
        `limit: the products with the model's matrices alone, at the rate of a plain one (${rates.map(Math.round).join(', ')} GFLOP/s).`,
        'Peak resident memory of the whole process, imports and loading included.',
      ],
    };
  },
};
