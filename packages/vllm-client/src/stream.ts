import type { Deadline } from './deadline.ts';
import { readErrorValue, toVllmError } from './error-body.ts';
import { VllmError } from './errors.ts';
import { readEvents } from './sse.ts';

/** Whether an event is the last one of its stream; `[DONE]` is in any. */
export type StreamEnd = (event: unknown) => boolean;

export interface StreamContext {
  readonly deadline: Deadline;
  readonly stallMs: number;
  readonly origin: {
    readonly method: string;
    readonly path: string;
    readonly requestId: string | null;
  };
  readonly end: StreamEnd;
}

/** The end of the body follows `[DONE]` at once; waiting for it keeps the connection usable. */
const AFTER_DONE_MS = 500;

/**
 * The JSON events of a stream, read no faster than they are taken.
 * @throws VllmError the server's own error when an event holds one; `VLLM_STREAM_BROKEN` when the
 *   stream ends before its end was announced, whether cleanly or by a reset
 */
export async function* readStream(
  chunks: AsyncIterable<Uint8Array>,
  context: StreamContext,
): AsyncGenerator<unknown> {
  const { deadline, origin } = context;
  let done = false;
  try {
    const wait = (): number => (done ? AFTER_DONE_MS : context.stallMs);
    for await (const data of readEvents(heard(chunks, deadline, wait, origin.path))) {
      if (done) continue;
      if (data === '[DONE]') {
        done = true;
        continue;
      }
      const event = parse(data, context);
      const error = readErrorValue(event);
      if (error !== null) throw toVllmError(error, { ...origin, status: error.status ?? 500 });
      done = context.end(event);
      yield event;
    }
  } catch (error) {
    if (done) return;
    deadline.signal.throwIfAborted();
    throw error instanceof VllmError ? error : broken(context, error);
  }
  if (!done) throw broken(context, undefined);
}

/** Passes chunks on; while the server is waited for, its silence is timed. */
async function* heard(
  chunks: AsyncIterable<Uint8Array>,
  deadline: Deadline,
  stallMs: () => number,
  what: string,
): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      deadline.listen(stallMs(), what);
      const next = await iterator.next();
      deadline.rest();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    deadline.rest();
    await iterator.return?.();
  }
}

function parse(data: string, { origin }: StreamContext): unknown {
  try {
    return JSON.parse(data) as unknown;
  } catch (cause) {
    throw new VllmError({
      code: 'VLLM_RESPONSE_INVALID',
      message: `an event of ${origin.path} is no JSON`,
      hint: 'Look at what stands between this client and the server.',
      retryable: true,
      requestId: origin.requestId,
      cause,
    });
  }
}

const broken = ({ origin }: StreamContext, cause: unknown): VllmError =>
  new VllmError({
    code: 'VLLM_STREAM_BROKEN',
    message: `the stream of ${origin.path} ended in the middle`,
    hint: "Ask again; the server's log may say why.",
    retryable: true,
    requestId: origin.requestId,
    cause,
  });
