import { resolve } from 'node:path';
import type { ImportReport } from '@memo-js/engine';
import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import { count, oneLine } from '../text/format.ts';

export function addImport(program: Command, perform: Perform): void {
  program
    .command('import')
    .description('take over what other tools have made')
    .command('reflections')
    .description('lines of JSON with prompt and completion, or question and answer')
    .argument('<file>', 'a .jsonl file; a second import of it brings what has changed')
    .action((file: string, _flags: object, command: Command) =>
      perform(command, ({ withMemo, settings, run }) =>
        withMemo(async (memo) =>
          imported(await memo.importReflections(resolve(settings.cwd, file), run)),
        ),
      ),
    );
}

function imported(report: ImportReport): Outcome {
  const facts = [
    [report.added, 'added'],
    [report.unchanged, 'unchanged'],
    [report.dropped, 'dropped'],
  ] as const;
  const said = facts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  const { unknownDocuments: unknown } = report;
  return {
    document: report,
    text: (style, columns) => [
      `${style.bold(count(report.reflections, 'reflection'))} (${said.join(', ')})`,
      `  ${count(report.refusals, 'refusal')}; ${report.withEvidence.toLocaleString('en-US')} with evidence in the documents`,
      ...(unknown.length === 0
        ? []
        : [
            `  ${style.yellow(oneLine(`not in this workspace: ${unknown.slice(0, 20).join(', ')}`, columns - 2))}`,
          ]),
    ],
    next: [
      'memo train',
      'memo reflect adds wordings and refusals to them, and the reflections of documents',
    ],
  };
}
