import { availableParallelism, loadavg } from 'node:os';
import type { Range } from '@memo-js/core';
import type { StepsForecast } from './plan-steps.ts';
import type { ProbeTimes } from './probe.ts';
import { EVALUATION_SAMPLE, FINAL_SAMPLE } from './training-run.ts';

/** Sizes that times are counted over. */
export interface WorkSizes {
  /** Tokens of a step, padding included, on average. */
  readonly tokensPerStep: number;
  readonly stepsPerEpoch: number;
  /** Training graphs to compile. */
  readonly graphs: number;
  readonly openSeconds: number;
  /** Tokens of an example, on average. */
  readonly answerTokens: number;
  readonly examples: number;
  readonly heldOut: number;
}

export interface TimePlan {
  /** Seconds. */
  readonly expected: number;
  readonly range: Range;
  /** How it was measured. */
  readonly note: string;
}

/** A forward pass beside forward and backward (Kaplan et al. 2020, arXiv 2001.08361, section 2.1). */
const FORWARD_SHARE = 1 / 3;
/** Held-out questions are asked from when half is known, in about this share of the rounds. */
const ASKED_ROUNDS = 0.6;
/** Checkpoints take at most a twentieth; most runs stay below it. */
const SAVING = 1.03;
/** A whole run beside a few batches: other work on the machine, its clock. */
const MACHINE = { low: 0.8, high: 1.3 };
/** Work for so many times the cores was there before the batches were timed. */
const BUSY = 1.5;

/** Processes that want a core, a core; 0 where the system does not say. */
export const machineLoad = (): number => (loadavg()[0] ?? 0) / availableParallelism();

/**
 * The time of a run from that of a few batches.
 * @param load of the machine before they were timed, see {@link machineLoad}
 */
export function planTime(
  times: ProbeTimes,
  steps: StepsForecast,
  sizes: WorkSizes,
  load: number,
): TimePlan {
  const { token, update, compile, spread, batches } = times;
  const step = (sizes.tokensPerStep * token + update) * SAVING;
  const asked = Math.min(sizes.heldOut, EVALUATION_SAMPLE) * ASKED_ROUNDS;
  const last = Math.min(sizes.examples, FINAL_SAMPLE) + sizes.heldOut;
  const seconds = (count: number): number => {
    const questions = (count / sizes.stepsPerEpoch) * asked + last;
    const asking = questions * sizes.answerTokens * token * FORWARD_SHARE;
    return (count * step + asking + sizes.graphs * compile) / 1000 + 2 * sizes.openSeconds;
  };
  const busy = load > BUSY;
  const range = {
    // Alone on the machine it would have the cores that others take now.
    low: (seconds(steps.range.low) * Math.min(MACHINE.low, spread.low)) / (busy ? load : 1),
    high: seconds(steps.range.high) * Math.max(MACHINE.high, spread.high),
  };
  return {
    expected: seconds(steps.expected),
    range,
    note: `time: ${batches} batches timed, ${Math.round(step)} ms a step${busy ? ', but the machine is busy: alone it is quicker' : ''}; calibration and sealing follow`,
  };
}
