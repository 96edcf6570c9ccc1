import { MemoError } from '@memo-js/core';
import type { Call, Memory, MemoryManifest, MemoryOutcome, MemoryRequest } from '@memo-js/core';
import { AnswerText, checkStop, failure, memoryPrompt, outcomeOf } from '@memo-js/llama';
import type { DecodeRequest, DecodeResult, Tokenizer } from '@memo-js/llama';
import { VllmError } from '@vllm-client/node';
import type { AdapterSource } from './adapters.ts';
import { complete } from './complete.ts';
import { memoError } from './errors.ts';
import type { Fleet } from './fleet.ts';
import type { Server } from './server.ts';

const DEFAULT_MAX_TOKENS = 512;

export interface VllmParts {
  readonly manifest: MemoryManifest;
  readonly tokenizer: Tokenizer;
  readonly fleet: Fleet;
  /** Null: the memory is the served model itself. */
  readonly adapter: AdapterSource | null;
  /** Tokens of prompt and answer that every server takes. */
  readonly maxModelLen: number;
  /** See `Memory.runtime`. */
  readonly runtime: string;
  readonly timeoutMs: number;
}

/** A memory on vLLM servers: each question is a request of its own, where it is answered first. */
export class VllmMemory implements Memory {
  readonly id: string;
  readonly runtime: string;
  readonly #parts: VllmParts;
  readonly #onClose: () => Promise<void>;
  readonly #asking = new Set<Promise<unknown>>();
  #closing: Promise<void> | null = null;

  constructor(parts: VllmParts, onClose: () => Promise<void>) {
    this.id = parts.manifest.id;
    this.runtime = parts.runtime;
    this.#parts = parts;
    this.#onClose = onClose;
  }

  async ask(requests: readonly MemoryRequest[], call: Call): Promise<readonly MemoryOutcome[]> {
    if (this.#closing !== null) {
      throw new MemoError({
        code: 'MEMORY_CLOSED',
        message: `The memory ${this.id} is closed.`,
        hint: 'Open it again before asking.',
      });
    }
    call.signal.throwIfAborted();
    const asking = Promise.all(requests.map((request, index) => this.#one(request, index, call)));
    this.#asking.add(asking);
    try {
      return await asking;
    } finally {
      this.#asking.delete(asking);
    }
  }

  /** Waits for what is being asked, then gives its adapter back. */
  close(): Promise<void> {
    this.#closing ??= Promise.allSettled([...this.#asking]).then(() => this.#onClose());
    return this.#closing;
  }

  async #one(request: MemoryRequest, index: number, call: Call): Promise<MemoryOutcome> {
    const { manifest, tokenizer, fleet } = this.#parts;
    let promptTokens = 0;
    try {
      checkStop(request.stop);
      const decode = this.#decodeRequest(request);
      promptTokens = decode.promptIds.length;
      let told = '';
      const tell = (visible: string): void => {
        // Asked again after a failure, what was told is not told twice.
        if (visible.length <= told.length || !visible.startsWith(told)) return;
        call.report({ type: 'delta', requestIndex: index, text: visible.slice(told.length) });
        told = visible;
      };
      const result = await fleet.run(call.signal, (server) =>
        this.#askServer(server, decode, request.stop ?? [], tell, call.signal),
      );
      return outcomeOf(manifest, tokenizer, result, promptTokens, request.stop);
    } catch (error) {
      call.signal.throwIfAborted();
      return failure(this.id, memoError(error, `The memory ${this.id}`), promptTokens);
    }
  }

  async #askServer(
    server: Server,
    decode: DecodeRequest,
    stop: readonly string[],
    tell: (visible: string) => void,
    signal: AbortSignal,
  ): Promise<DecodeResult> {
    const { adapter, tokenizer, timeoutMs } = this.#parts;
    for (let again = false; ; again = true) {
      const lease = adapter === null ? null : await server.adapters.use(adapter);
      try {
        const text = new AnswerText(tokenizer, stop);
        let visible = '';
        const result = await complete(server.client, decode, {
          model: adapter?.name ?? server.model,
          eosId: tokenizer.eosId,
          stop,
          signal,
          timeoutMs,
          retries: 0,
          onToken: (id) => {
            visible += text.add(id);
            tell(visible);
            return text.stopped;
          },
        });
        tell(visible + text.end());
        return result;
      } catch (error) {
        const gone = error instanceof VllmError && error.code === 'VLLM_NOT_FOUND';
        if (!gone || lease === null || again) throw error;
        // The server was started anew, or somebody unloaded it.
        lease.lost();
      } finally {
        lease?.release();
      }
    }
  }

  /** @throws MemoError `PROMPT_TOO_LONG` */
  #decodeRequest({ question, maxTokens, temperature, topP, seed }: MemoryRequest): DecodeRequest {
    const { manifest, tokenizer, maxModelLen } = this.#parts;
    const promptIds = memoryPrompt(tokenizer, manifest, question, maxModelLen);
    return {
      promptIds,
      maxTokens: Math.min(maxTokens ?? DEFAULT_MAX_TOKENS, maxModelLen - promptIds.length),
      ...(temperature === undefined ? {} : { temperature }),
      ...(topP === undefined ? {} : { topP }),
      ...(seed === undefined ? {} : { seed }),
    };
  }
}
