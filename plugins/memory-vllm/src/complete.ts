import type { DecodeRequest, DecodeResult } from '@memo-js/llama';
import { VllmError } from '@vllm-client/node';
import type { CallOptions, CompletionChunk, VllmClient } from '@vllm-client/node';

export interface Completing extends CallOptions {
  readonly model: string;
  readonly eosId: number;
  readonly stop: readonly string[];
  /** Called for each token but the end token; true ends the answer with it. */
  readonly onToken: (id: number) => boolean;
}

/** The chosen token and two others at most: enough for the best other, whichever was chosen. */
const CANDIDATES = 2;
const TOKEN = 'token_id:';

/**
 * Continues a prompt on a server as the decoder in this process does. The prompt goes as token ids:
 * as text, the server would take a special token that a question spells for one. Every default of
 * the server that changes what is sampled is overruled, and only the tokenizer's end token ends.
 * @throws VllmError
 */
export async function complete(
  client: VllmClient,
  { promptIds, maxTokens, temperature = 0, topP = 0.95, seed }: DecodeRequest,
  { model, eosId, stop, onToken, ...options }: Completing,
): Promise<DecodeResult> {
  const stream = client.completionStream(
    {
      model,
      prompt: promptIds,
      add_special_tokens: false,
      max_tokens: maxTokens,
      temperature,
      top_p: temperature === 0 ? 1 : topP,
      top_k: 0,
      min_p: 0,
      repetition_penalty: 1,
      presence_penalty: 0,
      frequency_penalty: 0,
      ...(seed === undefined ? {} : { seed }),
      ...(stop.length === 0 ? {} : { stop, include_stop_str_in_output: true }),
      ignore_eos: true,
      stop_token_ids: [eosId],
      logprobs: CANDIDATES,
      return_token_ids: true,
      return_tokens_as_token_ids: true,
    },
    options,
  );
  const ids: number[] = [];
  const logprobs: number[] = [];
  let margin = Infinity;
  let finishReason: DecodeResult['finishReason'] | null = null;
  for await (const { choices } of stream) {
    const [choice] = choices;
    if (choice === undefined) continue;
    for (const { id, logprob, rival } of tokensOf(choice)) {
      logprobs.push(logprob);
      margin = Math.min(margin, logprob - rival);
      if (id === eosId) finishReason = 'stop';
      if (finishReason !== null) break;
      ids.push(id);
      if (onToken(id)) finishReason = 'stop';
    }
    const said = choice.finish_reason ?? null;
    if (said !== null) finishReason ??= reasonOf(said);
    // A stop that the server does not see leaves the stream here, which ends it there.
    else if (finishReason !== null) break;
  }
  if (finishReason === null) throw broken('it ended without saying why');
  return { ids, logprobs, margin: Number.isFinite(margin) ? margin : 0, finishReason };
}

interface Told {
  readonly id: number;
  readonly logprob: number;
  /** Log-probability of the best other token. */
  readonly rival: number;
}

function tokensOf({ token_ids: ids, logprobs }: CompletionChunk['choices'][number]): Told[] {
  if (ids === undefined || ids === null || ids.length === 0) return [];
  if (ids.length !== logprobs?.token_logprobs.length) {
    throw broken('its tokens have no log-probabilities');
  }
  return ids.map((id, i) => {
    const others = Object.entries(logprobs.top_logprobs[i] ?? {})
      .filter(([name]) => name !== `${TOKEN}${id}`)
      .map(([, value]) => value);
    return { id, logprob: logprobs.token_logprobs[i] ?? -9999, rival: Math.max(...others) };
  });
}

function reasonOf(said: string): DecodeResult['finishReason'] {
  if (said === 'stop' || said === 'length') return said;
  throw broken(`the server ended it with ${said}`);
}

const broken = (what: string): VllmError =>
  new VllmError({
    code: 'VLLM_STREAM_BROKEN',
    message: `the answer cannot be used: ${what}`,
    hint: "Ask again; the server's log may say why.",
    retryable: true,
  });
