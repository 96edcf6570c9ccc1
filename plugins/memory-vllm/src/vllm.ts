import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import { VllmHost } from './host.ts';
import { vllmOptions } from './options.ts';

/** Serves memories on vLLM: on servers that run, or on one that it starts. */
export const vllm = definePlugin({
  kind: 'memory',
  id: 'vllm',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'Answers from the weights on vLLM servers: those that run, or one that it starts.',
  options: vllmOptions,
  fingerprint: ({ dtype }) => ({ dtype }),
  create: (options, host) => new VllmHost(options, host),
});
