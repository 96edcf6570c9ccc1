import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { MemoError } from '@memo-js/core';
import type { ChatModel, ModelSettings } from './chat-model.ts';
import { knownPrices, type TokenPrices } from './pricing.ts';
import { modelFacts } from './model-facts.ts';
import { redactor } from './secret.ts';
import { schemaOptions } from './structured.ts';
import { wholeFetch } from './whole-fetch.ts';

export type Provider = 'openai' | 'gemini' | 'anthropic' | 'openai-compatible';

export interface ChatModelOptions {
  readonly provider: Provider;
  /** Name of the model, as the provider writes it. */
  readonly model: string;
  /** Address of the API; needed for `openai-compatible`. */
  readonly baseURL?: string;
  /** Environment variable that holds the key. @default that of the provider; none for `openai-compatible` */
  readonly apiKeyEnv?: string;
  /** Ask for the form of answers in the schema of the API; without, in words. @default true; false for `openai-compatible` */
  readonly structuredOutput?: boolean;
  /** How it samples where a request does not say; left out where the model refuses it. @default as the provider has it */
  readonly temperature?: number;
  readonly topP?: number;
  /** US dollars per million tokens. @default those of the price table; none for `openai-compatible` */
  readonly prices?: TokenPrices;
  /** What sends the requests; of OpenAI's format alone. @default `wholeFetch` */
  readonly fetch?: typeof fetch;
  /** Milliseconds until the SDK gives up. @default that of the SDK */
  readonly timeoutMs?: number;
}

/** Capitals, so that a key that was written in its place is not taken for a name, and not shown. */
export const VARIABLE_NAME = /^[A-Z_][A-Z0-9_]*$/;

/** A provider's LangChain package, imported when a model of it is made. */
interface ProviderEntry {
  readonly package: string;
  readonly keyVariable: string | null;
  /** Where the API is; null where it has no place of its own. */
  readonly address: string | null;
  readonly schema: 'openai' | 'gemini' | 'anthropic';
  readonly create: (connection: Connection) => Promise<(settings: ModelSettings) => BaseChatModel>;
}

interface Connection {
  readonly model: string;
  readonly baseURL: string | undefined;
  readonly apiKey: string;
  readonly fetch?: typeof fetch | undefined;
  readonly timeoutMs?: number | undefined;
}

const given = <T>(name: string, value: T | undefined): Record<string, T> =>
  value === undefined ? {} : { [name]: value };

/** A broken stream is an error of ours; the SDKs would print it, too. */
const QUIET = Object.freeze({ logLevel: 'off' } as const);

/** The packages' own retries are off: the caller's are the only ones. */
const openai: ProviderEntry['create'] = async ({ model, baseURL, apiKey, ...transport }) => {
  const { OpenAIChat } = await import('./openai-chat.ts');
  return ({ maxTokens, temperature, topP }) =>
    new OpenAIChat({
      model,
      apiKey,
      maxTokens,
      maxRetries: 0,
      // LangChain's message leaves out a refusal; the answer as it came has it.
      __includeRawResponse: true,
      ...given('temperature', temperature),
      ...given('topP', topP),
      ...given('timeout', transport.timeoutMs),
      configuration: {
        ...given('baseURL', baseURL),
        fetch: transport.fetch ?? wholeFetch,
        ...QUIET,
      },
    });
};

const PROVIDERS: Readonly<Record<Provider, ProviderEntry>> = Object.freeze({
  openai: {
    package: '@langchain/openai',
    keyVariable: 'OPENAI_API_KEY',
    address: 'https://api.openai.com/v1',
    schema: 'openai',
    create: openai,
  },
  'openai-compatible': {
    package: '@langchain/openai',
    keyVariable: null,
    address: null,
    schema: 'openai',
    create: openai,
  },
  gemini: {
    package: '@langchain/google',
    keyVariable: 'GEMINI_API_KEY',
    address: 'https://generativelanguage.googleapis.com',
    schema: 'gemini',
    create: async ({ model, baseURL, apiKey }) => {
      const { ChatGoogle } = await import('@langchain/google');
      return ({ maxTokens, temperature, topP }) =>
        new ChatGoogle({
          model,
          apiKey,
          maxOutputTokens: maxTokens,
          maxRetries: 0,
          ...given('temperature', temperature),
          ...given('topP', topP),
          ...given('endpoint', baseURL),
        });
    },
  },
  anthropic: {
    package: '@langchain/anthropic',
    keyVariable: 'ANTHROPIC_API_KEY',
    address: 'https://api.anthropic.com',
    schema: 'anthropic',
    create: async ({ model, baseURL, apiKey }) => {
      const { ChatAnthropic } = await import('@langchain/anthropic');
      return ({ maxTokens, temperature, topP }) =>
        new ChatAnthropic({
          model,
          apiKey,
          maxTokens,
          maxRetries: 0,
          ...given('temperature', temperature),
          ...given('topP', topP),
          clientOptions: { ...QUIET, fetch: wholeFetch },
          ...given('anthropicApiUrl', baseURL),
        });
    },
  },
});

