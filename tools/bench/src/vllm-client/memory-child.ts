import { VllmClient } from '@vllm-client/node';
import { inFlight, stubServer } from './server.ts';

/** Reads streams and prints, as JSON, the bytes of the heap after so many of them. */
const marks = process.argv.slice(2).map(Number);

const server = await stubServer(1);
const client = new VllmClient({ baseURL: server.url });
// One signal for all: what each call leaves on it would add up.
const { signal } = new AbortController();
const messages = [{ role: 'user' as const, content: 'Who is the mayor?' }];
const read = async (): Promise<void> => {
  for await (const chunk of client.chatStream({ messages }, { signal })) {
    if (chunk.model !== 'm') throw new Error('Another answer came.');
  }
};
const heaps: number[] = [];
let done = 0;
for (const mark of marks) {
  await inFlight(64, mark - done, read);
  done = mark;
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc?.();
  }
  heaps.push(process.memoryUsage().heapUsed);
}
process.stdout.write(JSON.stringify(heaps));
await client.close();
await server.close();
