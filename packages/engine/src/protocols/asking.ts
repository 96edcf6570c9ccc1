import { MemoError } from '@memo-js/core';
import type { AskedQuestion, ClueId, MemoryOutcome, Stage, SubQuestion } from '@memo-js/core';
import type { Budget } from './budget.ts';
import type { Candidates } from './candidates.ts';
import type { MemoryLine } from './memory-line.ts';
import type { SharedOptions } from './options.ts';
import { wordingKey } from './wording.ts';

/** A sub-question on its way through its wordings. */
interface Pending {
  readonly question: SubQuestion;
  /** Clues of every sub-question of the batch with the same first wording. */
  readonly clues: readonly ClueId[];
  /** Wordings that may still be asked. */
  wordings: readonly string[];
  askedNow: boolean;
  outcome?: MemoryOutcome['type'];
}

/**
 * The questions that were asked, and the rules for asking: all of a turn at once, other wordings
 * on an abstention, nothing twice, no dead ends, nothing beyond the budget.
 */
export class Asking {
  readonly #options: SharedOptions;
  readonly #budget: Budget;
  readonly #line: MemoryLine;
  readonly #candidates: Candidates;
  readonly #onAsked: (asked: AskedQuestion) => void;
  readonly #asked: AskedQuestion[] = [];
  readonly #abstentions = new Map<string, { wording: string; count: number }>();

  constructor(
    options: SharedOptions,
    budget: Budget,
    line: MemoryLine,
    candidates: Candidates,
    onAsked: (asked: AskedQuestion) => void,
  ) {
    this.#options = options;
    this.#budget = budget;
    this.#line = line;
    this.#candidates = candidates;
    this.#onAsked = onAsked;
  }

  /** Every question that was asked, in order. */
  get asked(): readonly AskedQuestion[] {
    return this.#asked;
  }

  /**
   * Asks all questions of a turn at once, then, again at once, the next wording of those that
   * the memory abstained on, until none is left.
   *
   * @throws MemoError `MEMORY_FAILED` when every question so far failed
   */
  async ask(stage: Stage, questions: readonly SubQuestion[], temperature: number): Promise<void> {
    const pending = this.#pending(questions);
    let open = pending;
    while (open.length > 0 && this.#budget.stopped === undefined) {
      open = open.filter((entry) => this.#advance(entry, temperature === 0));
      if (open.length === 0) break;
      await this.#round(stage, open, temperature);
      open = open.filter((entry) => entry.outcome === 'abstention');
    }
    for (const { question, outcome, askedNow } of pending) {
      if (question.candidate === undefined || !askedNow) continue;
      if (outcome === 'abstention') this.#candidates.abstained(question.candidate);
      else this.#candidates.add(question.candidate);
    }
    const failed = this.#asked.filter((asked) => asked.outcome.type === 'error');
    if (failed.length > 0 && failed.length === this.#asked.length) throw memoryFailed(failed);
  }

  /** Questions of a turn without repetitions; those aimed at a dropped candidate are left out. */
  #pending(questions: readonly SubQuestion[]): Pending[] {
    const byWording = new Map<string, Pending>();
    for (const question of questions) {
      if (question.candidate !== undefined && this.#candidates.isDropped(question.candidate))
        continue;
      const key = wordingKey(question.text);
      const same = byWording.get(key);
      byWording.set(key, {
        question: same?.question ?? question,
        clues: [...new Set([...(same?.clues ?? []), ...question.clues])],
        wordings: distinct([
          ...(same?.wordings ?? []),
          question.text,
          ...(question.fallbacks ?? []),
        ]),
        askedNow: false,
      });
    }
    return [...byWording.values()];
  }

  /**
   * Skips wordings that are dead ends, and, with a greedy memory, those that were asked before:
   * their outcome would be the same. False when nothing is left to ask.
   */
  #advance(entry: Pending, greedy: boolean): boolean {
    let next = entry.wordings[0];
    while (next !== undefined) {
      const earlier = greedy ? this.#earlier(next) : undefined;
      if (earlier?.outcome.type === 'answer') return false;
      if (earlier?.outcome.type === 'abstention') this.#countAbstention(next);
      else if (!this.#isDeadEnd(next)) return true;
      entry.wordings = entry.wordings.slice(1);
      next = entry.wordings[0];
    }
    return false;
  }

  async #round(stage: Stage, entries: readonly Pending[], temperature: number): Promise<void> {
    // Two entries may have arrived at one wording; it is asked once.
    const askers = new Map<string, Pending>();
    for (const entry of entries) {
      const key = wordingKey(entry.wordings[0]!);
      if (!askers.has(key)) askers.set(key, entry);
    }
    const unique = [...askers.values()];
    const outcomes = await this.#line.send(
      unique.map((entry) => ({
        question: entry.wordings[0]!,
        maxTokens: this.#options.maxTokens,
        temperature,
        topP: this.#options.topP,
        seed: this.#options.seed,
      })),
    );
    const byKey = new Map([...askers.keys()].map((key, index) => [key, outcomes[index]]));
    for (const entry of entries) {
      const wording = entry.wordings[0]!;
      const key = wordingKey(wording);
      const outcome = byKey.get(key);
      entry.wordings = entry.wordings.slice(1);
      if (outcome === undefined) {
        delete entry.outcome;
        continue;
      }
      entry.askedNow = true;
      entry.outcome = outcome.type;
      if (askers.get(key) !== entry) continue;
      this.#record(stage, entry, wording, outcome);
      if (outcome.type === 'abstention') this.#countAbstention(wording);
    }
  }

