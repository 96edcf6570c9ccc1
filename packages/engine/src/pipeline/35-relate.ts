import type { Entity, EntityGroup, Reflection } from '@memo-js/core';
import type { WorkItem } from '../store/store.ts';
import type { PipelineContext } from './context.ts';
import { verifyDrafts } from './32-verify.ts';
import { distinctPairs } from './chunks.ts';
import type { CorpusIndex } from './entity-index.ts';
import type { StepInput } from './step-input.ts';
import { itemKey, lacks } from './steps.ts';
import { verdictsValue } from './verdicts.ts';
import { runItems } from './work.ts';
import type { StepTally } from './work.ts';

/** Reflections of one group, and the documents that they come from. */
export const MAX_GROUP = 48;
export const MAX_GROUP_DOCUMENTS = 12;
/** Reflections of an entity that are looked at to choose a group from. */
const MAX_LOOK = 1_000;

/** Step 5: synthesis over the documents that speak of one entity. Linear: one group an entity. */
export async function relate(
  context: PipelineContext,
  input: StepInput & { readonly index: CorpusIndex },
): Promise<StepTally> {
  const { store } = context.workspace;
  const step = 'cross-document';
  if (lacks(context, step)) {
    await store.retire(input.run, step);
    return { done: 0, reused: 0 };
  }
  const groups = new Map<string, EntityGroup>();
  const items: WorkItem[] = [];
  for (const entity of input.index.all()) {
    const group = groupOf(entity, input.index);
    if (group === null) continue;
    const key = itemKey(
      context,
      step,
      entity.key,
      group.reflections.map((each) => each.id),
    );
    groups.set(key, group);
    items.push({ key, subject: entity.name, documentId: null, position: items.length });
  }
  const tally = await runItems(
    context,
    {
      run: input.run,
      step,
      progress: input.progress,
      async handle(item, call) {
        const group = groups.get(item.key);
        if (group === undefined) throw new Error(`group ${item.subject} is gone`);
        const drafts = await context.generator.relate?.({ group }, call);
        const verified = await verifyDrafts(context, {
          step,
          itemKey: item.key,
          drafts: drafts ?? [],
          documentIds: [...new Set(group.reflections.flatMap((each) => each.documentIds))],
          corpus: input.corpus,
        });
        return { reflections: verified.reflections, value: verdictsValue(verified) };
      },
    },
    items,
  );
  await store.retire(input.run, step);
  return tally;
}

/** The entity with reflections of its documents in turn; null when they are not several. */
export function groupOf(entity: Entity, index: CorpusIndex): EntityGroup | null {
  if (entity.documentIds.length < 2) return null;
  const byDocument = new Map<string, Reflection[]>();
  for (const reflection of distinctPairs(index.reflections(entity.key, MAX_LOOK))) {
    const [documentId] = reflection.documentIds;
    // What was imported without evidence proves nothing of the two together.
    const unproved = reflection.step === 'import' && reflection.evidence.length === 0;
    if (documentId === undefined || reflection.refusal || unproved) continue;
    const known = byDocument.get(documentId);
    if (known !== undefined) known.push(reflection);
    else if (byDocument.size < MAX_GROUP_DOCUMENTS) byDocument.set(documentId, [reflection]);
  }
  if (byDocument.size < 2) return null;
  const share = Math.max(1, Math.floor(MAX_GROUP / byDocument.size));
  const chosen = [...byDocument.values()].flatMap((each) => each.slice(0, share));
  return { entity, reflections: chosen };
}
