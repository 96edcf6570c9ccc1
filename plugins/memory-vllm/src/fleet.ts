import { MemoError } from '@memo-js/core';
import { VllmError, backoffMs, DEFAULT_RETRY } from '@vllm-client/node';
import type { Server } from './server.ts';

export interface FleetSettings {
  /** Questions that one server holds at once. */
  readonly concurrency: number;
  /** How long a question waits for a full server, or for one that is gone to come back. */
  readonly waitMs: number;
  readonly healthMs: number;
  /** Milliseconds. */
  readonly now: () => number;
  /** 0..1, for jitter. */
  readonly random: () => number;
  /** Makes sure that a server serves what it must; called whenever one comes, or comes back. */
  readonly onReturn: (server: Server) => Promise<void>;
}

interface Waiter {
  readonly resolve: (server: Server) => void;
  readonly reject: (error: unknown) => void;
}

/** Tries of one question, waits for a full server not counted. */
const TRIES = 3;
/** A server of several holds so many questions at most until its first answer tells how fast it is. */
const FIRST = 8;

/**
 * Sends each question to the server that will answer it first. A server that fails is asked no more
 * until it is well again; its questions go to others, or wait.
 */
export class Fleet {
  readonly servers: readonly Server[];
  readonly #settings: FleetSettings;
  readonly #waiting: Waiter[] = [];
  readonly #looking = new Map<Server, Promise<void>>();
  #health: NodeJS.Timeout | undefined;
  #wake: NodeJS.Timeout | undefined;
  #givingUp: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(servers: readonly Server[], settings: FleetSettings) {
    this.servers = servers;
    this.#settings = settings;
  }

  /** Looks at every server from now on; the first look is over when this returns. */
  async start(): Promise<void> {
    await this.lookAround();
    this.#health ??= setInterval(() => void this.lookAround(), this.#settings.healthMs).unref();
  }

  async lookAround(): Promise<void> {
    await Promise.all(this.servers.map((server) => this.look(server)));
  }

  /** Looks at a server once, however many ask for it. It never throws: see `state` and `problem`. */
  look(server: Server): Promise<void> {
    let looking = this.#looking.get(server);
    if (looking === undefined) {
      looking = this.#look(server).finally(() => this.#looking.delete(server));
      this.#looking.set(server, looking);
    }
    return looking;
  }

  /**
   * Does work on a server, and on another one when that fails.
   * @throws what the work throws, or why no server is well; the signal's reason
   */
  async run<T>(signal: AbortSignal, work: (server: Server) => Promise<T>): Promise<T> {
    const { now, waitMs, random } = this.#settings;
    const started = now();
    for (let tries = 1; ;) {
      const server = await this.#take(signal);
      const [began, beside] = [now(), server.inFlight];
      try {
        const result = await work(server);
        server.measured(now() - began, beside, now());
        server.refusals = 0;
        return result;
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof VllmError) || !error.retryable) throw error;
        if (error.code === 'VLLM_OVERLOADED') {
          const ms = backoffMs(DEFAULT_RETRY, server.refusals++, random(), error.retryAfterMs);
          if (now() + ms - started > waitMs) throw error;
          server.pausedUntil = now() + ms;
          continue;
        }
        // It had all the time that a question may take.
        const late = error.code === 'VLLM_TIMEOUT';
        if (error.code !== 'VLLM_SERVER') this.fell(server, error);
        if (late || ++tries > TRIES) throw error;
      } finally {
        server.inFlight -= 1;
        this.#pump();
      }
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#health);
    clearTimeout(this.#wake);
    clearTimeout(this.#givingUp);
    for (const { reject } of this.#waiting.splice(0)) reject(closed());
    await Promise.all(this.servers.map((server) => server.close()));
    await Promise.all(this.#looking.values());
  }

  /** A server failed: it is asked no more until it is well again. */
  fell(server: Server, error: unknown): void {
    if (server.state === 'gone') return;
    server.problem = error;
    const first = server.state !== 'sick';
    server.state = 'sick';
    if (this.#closed) return;
    // Perhaps it was that request alone; if not, the next look is the usual one.
    if (first && this.#health !== undefined) setImmediate(() => void this.look(server));
    this.#pump();
  }

  /** A server will not come back: who waits for it alone is sent away. */
  giveUp(server: Server, error: unknown): void {
    server.state = 'gone';
    server.problem = error;
    this.#pump();
  }

  /** The reasons why no server can be asked. */
  down(): MemoError {
    const reasons = this.servers.map(({ url, problem }) => {
      const why = problem instanceof Error ? problem.message : 'not looked at yet';
      return why.includes(url) ? why : `${url}: ${why}`;
    });
    const [only] = this.servers;
    const problem = this.servers.length === 1 ? only?.problem : null;
    // What one server refuses for good is told as it is.
    if (problem instanceof MemoError && !problem.retryable) return problem;
    return new MemoError({
      code: 'MEMORY_SERVER_DOWN',
      message: `No vLLM server can be asked: ${reasons.join('; ')}`,
      hint: 'Start one with `memo vllm start`, or correct `memory.servers`; `memo doctor` looks at them.',
      retryable: true,
      cause: problem,
    });
  }

  async #look(server: Server): Promise<void> {
    const was = server.state;
    if (was === 'gone') return;
    try {
      await server.look();
      if (was !== 'well') {
        server.adapters.forgetAll();
        await this.#settings.onReturn(server);
        server.problem = null;
        server.state = 'well';
      }
      this.#pump();
    } catch (error) {
      this.fell(server, error);
    }
  }

  #take(signal: AbortSignal): Promise<Server> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        resolve: (server) => {
          signal.removeEventListener('abort', onAbort);
          resolve(server);
        },
        reject: (error) => {
          signal.removeEventListener('abort', onAbort);
          reject(error as Error);
        },
      };
      const onAbort = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        waiter.reject(signal.reason);
      };
      signal.addEventListener('abort', onAbort);
      this.#waiting.push(waiter);
      this.#pump();
    });
  }

  /** Hands servers to who waits, first come first served. */
  #pump(): void {
    while (this.#waiting.length > 0 && !this.#closed) {
      const server = this.#best();
      if (server === null) break;
      server.inFlight += 1;
      this.#waiting.shift()?.resolve(server);
    }
    this.#setTimers();
  }

  /**
   * The well server where one more question is likely to be answered first; null while that is one
   * which holds all that it may: the others would take longer.
   */
  #best(): Server | null {
    const { concurrency, now } = this.#settings;
    const at = now();
    const shares = this.servers.flatMap(({ measuredShare }) => measuredShare ?? []);
    const usual = shares.length === 0 ? null : shares.reduce((a, b) => a + b, 0) / shares.length;
    let best: { server: Server; score: number } | null = null;
    for (const server of this.servers) {
      const { state, pausedUntil, inFlight, others } = server;
      if (state !== 'well' || pausedUntil > at) continue;
      const score = (inFlight + others + 1) * (server.share(at, usual) ?? 1);
      if (best === null || score < best.score) best = { server, score };
    }
    if (best === null) return null;
    const { server } = best;
    const unknown = server.measuredShare === null && this.servers.length > 1;
    return server.inFlight < (unknown ? Math.min(FIRST, concurrency) : concurrency) ? server : null;
  }

  /** Wakes those who wait when a pause ends, and sends them away when no server comes back. */
  #setTimers(): void {
    clearTimeout(this.#wake);
    const { now, waitMs } = this.#settings;
    const well = this.servers.filter(({ state }) => state === 'well');
    if (well.length > 0 || this.#waiting.length === 0) {
      clearTimeout(this.#givingUp);
      this.#givingUp = undefined;
    } else {
      const ms = this.servers.every(({ state }) => state === 'gone') ? 0 : waitMs;
      if (ms === 0) clearTimeout(this.#givingUp);
      const sendAway = (): void => {
        this.#givingUp = undefined;
        for (const { reject } of this.#waiting.splice(0)) reject(this.down());
      };
      if (ms === 0 || this.#givingUp === undefined) this.#givingUp = setTimeout(sendAway, ms);
    }
    const next = Math.min(...well.map(({ pausedUntil }) => pausedUntil).filter((at) => at > now()));
    if (this.#waiting.length === 0 || !Number.isFinite(next)) return;
    this.#wake = setTimeout(() => this.#pump(), Math.max(1, next - now()));
  }
}

const closed = (): MemoError =>
  new MemoError({
    code: 'MEMORY_CLOSED',
    message: 'The memory host was closed while a question waited.',
    hint: 'Open the memory again before asking.',
  });
