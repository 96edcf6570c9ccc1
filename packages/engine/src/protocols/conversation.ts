import { MemoError, NO_USAGE, addUsage } from '@memo-js/core';
import type {
  AskedQuestion,
  Call,
  Clock,
  Clue,
  ClueId,
  Executive,
  ExecutiveInput,
  FinalAnswer,
  MemoryOutcome,
  ProtocolInput,
  Stage,
  SubQuestion,
  Transcript,
  Turn,
  Usage,
} from '@memo-js/core';
import { Budget } from './budget.ts';
import { Candidates } from './candidates.ts';
import { checkFinal } from './final-answer.ts';
import { MemoryLine } from './memory-line.ts';
import type { SharedOptions } from './options.ts';
import { OutOfTime, timedCall } from './timed-call.ts';
import { wordingKey } from './wording.ts';

type Decide<D> = (executive: Executive, input: ExecutiveInput, call: Call) => Promise<Turn<D>>;

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
 * One question being worked on: the transcript so far, and the rules for asking that all
 * protocols share (fallbacks, dead ends, repeated questions, budgets, errors).
 */
export class Conversation {
  clues: readonly Clue[] = [];
  readonly candidates = new Candidates();
  readonly #protocol: string;
  readonly #input: ProtocolInput;
  readonly #options: SharedOptions;
  readonly #call: Call;
  readonly #budget: Budget;
  readonly #line: MemoryLine;
  readonly #asked: AskedQuestion[] = [];
  readonly #abstentions = new Map<string, { wording: string; count: number }>();
  readonly #decisions: { stage: string; model: string; note: string }[] = [];
  #executiveUsage: Usage = NO_USAGE;

  constructor(
    protocol: string,
    input: ProtocolInput,
    options: SharedOptions,
    clock: Clock,
    call: Call,
  ) {
    if (input.question.trim() === '') {
      throw new MemoError({
        code: 'QUESTION_EMPTY',
        message: 'The question is empty.',
        hint: 'Ask a question of at least one word.',
      });
    }
    this.#protocol = protocol;
    this.#input = input;
    this.#options = options;
    this.#call = call;
    this.#budget = new Budget(options, clock);
    this.#line = new MemoryLine(input.memory, this.#budget, options.memoryRetries, call);
  }

  get stopped(): boolean {
    return this.#budget.stopped !== undefined;
  }

