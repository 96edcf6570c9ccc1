import { join } from 'node:path';
import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import { localOptions } from './options.ts';
import { LocalRunner } from './runner.ts';

/** Runs worker processes on this machine. */
export const local = definePlugin({
  kind: 'runner',
  id: 'local',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'Runs worker processes on this machine; they outlive a restart of ours.',
  options: localOptions,
  fingerprint: () => ({}),
  create: (options, host) => new LocalRunner(options, join(host.cacheDir, 'runner-local')),
});
