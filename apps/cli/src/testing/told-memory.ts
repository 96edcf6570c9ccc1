import { SPEC_VERSION, definePlugin, type MemoryOutcome } from '@memo-js/core';
import { z } from 'zod';

/** A memory host whose memories say the same to everything; named by its path in a config. */
const told = definePlugin({
  kind: 'memory',
  id: 'told',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'Says what it is told to.',
  options: z.strictObject({ says: z.string() }),
  fingerprint: ({ says }) => ({ says }),
  create: ({ says }) => ({
    accepts: () => ({ ok: true }),
    open: async ({ manifest }) => ({
      id: manifest.id,
      runtime: 'told/float32',
      ask: async (requests) =>
        requests.map((): MemoryOutcome => ({
          type: 'answer',
          text: says,
          memoryId: manifest.id,
          usage: { calls: 1, promptTokens: 1, completionTokens: 1 },
          signals: null,
          finishReason: 'stop',
          confidence: null,
        })),
      close: async () => undefined,
    }),
    close: async () => undefined,
  }),
});

export const plugins = [told];
