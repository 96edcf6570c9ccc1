import type { Clock } from '@memo-js/core';
import type { SharedOptions } from './options.ts';

type Limits = Pick<
  SharedOptions,
  'deadlineMs' | 'synthesisGraceMs' | 'maxExecutiveCalls' | 'maxMemoryCalls'
>;

/** Counts calls and time of one question. The last executive call is kept for the final answer. */
export class Budget {
  /** Why nothing more is asked; the first limit that was met. */
  stopped: string | undefined;
  #executiveCalls = 0;
  #memoryCalls = 0;
  readonly #limits: Limits;
  readonly #clock: Clock;
  readonly #startedAt: number;

  constructor(limits: Limits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
    this.#startedAt = clock.now();
  }

  /** Books one decision; false when only the final answer is left. */
  takeDecision(): boolean {
    if (this.pastDeadline()) return false;
    if (this.#executiveCalls >= this.#limits.maxExecutiveCalls - 1) {
      this.stop(`maxExecutiveCalls (${this.#limits.maxExecutiveCalls}) reached`);
      return false;
    }
    this.#executiveCalls += 1;
    return true;
  }

  /** Books up to `wanted` questions and says how many fit. */
  takeQuestions(wanted: number): number {
    if (this.pastDeadline()) return 0;
    const granted = Math.min(wanted, this.#limits.maxMemoryCalls - this.#memoryCalls);
    this.#memoryCalls += granted;
    if (granted < wanted) this.stop(`maxMemoryCalls (${this.#limits.maxMemoryCalls}) reached`);
    return granted;
  }

  pastDeadline(): boolean {
    if (this.remainingMs() > 0) return false;
    this.stopAtDeadline();
    return true;
  }

  stopAtDeadline(): void {
    this.stop(`deadline of ${this.#limits.deadlineMs} ms passed`);
  }

  /** Milliseconds until nothing more is asked. */
  remainingMs(): number {
    return this.#startedAt + this.#limits.deadlineMs - this.#clock.now();
  }

  /** Milliseconds that the final answer may take from now on. */
  synthesisMs(): number {
    return Math.max(0, this.remainingMs()) + this.#limits.synthesisGraceMs;
  }

  stop(reason: string): void {
    this.stopped ??= reason;
  }
}
