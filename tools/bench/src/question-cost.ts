import { PRICES_DATED, costOf, knownPrices } from '@memo-js/chat';
import { startChatServer } from '@memo-js/chat-servers';
import { createMemo } from '@memo-js/engine';
import { readQuestions } from '@memo-js/engine/evaluation';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';
import { MODELS, counted, dollars, type Used } from './counted-mind.ts';
import { readingMind } from './mind/reading-mind.ts';
import { quickstartFile, quickstartWorkspace } from './quickstart-memory.ts';

/** What a question costs with each model of the price table that the guides name. */
export const questionCostBenchmark: Benchmark = {
  name: 'question-cost',
  description: 'tokens of a question over the quickstart memory, times the price table',
  async run({ quick }) {
    const workspace = await quickstartWorkspace();
    const counting = counted(readingMind);
    const server = await startChatServer({ mind: counting.mind });
    const memo = await createMemo({
      workspace,
      config: {
        executive: {
          use: 'openai-compatible',
          model: 'reading-mind',
          baseURL: `${server.url}/v1`,
          structuredOutput: true,
          hedge: 0,
        },
      },
    });
    const means = new Map<string, Used>();
    try {
      const all = await readQuestions(quickstartFile('questions.jsonl'));
      for (const group of ['one-hop', 'multi-hop']) {
        const questions = all
          .filter((each) => each.group === group)
          .slice(0, quick ? 2 : undefined);
        for (const { question } of questions) await memo.ask(question);
        const { calls, promptTokens, completionTokens } = counting.take();
        means.set(group, {
          calls: calls / questions.length,
          promptTokens: promptTokens / questions.length,
          completionTokens: completionTokens / questions.length,
        });
      }
    } finally {
      await memo.close();
      await server.close();
    }
    return {
      title: 'What a question costs, on average over the questions of the quickstart',
      rows: [...tokenRows(means), ...costRows(means)],
      notes: [
        `List prices of ${PRICES_DATED}; nothing cached, no thinking: a model that thinks adds its thinking at the price of its output.`,
        'Three-stage protocol. The requests are ours; the decisions are those of a mind made of rules, in the form that a model gives them. Tokens: o200k_base, that of the newer models of OpenAI; others count a little more or less.',
      ],
    };
  },
};

function tokenRows(means: ReadonlyMap<string, Used>): BenchmarkRow[] {
  const row = (name: string, of: (used: Used) => string): BenchmarkRow => ({
    name,
    values: Object.fromEntries([...means].map(([group, used]) => [group, of(used)])),
  });
  return [
    row('calls', ({ calls }) => calls.toFixed(1)),
    row('tokens of prompts', ({ promptTokens }) =>
      Math.round(promptTokens).toLocaleString('en-US'),
    ),
    row('tokens of answers', ({ completionTokens }) => Math.round(completionTokens).toString()),
  ];
}

function costRows(means: ReadonlyMap<string, Used>): BenchmarkRow[] {
  return MODELS.map(([provider, model]) => ({
    name: model,
    values: Object.fromEntries(
      [...means].map(([group, used]) => [
        group,
        dollars(costOf(used, knownPrices(provider, model)).cost),
      ]),
    ),
  }));
}
