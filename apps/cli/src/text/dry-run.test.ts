import { describe, expect, it } from '@jest/globals';
import type { PlanProblem, TrainingPlace, TrainingPlan } from '@memo-js/core';
import { trainingPlan } from '../testing/reports.ts';
import { validate } from '../testing/schemas.ts';
import { dryRunOutcome } from './dry-run.ts';
import { styleOf } from './style.ts';

const plain = styleOf({ isTTY: false } as never, {});
const outcomeOf = (changes: Partial<TrainingPlan> = {}) =>
  dryRunOutcome({
    stage: 'train',
    items: 3527,
    reused: 0,
    plan: { ...trainingPlan, ...changes },
    notes: ['235 are held out.'],
  });
const linesOf = (changes: Partial<TrainingPlan> = {}) => outcomeOf(changes).text(plain, 100);

const short: PlanProblem = {
  code: 'TRAINING_MEMORY',
  message: 'training needs about 9.00 GB of memory, 8.00 GB are free',
  blocking: true,
  remedies: [{ 'trainer.tokensPerStep': 384, 'trainer.gradientAccumulationSteps': 2 }],
};

describe('the dry run of a training', () => {
  it('is a table of what it would take', () => {
    expect(linesOf()).toEqual([
      'train would do 3,527 items and keep 0; nothing was changed',
      '  parameters  1,278,912, 1,278,912 trained',
      '  epoch       3,527 examples, 43,245 tokens, 57.1 steps',
      '  steps       about 305, 191 to 486, never more than 2,284',
      '  time        about 57.0 s, 16.2 s to 3 min 25 s',
      '  memory      about 572.2 MiB, 7.5 GiB free',
      '  disk        about 29.3 MiB, 4.9 MiB stay, 58.8 GiB free',
      '  base        scratch-s, 1,325 facts: enough, about 99.7 % of trained and 82.0 % of held-out wordings right',
      '  235 are held out.',
      '  6.0 epochs expected, at most 40',
      '! scratch-s is tight for 1,325 facts',
      '    --set trainer.base=scratch-m',
    ]);
    expect(outcomeOf().exitCode).toBe(0);
  });

  it('shows types of GPUs, those that fit first, the cheapest of them before', () => {
    const place: TrainingPlace = {
      type: 'h100',
      name: 'NVIDIA H100 SXM',
      gpus: 1,
      sharded: false,
      memoryBytes: 80 * 2 ** 30,
      peakMemoryBytes: 40 * 2 ** 30,
      fits: true,
      tight: false,
      seconds: 600,
      secondsRange: { low: 300, high: 1200 },
      cost: 0.5,
      costRange: { low: 0.2, high: 1.5 },
    };
    const places = [
      { ...place, name: 'NVIDIA T4', memoryBytes: 16 * 2 ** 30, fits: false },
      { ...place, gpus: 2, sharded: true, cost: 0.4 },
      { ...place, name: 'NVIDIA A100', fits: false, tight: true },
      place,
    ];
    expect(linesOf({ places }).slice(8, 13)).toEqual([
      '  GPU                  memory each           time                       cost',
      '  2 x NVIDIA H100 SXM  40.0 GiB of 80.0 GiB  5 min 00 s to 20 min 00 s  $0.20 to $1.50  divided (fsdp2)',
      '  NVIDIA H100 SXM      40.0 GiB of 80.0 GiB  5 min 00 s to 20 min 00 s  $0.20 to $1.50',
      '  NVIDIA A100          40.0 GiB of 80.0 GiB  5 min 00 s to 20 min 00 s  $0.20 to $1.50  tight',
      '  NVIDIA T4            40.0 GiB of 16.0 GiB                                             does not fit',
    ]);
    const document = JSON.parse(JSON.stringify(outcomeOf({ places }).document)) as unknown;
    expect(validate('train', document)).toEqual([]);
  });

  it('fails where the run would, with what to set', () => {
    const outcome = outcomeOf({ seconds: null, secondsRange: null, problems: [short] });
    expect(outcome.exitCode).toBe(1);
    const lines = outcome.text(plain, 100);
    expect(lines.join('\n')).not.toContain('time');
    expect(lines.slice(-2)).toEqual([
      '✗ training needs about 9.00 GB of memory, 8.00 GB are free',
      '    --set trainer.tokensPerStep=384 --set trainer.gradientAccumulationSteps=2',
    ]);
    expect(validate('train', JSON.parse(JSON.stringify(outcome.document)))).toEqual([]);
  });

  it('shows what a trainer of another machine can tell, and nothing else', () => {
    const unknown = { seconds: null, peakMemoryBytes: null, diskBytes: null, notes: [] };
    const plan = { parameters: 7e9, trainableParameters: 4e7, steps: 900, tokens: 5e6, cost: 1.5 };
    const run = { stage: 'train', items: 5, reused: 0, plan: { ...plan, ...unknown }, notes: [] };
    const outcome = dryRunOutcome(run as never);
    expect(outcome.text(plain, 100).slice(1)).toEqual([
      '  parameters  7,000,000,000, 40,000,000 trained',
      '  steps       about 900',
      '  cost        $1.50',
    ]);
    expect(validate('train', outcome.document)).toEqual([]);
  });

  it('says of a base outside the curve that it is', () => {
    const capacity = { ...trainingPlan.capacity, exactMatch: null, heldOutExactMatch: null };
    const text = (verdict: 'enough' | 'unknown'): string =>
      linesOf({ capacity: { ...capacity, verdict } as never }).join('\n');
    expect(text('enough')).toContain('large enough (not measured itself)');
    expect(text('unknown')).toContain('1,325 facts: not measured, so unknown');
  });
});
