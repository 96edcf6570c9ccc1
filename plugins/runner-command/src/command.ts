import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import { commandOptions } from './options.ts';
import { CommandRunner } from './runner.ts';

/** Runs worker processes as jobs of a scheduler that has commands. */
export const command = definePlugin({
  kind: 'runner',
  id: 'command',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description:
    'Runs worker processes as jobs of Slurm, Kubernetes or any scheduler, by its commands.',
  options: commandOptions,
  fingerprint: () => ({}),
  create: (options) => new CommandRunner(options),
});
