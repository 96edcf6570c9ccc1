import type { Reflection } from '@memo-js/core';
import { z } from 'zod';
import type { Store, WorkItem } from '../store/store.ts';
import { chunks } from './chunks.ts';
import type { PipelineContext } from './context.ts';
import { inOrder } from './in-order.ts';
import { normaliseText } from './normalise.ts';
import type { StepInput } from './step-input.ts';
import { itemKey, lacks } from './steps.ts';
import { runItems } from './work.ts';
import type { StepTally } from './work.ts';

const STEP = 'paraphrasing';
/** Reflections of one work item: small, because each may be a call. */
const PART = 32;

const wordings = z.object({ wordings: z.record(z.string(), z.array(z.string())) });

/** Other wordings for reflections that have fewer than the config asks for. */
export async function paraphrase(context: PipelineContext, input: StepInput): Promise<StepTally> {
  const { store } = context.workspace;
  const wanted = context.config.reflections.paraphrases;
  if (lacks(context, STEP) || wanted === 0) {
    await store.retire(input.run, STEP);
    return { done: 0, reused: 0 };
  }
  const documents = new Set((await store.documents()).map(({ id }) => id));
  const byOwner = new Map<string | null, Reflection[]>();
  for await (const reflection of store.reflections()) {
    if (!lacksWordings(context, reflection)) continue;
    const [first, ...others] = reflection.documentIds;
    const one = first !== undefined && others.length === 0 && documents.has(first);
    const owner = one ? first : null;
    const known = byOwner.get(owner);
    if (known === undefined) byOwner.set(owner, [reflection]);
    else known.push(reflection);
  }
  const items: WorkItem[] = [];
  const parts = new Map<string, readonly Reflection[]>();
  for (const [documentId, reflections] of byOwner) {
    for (const part of chunks(reflections, PART)) {
      const key = itemKey(
        context,
        STEP,
        wanted,
        part.map((each) => each.id),
      );
      parts.set(key, part);
      items.push({ key, subject: documentId ?? 'several', documentId, position: items.length });
    }
  }
  const tally = await runItems(
    context,
    {
      run: input.run,
      step: STEP,
      progress: input.progress,
      async handle(item) {
        const found: Record<string, readonly string[]> = {};
        const part = parts.get(item.key) ?? [];
        context.signal.throwIfAborted();
        const wordings = await inOrder(part, (each) => wordingsOf(context, each));
        for (const [index, reflection] of part.entries()) {
          const fresh = newWordings(reflection, wordings[index] ?? []);
          if (fresh.length > 0) found[reflection.id] = fresh;
        }
        const documentIds = [...new Set(part.flatMap((each) => each.documentIds))];
        const journals = part.map((each) => wordingKey(context, each));
        return { reflections: [], documentIds, value: { wordings: found }, journals };
      },
    },
    items,
  );
  await store.retire(input.run, STEP);
  return tally;
}

export const lacksWordings = (
  { config }: Pick<PipelineContext, 'config'>,
  { refusal, paraphrases }: Reflection,
): boolean => !refusal && paraphrases.length < config.reflections.paraphrases;

/** Asks for the wordings that a reflection lacks; the reply is kept whatever others it is asked with. */
export async function wordingsOf(
  context: PipelineContext,
  reflection: Reflection,
): Promise<readonly string[]> {
  const count = context.config.reflections.paraphrases - reflection.paraphrases.length;
  const call = context.callFor(wordingKey(context, reflection));
  return (await context.generator.paraphrase?.({ reflection, count }, call)) ?? [];
}

/** Names the journal of one reflection's wordings. */
const wordingKey = (context: PipelineContext, { id }: Reflection): string =>
  itemKey(context, STEP, context.config.reflections.paraphrases, id);

function newWordings(reflection: Reflection, found: readonly string[]): string[] {
  const seen = new Set([reflection.question, ...reflection.paraphrases].map(normaliseText));
  return found
    .map((each) => each.trim())
    .filter((each) => {
      const key = normaliseText(each);
      return key !== '' && !seen.has(key) && seen.add(key);
    });
}

/** The wordings that this step found, by reflection. */
export async function storedWordings(store: Store): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const { value } of await store.values(STEP)) {
    const parsed = wordings.parse(value);
    for (const [id, each] of Object.entries(parsed.wordings)) found.set(id, each);
  }
  return found;
}
