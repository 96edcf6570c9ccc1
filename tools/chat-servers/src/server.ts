import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anthropicWire } from './anthropic-wire.ts';
import { Batches, type BatchOptions } from './batches.ts';
import { isStreamFault, type Fault, type FaultPlan, type StreamFault } from './faults.ts';
import { geminiWire } from './gemini-wire.ts';
import type { Asked, Mind } from './mind.ts';
import { modelsReply } from './models.ts';
import { openaiWire } from './openai-wire.ts';
import { record, type Answer, type Json, type WireError, type WireFormat } from './wire.ts';

export interface ChatServerOptions extends BatchOptions {
  readonly mind: Mind;
  readonly faults?: FaultPlan;
  /** Keys that are let in. @default every key */
  readonly keys?: readonly string[];
  /** Models that are known. @default every model */
  readonly models?: readonly string[];
  /** Sampling parameters that are refused, by their names on the wire; `stream` refuses streams. */
  readonly refuses?: readonly string[];
  /** Whether a JSON schema for answers is taken. @default true */
  readonly schemas?: boolean;
  /** Quotes the key in every error, as some servers do. @default false */
  readonly echoesKey?: boolean;
  /** Tokens of prompt and answer together. @default without limit */
  readonly contextTokens?: number;
  /** What `rate-limit-with-wait` asks for. @default 1 */
  readonly retryAfterSeconds?: number;
  /** Milliseconds before the n-th request is answered. @default none */
  readonly delay?: (request: number) => number;
  /** Whether requests are kept in `requests`, with their bodies. @default true */
  readonly log?: boolean;
  /** @default one that is free */
  readonly port?: number;
  /** Milliseconds between the events of a stream. @default all at once */
  readonly pace?: number;
}

/** A request as it arrived. */
export interface LoggedRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly fault: Fault | null;
}

export interface ChatServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly requests: readonly LoggedRequest[];
  /** Tokens of all answers that were computed, delivered or not. */
  readonly computed: { readonly promptTokens: number; readonly completionTokens: number };
  /** Of those whose last byte was sent. */
  readonly delivered: Delivered;
  close(): Promise<void>;
}

