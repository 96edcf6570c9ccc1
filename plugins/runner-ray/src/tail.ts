import type { Duplex } from 'node:stream';
import { FrameReader, OPCODE, controlFrame } from './frames.ts';

const NORMAL_CLOSURE = 1000;

/**
 * Reads text messages until the server closes.
 * @returns true after a regular close; false when the connection was lost
 */
export async function readMessages(
  socket: Duplex,
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<boolean> {
  const reader = new FrameReader();
  let parts: Buffer[] = [];
  const stop = (): void => void socket.destroy();
  signal.addEventListener('abort', stop);
  try {
    for await (const chunk of socket) {
      for (const { opcode, last, payload } of reader.push(chunk as Buffer)) {
        if (opcode === OPCODE.close) {
          socket.write(controlFrame(OPCODE.close, payload.subarray(0, 2)));
          return payload.byteLength < 2 || payload.readUInt16BE(0) === NORMAL_CLOSURE;
        }
        if (opcode === OPCODE.ping) socket.write(controlFrame(OPCODE.pong, payload));
        if (opcode !== OPCODE.text && opcode !== OPCODE.continuation) continue;
        parts.push(payload);
        if (!last) continue;
        onText(Buffer.concat(parts).toString('utf8'));
        parts = [];
      }
    }
    return false;
  } catch {
    return false;
  } finally {
    signal.removeEventListener('abort', stop);
    socket.destroy();
  }
}
