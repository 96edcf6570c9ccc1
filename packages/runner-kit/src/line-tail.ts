import { open } from 'node:fs/promises';

const CHUNK_BYTES = 64 * 1024;

/** Follows a growing text file, line by line, from its start. */
export class LineTail {
  readonly #path: string;
  readonly #onLine: (line: string) => void;
  #decoder = new TextDecoder();
  #offset = 0;
  #partial = '';

  constructor(path: string, onLine: (line: string) => void) {
    this.#path = path;
    this.#onLine = onLine;
  }

  /** Reports the lines that were added since the last call. */
  async read(): Promise<void> {
    const file = await open(this.#path, 'r').catch(() => null);
    if (file === null) return;
    try {
      const chunk = new Uint8Array(CHUNK_BYTES);
      for (;;) {
        const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, this.#offset);
        if (bytesRead === 0) return;
        this.#offset += bytesRead;
        this.#partial += this.#decoder.decode(chunk.subarray(0, bytesRead), { stream: true });
        const lines = this.#partial.split('\n');
        this.#partial = lines.pop() ?? '';
        for (const line of lines) this.#onLine(line.replace(/\r$/, ''));
      }
    } finally {
      await file.close();
    }
  }

  /** Reports what is left of a file that grows no more: a last line without an end. */
  async finish(): Promise<void> {
    await this.read();
    if (this.#partial !== '') this.#onLine(this.#partial);
    this.#partial = '';
  }
}
