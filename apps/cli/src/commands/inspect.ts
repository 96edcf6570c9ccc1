import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import { wholeNumber } from '../settings.ts';
import type { CostInspection, Inspection } from '../inspection.ts';
import { costLines } from '../text/cost.ts';
import { inspectionLines } from '../text/inspection.ts';

interface Flags {
  readonly limit: number;
  readonly cost?: boolean;
}

export function addInspect(program: Command, perform: Perform): void {
  program
    .command('inspect')
    .description('documents, reflections with their evidence, memories with manifest and lineage')
    .argument('[id]', 'id of a document, passage, reflection or memory, or an artifact folder')
    .option('--limit <n>', 'rows of a list to show to people; --json has all', wholeNumber(1), 20)
    .option('--cost', 'what paid calls came to, by step and model')
    .action((id: string | undefined, flags: Flags, command: Command) =>
      perform(command, async ({ services, settings }) =>
        flags.cost === true
          ? costs(await services.inspectCost(settings))
          : inspected(await services.inspect(settings, id), flags.limit),
      ),
    );
}

const costs = (inspection: CostInspection): Outcome => ({
  document: inspection,
  text: (style) => costLines(inspection, style),
});

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
