import { join } from 'node:path';
import { PRECISIONS, type Precision } from '@memo-js/llama';
import { runProcess, smolLm2 } from '@memo-js/real';
import { BATCH, RANK } from './adapters-serve.ts';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';

const SCRIPT = join(import.meta.dirname, 'adapters-serve.ts');

/** Lets freed memory go back to the system at once, so that what is held can be told apart. */
const MALLOC = { MALLOC_MMAP_THRESHOLD_: '65536', MALLOC_TRIM_THRESHOLD_: '65536' };

async function compare(folder: string, precision: Precision): Promise<BenchmarkRow> {
  const run = async (mode: 'merged' | 'beside' | 'speed'): Promise<[number, number]> => {
    const args = ['--expose-gc', '--conditions=@memo-js/source', SCRIPT, folder, mode, precision];
    const out = await runProcess(process.execPath, args, { env: MALLOC });
    return JSON.parse(out) as [number, number];
  };
  const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
  const merged = (await run('merged')).map(megabytes);
  const beside = (await run('beside')).map(megabytes);
  const [one, batch] = (await run('speed')).map((ratio) => Number(ratio.toFixed(2)));
  return {
    name: precision,
    values: {
      'one merged, MB': merged[0]!,
      'two merged': merged[1]!,
      'one beside': beside[0]!,
      'two beside': beside[1]!,
      'speed of one': one!,
      [`of a batch of ${BATCH}`]: batch!,
    },
  };
}

/** Memories over one base: their adapters merged into copies of it, or beside one that they share. */
export const adaptersBenchmark: Benchmark = {
  name: 'adapters',
  description: 'two adapters over SmolLM2-135M, merged and beside a shared base',
  run: async () => {
    const folder = await smolLm2();
    const rows: BenchmarkRow[] = [];
    for (const precision of PRECISIONS) rows.push(await compare(folder, precision));
    return {
      title: 'Adapters over SmolLM2-135M',
      rows,
      notes: [
        `LoRA of rank ${RANK} on all projections. Resident memory of a process once each memory was asked; freed memory is given back (MALLOC_MMAP_THRESHOLD_).`,
        'Speed: tokens a second beside the base / merged, in turn in one process.',
      ],
    };
  },
};
