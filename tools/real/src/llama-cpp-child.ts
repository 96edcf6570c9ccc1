/**
 * `llama-cpp-child.ts MODULE GGUF SEQUENCES`: greedy continuations by llama.cpp, requests on a pipe.
 * Each prompt has a sequence of its own, and all are decoded together.
 */
import { availableParallelism } from 'node:os';
import type { GenerateAnswer, GenerateRequest } from './generate.ts';
import { servePipe } from './pipe.ts';

/** What is used of node-llama-cpp. */
interface Sequence {
  evaluate(
    tokens: readonly number[],
    options: { readonly temperature: number; readonly yieldEogToken: boolean },
  ): AsyncGenerator<number>;
  clearHistory(): Promise<void>;
}
interface LlamaCpp {
  getLlama(options: object): Promise<{
    loadModel(options: { readonly modelPath: string }): Promise<{
      createContext(options: object): Promise<{ getSequence(): Sequence }>;
    }>;
  }>;
}

const CONTEXT = 512;

const [, , module = '', modelPath = '', count = '1'] = process.argv;
const { getLlama } = (await import(module)) as LlamaCpp;
const threads = availableParallelism();
const llama = await getLlama({
  gpu: false,
  build: 'never',
  progressLogs: false,
  logLevel: 'error',
  maxThreads: threads,
});
const model = await llama.loadModel({ modelPath });
const sequences = Number(count);
const context = await model.createContext({ sequences, contextSize: CONTEXT, threads });
const free = Array.from({ length: sequences }, () => context.getSequence());

async function continuation(sequence: Sequence, prompt: readonly number[], newTokens: number) {
  const ids: number[] = [];
  // The end of an answer is a token as any other here.
  for await (const id of sequence.evaluate(prompt, { temperature: 0, yieldEogToken: true })) {
    ids.push(id);
    if (ids.length === newTokens) break;
  }
  return ids;
}

await servePipe(async (request): Promise<GenerateAnswer> => {
  const { prompts, newTokens } = request as GenerateRequest;
  for (const sequence of free) await sequence.clearHistory();
  const began = performance.now();
  const before = process.cpuUsage();
  const ids = await Promise.all(
    prompts.map((prompt, i) => continuation(free[i] as Sequence, prompt, newTokens)),
  );
  const { user, system } = process.cpuUsage(before);
  const coreMilliseconds = (user + system) / 1000;
  return { ids, milliseconds: performance.now() - began, coreMilliseconds };
});
process.exit();
