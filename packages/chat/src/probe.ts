import { MemoError, type Call, type Finding } from '@memo-js/core';
import { z } from 'zod';
import { ChatCaller } from './chat-caller.ts';
import type { ChatModel, ModelSettings } from './chat-model.ts';
import { PRICES_DATED } from './prices.ts';
import type { ChatReply } from './request.ts';

/** Enough for a server that is loading its model; a doctor should not take longer. */
const DEADLINE_MS = 60_000;
/** What a server says without computing comes soon, or is not waited for. */
const FACTS_MS = 5_000;
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
 * the address, the model, the form of answers, sampling, context and price. Costs some ten tokens, and
 * some hundred where the form is asked for in words.
 */
export async function probeModel(
  model: ChatModel,
  settings: ModelSettings,
  call: Call,
): Promise<readonly Finding[]> {
  const started = performance.now();
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(1);
  const signal = AbortSignal.any([call.signal, AbortSignal.timeout(FACTS_MS)]);
  const facts = model.facts?.(signal).catch(() => null) ?? Promise.resolve(null);
  try {
    const reply = await greet(model, settings, call);
    const connected = connection(model, seconds());
    return [
      ...connected,
      await form(model, reply, settings, call),
      samplingFinding(reply, settings),
      ...context((await facts)?.contextTokens ?? null, settings.maxTokens),
      price(model),
    ];
  } catch (thrown) {
    call.signal.throwIfAborted();
    const error = MemoError.from(thrown);
    const known = ANSWERED.has(error.code) ? connection(model, seconds()) : [];
    if (error.code !== 'CHAT_OUTPUT_INVALID') {
      return [...known, fault(error, (await facts)?.models ?? [])];
    }
    const hint = (await holdsToSchema(model, settings, call))
      ? USE_SCHEMA
      : formHint(model.schemaOptions !== null);
    return [...known, { ...FORM, status: 'fail', detail: error.message, hint }];
  }
}

function greet(
  model: ChatModel,
  { maxTokens, ...sampling }: ModelSettings,
  call: Call,
): Promise<ChatReply<unknown>> {
  const caller = new ChatCaller(model, {
    retry: { attempts: 2 },
    repairs: 1,
    hedge: { share: 0 },
    deadlineMs: DEADLINE_MS,
  });
  // Nothing is said of a form: only a server that holds to the schema answers in it.
  const messages = [{ role: 'user' as const, text: 'Greet me in five words.' }];
  return caller.value({ messages, maxTokens, sampling, purpose: 'probe' }, greeting, call);
}

const wasRepaired = ({ attempts }: ChatReply<unknown>): boolean =>
  attempts.some(({ outcome }) => outcome === 'invalid-output');

/** Whether a server holds to a schema, where the form would be asked for in words. */
async function holdsToSchema(
  { unusedSchema, ...model }: ChatModel,
  settings: ModelSettings,
  call: Call,
): Promise<boolean> {
  if (unusedSchema === undefined) return false;
  try {
    return !wasRepaired(await greet({ ...model, schemaOptions: unusedSchema }, settings, call));
  } catch {
    call.signal.throwIfAborted();
    return false;
  }
}

function connection({ name, address, keyVariable }: ChatModel, seconds: string): Finding[] {
  return [
    ok('key', 'key', keyVariable === null ? 'none is sent' : `${keyVariable} is set and accepted`),
    ok('address', 'address', `${address ?? 'that of the given model'} answered in ${seconds} s`),
    ok('model', 'model', `${name} is known`),
  ];
}

const FORM = { id: 'structured-output', title: 'structured output' } as const;
const USE_SCHEMA = 'Set `structuredOutput: true`: answers then always have their form.';

async function form(
  model: ChatModel,
  reply: ChatReply<unknown>,
  settings: ModelSettings,
  call: Call,
): Promise<Finding> {
  const native = model.schemaOptions !== null;
  if (!native && (await holdsToSchema(model, settings, call))) {
    return {
      ...FORM,
      status: 'warn',
      detail: 'asked for in words, although the server holds to JSON schemas',
      hint: USE_SCHEMA,
    };
  }
  if (!wasRepaired(reply)) {
    return ok(FORM.id, FORM.title, native ? 'by the schema' : 'asked for in words, and kept to');
  }
  return {
    ...FORM,
    status: 'warn',
    detail: 'the first answer had another form; it was right when it was asked for again',
    hint: formHint(native),
  };
}

const formHint = (native: boolean): string =>
  native
    ? 'The server takes the schema and does not hold to it: set `structuredOutput: false`.'
    : 'The model keeps to no form by words, and the server takes no schema: choose a larger model.';

function samplingFinding(
  { leftOut }: ChatReply<unknown>,
  { maxTokens: _, ...wished }: ModelSettings,
): Finding {
  const base = { id: 'sampling', title: 'sampling' };
  const names = Object.keys(wished);
  if (leftOut.length === 0) {
    const detail = names.length === 0 ? 'left to the model' : `accepted: ${names.join(', ')}`;
    return ok(base.id, base.title, detail);
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
  CHAT_TIMEOUT: ['time', 'time to answer'],
  CHAT_DEADLINE: ['time', 'time to answer'],
  CHAT_MODEL_UNKNOWN: ['model', 'model'],
  CHAT_NO_STRUCTURED_OUTPUT: ['structured-output', 'structured output'],
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
  { code, message, hint = 'Try again.' }: MemoError,
  models: readonly string[],
): Finding {
  const [id, title] = SUBJECTS[code] ?? ['call', 'call'];
  const shown = models.slice(0, SHOWN_MODELS).join(', ');
  const served =
    code === 'CHAT_MODEL_UNKNOWN' && models.length > 0
      ? ` The server has ${shown}${models.length > SHOWN_MODELS ? ' and others' : ''}.`
      : '';
  return { id, title, status: 'fail', detail: message, hint: `${hint}${served}` };
}
