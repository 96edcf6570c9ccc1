import type { Reflection } from '@memo-js/core';
import type { WorkItem } from '../store/store.ts';
import { chunks, distinctPairs } from './chunks.ts';
import type { PipelineContext } from './context.ts';
import { verifyDrafts } from './32-verify.ts';
import { chosenDocuments, retireOthers, type StepInput } from './step-input.ts';
import { itemKey, lacks } from './steps.ts';
import { verdictsValue } from './verdicts.ts';
import { runItems } from './work.ts';
import type { StepTally } from './work.ts';

/** Step 2: joins the facts of each document. A document with one fact has nothing to join. */
export async function consolidate(context: PipelineContext, input: StepInput): Promise<StepTally> {
  const { store } = context.workspace;
  const step = 'consolidation';
  if (lacks(context, step)) {
    await retireOthers(context, input, step);
    return { done: 0, reused: 0 };
  }
  const items: WorkItem[] = [];
  const parts = new Map<string, readonly Reflection[]>();
  for (const { id: documentId } of await chosenDocuments(store, input.only)) {
    const facts = distinctPairs(await store.documentReflections(documentId, ['extraction']));
    for (const part of chunks(facts.filter((fact) => !fact.refusal))) {
      if (part.length < 2) continue;
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
      async handle(item, call) {
        const documentId = item.documentId ?? '';
        const loaded = await input.corpus.load(documentId);
        if (loaded === undefined) throw new Error(`document ${documentId} is gone`);
        const drafts = await context.generator.consolidate?.(
          { reflections: parts.get(item.key) ?? [], document: loaded.document },
          call,
        );
        const verified = await verifyDrafts(context, {
          step,
          itemKey: item.key,
          drafts: drafts ?? [],
          documentIds: [documentId],
          corpus: input.corpus,
        });
        return { reflections: verified.reflections, value: verdictsValue(verified) };
      },
    },
    items,
  );
  await retireOthers(context, input, step);
  return tally;
}
