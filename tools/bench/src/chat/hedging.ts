import { startChatServer } from '@memo-js/chat-servers';
import { silentLogger } from '@memo-js/core';
import { makeCall } from '@memo-js/engine';
import type { Benchmark, BenchmarkRow } from '../benchmark.ts';
import { localExecutive } from './ask-many.ts';
import { lineageMemory, lineageMind, questionAbout } from './lineage.ts';
import { quantile } from './quantile.ts';

const USUAL_MS = 200;
const SLOW_MS = 10_000;
const SLOW_SHARE = 1 / 50;
const IN_FLIGHT = 48;

/** True for one request in fifty, spread without a pattern (the golden ratio's multiples). */
const isSlow = (request: number): boolean => ((request + 1) * 0.618_033_988_75) % 1 < SLOW_SHARE;

async function turns(name: string, share: number, count: number): Promise<BenchmarkRow> {
  const server = await startChatServer({
    mind: lineageMind,
    delay: (request) => (isSlow(request) ? SLOW_MS : USUAL_MS),
  });
  try {
    const executive = await localExecutive(server.url, {
      hedge: { share },
      concurrency: { initial: IN_FLIGHT },
    });
    const taken: number[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let at = next++; at < count; at = next++) {
        const call = makeCall({ signal: undefined, report: undefined, logger: silentLogger });
        const started = performance.now();
        await executive.ground(
          {
            question: questionAbout(at + 1),
            history: [],
            card: lineageMemory.card,
            clues: [],
            candidates: [],
            asked: [],
            deadEnds: [],
            turnsLeft: 1,
          },
          call,
        );
        taken.push(performance.now() - started);
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
    const ms = (part: number): number => Math.round(quantile(taken, part));
    return {
      name,
      values: {
        turns: count,
        'p50, ms': ms(0.5),
        'p95, ms': ms(0.95),
        'p99, ms': ms(0.99),
        'p99.9, ms': ms(0.999),
        'extra calls, %': Number(((server.requests.length / count - 1) * 100).toFixed(1)),
      },
    };
  } finally {
    await server.close();
  }
}

/** Turns of an executive whose server is now and then very slow. */
export const hedgingBenchmark: Benchmark = {
  name: 'hedging',
  description: 'turns of a chat executive when one call in fifty is slow, hedged and not',
  run: async ({ quick }) => {
    const count = quick ? 200 : 3_000;
    const rows = [
      await turns('not hedged', 0, count / 2),
      await turns('hedged (default)', 0.05, count),
    ];
    return {
      title: 'One call in fifty takes 10 s, the others 200 ms',
      rows,
      notes: [`Turns of one decision each, ${IN_FLIGHT} in flight.`],
    };
  },
};
