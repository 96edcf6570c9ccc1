import { MemoError, type Call, type Finding } from '@memo-js/core';
import { z } from 'zod';
import { ChatCaller } from './chat-caller.ts';
import type { ChatModel, ModelSettings } from './chat-model.ts';
import { PRICES_DATED } from './prices.ts';
import type { ChatReply } from './request.ts';

/** Enough for a server that is loading its model; a doctor should not take longer. */
const DEADLINE_MS = 60_000;
/** The longest instructions with a conversation of some length, in tokens. */
const PROMPT_TOKENS = 4_000;
/** Names of models shown where the one that was asked for is not known. */
const SHOWN_MODELS = 5;

const greeting = {
  name: 'greeting',
  schema: z.strictObject({ greeting: z.string(), words: z.array(z.string()) }),
};

type Ok = (id: string, title: string, detail: string) => Finding;
const ok: Ok = (id, title, detail) => ({ id, title, status: 'ok', detail });

/**
 * Asks a model for a few words as it would be asked for decisions, and says what it found: of the key,
 * the address, the model, the form of answers, sampling, context and price. Costs some ten tokens.
 */
export async function probe(
  model: ChatModel,
  settings: ModelSettings,
  call: Call,
): Promise<readonly Finding[]> {
  const { maxTokens, ...sampling } = settings;
  const caller = new ChatCaller(model, {
    retry: { attempts: 2 },
    repairs: 1,
    hedge: { share: 0 },
    deadlineMs: DEADLINE_MS,
  });
  const started = performance.now();
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(1);
  const signal = AbortSignal.any([call.signal, AbortSignal.timeout(DEADLINE_MS)]);
  const facts = model.facts?.(signal).catch(() => null) ?? Promise.resolve(null);
  try {
    const reply = await caller.value(
      {
        // Nothing is said of a form: only a server that holds to the schema answers in it.
        messages: [{ role: 'user', text: 'Greet me in five words.' }],
        maxTokens,
        sampling,
        purpose: 'probe',
      },
      greeting,
      call,
    );
    return [
      ...connection(model, seconds()),
      form(model, reply),
      samplingFinding(reply, sampling),
      ...context((await facts)?.contextTokens ?? null, maxTokens),
      price(model),
    ];
  } catch (thrown) {
    call.signal.throwIfAborted();
    const error = MemoError.from(thrown);
    const known = ANSWERED.has(error.code) ? connection(model, seconds()) : [];
    return [...known, fault(error, model, (await facts)?.models ?? [])];
  }
}

function connection({ name, address, keyVariable }: ChatModel, seconds: string): Finding[] {
  return [
    ok('key', 'key', keyVariable === null ? 'none is sent' : `${keyVariable} is set and accepted`),
    ok('address', 'address', `${address ?? 'that of the given model'} answered in ${seconds} s`),
    ok('model', 'model', `${name} is known`),
  ];
}

function form({ schemaOptions }: ChatModel, { attempts }: ChatReply<unknown>): Finding {
  const base = { id: 'structured-output', title: 'structured output' };
  const repaired = attempts.some(({ outcome }) => outcome === 'invalid-output');
  if (!repaired) {
    const how = schemaOptions === null ? 'asked for in words, and kept to' : 'by the schema';
    return ok(base.id, base.title, how);
  }
  return {
    ...base,
    status: 'warn',
    detail: 'the first answer had another form; it was right when it was asked for again',
    hint: formHint(schemaOptions !== null),
  };
}

const formHint = (native: boolean): string =>
  native
    ? 'The server takes the schema and does not hold to it: set `structuredOutput: false`.'
    : 'Set `structuredOutput: true` if the server holds to JSON schemas (vLLM, Ollama, llama.cpp and LM Studio do), or choose a larger model.';

function samplingFinding({ leftOut }: ChatReply<unknown>, wished: object): Finding {
  const base = { id: 'sampling', title: 'sampling' };
  if (leftOut.length === 0) {
    return ok(base.id, base.title, `${Object.keys(wished).join(' and ')} are accepted`);
  }
  return {
    ...base,
    status: 'warn',
    detail: `the model does not accept ${leftOut.join(' and ')}; it is asked without`,
    hint: 'Nothing needs mending; the first call of a run is made twice.',
  };
}

function context(tokens: number | null, maxTokens: number): Finding[] {
  if (tokens === null) return [];
  const base = { id: 'context', title: 'context' };
  const said = `${tokens.toLocaleString('en-US')} tokens`;
  if (tokens >= maxTokens + PROMPT_TOKENS) return [ok(base.id, base.title, said)];
  return [
    {
      ...base,
      status: 'warn',
      detail: `${said}: too few for a decision of ${maxTokens} tokens after a conversation of some length`,
      hint: 'Set `maxTokens` of the executive lower, or serve the model with a longer context (vLLM: --max-model-len).',
    },
  ];
}

function price({ prices }: ChatModel): Finding {
  const detail =
    prices === null
      ? 'not known: tokens are counted, their cost is not; `prices` sets it'
      : `$${prices.input} for a million tokens of prompts, $${prices.output} of answers (list prices of ${PRICES_DATED}, or yours)`;
  return ok('price', 'price', detail);
}

/** What an error says about, by its code. */
const SUBJECTS: Readonly<Record<string, readonly [id: string, title: string]>> = Object.freeze({
  CHAT_AUTHENTICATION: ['key', 'key'],
  CHAT_QUOTA: ['key', 'key'],
  CHAT_NETWORK: ['address', 'address'],
  CHAT_TIMEOUT: ['address', 'address'],
  CHAT_DEADLINE: ['address', 'address'],
  CHAT_MODEL_UNKNOWN: ['model', 'model'],
  CHAT_NO_STRUCTURED_OUTPUT: ['structured-output', 'structured output'],
  CHAT_OUTPUT_INVALID: ['structured-output', 'structured output'],
  CHAT_TRUNCATED: ['structured-output', 'structured output'],
  CHAT_CONTEXT_OVERFLOW: ['context', 'context'],
});

/** Errors of servers that took key and model. */
const ANSWERED: ReadonlySet<string> = new Set([
  'CHAT_NO_STRUCTURED_OUTPUT',
  'CHAT_OUTPUT_INVALID',
  'CHAT_TRUNCATED',
  'CHAT_CONTEXT_OVERFLOW',
]);

function fault(
  { code, message, hint: given = 'Try again.' }: MemoError,
  { schemaOptions }: ChatModel,
  models: readonly string[],
): Finding {
  const [id, title] = SUBJECTS[code] ?? ['call', 'call'];
  const shown = models.slice(0, SHOWN_MODELS).join(', ');
  const served =
    code === 'CHAT_MODEL_UNKNOWN' && models.length > 0
      ? ` The server has ${shown}${models.length > SHOWN_MODELS ? ' and others' : ''}.`
      : '';
  const hint = code === 'CHAT_OUTPUT_INVALID' ? formHint(schemaOptions !== null) : given;
  return { id, title, status: 'fail', detail: message, hint: `${hint}${served}` };
}
