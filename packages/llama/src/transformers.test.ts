import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCheckpoint } from './checkpoint.ts';
import type { LoadedCheckpoint } from './checkpoint.ts';
import { Decoder } from './decoder.ts';
import { encodeCompletion, encodePrompt } from './prompt.ts';
import { parameterCount } from './weights.ts';

/** Written by our code, then opened by transformers: see `tools/oracle/transformers_fixture.py`. */
const folder = fileURLToPath(new URL('./__fixtures__/tiny', import.meta.url));
interface Fixture {
  readonly model: string;
  readonly parameters: number;
  readonly eosTokenId: number;
  readonly chats: readonly {
    readonly question: string;
    readonly answer: string;
    readonly prompt: number[];
    readonly whole: number[];
    readonly text: string;
  }[];
  readonly rows: number[];
  readonly logits: number[][];
  readonly greedy: number[];
}
const fixture = JSON.parse(readFileSync(`${folder}/transformers.json`, 'utf8')) as Fixture;

describe('a checkpoint of ours, opened by transformers', () => {
  let loaded: LoadedCheckpoint;
  let decoder: Decoder;
  beforeAll(async () => {
    loaded = await loadCheckpoint(folder);
    const { config, weights, tokenizer } = loaded;
    decoder = await Decoder.create(config, weights, { eosId: tokenizer.eosId });
  });
  afterAll(() => decoder.close());

  it('is a Llama of the same size and end token', () => {
    expect(fixture.model).toBe('LlamaForCausalLM');
    expect(fixture.parameters).toBe(parameterCount(loaded.config));
    expect(fixture.eosTokenId).toBe(loaded.tokenizer.eosId);
  });

  it.each(fixture.chats)(
    'has the same token ids for $question',
    ({ question, answer, prompt, whole }) => {
      const ours = encodePrompt(loaded.tokenizer, question);
      expect(ours).toEqual(prompt);
      expect([...ours, ...encodeCompletion(loaded.tokenizer, question, answer)]).toEqual(whole);
    },
  );

  it('has the same logits', async () => {
    const { vocab_size: vocab } = loaded.config;
    const logits = await decoder.logits(fixture.chats[0]!.whole);
    const worst = fixture.rows.map((row, i) =>
      Math.max(...fixture.logits[i]!.map((v, id) => Math.abs(v - logits[row * vocab + id]!))),
    );
    expect(Math.max(...worst)).toBeLessThanOrEqual(1e-5);
  });

  it('continues greedily the same way', async () => {
    const { prompt } = fixture.chats[0]!;
    const [result] = await decoder.decode([
      { promptIds: prompt, maxTokens: fixture.greedy.length - prompt.length },
    ]);
    expect([...prompt, ...result!.ids]).toEqual(fixture.greedy);
  });
});
