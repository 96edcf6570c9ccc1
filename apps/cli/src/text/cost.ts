import type { Usage } from '@memo-js/core';
import type { CostInspection } from '../inspection.ts';
import { count, dollars } from './format.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';

/** The ledger of a workspace as a table, and below it what nobody knows. */
export function costLines({ workspace, rows, total }: CostInspection, style: Style): string[] {
  if (rows.length === 0) return [style.bold(workspace), '  nothing was paid'];
  const cells = (first: readonly string[], usage: Usage): string[] => [
    ...first,
    figure(usage.calls),
    figure(usage.promptTokens),
    figure(usage.cachedTokens ?? 0),
    figure(usage.completionTokens),
    dollars(usage.calls === 0 ? 0 : usage.cost),
  ];
  const { booked } = total;
  return [
    style.bold(workspace),
    ...table(
      [
        ['step', 'model', 'calls', 'tokens in', 'cached', 'tokens out', 'cost'],
        ...rows.map((row) => cells([row.step ?? 'other', row.model], row.settled)),
        cells(['all', ''], total.settled),
      ],
      { right: [2, 3, 4, 5, 6] },
    ),
    ...(booked.calls === 0
      ? []
      : [
          style.yellow(
            `  at most ${dollars(booked.cost)} more: ${count(booked.calls, 'call')} of up to ${count(booked.promptTokens + booked.completionTokens, 'token')} failed after they were sent`,
          ),
          ...table(
            rows
              .filter((row) => row.booked.calls > 0)
              .map((row) => [
                row.step ?? 'other',
                row.model,
                count(row.booked.calls, 'call'),
                `up to ${dollars(row.booked.cost)}`,
              ]),
            { indent: 4 },
          ),
        ]),
  ];
}

const figure = (value: number): string => value.toLocaleString('en-US');
