import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import { wholeNumber } from '../settings.ts';
import type { Inspection } from '../inspection.ts';
import { inspectionLines } from '../text/inspection.ts';

interface Flags {
  readonly limit: number;
}

export function addInspect(program: Command, perform: Perform): void {
  program
    .command('inspect')
    .description('documents, reflections with their evidence, memories with manifest and lineage')
    .argument('[id]', 'id of a document, passage, reflection or memory, or an artifact folder')
    .option('--limit <n>', 'rows of a list to show to people; --json has all', wholeNumber(1), 20)
    .action((id: string | undefined, flags: Flags, command: Command) =>
      perform(command, async ({ services, settings }) =>
        inspected(await services.inspect(settings, id), flags.limit),
      ),
    );
}

function inspected(inspection: Inspection, limit: number): Outcome {
  return {
    document: inspection,
    text: (style, columns) => inspectionLines(inspection, { style, columns, limit }),
    next:
      inspection.type === 'workspace' && inspection.documents.length > 0
        ? ['memo inspect ID shows a document, a reflection or a memory']
        : [],
  };
}
