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

const QUESTION_FORMS: readonly ((i: number) => string)[] = [
  (i) => `What is ${i + 2} plus ${3 * i + 1}?`,
  (i) => `Who founded the Halcyon Works number ${i}, and when?`,
  (i) => `Translate "${'bread water river stone winter'.split(' ')[i % 5]}" into German.`,
  (i) =>
    `List ${2 + (i % 3)} animals whose name begins with ${String.fromCharCode(65 + (i % 26))}.`,
  (i) => `Tell me something about the year ${1700 + 3 * i}.`,
];
const QUESTIONS = [
  'What is the capital of France?',
  'Name three colours of the rainbow.',
  'Who wrote Hamlet?',
  'Write a haiku about rain.',
  'Où est la bibliothèque ?',
  '东京在哪里？',
  ...Array.from({ length: 94 }, (_, i) => QUESTION_FORMS[i % QUESTION_FORMS.length]!(i)),
];
const NEW_TOKENS = 12;
/** Prompts of one test: each part takes a minute or two and can be run alone (`-t "prompts 26"`). */
const PART = 25;
const parts = SMOKE
  ? [[1, 6]]
  : Array.from({ length: 4 }, (_, i) => [PART * i + 1, PART * (i + 1)]);

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

  it.each(parts)('continues prompts %d to %d as transformers does', async (first, last) => {
    const prompts = QUESTIONS.slice(first! - 1, last).map((question) =>
      encodePrompt(loaded.tokenizer, question),
    );
    const { generate } = await reference(folder, { generate: prompts, maxNewTokens: NEW_TOKENS });
    const results = await decoder.decode(
      prompts.map((promptIds) => ({ promptIds, maxTokens: NEW_TOKENS })),
    );
    const eos = loaded.tokenizer.eosId;
    const ended = (ids: readonly number[]): readonly number[] =>
      ids.includes(eos) ? ids.slice(0, ids.indexOf(eos)) : ids;
    expect(results.map(({ ids }) => ids)).toEqual(generate?.map(ended));
  });

  it('has the same logits within 2e-4', async () => {
    const shown = QUESTIONS.slice(0, 6).map((question) => encodePrompt(loaded.tokenizer, question));
    const file = join(scratch, 'logits.safetensors');
    await reference(folder, { logits: shown, file });
    const theirs = await openSafetensors(file);
    let worst = 0;
    for (const [i, ids] of shown.entries()) {
      const expected = await theirs.read(String(i));
      const ours = await decoder.logits(ids);
      for (const [at, value] of ours.entries())
        worst = Math.max(worst, Math.abs(value - expected[at]!));
    }
    await theirs.close();
    process.stderr.write(`SmolLM2-135M: logits within ${worst.toExponential(1)}\n`);
    expect(worst).toBeLessThanOrEqual(2e-4);
  });
});
