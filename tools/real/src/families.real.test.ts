import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Decoder, loadCheckpoint, writeCheckpoint } from '@memo-js/llama';
import { openSafetensors } from '@memo-js/safetensors';
import { reference } from './reference.ts';

const families = fileURLToPath(
  new URL('../../../packages/llama/src/__fixtures__/families', import.meta.url),
);
const IDS = [1, 45, 80, 262, 101, 290, 77, 2, 45, 299, 120, 3];

/** The other way round, tiny checkpoints that transformers wrote are tested in `packages/llama`. */
describe('a tiny checkpoint that we wrote, opened by transformers', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'memo-families-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(readdirSync(families))(
    'has the same logits within 1e-5: %s',
    async (name) => {
      const { config, weights, tokenizer } = await loadCheckpoint(join(families, name));
      const own = join(folder, name);
      await writeCheckpoint(own, { config, weights, tokenizerFiles: tokenizer.files });
      expect(await readdir(own)).toContain('model.safetensors');
      const file = join(folder, `${name}.safetensors`);
      const { tokenize } = await reference(own, { tokenize: ['Who?'], logits: [IDS], file });
      expect(tokenize).toEqual([tokenizer.encode('Who?')]);
      const theirs = await openSafetensors(file);
      const expected = await theirs.read('0');
      await theirs.close();
      const decoder = await Decoder.create(config, weights, { eosId: tokenizer.eosId });
      const ours = await decoder.logits(IDS);
      await decoder.close();
      const worst = Math.max(...ours.map((value, i) => Math.abs(value - expected[i]!)));
      expect(worst).toBeLessThanOrEqual(1e-5);
    },
    60_000,
  );
});
