import type { Reflection } from '@memo-js/core';
import { z } from 'zod';
import type { WorkItem } from '../store/store.ts';
import { chunks, distinctPairs } from './chunks.ts';
import type { PipelineContext } from './context.ts';
import { verifyDrafts } from './32-verify.ts';
import { stillReads, TracedIndex } from './entity-index.ts';
import type { CorpusIndex } from './entity-index.ts';
import { chosenDocuments, retireOthers, type StepInput } from './step-input.ts';
import { itemKey, lacks } from './steps.ts';
import { verdictsValue } from './verdicts.ts';
import { runItems } from './work.ts';
import type { StepTally } from './work.ts';

const surfaced = z.object({
  reads: z.array(z.tuple([z.array(z.union([z.string(), z.number(), z.null()])), z.string()])),
});

/** Step 4: questions that describe an entity and are answered by its name. */
export async function surface(
  context: PipelineContext,
  input: StepInput & { readonly index: CorpusIndex },
): Promise<StepTally> {
  const { store } = context.workspace;
  const step = 'surfacing';
  if (lacks(context, step)) {
    await retireOthers(context, input, step);
    return { done: 0, reused: 0 };
  }
  const items: WorkItem[] = [];
  const parts = new Map<string, readonly Reflection[]>();
  for (const { id: documentId } of await chosenDocuments(store, input.only)) {
    const facts = distinctPairs(
      await store.documentReflections(documentId, ['extraction', 'consolidation']),
    );
    for (const part of chunks(facts.filter((fact) => !fact.refusal))) {
      const key = itemKey(
        context,
        step,
        part.map((each) => each.id),
      );
      parts.set(key, part);
      items.push({ key, subject: documentId, documentId, position: items.length });
    }
  }
  const tally = await runItems(
    context,
    {
      run: input.run,
      step,
      progress: input.progress,
      // The rest of the corpus may have changed what the index said.
      async isCurrent(item) {
        const parsed = surfaced.safeParse(await store.value(item.key));
        return parsed.success && stillReads(input.index, parsed.data.reads);
      },
      async handle(item, call) {
        const documentId = item.documentId ?? '';
        const loaded = await input.corpus.load(documentId);
        if (loaded === undefined) throw new Error(`document ${documentId} is gone`);
        const index = new TracedIndex(input.index);
        const reflections = parts.get(item.key) ?? [];
        const drafts = await context.generator.surface?.(
          { reflections, document: loaded.document, index },
          call,
        );
        const cited = new Set([documentId]);
        for (const draft of drafts ?? []) {
          for (const name of draft.entities) {
            for (const id of input.index.get(name)?.documentIds.slice(0, 64) ?? []) cited.add(id);
          }
        }
        const verified = await verifyDrafts(context, {
          step,
          itemKey: item.key,
          drafts: drafts ?? [],
          documentIds: [...cited],
          corpus: input.corpus,
        });
        const value = { ...verdictsValue(verified), reads: index.reads };
        return { reflections: verified.reflections, value, keepsJournal: true };
      },
    },
    items,
  );
  await retireOthers(context, input, step);
  return tally;
}
