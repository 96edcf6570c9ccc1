import { VllmClient } from '@vllm-client/node';
import { Adapters } from './adapters.ts';

/** Share of the newest answer in the mean that a server is judged by. */
const NEWEST = 0.1;
/** A bad mean is forgotten by half in this time, or a server that was slow once would never be asked again. */
const HALF_LIFE_MS = 3_000;

export interface ServerSettings {
  readonly apiKey: string | undefined;
  readonly stallMs: number;
  /** Adapters that stay loaded; null: what the server says that a batch may mix. */
  readonly maxAdapters: number | null;
}

/** One vLLM server: whether it is well, how busy it is, which adapters it has. */
export class Server {
  readonly url: string;
  readonly client: VllmClient;
  readonly adapters: Adapters;
  /** New ones are looked at before they are asked; `gone` ones never come back. */
  state: 'new' | 'well' | 'sick' | 'gone' = 'new';
  /** Why it is sick. */
  problem: unknown = null;
  /** Served name of the base or of the whole memory. */
  model = '';
  /** Questions of ours that it holds. */
  inFlight = 0;
  /** Requests of others, by its metrics. */
  others = 0;
  /** It asked to be left alone until then, in milliseconds of the clock. */
  pausedUntil = 0;
  /** How often it refused in a row. */
  refusals = 0;
  #maxLoras: number | null = null;
  /** Time of an answer for each question that was there with it, milliseconds. */
  #share: { value: number; at: number } | null = null;

  constructor(url: string, { apiKey, stallMs, maxAdapters }: ServerSettings) {
    this.url = url.replace(/\/+$/, '').replace(/\/v1$/, '');
    this.client = new VllmClient({ baseURL: this.url, apiKey, stallMs });
    this.adapters = new Adapters(this.client, this.url, () => maxAdapters ?? this.#maxLoras);
  }

  /** Asks whether it is well, and how busy. @throws VllmError */
  async look(signal?: AbortSignal): Promise<void> {
    const options = { signal, timeoutMs: 10_000, retries: 0 };
    await this.client.health(options);
    const before = this.inFlight;
    // Without statistics only our own requests are known.
    const metrics = await this.client.metrics(options).catch(() => null);
    const theirs = (metrics?.requestsRunning ?? 0) + (metrics?.requestsWaiting ?? 0);
    this.others = Math.max(0, theirs - Math.max(before, this.inFlight));
    this.#maxLoras = metrics?.lora?.max ?? this.#maxLoras;
  }

  /** An answer took so long, begun beside so many questions of ours. */
  measured(milliseconds: number, beside: number, now: number): void {
    const value = milliseconds / Math.max(1, beside + this.others);
    const last = this.#share;
    this.#share = {
      value: last === null ? value : last.value + NEWEST * (value - last.value),
      at: now,
    };
  }

  /** Its own time for each question; null while nothing was measured. */
  share(now: number, usual: number | null): number | null {
    if (this.#share === null || usual === null) return this.#share?.value ?? usual;
    const kept = 0.5 ** (Math.max(0, now - this.#share.at) / HALF_LIFE_MS);
    return usual + (this.#share.value - usual) * kept;
  }

  get measuredShare(): number | null {
    return this.#share?.value ?? null;
  }

  close(): Promise<void> {
    return this.client.close();
  }
}
