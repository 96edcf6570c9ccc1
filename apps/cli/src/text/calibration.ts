import type { Calibration } from '@memo-js/core';
import { percent } from './format.ts';
import { table } from './table.ts';

/** How far a memory's confidence can be trusted, and what each threshold would give and withhold. */
export function calibrationLines(calibration: Calibration): string[] {
  const { threshold, precision, coverage, expectedCalibrationError } = calibration;
  return [
    `  calibrated: answers from ${threshold.toFixed(2)} on; precision ${percent(precision)}, coverage ${percent(coverage)}, calibration error ${expectedCalibrationError.toFixed(3)}`,
    ...table(
      [
        ['confidence', 'answers', 'mean', 'right'],
        ...calibration.reliability.map((row) => [
          `${row.from.toFixed(2)}-${row.to.toFixed(2)}`,
          String(row.count),
          row.meanConfidence.toFixed(2),
          percent(row.accuracy),
        ]),
      ],
      { indent: 4, right: [1, 2, 3] },
    ),
    ...abstentionLines(calibration),
  ];
}

function abstentionLines({ curve }: Calibration): string[] {
  if (curve.length === 0) return [];
  const share = (value: number | null): string => (value === null ? '' : percent(value));
  return [
    '  what another threshold would give',
    ...table(
      [
        ['threshold', 'coverage', 'precision', 'unanswerable refused'],
        ...curve.map((point) => [
          point.threshold.toFixed(3),
          percent(point.coverage),
          share(point.precision),
          share(point.refused),
        ]),
      ],
      { indent: 4, right: [0, 1, 2, 3] },
    ),
  ];
}
