import type { EvaluationReport, EvaluationScores } from '@memo-js/engine/evaluation';
import { duration, percent } from './format.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';
import { usageText } from './usage.ts';

const HEAD = ['', 'questions', 'exact match', 'F1', 'abstained', 'errors', 'unanswerable refused'];

const row = (name: string, scores: EvaluationScores): string[] => [
  name,
  String(scores.total),
  percent(scores.exactMatch),
  percent(scores.f1),
  String(scores.abstained),
  String(scores.errors),
  scores.unanswerable.total === 0
    ? '-'
    : `${scores.unanswerable.abstained}/${scores.unanswerable.total}`,
];

/** The scores of an evaluation, one line a group. */
export function scoreLines(report: EvaluationReport, style: Style): string[] {
  const { p50, p95 } = report.latencyMs;
  const lines = table(
    [
      HEAD,
      ...Object.entries(report.byGroup).map(([name, scores]) => row(name, scores)),
      row('all', report),
    ],
    { right: [1, 2, 3, 4, 5, 6] },
  );
  return [
    style.dim(lines[0] ?? ''),
    ...lines.slice(1, -1),
    style.bold(lines.at(-1) ?? ''),
    ...(report.runs ?? []).map(
      ({ run, exactMatch, f1 }) =>
        `  run ${run + 1}: exact match ${percent(exactMatch)}, F1 ${percent(f1)}`,
    ),
    ...(p50 === null || p95 === null
      ? []
      : [style.dim(`  a question takes ${duration(p50)} (p50), ${duration(p95)} (p95)`)]),
    ...(report.usage.executive.promptTokens === 0
      ? []
      : [style.dim(`  ${usageText(report.usage)} in all`)]),
  ];
}
