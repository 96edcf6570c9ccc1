import { MemoError } from '@memo-js/core';
import type {
  Acceptance,
  ArtifactTraits,
  Call,
  Finding,
  Memory,
  MemoryArtifact,
  MemoryHost,
  PluginHost,
  Probing,
} from '@memo-js/core';
import {
  Tokenizer,
  adapterName,
  checkFormat,
  readTokenizerFiles,
  verifyChecksums,
} from '@memo-js/llama';
import type { ModelCard } from '@vllm-client/node';
import { PathMap } from '@vllm-client/node/serve';
import type { AdapterSource } from './adapters.ts';
import { BaseChecksums } from './base-checksums.ts';
import { memoError } from './errors.ts';
import { SERVED_FAMILIES } from './families.ts';
import { Fleet } from './fleet.ts';
import { VllmMemory } from './memory.ts';
import type { VllmOptions } from './options.ts';
import { probeServers } from './probe.ts';
import { compareTokens } from './same-tokens.ts';
import { servedModel } from './served.ts';
import { Server } from './server.ts';
import { Supervisor, needOf } from './supervisor.ts';
import type { ServeNeed, SupervisorSettings } from './supervisor.ts';

/** Of the base, on a server that we start. */
const SERVED_NAME = 'base';
const RESTART_MS = 1_000;
/** One for each base, and hardly anybody serves more. */
const KEPT_TOKENIZERS = 4;

/** Makes sure that a server serves what an open memory needs. */
type Check = (server: Server, call: Pick<Call, 'signal' | 'report'>) => Promise<ModelCard>;

/** Opens memories on vLLM servers, those of the config or one that it starts; all close with it. */
export class VllmHost implements MemoryHost, Probing {
  readonly #options: VllmOptions;
  readonly #host: PluginHost;
  readonly #restartMs: number;
  readonly #paths: PathMap;
  readonly #bases: BaseChecksums;
  readonly #open = new Map<VllmMemory, Check>();
  /** How many open memories answer from an adapter. */
  readonly #holders = new Map<string, number>();
  readonly #tokenizers = new Map<string, Tokenizer>();
  #fleet: Promise<Fleet> | null = null;
  #supervisor: Supervisor | null = null;
  /** Starting and changing the server happens one after the other. */
  #starting: Promise<unknown> = Promise.resolve();

  /** @param restartMs before the first restart of a server that ended */
  constructor(options: VllmOptions, host: PluginHost, restartMs = RESTART_MS) {
    this.#restartMs = restartMs;
    this.#options = options;
    this.#host = host;
    this.#paths = new PathMap(options.pathMap);
    this.#bases = new BaseChecksums(host.cacheDir);
  }

  /** Of the server that was started; its workers are of its process group. */
  get pid(): number | undefined {
    return this.#supervisor?.pid;
  }

  accepts({ family }: ArtifactTraits): Acceptance {
    if (SERVED_FAMILIES.has(family)) return { ok: true };
    return {
      ok: false,
      reason: `vLLM serves no family ${family}, as far as this plugin knows.`,
      hint: `Train from a base of another family, such as llama, qwen2, qwen3, gemma3_text or lfm2.`,
    };
  }

