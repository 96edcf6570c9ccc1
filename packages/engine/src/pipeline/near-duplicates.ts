import type { Generator, Reflection } from '@memo-js/core';
import { z } from 'zod';
import type { Store } from '../store/store.ts';
import type { PipelineContext } from './context.ts';
import { normaliseText } from './normalise.ts';
import type { StepInput } from './step-input.ts';
import { itemKey } from './steps.ts';
import { runItems } from './work.ts';
import type { StepTally } from './work.ts';

const STEP = 'near-duplicates';

const stored = z.object({ same: z.record(z.string(), z.string()) });

/** What is compared. */
type Asked = Pick<Reflection, 'id' | 'question' | 'answer'>;

/** Of each reflection the id of the first that says the same as the generator sees it, if there is one. */
export function duplicatesOf(
  generator: Pick<Generator, 'duplicates'>,
  reflections: readonly Asked[],
): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  for (const [at, first] of (generator.duplicates?.(reflections) ?? []).entries()) {
    const [id, kept] = [reflections[at]?.id, reflections[first]?.id];
    if (id !== undefined && kept !== undefined && id !== kept) same.set(id, kept);
  }
  return same;
}

/**
 * Finds the reflections of all documents that say what an earlier one says: they become wordings
 * of it when a training set is made.
 */
export async function findDuplicates(
  context: PipelineContext,
  { run, progress }: StepInput,
): Promise<StepTally> {
  const { store } = context.workspace;
  const ids: string[] = [];
  for await (const { id, refusal } of store.reflections()) if (!refusal) ids.push(id);
  const handle = async () => {
    const reflections: Asked[] = [];
    for await (const { id, question, answer, refusal } of store.reflections()) {
      if (!refusal) reflections.push({ id, question, answer });
    }
    const same = Object.fromEntries(duplicatesOf(context.generator, reflections));
    return { reflections: [], value: { same } };
  };
  const key = itemKey(context, STEP, ids);
  const item = { key, subject: 'all', documentId: null, position: 0 };
  const tally = await runItems(context, { run, step: STEP, progress, handle }, [item]);
  await store.retire(run, STEP);
  return tally;
}

/** What {@link findDuplicates} found: of each reflection the one that says the same. */
export async function storedDuplicates(store: Store): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { value } of await store.values(STEP)) {
    for (const [id, first] of Object.entries(stored.parse(value).same)) found.set(id, first);
  }
  return found;
}

/** Leaves out what the kept one says with the same answer, and gives that its wordings. */
export function unite(
  reflections: readonly Reflection[],
  same: ReadonlyMap<string, string>,
): readonly Reflection[] {
  if (same.size === 0) return reflections;
  const byId = new Map(reflections.map((each) => [each.id, each]));
  const more = new Map<string, Reflection[]>();
  const kept = reflections.filter((each) => {
    const first = byId.get(same.get(each.id) ?? each.id);
    if (first === undefined || first === each || !agree(first, each)) return true;
    more.set(first.id, [...(more.get(first.id) ?? []), each]);
    return false;
  });
  return kept.map((each) => {
    const others = more.get(each.id);
    if (others === undefined) return each;
    const wordings = others.flatMap(({ question, paraphrases }) => [question, ...paraphrases]);
    return {
      ...each,
      paraphrases: [...new Set([...each.paraphrases, ...wordings])].filter(
        (wording) => wording !== each.question,
      ),
      entities: [...new Set([each, ...others].flatMap(({ entities }) => entities))],
    };
  });
}

/** False where a conflict was settled for another answer. */
const agree = (a: Reflection, b: Reflection): boolean =>
  a.refusal === b.refusal && normaliseText(a.answer) === normaliseText(b.answer);
