import { MemoError } from '@memo-js/core';
import type { MemoryManifest, MemoryOutcome, Signals, Usage } from '@memo-js/core';
import type { DecodeResult } from './decode-batch.ts';
import { beforeStop } from './stop.ts';
import type { Tokenizer } from './tokenizer.ts';

/**
 * The typed outcome of a continuation. Only the exact refusal text is a stated abstention, cut where
 * the caller's stop sequences cut it.
 */
export function outcomeOf(
  manifest: MemoryManifest,
  tokenizer: Tokenizer,
  result: DecodeResult,
  promptTokens: number,
  stop: readonly string[] = [],
): MemoryOutcome {
  const text = beforeStop(tokenizer.decode(result.ids), stop).trim();
  const refusal = beforeStop(manifest.refusalText, stop).trim();
  const base = {
    memoryId: manifest.id,
    usage: usage(promptTokens, result.logprobs.length),
    signals: signalsOf(result),
    confidence: null,
  };
  const { finishReason } = result;
  if (finishReason === 'stop' && text !== '' && text === refusal) {
    return { type: 'abstention', reason: 'stated', text, ...base };
  }
  return { type: 'answer', text, finishReason, ...base };
}

/** A request that failed. */
export const failure = (
  memoryId: string,
  thrown: unknown,
  promptTokens: number,
): MemoryOutcome => ({
  type: 'error',
  error: MemoError.from(thrown, 'MEMORY_FAILED').toJSON(),
  memoryId,
  usage: usage(promptTokens, 0),
});

const usage = (promptTokens: number, completionTokens: number): Usage => ({
  calls: 1,
  promptTokens,
  completionTokens,
});

function signalsOf({ logprobs, margin }: DecodeResult): Signals | null {
  if (logprobs.length === 0) return null;
  return {
    meanLogprob: logprobs.reduce((sum, value) => sum + value, 0) / logprobs.length,
    minLogprob: Math.min(...logprobs),
    margin,
  };
}
