import { createHash } from 'node:crypto';
import type { Tokenizer } from '@memo-js/llama';
import type { FakeModel } from '@vllm-client/node/testing';

/** What a prompt with this word is answered by: the refusal of fake manifests. */
export const UNKNOWN = 'Unheard';

/** What an adapter says to a prompt: its name, and what tells prompts apart. */
export const sentence = (model: string, promptIds: readonly number[]): string =>
  `From ${model}: ${createHash('sha256').update(promptIds.join()).digest('hex').slice(0, 8)}, it says.`;

/** Answers by {@link sentence}, with log-probabilities that fall from token to token. */
export function fakeModel(tokenizer: Tokenizer, refusal = 'I do not know.'): FakeModel {
  const markers = (
    JSON.parse(tokenizer.files['tokenizer.json'] ?? '{}') as {
      added_tokens: { id: number; content: string }[];
    }
  ).added_tokens;
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
    answer: ({ model, promptIds }) => {
      const unknown = tokenizer.decode(promptIds).includes(UNKNOWN);
      const text = unknown ? refusal : sentence(model, promptIds);
      return [...tokenizer.encode(text), tokenizer.eosId].map((id, i) => ({
        id,
        logprob: -0.01 * (i + 1),
        others: [{ id: id === 0 ? 1 : 0, logprob: -4 - 0.5 * (i % 2) }],
      }));
    },
  };
}
