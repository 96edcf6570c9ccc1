import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import { wholeNumber } from '../settings.ts';
import type { CostInspection, Inspection, ReflectionsInspection } from '../inspection.ts';
import { costLines } from '../text/cost.ts';
import { reflectionsPage } from '../page/reflections-page.ts';
import { count } from '../text/format.ts';
import { inspectionLines } from '../text/inspection.ts';
import { reflectedLines } from '../text/reflected.ts';
import { writeTextFile } from '../text-file.ts';

interface Flags {
  readonly limit: number;
  readonly cost?: boolean;
  readonly reflections?: boolean;
  readonly rejected?: boolean;
  readonly html?: string;
}

export function addInspect(program: Command, perform: Perform): void {
  program
    .command('inspect')
    .description('documents, reflections with their evidence, memories with manifest and lineage')
    .argument('[id]', 'id of a document, passage, reflection or memory, or an artifact folder')
    .option('--limit <n>', 'rows of a list to show to people; --json has all', wholeNumber(1), 20)
    .option('--cost', 'what paid calls came to, by step and model')
    .option('--reflections', 'documents beside their reflections; with the id of one, all of it')
    .option('--rejected', 'with --reflections: what was rejected, and why')
    .option('--html <file>', 'write the documents beside their reflections as one page')
    .action((id: string | undefined, flags: Flags, command: Command) =>
      perform(command, async ({ services, settings }) => {
        if (flags.cost === true) return costs(await services.inspectCost(settings));
        if (flags.html === undefined && flags.reflections !== true && flags.rejected !== true) {
          return inspected(await services.inspect(settings, id), flags.limit);
        }
        const reflections = await services.inspectReflections(settings, id);
        if (flags.html === undefined) return reflected(reflections, flags);
        const file = resolve(settings.cwd, flags.html);
        await writeTextFile(file, reflectionsPage(reflections));
        return page(file, reflections);
      }),
    );
}

const costs = (inspection: CostInspection): Outcome => ({
  document: inspection,
  text: (style) => costLines(inspection, style),
});

function reflected(inspection: ReflectionsInspection, flags: Flags): Outcome {
  const { limit, rejected = false } = flags;
  return {
    document: inspection,
    text: (style, columns) => reflectedLines(inspection, { style, columns, limit, rejected }),
    next: [
      ...(inspection.documents.length > 1
        ? ['memo inspect --reflections ID shows one document beside its reflections']
        : []),
      'memo inspect --reflections --html FILE makes a page of it',
    ],
  };
}

function page(file: string, { documents, unplaced }: ReflectionsInspection): Outcome {
  const all = [...documents, unplaced].flatMap(({ reflections }) => reflections);
  const report = {
    type: 'page',
    file,
    documents: documents.length,
    reflections: new Set(all.map(({ id }) => id)).size,
  };
  return {
    document: report,
    text: (style) => [
      `${style.bold(count(report.documents, 'document'))} beside ${count(report.reflections, 'reflection')} in ${file}`,
    ],
  };
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
