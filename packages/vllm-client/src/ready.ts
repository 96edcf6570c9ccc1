import type { Connection } from './connection.ts';
import { ENDPOINTS } from './endpoints.ts';
import { VllmError } from './errors.ts';
import { pause } from './retry.ts';

export interface ReadyOptions {
  /** @default 600_000: loading a model takes minutes */
  readonly timeoutMs?: number | undefined;
  /** Between two questions. @default 250 */
  readonly pollMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

const ONE_QUESTION_MS = 5_000;

/**
 * Waits until `/health` answers well.
 * @throws VllmError `VLLM_NOT_READY` with the last problem; a refused key is thrown at once
 */
export async function waitUntilReady(
  connection: Connection,
  { timeoutMs = 600_000, pollMs = 250, signal }: ReadyOptions,
): Promise<void> {
  const started = performance.now();
  const never = new AbortController().signal;
  let last: unknown;
  for (;;) {
    const left = timeoutMs - (performance.now() - started);
    if (left <= 0) break;
    try {
      const ms = Math.max(1, Math.min(left, ONE_QUESTION_MS));
      await connection.text(ENDPOINTS.health, {}, { signal, timeoutMs: ms, retries: 0 });
      return;
    } catch (error) {
      signal?.throwIfAborted();
      const hopeless = ['VLLM_UNAUTHORIZED', 'VLLM_CLOSED', 'VLLM_REQUEST_INVALID'];
      if (error instanceof VllmError && hopeless.includes(error.code)) throw error;
      last = error;
    }
    await pause(Math.min(pollMs, Math.max(0, left)), signal ?? never);
  }
  throw new VllmError({
    code: 'VLLM_NOT_READY',
    message: `the server was not ready within ${timeoutMs} ms: ${last instanceof Error ? last.message : 'no answer'}`,
    hint: 'Look at its output; a large model takes minutes to load.',
    retryable: true,
    cause: last,
  });
}
