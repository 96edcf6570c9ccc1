import { MemoError, type ArtifactTraits, type Trainer } from '@memo-js/core';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const TRAITS: ArtifactTraits = { form: 'full', family: 'lookup', dtype: 'float32' };
const STEPS = 4;

/**
 * "Trains" a lookup table: its weights file holds the pairs as JSON, after a few resumable steps.
 * `memory.ts` beside it serves them, so an engine can be tested end to end within milliseconds.
 */
export function fakeTrainer(): Trainer {
  return {
    produces: () => TRAITS,
    async plan(job, call) {
      call.signal.throwIfAborted();
      const tokens = STEPS * job.examples.length;
      const unknown = { seconds: null, peakMemoryBytes: null, diskBytes: null, cost: null };
      const size = { parameters: tokens, trainableParameters: tokens };
      return { ...size, steps: STEPS, maxSteps: STEPS, tokens, ...unknown, notes: [] };
    },
    async train(job, call) {
      call.signal.throwIfAborted();
      if (job.examples.length === 0) {
        throw new MemoError({
          code: 'TRAINING_NOTHING_TO_LEARN',
          message: 'There is no training example.',
        });
      }
      await mkdir(job.folder, { recursive: true });
      const state = join(job.folder, 'step');
      const first = Number(await readFile(state, 'utf8').catch(() => '0'));
      for (let step = first; step < STEPS; step++) {
        call.signal.throwIfAborted();
        await writeFile(state, String(step + 1));
        call.report({
          type: 'progress',
          stage: 'train',
          done: step + 1,
          total: STEPS,
          unit: 'steps',
        });
      }
      const pairs = job.examples.map(({ question, answer }) => [question, answer]);
      const weights = JSON.stringify({ pairs: Object.fromEntries(pairs), seed: job.seed });
      await writeFile(join(job.folder, 'model.safetensors'), weights);
      await writeFile(join(job.folder, 'config.json'), JSON.stringify({ model_type: 'lookup' }));
      return {
        folder: job.folder,
        traits: TRAITS,
        base: { id: 'lookup', checksum: createHash('sha256').update('lookup').digest('hex') },
        systemText: '',
        refusalText: job.refusalText,
        metrics: { steps: STEPS, trainExactMatch: 1 },
      };
    },
  };
}
