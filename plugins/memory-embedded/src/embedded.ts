import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import { EmbeddedHost } from './host.ts';
import { embeddedOptions } from './options.ts';

/** Serves memories of the Llama and Qwen families in this process. */
export const embedded = definePlugin({
  kind: 'memory',
  id: 'embedded',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'Answers from the weights in this process, on onnxruntime.',
  options: embeddedOptions,
  fingerprint: ({ precision, adapters }) =>
    precision !== 'float32' && adapters === 'beside' ? { precision, adapters } : { precision },
  create: (options) => new EmbeddedHost(options),
});