export interface Delivered {
  readonly calls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** What a server counts while it runs. */
interface Books {
  count: number;
  readonly requests: LoggedRequest[];
  readonly computed: { promptTokens: number; completionTokens: number };
  readonly delivered: { -readonly [K in keyof Delivered]: number };
}

const WIRES: readonly WireFormat[] = [openaiWire, anthropicWire, geminiWire];
const BYTES_PER_TOKEN = 4;
const RETRY_AFTER_SECONDS = 1;

/** Starts a server on the loopback interface that speaks the formats of all providers. */
export async function startChatServer(options: ChatServerOptions): Promise<ChatServer> {
  const books: Books = {
    count: 0,
    requests: [],
    computed: { promptTokens: 0, completionTokens: 0 },
    delivered: { calls: 0, promptTokens: 0, completionTokens: 0 },
  };
  const batches = new Batches(options);
  const server = createServer((request, response) => {
    handle(request, response, options, books, batches).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: books.requests,
    computed: books.computed,
    delivered: books.delivered,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: ChatServerOptions,
  books: Books,
  batches: Batches,
): Promise<void> {
  const path = request.url ?? '';
  const body = await bodyOf(request);
  if (batches.handle(request, response, body)) return;
  if (request.method === 'GET') return sendModels(request, response, options);
  const { requests, computed, delivered } = books;
  const number = books.count++;
  const fault = options.faults?.(number) ?? null;
  if (options.log !== false) requests.push({ path, headers: request.headers, body, fault });
  const found = readBy(path, body);
  if (!found) return send(response, 404, { error: `there is no ${path}` });
  const { wire, asked } = found;
  const promptTokens = tokens(asked.messages.map(({ text }) => text).join('\n'));
  const key = wire.key(request.headers, path);
  const refused = refusal(options, asked, key, promptTokens);
  const failed =
    refused?.kind === 'key'
      ? { ...refused, ...wire.wrongKey }
      : (refused ?? faultError(fault, options.retryAfterSeconds));
  if (failed) {
    const message = options.echoesKey ? `${failed.message} The key was ${key}.` : failed.message;
    return sendError(response, wire, { ...failed, message });
  }
  if (fault === 'reset') return void request.socket.destroy();
  const delay = options.delay?.(number) ?? 0;
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  const answer = await answerOf(options.mind, asked, promptTokens, fault);
  computed.promptTokens += answer.promptTokens;
  computed.completionTokens += answer.completionTokens;
  // The connection stays open without a word until the client gives up.
  if (fault === 'hang') return;
  const id = `answer-${number}`;
  const events = asked.stream
    ? wire.stream(answer, asked, id)
    : [JSON.stringify(wire.reply(answer, asked, id))];
  const type = asked.stream ? 'text/event-stream' : 'application/json';
  if (fault === 'truncated') return truncated(response, events.join(''), type);
  response.writeHead(200, { 'content-type': type });
  if (isStreamFault(fault)) return broken(response, events, fault, wire);
  response.on('finish', () => {
    delivered.calls++;
    delivered.promptTokens += answer.promptTokens;
    delivered.completionTokens += answer.completionTokens;
  });
  if (options.pace === undefined || !asked.stream) return void response.end(events.join(''));
  for (const each of events) {
    if (response.destroyed) return;
    response.write(each);
    await new Promise((resolve) => setTimeout(resolve, options.pace));
  }
  response.end();
}

/** Less than was announced, then the connection is gone. */
function truncated(response: ServerResponse, text: string, type: string): void {
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
  response.write(text.slice(0, Math.floor(text.length / 2)));
  setTimeout(() => response.socket?.destroy(), 5);
}

/** Goes wrong half-way, on a connection that stays in order. */
function broken(
  response: ServerResponse,
  events: readonly string[],
  fault: StreamFault,
  wire: WireFormat,
): void {
  const half =
    events.length === 1
      ? (events[0] ?? '').slice(0, Math.floor((events[0] ?? '').length / 2))
      : events.slice(0, Math.floor(events.length / 2)).join('');
  response.write(half);
  if (fault === 'stall') return;
  const error: WireError = { status: 503, kind: 'overloaded', message: 'Overloaded.' };
  response.end(fault === 'error-event' && events.length > 1 ? wire.errorEvent(error) : '');
}

function sendModels(
  { url = '', headers }: IncomingMessage,
  response: ServerResponse,
  { keys, models, contextTokens }: ChatServerOptions,
): void {
  const open = !keys || WIRES.some((wire) => keys.includes(wire.key(headers, url)));
  const found = modelsReply(url, {
    models: models ?? null,
    contextTokens: contextTokens ?? null,
  });
  if (!open) return send(response, 401, { error: { message: 'Incorrect API key provided.' } });
  send(response, found ? 200 : 404, found ?? { error: { message: `there is no ${url}` } });
}

function readBy(path: string, body: string): { wire: WireFormat; asked: Asked } | null {
  const parsed = record(JSON.parse(body === '' ? '{}' : body));
  for (const wire of WIRES) {
    const asked = wire.read(path, parsed);
    if (asked) return { wire, asked };
  }
  return null;
}

/** What a server finds wrong with a request before it computes anything. */
function refusal(
  { keys, models, schemas, refuses = [], contextTokens }: ChatServerOptions,
  asked: Asked,
  key: string,
  promptTokens: number,
): WireError | null {
  if (keys && !keys.includes(key)) {
    return { status: 401, kind: 'key', message: 'Incorrect API key provided.' };
  }
  if (models && !models.includes(asked.model)) {
    const message = `The model \`${asked.model}\` does not exist or you do not have access to it.`;
    return { status: 404, kind: 'model', message };
  }
  if (schemas === false && asked.schema !== null) {
    const message = "'response_format' of type 'json_schema' is not supported with this model.";
    return { status: 400, kind: 'request', message, parameter: 'response_format' };
  }
  const refused = refuses.find((name) =>
    name === 'stream' ? asked.stream : name in asked.sampling,
  );
  if (refused !== undefined) {
    const message = `Unsupported parameter: '${refused}' is not supported with this model.`;
    return { status: 400, kind: 'request', message, parameter: refused };
  }
  if (contextTokens !== undefined && promptTokens + (asked.maxTokens ?? 0) > contextTokens) {
    return overflow(contextTokens, promptTokens);
  }
  return null;
}

const overflow = (limit: number, has: number): WireError => ({
  status: 400,
  kind: 'context-overflow',
  message: `This model's maximum context length is ${limit} tokens. However, your messages resulted in ${has} tokens.`,
});

function faultError(
  fault: Fault | null,
  retryAfterSeconds = RETRY_AFTER_SECONDS,
): WireError | null {
  const busy = { status: 429, kind: 'rate-limit', message: 'Rate limit reached.' } as const;
  if (fault === 'rate-limit') return busy;
  if (fault === 'rate-limit-with-wait') return { ...busy, retryAfterSeconds };
  if (fault === 'server-error') {
    return { status: 500, kind: 'server-error', message: 'The server had an error.' };
  }
  if (fault === 'overloaded') {
    return { status: 503, kind: 'overloaded', message: 'The server is overloaded.' };
  }
  return fault === 'context-overflow' ? overflow(8192, 9000) : null;
}

async function answerOf(
  mind: Mind,
  asked: Asked,
  promptTokens: number,
  fault: Fault | null,
): Promise<Answer> {
  const said = await mind(asked);
  const { text, ending } = spoiled(said.text, fault);
  const thinking = said.thinkingTokens ?? 0;
  const limit = asked.maxTokens ?? Infinity;
  const length = tokens(text) + thinking;
  const room = Math.max(0, limit - thinking) * BYTES_PER_TOKEN;
  return {
    ...said,
    text: length > limit ? text.slice(0, room) : text,
    ending: length > limit ? 'length' : ending,
    promptTokens,
    completionTokens: Math.min(length, limit),
  };
}

/** An answer as a fault leaves it. */
function spoiled(said: string, fault: Fault | null): Pick<Answer, 'text' | 'ending'> {
  if (fault === 'invalid-json') return { text: said.slice(0, -1) + ' ...', ending: 'stop' };
  if (fault === 'wrong-form') return { text: '{"unexpected": true}', ending: 'stop' };
  if (fault === 'empty') return { text: '', ending: 'stop' };
  if (fault === 'refusal') return { text: "I'm sorry, I can't help with that.", ending: 'refusal' };
  if (fault === 'filter') return { text: '', ending: 'filter' };
  return { text: said, ending: 'stop' };
}

const tokens = (text: string): number => Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);

function sendError(response: ServerResponse, wire: WireFormat, error: WireError): void {
  if (error.retryAfterSeconds !== undefined) {
    response.setHeader('retry-after', String(error.retryAfterSeconds));
  }
  send(response, error.status, wire.error(error));
}

function send(response: ServerResponse, status: number, body: Json): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
