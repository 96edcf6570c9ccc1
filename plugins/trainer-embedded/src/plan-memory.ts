import type { JsonObject, PlanProblem } from '@memo-js/core';
import {
  chooseBuckets,
  isScratchBase,
  type DecoderConfig,
  type TokenizedExample,
} from '@memo-js/llama';
import { chooseMemory, fits, type MemoryPlan } from './memory-check.ts';
import { DEFAULTS, embeddedLoraOptions, loraSettings, type ResolvedOptions } from './options.ts';

/** Fewer tokens at once than this are not worth a step. */
const LEAST_TOKENS = 32;

interface Change {
  readonly set: JsonObject;
  readonly options: ResolvedOptions;
}

/** What keeps a run out of the memory, with every change of options that was computed to mend it. */
export function memoryProblem(
  config: DecoderConfig,
  examples: readonly TokenizedExample[],
  options: ResolvedOptions,
  { need, free }: MemoryPlan,
): PlanProblem {
  const fitting = (change: Change): boolean => {
    const { tokensPerStep, maxBuckets } = change.options;
    const buckets = chooseBuckets(examples, tokensPerStep, maxBuckets);
    return fits(chooseMemory(config, buckets, change.options, free));
  };
  const here: Change = { set: {}, options };
  const ways = [here, ...again(here)];
  const remedies: JsonObject[] = [];
  for (const way of [...ways, ...ways.flatMap(adapter)]) {
    const found = [way, ...smaller(way)].find(fitting);
    // A change that is part of a larger one makes that one idle.
    const idle = remedies.some((known) =>
      Object.keys(known).every((key) => found && key in found.set),
    );
    if (found && !idle) remedies.push(found.set);
  }
  const short = gigabytes(need.total - free);
  return {
    code: 'TRAINING_MEMORY',
    message:
      `training needs about ${gigabytes(need.total)} of memory, ${gigabytes(free)} are free` +
      (remedies.length > 0 ? '' : `: free ${short} more or choose a smaller base`),
    blocking: true,
    remedies,
  };
}

/** Layers computed again, where that was forbidden. */
const again = ({ set, options }: Change): Change[] =>
  options.gradientCheckpointing === false
    ? [
        {
          set: { ...set, 'trainer.gradientCheckpointing': 'auto' },
          options: { ...options, gradientCheckpointing: 'auto' },
        },
      ]
    : [];

/** The same step in more and smaller batches. */
function smaller({ set, options }: Change): Change[] {
  const changes: Change[] = [];
  const { tokensPerStep: tokens, gradientAccumulationSteps: parts } = options;
  for (let by = 2; Math.floor(tokens / by) >= LEAST_TOKENS; by *= 2) {
    const [tokensPerStep, gradientAccumulationSteps] = [Math.floor(tokens / by), parts * by];
    changes.push({
      set: {
        ...set,
        'trainer.tokensPerStep': tokensPerStep,
        'trainer.gradientAccumulationSteps': gradientAccumulationSteps,
      },
      options: { ...options, tokensPerStep, gradientAccumulationSteps },
    });
  }
  return changes;
}

/** An adapter instead of all weights; a scratch base knows too little to gain by one. */
function adapter({ set, options }: Change): Change[] {
  if (options.lora || isScratchBase(options.base)) return [];
  const lora = loraSettings(embeddedLoraOptions.parse({ base: options.base }));
  return [
    {
      set: { ...set, 'trainer.use': 'embedded-lora', 'trainer.r': DEFAULTS.r },
      options: { ...options, lora },
    },
  ];
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(2)} GB`;
