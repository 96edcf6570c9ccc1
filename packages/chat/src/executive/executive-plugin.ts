import { SPEC_VERSION, definePlugin, type Plugin } from '@memo-js/core';
import { z } from 'zod';
import { connect, connectionOptions, defined } from '../connection.ts';
import type { Provider } from '../providers.ts';
import { ChatExecutive } from './chat-executive.ts';
import { VERSION } from './prompts-1.ts';

const temperature = z.number().min(0).max(2).optional();

/** Options of every executive that is a chat model. */
export const chatExecutiveOptions = z.strictObject({
  ...connectionOptions,
  /** Whether what the model knows from elsewhere may fill gaps, labelled as such; the protocol's `outsideKnowledge` must then allow it. @default 'memory-only' */
  knowledge: z.enum(['memory-only', 'labelled']).optional(),
  /** What holds where the model knows otherwise than the memory says. @default 'memory' */
  onContradiction: z.enum(['memory', 'abstain']).optional(),
  /** Most tokens of a decision, thinking included. @default 4,096 */
  maxTokens: z.int().min(64).optional(),
  /** Temperature of each decision; left out where the model refuses it. @default 0.4, 0.4, 1, 0.3 */
  temperature: z
    .strictObject({
      ground: temperature,
      identify: temperature,
      seek: temperature,
      synthesize: temperature,
    })
    .optional(),
});

export type ChatExecutivePluginOptions = z.output<typeof chatExecutiveOptions>;

/** What tells one provider's plugin from another's. */
export interface ExecutivePreset {
  /** The plugin's id, and the provider's name. */
  readonly id: Provider;
  readonly description: string;
}

/** An executive plugin over the chat models of one provider. */
export function executivePlugin({
  id,
  description,
}: ExecutivePreset): Plugin<'executive', typeof chatExecutiveOptions> {
  return definePlugin({
    kind: 'executive',
    id,
    version: '0.1.0',
    specVersion: SPEC_VERSION,
    description,
    options: chatExecutiveOptions,
    fingerprint: ({ model, baseURL, knowledge, onContradiction, maxTokens, temperature: t }) => ({
      prompts: VERSION,
      model,
      baseURL: baseURL ?? null,
      knowledge: knowledge ?? null,
      onContradiction: onContradiction ?? null,
      maxTokens: maxTokens ?? null,
      temperature: { ...t },
    }),
    create: async (options, host) => {
      const caller = await connect(id, options, (name) => host.env(name));
      const { knowledge, onContradiction, maxTokens } = options;
      return new ChatExecutive(caller, {
        ...defined({ knowledge, onContradiction, maxTokens }),
        temperature: defined({ ...options.temperature }),
      });
    },
  });
}
