import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Decoder,
  PROJECTIONS,
  encodePrompt,
  loadCheckpoint,
  mergeAdapter,
  writeAdapter,
} from '@memo-js/llama';
import { filledAdapter } from './filled-adapter.ts';
import { smolLm2 } from './python.ts';
import { vllm } from './vllm.ts';

const QUESTIONS = ['What is the capital of France?', 'Who wrote Hamlet?', 'What is 2 plus 3?'];
const NEW_TOKENS = 12;
const lora = { r: 8, loraAlpha: 16, useRslora: true, targetModules: PROJECTIONS };

describe('vLLM on the CPU', () => {
  let scratch: string;
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'memo-vllm-'));
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  it('serves our adapter folder as it is, with the same greedy text', async () => {
    const folder = await smolLm2();
    const { config, tokenizer, weights } = await loadCheckpoint(folder);
    const adapter = filledAdapter(config, lora, 0.002);
    const content = { config, baseModel: folder, tokenizerFiles: tokenizer.files };
    await writeAdapter(scratch, { ...adapter, ...content });
    const prompts = QUESTIONS.map((question) => encodePrompt(tokenizer, question));
    const theirs = await vllm(folder, { adapter: scratch, prompts, maxNewTokens: NEW_TOKENS });

    const continued = async (): Promise<string[]> => {
      const decoder = await Decoder.create(config, weights, { eosId: tokenizer.eosId });
      const requests = prompts.map((promptIds) => ({ promptIds, maxTokens: NEW_TOKENS }));
      const results = await decoder.decode(requests);
      await decoder.close();
      return results.map(({ ids }) => tokenizer.decode(ids));
    };
    const text = (ids: readonly number[]): string => tokenizer.decode(ids);
    expect(theirs.base.map(text)).toEqual(await continued());
    await mergeAdapter(weights, adapter);
    expect(theirs.adapted.map(text)).toEqual(await continued());
    expect(theirs.adapted).not.toEqual(theirs.base);
    process.stderr.write(`vLLM ${theirs.version}: ${JSON.stringify(theirs.adapted.map(text))}\n`);
  });
});
