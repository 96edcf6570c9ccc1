import { z } from 'zod';
import type { Provider } from './providers.ts';

/** What a server says of its models without being asked to answer anything. */
export interface ModelFacts {
  /** Tokens of prompt and answer together; null where the server does not say. */
  readonly contextTokens: number | null;
  /** Names of the models that it serves; empty where it does not say. */
  readonly models: readonly string[];
}

const NOTHING: ModelFacts = Object.freeze({ contextTokens: null, models: Object.freeze([]) });

const count = z.number().int().positive().nullish();

/** vLLM says `max_model_len`, OpenRouter `context_length`, llama.cpp `meta.n_ctx`; OpenAI nothing. */
const openaiList = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      max_model_len: count,
      context_length: count,
      meta: z.object({ n_ctx: count }).nullish(),
    }),
  ),
});
const geminiModel = z.object({ inputTokenLimit: count });
const anthropicModel = z.object({ max_input_tokens: count });

interface Source {
  readonly path: (model: string) => string;
  readonly headers: (apiKey: string) => Readonly<Record<string, string>>;
  readonly read: (body: unknown, model: string) => ModelFacts;
}

const openai: Source = {
  path: () => '/models',
  headers: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
  read(body, model) {
    const { data } = openaiList.parse(body);
    const own = data.find(({ id }) => id === model);
    return {
      contextTokens: own?.max_model_len ?? own?.context_length ?? own?.meta?.n_ctx ?? null,
      models: data.map(({ id }) => id),
    };
  },
};

const SOURCES: Readonly<Record<Provider, Source>> = Object.freeze({
  openai,
  'openai-compatible': openai,
  gemini: {
    path: (model) => `/v1beta/models/${encodeURIComponent(model)}`,
    headers: (apiKey) => ({ 'x-goog-api-key': apiKey }),
    read: (body) => ({
      contextTokens: geminiModel.parse(body).inputTokenLimit ?? null,
      models: [],
    }),
  },
  anthropic: {
    path: (model) => `/v1/models/${encodeURIComponent(model)}`,
    headers: (apiKey) => ({ 'x-api-key': apiKey, 'anthropic-version': '2023-06-01' }),
    read: (body) => ({
      contextTokens: anthropicModel.parse(body).max_input_tokens ?? null,
      models: [],
    }),
  },
});

/** Asks for what is known of a model; a server that does not say is no failure. */
export async function modelFacts(
  {
    provider,
    model,
    address,
    apiKey,
  }: Readonly<Record<'model' | 'address' | 'apiKey', string>> & {
    readonly provider: Provider;
  },
  signal: AbortSignal,
): Promise<ModelFacts> {
  const source = SOURCES[provider];
  try {
    const response = await fetch(`${address.replace(/\/+$/, '')}${source.path(model)}`, {
      headers: source.headers(apiKey),
      signal,
    });
    return response.ok ? source.read(await response.json(), model) : NOTHING;
  } catch {
    signal.throwIfAborted();
    return NOTHING;
  }
}
