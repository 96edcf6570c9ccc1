import { MemoError } from '@memo-js/core';
import type { RemoveReport } from '@memo-js/engine';
import type { Command } from 'commander';
import { EXIT } from '../exit-code.ts';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import { count } from '../text/format.ts';

export function addRemove(program: Command, perform: Perform): void {
  program
    .command('remove')
    .description('remove documents and every reflection that rests on them')
    .argument('<document...>', 'ids of documents')
    .action((ids: string[], _flags: object, command: Command) =>
      perform(command, ({ withMemo, run }) =>
        withMemo(async (memo) => removed(await memo.remove(ids, run))),
      ),
    );
}

function removed(report: RemoveReport): Outcome {
  if (report.removed.length === 0) {
    throw new MemoError({
      code: 'DOCUMENT_NOT_FOUND',
      message: `The workspace has no document ${report.unknown.join(', ')}.`,
      hint: 'Run `memo inspect` to see the ids of its documents.',
    });
  }
  return {
    document: report,
    text: (style) => [
      `${style.bold(`${count(report.removed.length, 'document')} removed`)}, with ${count(report.reflectionsRemoved, 'reflection')}`,
      ...report.unknown.map((id) => `  ${style.red('✗')} ${id}: no such document`),
      ...(report.memoryStale
        ? [style.yellow('The selected memory was trained on what is gone now: it is stale.')]
        : []),
    ],
    next: report.memoryStale ? ['memo reflect and memo train make a memory without it'] : [],
    exitCode: report.unknown.length > 0 ? EXIT.partly : EXIT.ok,
  };
}
