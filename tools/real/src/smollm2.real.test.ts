import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Decoder, encodePrompt, loadCheckpoint } from '@memo-js/llama';
import type { LoadedCheckpoint } from '@memo-js/llama';
import { openSafetensors } from '@memo-js/safetensors';
import { smolLm2 } from './python.ts';
import { reference } from './reference.ts';
import { SMOKE } from './smoke.ts';
import { TEXTS } from './texts.ts';

const QUESTIONS = [
  'What is the capital of France?',
  'Name three colours of the rainbow.',
  'Who wrote Hamlet?',
  ...Array.from({ length: SMOKE ? 3 : 97 }, (_, i) => `What is ${i + 2} plus ${3 * i + 1}?`),
];
const NEW_TOKENS = 12;

describe('SmolLM2-135M, beside transformers', () => {
  let folder: string;
  let scratch: string;
  let loaded: LoadedCheckpoint;
  let decoder: Decoder;
  beforeAll(async () => {
    folder = await smolLm2();
    scratch = await mkdtemp(join(tmpdir(), 'memo-real-'));
    loaded = await loadCheckpoint(folder);
    decoder = await Decoder.create(loaded.config, loaded.weights, {
      eosId: loaded.tokenizer.eosId,
    });
  });
  afterAll(async () => {
    await decoder?.close();
    await rm(scratch, { recursive: true, force: true });
  });

  it('has the same token ids for texts of many scripts', async () => {
    const { tokenize } = await reference(folder, { tokenize: TEXTS });
    expect(TEXTS.map((text) => loaded.tokenizer.encode(text))).toEqual(tokenize);
  });

  it('has the same logits within 2e-4, and continues greedily the same way', async () => {
    const prompts = QUESTIONS.map((question) => encodePrompt(loaded.tokenizer, question));
    const file = join(scratch, 'logits.safetensors');
    const shown = prompts.slice(0, 3);
    const { generate } = await reference(folder, {
      logits: shown,
      file,
      generate: prompts,
      maxNewTokens: NEW_TOKENS,
    });
    const theirs = await openSafetensors(file);
    let worst = 0;
    for (const [i, ids] of shown.entries()) {
      const expected = await theirs.read(String(i));
      const ours = await decoder.logits(ids);
      for (const [at, value] of ours.entries())
        worst = Math.max(worst, Math.abs(value - expected[at]!));
    }
    await theirs.close();
    expect(worst).toBeLessThanOrEqual(2e-4);

    const results = await decoder.decode(
      prompts.map((promptIds) => ({ promptIds, maxTokens: NEW_TOKENS })),
    );
    const eos = loaded.tokenizer.eosId;
    const ended = (ids: readonly number[]): readonly number[] =>
      ids.includes(eos) ? ids.slice(0, ids.indexOf(eos)) : ids;
    expect(results.map(({ ids }) => ids)).toEqual(generate?.map(ended));
  });
});
