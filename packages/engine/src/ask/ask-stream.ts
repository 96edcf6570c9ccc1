import { MemoError } from '@memo-js/core';
import type { ProgressEvent } from '@memo-js/core';
import type { Answered, AskEvent, AskOptions } from '../memo.ts';

type Waiting = {
  readonly resolve: (step: IteratorResult<AskEvent>) => void;
  readonly reject: (error: unknown) => void;
};

const OVER = Object.freeze({ done: true, value: undefined });

/**
 * A question as a stream of its events. It begins with the first `next()`, and `return()`, which is
 * what leaving a loop calls, cancels it and waits until it has ended. Events of which there are many
 * wait as one: what waits is at most the transcript and one copy of the answer's text.
 */
export class AskStream implements AsyncIterableIterator<AskEvent> {
  readonly #ask: (options: AskOptions) => Promise<Answered>;
  readonly #options: AskOptions;
  readonly #stop = new AbortController();
  readonly #events: AskEvent[] = [];
  readonly #readers: Waiting[] = [];
  #asking: Promise<void> | null = null;
  #ended = false;
  #error: { readonly thrown: unknown } | null = null;

  constructor(ask: (options: AskOptions) => Promise<Answered>, options: AskOptions) {
    this.#ask = ask;
    this.#options = options;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<AskEvent>> {
    if (!this.#ended) this.#asking ??= this.#begin();
    return new Promise((resolve, reject) => {
      this.#readers.push({ resolve, reject });
      this.#serve();
    });
  }

  async return(): Promise<IteratorResult<AskEvent>> {
    this.#events.length = 0;
    this.#error = null;
    this.#ended = true;
    this.#stop.abort();
    this.#serve();
    await this.#asking;
    return OVER;
  }

  async #begin(): Promise<void> {
    const { signal, onProgress } = this.#options;
    const { signal: stop } = this.#stop;
    try {
      const answered = await this.#ask({
        ...this.#options,
        stream: true,
        signal: signal === undefined ? stop : AbortSignal.any([signal, stop]),
        onProgress: (event) => {
          onProgress?.(event);
          if (isTold(event)) this.#push(event);
        },
      });
      this.#push({ type: 'result', ...answered });
    } catch (thrown) {
      if (!this.#ended) this.#error = { thrown: MemoError.from(thrown) };
    }
    this.#ended = true;
    this.#serve();
  }

  #push(event: AskEvent): void {
    if (this.#ended) return;
    const last = this.#events.at(-1);
    if (event.type === 'answer' && last?.type === 'answer') {
      this.#events[this.#events.length - 1] =
        event.restart === true ? event : { ...last, text: last.text + event.text };
    } else this.#events.push(event);
    this.#serve();
  }

  /** Hands what has happened to those who wait for it. */
  #serve(): void {
    while (this.#readers.length > 0) {
      const event = this.#events.shift();
      if (event === undefined && !this.#ended) return;
      const reader = this.#readers.shift();
      if (event !== undefined) reader?.resolve({ done: false, value: event });
      else if (this.#error !== null) {
        reader?.reject(this.#error.thrown);
        this.#error = null;
      } else reader?.resolve(OVER);
    }
  }
}

/** Counts and the memory's own tokens are for progress bars. */
function isTold(event: ProgressEvent): event is Exclude<AskEvent, { type: 'result' }> {
  return event.type !== 'progress' && event.type !== 'metric' && event.type !== 'delta';
}
