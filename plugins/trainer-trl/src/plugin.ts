import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import { optionsFingerprint, trlFullOptions, trlLoraOptions } from './options.ts';
import { TrlTrainer } from './trainer.ts';

/** Trains all weights of a causal language model of any family. */
export const trlFull = definePlugin({
  kind: 'trainer',
  id: 'trl-full',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'Trains all weights of any causal language model by TRL, on GPUs or the CPU.',
  options: trlFullOptions,
  fingerprint: optionsFingerprint,
  create: (options, host) => new TrlTrainer(options, host),
});

/** Trains a LoRA adapter over a causal language model of any family. */
export const trlLora = definePlugin({
  kind: 'trainer',
  id: 'trl-lora',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'Trains a LoRA adapter over any causal language model by TRL and PEFT.',
  options: trlLoraOptions,
  fingerprint: optionsFingerprint,
  create: (options, host) => new TrlTrainer(options, host),
});

/** All plugins of this package. */
export const plugins = [trlFull, trlLora];
