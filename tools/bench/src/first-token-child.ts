/** `first-token-child.ts FOLDER TEXT`: one request, answered with the time from the folder to the first token. */
import { Decoder, encodePrompt, openModelFolder } from '@memo-js/llama';
import { servePipe } from '@memo-js/real';
import { taken, type Taken } from './benchmark.ts';

export interface FirstToken extends Taken {
  readonly id: number;
}

const [, , folder = '', text = ''] = process.argv;

await servePipe(async (): Promise<FirstToken> => {
  let id = -1;
  const times = await taken(async () => {
    const model = await openModelFolder(folder);
    const decoder = await Decoder.open(model, { eosId: model.tokenizer.eosId });
    await model.close();
    const promptIds = encodePrompt(model.tokenizer, text);
    const [result] = await decoder.decode([{ promptIds, maxTokens: 1 }]);
    id = result?.ids[0] ?? model.tokenizer.eosId;
  });
  return { ...times, id };
});
process.exit();
