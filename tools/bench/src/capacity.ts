import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCall } from '@memo-js/conformance';
import { isAbort, type ProgressEvent, type TrainingJob } from '@memo-js/core';
import { knowledgeBits } from '@memo-js/llama';
import { EmbeddedTrainer, embeddedFullOptions } from '@memo-js/trainer-embedded';
import { milliseconds, type Benchmark, type BenchmarkRow } from './benchmark.ts';
import { inventedFacts } from './capacity-facts.ts';

/** `base:facts` of every point to measure, with commas between. */
const POINTS = process.env['MEMO_CAPACITY'] ?? 'scratch-s:1000,scratch-m:1000';
/** A folder to keep: a point that was not finished goes on there, a finished one is read. */
const KEPT = process.env['MEMO_CAPACITY_FOLDER'];
/** Training stops after so long, to go on in the next call. */
const SECONDS = Number(process.env['MEMO_CAPACITY_SECONDS'] ?? Infinity);

const ended = performance.now() + SECONDS * 1000;

/** Trains one point as `memo train` would, with the defaults of its base. */
async function measure(base: string, facts: number, folder: string): Promise<BenchmarkRow> {
  const name = `${base}, ${facts.toLocaleString('en-US')} facts`;
  const { examples, heldOut, answers } = inventedFacts(facts);
  await mkdir(folder, { recursive: true });
  const trainer = new EmbeddedTrainer(embeddedFullOptions.parse({ base }));
  const job: TrainingJob = {
    examples,
    heldOut,
    refusalText: "I don't know.",
    seed: 1,
    folder,
    jobHash: `${base} ${facts}`,
  };
  const controller = new AbortController();
  let last = '';
  const call = {
    ...testCall({ signal: controller.signal }),
    report: (event: ProgressEvent): void => {
      if (event.type !== 'progress') return;
      last = `${event.done} steps, ${event.detail ?? ''}`;
      if (performance.now() > ended) controller.abort();
    },
  };
  const clock = join(folder, 'seconds');
  const before = existsSync(clock) ? Number(await readFile(clock, 'utf8')) : 0;
  let metrics: Readonly<Record<string, number>> | null = null;
  const took = await milliseconds(async () => {
    metrics = await trainer.train(job, call).then(
      (draft) => draft.metrics,
      (thrown: unknown) => {
        if (isAbort(thrown)) return null;
        throw thrown;
      },
    );
  });
  const seconds = before + took / 1000;
  await writeFile(clock, String(seconds));
  if (metrics === null) return { name, values: { 'not finished': last } };
  const {
    parameters = 0,
    epochs = 0,
    steps = 0,
    trainExactMatch = 0,
    heldOutExactMatch = 0,
  } = metrics as Readonly<Record<string, number>>;
  const bits = knowledgeBits(answers);
  return {
    name,
    values: {
      parameters,
      bits: Math.round(bits),
      'bits a parameter': Number((bits / parameters).toFixed(4)),
      epochs: Number(epochs.toFixed(1)),
      steps,
      seconds: Math.round(seconds),
      'trained wordings': Number(trainExactMatch.toFixed(3)),
      'held-out wordings': Number(heldOutExactMatch.toFixed(3)),
    },
  };
}

/** How many facts a base learns, see `packages/llama/src/capacity-curve.ts`. */
export const capacityBenchmark: Benchmark = {
  name: 'capacity',
  description:
    'exact match on invented facts by base and number (MEMO_CAPACITY=scratch-s:8000,...)',
  run: async () => {
    const root = KEPT ?? (await mkdtemp(join(tmpdir(), 'memo-capacity-')));
    const rows: BenchmarkRow[] = [];
    try {
      for (const point of POINTS.split(',')) {
        const [base = '', facts = ''] = point.split(':');
        rows.push(await measure(base, Number(facts), join(root, `${base}-${facts}`)));
        if (performance.now() > ended) break;
      }
    } finally {
      if (KEPT === undefined) await rm(root, { recursive: true });
    }
    return {
      title: 'Facts that a base learns',
      rows,
      notes: [
        'Facts about invented people, answers drawn at random, two wordings of each trained; held out are other wordings of a tenth of the facts.',
        'Defaults of the trainer; bits by knowledgeBits(); seconds beside whatever else the machine does.',
      ],
    };
  },
};
