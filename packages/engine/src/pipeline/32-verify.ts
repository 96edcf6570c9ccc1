import type { Call, Passage, Reflection, ReflectionDraft, ReflectionStep } from '@memo-js/core';
import { hashOf } from '../store/hash.ts';
import type { Corpus, LoadedDocument } from './corpus.ts';
import { inOrder } from './in-order.ts';
import { normaliseText } from './normalise.ts';
import { REFUSAL_TEXT } from './refusal-text.ts';
import { generatorName, lacks } from './steps.ts';
import type { PipelineContext } from './context.ts';
import type { Rejection, Rewriting, Verdicts } from './verdicts.ts';

export interface Verified extends Verdicts {
  readonly reflections: readonly Reflection[];
}

export interface VerifyDraftsInput {
  readonly step: ReflectionStep;
  readonly itemKey: string;
  readonly drafts: readonly ReflectionDraft[];
  /** Documents whose passages the drafts may cite. */
  readonly documentIds: readonly string[];
  readonly corpus: Corpus;
}

/**
 * Makes drafts reflections: checks their evidence, drops repetitions, and lets the generator judge
 * each one. What is dropped is named with its reason.
 */
export async function verifyDrafts(
  context: PipelineContext,
  input: VerifyDraftsInput,
): Promise<Verified> {
  const documents = await loadCited(input);
  const reflections = new Map<string, Reflection>();
  const rejected: Rejection[] = [];
  const rewritten: Rewriting[] = [];
  const seen = new Set<string>();
  const verdicts = await inOrder(input.drafts, (proposed, index) =>
    judge(context, input, proposed, documents, () =>
      context.callFor(`${input.itemKey}/verify/${index}`),
    ),
  );
  for (const [index, proposed] of input.drafts.entries()) {
    const judged = verdicts[index];
    if (judged === undefined) continue;
    if ('reason' in judged) {
      const { question, answer } = proposed;
      const documentIds = documentsOf(proposed, documents);
      rejected.push({ question, answer, reason: judged.reason, documentIds });
      continue;
    }
    const { draft, rewrittenBecause } = judged;
    const pair = `${normaliseText(draft.question)}\n${normaliseText(draft.answer)}`;
    if (seen.has(pair)) continue;
    seen.add(pair);
    const reflection = toReflection(context, input.step, draft, documents);
    reflections.set(reflection.id, reflection);
    if (rewrittenBecause !== undefined) {
      const { question, answer } = proposed;
      rewritten.push({ id: reflection.id, question, answer, reason: rewrittenBecause });
    }
  }
  const verified = !lacks(context, 'verification');
  return { reflections: [...reflections.values()], rejected, rewritten, verified };
}

async function judge(
  context: PipelineContext,
  input: VerifyDraftsInput,
  proposed: ReflectionDraft,
  documents: ReadonlyMap<string, LoadedDocument>,
  call: () => Call,
): Promise<{ draft: ReflectionDraft; rewrittenBecause?: string } | { reason: string }> {
  const flaw = flawOf(proposed, documents);
  if (flaw !== null) return { reason: flaw };
  // A refusal has no evidence that it could be held against.
  if (proposed.refusal === true || lacks(context, 'verification')) return { draft: proposed };
  const evidence = passagesOf(proposed, documents);
  const cited = new Set(evidence.map((passage) => passage.documentId));
  const verdict = await context.generator.verify?.(
    {
      draft: proposed,
      evidence,
      documents: [...cited].flatMap((id) => documents.get(id)?.document ?? []),
    },
    call(),
  );
  if (verdict?.status === 'rejected') return { reason: verdict.reason };
  if (verdict?.status !== 'rewritten') return { draft: proposed };
  const worse = flawOf(verdict.draft, documents);
  return worse === null
    ? { draft: verdict.draft, rewrittenBecause: verdict.reason }
    : { reason: `rewritten, but ${worse}` };
}

/** What makes a draft unusable whatever it says; null when nothing does. */
function flawOf(
  draft: ReflectionDraft,
  documents: ReadonlyMap<string, LoadedDocument>,
): string | null {
  if (draft.flaw !== undefined) return draft.flaw;
  if (draft.question.trim() === '') return 'the question is empty';
  if (draft.refusal === true) return null;
  if (draft.answer.trim() === '') return 'the answer is empty';
  if (draft.evidence.length === 0) return 'there is no evidence';
  for (const { passageId, start, end } of draft.evidence) {
    const passage = passageOf(passageId, documents);
    if (passage === undefined) return `it cites an unknown passage '${passageId}'`;
    if (!(passage.start <= start && start < end && end <= passage.end)) {
      return `it cites ${start}..${end}, outside of passage '${passageId}'`;
    }
  }
  return null;
}

function passageOf(
  id: string,
  documents: ReadonlyMap<string, LoadedDocument>,
): Passage | undefined {
  for (const { passages } of documents.values()) {
    const passage = passages.get(id);
    if (passage !== undefined) return passage;
  }
  return undefined;
}

function passagesOf(
  draft: ReflectionDraft,
  documents: ReadonlyMap<string, LoadedDocument>,
): Passage[] {
  const ids = new Set(draft.evidence.map((evidence) => evidence.passageId));
  return [...ids].flatMap((id) => passageOf(id, documents) ?? []);
}

function documentsOf(
  draft: ReflectionDraft,
  documents: ReadonlyMap<string, LoadedDocument>,
): string[] {
  const cited = passagesOf(draft, documents).map((passage) => passage.documentId);
  return [...new Set(cited)].sort();
}

function toReflection(
  context: PipelineContext,
  step: ReflectionStep,
  draft: ReflectionDraft,
  documents: ReadonlyMap<string, LoadedDocument>,
): Reflection {
  const refusal = draft.refusal === true;
  const question = draft.question.trim();
  const answer = refusal ? REFUSAL_TEXT : draft.answer.trim();
  const evidence = draft.evidence.map(({ passageId, start, end }) => ({ passageId, start, end }));
  const wordings = (draft.paraphrases ?? [])
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return {
    id: `r-${hashOf(step, question, answer, evidence).slice(0, 20)}`,
    step,
    question,
    answer,
    paraphrases: [...new Set(wordings)].filter((each) => each !== question),
    entities: [...new Set(draft.entities.map((each) => each.trim()).filter((each) => each !== ''))],
    evidence,
    documentIds: documentsOf(draft, documents),
    refusal,
    generator: generatorName(context),
  };
}

/** Documents in order, until all passages that are cited are there: an entity may stand in many. */
async function loadCited({
  drafts,
  documentIds,
  corpus,
}: VerifyDraftsInput): Promise<ReadonlyMap<string, LoadedDocument>> {
  const open = new Set(
    drafts.flatMap(({ evidence }) => evidence.map(({ passageId }) => passageId)),
  );
  const documents = new Map<string, LoadedDocument>();
  for (const id of documentIds) {
    if (open.size === 0) break;
    const loaded = await corpus.load(id);
    if (loaded === undefined) continue;
    documents.set(id, loaded);
    for (const passageId of open) if (loaded.passages.has(passageId)) open.delete(passageId);
  }
  return documents;
}
