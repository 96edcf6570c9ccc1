import { open } from 'node:fs/promises';
import { parseWorkerEvent, type WorkerEnd, type WorkerEvent } from './worker-event.ts';

const CHUNK_BYTES = 64 * 1024;

/**
 * The worker's events from two sources: lines that a runner hands over as they come, and the file
 * that the worker writes too, which also tells what was said while we were away. Each event counts
 * once, by session and number.
 */
export class EventFeed {
  readonly #onEvent: (event: WorkerEvent) => void;
  readonly #path: string;
  /** Highest number seen of each process of the worker. */
  readonly #seen = new Map<string, number>();
  #end: { readonly session: string; readonly event: WorkerEnd } | null = null;
  #latest = '';
  #silent = false;
  #offset = 0;
  #partial = new Uint8Array();
  #reading: Promise<void> = Promise.resolve();

  constructor(path: string, onEvent: (event: WorkerEvent) => void) {
    this.#path = path;
    this.#onEvent = onEvent;
  }

  /** How the worker that spoke last says that it ended; null when it does not. */
  get end(): WorkerEnd | null {
    return this.#end?.session === this.#latest ? this.#end.event : null;
  }

  /** Passes over what former workers said: another one is started. */
  async skip(): Promise<void> {
    this.#silent = true;
    await this.read();
    this.#silent = false;
    this.#end = null;
  }

  accept(line: string): void {
    const event = parseWorkerEvent(line);
    if (event === null || event.seq <= (this.#seen.get(event.session) ?? 0)) return;
    this.#seen.set(event.session, event.seq);
    this.#latest = event.session;
    if (event.type === 'done' || event.type === 'stopped' || event.type === 'error') {
      this.#end = { session: event.session, event };
    }
    if (!this.#silent) this.#onEvent(event);
  }

  /** Takes what the file has grown by since the last call; calls wait for each other. */
  read(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#read());
    return this.#reading;
  }

  async #read(): Promise<void> {
    const file = await open(this.#path, 'r').catch(() => null);
    if (file === null) return;
    try {
      const chunk = new Uint8Array(CHUNK_BYTES);
      for (;;) {
        const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, this.#offset);
        if (bytesRead === 0) return;
        this.#offset += bytesRead;
        this.#take(chunk.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  }

  #take(bytes: Uint8Array): void {
    const all = Buffer.concat([this.#partial, bytes]);
    const end = all.lastIndexOf(0x0a) + 1;
    this.#partial = Uint8Array.from(all.subarray(end));
    for (const line of all.subarray(0, end).toString('utf8').split('\n')) this.accept(line);
  }
}
