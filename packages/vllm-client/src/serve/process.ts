import { spawn, type ChildProcess } from 'node:child_process';
import { VllmClient } from '../client.ts';
import { VllmError } from '../errors.ts';
import type { ServeCommand } from './command.ts';

export interface ServeProcessOptions extends ServeCommand {
  /** Where it will answer. */
  readonly baseURL: string;
  /** Handed over as `VLLM_API_KEY`. */
  readonly apiKey?: string | undefined;
  /** Gets what the server prints, as it comes. */
  readonly onOutput?: (text: string) => void;
  /** From SIGTERM to SIGKILL. @default 20_000 */
  readonly graceMs?: number;
}

/** What of its output an error quotes, in characters. */
const TAIL = 3_000;

/** A `vllm serve` that this process started and ends: itself, and the processes that it starts. */
export class ServeProcess {
  readonly baseURL: string;
  /** Settles when it is over, by whatever cause. */
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  readonly #options: ServeProcessOptions;
  #tail = '';
  #over: string | null = null;
  #stopping: Promise<void> | null = null;

  constructor(options: ServeProcessOptions) {
    this.#options = options;
    this.baseURL = options.baseURL;
    const { program, args, env, apiKey } = options;
    this.#child = spawn(program, [...args], {
      // A group of its own: its workers are ended with it, and Ctrl-C is ours to handle.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env, ...(apiKey === undefined ? {} : { VLLM_API_KEY: apiKey }) },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#tail = (this.#tail + text).slice(-TAIL);
        options.onOutput?.(text);
      });
    }
    this.ended = new Promise((resolve) => {
      const over = (why: string): void => {
        this.#over ??= why;
        process.off('exit', this.#atExit);
        resolve();
      };
      this.#child.once('error', (error) => over(error.message));
      this.#child.once('close', (code, signal) => over(`it ended with ${signal ?? String(code)}`));
    });
    process.once('exit', this.#atExit);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Passes when it answers. @throws VllmError `VLLM_SERVE_FAILED` with the end of its output */
  async ready(options: {
    readonly timeoutMs: number;
    readonly signal?: AbortSignal;
  }): Promise<void> {
    const { baseURL, apiKey } = this.#options;
    const client = new VllmClient({ baseURL, apiKey });
    const over = new AbortController();
    const signals = [over.signal, ...(options.signal === undefined ? [] : [options.signal])];
    void this.ended.then(() => over.abort(this.failure()));
    try {
      await client.waitUntilReady({
        timeoutMs: options.timeoutMs,
        signal: AbortSignal.any(signals),
      });
    } catch (error) {
      options.signal?.throwIfAborted();
      throw error instanceof VllmError && error.code === 'VLLM_NOT_READY'
        ? this.failure(error)
        : error;
    } finally {
      await client.close();
    }
  }

  /** Why it does not answer, with the end of its output. */
  failure(cause?: Error): VllmError {
    const { program } = this.#options;
    const why = this.#over ?? cause?.message ?? 'it does not answer';
    const missing = why.includes('ENOENT');
    return new VllmError({
      code: 'VLLM_SERVE_FAILED',
      message: missing
        ? `${program} cannot be started: there is no such program`
        : `${program} does not serve at ${this.baseURL}: ${why}\n${this.#tail.trim()}`.trim(),
      hint: missing
        ? 'Install vLLM (`pip install vllm`), or name the program.'
        : 'Its output says why: too little memory, a wrong folder, a port that is taken.',
      cause,
    });
  }

  /** SIGTERM, and after a while SIGKILL, to it and its workers; returns when it is over. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    if (this.#over === null) this.#kill('SIGTERM');
    const late = setTimeout(() => this.#kill('SIGKILL'), this.#options.graceMs ?? 20_000);
    await this.ended;
    clearTimeout(late);
    // Workers that outlived it hold memory, and its port.
    this.#kill('SIGKILL');
  }

  readonly #atExit = (): void => this.#kill('SIGTERM');

  #kill(signal: NodeJS.Signals): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // All of its group is gone.
    }
  }
}
