import type { Estimated, ReflectEstimate } from '@memo-js/engine';
import { count, dollars, duration } from './format.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';
import { generatorText } from './usage.ts';

/** What a run of a generator that costs will take, the sample included. */
export function estimateLines(estimate: ReflectEstimate, style: Style): string[] {
  const { documents, sampled, done, usage } = estimate;
  const spent = generatorText(usage);
  return [
    ...table([
      ['calls', ranged(estimate.calls, whole)],
      ['tokens in', ranged(estimate.promptTokens, whole)],
      ['tokens out', ranged(estimate.completionTokens, whole)],
      ['cost', estimate.cost === null ? 'unknown: a price is' : ranged(estimate.cost, dollars)],
      ['time', ranged(estimate.seconds, (value) => duration(value * 1000))],
    ]),
    ...table(
      [
        ['step', 'calls', 'tokens in', 'tokens out', 'cost'],
        ...estimate.steps.map((each) => [
          each.step,
          whole(each.calls),
          whole(each.promptTokens),
          whole(each.completionTokens),
          dollars(each.cost),
        ]),
      ],
      { right: [1, 2, 3, 4] },
    ),
    style.dim(
      `  from a sample of ${sampled} of ${count(documents, 'document')}${done === 0 ? '' : `; ${done} more are done`}${spent === '' ? '' : `: ${spent}, which the run does not pay again`}`,
    ),
  ];
}

const ranged = ({ value, low, high }: Estimated, show: (value: number) => string): string =>
  Number.isFinite(high)
    ? `about ${show(value)}, ${show(low)} to ${show(high)}`
    : `about ${show(value)}; the sample is too small for a range`;

/** Three figures: more would promise what no sample knows. */
const whole = (value: number): string =>
  Math.round(Number(value.toPrecision(3))).toLocaleString('en-US');
