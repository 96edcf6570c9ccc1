import { MemoError } from '@memo-js/core';

/** A forged length must not allocate. */
const MAX_FRAME_BYTES = 64 * 1024 * 1024;

export interface Frame {
  readonly last: boolean;
  readonly opcode: number;
  readonly payload: Buffer;
}

export const OPCODE = Object.freeze({ continuation: 0, text: 1, close: 8, ping: 9, pong: 10 });

/** Takes frames of a WebSocket server out of a stream of bytes (RFC 6455, 5.2: a server never masks). */
export class FrameReader {
  #bytes: Buffer = Buffer.alloc(0);

  /** @throws MemoError `RUNNER_REFUSED` for what is no frame */
  push(chunk: Buffer): Frame[] {
    this.#bytes = this.#bytes.byteLength === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
    const frames: Frame[] = [];
    for (;;) {
      const frame = this.#take();
      if (frame === null) return frames;
      frames.push(frame);
    }
  }

  #take(): Frame | null {
    const bytes = this.#bytes;
    if (bytes.byteLength < 2) return null;
    const [first = 0, second = 0] = bytes;
    const short = second & 0x7f;
    const start = short === 127 ? 10 : short === 126 ? 4 : 2;
    if (bytes.byteLength < start) return null;
    const length =
      short === 127
        ? Number(bytes.readBigUInt64BE(2))
        : short === 126
          ? bytes.readUInt16BE(2)
          : short;
    if ((second & 0x80) !== 0 || (first & 0x70) !== 0 || length > MAX_FRAME_BYTES) {
      throw new MemoError({
        code: 'RUNNER_REFUSED',
        message: 'What came over the WebSocket is no frame of a server.',
        hint: 'Look whether a proxy stands before the cluster.',
        retryable: true,
      });
    }
    if (bytes.byteLength < start + length) return null;
    this.#bytes = bytes.subarray(start + length);
    const payload = bytes.subarray(start, start + length);
    return { last: (first & 0x80) !== 0, opcode: first & 0x0f, payload };
  }
}

/** A small control frame of a client, masked as RFC 6455, 5.3 asks. */
export function controlFrame(opcode: number, payload: Buffer): Buffer {
  const mask = crypto.getRandomValues(new Uint8Array(4));
  const masked = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | payload.byteLength]), mask, masked]);
}
