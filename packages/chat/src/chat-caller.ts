import { AIMessage, HumanMessage, SystemMessage, type BaseMessage } from '@langchain/core/messages';
import { MemoError, NO_USAGE, addUsage, type Call, type Usage } from '@memo-js/core';
import { RETRY_DEFAULTS, backoff, type RetryOptions } from './backoff.ts';
import type { ChatModel } from './chat-model.ts';
import {
  AdaptiveConcurrency,
  CONCURRENCY_DEFAULTS,
  type ConcurrencyOptions,
} from './concurrency.ts';
import { Deadline } from './deadline.ts';
import {
  classifyFailure,
  failureError,
  isCancelled,
  isCongestion,
  isRetryable,
} from './failure.ts';
import { Forms, NO_FORM, type Form } from './forms.ts';
import { HEDGE_DEFAULTS, Hedging, type HedgeOptions } from './hedge.ts';
import { LatencyWindow } from './latency.ts';
import { costBound, costOf } from './pricing.ts';
import { readMessage, type RawMessage, type ReadMessage } from './reading.ts';
import type {
  Attempt,
  ChatMessage,
  ChatReply,
  ChatRequest,
  OutputSchema,
  Sampling,
  TextReader,
} from './request.ts';
import { LearnedSampling } from './sampling.ts';
import { BrokenStream, LearnedStreaming, streamMessage } from './streaming.ts';
import {
  jsonSchemaOf,
  parseOutput,
  repairMessages,
  withSchemaInWords,
  type Parsed,
} from './structured.ts';
import { systemTiming, type Timing } from './timing.ts';
import { promptTokenBound } from './token-bound.ts';

export interface ChatCallerOptions {
  readonly retry?: Partial<RetryOptions>;
  readonly hedge?: Partial<HedgeOptions>;
  readonly concurrency?: Partial<ConcurrencyOptions>;
  /** Times an answer of a wrong form is asked for again. @default 2 */
  readonly repairs?: number;
  /** Milliseconds for one attempt, and between the pieces of a stream; a server that says nothing is asked again. @default 60,000 */
  readonly attemptMs?: number;
  /** Milliseconds for one request with its waits and repairs. @default 180,000 */
  readonly deadlineMs?: number;
  readonly timing?: Timing;
}

const REPAIRS = 2;
const ATTEMPT_MS = 60_000;
const DEADLINE_MS = 180_000;

/**
 * Calls one chat model: retries, hedging, concurrency, budget and the form of the answers, the same
 * for every provider. One instance a model, shared by everything that calls it.
 */
export class ChatCaller {
  readonly model: ChatModel;
  readonly #retry: RetryOptions;
  readonly #repairs: number;
  readonly #attemptMs: number;
  readonly #deadlineMs: number;
  readonly #timing: Timing;
  readonly #concurrency: AdaptiveConcurrency;
  readonly #hedging: Hedging;
  readonly #latencies = new Map<string, LatencyWindow>();
  readonly #sampling: LearnedSampling;
  readonly #streaming = new LearnedStreaming();
  readonly #forms = new Forms();