  #record(stage: Stage, entry: Pending, wording: string, outcome: MemoryOutcome): void {
    const { question, clues } = entry;
    const asked: AskedQuestion = {
      id: `q${this.#asked.length + 1}`,
      stage,
      question: wording,
      intended: question.text,
      clues,
      ...(question.candidate === undefined ? {} : { candidate: question.candidate }),
      outcome,
    };
    this.#asked.push(asked);
    this.#onAsked(asked);
  }

  #earlier(wording: string): AskedQuestion | undefined {
    const key = wordingKey(wording);
    return this.#asked.findLast((asked) => wordingKey(asked.question) === key);
  }

  #countAbstention(wording: string): void {
    const key = wordingKey(wording);
    const count = (this.#abstentions.get(key)?.count ?? 0) + 1;
    this.#abstentions.set(key, { wording, count });
  }

  #isDeadEnd(wording: string): boolean {
    const count = this.#abstentions.get(wordingKey(wording))?.count ?? 0;
    return count >= this.#options.deadEndThreshold;
  }

  /** Wordings that are not asked again. */
  deadEnds(): readonly string[] {
    return [...this.#abstentions.values()]
      .filter(({ count }) => count >= this.#options.deadEndThreshold)
      .map(({ wording }) => wording);
  }

  /** Failed questions that no later repetition answered. */
  unresolvedFailures(): readonly AskedQuestion[] {
    return this.#asked.filter(
      (asked) =>
        asked.outcome.type === 'error' && this.#earlier(asked.question)?.outcome.type === 'error',
    );
  }
}

function distinct(wordings: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const wording of wordings) {
    const key = wordingKey(wording);
    if (key !== '' && !byKey.has(key)) byKey.set(key, wording);
  }
  return [...byKey.values()];
}

/** The error of questions that failed. */
export function memoryFailed(failed: readonly AskedQuestion[]): MemoError {
  const first = failed[0]!;
  const error = first.outcome.type === 'error' ? first.outcome.error : undefined;
  return new MemoError({
    code: 'MEMORY_FAILED',
    message: `The memory failed on "${first.question}": ${error?.message ?? 'unknown failure'}`,
    hint: error?.hint ?? 'Look at the memory host, then ask again.',
    retryable: error?.retryable ?? false,
    ...(error === undefined ? {} : { cause: error }),
  });
}
