import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCall } from '@memo-js/conformance';
import type { TrainingExample } from '@memo-js/core';
import { pythonPipe } from '@memo-js/real';
import { TrlTrainer, WORKER_FOLDER, trlFullOptions } from '@memo-js/trainer-trl';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';
import { inTurns } from './contest.ts';

type Way = 'worker' | 'bare';
type Part = 'loop' | 'between' | 'all';

interface Answer {
  readonly loop: number;
  readonly between: number;
  readonly all: number;
  readonly digest: string;
}

const EXAMPLES = 400;
const BATCH = 16;
const REACH = 0.03;

/** What the worker adds to a loop of TRL: reports of each step, checks, digests. */
export const trlOverheadBenchmark: Benchmark = {
  name: 'trl-overhead',
  description: "processor time of the TRL worker beside TRL's bare loop; it installs Python (7 GB)",
  run: async ({ quick }) => {
    const epochs = quick ? 1 : 8;
    const folder = await mkdtemp(join(tmpdir(), 'memo-overhead-'));
    const pipe = await pythonPipe('trl_overhead.py', WORKER_FOLDER);
    const taken: Record<Way, Answer[]> = { worker: [], bare: [] };
    try {
      await writeJob(folder, epochs);
      const once = (way: Way) => async (): Promise<void> => {
        const answer = await pipe.ask<Answer>({ way, job: join(folder, 'job.json') });
        taken[way].push(answer);
      };
      await inTurns(quick ? 1 : 2, once('bare'), once('worker'));
    } finally {
      await pipe.close();
      await rm(folder, { recursive: true, force: true });
    }
    const digests = new Set([...taken.worker, ...taken.bare].map(({ digest }) => digest));
    // Other work on a machine only ever adds time.
    const least = (way: Way, part: Part): number =>
      Math.min(...taken[way].map((answer) => answer[part]));
    const row = (name: string, part: Part): BenchmarkRow => ({
      name,
      values: {
        'worker CPU s': Number(least('worker', part).toFixed(3)),
        'bare CPU s': Number(least('bare', part).toFixed(3)),
        ratio: Number((least('worker', part) / least('bare', part)).toFixed(3)),
      },
    });
    const added = least('worker', 'between') - least('bare', 'between');
    const share = added / least('bare', 'loop');
    const steps = Math.ceil(EXAMPLES / BATCH) * epochs;
    return {
      title: "The TRL worker beside TRL's bare loop",
      rows: [
        {
          name: 'added between the steps, of the bare loop',
          values: {
            'worker CPU s': Number(added.toFixed(3)),
            'bare CPU s': Number(least('bare', 'loop').toFixed(3)),
            ratio: Number(share.toFixed(4)),
            reach: `<= ${REACH}`,
            reached: share <= REACH ? 'yes' : 'no',
            'same weights': digests.size === 1 ? 'yes' : 'no',
          },
        },
        row(`the loop of ${steps} steps`, 'loop'),
        row('from the job file to the written model', 'all'),
      ],
      notes: [
        `scratch-s, all weights; ${EXAMPLES} examples, batches of ${BATCH}, fp32, one thread; processor time, the least of ${taken.worker.length} turns of each, imports left out.`,
        'The steps themselves are the same calls: the worker adds what it does between them, which is timed by itself; whole loops on a busy machine differ by more.',
        'There are no held-out questions; at its end the worker asks the examples themselves, which the bare loop does not.',
        'The bare loop reports every 10 steps, as TRL does by default; the worker every step.',
      ],
    };
  },
};

/** The files that a trainer writes for its worker. */
async function writeJob(folder: string, epochs: number): Promise<void> {
  const taken = new Error('The files are written.');
  const runner = {
    submit: () => Promise.reject(taken),
    wait: () => Promise.reject(taken),
    stop: async () => {},
  };
  const host = { env: () => undefined, fetch, random: () => () => 0, cacheDir: folder, runner };
  const options = trlFullOptions.parse({
    base: 'scratch-s',
    numTrainEpochs: epochs,
    minSteps: 0,
    perDeviceTrainBatchSize: BATCH,
    gradientCheckpointing: false,
    // Neither a checkpoint nor an early end: the bare loop has none.
    checkpointSeconds: 100_000,
    earlyStopping: { target: 1, patience: 1000 },
    gpus: 0,
  });
  const examples = Array.from({ length: EXAMPLES }, (_, i): TrainingExample => {
    const place = `Hall ${String.fromCharCode(65 + (i % 26))}${(i * 7) % 97}`;
    const question = `Where does the society number ${i} hold its meetings in winter?`;
    return { reflectionId: `r${i}`, question, answer: `In ${place}.`, refusal: false };
  });
  const job = { examples, heldOut: [], refusalText: '', seed: 1, folder, jobHash: 'overhead' };
  await new TrlTrainer(options, host).train(job, testCall()).catch((error: unknown) => {
    if (error !== taken) throw error;
  });
}
