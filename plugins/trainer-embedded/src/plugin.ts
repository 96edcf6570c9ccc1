import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import { embeddedFullOptions } from './options.ts';
import { EmbeddedTrainer } from './trainer.ts';

/** Trains all weights of a small decoder on this machine's processor. */
export const embeddedFull = definePlugin({
  kind: 'trainer',
  id: 'embedded-full',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description:
    'Trains all weights of a small decoder on the CPU; the default base needs no download.',
  options: embeddedFullOptions,
  fingerprint: ({ checkpointSeconds: _checkpointSeconds, threads: _threads, ...rest }) => ({
    ...rest,
    learningRate: rest.learningRate ?? null,
    warmupRatio: rest.warmupRatio ?? null,
  }),
  create: (options, host) =>
    new EmbeddedTrainer(options, { env: (name) => host.env(name), fetch: host.fetch }),
});

/** All plugins of this package. */
export const plugins = [embeddedFull];
