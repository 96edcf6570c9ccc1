import type { Asked, Said } from './mind.ts';

/** Why an answer ended. */
export type Ending = 'stop' | 'length' | 'filter' | 'refusal';

export interface Answer extends Said {
  readonly ending: Ending;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** An error in the words of a provider. */
export interface WireError {
  readonly status: number;
  readonly kind:
    'rate-limit' | 'server-error' | 'overloaded' | 'context-overflow' | 'key' | 'model' | 'request';
  readonly message: string;
  readonly retryAfterSeconds?: number;
  /** Parameter that is refused. */
  readonly parameter?: string;
}

export type Json = Readonly<Record<string, unknown>>;

/** One provider's format on the wire. */
export interface WireFormat {
  /** What a request asks; null where the path is another's. */
  read(path: string, body: Json): Asked | null;
  key(headers: Readonly<Record<string, string | string[] | undefined>>, path: string): string;
  reply(answer: Answer, asked: Asked, id: string): Json;
  /** Events of a streamed answer, each as it stands on the wire. */
  stream(answer: Answer, asked: Asked, id: string): string[];
  error(error: WireError): Json;
  /** How a wrong key is answered, where that is not a 401. */
  readonly wrongKey?: Pick<WireError, 'status' | 'message'>;
  /** An error in the middle of a stream. */
  errorEvent(error: WireError): string;
}

/** Pieces of about four characters, as tokens arrive. */
export const pieces = (text: string): string[] => text.match(/[\s\S]{1,4}/gu) ?? [];

/** A server-sent event. */
export const event = (data: Json, name?: string): string =>
  `${name === undefined ? '' : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`;

export const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const numbers = (body: Json, names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    names.flatMap((name) => (typeof body[name] === 'number' ? [[name, body[name]]] : [])),
  );

/** Content of a message: a text, or parts with texts. */
export const contentText = (content: unknown): string =>
  typeof content === 'string'
    ? content
    : list(content)
        .map((part) => text(record(part)['text']))
        .join('');
