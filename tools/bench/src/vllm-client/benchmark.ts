import { join } from 'node:path';
import { runProcess } from '@memo-js/real';
import { VllmClient } from '@vllm-client/node';
import { Agent, request as send } from 'undici';
import { taken, type Benchmark } from '../benchmark.ts';
import { quantile } from '../chat/quantile.ts';
import { inFlight, stubServer } from './server.ts';

const MEMORY_SCRIPT = join(import.meta.dirname, 'memory-child.ts');
const WIDTH = 256;
const DELAY_MS = 20;
const request = {
  model: 'm',
  messages: [
    { role: 'system' as const, content: 'You answer from memory, in one sentence.' },
    { role: 'user' as const, content: 'Who is the mayor of the city of Kelvarra?' },
  ],
  max_tokens: 64,
  temperature: 0,
  logprobs: true,
  stop_token_ids: [0, 2],
};

/** What the client of a vLLM server costs beyond undici and JSON. */
export const vllmClientBenchmark: Benchmark = {
  name: 'vllm-client',
  description:
    'CPU of a call of the vLLM client beyond undici and JSON.parse, and memory of streams',
  run: async ({ quick }) => {
    const block = quick ? 500 : 5_000;
    const server = await stubServer(DELAY_MS);
    const client = new VllmClient({ baseURL: server.url, apiKey: 'sk-bench' });
    const dispatcher = new Agent({ connections: null });
    const body = JSON.stringify(request);
    const ours = (): Promise<unknown> => client.chat(request);
    const bare = async (): Promise<unknown> => {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer sk-bench' };
      const url = `${server.url}/v1/chat/completions`;
      const answer = await send(url, { dispatcher, method: 'POST', headers, body });
      return JSON.parse(await answer.body.text()) as unknown;
    };
    try {
      const pairs: (readonly [number, number])[] = [];
      const walls: number[] = [];
      for (let at = 0; at < (quick ? 2 : 8); at++) {
        const a = await taken(() => inFlight(WIDTH, block, at % 2 === 0 ? ours : bare));
        const b = await taken(() => inFlight(WIDTH, block, at % 2 === 0 ? bare : ours));
        const [mine, theirs] = at % 2 === 0 ? [a, b] : [b, a];
        // The first pair opens connections and compiles.
        if (at === 0) continue;
        pairs.push([mine.coreMilliseconds / block, theirs.coreMilliseconds / block]);
        walls.push(theirs.milliseconds / mine.milliseconds);
      }
      const marks = quick ? ['100', '500'] : ['2000', '6000', '10000'];
      const args = ['--expose-gc', '--conditions=@memo-js/source', MEMORY_SCRIPT, ...marks];
      const heaps = JSON.parse(await runProcess(process.execPath, args)) as number[];
      const median = (which: (pair: readonly [number, number]) => number): string =>
        quantile(pairs.map(which), 0.5).toFixed(3);
      return {
        title: 'A call of the vLLM client beside undici and JSON.parse',
        rows: [
          { name: 'client', values: { 'CPU a call, ms': median(([mine]) => mine) } },
          { name: 'undici and JSON.parse', values: { 'CPU a call, ms': median(([, b]) => b) } },
          { name: 'difference', values: { 'CPU a call, ms': median(([a, b]) => a - b) } },
        ],
        notes: [
          `Median of blocks of ${block} calls, ${WIDTH} in flight, in turn; the server waits ${DELAY_MS} ms.`,
          `Calls a second beside undici's: ${(100 * quantile(walls, 0.5)).toFixed(0)} %.`,
          `Heap after ${marks.join(', ')} streams and collections: ${heaps.map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`).join(', ')}.`,
        ],
      };
    } finally {
      await client.close();
      await dispatcher.destroy();
      await server.close();
    }
  },
};
