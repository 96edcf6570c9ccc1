import type { ReflectReport } from '@memo-js/engine';
import { count, percent } from './format.ts';
import { generatorText } from './usage.ts';
import type { Style } from './style.ts';

/** How many reflections by which step, what was rejected, reused and left out. */
export function reflectionLines(report: ReflectReport, style: Style): string[] {
  const steps = Object.entries(report.byStep)
    .map(([step, number]) => `${step} ${number.toLocaleString('en-US')}`)
    .join(', ');
  const work =
    report.reused > 0
      ? `${count(report.done, 'work item')} done, ${report.reused.toLocaleString('en-US')} reused`
      : `${count(report.done, 'work item')} done`;
  const paid = generatorText(report.usage);
  return [
    `${style.bold(count(report.reflections, 'reflection'))}${steps === '' ? '' : ` (${steps})`}`,
    `  ${count(report.rejected, 'draft')} rejected; ${work}`,
    ...coverageLine(report),
    ...(paid === '' ? [] : [`  ${paid}`]),
    ...(report.skippedSteps.length > 0
      ? [`  steps skipped: ${report.skippedSteps.join(', ')}`]
      : []),
  ];
}

function coverageLine({ coverage }: ReflectReport): string[] {
  const parts = Object.entries(coverage).flatMap(([what, { total, carried }]) =>
    total === 0 ? [] : `${percent(carried / total)} of the ${what}`,
  );
  return parts.length === 0 ? [] : [`  carried: ${parts.join(', ')}`];
}
