import type { Reflection } from '@memo-js/core';
import type { PipelineContext } from './context.ts';
import { verifyDrafts } from './32-verify.ts';
import { storedWordings } from './36-paraphrase.ts';
import type { CorpusIndex } from './entity-index.ts';
import { normaliseText } from './normalise.ts';
import type { StepInput } from './step-input.ts';
import { itemKey, lacks } from './steps.ts';
import { verdictsValue } from './verdicts.ts';
import type { Rejection } from './verdicts.ts';
import { runItems } from './work.ts';
import type { StepTally } from './work.ts';

/** Questions that the corpus does not answer, in proportion to those that it does. */
export async function refuse(
  context: PipelineContext,
  input: StepInput & { readonly index: CorpusIndex },
): Promise<StepTally> {
  const { store } = context.workspace;
  const step = 'refusal';
  const known: Reflection[] = [];
  for await (const reflection of store.reflections()) {
    if (!reflection.refusal) known.push(reflection);
  }
  const count = Math.round((known.length * context.config.reflections.refusals) / 100);
  if (lacks(context, step) || count === 0) {
    await store.retire(input.run, step);
    return { done: 0, reused: 0 };
  }
  const ids = known.map((each) => each.id);
  const key = itemKey(context, step, ids, count, context.seed);
  const tally = await runItems(
    context,
    {
      run: input.run,
      step,
      progress: input.progress,
      async handle(item, call) {
        const drafts = await context.generator.refuse?.(
          { index: input.index, reflections: known, count, seed: context.seed },
          call,
        );
        const answered = await answeredQuestions(context, known);
        const rejected: Rejection[] = [];
        const open = (drafts ?? []).filter((draft) => {
          if (!answered.has(normaliseText(draft.question))) return true;
          const { question, answer } = draft;
          rejected.push({ question, answer, reason: 'a reflection answers it', documentIds: [] });
          return false;
        });
        const verified = await verifyDrafts(context, {
          step,
          itemKey: item.key,
          drafts: open.map((draft) => ({ ...draft, refusal: true, evidence: [] })),
          documentIds: [],
          corpus: input.corpus,
        });
        const value = verdictsValue({
          ...verified,
          rejected: [...rejected, ...verified.rejected],
        });
        return { reflections: verified.reflections, value };
      },
    },
    [{ key, subject: 'refusals', documentId: null, position: 0 }],
  );
  await store.retire(input.run, step);
  return tally;
}

/** Every wording that has an answer. */
async function answeredQuestions(
  context: PipelineContext,
  known: readonly Reflection[],
): Promise<Set<string>> {
  const more = await storedWordings(context.workspace.store);
  const answered = new Set<string>();
  for (const { id, question, paraphrases } of known) {
    for (const each of [question, ...paraphrases, ...(more.get(id) ?? [])]) {
      answered.add(normaliseText(each));
    }
  }
  return answered;
}
