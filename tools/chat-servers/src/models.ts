import type { Json } from './wire.ts';

interface Served {
  /** Null where every model is known. */
  readonly models: readonly string[] | null;
  readonly contextTokens: number | null;
}

/** What a server says of its models: a list as of OpenAI and vLLM, or one model. Null for a path that is none of these. */
export function modelsReply(path: string, { models, contextTokens }: Served): Json | null {
  if (/\/v1\/models$/.test(path)) {
    const data = (models ?? []).map((id) => ({
      id,
      object: 'model',
      max_model_len: contextTokens,
    }));
    return { object: 'list', data };
  }
  const [, version, name = ''] = /\/(v1|v1beta)\/models\/([^/?]+)$/.exec(path) ?? [];
  const model = decodeURIComponent(name);
  if (version === undefined || models?.includes(model) === false) return null;
  return version === 'v1'
    ? { type: 'model', id: model, max_input_tokens: contextTokens }
    : { name: `models/${model}`, inputTokenLimit: contextTokens };
}
