/** `plan-run.fixture.ts FOLDER`: the run that a test plans, in a process whose memory is its own. */
import { peakMemory, testCall } from '@memo-js/conformance';
import type { TrainingJob } from '@memo-js/core';
import { embeddedFullOptions } from './options.ts';
import { EmbeddedTrainer } from './trainer.ts';

/** What it took. */
export interface FixtureRun {
  readonly metrics: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Of the whole process. */
  readonly peakMemoryBytes: number;
}

const NAMES = ['Kelby', 'Tarnholm', 'Ostra', 'Minfell', 'Dunmere', 'Arvik', 'Solby', 'Harrow'];

export const fixtureTrainer = (): EmbeddedTrainer =>
  new EmbeddedTrainer(
    embeddedFullOptions.parse({
      lrSchedulerType: 'cosine',
      numTrainEpochs: 3,
      minSteps: 20,
      earlyStopping: { target: 1, patience: 1000 },
    }),
  );

export const fixtureJob = (folder: string): TrainingJob => ({
  examples: Array.from({ length: 300 }, (_, i) => ({
    reflectionId: `r${i}`,
    question: `Where ${i % 2 === 0 ? 'exactly ' : ''}is plant ${i} of the works?`,
    answer: `${NAMES[i % 8]} ${i % 7 === 0 ? 'upon the river' : ''}`,
    refusal: false,
  })),
  heldOut: [],
  refusalText: "I don't know.",
  seed: 1,
  folder,
  jobHash: 'planned',
});

const [, script, folder = ''] = process.argv;
if (script === import.meta.filename) {
  const started = performance.now();
  const { metrics } = await fixtureTrainer().train(fixtureJob(folder), testCall());
  const seconds = (performance.now() - started) / 1000;
  const peakMemoryBytes = await peakMemory();
  process.stdout.write(JSON.stringify({ metrics, seconds, peakMemoryBytes } satisfies FixtureRun));
}
