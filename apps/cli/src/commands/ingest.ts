import { resolve } from 'node:path';
import type { IngestReport } from '@memo-js/engine';
import type { Command } from 'commander';
import { EXIT } from '../exit-code.ts';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import { count } from '../text/format.ts';
import { failureLines } from '../text/failures.ts';

interface Flags {
  readonly prune?: boolean;
}

export function addIngest(program: Command, perform: Perform): void {
  program
    .command('ingest')
    .description('store documents: folders, .txt, .md, .html, .pdf, .docx, .jsonl')
    .argument('<path...>', 'files and folders')
    .option('--prune', 'remove documents that are gone from the paths')
    .action((paths: string[], flags: Flags, command: Command) =>
      perform(command, async ({ withMemo, services, run, settings }) => {
        const roots = paths.map((path) => resolve(settings.cwd, path));
        const report = await withMemo(async (memo) =>
          memo.ingest(await services.readDocuments(roots), {
            ...run,
            ...(flags.prune === true ? { pruneRoots: roots } : {}),
          }),
        );
        return ingested(report);
      }),
    );
}

/** `3 added, 1 updated`, without the noughts. */
export function ingestLine(report: IngestReport): string {
  const facts = [
    [report.added, 'added'],
    [report.updated, 'updated'],
    [report.unchanged, 'unchanged'],
    [report.duplicates, 'known under another name'],
    [report.pruned, 'removed'],
    [report.failures.length, 'failed'],
  ] as const;
  const said = facts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return said.length === 0 ? 'nothing new' : said.join(', ');
}

function ingested(report: IngestReport): Outcome {
  return {
    document: report,
    text: (style) => [
      `${style.bold(count(report.documents, 'document'))} in ${count(report.passages, 'passage')} (${ingestLine(report)})`,
      ...failureLines(report.failures, style),
    ],
    next: ['memo reflect, then memo train; or memo encode for all stages at once'],
    exitCode: report.failures.length > 0 ? EXIT.partly : EXIT.ok,
  };
}
