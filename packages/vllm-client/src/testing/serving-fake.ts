import { setTimeout as wait } from 'node:timers/promises';
import {
  fakeVllm,
  type FakeAnswer,
  type FakeRequest,
  type FakeRoute,
  type FakeVllm,
} from './fake-vllm.ts';

/** A token that a model says, and the next best ones that it did not say. */
export interface SpokenToken {
  readonly id: number;
  readonly logprob: number;
  readonly others: readonly { readonly id: number; readonly logprob: number }[];
}

/** What a fake server serves in place of weights. */
export interface FakeModel {
  encode(text: string): readonly number[];
  decode(ids: readonly number[]): string;
  /** By the served model or an adapter; the end token last, unless `maxTokens` come first. */
  answer(request: {
    readonly model: string;
    readonly promptIds: readonly number[];
    readonly maxTokens: number;
  }): readonly SpokenToken[];
}

export interface ServingOptions {
  readonly model: FakeModel;
  /** @default 'base' */
  readonly name?: string;
  /** @default 0: a free one */
  readonly port?: number;
  /** Folder or hub name of the model. */
  readonly root: string;
  /** @default 512 */
  readonly maxModelLen?: number;
  /** Null: adapters cannot be loaded while it runs. @default 16 */
  readonly maxLoraRank?: number | null;
  /** @default 4 */
  readonly maxLoras?: number;
  /** Rank of the adapter of a path; null where there is none. @default 8 */
  readonly rankOf?: (path: string) => number | null;
  /** Requests that are answered at once; others wait. @default Infinity */
  readonly slots?: number;
  /** For each token. @default 0 */
  readonly tokenMs?: number;
  /** Answers in its place where it returns something; may wait. */
  readonly before?: (
    request: FakeRequest,
  ) => FakeAnswer | undefined | Promise<FakeAnswer | undefined>;
}

export interface ServingFake extends FakeVllm {
  /** Loaded adapters: paths by names. */
  readonly adapters: ReadonlyMap<string, string>;
  /** What was loaded (`+name`) and unloaded (`-name`), in order. */
  readonly changes: readonly string[];
  readonly running: number;
  readonly waiting: number;
  /** Forgets the adapters, as a restart does. */
  restart(): void;
}

const problem = (
  status: number,
  message: string,
  type: string,
  param: string | null = null,
): FakeAnswer => ({
  status,
  body: { error: { message, type, param, code: status } },
});

