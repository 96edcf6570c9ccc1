import { MemoError } from '@memo-js/core';
import type { Logger, MemoryArtifact } from '@memo-js/core';
import { adapterRank, baseForServers } from '@memo-js/llama';
import { ServeProcess, freePort, leastLoraRank, serveCommand } from '@vllm-client/node/serve';
import type { ServeOptions } from './options.ts';

export interface SupervisorSettings {
  readonly serve: ServeOptions;
  readonly dtype: string;
  /** Name under which the model is served. */
  readonly servedModelName: string;
  readonly apiKey: string | undefined;
  readonly cacheDir: string;
  readonly logger: Logger;
  /** Milliseconds. */
  readonly now: () => number;
  /** Before the first of several starts in a row; each next wait is twice as long. */
  readonly restartMs: number;
}

/** What a server must be started with. */
export interface ServeNeed {
  readonly model: string;
  /** Of the adapter; null for a memory that is a whole model. */
  readonly rank: number | null;
}

const HOUR_MS = 3_600_000;

/** One `vllm serve` as a child, started again when it ends by itself, a few times an hour. */
export class Supervisor {
  readonly need: ServeNeed;
  readonly baseURL: string;
  /** Called when it will not be started again. */
  onGivenUp: (error: unknown) => void = () => undefined;
  readonly #settings: SupervisorSettings;
  readonly #command: ReturnType<typeof serveCommand>;
  readonly #stopped = new AbortController();
  #process: ServeProcess;
  #watching: Promise<void> = Promise.resolve();

  private constructor(need: ServeNeed, port: number, settings: SupervisorSettings) {
    const { serve, dtype, servedModelName } = settings;
    this.need = need;
    this.#settings = settings;
    this.baseURL = `http://127.0.0.1:${port}`;
    this.#command = serveCommand({
      model: need.model,
      servedModelName,
      port,
      maxModelLen: serve.maxModelLen,
      dtype,
      command: serve.command,
      args: serve.args,
      ...(need.rank === null ? {} : { lora: { maxRank: need.rank, maxLoras: serve.maxLoras } }),
    });
    this.#process = this.#spawn();
  }

  /** Starts a server and waits until it answers. @throws VllmError `VLLM_SERVE_FAILED` */
  static async start(
    need: ServeNeed,
    settings: SupervisorSettings,
    signal: AbortSignal,
  ): Promise<Supervisor> {
    const { serve } = settings;
    const port = serve.port === 0 ? await freePort() : serve.port;
    const supervisor = new Supervisor(need, port, settings);
    try {
      await supervisor.#process.ready({ timeoutMs: serve.readyMs, signal });
    } catch (error) {
      await supervisor.stop();
      throw error;
    }
    supervisor.#watching = supervisor.#watch();
    return supervisor;
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#process.stop();
    await this.#watching;
  }

  #spawn(): ServeProcess {
    const { env } = this.#settings.serve;
    return new ServeProcess({
      ...this.#command,
      env: { VLLM_NO_USAGE_STATS: '1', ...this.#command.env, ...env },
      baseURL: this.baseURL,
      apiKey: this.#settings.apiKey,
    });
  }

  async #watch(): Promise<void> {
    const { serve, logger, now, restartMs } = this.#settings;
    const { signal } = this.#stopped;
    let ends: number[] = [];
    for (;;) {
      await this.#process.ended;
      if (signal.aborted) return;
      const failure = this.#process.failure();
      // Workers of the one that ended must not hold memory or the port.
      await this.#process.stop();
      ends = [...ends.filter((at) => at > now() - HOUR_MS), now()];
      if (ends.length > serve.maxRestarts) {
        this.onGivenUp(failure);
        return;
      }
      logger.warn('vllm serve ended and is started again', { message: failure.message });
      await pause(restartMs * 2 ** (ends.length - 1), signal);
      if (signal.aborted) return;
      this.#process = this.#spawn();
      // Not ready in time counts as ended.
      await this.#process.ready({ timeoutMs: serve.readyMs, signal }).catch(async () => {
        await this.#process.stop();
      });
    }
  }
}

/** What serves a memory: its folder, or the base of its adapter. @throws MemoError `ADAPTER_*` */
export async function needOf(
  { folder, manifest }: MemoryArtifact,
  { serve, cacheDir }: Pick<SupervisorSettings, 'serve' | 'cacheDir'>,
): Promise<ServeNeed> {
  if (manifest.traits.form === 'full') return { model: serve.model ?? folder, rank: null };
  const rank = serve.maxLoraRank ?? (await adapterRank(folder));
  const least = leastLoraRank(rank);
  if (least === null) {
    throw new MemoError({
      code: 'ADAPTER_RANK',
      message: `The adapter of ${manifest.id} has rank ${rank}, more than vLLM takes.`,
      hint: 'Train an adapter of a lower rank, or a whole model.',
    });
  }
  return { model: serve.model ?? (await baseForServers(manifest.base.id, cacheDir)), rank: least };
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
