import type { Calibration, Call, Memory, TrainingExample } from '@memo-js/core';
import { calibrationKey } from './calibration-key.ts';
import { featureRow } from './features.ts';
import type { KnowledgeFilter } from './filter.ts';
import { fitCalibration } from './fit.ts';
import type { CalibrationExample } from './fit.ts';
import { trialQuestions } from './trials.ts';
import { normalizedText } from './words.ts';

export interface CalibrationInput {
  readonly memory: Memory;
  /** Wordings that training did not see, and refusals. */
  readonly heldOut: readonly TrainingExample[];
  /** Questions in the words that were trained. */
  readonly trained: readonly TrainingExample[];
  readonly filter: KnowledgeFilter;
  /** See {@link statedFilter}; without it no new wording is asked of what it is not stated of. */
  readonly stated?: KnowledgeFilter;
  /** From `weightsChecksum()` over the checksums that the manifest will hold. */
  readonly weightsChecksum: string;
  /** Share of given answers that should be right, 0..1. */
  readonly targetPrecision: number;
}

const BATCH = 64;

/**
 * Asks the memory what it was not trained on and fits its signals to right and wrong.
 * Null when there are too few answers to fit to: its confidence is then unknown.
 */
export async function calibrate(input: CalibrationInput, call: Call): Promise<Calibration | null> {
  const { memory, filter } = input;
  const trials = trialQuestions(input);
  const examples: CalibrationExample[] = [];
  let stated = 0;
  for (let from = 0; from < trials.length; from += BATCH) {
    call.signal.throwIfAborted();
    call.report({
      type: 'progress',
      stage: 'calibrate',
      done: from,
      total: trials.length,
      unit: 'questions',
    });
    const batch = trials.slice(from, from + BATCH);
    const outcomes = await memory.ask(
      batch.map(({ question }) => ({ question })),
      call,
    );
    batch.forEach(({ group, question, answer, trained }, i) => {
      const outcome = outcomes[i];
      if (outcome?.type === 'abstention' && answer === null) stated += 1;
      // Stated abstentions are no answers, and errors say nothing about the weights.
      if (outcome?.type !== 'answer') return;
      const { text, signals } = outcome;
      examples.push({
        group,
        trained,
        row: featureRow({ question, text, signals }, filter),
        right: answer !== null && normalizedText(text) === normalizedText(answer),
        unanswerable: answer === null,
      });
    });
  }
  const key = calibrationKey(input.weightsChecksum, memory.runtime);
  return fitCalibration(examples, { key, targetPrecision: input.targetPrecision, stated });
}
