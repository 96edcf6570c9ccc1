import { startChatServer } from '@memo-js/chat-servers';
import { Ledger } from '@memo-js/engine';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';
import { ruleMind } from './reflect/rule-mind.ts';
import { corpusFolder, drop, ingestFolder, llmMemo } from './reflect/workspace.ts';

/** Style and size of each corpus. */
const CORPORA = [
  [0, 250],
  [1, 120],
  [2, 60],
] as const;
const REACH = 15;

/** What `memo reflect --dry-run` says of calls and tokens, beside what the run then takes. */
async function compare(
  style: number,
  documents: number,
  alone: number | null,
): Promise<BenchmarkRow> {
  const folder = await corpusFolder(style, documents);
  const server = await startChatServer({ mind: ruleMind });
  const memo = await llmMemo(folder, server.url);
  try {
    const stored = await ingestFolder(memo, folder);
    const { estimate } = await memo.dryRun('reflect', { meter: new Ledger({ dollars: 5 }) });
    if (estimate === undefined) throw new Error('there is no estimate');
    const sample = server.requests.length;
    await memo.reflect();
    const calls = server.requests.length;
    const tokens = server.computed.promptTokens + server.computed.completionTokens;
    const said = estimate.promptTokens.value + estimate.completionTokens.value;
    const low = estimate.promptTokens.low + estimate.completionTokens.low;
    const high = estimate.promptTokens.high + estimate.completionTokens.high;
    if (process.env['MEMO_BENCH_VERBOSE']) {
      process.stderr.write(`${JSON.stringify(estimate.steps, null, 1)}\n`);
    }
    const off = (a: number, b: number): number => Number((100 * (a / b - 1)).toFixed(1));
    const [callsOff, tokensOff] = [off(estimate.calls.value, calls), off(said, tokens)];
    return {
      name: `corpus ${style + 1}, ${stored} documents`,
      values: {
        sampled: estimate.sampled,
        'sample calls': sample,
        'calls said': Math.round(estimate.calls.value),
        calls,
        'off %': callsOff,
        'tokens said': Math.round(said),
        tokens,
        'tokens off %': tokensOff,
        'in range': low <= tokens && tokens <= high ? 'yes' : 'no',
        reached: Math.max(Math.abs(callsOff), Math.abs(tokensOff)) <= REACH ? 'yes' : 'no',
        'without a sample': alone ?? '',
      },
    };
  } finally {
    await memo.close();
    await server.close();
    await drop(folder);
  }
}

/** Calls of a run that no sample went before. */
async function callsAlone(style: number, documents: number): Promise<number> {
  const folder = await corpusFolder(style, documents);
  const server = await startChatServer({ mind: ruleMind });
  const memo = await llmMemo(folder, server.url);
  try {
    await ingestFolder(memo, folder);
    await memo.reflect();
    return server.requests.length;
  } finally {
    await memo.close();
    await server.close();
    await drop(folder);
  }
}

/** The dry run of a generator that costs, on three corpora. */
export const reflectEstimateBenchmark: Benchmark = {
  name: 'reflect-estimate',
  description: 'what a dry run of a paid generator says, beside what the run takes',
  run: async ({ quick }) => {
    const rows: BenchmarkRow[] = [];
    for (const [style, documents] of CORPORA.slice(quick ? 2 : 0)) {
      // One such run is enough to show that the sample costs nothing more.
      const alone = documents === 60 ? await callsAlone(style, documents) : null;
      rows.push(await compare(style, documents, alone));
    }
    return {
      title: 'Estimate of a run from a sample, beside the run',
      rows,
      notes: [
        'A local server whose mind does the work of every step by rules; tokens are those that it counts.',
        `Reached where calls and tokens are within ${REACH} %. Without a sample: calls of the same run with no dry run before it; what is above them is not used again.`,
      ],
    };
  },
};
