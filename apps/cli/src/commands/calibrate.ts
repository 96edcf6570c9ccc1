import type { CalibrateReport } from '@memo-js/engine';
import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import { calibrationLines } from '../text/calibration.ts';
import { metricLines } from '../text/training.ts';

export function addCalibrate(program: Command, perform: Perform): void {
  program
    .command('calibrate')
    .description('fit the confidence of a sealed memory to the memory host of the config')
    .argument('[memory]', 'id of a memory, or its folder (default: the selected one)')
    .action((memory: string | undefined, _flags: object, command: Command) =>
      perform(command, ({ withMemo, run }) =>
        withMemo(async (memo) => calibrated(await memo.calibrate(memory, run))),
      ),
    );
}

function calibrated(report: CalibrateReport): Outcome {
  const { calibration, memoryId, metrics, replaced } = report;
  const runtime = calibration?.key.slice(calibration.key.indexOf(':') + 1);
  return {
    document: { ...report, runtime: runtime ?? null },
    text: (style) => [
      calibration === null
        ? style.yellow(`memory ${memoryId}: too few questions to calibrate it; nothing was changed`)
        : `${style.bold(`memory ${memoryId}`)} is calibrated ${replaced ? 'anew ' : ''}for ${runtime}`,
      ...(calibration === null ? [] : calibrationLines(calibration)),
      ...metricLines(metrics),
    ],
    next: ['memo ask "..."'],
  };
}
