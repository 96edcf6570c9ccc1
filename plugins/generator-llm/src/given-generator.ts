import { ChatCaller, givenModel, type ChatCallerOptions, type TokenPrices } from '@memo-js/chat';
import type { Generator } from '@memo-js/core';
import { Asking, type Reached } from './asking.ts';
import { MAX_TOKENS } from './defaults.ts';
import { LlmGenerator, type LlmGeneratorOptions } from './llm-generator.ts';
import type { OwnInstructions } from './own-instructions.ts';
import { STEP_NAMES, type StepName } from './step.ts';

export interface GivenGeneratorOptions extends LlmGeneratorOptions {
  /** What the model is called in the ledger. @default that of its class */
  readonly name?: string;
  /** US dollars per million tokens. @default none: no cost is counted */
  readonly prices?: TokenPrices;
  readonly calls?: ChatCallerOptions;
  /** Most tokens of an answer. @default 8,192 */
  readonly maxTokens?: number;
  readonly instructions?: OwnInstructions;
}

/**
 * The generator `llm` over a LangChain chat model that the embedding program made:
 * `createMemo({ generator })` takes it. The retries of LangChain's own classes are switched off; of a
 * class of your own switch them off (`maxRetries: 0`).
 */
export function llmGenerator(
  model: Parameters<typeof givenModel>[0],
  { name, prices, calls, maxTokens, instructions, ...options }: GivenGeneratorOptions = {},
): Generator {
  const reached: Reached = { caller: new ChatCaller(givenModel(model, name, prices), calls) };
  const steps = Object.fromEntries(STEP_NAMES.map((step) => [step, reached]));
  return new LlmGenerator(
    new Asking(steps as Record<StepName, Reached>, maxTokens ?? MAX_TOKENS, instructions),
    options,
  );
}
