import type { Range } from '@memo-js/core';
import type { TrlSettings } from '../settings.ts';

/**
 * Epochs after which a run ends by itself: SmolLM2-135M knew 132 facts in three wordings each after 6,
 * and nothing is known before 3.
 */
const EPOCHS = Object.freeze({ low: 3, expected: 6 });

export interface StepForecast {
  readonly perEpoch: number;
  readonly expected: number;
  readonly range: Range;
  /** More are never made. */
  readonly most: number;
}

/** Updates of a run that may end when it has learned enough. */
export function forecastSteps(rows: number, settings: TrlSettings): StepForecast {
  const processes = Math.max(1, settings.gpus);
  const each = settings.perDeviceTrainBatchSize * settings.gradientAccumulationSteps * processes;
  const perEpoch = Math.max(1, Math.ceil(rows / each));
  const most = Math.max(settings.numTrainEpochs * perEpoch, settings.minSteps);
  const within = (epochs: number): number => Math.min(most, Math.max(1, epochs * perEpoch));
  return {
    perEpoch,
    expected: within(EPOCHS.expected),
    range: { low: within(EPOCHS.low), high: most },
    most,
  };
}
