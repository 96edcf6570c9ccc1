import {
  BATCH_CONCURRENCY,
  connect,
  connectBatch,
  connectionOptions,
  type ConnectionOptions,
  type Provider,
} from '@memo-js/chat';
import { SPEC_VERSION, definePlugin, type PluginHost } from '@memo-js/core';
import { z } from 'zod';
import { Asking, type Reached } from './asking.ts';
import { MAX_TOKENS } from './defaults.ts';
import { LlmGenerator } from './llm-generator.ts';
import { VERSION } from './prompts-1/index.ts';
import { ownInstructions } from './own-instructions.ts';
import { STEP_NAMES, type StepName } from './step.ts';

const provider = z.enum(['openai', 'gemini', 'anthropic', 'openai-compatible']);

/** Another model for one step: what is not given is as for the others. */
const another = z.strictObject({ provider, ...connectionOptions }).partial();

const fields = z.strictObject({
  provider,
  ...connectionOptions,
  /** Other models by step: a cheap one extracts, a strong one verifies. */
  steps: z.partialRecord(z.enum(STEP_NAMES), another).optional(),
  /** Most passes over a passage; a pass that adds little is the last. @default 2 */
  passes: z.int().min(1).max(10).optional(),
  /** Whether a model reads each pair against its source, or names and numbers alone are compared. @default 'model' */
  verify: z.enum(['model', 'alignment']).optional(),
  /** `batch`: requests wait for each other and go through OpenAI's batch API, for half the price, within a day each. @default 'calls' */
  mode: z.enum(['calls', 'batch']).optional(),
  /** Milliseconds between two looks at a batch. @default 30,000 */
  batchPollMs: z.int().min(1).optional(),
  /** Milliseconds without a new request after which a batch is sent. @default 2,000 */
  batchQuietMs: z.int().min(1).optional(),
  /** Instructions of your own by step, added to ours. */
  instructions: ownInstructions.optional(),
  /** Most tokens of an answer, thinking included. @default 8,192 */
  maxTokens: z.int().min(256).optional(),
});

export const llmOptions = fields.refine(
  ({ mode, provider: main }) => mode !== 'batch' || main.startsWith('openai'),
  '`mode: batch` is for `openai` and servers that have its batch API',
);

export type LlmOptions = z.output<typeof llmOptions>;

export const llm = definePlugin({
  kind: 'generator',
  id: 'llm',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'Reflections by a chat model in any language, each checked against its source.',
  options: llmOptions,
  fingerprint: ({
    provider: from,
    model,
    baseURL,
    steps,
    passes,
    verify,
    maxTokens,
    instructions,
  }) => ({
    prompts: VERSION,
    provider: from,
    model,
    baseURL: baseURL ?? null,
    steps: Object.fromEntries(
      Object.entries(steps ?? {}).map(([name, other]) => [
        name,
        [other.provider ?? null, other.model ?? null, other.baseURL ?? null],
      ]),
    ),
    passes: passes ?? null,
    verify: verify ?? null,
    maxTokens: maxTokens ?? null,
    // Absent, so that work which was paid for before there was this option is still known.
    ...(instructions === undefined ? {} : { instructions: { ...instructions } }),
  }),
  create: async (options, host) => {
    const { passes, verify, maxTokens = MAX_TOKENS, mode, instructions = {} } = options;
    const maxConcurrency =
      options.maxConcurrency ?? (mode === 'batch' ? BATCH_CONCURRENCY : undefined);
    const asking = new Asking(await reached(options, host), maxTokens, instructions);
    return new LlmGenerator(asking, {
      ...(passes === undefined ? {} : { passes }),
      ...(verify === undefined ? {} : { verify }),
      ...(maxConcurrency === undefined ? {} : { concurrency: maxConcurrency }),
    });
  },
});

export const plugins = Object.freeze([llm]);

/** One caller a model, shared by the steps that use it: it learns what the server bears. */
async function reached(
  options: LlmOptions,
  host: PluginHost,
): Promise<Readonly<Record<StepName, Reached>>> {
  const known = new Map<string, Promise<Reached>>();
  const entries = STEP_NAMES.map(async (name) => {
    const settings = settingsOf(options, options.steps?.[name] ?? {});
    const key = JSON.stringify([settings.provider, settings.model, settings.baseURL]);
    const one = known.get(key) ?? reach(settings, options, host);
    known.set(key, one);
    return [name, await one] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<StepName, Reached>;
}

async function reach(
  settings: Connection,
  { mode, batchPollMs, batchQuietMs }: LlmOptions,
  host: PluginHost,
): Promise<Reached> {
  const variable = (name: string): string | undefined => host.env(name);
  const { provider } = settings;
  if (mode !== 'batch' || provider === 'gemini' || provider === 'anthropic') {
    return { caller: await connect(provider, settings, variable, { bulk: true }) };
  }
  return connectBatch(provider, settings, variable, {
    ...(batchPollMs === undefined ? {} : { pollMs: batchPollMs }),
    ...(batchQuietMs === undefined ? {} : { quietMs: batchQuietMs }),
  });
}

type Connection = ConnectionOptions & { readonly provider: Provider };

/** Address and key hold for one provider, prices and the form of answers for one model. */
function settingsOf(main: Connection, other: z.output<typeof another>): Connection {
  const provider = other.provider ?? main.provider;
  const model = other.model ?? main.model;
  const { baseURL, apiKeyEnv, structuredOutput, prices, ...limits } = main;
  return {
    ...limits,
    ...(provider === main.provider ? { baseURL, apiKeyEnv } : {}),
    ...(provider === main.provider && model === main.model ? { structuredOutput, prices } : {}),
    ...other,
    provider,
    model,
  };
}
