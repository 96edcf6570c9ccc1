import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
// Past the index of the package, which loads graphs and onnxruntime: this starts often.
import { readTokenizerFiles } from '../../../../packages/llama/src/checkpoint.ts';
import { Tokenizer } from '../../../../packages/llama/src/tokenizer.ts';
import { servingFake } from '@vllm-client/node/testing';
import { fakeModel } from './fake-model.fixture.ts';

/**
 * Stands in for `vllm serve MODEL ...`. A question with the word Crash ends it, once for each model
 * folder, or always with `CRASH=always`; with `FAIL` it does not start.
 */
const [model = '', ...args] = process.argv.slice(2);
const flag = (name: string): string => args[args.indexOf(name) + 1] ?? '';
process.stderr.write(`args: ${args.join(' ')}\n`);
if (process.env['FAIL'] !== undefined) {
  process.stderr.write('RuntimeError: out of everything\n');
  process.exit(1);
}
const tokenizer = new Tokenizer(await readTokenizerFiles(model));
const marker = join(model, 'crashed');
await servingFake({
  model: fakeModel(tokenizer),
  root: model,
  name: flag('--served-model-name'),
  port: Number(flag('--port')),
  maxLoraRank: args.includes('--enable-lora') ? Number(flag('--max-lora-rank')) : null,
  maxLoras: Number(flag('--max-loras')),
  before: ({ path, body, headers }) => {
    const key = process.env['VLLM_API_KEY'];
    if (
      key !== undefined &&
      path.startsWith('/v1') &&
      headers['authorization'] !== `Bearer ${key}`
    ) {
      return { status: 401, body: { error: 'Unauthorized' } };
    }
    if (path !== '/v1/completions') return undefined;
    const crashes = tokenizer.decode(body['prompt'] as number[]).includes('Crash');
    if (crashes && (process.env['CRASH'] === 'always' || !existsSync(marker))) {
      writeFileSync(marker, '');
      process.stderr.write('EngineDeadError: it fell\n', () => process.exit(3));
      return new Promise<undefined>(() => undefined);
    }
    return undefined;
  },
});
