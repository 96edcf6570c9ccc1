import { MemoError } from '@memo-js/core';
import { VllmError } from '@vllm-client/node';

/** The error of a client as one of ours, with its code and hint. Others pass as they are. */
export function memoError(thrown: unknown, where: string): unknown {
  if (!(thrown instanceof VllmError)) return thrown;
  const { code, message, hint, retryable } = thrown;
  return new MemoError({ code, message: `${where}: ${message}`, hint, retryable, cause: thrown });
}
