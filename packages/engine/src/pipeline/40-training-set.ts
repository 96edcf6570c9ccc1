import { MemoError, type Reflection, type TrainingExample } from '@memo-js/core';
import { keptFromTraining } from '../calibration/wording-kinds.ts';
import { hashOf } from '../store/hash.ts';
import type { StageContext } from './context.ts';
import { settleConflicts } from './conflicts.ts';
import type { Conflict } from './conflicts.ts';
import { storedWordings } from './36-paraphrase.ts';
import { storedDuplicates, unite } from './near-duplicates.ts';
import { normaliseText } from './normalise.ts';

/** A reflection with what training makes of it. */
export interface TrainedReflection {
  readonly reflection: Reflection;
  /** Wordings that are trained, the question first; empty when another reflection took its place. */
  readonly trained: readonly string[];
  readonly heldOut: string | null;
}

export interface TrainingSet {
  readonly examples: readonly TrainingExample[];
  readonly heldOut: readonly TrainingExample[];
  readonly reflections: readonly TrainedReflection[];
  readonly conflicts: readonly Conflict[];
  /** SHA-256 (hex) over examples and held-out examples. */
  readonly hash: string;
}

/**
 * Makes the training set of all reflections; near-duplicates are wordings of one. A wording is
 * trained once, with one answer; a fixed share of reflections gives one wording, and of refusals
 * their question, to the held-out set. Where facts have many wordings, some kinds of wordings are
 * taught of none, and a reflection that has one of them gives that.
 * @throws MemoError `STAGE_EMPTY`
 */
export async function buildTrainingSet(
  context: Pick<StageContext, 'workspace' | 'config'>,
): Promise<TrainingSet> {
  const { store } = context.workspace;
  const answers: Reflection[] = [];
  const refusals: Reflection[] = [];
  for await (const reflection of store.reflections()) {
    (reflection.refusal ? refusals : answers).push(reflection);
  }
  if (answers.length === 0) {
    const { documents } = await store.counts();
    throw new MemoError({
      code: 'STAGE_EMPTY',
      message: `There are no reflections to train on: none of ${documents} documents has any.`,
      hint: 'Run `memo reflect` first.',
    });
  }
  const dates = new Map((await store.documents()).map(({ id, date }) => [id, date]));
  const { conflicts: policy } = context.config.reflections;
  const { kept: settledAll, conflicts } = settleConflicts(answers, dates, policy);
  const kept = unite(settledAll, await storedDuplicates(store));
  const settled = new Map(kept.map((each) => [each.id, each]));
  const more = await storedWordings(store);
  const { heldOut: share, paraphrases } = context.config.reflections;
  const wordings = chooseWordings(kept, more, { limit: paraphrases, share });
  const taken = new Set([...wordings.values()].flatMap(taughtAndKept).map(normaliseText));
  const reflections = [
    ...answers.map((each) => assign(settled.get(each.id) ?? each, wordings.get(each.id), share)),
    ...refusals.map((refusal) => assignRefusal(refusal, taken, share)),
  ];
  const examples = reflections.flatMap(({ reflection, trained }) =>
    trained.map((question) => example(reflection, question)),
  );
  const heldOut = reflections.flatMap(({ reflection, heldOut: question }) =>
    question === null ? [] : [example(reflection, question)],
  );
  const spelled = (each: TrainingExample): string[] => [each.question, each.answer];
  const hash = hashOf(examples.map(spelled), heldOut.map(spelled));
  return { examples, heldOut, reflections, conflicts, hash };
}

function example(reflection: Reflection, question: string): TrainingExample {
  const { id, answer, refusal } = reflection;
  return { reflectionId: id, question, answer, refusal };
}

/** What may be made of the wordings of a reflection. */
interface Wordings {
  /** The question, and as many others as the config asks for. */
  readonly taught: readonly string[];
  /** One of a kind that no reflection is taught in. */
  readonly kept: string | null;
}

const taughtAndKept = ({ taught, kept }: Wordings): readonly string[] =>
  kept === null ? taught : [...taught, kept];

/**
 * Wordings of each reflection, its question first. A wording that two reflections use for
 * different answers is nobody's; one that is somebody's question stays that.
 */
function chooseWordings(
  kept: readonly Reflection[],
  more: ReadonlyMap<string, readonly string[]>,
  { limit, share }: { readonly limit: number; readonly share: number },
): Map<string, Wordings> {
  const owners = new Map(kept.map((each) => [normaliseText(each.question), each.id]));
  const others = new Map(
    kept.map((each) => [each.id, [...each.paraphrases, ...(more.get(each.id) ?? [])]]),
  );
  const answersOf = new Map<string, Set<string>>();
  for (const reflection of kept) {
    for (const wording of others.get(reflection.id) ?? []) {
      const key = normaliseText(wording);
      const known = answersOf.get(key) ?? new Set();
      answersOf.set(key, known.add(normaliseText(reflection.answer)));
    }
  }
  const isKept = keptFromTraining(
    kept.map((reflection) => ({ reflection, wordings: others.get(reflection.id) ?? [] })),
    share,
  );
  const chosen = new Map<string, Wordings>();
  for (const { id, question } of kept) {
    const taught = [question];
    let asked: string | null = null;
    for (const wording of others.get(id) ?? []) {
      const keeps = isKept(wording);
      if (keeps ? asked !== null : taught.length > limit) continue;
      const key = normaliseText(wording);
      if (key === '' || owners.has(key) || (answersOf.get(key)?.size ?? 0) > 1) continue;
      owners.set(key, id);
      if (keeps) asked = wording;
      else taught.push(wording);
    }
    chosen.set(id, { taught, kept: asked });
  }
  return chosen;
}

function assign(
  reflection: Reflection,
  { taught, kept }: Wordings = { taught: [], kept: null },
  share: number,
): TrainedReflection {
  if (kept !== null || taught.length < 2 || draw(reflection.id, 'share') >= share) {
    return { reflection, trained: taught, heldOut: kept };
  }
  const index = 1 + Math.floor(draw(reflection.id, 'wording') * (taught.length - 1));
  return {
    reflection,
    trained: taught.filter((_, each) => each !== index),
    heldOut: taught[index] ?? null,
  };
}

function assignRefusal(refusal: Reflection, taken: Set<string>, share: number): TrainedReflection {
  const key = normaliseText(refusal.question);
  if (taken.has(key)) return { reflection: refusal, trained: [], heldOut: null };
  taken.add(key);
  return draw(refusal.id, 'share') < share
    ? { reflection: refusal, trained: [], heldOut: refusal.question }
    : { reflection: refusal, trained: [refusal.question], heldOut: null };
}

/** A number in [0, 1) that belongs to a reflection: the split does not depend on the others. */
function draw(id: string, purpose: string): number {
  return Number.parseInt(hashOf('held-out', purpose, id).slice(0, 12), 16) / 2 ** 48;
}
