import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';

const CHILD = fileURLToPath(new URL('./reflect/scale-child.ts', import.meta.url));
const SIZES = [1_000, 10_000, 100_000];

/** What `scale-child.ts` prints. */
interface Scaled {
  readonly passages: number;
  readonly reflections: number;
  readonly calls: number;
  /** Milliseconds of each part. */
  readonly ingest: number;
  readonly reflect: number;
  readonly trainingSet: number;
  readonly stages: Readonly<Record<string, number>>;
  /** Resident MiB before reflecting, and the most until the end. */
  readonly beforeMib: number;
  readonly peakMib: number;
}

/** Every step of the generator `llm` over ever more passages, by a mind of rules in the same process. */
export const reflectScaleBenchmark: Benchmark = {
  name: 'reflect-scale',
  description: 'time and memory of reflecting on 1,000, 10,000 and 100,000 passages',
  run: async ({ quick }) => {
    const rows: BenchmarkRow[] = [];
    for (const size of quick ? [1_000] : SIZES) {
      const scaled = await measured(size);
      if (process.env['MEMO_BENCH_VERBOSE']) {
        process.stderr.write(`${JSON.stringify(scaled.stages, null, 1)}\n`);
      }
      rows.push(row(scaled));
    }
    return {
      title: 'Reflecting on ever more passages',
      rows,
      notes: [
        'Every step; ten passages and twenty facts a document, towns and persons stand in several. The answers are made by rules in the same process, so the time holds them and the calls of LangChain; no wait for a server is in it.',
        'Each size in a process of its own. Training set: what `memo export reflections --format trl` makes. Memory is the most that was resident, garbage included; gained: above what the process held after ingesting.',
      ],
    };
  },
};

async function measured(size: number): Promise<Scaled> {
  const flags = ['--conditions=@memo-js/source', '--disable-warning=ExperimentalWarning'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, CHILD, String(size)]);
  return JSON.parse(stdout) as Scaled;
}

function row(scaled: Scaled): BenchmarkRow {
  const { passages, reflections, calls, beforeMib, peakMib } = scaled;
  const each = (milliseconds: number): number => Number((milliseconds / passages).toFixed(2));
  return {
    name: `${passages.toLocaleString('en-US')} passages`,
    values: {
      reflections,
      calls,
      seconds: Math.round(scaled.reflect / 1000),
      'ms a passage': each(scaled.reflect),
      'ingest ms': each(scaled.ingest),
      'training set ms': each(scaled.trainingSet),
      MiB: Math.round(peakMib),
      'KiB gained a passage': Number((((peakMib - beforeMib) * 1024) / passages).toFixed(1)),
    },
  };
}
