import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRICES_DATED, costOf, knownPrices, type TokenPrices } from '@memo-js/chat';
import { startChatServer } from '@memo-js/chat-servers';
import { readDocuments, type IngestItem } from '@memo-js/engine';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';
import { MODELS, counted, dollars, type Used } from './counted-mind.ts';
import { quickstartFile } from './quickstart-memory.ts';
import { ruleMind } from './reflect/rule-mind.ts';
import { drop, llmMemo, type LlmSettings } from './reflect/workspace.ts';

/** Ways to reflect, by what they are called in the table. */
const WAYS: Readonly<Record<string, LlmSettings>> = {
  'as it is': {},
  'one pass': { passes: 1 },
  'verify: alignment': { verify: 'alignment' },
};

interface Reflected extends Used {
  readonly reflections: number;
}

/** What it costs to reflect on the quickstart's documents, with each model of the price table that the guides name. */
export const reflectCostBenchmark: Benchmark = {
  name: 'reflect-cost',
  description: "tokens of reflecting on the quickstart's documents, times the price table",
  async run({ quick }) {
    const documents: IngestItem[] = [];
    for await (const item of readDocuments([quickstartFile('documents')])) documents.push(item);
    const chosen = documents.slice(0, quick ? 3 : undefined);
    const ways = new Map<string, Reflected>();
    for (const [name, settings] of Object.entries(WAYS)) {
      ways.set(name, await reflected(chosen, settings));
    }
    const words = chosen
      .map((item) => ('text' in item ? item.text.split(/\s+/).length : 0))
      .reduce((a, b) => a + b, 0);
    return {
      title: `What it costs to reflect on ${chosen.length} documents of ${words.toLocaleString('en-US')} words`,
      rows: rows(ways),
      notes: [
        `List prices of ${PRICES_DATED}; nothing cached, no thinking: a model that thinks adds its thinking at the price of its output.`,
        'The requests are ours; the answers are made by the rules of the extractive generator, in the form that a model gives them. Tokens: o200k_base.',
      ],
    };
  },
};

async function reflected(
  documents: readonly IngestItem[],
  settings: LlmSettings,
): Promise<Reflected> {
  const folder = await mkdtemp(join(tmpdir(), 'memo-reflect-cost-'));
  const counting = counted(ruleMind);
  const server = await startChatServer({ mind: counting.mind });
  const memo = await llmMemo(folder, server.url, settings);
  try {
    await memo.ingest(documents);
    const { reflections } = await memo.reflect();
    return { ...counting.take(), reflections };
  } finally {
    await memo.close();
    await server.close();
    await drop(folder);
  }
}

function rows(ways: ReadonlyMap<string, Reflected>): BenchmarkRow[] {
  const row = (name: string, of: (way: Reflected) => string): BenchmarkRow => ({
    name,
    values: Object.fromEntries([...ways].map(([way, used]) => [way, of(used)])),
  });
  const figure = (value: number): string => value.toLocaleString('en-US');
  return [
    row('reflections', (way) => figure(way.reflections)),
    row('calls', (way) => figure(way.calls)),
    row('tokens of prompts', (way) => figure(way.promptTokens)),
    row('tokens of answers', (way) => figure(way.completionTokens)),
    ...MODELS.map(([provider, model]) => {
      const prices = shortPrices(provider, model);
      return row(model, (way) => dollars(costOf(way, prices).cost));
    }),
  ];
}

/** Of many short requests: no one is long enough for the price of long ones. */
function shortPrices(provider: string, model: string): TokenPrices | null {
  const prices = knownPrices(provider, model);
  if (prices === null) return null;
  const { input, cachedInput, output } = prices;
  return { input, cachedInput, output };
}