  /**
   * @throws MemoError `ARTIFACT_FORMAT_NEWER`, `ARTIFACT_CHECKSUM`, `MEMORY_UNSUPPORTED`,
   *   `ADAPTER_BASE_MISMATCH`, `ADAPTER_RANK`, `MEMORY_NOT_SERVED`, `MEMORY_TOKENS_DIFFER`,
   *   `MEMORY_SERVER_DOWN`, and `VLLM_*` of the servers
   */
  async open(artifact: MemoryArtifact, call: Call): Promise<Memory> {
    call.signal.throwIfAborted();
    const { folder, manifest } = artifact;
    checkFormat(manifest);
    const acceptance = this.accepts(manifest.traits);
    if (!acceptance.ok) {
      const { reason, hint } = acceptance;
      throw new MemoError({ code: 'MEMORY_UNSUPPORTED', message: reason, hint });
    }
    await verifyChecksums(folder, manifest);
    const tokenizer = await this.#tokenizer(artifact);
    const adapter =
      manifest.traits.form === 'adapter'
        ? { name: await adapterName(artifact), path: this.#paths.toServer(folder) }
        : null;
    call.signal.throwIfAborted();
    try {
      return await this.#serve(artifact, tokenizer, adapter, call);
    } catch (error) {
      call.signal.throwIfAborted();
      throw memoError(error, `The memory ${manifest.id} cannot be opened`);
    }
  }

  async probe(call: Call): Promise<readonly Finding[]> {
    return probeServers(this.#options, this.#apiKey(), call);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((memory) => memory.close()));
    await this.#inTurn(() => this.#stop());
  }

  async #serve(
    artifact: MemoryArtifact,
    tokenizer: Tokenizer,
    adapter: AdapterSource | null,
    call: Call,
  ): Promise<Memory> {
    const fleet = await this.#inTurn(() => this.#fleetFor(artifact, call));
    const { manifest } = artifact;
    const check: Check = async (server, { signal, report }) => {
      const wanted = { model: this.#options.model, paths: this.#paths, bases: this.#bases };
      const card = await servedModel(server, artifact, wanted, { signal, report });
      server.model = card.id;
      await compareTokens(server, tokenizer, manifest, signal);
      return card;
    };
    const asked = await this.#onEveryServer(fleet, call, async (server) => {
      const card = await check(server, call);
      // Now, so that what cannot be loaded is told before the first question.
      if (adapter !== null) (await server.adapters.use(adapter)).release();
      return card.max_model_len ?? Infinity;
    });
    if (adapter !== null) this.#hold(adapter.name, 1);
    const { dtype, timeoutMs } = this.#options;
    const memory = new VllmMemory(
      {
        manifest,
        tokenizer,
        fleet,
        adapter,
        maxModelLen: Math.min(...asked),
        runtime: `vllm/${dtype}`,
        timeoutMs,
      },
      async () => {
        this.#open.delete(memory);
        if (adapter === null) return;
        this.#hold(adapter.name, -1);
        await this.#unload(fleet, adapter.name);
      },
    );
    this.#open.set(memory, check);
    return memory;
  }

