import { bytes, confidence, count, duration, oneLine, percent, styleOf, table } from '@memo-js/cli';
import type { Io, Style } from '@memo-js/cli';
import type { EncodeReport } from '@memo-js/engine';
import type { EvaluationRow } from '@memo-js/engine/evaluation';
import type { QuickstartScores, Score } from './score.ts';

export interface QuickstartReport {
  /** As one would write it on the command line. */
  readonly workspace: string;
  readonly encoded: EncodeReport;
  readonly scores: QuickstartScores;
  readonly stages: readonly { readonly stage: string; readonly ms: number }[];
  readonly totalMs: number;
  readonly peakMemoryBytes: number;
  readonly rows: readonly EvaluationRow[];
}

const next = (workspace: string): string => `
What to try next
  ask your own        npx memo ask "..." --trace --workspace ${workspace}
  your documents      npx memo encode ./my-folder && npx memo ask "..."
  choose an LLM       name its generator or executive plugin in memo.config.yaml (npx memo init)
  write a plugin      docs/writing-a-plugin.md; npx memo plugin list shows what is there
`;

function answerRow(row: EvaluationRow, style: Style): string[] {
  const right = row.expected === null ? row.result?.abstained === true : row.exactMatch === 1;
  const answer =
    row.result === null
      ? style.red(`error: ${row.error?.message ?? ''}`)
      : (row.result.answer ?? style.yellow("I don't know"));
  const documents = [...new Set(row.result?.sources.map((source) => source.documentId) ?? [])];
  return [
    right ? style.green('✓') : style.red('✗'),
    oneLine(row.question, 72),
    right
      ? oneLine(answer, 32)
      : `${oneLine(answer, 32)} ${style.dim(`(${row.expected ?? 'unanswerable'})`)}`,
    confidence(row.result?.confidence ?? null),
    style.dim(oneLine(documents.join(', '), 48)),
  ];
}

const scoreRow = (name: string, { right, of, rate, bm25 }: Score): string[] => [
  name,
  `${right}/${of}`,
  percent(rate),
  bm25 === undefined ? '-' : percent(bm25),
];

/** The table of answers, the scores beside BM25's, times, memory and what to try next. */
export function printReport(report: QuickstartReport, io: Io): void {
  const style = styleOf(io.stdout, io.env);
  const { encoded, scores } = report;
  const lines = [
    '',
    ...table([
      ['', 'question', 'answer', 'sure', 'documents behind it'].map(style.bold),
      ...report.rows.map((row) => answerRow(row, style)),
    ]),
    '',
    ...table(
      [
        ['', 'right', 'MeMo', 'BM25'].map(style.bold),
        scoreRow('one-hop', scores.oneHop),
        scoreRow('multi-hop', scores.multiHop),
        scoreRow('unanswerable, refused', scores.unanswerable),
        scoreRow('answers with a right source', scores.sources),
      ],
      { right: [1, 2, 3] },
    ),
    style.dim('  BM25: the top document holds the answer; finding it there is left to a reader.'),
    '',
    `  ${count(encoded.encoded, 'document')}, ${count(encoded.reflect.reflections, 'reflection')}, ${count(encoded.train.trainingExamples, 'training example')}`,
    ...table(
      [
        ...report.stages.map(({ stage, ms }) => [stage, duration(ms)]),
        [style.bold('in all'), style.bold(duration(report.totalMs))],
        ['peak memory', bytes(report.peakMemoryBytes)],
      ],
      { right: [1] },
    ),
    next(report.workspace),
  ];
  io.stdout.write(`${lines.join('\n')}`);
}
