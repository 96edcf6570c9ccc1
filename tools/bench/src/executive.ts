import { startChatServer } from '@memo-js/chat-servers';
import { createMemo, type Memo } from '@memo-js/engine';
import { evaluate, readQuestions } from '@memo-js/engine/evaluation';
import type { EvaluationQuestion, EvaluationRow } from '@memo-js/engine/evaluation';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';
import { readingMind } from './mind/reading-mind.ts';
import { quickstartFile, quickstartWorkspace } from './quickstart-memory.ts';

type Rows = readonly (readonly [EvaluationQuestion, EvaluationRow])[];

/** Questions of a group that were answered rightly; unanswerable ones that were abstained on. */
function score(rows: Rows, group: string): string {
  const these = rows.filter(([question]) => question.group === group);
  const right = these.filter(([{ unanswerable }, row]) =>
    unanswerable ? row.result?.abstained === true : row.exactMatch === 1,
  );
  const percent = ((100 * right.length) / these.length).toFixed(0);
  return `${right.length} of ${these.length} (${percent} %)`;
}

async function scored(name: string, memo: Memo): Promise<BenchmarkRow> {
  const questions = [
    ...(await readQuestions(quickstartFile('questions.jsonl'))),
    ...(await readQuestions(quickstartFile('hard-questions.jsonl'))),
  ];
  const { rows } = await evaluate((question, options) => memo.ask(question, options), questions);
  const paired = questions.map((question, at) => [question, rows[at]!] as const);
  const calls = rows.reduce((sum, { result }) => sum + (result?.usage.executive.calls ?? 0), 0);
  for (const [{ id }, row] of paired) {
    if (process.env['MEMO_BENCH_VERBOSE'] && row.exactMatch === 0) {
      const said = row.result?.answer ?? row.result?.reason ?? row.error?.message;
      process.stderr.write(`${name} ${id}: ${row.question} => ${said}\n`);
    }
  }
  return {
    name,
    values: {
      'one hop': score(paired, 'one-hop'),
      'several hops': score(paired, 'multi-hop'),
      'abstained on unanswerable': score(paired, 'unanswerable'),
      'hard, developed on': score(paired, 'developed-on'),
      'hard, held out': score(paired, 'held-out'),
      'calls a question': Number((calls / rows.length).toFixed(1)),
    },
  };
}

/** What a chat executive makes of one memory, with a mind that decides as a good model would. */
export const executiveBenchmark: Benchmark = {
  name: 'executive',
  description: 'executive-rules and a chat executive over the quickstart memory',
  run: async () => {
    const workspace = await quickstartWorkspace();
    const server = await startChatServer({ mind: readingMind });
    const byRules = await createMemo({ workspace });
    const byChat = await createMemo({
      workspace,
      config: {
        plugins: ['@memo-js/executive-openai-compatible'],
        executive: {
          use: 'openai-compatible',
          model: 'reading-mind',
          baseURL: `${server.url}/v1`,
          structuredOutput: true,
        },
      },
    });
    try {
      const rows = [
        await scored('executive-rules', byRules),
        await scored('chat executive', byChat),
      ];
      return {
        title: 'Executives over the quickstart memory, exact match',
        rows,
        notes: [
          'The chat executive asks a server on this machine in the wire format of OpenAI; the mind behind it sees nothing but the requests.',
          'Hard questions: examples/quickstart/hard-questions.jsonl, each of whose hops, asked plainly, the memory knows. Those held out were drawn by a hash of their text; nothing but their score was looked at.',
        ],
      };
    } finally {
      await byRules.close();
      await byChat.close();
      await server.close();
    }
  },
};
