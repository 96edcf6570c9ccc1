import type { TrainReport } from '@memo-js/engine';
import { figure, percent } from './format.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';

/** Metrics that are rates are shown as per cent. */
const RATES = /exactmatch|accuracy|precision|coverage|f1/i;

/** Figures of a training, by name. */
export function metricLines(metrics: Readonly<Record<string, number>>): string[] {
  return table(
    Object.entries(metrics).map(([name, value]) => [
      name,
      RATES.test(name) && value >= 0 && value <= 1 ? percent(value) : figure(value),
    ]),
    { indent: 4 },
  );
}

/** The memory, whether it answers from now on, and its figures. */
export function trainingLines(report: TrainReport, style: Style): string[] {
  const state = report.reused
    ? 'unchanged: nothing to train'
    : report.promoted
      ? style.green('answers from now on')
      : style.yellow('kept, but the memory before it goes on answering');
  return [
    `${style.bold(`memory ${report.memoryId}`)}: ${state}`,
    ...(report.notPromotedBecause === undefined ? [] : [`  ${report.notPromotedBecause}`]),
    `  ${report.trainingExamples.toLocaleString('en-US')} training examples; ${style.dim(report.folder)}`,
    ...metricLines(report.metrics),
  ];
}
