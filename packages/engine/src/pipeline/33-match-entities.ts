import type { Reflection } from '@memo-js/core';
import { z } from 'zod';
import type { WorkItem } from '../store/store.ts';
import type { PipelineContext } from './context.ts';
import { CorpusIndex } from './entity-index.ts';
import { retireOthers, type StepInput } from './step-input.ts';
import { itemKey, lacks } from './steps.ts';
import { runItems } from './work.ts';
import type { StepTally } from './work.ts';

const STEP = 'entity-matching';
/** Names that end alike in greater numbers share a common word, not an entity. */
const MAX_BLOCK = 8;

const matched = z.object({ same: z.boolean() });

/**
 * Builds the index over the names of the corpus, with spellings brought together that the generator
 * takes for one entity: `Dr. Ann Lee` and `Ann Lee`, `NTU` and what it stands for.
 * Only names that end alike, and initials with names, are compared: never all pairs.
 */
export async function matchEntities(
  context: PipelineContext,
  input: StepInput & { readonly reflections: readonly Reflection[] },
): Promise<{ readonly index: CorpusIndex; readonly tally: StepTally }> {
  const { store } = context.workspace;
  const index = CorpusIndex.build(input.reflections);
  if (lacks(context, STEP)) {
    await retireOthers(context, input, STEP);
    return { index, tally: { done: 0, reused: 0 } };
  }
  const pairs = new Map<string, NamePair>();
  const items: WorkItem[] = [];
  for (const pair of candidatePairs(index)) {
    const key = itemKey(context, STEP, pair.short.name, pair.long.name);
    pairs.set(key, pair);
    items.push({ key, subject: pair.short.name, documentId: null, position: items.length });
  }
  const tally = await runItems(
    context,
    {
      run: input.run,
      step: STEP,
      progress: input.progress,
      async handle(item, call) {
        const pair = pairs.get(item.key);
        if (pair === undefined) throw new Error(`names of ${item.subject} are gone`);
        const names = { a: pair.short.name, b: pair.long.name };
        const same = await context.generator.sameEntity?.(names, call);
        const documentIds = [...pair.short.documentIds, ...pair.long.documentIds];
        return { reflections: [], documentIds, value: { same: same === true } };
      },
    },
    items,
  );
  await retireOthers(context, input, STEP);
  const aliases = new Map<string, string>();
  for (const [key, { short, long }] of pairs) {
    const answer = matched.safeParse(await store.value(key));
    // The first match in order wins; a name never stands for two.
    if (answer.success && answer.data.same && !aliases.has(short.key)) {
      aliases.set(short.key, long.key);
    }
  }
  return {
    index: aliases.size === 0 ? index : CorpusIndex.build(input.reflections, aliases),
    tally,
  };
}

type Named = ReturnType<CorpusIndex['sorted']>[number];

export interface NamePair {
  readonly short: Named;
  readonly long: Named;
}

export function candidatePairs(index: CorpusIndex): NamePair[] {
  const entities = index.sorted();
  const byEnd = new Map<string, Named[]>();
  const byInitials = new Map<string, Named[]>();
  for (const entity of entities) {
    const words = entity.key.split(' ');
    push(byEnd, words.at(-1) ?? '', entity);
    if (words.length > 1) push(byInitials, initialsOf(entity.name), entity);
  }
  const pairs: NamePair[] = [];
  for (const block of byEnd.values()) {
    if (block.length > MAX_BLOCK) continue;
    for (const short of block) {
      for (const long of block) {
        if (long.key.endsWith(` ${short.key}`)) pairs.push({ short, long });
      }
    }
  }
  for (const short of entities) {
    if (!/^\p{Lu}{2,8}$/u.test(short.name)) continue;
    const block = byInitials.get(short.name) ?? [];
    if (block.length <= MAX_BLOCK) pairs.push(...block.map((long) => ({ short, long })));
  }
  return pairs;
}

function push(blocks: Map<string, Named[]>, key: string, entity: Named): void {
  const known = blocks.get(key);
  if (known === undefined) blocks.set(key, [entity]);
  else known.push(entity);
}

function initialsOf(name: string): string {
  return (name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join('');
}
