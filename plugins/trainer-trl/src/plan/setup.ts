import type { TrainingSetup } from '@memo-js/training-estimate';
import { isLora, type TrlOptions } from '../options.ts';
import type { TrlSettings } from '../settings.ts';

/** How the worker computes on GPUs: the rules of `memo_trl/arguments.py`. */
export function setupOf(
  options: TrlOptions,
  settings: TrlSettings,
  sequence: number,
): TrainingSetup {
  const mixed = settings.bf16 !== false;
  const lora = isLora(options) ? { r: options.r, targets: options.targetModules } : null;
  const wide = settings.dtype === 'float32' || (settings.dtype === 'auto' && !(lora && mixed));
  return {
    lora,
    weightBytes: wide ? 4 : 2,
    mixed,
    checkpointing: settings.gradientCheckpointing,
    batch: settings.perDeviceTrainBatchSize,
    sequence,
    gpus: Math.max(1, settings.gpus),
    sharded: settings.distributed === 'fsdp2' && settings.gpus > 1,
  };
}
