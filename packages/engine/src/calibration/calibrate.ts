import type { Calibration, Call, Memory, TrainingExample } from '@memo-js/core';
import { calibrationKey } from './calibration-key.ts';
import { featureRow } from './features.ts';
import type { KnowledgeFilter } from './filter.ts';
import { fitCalibration } from './fit.ts';
import type { CalibrationExample } from './fit.ts';
import { impostorQuestions } from './impostors.ts';
import { normalizedText } from './words.ts';

export interface CalibrationInput {
  readonly memory: Memory;
  /** Wordings that training did not see, and refusals. */
  readonly heldOut: readonly TrainingExample[];
  /** Questions in the words that were trained. */
  readonly trained: readonly TrainingExample[];
  readonly filter: KnowledgeFilter;
  /** From `weightsChecksum()` over the checksums that the manifest will hold. */
  readonly weightsChecksum: string;
  /** Share of given answers that should be right, 0..1. */
  readonly targetPrecision: number;
}

const BATCH = 64;
/** More questions than this make the fit no better, only slower. */
const MAX_POSITIVES = 1_000;
const MAX_REFUSALS = 500;
const MAX_TRAINED = 500;
/** Impostors for each answerable question. */
const IMPOSTOR_SHARE = 0.3;

/**
 * Asks the memory what it was not trained on and fits its signals to right and wrong.
 * Null when there are too few answers to fit to: its confidence is then unknown.
 */
export async function calibrate(input: CalibrationInput, call: Call): Promise<Calibration | null> {
  const questions = trials(input);
  const examples: CalibrationExample[] = [];
  for (let from = 0; from < questions.length; from += BATCH) {
    call.signal.throwIfAborted();
    call.report({
      type: 'progress',
      stage: 'calibrate',
      done: from,
      total: questions.length,
      unit: 'questions',
    });
    const batch = questions.slice(from, from + BATCH);
    const outcomes = await input.memory.ask(
      batch.map(({ question }) => ({ question })),
      call,
    );
    batch.forEach((trial, i) => {
      const outcome = outcomes[i];
      // Stated abstentions are no answers, and errors say nothing about the weights.
      if (outcome?.type !== 'answer') return;
      examples.push({
        group: trial.group,
        trained: trial.trained,
        row: featureRow(trial.question, outcome.signals, input.filter),
        right:
          trial.answer !== null && normalizedText(outcome.text) === normalizedText(trial.answer),
      });
    });
  }
  const key = calibrationKey(input.weightsChecksum, input.memory.runtime);
  return fitCalibration(examples, key, input.targetPrecision);
}

interface Trial {
  readonly group: string;
  readonly question: string;
  /** Null when only an abstention is right. */
  readonly answer: string | null;
  /** True for a wording of the training set. */
  readonly trained: boolean;
}

function trials({ heldOut, trained, filter }: CalibrationInput): Trial[] {
  const trial = (example: TrainingExample): Trial => ({
    group: example.reflectionId,
    question: example.question,
    answer: example.refusal ? null : example.answer,
    trained: false,
  });
  const positives = spread(
    heldOut.filter((example) => !example.refusal),
    MAX_POSITIVES,
  ).map(trial);
  const refusals = spread(
    heldOut.filter((example) => example.refusal),
    MAX_REFUSALS,
  ).map(trial);
  const impostors = impostorQuestions(
    positives.map(({ question }) => question),
    filter,
    Math.ceil(positives.length * IMPOSTOR_SHARE),
  ).map((question) => ({ group: question, question, answer: null, trained: false }));
  const known = spread(
    trained.filter((example) => !example.refusal),
    MAX_TRAINED,
  ).map((example) => ({ ...trial(example), trained: true }));
  return [...positives, ...refusals, ...impostors, ...known];
}

/** At most `limit` items, evenly over the list. */
function spread<T>(items: readonly T[], limit: number): T[] {
  const step = Math.max(1, items.length / limit);
  const chosen: T[] = [];
  for (let at = 0; at < items.length; at += step) {
    const item = items[Math.floor(at)];
    if (item !== undefined) chosen.push(item);
  }
  return chosen;
}