  /** Lets the executive decide; `undefined` when a limit was met instead. */
  async decide<D>(
    stage: string,
    turnsLeft: number,
    decide: Decide<D>,
    note: (decision: D) => string,
  ): Promise<D | undefined> {
    if (!this.#budget.takeDecision()) return undefined;
    return this.#decide(stage, this.#budget.remainingMs(), turnsLeft, decide, note);
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
    while (open.length > 0 && !this.stopped) {
      open = open.filter((entry) => this.#advance(entry, temperature === 0));
      if (open.length === 0) break;
      await this.#round(stage, open, temperature);
      open = open.filter((entry) => entry.outcome === 'abstention');
    }
    for (const { question, outcome, askedNow } of pending) {
      if (question.candidate === undefined || !askedNow) continue;
      if (outcome === 'abstention') this.candidates.abstained(question.candidate);
      else this.candidates.add(question.candidate);
    }
    const failed = this.#asked.filter((asked) => asked.outcome.type === 'error');
    if (failed.length > 0 && failed.length === this.#asked.length) throw memoryFailed(failed);
  }

  /** Ends without a decision of the executive. */
  abstain(reason: string): Transcript {
    return this.#transcript({ type: 'abstention', reason, missing: [] });
  }

  /**
   * Lets the executive write the final answer, and holds it to its citations.
   *
   * @throws MemoError `MEMORY_FAILED` when it abstains and a question had failed
   */
  async synthesize(): Promise<Transcript> {
    const proposed = await this.#decide(
      'synthesis',
      this.#budget.synthesisMs(),
      1,
      (executive, input, call) => executive.synthesize(input, call),
      (decision) => (decision.type === 'answer' ? 'answers' : `abstains: ${decision.reason}`),
    );
    const final: FinalAnswer =
      proposed === undefined
        ? { type: 'abstention', reason: 'No time was left for the final answer.', missing: [] }
        : checkFinal(proposed, this.#asked, this.#options.outsideKnowledge);
    if (final.type === 'abstention') {
      const failed = this.#unresolvedFailures();
      if (failed.length > 0) throw memoryFailed(failed);
    }
    return this.#transcript(final);
  }

  /** Reports the start of a stage. */
  started(stage: string): void {
    this.#call.report({ type: 'stage', stage, status: 'started' });
  }

  finished(stage: string, detail?: string): void {
    this.#call.report({
      type: 'stage',
      stage,
      status: 'finished',
      ...(detail === undefined ? {} : { detail }),
    });
  }

  /** Reports a finished turn of a stage. */
  turned(stage: string, done: number, total: number): void {
    this.#call.report({ type: 'progress', stage, done, total, unit: 'turn' });
  }

  #executiveInput(turnsLeft: number): ExecutiveInput {
    return {
      question: this.#input.question,
      history: this.#input.history,
      card: this.#input.memory.card,
      clues: this.clues,
      candidates: this.candidates.list(),
      asked: [...this.#asked],
      deadEnds: this.#deadEnds(),
      turnsLeft,
    };
  }

  async #decide<D>(
    stage: string,
    ms: number,
    turnsLeft: number,
    decide: Decide<D>,
    note: (decision: D) => string,
  ): Promise<D | undefined> {
    const input = this.#executiveInput(turnsLeft);
    try {
      const turn = await timedCall(this.#call, ms, (call) =>
        decide(this.#input.executive, input, call),
      );
      this.#executiveUsage = addUsage(this.#executiveUsage, turn.usage);
      this.#decisions.push({ stage, model: turn.model, note: note(turn.decision) });
      return turn.decision;
    } catch (thrown) {
      if (!(thrown instanceof OutOfTime)) throw MemoError.from(thrown, 'EXECUTIVE_FAILED');
      this.#budget.stopAtDeadline();
      return undefined;
    }
  }

  /** Questions of a turn without repetitions; those aimed at a dropped candidate are left out. */
  #pending(questions: readonly SubQuestion[]): Pending[] {
    const byWording = new Map<string, Pending>();
    for (const question of questions) {
      if (question.candidate !== undefined && this.candidates.isDropped(question.candidate))
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
    this.#asked.push({
      id: `q${this.#asked.length + 1}`,
      stage,
      question: wording,
      intended: question.text,
      clues,
      ...(question.candidate === undefined ? {} : { candidate: question.candidate }),
      outcome,
    });
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

  #deadEnds(): readonly string[] {
    return [...this.#abstentions.values()]
      .filter(({ count }) => count >= this.#options.deadEndThreshold)
      .map(({ wording }) => wording);
  }

  /** Failed questions that no later repetition answered. */
  #unresolvedFailures(): readonly AskedQuestion[] {
    return this.#asked.filter(
      (asked) =>
        asked.outcome.type === 'error' && this.#earlier(asked.question)?.outcome.type === 'error',
    );
  }

  #transcript(final: FinalAnswer): Transcript {
    const stopped = this.#budget.stopped;
    return {
      protocol: this.#protocol,
      question: this.#input.question,
      clues: this.clues,
      candidates: this.candidates.list(),
      asked: this.#asked,
      deadEnds: this.#deadEnds(),
      decisions: this.#decisions,
      final:
        final.type === 'abstention' && stopped !== undefined
          ? { ...final, reason: `${final.reason} Stopped early: ${stopped}.` }
          : final,
      ...(stopped === undefined ? {} : { stopped }),
      usage: { executive: this.#executiveUsage, memory: this.#line.usage },
    };
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

function memoryFailed(failed: readonly AskedQuestion[]): MemoError {
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
