import type { FakeModel } from './serving-fake.ts';

/** What of a tokenizer a fake server needs. */
export interface SpokenTokenizer {
  /** The text of `tokenizer.json` under its name. */
  readonly files: Readonly<Record<string, string>>;
  readonly eosId: number;
  /** Special tokens in the text as plain characters. */
  encode(text: string): readonly number[];
  decode(ids: readonly number[]): string;
}

/**
 * A model that says sentences, with log-probabilities that fall from token to token. It reads a text as
 * servers do: special tokens in it are what they say.
 */
export function spokenModel(
  tokenizer: SpokenTokenizer,
  say: (model: string, promptIds: readonly number[]) => string,
): FakeModel {
  const json = JSON.parse(tokenizer.files['tokenizer.json'] ?? '{}') as {
    readonly added_tokens?: readonly { readonly id: number; readonly content: string }[];
  };
  const markers = (json.added_tokens ?? []).filter(({ content }) => content.trim() !== '');
  return {
    encode: (text) => {
      const ids: number[] = [];
      for (let rest = text; rest !== '';) {
        const marker = markers.find(({ content }) => rest.startsWith(content));
        const next = markers.map(({ content }) => rest.indexOf(content)).filter((at) => at > 0);
        const length = marker?.content.length ?? Math.min(rest.length, ...next);
        if (marker === undefined) ids.push(...tokenizer.encode(rest.slice(0, length)));
        else ids.push(marker.id);
        rest = rest.slice(length);
      }
      return ids;
    },
    decode: (ids) => tokenizer.decode(ids),
    answer: ({ model, promptIds }) =>
      [...tokenizer.encode(say(model, promptIds)), tokenizer.eosId].map((id, i) => ({
        id,
        logprob: -0.01 * (i + 1),
        others: [{ id: id === 0 ? 1 : 0, logprob: -4 - 0.5 * (i % 2) }],
      })),
  };
}
