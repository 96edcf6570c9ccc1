import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';

/** Ctrl-C as an abort signal. */
export interface Interrupt {
  readonly signal: AbortSignal;
  dispose(): void;
}

/** The first Ctrl-C stops cleanly, what is done is kept; the second ends the process at once. */
export function interruptible(io: Io, say: (line: string) => void): Interrupt {
  const controller = new AbortController();
  const dispose = io.onInterrupt(() => {
    if (controller.signal.aborted) {
      io.exit(EXIT.interrupted);
      return;
    }
    say('Stopping cleanly; press Ctrl-C again to stop at once.');
    controller.abort();
  });
  return { signal: controller.signal, dispose };
}
