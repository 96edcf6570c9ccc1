import { z } from 'zod';
import { ChatCaller } from './chat-caller.ts';
import { BatchApi } from './batch/batch-api.ts';
import { BatchFetch, type BatchOptions } from './batch/batch-fetch.ts';
import { batchPrices } from './pricing.ts';
import { VARIABLE_NAME, createChatModel, endpointOf, type Provider } from './providers.ts';

const dollars = z.number().min(0);

const withoutLogin = (address: string): boolean => {
  const { username, password } = new URL(address);
  return username === '' && password === '';
};

/** Options by which a plugin reaches a chat model: fields of its own schema. */
export const connectionOptions = {
  /** Name of the model, as its provider writes it. */
  model: z.string().min(1),
  /** Address of the API, where it is not the provider's own. */
  baseURL: z
    .url()
    .refine(withoutLogin, 'keys have no place in an address; name their variable in `apiKeyEnv`')
    .optional(),
  /** Environment variable that holds the key. @default that of the provider */
  apiKeyEnv: z
    .string()
    .regex(VARIABLE_NAME, 'the name of an environment variable, such as MY_KEY; never the key')
    .optional(),
  /** Ask for the form of answers by the API's JSON schema; without, in words. @default true; false for `openai-compatible` */
  structuredOutput: z.boolean().optional(),
  /** US dollars per million tokens, where the price table has none or others hold. @default those of the table; none for `openai-compatible` */
  prices: z.strictObject({ input: dollars, cachedInput: dollars, output: dollars }).optional(),
  /** Attempts of one call, the first included. @default 6 */
  attempts: z.int().min(1).max(20).optional(),
  /** Milliseconds of one attempt. @default 60,000 */
  attemptMs: z.int().min(1).optional(),
  /** Share of calls that may be asked twice because they are slow; 0 for never. @default 0.05 */
  hedge: z.number().min(0).max(1).optional(),
  /** Most calls in flight; fewer where the server cannot take them. A generator begins with as many. @default 256 */
  maxConcurrency: z.int().min(1).optional(),
};

export type ConnectionOptions = z.output<z.ZodObject<typeof connectionOptions>>;

/**
 * Requests that work of thousands of calls begins with, where no number is set: a server that cannot
 * take them says so. A number that somebody set is what their server takes, and begun with.
 */
const BULK_INITIAL = 64;

/**
 * A caller of one model; nothing is sent yet.
 * @param variable reads an environment variable
 * @param more `bulk` for work of thousands of calls: it begins with more of them at once
 * @throws MemoError `CHAT_PACKAGE_MISSING`, `CHAT_KEY_MISSING`, `CHAT_ADDRESS_MISSING`
 */
export async function connect(
  provider: Provider,
  options: ConnectionOptions,
  variable: (name: string) => string | undefined,
  { bulk = false }: { readonly bulk?: boolean } = {},
): Promise<ChatCaller> {
  const { model, baseURL, apiKeyEnv, structuredOutput, prices } = options;
  const chat = await createChatModel(
    { provider, model, ...defined({ baseURL, apiKeyEnv, structuredOutput, prices }) },
    variable,
  );
  const { attempts, attemptMs, hedge, maxConcurrency } = options;
  return new ChatCaller(chat, {
    ...defined({ attemptMs }),
    ...(attempts === undefined ? {} : { retry: { attempts } }),
    ...(hedge === undefined ? {} : { hedge: { share: hedge } }),
    concurrency: {
      ...(bulk ? { initial: maxConcurrency ?? BULK_INITIAL } : {}),
      ...defined({ max: maxConcurrency }),
    },
  });
}

/** A batch may take a day, and its failed requests wait for another one. */
const BATCH_DEADLINE_MS = 3 * 24 * 3_600_000;
/** Requests that wait together. */
export const BATCH_CONCURRENCY = 10_000;

/**
 * A caller whose requests go through OpenAI's batch API, at half the price.
 * @throws MemoError as {@link connect}
 */
export async function connectBatch(
  provider: Extract<Provider, `openai${string}`>,
  options: ConnectionOptions,
  variable: (name: string) => string | undefined,
  waiting: BatchOptions = {},
): Promise<{ readonly caller: ChatCaller; readonly batches: BatchFetch }> {
  const { model, baseURL, apiKeyEnv, structuredOutput, prices, attempts } = options;
  const named = { provider, model, ...defined({ baseURL, apiKeyEnv, structuredOutput, prices }) };
  const { address, apiKey } = endpointOf(named, variable);
  const batches = new BatchFetch(new BatchApi({ baseURL: address, apiKey, fetch }), waiting);
  const timeoutMs = BATCH_DEADLINE_MS;
  const chat = await createChatModel({ ...named, fetch: batches.fetch, timeoutMs }, variable);
  const caller = new ChatCaller(
    { ...chat, prices: chat.prices === null ? null : batchPrices(chat.prices) },
    {
      attemptMs: BATCH_DEADLINE_MS,
      deadlineMs: BATCH_DEADLINE_MS,
      hedge: { share: 0 },
      ...(attempts === undefined ? {} : { retry: { attempts } }),
      concurrency: { initial: BATCH_CONCURRENCY, max: BATCH_CONCURRENCY },
    },
  );
  return { caller, batches };
}

/** Without the fields that are not given. */
export const defined = <T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
