import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { TrainingPlan } from '@memo-js/core';
import type { TrainingTaken } from './planned-training.ts';
import { smolLm2 } from './python.ts';
import { runProcess } from './run-process.ts';

const SCRIPT = fileURLToPath(new URL('./planned-training.ts', import.meta.url));

describe('the plan of an adapter over SmolLM2-135M, beside the run itself', () => {
  it('has its steps and parameters exactly, its memory from above, its time within a factor of 3', async () => {
    const base = await smolLm2();
    const folder = await mkdtemp(join(tmpdir(), 'memo-planned-'));
    const at = async <T>(work: 'plan' | 'train'): Promise<T> =>
      JSON.parse(
        await runProcess(
          process.execPath,
          ['--conditions=@memo-js/source', SCRIPT, base, join(folder, 'job'), work],
          { env: { NODE_OPTIONS: '--disable-warning=ExperimentalWarning' } },
        ),
      ) as T;
    try {
      const plan = await at<TrainingPlan>('plan');
      const run = await at<TrainingTaken>('train');
      const { steps, maxSteps, examples, parameters, trainableParameters, seconds } = plan;
      // 30 layers of seven projections, rank 16.
      expect({ parameters, trainableParameters }).toEqual({
        parameters: 134_515_008,
        trainableParameters: 4_884_480,
      });
      expect(run.metrics).toMatchObject({ steps, examples, parameters: trainableParameters });
      expect(maxSteps).toBe(steps);
      const [time, memory] = [
        run.seconds / (seconds as number),
        (plan.peakMemoryBytes as number) / run.peakMemoryBytes,
      ];
      expect(time).toBeGreaterThan(1 / 3);
      expect(time).toBeLessThan(3);
      expect(memory).toBeGreaterThan(1);
      expect(memory).toBeLessThan(2);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
