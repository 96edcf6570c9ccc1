import type { DryRun } from '@memo-js/engine';
import type { Outcome } from '../outcome.ts';
import { bytes, count, duration, figure } from './format.ts';

/** What a stage would do, and what it would take. */
export function dryRunOutcome(plan: DryRun): Outcome {
  return {
    document: plan,
    text: (style) => [
      `${style.bold(plan.stage)} would do ${count(plan.items, 'item')} and reuse ${plan.reused.toLocaleString('en-US')}; nothing was changed`,
      ...(plan.plan === undefined
        ? []
        : [
            `  parameters  ${figure(plan.plan.parameters)} (${figure(plan.plan.trainableParameters)} trained)`,
            `  steps       ${figure(plan.plan.steps)} of ${figure(plan.plan.tokens)} tokens in all`,
            ...(plan.plan.seconds === null
              ? []
              : [`  time        about ${duration(plan.plan.seconds * 1000)}`]),
            ...(plan.plan.peakMemoryBytes === null
              ? []
              : [`  memory      ${bytes(plan.plan.peakMemoryBytes)}`]),
            ...(plan.plan.diskBytes === null
              ? []
              : [`  disk        ${bytes(plan.plan.diskBytes)}`]),
            ...(plan.plan.cost === null ? [] : [`  cost        $${plan.plan.cost.toFixed(2)}`]),
            ...plan.plan.notes.map((note) => `  ${note}`),
          ]),
      ...plan.notes.map((note) => `  ${note}`),
    ],
  };
}
