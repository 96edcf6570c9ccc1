import { MemoError, type TrainingExample } from '@memo-js/core';
import { encodeCompletion, encodePrompt } from './prompt.ts';
import type { Tokenizer } from './tokenizer.ts';
import { sequenceLength, type TokenizedExample } from './training-batch.ts';

/** What tokenisation left out, and why. */
export interface LeftOut {
  /** Answers without text supervise nothing. */
  readonly blank: number;
  /** Pairs that the model's positions can not hold. */
  readonly tooLong: number;
}

export interface PreparedExamples extends LeftOut {
  readonly examples: TokenizedExample[];
  /** Tokens with a loss, end tokens included. */
  readonly supervisedTokens: number;
}

export interface PreparationOptions {
  readonly tokenizer: Tokenizer;
  readonly systemText: string;
  /** Longest sequence that the model has positions for. */
  readonly maxLength: number;
}

/** Tokenises pairs with the prompt that serving will write. */
export function prepareExamples(
  examples: readonly TrainingExample[],
  { tokenizer, systemText, maxLength }: PreparationOptions,
): PreparedExamples {
  const kept: TokenizedExample[] = [];
  let [blank, tooLong, supervisedTokens] = [0, 0, 0];
  for (const { question, answer } of examples) {
    if (answer.trim() === '') {
      blank++;
      continue;
    }
    const example = {
      prompt: encodePrompt(tokenizer, question, systemText),
      completion: encodeCompletion(tokenizer, question, answer, systemText),
    };
    if (sequenceLength(example) > maxLength) {
      tooLong++;
      continue;
    }
    supervisedTokens += example.completion.length;
    kept.push(example);
  }
  return { examples: kept, blank, tooLong, supervisedTokens };
}

/**
 * Training with no supervised token would succeed and teach nothing.
 * @throws MemoError `TRAINING_NOTHING_TO_LEARN`
 */
export function assertSupervised(prepared: PreparedExamples): void {
  if (prepared.supervisedTokens > 0) return;
  const { blank, tooLong } = prepared;
  throw new MemoError({
    code: 'TRAINING_NOTHING_TO_LEARN',
    message: `no token is supervised: ${blank} examples have a blank answer, ${tooLong} are too long, none is left`,
    hint: 'Check that the reflections have answers; `memo inspect` shows them.',
  });
}
