import type { TrainingPlan } from '@memo-js/core';
import type { AnyBase } from '@memo-js/llama';
import {
  GPU_DATA_DATE,
  GPU_TYPES,
  gpuMemory,
  trainedParameters,
  trainingPlaces,
  type TrainingWork,
} from '@memo-js/training-estimate';
import type { PreparedSets } from '../job-file.ts';
import { isLora, type TrlOptions } from '../options.ts';
import { resolveSettings } from '../settings.ts';
import { memoryProblem } from './memory-problem.ts';
import { epochRows } from './rows.ts';
import { setupOf } from './setup.ts';
import { forecastSteps } from './steps.ts';

/** Starting Python, loading the base and writing the artifact; questions asked between steps. */
const BESIDE: TrainingWork['beside'] = {
  seconds: { low: 20, expected: 60, high: 240 },
  share: { low: 0.05, expected: 0.25, high: 1 },
};
/** AdamW's moments beside the weights, in float32. */
const CHECKPOINT_BYTES = 12;
const FLOAT_BYTES = 4;

/**
 * What a run takes: counted where it can be, from published figures of GPUs where it cannot.
 * @param random uniform numbers in [0, 1), for the order of rows
 */
export function planTraining(
  base: AnyBase,
  sets: PreparedSets,
  options: TrlOptions,
  random: () => number,
): TrainingPlan {
  const settings = resolveSettings(options, base);
  const { perDeviceTrainBatchSize: batch, packing, maxLength, gpus } = settings;
  const { examples } = sets.training;
  const epoch = epochRows(examples, { batch, packing, maxLength }, random);
  const steps = forecastSteps(epoch.rows, settings);
  const setup = setupOf(options, settings, epoch.longest);
  const model = base.figures;
  const trained = trainedParameters(model, setup);

  const types = GPU_TYPES.filter(
    ({ id }) => options.gpuType === undefined || id === options.gpuType,
  );
  // The time goes by the rows as long as they are on average; the memory by the longest.
  const average = { ...setup, sequence: Math.max(1, Math.round(epoch.tokens / epoch.rows)) };
  const rowsOf = (count: number): number => (count / steps.perEpoch) * epoch.rows;
  const rows = {
    low: rowsOf(steps.range.low),
    expected: rowsOf(steps.expected),
    high: rowsOf(steps.range.high),
  };
  const work = { rows, beside: BESIDE };
  const price = options.gpuHourPrice;
  const timed = trainingPlaces(model, average, work, types, price);
  const places = trainingPlaces(model, setup, work, types, price).map((place, at) => {
    const { seconds, secondsRange, cost, costRange } = timed[at] ?? place;
    return place.gpus === timed[at]?.gpus
      ? { ...place, seconds, secondsRange, cost, costRange }
      : place;
  });
  const [chosen] = options.gpuType === undefined ? [] : places;
  const [type] = options.gpuType === undefined ? [] : types;
  const problem =
    type === undefined
      ? null
      : memoryProblem(model, setup, settings.gradientAccumulationSteps, type);

  const checkpointBytes = trained * CHECKPOINT_BYTES;
  const artifactBytes = trained * (isLora(options) ? FLOAT_BYTES : setup.weightBytes);
  return {
    parameters: model.parameters,
    trainableParameters: trained,
    examples: examples.length,
    tokensPerEpoch: epoch.tokens,
    stepsPerEpoch: steps.perEpoch,
    steps: steps.expected,
    stepsRange: steps.range,
    maxSteps: steps.most,
    tokens: Math.round((epoch.tokens * steps.expected) / steps.perEpoch),
    seconds: chosen?.seconds ?? null,
    secondsRange: chosen?.secondsRange ?? null,
    peakMemoryBytes: gpus === 0 ? null : Math.round(gpuMemory(model, setup).total),
    // While a checkpoint is replaced there is one more; the best weights so far lie beside.
    diskBytes: checkpointBytes * (settings.saveTotalLimit + 1) + 2 * artifactBytes,
    checkpointBytes,
    artifactBytes,
    cost: chosen?.cost ?? null,
    ...(gpus === 0 ? {} : { places }),
    problems: problem === null ? [] : [problem],
    notes: [
      ...(gpus === 0
        ? ['On the CPU (trainer.gpus is 0) the time is not estimated.']
        : [
            `Memory is that of each GPU; time and cost come from published figures (${GPU_DATA_DATE}), not from a measurement, and prices change: set trainer.gpuHourPrice.`,
            ...(options.gpuType === undefined
              ? ['Choose one with trainer.gpuType to have it checked.']
              : []),
          ]),
      'Steps: training ends by itself when enough is learned, after some 3 to 6 epochs.',
    ],
  };
}