  constructor(model: ChatModel, options: ChatCallerOptions = {}) {
    this.model = model;
    this.#retry = { ...RETRY_DEFAULTS, ...options.retry };
    this.#repairs = options.repairs ?? REPAIRS;
    this.#attemptMs = options.attemptMs ?? ATTEMPT_MS;
    this.#deadlineMs = options.deadlineMs ?? DEADLINE_MS;
    this.#timing = options.timing ?? systemTiming;
    this.#concurrency = new AdaptiveConcurrency(this.#timing, {
      ...CONCURRENCY_DEFAULTS,
      ...options.concurrency,
    });
    this.#hedging = new Hedging(this.#timing, { ...HEDGE_DEFAULTS, ...options.hedge });
    this.#sampling = new LearnedSampling(model);
  }

  /**
   * Asks for a text.
   * @throws MemoError `CHAT_*`; `BUDGET_EXCEEDED` by the meter; the signal's reason when it aborts
   */
  text(request: ChatRequest, call: Call): Promise<ChatReply<string>> {
    return this.#ask(request, call, null, (text) => ({ ok: true, value: text }));
  }

  /**
   * Asks for a value of a form; an answer of another form is asked for again, a few times.
   * @throws MemoError as {@link text}; `CHAT_OUTPUT_INVALID` where the form was never met
   */
  value<T>(request: ChatRequest, schema: OutputSchema<T>, call: Call): Promise<ChatReply<T>> {
    return this.#ask(request, call, schema, (text) => parseOutput(text, schema));
  }

  async #ask<T>(
    request: ChatRequest,
    call: Call,
    schema: Pick<OutputSchema<unknown>, 'name' | 'schema'> | null,
    parse: (text: string) => Parsed<T>,
  ): Promise<ChatReply<T>> {
    const limitMs = request.deadlineMs ?? this.#deadlineMs;
    const deadline = new Deadline(limitMs, call.signal);
    const run: Run = {
      request,
      call,
      attempts: [],
      usage: NO_USAGE,
      deadline,
      reader: this.#streaming.possible ? (request.reader ?? null) : null,
    };
    const json = schema && jsonSchemaOf(schema);
    const native = this.model.schemaOptions;
    const form = json && native && schema ? this.#forms.of(json, schema.name, native) : NO_FORM;
    const first = json && !native ? withSchemaInWords(request.messages, json) : request.messages;
    let messages: readonly ChatMessage[] = first;
    try {
      for (let repair = 0; ; repair++) {
        const read = await this.#persist(run, messages, form);
        const parsed = parse(read.text);
        if (parsed.ok) {
          if (run.reader === null) request.reader?.take(read.text);
          return {
            value: parsed.value,
            usage: run.usage,
            model: this.model.name,
            attempts: run.attempts,
            leftOut: this.#sampling.leftOut.filter((name) => name in this.#samplingOf(request)),
          };
        }
        run.attempts.push({ outcome: 'invalid-output', ms: 0, hedge: false });
        run.reader?.forget();
        if (repair >= this.#repairs) throw invalidOutput(this.model.name, parsed.problem);
        messages = repairMessages(first, read.text, parsed.problem);
      }
    } catch (error) {
      // Clients say an abort in several ways; the caller hears its own reason.
      call.signal.throwIfAborted();
      throw deadline.passed ? tooLate(this.model.name, limitMs) : error;
    } finally {
      deadline.clear();
    }
  }

  /** Attempts until one succeeds, waiting in between. */
  async #persist(run: Run, messages: readonly ChatMessage[], form: Form): Promise<ReadMessage> {
    const { signal } = run.deadline;
    for (let failed = 0; ;) {
      try {
        return await this.#hedging.run(
          (cancel, hedge, began) => this.#send(run, messages, form, cancel, hedge, began),
          this.#window(run),
          signal,
        );
      } catch (error) {
        run.reader?.forget();
        if (error instanceof MemoError || isCancelled(error, signal)) throw error;
        const failure = classifyFailure(error);
        if (this.#sampling.learn(failure)) continue;
        const unstreamed = run.reader !== null && this.#streaming.learn(failure);
        if (unstreamed || (error instanceof BrokenStream && error.empty)) run.reader = null;
        if (unstreamed) continue;
        failed++;
        if (!isRetryable(failure) || failed >= this.#retry.attempts) {
          throw failureError(failure, { model: this.model, attempts: failed }, error);
        }
        const wait = backoff(failure, failed, this.#timing.random(), this.#retry);
        run.call.logger.debug('chat request failed', {
          model: this.model.name,
          failure: failure.kind,
          wait,
        });
        await this.#timing.sleep(wait, signal);
      }
    }
  }

  /** One request, within the limits of concurrency and budget. */
  #send(
    run: Run,
    messages: readonly ChatMessage[],
    form: Form,
    signal: AbortSignal,
    hedge: boolean,
    began: () => void,
  ): Promise<ReadMessage> {
    return this.#concurrency.run(async () => {
      const { maxTokens, purpose } = run.request;
      const sampling = this.#samplingOf(run.request);
      const bound = {
        promptTokens: promptTokenBound(messages, form.bytes),
        completionTokens: maxTokens,
      };
      const reservation = await run.call.meter.reserve({
        model: this.model.name,
        ...bound,
        ...costBound(bound, this.model.prices),
        ...(purpose === undefined ? {} : { purpose }),
      });
      if (signal.aborted) {
        // The wait for a place in the budget outlasted the race, or the question.
        reservation.release({ sent: false });
        signal.throwIfAborted();
      }
      const started = this.#timing.now();
      const record = (outcome: Attempt['outcome']): void => {
        run.attempts.push({ outcome, ms: this.#timing.now() - started, hedge });
      };
      const attempt = new Deadline(this.#attemptMs, signal);
      const { reader } = run;
      let begun = false;
      let arrived = false;
      let read: ReadMessage;
      try {
        const model = this.#sampling.instance(maxTokens, sampling);
        const sent = messages.map(toLangChain);
        const inner = { ...form.options, signal: attempt.signal };
        const message =
          reader === null
            ? await model.invoke(sent, inner)
            : await streamMessage(model, sent, {
                call: inner,
                endsWithReason: this.model.endsWithReason ?? false,
                onChunk: () => {
                  arrived = true;
                  attempt.refresh();
                },
                onText: (piece) => {
                  if (!begun) {
                    begun = true;
                    began();
                    this.#window(run).add(this.#timing.now() - started);
                  }
                  reader.take(piece);
                },
              });
        read = readMessage(message as RawMessage);
      } catch (thrown) {
        const error = attempt.passed && !signal.aborted ? new SilentServer() : thrown;
        // Whether a request that failed has been computed, and paid for, is not known.
        const failure = signal.aborted ? null : classifyFailure(error);
        reservation.release({ sent: arrived || failure === null || !REFUSED.has(failure.kind) });
        record(failure?.kind ?? 'cancelled');
        if (failure && isCongestion(failure)) {
          this.#concurrency.congested(started, failure.retryAfterMs);
        }
        throw error;
      } finally {
        attempt.clear();
      }
      if (read.usage) {
        const usage = { ...read.usage, ...costOf(read.usage, this.model.prices) };
        reservation.settle(usage);
        run.usage = addUsage(run.usage, usage);
      } else reservation.release({ sent: true });
      record(read.text.trim() === '' ? 'empty' : 'ok');
      if (reader === null) this.#window(run).add(this.#timing.now() - started);
      return whole(read, this.model.name, maxTokens);
    }, signal);
  }

  /** Of a stream the latency of its first piece counts. */
  #samplingOf({ sampling }: ChatRequest): Sampling {
    return { ...this.model.sampling, ...sampling };
  }

  #window({ request: { purpose = '' }, reader }: Run): LatencyWindow {
    const key = reader === null ? purpose : `${purpose} streamed`;
    const known = this.#latencies.get(key);
    if (known) return known;
    const window = new LatencyWindow();
    this.#latencies.set(key, window);
    return window;
  }
}

