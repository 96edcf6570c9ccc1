import { Tiktoken } from 'js-tiktoken/lite';
import o200k from 'js-tiktoken/ranks/o200k_base';
import { PRICES_DATED, costOf, knownPrices, type Provider } from '@memo-js/chat';
import { startChatServer, type Asked, type Mind } from '@memo-js/chat-servers';
import { createMemo } from '@memo-js/engine';
import { readQuestions } from '@memo-js/engine/evaluation';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';
import { readingMind } from './mind/reading-mind.ts';
import { quickstartFile, quickstartWorkspace } from './quickstart-memory.ts';

/** The models that the guides name, by provider. */
const MODELS: readonly (readonly [Provider, string])[] = [
  ['openai', 'gpt-6-luna'],
  ['openai', 'gpt-5-mini'],
  ['openai', 'gpt-6.1-sol'],
  ['gemini', 'gemini-2.5-flash-lite'],
  ['gemini', 'gemini-2.5-flash'],
  ['gemini', 'gemini-3.8-flash'],
  ['gemini', 'gemini-3.1-pro-preview'],
  ['anthropic', 'claude-haiku-5-5'],
  ['anthropic', 'claude-haiku-4-5'],
  ['anthropic', 'claude-sonnet-5-5'],
  ['anthropic', 'claude-opus-5-5'],
];

/** What the chat format of OpenAI puts around a message, and around all of them. */
const AROUND_A_MESSAGE = 3;
const AROUND_ALL = 3;

interface Used {
  readonly calls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** A mind that counts its tokens as the newer models of OpenAI do, and hands them out. */
function counted(mind: Mind): { readonly mind: Mind; take(): Used } {
  const encoding = new Tiktoken(o200k);
  const tokens = (text: string): number => encoding.encode(text).length;
  const promptTokens = ({ messages, schema }: Asked): number =>
    messages.reduce((sum, { text }) => sum + tokens(text) + AROUND_A_MESSAGE, AROUND_ALL) +
    (schema === null ? 0 : tokens(JSON.stringify(schema)));
  let used = { calls: 0, promptTokens: 0, completionTokens: 0 };
  return {
    async mind(asked) {
      const said = await mind(asked);
      used.calls += 1;
      used.promptTokens += promptTokens(asked);
      used.completionTokens += tokens(said.text);
      return said;
    },
    take() {
      const taken = used;
      used = { calls: 0, promptTokens: 0, completionTokens: 0 };
      return taken;
    },
  };
}

const dollars = (cost: number | undefined): string => `$${(cost ?? 0).toPrecision(2)}`;

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
