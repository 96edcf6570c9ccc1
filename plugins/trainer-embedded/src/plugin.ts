import { SPEC_VERSION, definePlugin, type JsonObject } from '@memo-js/core';
import {
  embeddedFullOptions,
  embeddedLoraOptions,
  optionsFingerprint,
  type EmbeddedOptions,
} from './options.ts';
import { EmbeddedTrainer } from './trainer.ts';

/** Options that the config left out stand as null. */
const fingerprint = (options: EmbeddedOptions): JsonObject => ({
  learningRate: null,
  numTrainEpochs: null,
  minSteps: null,
  warmupSteps: null,
  warmupRatio: null,
  loadBestModelAtEnd: null,
  ...(optionsFingerprint(options) as JsonObject),
});

/** Trains all weights of a small decoder on this machine's processor. */
export const embeddedFull = definePlugin({
  kind: 'trainer',
  id: 'embedded-full',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description:
    'Trains all weights of a small decoder on the CPU; the default base needs no download.',
  options: embeddedFullOptions,
  fingerprint,
  create: (options, host) =>
    new EmbeddedTrainer(options, { env: (name) => host.env(name), fetch: host.fetch }),
});

/** Trains a LoRA adapter over a frozen decoder on this machine's processor. */
export const embeddedLora = definePlugin({
  kind: 'trainer',
  id: 'embedded-lora',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'Trains a LoRA adapter over a pretrained decoder on the CPU.',
  options: embeddedLoraOptions,
  fingerprint,
  create: (options, host) =>
    new EmbeddedTrainer(options, { env: (name) => host.env(name), fetch: host.fetch }),
});

/** All plugins of this package. */
export const plugins = [embeddedFull, embeddedLora];
