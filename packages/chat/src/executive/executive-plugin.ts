import { SPEC_VERSION, definePlugin, type Plugin } from '@memo-js/core';
import { z } from 'zod';
import { ChatCaller } from '../chat-caller.ts';
import { VARIABLE_NAME, createChatModel, type Provider } from '../providers.ts';
import { ChatExecutive } from './chat-executive.ts';
import { VERSION } from './prompts-1.ts';

const dollars = z.number().min(0);
const temperature = z.number().min(0).max(2).optional();

const withoutLogin = (address: string): boolean => {
  const { username, password } = new URL(address);
  return username === '' && password === '';
};

/** Options of every executive that is a chat model. */
export const chatExecutiveOptions = z.strictObject({
  /** Name of the model, as its provider writes it. */
  model: z.string().min(1),
  /** Address of the API, where it is not the provider's own. */
  baseURL: z
    .url()
    .refine(withoutLogin, 'keys have no place in an address; name their variable in `apiKeyEnv`')
    .optional(),
  /** Environment variable that holds the key. @default that of the provider */
  apiKeyEnv: z
    .string()
    .regex(VARIABLE_NAME, 'the name of an environment variable, such as MY_KEY; never the key')
    .optional(),
  /** Ask for the form of answers by the API's JSON schema; without, in words. @default true; false for `openai-compatible` */
  structuredOutput: z.boolean().optional(),
  /** US dollars per million tokens, where the price table has none or others hold. @default those of the table; none for `openai-compatible` */
  prices: z.strictObject({ input: dollars, cachedInput: dollars, output: dollars }).optional(),
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
  /** Attempts of one call, the first included. @default 6 */
  attempts: z.int().min(1).max(20).optional(),
  /** Milliseconds of one attempt. @default 60,000 */
  attemptMs: z.int().min(1).optional(),
  /** Share of calls that may be asked twice because they are slow; 0 for never. @default 0.05 */
  hedge: z.number().min(0).max(1).optional(),
  /** Most calls in flight; fewer where the server cannot take them. @default 256 */
  maxConcurrency: z.int().min(1).optional(),
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
      const { model, baseURL, apiKeyEnv, structuredOutput, prices } = options;
      const chat = await createChatModel(
        { provider: id, model, ...defined({ baseURL, apiKeyEnv, structuredOutput, prices }) },
        (name) => host.env(name),
      );
      const { attempts, attemptMs, hedge, maxConcurrency } = options;
      const caller = new ChatCaller(chat, {
        ...defined({ attemptMs }),
        ...(attempts === undefined ? {} : { retry: { attempts } }),
        ...(hedge === undefined ? {} : { hedge: { share: hedge } }),
        ...(maxConcurrency === undefined ? {} : { concurrency: { max: maxConcurrency } }),
      });
      const { knowledge, onContradiction, maxTokens } = options;
      return new ChatExecutive(caller, {
        ...defined({ knowledge, onContradiction, maxTokens }),
        temperature: defined({ ...options.temperature }),
      });
    },
  });
}

/** Without the fields that are not given. */
const defined = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
