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
    ...report.emptySteps.map(
      ({ step, documents, examples }) =>
        `  ${step} made nothing of ${count(documents, 'document')}: ${examples.slice(0, SHOWN).join(', ')}${documents > SHOWN ? ', …' : ''}`,
    ),
  ];
}

/** Documents named in a line. */
const SHOWN = 3;

function coverageLine({ coverage }: ReflectReport): string[] {
  const parts = Object.entries(coverage).flatMap(([what, { total, carried }]) =>
    total === 0 ? [] : `${percent(carried / total)} of the ${what}`,
  );
  return parts.length === 0 ? [] : [`  carried: ${parts.join(', ')}`];
}
