/** `first-token-child.ts FOLDER TEXT`: one request, answered with the time from the folder to the first token. */
import { Decoder, encodePrompt } from '@memo-js/llama';
import { servePipe } from '@memo-js/real';
import { taken, type Taken } from './benchmark.ts';

export interface FirstToken extends Taken {
  readonly id: number;
}

const [, , folder = '', text = ''] = process.argv;

await servePipe(async (): Promise<FirstToken> => {
  let id = -1;
  const times = await taken(async () => {
    const { decoder, tokenizer } = await Decoder.open(folder, {}, ({ eosId }) => ({ eosId }));
    const promptIds = encodePrompt(tokenizer, text);
    const [result] = await decoder.decode([{ promptIds, maxTokens: 1 }]);
    id = result?.ids[0] ?? tokenizer.eosId;
  });
  return { ...times, id };
});
process.exit();
