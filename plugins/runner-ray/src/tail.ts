import type { WebSocket } from 'ws';

/** Closed as it should be: with this status, or with none. */
const REGULAR: readonly number[] = [1000, 1005];

/**
 * Reads text messages until the server closes.
 * @returns true after a regular close; false when there was no connection, or it was lost
 */
export function readMessages(
  socket: WebSocket,
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = (): void => socket.terminate();
    signal.addEventListener('abort', stop, { once: true });
    socket
      .on('message', (data: Buffer) => onText(data.toString('utf8')))
      // The close that follows says it all.
      .on('error', () => undefined)
      .on('close', (code) => {
        signal.removeEventListener('abort', stop);
        resolve(REGULAR.includes(code));
      });
    if (signal.aborted) stop();
  });
}
