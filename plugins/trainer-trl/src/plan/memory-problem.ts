import type { JsonObject, PlanProblem } from '@memo-js/core';
import {
  gpuMemory,
  type GpuType,
  type ModelSizes,
  type TrainingSetup,
} from '@memo-js/training-estimate';

const COUNTS = [2, 4, 8];

/** What keeps a run off a GPU, with the changes that would mend it; null where it fits. */
export function memoryProblem(
  model: ModelSizes,
  setup: TrainingSetup,
  accumulation: number,
  gpu: GpuType,
): PlanProblem | null {
  const need = gpuMemory(model, setup);
  if (need.range.high <= gpu.memoryBytes) return null;
  const fits = (change: Partial<TrainingSetup>): boolean =>
    gpuMemory(model, { ...setup, ...change }).range.high <= gpu.memoryBytes;
  return {
    code: 'TRAINING_MEMORY',
    message: `training needs about ${gigabytes(need.total)} of each GPU's memory, ${gigabytes(need.range.low)} to ${gigabytes(need.range.high)}; ${gpu.name} has ${gigabytes(gpu.memoryBytes)}`,
    blocking: need.range.low > gpu.memoryBytes,
    remedies: remedies(setup, accumulation, fits),
  };
}

function remedies(
  setup: TrainingSetup,
  accumulation: number,
  fits: (change: Partial<TrainingSetup>) => boolean,
): JsonObject[] {
  const found: JsonObject[] = [];
  if (!setup.checkpointing && fits({ checkpointing: true })) {
    found.push({ 'trainer.gradientCheckpointing': true });
  }
  for (let by = 2; setup.batch / by >= 1; by *= 2) {
    const batch = Math.floor(setup.batch / by);
    if (!fits({ batch, checkpointing: true })) continue;
    found.push({
      'trainer.perDeviceTrainBatchSize': batch,
      'trainer.gradientAccumulationSteps': accumulation * by,
      ...(setup.checkpointing ? {} : { 'trainer.gradientCheckpointing': true }),
    });
    break;
  }
  const divided = COUNTS.filter(
    (gpus) => gpus > setup.gpus || (gpus === setup.gpus && !setup.sharded),
  );
  const gpus = divided.find((each) => fits({ gpus: each, sharded: true }));
  if (gpus !== undefined) found.push({ 'trainer.gpus': gpus, 'trainer.distributed': 'fsdp2' });
  return found;
}

const gigabytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`;
