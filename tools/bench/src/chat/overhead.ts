import { join } from 'node:path';
import { createChatModel } from '@memo-js/chat';
import { silentLogger, type ExecutiveInput } from '@memo-js/core';
import { makeCall } from '@memo-js/engine';
import { runProcess } from '@memo-js/real';
import { ChatOpenAI } from '@langchain/openai';
import type { Benchmark } from '../benchmark.ts';
import { localExecutive } from './ask-many.ts';
import { lineageMemory, questionAbout } from './lineage.ts';
import { quantile } from './quantile.ts';
import { serverProcess } from './server-process.ts';

const MEMORY_SCRIPT = join(import.meta.dirname, 'memory-child.ts');

const input = (firm: number): ExecutiveInput => ({
  question: questionAbout(firm),
  history: [],
  card: lineageMemory.card,
  clues: [],
  candidates: [],
  asked: [],
  deadEnds: [],
  turnsLeft: 1,
});

/** A turn of the executive, and a bare call of LangChain's model with the same request. */
async function contenders(url: string): Promise<{
  readonly turn: (firm: number) => Promise<unknown>;
  readonly bare: (firm: number) => Promise<unknown>;
}> {
  const executive = await localExecutive(url);
  const call = makeCall({ signal: undefined, report: undefined, logger: silentLogger });
  const request = await sentBy(url);
  const model = new ChatOpenAI({
    model: 'lineage',
    apiKey: 'none',
    maxRetries: 0,
    maxTokens: 4_096,
    temperature: 0.4,
    topP: 0.95,
    configuration: { baseURL: `${url}/v1` },
  });
  return {
    turn: (firm) => executive.ground(input(firm), call),
    bare: (firm) =>
      model.invoke(
        request.messages.map(({ role, content }) => ({
          role,
          content: content.replaceAll('Firm 1 ', `Firm ${firm} `),
        })),
        { response_format: request.response_format } as object,
      ),
  };
}

interface Sent {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format: object;
}

/** What the executive sends, so that the bare call can send the same. */
async function sentBy(url: string): Promise<Sent> {
  let sent: Sent | undefined;
  const real = globalThis.fetch;
  globalThis.fetch = (address, init) => {
    sent ??= JSON.parse(String(init?.body)) as Sent;
    return real(address, init);
  };
  try {
    const executive = await localExecutive(url);
    const call = makeCall({ signal: undefined, report: undefined, logger: silentLogger });
    await executive.ground(input(1), call);
  } finally {
    globalThis.fetch = real;
  }
  if (sent === undefined) throw new Error('The executive sent nothing.');
  return sent;
}

type Contenders = Awaited<ReturnType<typeof contenders>>;

/** Milliseconds of one call after the other, in pairs. */
async function latencies(
  { turn, bare }: Contenders,
  pairs: number,
): Promise<readonly (readonly [turn: number, bare: number])[]> {
  const timed = async (work: (firm: number) => Promise<unknown>, at: number): Promise<number> => {
    const started = performance.now();
    await work(at);
    return performance.now() - started;
  };
  const found: (readonly [number, number])[] = [];
  for (let at = 1; at <= pairs; at++) {
    // Whoever comes second meets warm caches: they take turns.
    const first = at % 2 === 0 ? turn : bare;
    const a = await timed(first, at);
    const b = await timed(first === turn ? bare : turn, at);
    found.push(first === turn ? [a, b] : [b, a]);
  }
  return found;
}

const IN_FLIGHT = 8;

/** Milliseconds of all cores, a call, over blocks of both in turn. */
async function coreTimes(
  { turn, bare }: Contenders,
  blocks: number,
): Promise<readonly [turn: number, bare: number]> {
  const block = 250;
  const spent = async (work: (firm: number) => Promise<unknown>): Promise<number> => {
    let next = 0;
    const before = process.cpuUsage();
    const worker = async (): Promise<void> => {
      while (next++ < block) await work(next);
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / block;
  };
  const turns: number[] = [];
  const bares: number[] = [];
  for (let at = 0; at < blocks; at++) {
    turns.push(await spent(turn));
    bares.push(await spent(bare));
  }
  return [quantile(turns, 0.5), quantile(bares, 0.5)];
}

/** What our layers add to a call. */
export const overheadBenchmark: Benchmark = {
  name: 'chat-overhead',
  description: 'time, CPU and memory of a chat executive beyond a bare ChatOpenAI call',
  run: async ({ quick }) => {
    const server = await serverProcess();
    try {
      await createChatModel({ provider: 'openai-compatible', model: 'x', baseURL: server.url });
      const both = await contenders(server.url);
      await latencies(both, quick ? 20 : 300);
      const pairs = await latencies(both, quick ? 50 : 2_000);
      const [turnCpu, bareCpu] = await coreTimes(both, quick ? 2 : 16);
      const marks = quick ? ['200', '1000'] : ['2000', '6000', '10000'];
      const args = ['--expose-gc', '--conditions=@memo-js/source', MEMORY_SCRIPT, ...marks];
      const heaps = JSON.parse(await runProcess(process.execPath, args)) as number[];
      const ms = (value: number): number => Number(value.toFixed(2));
      const over = pairs.map(([turn, bare]) => turn - bare);
      const row = (
        name: string,
        at: (share: number) => number,
        cpu: number,
      ): { name: string; values: Record<string, number> } => ({
        name,
        values: { 'p50, ms': ms(at(0.5)), 'p95, ms': ms(at(0.95)), 'CPU a call, ms': ms(cpu) },
      });
      const column = (which: 0 | 1) => (share: number) =>
        quantile(
          pairs.map((pair) => pair[which]),
          share,
        );
      return {
        title: 'A turn of the chat executive beside a bare ChatOpenAI call of the same request',
        rows: [
          row('turn', column(0), turnCpu),
          row('bare call', column(1), bareCpu),
          row('difference of a pair', (share) => quantile(over, share), turnCpu - bareCpu),
        ],
        notes: [
          'The server is a process of its own; its answers cost both the same.',
          `CPU: median of blocks of 250 calls, ${IN_FLIGHT} in flight, in turn.`,
          `Heap after ${marks.join(', ')} questions and collections: ${heaps.map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`).join(', ')}.`,
        ],
      };
    } finally {
      await server.close();
    }
  },
};
