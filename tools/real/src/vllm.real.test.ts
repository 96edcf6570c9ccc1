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
  openBase,
  writeAdapter,
  writeBase,
} from '@memo-js/llama';
import { filledAdapter } from './filled-adapter.ts';
import { smolLm2 } from './python.ts';
import { SMOKE } from './smoke.ts';
import { vllm } from './vllm.ts';

const QUESTIONS = ['What is the capital of France?', 'Who wrote Hamlet?', 'What is 2 plus 3?'];
const NEW_TOKENS = 12;
const lora = { r: 8, loraAlpha: 16, useRslora: true, targetModules: PROJECTIONS };

interface Case {
  readonly name: string;
  /** The folder of a base. */
  folder(scratch: string): Promise<string>;
  /** Of the adapter's second matrices: enough to change answers. */
  readonly size: number;
}
const cases: readonly Case[] = [
  {
    name: 'scratch-s, whose folder is ours too',
    folder: async (scratch) => {
      await writeBase(join(scratch, 'base'), await openBase('scratch-s'));
      return join(scratch, 'base');
    },
    size: 0.03,
  },
  ...(SMOKE ? [] : [{ name: 'SmolLM2-135M', folder: smolLm2, size: 0.1 }]),
];

describe('vLLM on the CPU', () => {
  let scratch: string;
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'memo-vllm-'));
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  it.each(cases)(
    'serves our adapter folder as it is, with the same greedy text: $name',
    async (base) => {
      const folder = await base.folder(scratch);
      const { config, tokenizer, weights } = await loadCheckpoint(folder);
      const adapter = filledAdapter(config, lora, base.size);
      const content = { config, baseModel: folder, tokenizerFiles: tokenizer.files };
      const ours = join(scratch, 'adapter');
      await writeAdapter(ours, { ...adapter, ...content });
      const prompts = QUESTIONS.map((question) => encodePrompt(tokenizer, question));
      const theirs = await vllm(folder, { adapter: ours, prompts, maxNewTokens: NEW_TOKENS });

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
    },
  );
});
