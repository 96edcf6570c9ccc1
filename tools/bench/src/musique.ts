import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processIo, progressView } from '@memo-js/cli';
import { peakMemory } from '@memo-js/conformance';
import { silentLogger } from '@memo-js/core';
import type { Evidence } from '@memo-js/core';
import { createMemo, openWorkspace, readDocuments } from '@memo-js/engine';
import type { Memo } from '@memo-js/engine';
import { bm25Baseline, evaluate, readQuestions } from '@memo-js/engine/evaluation';
import type { EvaluationQuestion, SearchPassage } from '@memo-js/engine/evaluation';
import type { Benchmark, BenchmarkResult, BenchmarkRow } from './benchmark.ts';

/** Folder with `corpus.jsonl` and `questions.jsonl`; `MEMO_MUSIQUE` names another. */
const DATA =
  process.env['MEMO_MUSIQUE'] ?? join(import.meta.dirname, '../../../../shared/data/musique-40');
/** A workspace to keep and go on with; without it a fresh one that is removed at the end. */
const KEPT_WORKSPACE = process.env['MEMO_MUSIQUE_WORKSPACE'];

interface Decomposed {
  readonly id: string;
  readonly question_decomposition: readonly {
    readonly id: number;
    readonly question: string;
    readonly answer: string;
  }[];
}

const lines = async (file: string): Promise<readonly unknown[]> =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);

/**
 * The single hops behind the questions, each once, with the gold answers of earlier hops in place
 * of `#1`, `#2`. Those of the form `X >> relation` are no English questions: a group of their own.
 */
export function goldSubQuestions(records: readonly Decomposed[]): readonly EvaluationQuestion[] {
  const seen = new Map<string, EvaluationQuestion>();
  for (const { id, question_decomposition: hops } of records) {
    hops.forEach((hop, index) => {
      const question = hop.question.replace(
        /#(\d+)/g,
        (reference, number: string) => hops[Number(number) - 1]?.answer ?? reference,
      );
      const known = seen.get(question);
      seen.set(question, {
        id: known?.id ?? `${id}/${index + 1}`,
        question,
        answer: known?.answer ?? hop.answer,
        aliases: known === undefined ? [] : [...known.aliases, hop.answer],
        unanswerable: false,
        group: question.includes('>>') ? 'relation' : 'question-shaped',
      });
    });
  }
  return [...seen.values()];
}

/** True when the spans together lie over at least half of `[start, end)`. */
function covered(start: number, end: number, spans: readonly Evidence[]): boolean {
  let over = 0;
  let from = start;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const left = Math.max(from, span.start);
    const right = Math.min(end, span.end);
    if (right <= left) continue;
    over += right - left;
    from = right;
  }
  return over * 2 >= end - start;
}

/** Sentences of the corpus, and how many of them the evidence of some reflection lies over. */
export async function sentenceCoverage(
  folder: string,
): Promise<{ readonly sentences: number; readonly covered: number }> {
  const workspace = await openWorkspace(folder, {
    mode: 'read',
    clock: { now: () => Date.now() },
    logger: silentLogger,
  });
  const { store } = workspace;
  try {
    const spans = new Map<string, Evidence[]>();
    const documentOf = new Map<string, string>();
    const ids = (await store.documents()).map(({ id }) => id);
    for (const id of ids) {
      for (const passage of await store.spans(id)) documentOf.set(passage.id, id);
    }
    for await (const { evidence } of store.reflections()) {
      for (const span of evidence) {
        const id = documentOf.get(span.passageId) ?? '';
        const known = spans.get(id);
        if (known === undefined) spans.set(id, [span]);
        else known.push(span);
      }
    }
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    let sentences = 0;
    let hit = 0;
    for (const id of ids) {
      const text = (await store.document(id))?.text ?? '';
      for (const { segment, index } of segmenter.segment(text)) {
        const sentence = segment.trim();
        if (!/\p{L}/u.test(sentence)) continue;
        const start = index + segment.indexOf(sentence);
        sentences += 1;
        if (covered(start, start + sentence.length, spans.get(id) ?? [])) hit += 1;
      }
    }
    return { sentences, covered: hit };
  } finally {
    await workspace.close();
  }
}

const percent = (rate: number | null | undefined): string =>
  rate === null || rate === undefined ? '-' : `${(rate * 100).toFixed(1)} %`;

/** One row of answers, with what BM25 finds for the same questions. */
async function answers(
  name: string,
  memo: Memo,
  questions: readonly EvaluationQuestion[],
  passages: readonly SearchPassage[],
): Promise<BenchmarkRow> {
  const { report } = await evaluate((question, options) => memo.ask(question, options), questions);
  return {
    name,
    values: {
      questions: report.answerable,
      'exact match': percent(report.exactMatch),
      F1: percent(report.f1),
      answered: report.answered,
      errors: report.errors,
      'BM25 top passage': percent(bm25Baseline(passages, questions).rate),
    },
  };
}

async function measure(folder: string): Promise<BenchmarkResult> {
  const view = progressView(processIo());
  const memo = await createMemo({ workspace: folder });
  try {
    const encoded = await memo.encode(readDocuments([join(DATA, 'corpus.jsonl')]), {
      onProgress: view.onProgress,
    });
    view.close();
    const passages = (await lines(join(DATA, 'corpus.jsonl'))) as readonly SearchPassage[];
    const questionFile = join(DATA, 'questions.jsonl');
    const hops = goldSubQuestions((await lines(questionFile)) as readonly Decomposed[]);
    const coverage = await sentenceCoverage(folder);
    const shaped = hops.filter(({ group }) => group === 'question-shaped');
    const relations = hops.filter(({ group }) => group === 'relation');
    return {
      title: `MuSiQue train-split subset: ${encoded.documents} paragraphs`,
      rows: [
        await answers('questions', memo, await readQuestions(questionFile), passages),
        await answers('gold sub-questions', memo, shaped, passages),
        await answers('gold sub-questions X >> relation', memo, relations, passages),
      ],
      notes: [
        `encoded ${encoded.encoded} of ${encoded.documents} paragraphs in ${(encoded.durationMs / 60_000).toFixed(1)} min, ${encoded.failed} failed`,
        `${encoded.reflect.reflections} reflections, ${encoded.train.trainingExamples} training examples`,
        `sentences covered by some reflection: ${coverage.covered} of ${coverage.sentences}, ${percent(coverage.covered / coverage.sentences)}`,
        ...Object.entries(encoded.train.metrics).map(([name, value]) => `${name}: ${value}`),
        `peak memory ${((await peakMemory()) / 2 ** 30).toFixed(2)} GiB`,
      ],
    };
  } finally {
    view.close();
    await memo.close();
  }
}

/** Real Wikipedia paragraphs; `MEMO_MUSIQUE` and `MEMO_MUSIQUE_WORKSPACE` name folders. */
export const musiqueBenchmark: Benchmark = {
  name: 'musique',
  description: 'encodes 775 Wikipedia paragraphs and asks the questions of MuSiQue about them',
  async run() {
    if (!existsSync(join(DATA, 'corpus.jsonl'))) {
      return { title: 'MuSiQue', rows: [], notes: [`left out: no corpus.jsonl in ${DATA}`] };
    }
    if (KEPT_WORKSPACE !== undefined) return measure(KEPT_WORKSPACE);
    const folder = await mkdtemp(join(tmpdir(), 'memo-musique-'));
    try {
      return await measure(folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
