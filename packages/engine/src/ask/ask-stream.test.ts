import { describe, expect, it } from '@jest/globals';
import type { ProgressEvent, TraceEvent } from '@memo-js/core';
import { MemoError } from '@memo-js/core';
import type { Answered, AskEvent, AskOptions } from '../memo.ts';
import { AskStream } from './ask-stream.ts';

const part = (text: string, restart?: true): TraceEvent => ({
  type: 'answer',
  text,
  ...(restart === undefined ? {} : { restart }),
});
const clues: TraceEvent = { type: 'clues', clues: [] };
const answered = { result: { answer: 'Arken' }, transcript: {} } as unknown as Answered;
const result: AskEvent = { type: 'result', ...answered };
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

/** A question that reports `events`, a moment between them. */
function asking(events: readonly ProgressEvent[], moment: () => Promise<void> = soon) {
  return async ({ onProgress, signal }: AskOptions): Promise<Answered> => {
    for (const event of events) {
      await moment();
      signal?.throwIfAborted();
      onProgress?.(event);
    }
    return answered;
  };
}

async function all(stream: AsyncIterable<AskEvent>): Promise<AskEvent[]> {
  const events: AskEvent[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

describe('a question as a stream', () => {
  it('yields the trace and ends in the result', async () => {
    const counted: ProgressEvent = { type: 'progress', stage: 's', done: 1, unit: 'turn' };
    const seen: ProgressEvent[] = [];
    const stream = new AskStream(asking([clues, counted, part('Ar'), part('ken.')]), {
      onProgress: (event) => seen.push(event),
    });
    expect(await all(stream)).toEqual([clues, part('Ar'), part('ken.'), result]);
    expect(seen).toContain(counted);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('asks for a streamed answer, and not before someone listens', async () => {
    let options: AskOptions | undefined;
    const stream = new AskStream(
      async (given) => {
        options = given;
        return answered;
      },
      { protocol: 'single-turn' },
    );
    await soon();
    expect(options).toBeUndefined();
    await all(stream);
    expect(options).toMatchObject({ protocol: 'single-turn', stream: true });
  });

  it('joins what a slow reader has not taken, and loses nothing', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => part(`${i} `));
    const stream = new AskStream(
      asking([clues, part('void'), part('', true), ...many], async () => {}),
      {},
    );
    const first = await stream.next();
    await soon();
    expect(first.value).toEqual(clues);
    const rest = await all(stream);
    expect(rest).toHaveLength(2);
    expect(rest[0]).toEqual(part(many.map((_, i) => `${i} `).join(''), true));
  });

  it('throws what goes wrong after what came before it', async () => {
    const stream = new AskStream(async ({ onProgress }) => {
      onProgress?.(clues);
      throw new MemoError({ code: 'MEMORY_FAILED', message: 'down' });
    }, {});
    expect((await stream.next()).value).toEqual(clues);
    await expect(stream.next()).rejects.toMatchObject({ code: 'MEMORY_FAILED' });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('cancels the question when its loop is left, and waits for its end', async () => {
    let over = false;
    const stream = new AskStream(async (options) => {
      try {
        return await asking(Array.from({ length: 1_000 }, () => part('x')))(options);
      } finally {
        over = true;
      }
    }, {});
    for await (const event of stream) if (event.type === 'answer') break;
    expect(over).toBe(true);
  });

  it('asks nothing when it is left before it began', async () => {
    let asked = false;
    const stream = new AskStream(async () => {
      asked = true;
      return answered;
    }, {});
    await stream.return();
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    expect(asked).toBe(false);
  });

  it('ends a reader that waits when another one leaves', async () => {
    const stream = new AskStream(
      ({ signal }) =>
        new Promise((_, reject) =>
          signal?.addEventListener('abort', () => reject(signal.reason as Error)),
        ),
      {},
    );
    const waiting = stream.next();
    await stream.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it('throws an abort of its caller', async () => {
    const controller = new AbortController();
    const events = Array.from({ length: 1_000 }, () => part('x'));
    const stream = new AskStream(asking(events), { signal: controller.signal });
    await stream.next();
    controller.abort();
    await expect(all(stream)).rejects.toMatchObject({ code: 'ABORTED' });
  });
});
