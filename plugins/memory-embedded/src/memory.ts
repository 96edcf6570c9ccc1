import { MemoError } from '@memo-js/core';
import type { Call, Memory, MemoryManifest, MemoryOutcome, MemoryRequest } from '@memo-js/core';
import { AnswerText, checkStop, failure, memoryPrompt, outcomeOf } from '@memo-js/llama';
import type { DecodeRequest, DecodeResult, Decoder, Tokenizer } from '@memo-js/llama';

const DEFAULT_MAX_TOKENS = 512;

export interface EmbeddedParts {
  readonly manifest: MemoryManifest;
  readonly tokenizer: Tokenizer;
  readonly decoder: Decoder;
  /** See `Memory.runtime`. */
  readonly runtime: string;
}

/** A memory on a decoder in this process. */
export class EmbeddedMemory implements Memory {
  readonly id: string;
  readonly runtime: string;
  readonly #manifest: MemoryManifest;
  readonly #tokenizer: Tokenizer;
  readonly #decoder: Decoder;
  readonly #onClose: () => void;
  readonly #asking = new Set<Promise<unknown>>();
  #closed = false;

  constructor({ manifest, tokenizer, decoder, runtime }: EmbeddedParts, onClose: () => void) {
    this.id = manifest.id;
    this.runtime = runtime;
    this.#manifest = manifest;
    this.#tokenizer = tokenizer;
    this.#decoder = decoder;
    this.#onClose = onClose;
  }

  async ask(requests: readonly MemoryRequest[], call: Call): Promise<readonly MemoryOutcome[]> {
    if (this.#closed) {
      throw new MemoError({
        code: 'MEMORY_CLOSED',
        message: `The memory ${this.id} is closed.`,
        hint: 'Open it again before asking.',
      });
    }
    call.signal.throwIfAborted();
    const asking = this.#ask(requests, call);
    this.#asking.add(asking);
    try {
      return await asking;
    } finally {
      this.#asking.delete(asking);
    }
  }

  /** Waits for what is being asked, then frees the weights. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#onClose();
    await Promise.allSettled([...this.#asking]);
    await this.#decoder.close();
  }

  async #ask(requests: readonly MemoryRequest[], call: Call): Promise<readonly MemoryOutcome[]> {
    const outcomes: (MemoryOutcome | undefined)[] = [];
    const prompts: DecodeRequest[] = [];
    const places: number[] = [];
    for (const [place, request] of requests.entries()) {
      try {
        prompts.push(this.#prompt(request));
        places.push(place);
      } catch (thrown) {
        outcomes[place] = failure(this.id, thrown, 0);
      }
    }
    const texts = places.map((place) => new AnswerText(this.#tokenizer, requests[place]!.stop));
    const report = (index: number, text: string): void => {
      if (text !== '') call.report({ type: 'delta', requestIndex: places[index]!, text });
    };
    let results: readonly DecodeResult[] | null = null;
    let thrown: unknown;
    try {
      results = await this.#decoder.decode(prompts, {
        signal: call.signal,
        onToken: (index, id) => report(index, texts[index]!.add(id)),
        isComplete: (index) => texts[index]!.stopped,
      });
      for (const [index, text] of texts.entries()) report(index, text.end());
    } catch (error) {
      if (call.signal.aborted) throw error;
      thrown = error;
    }
    for (const [i, place] of places.entries()) {
      const promptTokens = prompts[i]!.promptIds.length;
      const result = results?.[i];
      outcomes[place] = result
        ? outcomeOf(this.#manifest, this.#tokenizer, result, promptTokens, requests[place]!.stop)
        : failure(this.id, thrown, promptTokens);
    }
    return outcomes as MemoryOutcome[];
  }

  /** @throws MemoError `PROMPT_TOO_LONG`, `STOP_EMPTY` */
  #prompt(request: MemoryRequest): DecodeRequest {
    const { question, maxTokens = DEFAULT_MAX_TOKENS, temperature, topP, seed, stop } = request;
    checkStop(stop);
    const limit = this.#decoder.config.max_position_embeddings;
    return {
      promptIds: memoryPrompt(this.#tokenizer, this.#manifest, question, limit),
      maxTokens,
      ...(temperature === undefined ? {} : { temperature }),
      ...(topP === undefined ? {} : { topP }),
      ...(seed === undefined ? {} : { seed }),
    };
  }
}
