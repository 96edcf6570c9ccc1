import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startChatServer } from '@memo-js/chat-servers';
import { processIo, progressView } from '@memo-js/cli';
import { silentLogger } from '@memo-js/core';
import { generateCorpus, questionLines, styles, type Corpus } from '@memo-js/corpus';
import { createMemo, openWorkspace, readDocuments, type Memo } from '@memo-js/engine';
import { evaluate, readQuestions } from '@memo-js/engine/evaluation';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';
import { knowingMind } from './mind/knowing-mind.ts';

const share = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`;

/** Facts of the corpus of which a reflection asks as the mind did, from one side at least. */
async function carriedFacts(workspace: string, facts: Corpus['facts']): Promise<number> {
  const opened = await openWorkspace(workspace, {
    mode: 'read',
    clock: { now: () => Date.now() },
    logger: silentLogger,
  });
  const asked = new Set<string>();
  try {
    for await (const { question } of opened.store.reflections()) asked.add(question);
  } finally {
    await opened.close();
  }
  return facts.filter(({ sides }) =>
    sides.some(({ questions: [question = ''] }) => asked.has(question)),
  ).length;
}

async function accuracy(memo: Memo, file: string): Promise<Record<string, string>> {
  const questions = await readQuestions(file);
  const { rows } = await evaluate((question, options) => memo.ask(question, options), questions);
  const groups = Map.groupBy(rows.keys(), (at) => questions[at]?.group ?? '');
  return Object.fromEntries(
    [...groups].map(([group, members]) => {
      const right = members.filter((at) =>
        questions[at]?.unanswerable === true
          ? rows[at]?.result?.abstained === true
          : rows[at]?.exactMatch === 1,
      );
      return [group, share(right.length, members.length)];
    }),
  );
}

async function measure(
  name: string,
  documents: number,
  onProgress: ReturnType<typeof progressView>['onProgress'],
): Promise<BenchmarkRow> {
  const style = styles.find((each) => each.name === name);
  if (style === undefined) throw new Error(`no style is named ${name}`);
  const corpus = generateCorpus({ style, documents, questions: 3 * documents, seed: 11 });
  const folder = await mkdtemp(join(tmpdir(), 'memo-coverage-'));
  const server = await startChatServer({ mind: knowingMind(corpus) });
  try {
    for (const { path, content } of corpus.files) {
      const file = join(folder, 'documents', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await writeFile(join(folder, 'questions.jsonl'), questionLines(corpus.questions));
    const workspace = join(folder, 'workspace');
    const memo = await createMemo({
      workspace,
      config: {
        generator: {
          use: 'llm',
          provider: 'openai-compatible',
          model: 'knowing-mind',
          baseURL: `${server.url}/v1`,
          structuredOutput: true,
        },
      },
    });
    try {
      const { reflect } = await memo.encode(readDocuments([join(folder, 'documents')]), {
        onProgress,
      });
      const asked = corpus.facts.filter(({ sides }) => sides.length > 0);
      const carried = await carriedFacts(workspace, asked);
      return {
        name: `${name}, ${documents} documents`,
        values: {
          facts: asked.length,
          carried: share(carried, asked.length),
          rejected: reflect.rejected,
          calls: server.requests.length,
          ...(await accuracy(memo, join(folder, 'questions.jsonl'))),
        },
      };
    } finally {
      await memo.close();
    }
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

export const reflectCoverageBenchmark: Benchmark = {
  name: 'reflect-coverage',
  description: 'stated facts that the generator llm carries, and the memory trained on them',
  async run({ quick }) {
    const view = progressView(processIo());
    try {
      const rows: BenchmarkRow[] = [];
      for (const [name, documents] of quick ? [['dev', 10] as const] : CORPORA) {
        rows.push(await measure(name, documents, view.onProgress));
      }
      return {
        title: 'Reflections by a mind that knows the corpus, through the wire format of OpenAI',
        rows,
        notes: [
          'Carried: facts with a reflection that passed every check, of all that documents state.',
          'The memory is embedded-full over scratch-s, the executive the rules; exact match of the corpus questions.',
        ],
      };
    } finally {
      view.close();
    }
  },
};

const CORPORA = [
  ['dev', 60],
  ['third', 60],
] as const;