/**
 * A model of a provider, its package imported now; nothing is sent yet.
 * @param variable reads an environment variable
 * @throws MemoError `CHAT_PACKAGE_MISSING`, `CHAT_KEY_MISSING`, `CHAT_ADDRESS_MISSING`
 */
export async function createChatModel(
  options: ChatModelOptions,
  variable: (name: string) => string | undefined = (name) => process.env[name],
): Promise<ChatModel> {
  const { provider, model, baseURL } = options;
  const entry = PROVIDERS[provider];
  const { address, apiKey, keyVariable } = endpointOf(options, variable);
  const schema = schemaOptions[entry.schema];
  const native = options.structuredOutput ?? provider !== 'openai-compatible';
  return {
    name: model,
    keyVariable,
    address,
    redact: redactor(keyVariable === null ? null : apiKey),
    facts: (signal) => modelFacts({ provider, model, address, apiKey }, signal),
    instance: await imported(entry, provider, {
      model,
      baseURL,
      apiKey,
      fetch: options.fetch,
      timeoutMs: options.timeoutMs,
    }),
    endsWithReason: true,
    ...(native ? { schemaOptions: schema } : { schemaOptions: null, unusedSchema: schema }),
    prices: options.prices ?? knownPrices(provider, model),
    sampling: { ...given('temperature', options.temperature), ...given('topP', options.topP) },
  };
}

/**
 * Where a model is, and the key for it: for requests beside those of LangChain.
 * @throws MemoError `CHAT_KEY_MISSING`, `CHAT_ADDRESS_MISSING`
 */
export function endpointOf(
  { provider, model, baseURL, apiKeyEnv }: ChatModelOptions,
  variable: (name: string) => string | undefined,
): { readonly address: string; readonly apiKey: string; readonly keyVariable: string | null } {
  const entry = PROVIDERS[provider];
  const address = baseURL ?? entry.address;
  if (address === null) {
    throw new MemoError({
      code: 'CHAT_ADDRESS_MISSING',
      message: `The model ${model} has no address.`,
      hint: 'Set `baseURL`, such as http://localhost:8000/v1 for a vLLM server on this machine.',
    });
  }
  const keyVariable = apiKeyEnv ?? entry.keyVariable;
  const apiKey = keyVariable === null ? 'none' : keyOf(provider, keyVariable, variable);
  return { address, apiKey, keyVariable };
}

/** @throws MemoError `CHAT_KEY_MISSING`, without what may be the key itself */
function keyOf(
  provider: Provider,
  keyVariable: string,
  variable: (name: string) => string | undefined,
): string {
  const named = VARIABLE_NAME.test(keyVariable);
  // A line end at the end, as files have it, is no part of a key.
  const apiKey = named ? variable(keyVariable)?.trim() : undefined;
  if (apiKey !== undefined && apiKey !== '') return apiKey;
  throw new MemoError({
    code: 'CHAT_KEY_MISSING',
    message: named
      ? `The key of ${provider} is not set: the environment variable ${keyVariable} is empty.`
      : `\`apiKeyEnv\` is not the name of an environment variable.`,
    hint: named
      ? `Set ${keyVariable}, or name another variable with \`apiKeyEnv\`.`
      : 'Put the key into a variable such as MY_KEY, and write that name: keys have no place in a config.',
  });
}

async function imported(
  entry: ProviderEntry,
  provider: Provider,
  connection: Connection,
): Promise<(settings: ModelSettings) => BaseChatModel> {
  try {
    return await entry.create(connection);
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new MemoError({
      code: 'CHAT_PACKAGE_MISSING',
      message: `Models of ${provider} need the package ${entry.package}, which is not installed.`,
      hint: `Run: npm install ${entry.package}`,
      cause,
    });
  }
}
