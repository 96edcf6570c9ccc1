/**
 * `npm run quickstart`: encodes a small invented corpus, asks questions about it and scores the
 * answers. Everything here is the public API, so it is also a program to start from.
 *
 *   npm run quickstart -- [--keep] [--json] [--check] [--workspace DIR]
 */
import { readFile, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { processIo, progressView } from '@memo-js/cli';
import { createMemo, readDocuments } from '@memo-js/engine';
import { bm25Baseline, evaluate, readQuestions } from '@memo-js/engine/evaluation';
import type { SearchPassage } from '@memo-js/engine/evaluation';
import { printReport } from './print.ts';
import { goldDocuments, scoreQuickstart, shortfalls } from './score.ts';
import { stageTimer } from './stage-timer.ts';

const here = import.meta.dirname;
const { values: flags } = parseArgs({
  options: {
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    workspace: { type: 'string', default: join(here, '.memo') },
  },
});

const io = processIo();
const view = progressView(io);
const timer = stageTimer(io.now, view.onProgress);
const startedAt = io.now();
const questionFile = join(here, 'questions.jsonl');
const documents = join(here, 'documents');

/** Relative where that is shorter to type. */
const shortPath = (path: string): string => {
  const below = relative(io.cwd, resolve(path));
  return below.startsWith('..') ? resolve(path) : below;
};

if (!flags.keep) await rm(flags.workspace, { recursive: true, force: true });
const questions = await readQuestions(questionFile);
const gold = goldDocuments(await readFile(questionFile, 'utf8'));

const memo = await createMemo({ workspace: flags.workspace });
try {
  const encoded = await memo.encode(readDocuments([documents]), { onProgress: timer.onProgress });
  const { rows } = await evaluate((question, options) => memo.ask(question, options), questions, {
    onProgress: timer.onProgress,
  });
  view.close();

  const passages: SearchPassage[] = [];
  for await (const item of readDocuments([documents])) {
    if ('text' in item) passages.push({ id: item.id, title: item.title ?? null, text: item.text });
  }
  const report = {
    workspace: shortPath(flags.workspace),
    encoded,
    scores: scoreQuickstart(questions, rows, gold, bm25Baseline(passages, questions)),
    stages: timer.stages(),
    totalMs: io.now() - startedAt,
    // resourceUsage() says kibibytes on every platform.
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    rows,
  };
  const missed = shortfalls(report.scores);
  if (flags.json) process.stdout.write(`${JSON.stringify({ ...report, missed }, null, 2)}\n`);
  else printReport(report, io);
  if (flags.check && missed.length > 0) {
    for (const line of missed) process.stderr.write(`below the threshold: ${line}\n`);
    process.exitCode = 1;
  }
} finally {
  await memo.close();
}
