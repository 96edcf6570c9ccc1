import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Decoder, loadCheckpoint, writeCheckpoint, type LoadedCheckpoint } from '@memo-js/llama';
import { openSafetensors } from '@memo-js/safetensors';
import { reference, type ReferenceAnswer } from './reference.ts';

const families = fileURLToPath(
  new URL('../../../packages/llama/src/__fixtures__/families', import.meta.url),
);
const IDS = [1, 45, 80, 262, 101, 290, 77, 2, 45, 299, 120, 3];
const NEW_TOKENS = 12;
/** A hundred prompts of 1 to 20 ids. */
const PROMPTS = Array.from({ length: 100 }, (_, i) =>
  Array.from({ length: 1 + (i % 20) }, (_, at) => 5 + ((31 * i + 17 * at * at + 7 * at) % 290)),
);

/** The other way round, tiny checkpoints that transformers wrote are tested in `packages/llama`. */
describe.each(readdirSync(families))(
  'a tiny checkpoint that we wrote in shards, opened by transformers: %s',
  (name) => {
    let folder: string;
    let loaded: LoadedCheckpoint;
    let decoder: Decoder;
    let theirs: ReferenceAnswer;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'memo-families-'));
      loaded = await loadCheckpoint(join(families, name));
      const { config, weights, tokenizer } = loaded;
      const content = { config, weights, tokenizerFiles: tokenizer.files };
      await writeCheckpoint(folder, { ...content, maxShardBytes: 50_000 });
      decoder = await Decoder.create(config, weights, { eosId: tokenizer.eosId });
      theirs = await reference(
        folder,
        {
          tokenize: ['Who?'],
          logits: [IDS],
          file: join(folder, 'logits'),
          generate: PROMPTS,
          maxNewTokens: NEW_TOKENS,
        },
        1,
      );
    });
    afterAll(async () => {
      await decoder?.close();
      await rm(folder, { recursive: true });
    });

    it('has several files, and the same logits within 1e-5', async () => {
      const files = await readdir(folder);
      expect(files).toContain('model.safetensors.index.json');
      expect(files.filter((name) => name.startsWith('model-')).length).toBeGreaterThan(1);
      expect(theirs.tokenize).toEqual([loaded.tokenizer.encode('Who?')]);
      const file = await openSafetensors(join(folder, 'logits'));
      const expected = await file.read('0');
      await file.close();
      const ours = await decoder.logits(IDS);
      const worst = Math.max(...ours.map((value, i) => Math.abs(value - expected[i]!)));
      process.stderr.write(`${name}: logits within ${worst.toExponential(1)}\n`);
      expect(worst).toBeLessThanOrEqual(1e-5);
    });

    it('continues a hundred prompts greedily with the same tokens', async () => {
      const { eosId } = loaded.tokenizer;
      const results = await decoder.decode(
        PROMPTS.map((promptIds) => ({ promptIds, maxTokens: NEW_TOKENS })),
      );
      const ended = (ids: readonly number[]): readonly number[] =>
        ids.includes(eosId) ? ids.slice(0, ids.indexOf(eosId)) : ids;
      expect(results.map(({ ids }) => ids)).toEqual(theirs.generate?.map(ended));
    });
  },
);
