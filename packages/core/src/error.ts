import { isOutOfMemory } from './out-of-memory.ts';

/** What a {@link MemoError} is made of. */
export interface MemoErrorInit {
  /** Stable identifier in UPPER_SNAKE_CASE, listed in `docs/errors.md`. */
  readonly code: string;
  /** What is wrong, with which thing. */
  readonly message: string;
  /** What the reader can do about it. */
  readonly hint?: string;
  readonly cause?: unknown;
  /** True when the same call may succeed later. @default false */
  readonly retryable?: boolean;
}

/** An error as data: crosses process boundaries, journals and JSON output. */
export interface SerializedError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly retryable: boolean;
}

/** The one error class of MeMo. Programs look at `code`, people read `message` and `hint`. */
export class MemoError extends Error {
  override readonly name = 'MemoError';
  readonly code: string;
  readonly hint: string | undefined;
  readonly retryable: boolean;

  constructor(init: MemoErrorInit) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause });
    this.code = init.code;
    this.hint = init.hint;
    this.retryable = init.retryable ?? false;
  }

  toJSON(): SerializedError {
    return {
      code: this.code,
      message: this.message,
      ...(this.hint === undefined ? {} : { hint: this.hint }),
      retryable: this.retryable,
    };
  }

  /** Wraps anything thrown; a `MemoError` is returned as it is. */
  static from(thrown: unknown, code = 'UNEXPECTED'): MemoError {
    if (thrown instanceof MemoError) return thrown;
    if (isAbort(thrown)) {
      return new MemoError({ code: 'ABORTED', message: 'The work was cancelled.', cause: thrown });
    }
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    if (isOutOfMemory(thrown)) {
      return new MemoError({
        code: 'OUT_OF_MEMORY',
        message: `There is not enough memory: ${message}`,
        hint: 'Free memory, or ask for less at once: trainer.tokensPerStep and gradientCheckpointing when training, memory.batchSize when answering. A training goes on from its last checkpoint.',
        cause: thrown,
        retryable: true,
      });
    }
    return new MemoError({ code, message, cause: thrown });
  }
}

/**
 * True for the `AbortError` that `signal.throwIfAborted()` and the platform throw. It looks at the
 * name: a `DOMException` may come from another realm, where `instanceof` fails.
 */
export function isAbort(thrown: unknown): boolean {
  if (thrown instanceof MemoError) return thrown.code === 'ABORTED';
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'name' in thrown &&
    thrown.name === 'AbortError'
  );
}
