import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readArtifact } from '@memo-js/engine';
import { measureTrust, readQuestions } from '@memo-js/engine/evaluation';
import type { EvaluationQuestion, TrustReport } from '@memo-js/engine/evaluation';
import { formatResult } from './format.ts';
import { call, openHost } from './proof/ask-weights.ts';

const USAGE = `npm run trust -- MEMORY FILE... [--precision float32|int8|int4] [--json]
  Asks the sealed memory in the folder MEMORY each question of the files as it stands, and compares
  its confidence with right and wrong. Questions of several hops are for the executive: left out.
`;

const percent = (share: number | null): string =>
  share === null ? '' : `${(100 * share).toFixed(1)} %`;

function text(title: string, report: TrustReport): string {
  const { threshold, precision, coverage, refused, expectedCalibrationError } = report;
  const groups = report.groups.map(({ group, ...values }) => ({ name: group, values }));
  const curve = report.curve.map((point) => ({
    name: point.threshold.toFixed(3),
    values: {
      coverage: percent(point.coverage),
      precision: percent(point.precision),
      'unanswerable refused': percent(point.refused),
    },
  }));
  const notes = [
    `at its threshold ${threshold.toFixed(3)}: precision ${percent(precision)}, coverage ${percent(coverage)}, unanswerable refused ${percent(refused)}`,
    `expected calibration error ${expectedCalibrationError.toFixed(3)}`,
  ];
  return [
    formatResult({ title, rows: groups, notes }),
    formatResult({ title: 'threshold', rows: curve, notes: [] }),
  ].join('\n\n');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    precision: { type: 'string', default: 'float32' },
    json: { type: 'boolean', default: false },
  },
});
const [folder, ...files] = positionals;
if (folder === undefined || files.length === 0) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const questions: EvaluationQuestion[] = [];
  for (const file of files) questions.push(...(await readQuestions(file)));
  const single = questions.filter(({ group }) => group !== 'multi-hop');
  const host = await openHost(values.precision);
  try {
    const artifact = await readArtifact(resolve(folder));
    const report = await measureTrust(artifact, host, single, call());
    if (report === null) {
      process.stderr.write(`${folder} has no calibration for ${values.precision}\n`);
      process.exitCode = 1;
    } else {
      const title = `${single.length} questions to ${artifact.manifest.id}`;
      process.stdout.write(
        `${values.json ? JSON.stringify(report, null, 2) : text(title, report)}\n`,
      );
    }
  } finally {
    await host.close();
  }
}
