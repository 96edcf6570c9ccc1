import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MemoError } from '@memo-js/core';
import { freePort } from './free-port.ts';
import { pythonEnvironment } from './python.ts';

/** A vLLM server that runs, on the loopback interface. */
export interface VllmServer {
  /** Of its OpenAI-compatible API. */
  readonly baseURL: string;
  readonly model: string;
  close(): Promise<void>;
}

/** What of its output an error quotes, in characters. */
const TAIL = 3000;
/** Loading takes a minute alone, and several beside other work. */
const READY_MS = 400_000;
const POLL_MS = 500;

/** Tokens of prompt and answer together. */
export const VLLM_CONTEXT = 2048;

export interface VllmServerOptions {
  /** Of `vllm serve`, beyond ours. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts `vllm serve` on the CPU. `MEMO_REAL_VLLM` names one that runs already with the same model,
 * such as http://127.0.0.1:8000/v1; it is not used where a test needs options of its own.
 * @param folder a base in Hugging Face layout
 * @throws MemoError `PROCESS_FAILED` with the end of its output when it ends or never gets ready
 */
export async function startVllm(
  folder: string,
  model: string,
  options: VllmServerOptions = {},
): Promise<VllmServer> {
  const running = process.env['MEMO_REAL_VLLM'];
  const own = options.args !== undefined || options.env !== undefined;
  if (running !== undefined && !own)
    return { baseURL: running, model, close: async () => undefined };
  const port = await freePort();
  const program = join(dirname(await pythonEnvironment()), 'vllm');
  const args = [
    ...['serve', folder, '--served-model-name', model, '--host', '127.0.0.1', '--port', `${port}`],
    ...['--max-model-len', `${VLLM_CONTEXT}`, '--dtype', 'bfloat16', '--enforce-eager'],
    ...['--generation-config', 'vllm'],
    ...(options.args ?? []),
  ];
  const child = spawn(program, args, {
    // It has children of its own: all of them are ended together.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      VLLM_CPU_KVCACHE_SPACE: '1',
      VLLM_NO_USAGE_STATS: '1',
      VLLM_LOGGING_LEVEL: 'WARNING',
      HF_HUB_OFFLINE: '1',
      ...options.env,
    },
  });
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString()).slice(-TAIL);
      if (process.env['MEMO_REAL_VERBOSE'] !== undefined) process.stderr.write(chunk);
    });
  }
  let over = false;
  const ended = once(child, 'close').then(() => (over = true));
  const close = async (): Promise<void> => {
    if (child.pid !== undefined && !over) process.kill(-child.pid, 'SIGTERM');
    const late = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, 20_000);
    await ended;
    clearTimeout(late);
  };
  const base = `http://127.0.0.1:${port}`;
  for (const start = performance.now(); performance.now() - start < READY_MS; await wait(POLL_MS)) {
    if (over) break;
    const answer = await fetch(`${base}/health`).catch(() => null);
    if (answer?.ok) return { baseURL: `${base}/v1`, model, close };
  }
  await close();
  throw new MemoError({
    code: 'PROCESS_FAILED',
    message: `vllm serve ${folder} did not get ready:\n${tail}`,
    hint: 'Set MEMO_REAL_VERBOSE=1 to see all of its output.',
  });
}
