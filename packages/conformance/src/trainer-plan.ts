import type { Range, TrainingPlan } from '@memo-js/core';
import assert from 'node:assert/strict';

const WHOLE = ['parameters', 'trainableParameters', 'steps', 'tokens'] as const;
const WHOLE_IF_GIVEN = ['examples', 'maxSteps'] as const;
const AMOUNTS = [
  'seconds',
  'peakMemoryBytes',
  'diskBytes',
  'cost',
  'tokensPerEpoch',
  'stepsPerEpoch',
  'freeMemoryBytes',
  'checkpointBytes',
  'artifactBytes',
  'freeDiskBytes',
] as const;

/** Asserts that the figures of a plan agree with each other and with a number of examples. */
export function assertPlan(plan: TrainingPlan, examples: number): void {
  for (const name of WHOLE) assertWhole(name, plan[name]);
  for (const name of WHOLE_IF_GIVEN) if (plan[name] !== undefined) assertWhole(name, plan[name]);
  for (const name of AMOUNTS) {
    const value = plan[name] ?? 0;
    assert.ok(Number.isFinite(value) && value >= 0, `${name} is ${value}`);
  }
  assert.ok(plan.steps > 0, 'no step is planned');
  assert.ok((plan.examples ?? 0) <= examples, `examples is ${plan.examples} of ${examples}`);
  assertRange('stepsRange', plan.stepsRange, plan.steps);
  assertRange('secondsRange', plan.secondsRange ?? undefined, plan.seconds ?? undefined);
  if (plan.maxSteps !== undefined) {
    assert.ok(plan.steps <= plan.maxSteps, `steps are ${plan.steps} of at most ${plan.maxSteps}`);
  }
  for (const problem of plan.problems ?? []) {
    assert.match(problem.code, /^[A-Z][A-Z0-9_]+$/, 'a problem has no code');
    assert.notEqual(problem.message, '', `${problem.code} says nothing`);
  }
}

function assertWhole(name: string, value: number | undefined): void {
  assert.ok(Number.isSafeInteger(value) && Number(value) >= 0, `${name} is ${value}`);
}

function assertRange(name: string, range: Range | undefined, expected: number | undefined): void {
  if (range === undefined) return;
  const within = expected ?? range.low;
  assert.ok(
    range.low <= within && within <= range.high,
    `${name} is ${range.low} to ${range.high}, expected ${expected}`,
  );
}