/** A server that behaves as vLLM 0.32 does toward memories, without weights. Its errors are vLLM's. */
export async function servingFake(options: ServingOptions): Promise<ServingFake> {
  const { model, root, name = 'base', maxModelLen = 512, maxLoraRank = 16, maxLoras = 4 } = options;
  const { slots = Infinity, tokenMs = 0, rankOf = () => 8 } = options;
  const adapters = new Map<string, string>();
  const changes: string[] = [];
  const queue: (() => void)[] = [];
  let running = 0;

  const enter = async (): Promise<void> => {
    if (running < slots) running += 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
  };
  const leave = (): void => {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  };

  const load = ({ body }: FakeRequest): FakeAnswer => {
    const lora = String(body['lora_name']);
    const path = String(body['lora_path']);
    if (adapters.has(lora)) {
      const message = `The lora adapter '${lora}' has already been loaded. If you want to load the adapter in place, set 'load_inplace' to True.`;
      return problem(400, message, 'InvalidUserInput');
    }
    const rank = rankOf(path);
    if (rank === null) {
      return problem(
        404,
        `Loading lora ${lora} failed: No adapter found for ${path}`,
        'NotFoundError',
      );
    }
    if (rank > (maxLoraRank ?? 0)) {
      return problem(
        500,
        `LoRA rank ${rank} is greater than max_lora_rank ${maxLoraRank}.`,
        'InternalServerError',
      );
    }
    adapters.set(lora, path);
    changes.push(`+${lora}`);
    return { body: `Success: LoRA adapter '${lora}' added successfully.` };
  };
  const unload = ({ body }: FakeRequest): FakeAnswer => {
    const lora = String(body['lora_name']);
    if (!adapters.delete(lora)) {
      return problem(404, `The lora adapter '${lora}' cannot be found.`, 'NotFoundError');
    }
    changes.push(`-${lora}`);
    return { body: `Success: LoRA adapter '${lora}' removed successfully.` };
  };

  async function* speak(body: FakeRequest['body']): AsyncGenerator<string> {
    const promptIds = body['prompt'] as readonly number[];
    const asked = String(body['model']);
    const stops = (body['stop'] ?? []) as readonly string[];
    const maxTokens = Number(body['max_tokens'] ?? 16);
    await enter();
    try {
      const common = { id: 'cmpl-1', object: 'text_completion', created: 1, model: asked };
      const event = (value: object): string =>
        `data: ${JSON.stringify({ ...common, ...value })}\n\n`;
      const tokens = model.answer({ model: asked, promptIds, maxTokens }).slice(0, maxTokens);
      const ends = new Set(body['stop_token_ids'] as readonly number[] | undefined);
      const said: number[] = [];
      for (const [at, token] of tokens.entries()) {
        if (tokenMs > 0) await wait(tokenMs);
        const ended = ends.has(token.id);
        if (!ended) said.push(token.id);
        const stopped = stops.find((each) => model.decode(said).includes(each));
        const over = ended || stopped !== undefined;
        const reason = over ? 'stop' : at + 1 === maxTokens ? 'length' : null;
        yield event({
          choices: [
            {
              index: 0,
              text: ended ? '' : model.decode([token.id]),
              logprobs: logprobsOf(token),
              finish_reason: reason,
              stop_reason: stopped ?? (ended ? token.id : null),
              ...(at === 0 ? { prompt_token_ids: promptIds } : {}),
              token_ids: [token.id],
            },
          ],
        });
        if (reason !== null) break;
      }
      const [prompt, completion] = [promptIds.length, said.length];
      const usage = {
        prompt_tokens: prompt,
        completion_tokens: completion,
        total_tokens: prompt + completion,
      };
      yield event({ choices: [], usage });
      yield 'data: [DONE]\n\n';
    } finally {
      leave();
    }
  }

  const completion = ({ body }: FakeRequest): FakeAnswer => {
    const asked = String(body['model']);
    if (asked !== name && !adapters.has(asked)) {
      return problem(404, `The model \`${asked}\` does not exist.`, 'NotFoundError', 'model');
    }
    const total = (body['prompt'] as readonly number[]).length + Number(body['max_tokens'] ?? 16);
    if (total > maxModelLen) {
      const message = `This model's maximum context length is ${maxModelLen} tokens. However, you requested ${total} tokens.`;
      return problem(400, message, 'BadRequestError', 'input_tokens');
    }
    return { pieces: speak(body) };
  };

  const card = (id: string, at: string, parent: string | null): object => ({
    ...{ id, object: 'model', created: 1, owned_by: 'vllm', root: at, parent },
    max_model_len: parent === null ? maxModelLen : null,
  });
  const routes: Record<string, (request: FakeRequest) => FakeAnswer> = {
    'GET /health': () => ({ body: '' }),
    'GET /version': () => ({ body: { version: '0.32.0' } }),
    'GET /v1/models': () => ({
      body: {
        object: 'list',
        data: [card(name, root, null), ...[...adapters].map(([id, path]) => card(id, path, name))],
      },
    }),
    'POST /tokenize': ({ body }) => {
      const tokens = model.encode(String(body['prompt']));
      return {
        body: { count: tokens.length, max_model_len: maxModelLen, tokens, token_strs: null },
      };
    },
    'GET /metrics': () => ({
      headers: { 'content-type': 'text/plain' },
      body: [
        `vllm:num_requests_running{engine="0",model_name="${name}"} ${running}.0`,
        `vllm:num_requests_waiting{engine="0",model_name="${name}"} ${queue.length}.0`,
        `vllm:lora_requests_info{max_lora="${maxLoras}",running_lora_adapters="",waiting_lora_adapters=""} 1.5e+09`,
        '',
      ].join('\n'),
    }),
    'POST /v1/completions': completion,
    ...(maxLoraRank === null
      ? {}
      : { 'POST /v1/load_lora_adapter': load, 'POST /v1/unload_lora_adapter': unload }),
  };
  const answering = Object.entries(routes).map(([route, answer]) => [
    route,
    async (request: FakeRequest) => (await options.before?.(request)) ?? answer(request),
  ]);
  const { port = 0 } = options;
  const server = await fakeVllm(Object.fromEntries(answering) as Record<string, FakeRoute>, {
    port,
  });
  return {
    baseURL: server.baseURL,
    requests: server.requests,
    get aborted() {
      return server.aborted;
    },
    get connections() {
      return server.connections;
    },
    close: () => server.close(),
    adapters,
    changes,
    get running() {
      return running;
    },
    get waiting() {
      return queue.length;
    },
    restart: () => adapters.clear(),
  };
}

function logprobsOf({ id, logprob, others }: SpokenToken): object {
  const top = [{ id, logprob }, ...others].map((each) => [`token_id:${each.id}`, each.logprob]);
  return {
    text_offset: [0],
    token_logprobs: [logprob],
    tokens: [`token_id:${id}`],
    top_logprobs: [Object.fromEntries(top)],
  };
}
