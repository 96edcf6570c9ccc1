import { createHash } from 'node:crypto';
import { spokenModel } from '@vllm-client/node/testing';
import type { FakeModel, SpokenTokenizer } from '@vllm-client/node/testing';

/** A prompt with this word is refused. */
export const UNKNOWN = 'Unheard';

/** What an adapter says to a prompt: its name, and what tells prompts apart. */
export const sentence = (model: string, promptIds: readonly number[]): string =>
  `From ${model}: ${createHash('sha256').update(promptIds.join()).digest('hex').slice(0, 8)}, it says.`;

/** Answers by {@link sentence}. */
export const fakeModel = (tokenizer: SpokenTokenizer): FakeModel =>
  spokenModel(tokenizer, (model, promptIds) =>
    tokenizer.decode(promptIds).includes(UNKNOWN) ? 'I do not know.' : sentence(model, promptIds),
  );
