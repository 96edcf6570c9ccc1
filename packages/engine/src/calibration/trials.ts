import type { TrainingExample } from '@memo-js/core';
import type { KnowledgeFilter } from './filter.ts';
import { strangerQuestions, unstatedQuestions } from './impostors.ts';
import { recast } from './recast.ts';

/** A question to try a memory with. */
export interface Trial {
  /** Trials of one group stand or fall together in cross-validation. */
  readonly group: string;
  readonly question: string;
  /** Null when only an abstention is right. */
  readonly answer: string | null;
  /** True for a wording of the training set. */
  readonly trained: boolean;
}

/** More questions than this make the fit no better, only slower. */
const MAX_POSITIVES = 600;
const MAX_REFUSALS = 200;
const MAX_TRAINED = 300;
/** Fewer held-out questions are filled up with trained ones: recast, they are unseen, too. */
const MIN_RECAST = 300;
/** Strangers, and known things of which it is not stated, for each recast question. */
const IMPOSTOR_SHARE = 0.3;

/**
 * What a memory is tried with: questions that have an answer, in trained wordings, in wordings
 * kept from training, and recast into forms that no generator writes; and about as many that have
 * none. People ask both, in words of their own: a wording of a kind that was never trained is asked
 * of what it is stated of, and of something else.
 */
export function trialQuestions({
  heldOut,
  trained,
  filter,
  stated = filter,
}: {
  readonly heldOut: readonly TrainingExample[];
  readonly trained: readonly TrainingExample[];
  readonly filter: KnowledgeFilter;
  readonly stated?: KnowledgeFilter;
}): Trial[] {
  const known = trained.filter((example) => !example.refusal);
  const positives = spread(
    heldOut.filter((example) => !example.refusal),
    MAX_POSITIVES,
  );
  const sources = [...positives, ...spread(known, Math.max(0, MIN_RECAST - positives.length))];
  const refusals = spread(
    heldOut.filter((example) => example.refusal),
    MAX_REFUSALS,
  );
  const questions = sources.map(({ question }) => question);
  const fresh = positives
    .map(({ question }) => question)
    .filter((question) => filter.isNewWording(question));
  const count = Math.ceil(sources.length * IMPOSTOR_SHARE);
  const impostors = [
    ...new Set([
      ...strangerQuestions(questions, stated, count),
      ...unstatedQuestions(questions, stated, count),
      ...unstatedQuestions(fresh, stated, fresh.length),
    ]),
  ].map((question): TrainingExample => ({
    reflectionId: question,
    question,
    answer: '',
    refusal: true,
  }));
  return [
    ...[...positives, ...refusals, ...impostors].map((example) => trial(example)),
    ...[...sources, ...refusals, ...impostors]
      .map((example, i) => ({ ...example, question: recast(example.question, i, filter) }))
      .map((example) => trial(example)),
    ...spread(known, MAX_TRAINED).map((example) => trial(example, true)),
  ];
}

const trial = (
  { reflectionId, question, answer, refusal }: TrainingExample,
  trained = false,
): Trial => ({
  group: reflectionId,
  question,
  answer: refusal ? null : answer,
  trained,
});

/** At most `limit` items, evenly over the list. */
function spread<T>(items: readonly T[], limit: number): T[] {
  if (limit === 0) return [];
  const step = Math.max(1, items.length / limit);
  const chosen: T[] = [];
  for (let at = 0; at < items.length; at += step) {
    const item = items[Math.floor(at)];
    if (item !== undefined) chosen.push(item);
  }
  return chosen;
}