  /** What well servers say; one that fails on the way is sick, what one refuses for good is thrown. */
  async #onEveryServer<T>(
    fleet: Fleet,
    call: Call,
    work: (server: Server) => Promise<T>,
  ): Promise<T[]> {
    const results = await Promise.all(
      fleet.servers.map(async (server) => {
        if (server.state !== 'well') await fleet.look(server);
        if (server.state !== 'well') return [];
        try {
          return [await work(server)];
        } catch (error) {
          if (memoError(error, server.url) instanceof MemoError && !isRetryable(error)) throw error;
          call.signal.throwIfAborted();
          fleet.fell(server, error);
          return [];
        }
      }),
    );
    const asked = results.flat();
    if (asked.length === 0) throw fleet.down();
    if (asked.length < fleet.servers.length) {
      const { message, hint } = fleet.down();
      const counts = `${asked.length} of ${fleet.servers.length} servers answer`;
      call.report({
        type: 'warning',
        code: 'MEMORY_SERVER_DOWN',
        message: `${counts}; the others are asked when they are back. ${message}`,
        ...(hint === undefined ? {} : { hint }),
      });
    }
    return asked;
  }

  /** Memories over one base have one: making it takes longer than loading an adapter. */
  async #tokenizer({ folder, manifest }: MemoryArtifact): Promise<Tokenizer> {
    const files = await readTokenizerFiles(folder);
    const names = Object.keys(files);
    const sums = names.map((name) => manifest.checksums[name]);
    const key = (sums.includes(undefined) ? names.map((name) => files[name]) : sums).join();
    const known = this.#tokenizers.get(key);
    if (known !== undefined) return known;
    const made = new Tokenizer(files);
    const [oldest] = this.#tokenizers.keys();
    if (oldest !== undefined && this.#tokenizers.size >= KEPT_TOKENIZERS) {
      this.#tokenizers.delete(oldest);
    }
    this.#tokenizers.set(key, made);
    return made;
  }

  #hold(name: string, change: 1 | -1): void {
    const count = (this.#holders.get(name) ?? 0) + change;
    if (count === 0) this.#holders.delete(name);
    else this.#holders.set(name, count);
  }

  async #unload(fleet: Fleet, name: string): Promise<void> {
    const isWanted = (): boolean => this.#holders.has(name);
    await Promise.all(
      fleet.servers.map((server) =>
        server.state === 'well' ? server.adapters.unload(name, isWanted) : undefined,
      ),
    );
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#starting.then(work);
    this.#starting = done.catch(() => undefined);
    return done;
  }

  async #fleetFor(artifact: MemoryArtifact, call: Call): Promise<Fleet> {
    const { serve, servers } = this.#options;
    const apiKey = this.#apiKey();
    if (serve === null) {
      this.#fleet ??= this.#started(servers, this.#options.waitMs, apiKey);
      return this.#fleet;
    }
    const settings: SupervisorSettings = {
      serve,
      dtype: this.#options.dtype,
      servedModelName: this.#options.model ?? SERVED_NAME,
      apiKey,
      cacheDir: this.#host.cacheDir,
      logger: this.#host.logger,
      now: () => this.#host.clock.now(),
      restartMs: this.#restartMs,
    };
    const need = await needOf(artifact, settings);
    const running = this.#supervisor;
    if (running !== null && this.#fleet !== null && fits(running.need, need)) return this.#fleet;
    if (this.#open.size > 0) throw otherModel(artifact, need, running?.need.model ?? '');
    await this.#stop();
    const supervisor = await Supervisor.start(need, settings, call.signal);
    this.#supervisor = supervisor;
    this.#fleet = this.#started(
      [supervisor.baseURL],
      Math.max(serve.readyMs, this.#options.waitMs),
      apiKey,
    );
    const fleet = await this.#fleet;
    const [server] = fleet.servers;
    supervisor.onGivenUp = (error) => {
      if (server !== undefined) fleet.giveUp(server, memoError(error, 'vllm serve'));
    };
    return fleet;
  }

  async #started(
    urls: readonly string[],
    waitMs: number,
    apiKey: string | undefined,
  ): Promise<Fleet> {
    const { concurrency, healthMs, stallMs, maxAdapters } = this.#options;
    const settings = { apiKey, stallMs, maxAdapters };
    const servers = [...new Set(urls)].map((url) => new Server(url, settings));
    const fleet = new Fleet(servers, {
      concurrency,
      waitMs,
      healthMs,
      now: () => performance.now(),
      random: this.#host.random(0),
      // The calls that opened memories are over when a server comes back.
      onReturn: async (server) => {
        const call = { signal: new AbortController().signal, report: () => undefined };
        for (const check of this.#open.values()) await check(server, call);
      },
    });
    await fleet.start();
    return fleet;
  }

  async #stop(): Promise<void> {
    const [fleet, supervisor] = [this.#fleet, this.#supervisor];
    this.#fleet = null;
    this.#supervisor = null;
    await (await fleet)?.close();
    await supervisor?.stop();
  }

  /** @throws MemoError `VLLM_KEY_MISSING` */
  #apiKey(): string | undefined {
    const { apiKeyEnv } = this.#options;
    if (apiKeyEnv === null) return undefined;
    const key = this.#host.env(apiKeyEnv)?.trim();
    if (key !== undefined && key !== '') return key;
    throw new MemoError({
      code: 'VLLM_KEY_MISSING',
      message: `The environment variable ${apiKeyEnv} holds no key for the vLLM servers.`,
      hint: 'Set it, or name another one with `memory.apiKeyEnv`.',
    });
  }
}

const isRetryable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'retryable' in error && error.retryable === true;

const fits = (running: ServeNeed, need: ServeNeed): boolean =>
  running.model === need.model &&
  (need.rank === null || (running.rank !== null && running.rank >= need.rank));

const otherModel = ({ manifest }: MemoryArtifact, need: ServeNeed, running: string): MemoError =>
  new MemoError({
    code: 'MEMORY_NOT_SERVED',
    message: `The memory ${manifest.id} needs ${need.model}${need.rank === null ? '' : ` with adapters of rank ${need.rank}`}, while other memories are open on the server that serves ${running}.`,
    hint: 'Close them first, or set `memory.serve.maxLoraRank`; a server has one base.',
  });