/** One question to a model, over all its attempts. */
interface Run {
  readonly request: ChatRequest;
  readonly call: Call;
  readonly attempts: Attempt[];
  usage: Usage;
  readonly deadline: Deadline;
  /** Reads the answer as it arrives; null where it comes as a whole. */
  reader: TextReader | null;
}

/** Failures that a server answers before it computes anything. */
const REFUSED: ReadonlySet<string> = new Set([
  'authentication',
  'context-overflow',
  'no-schema',
  'overloaded',
  'quota',
  'rate-limit',
  'rejected',
  'unknown-model',
]);

const ROLES = Object.freeze({ system: SystemMessage, user: HumanMessage, assistant: AIMessage });
const toLangChain = ({ role, text }: ChatMessage): BaseMessage => new ROLES[role](text);

/** An answer that is whole; else the reason why not, which is never taken for an answer. */
function whole(read: ReadMessage, model: string, maxTokens: number): ReadMessage {
  if (read.refusal !== null || read.ending === 'filtered') {
    const said = read.refusal ?? '';
    throw new MemoError({
      code: 'CHAT_FILTERED',
      message: `The model ${model} refused to answer${said === '' ? '' : `: ${said.slice(0, 200)}`}`,
      hint: 'Ask in other words, or choose another model.',
    });
  }
  if (read.ending === 'length') {
    throw new MemoError({
      code: 'CHAT_TRUNCATED',
      message: `The answer of ${model} was cut off at ${maxTokens} tokens.`,
      hint: 'Allow more tokens; a model that thinks first needs room for that, too.',
    });
  }
  if (read.text.trim() === '') throw new EmptyAnswer();
  return read;
}

/** Asked again like a failure of the server. */
class EmptyAnswer extends Error {
  readonly status = 500;

  constructor() {
    super('the answer was empty');
  }
}

/** Asked again like any request that took too long. */
class SilentServer extends Error {
  readonly status = 408;

  constructor() {
    super('the server sent nothing');
  }
}

const invalidOutput = (model: string, problem: string): MemoError =>
  new MemoError({
    code: 'CHAT_OUTPUT_INVALID',
    message: `The model ${model} did not give an answer of the right form: ${problem}`,
    hint: 'Choose a model with structured output; `memo doctor` shows whether this one has it.',
  });

const tooLate = (model: string, ms: number): MemoError =>
  new MemoError({
    code: 'CHAT_DEADLINE',
    message: `The model ${model} gave no answer within ${(ms / 1000).toFixed(0)} s.`,
    hint: 'Run the same command again, or allow more time.',
    retryable: true,
  });
