/** `planned-training.ts BASE FOLDER plan|train`: an adapter over BASE, planned or trained in a process of its own. */
import { peakMemory, testCall } from '@memo-js/conformance';
import type { TrainingJob, TrainingPlan } from '@memo-js/core';
import { EmbeddedTrainer, embeddedLoraOptions } from '@memo-js/trainer-embedded';

/** What a whole run took. */
export interface TrainingTaken {
  readonly metrics: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Of the whole process. */
  readonly peakMemoryBytes: number;
}

const EXAMPLES = 96;

const jobIn = (folder: string): TrainingJob => ({
  examples: Array.from({ length: EXAMPLES }, (_, i) => ({
    reflectionId: `r${i}`,
    question: `${i % 3 === 0 ? 'In which of the many towns by the sea' : 'Where'} is plant ${i}?`,
    answer: `By the ${i % 5 === 0 ? 'old and winding ' : ''}river ${i * 7919}`,
    refusal: false,
  })),
  heldOut: [],
  refusalText: "I don't know.",
  seed: 1,
  folder,
  jobHash: 'planned',
});

async function train(trainer: EmbeddedTrainer, folder: string): Promise<TrainingTaken> {
  const started = performance.now();
  const { metrics } = await trainer.train(jobIn(folder), testCall());
  const seconds = (performance.now() - started) / 1000;
  return { metrics, seconds, peakMemoryBytes: await peakMemory() };
}

const plan = (trainer: EmbeddedTrainer, folder: string): Promise<TrainingPlan> =>
  trainer.plan(jobIn(folder), testCall());

const [, script, base = '', folder = '', work] = process.argv;
if (script === import.meta.filename) {
  const trainer = new EmbeddedTrainer(
    embeddedLoraOptions.parse({
      base,
      lrSchedulerType: 'cosine',
      numTrainEpochs: 3,
      minSteps: 1,
      maxBuckets: 2,
      earlyStopping: { target: 1, patience: 1000 },
    }),
  );
  const answer = await (work === 'plan' ? plan(trainer, folder) : train(trainer, folder));
  process.stdout.write(JSON.stringify(answer));
}
