import { MemoError, NO_USAGE, addUsage } from '@memo-js/core';
import type {
  Call,
  Clock,
  Clue,
  Executive,
  ExecutiveInput,
  FinalAnswer,
  ProgressEvent,
  ProtocolInput,
  Stage,
  SubQuestion,
  Transcript,
  Turn,
  Usage,
} from '@memo-js/core';
import { AnswerRelay } from './answer-relay.ts';
import type { AnswerEvent } from './answer-relay.ts';
import { Asking, memoryFailed } from './asking.ts';
import { Budget } from './budget.ts';
import { Candidates } from './candidates.ts';
import { checkFinal } from './final-answer.ts';
import { LeftOutWarnings } from './left-out-warnings.ts';
import { MemoryLine } from './memory-line.ts';
import type { SharedOptions } from './options.ts';
import { OutOfTime, timedCall } from './timed-call.ts';

type Decide<D> = (executive: Executive, input: ExecutiveInput, call: Call) => Promise<Turn<D>>;

/** Turns without a new question that end a stage; one may still serve to judge what is there. */
const IDLE_TURNS = 2;

/**
 * One question being worked on: what the executive decided, what the memory said, and the
 * transcript that comes of it. All protocols share it.
 */
export class Conversation {
  readonly candidates = new Candidates();
  readonly #protocol: string;
  readonly #input: ProtocolInput;
  readonly #options: SharedOptions;
  readonly #call: Call;
  readonly #budget: Budget;
  readonly #line: MemoryLine;
  readonly #asking: Asking;
  readonly #decisions: Transcript['decisions'][number][] = [];
  readonly #leftOut: LeftOutWarnings;
  #clues: readonly Clue[] = [];
  #executiveUsage: Usage = NO_USAGE;
  #idleTurns = 0;

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
    this.#leftOut = new LeftOutWarnings(call);
    this.#line = new MemoryLine(input.memory, this.#budget, options.memoryRetries, call);
    this.#asking = new Asking(options, this.#budget, this.#line, this.candidates, (asked) =>
      call.report({ type: 'asked', asked }),
    );
  }

  get stopped(): boolean {
    return this.#budget.stopped !== undefined;
  }

  /** Keeps the clues that the question was split into. */
  found(clues: readonly Clue[]): void {
    this.#clues = clues;
    this.#call.report({ type: 'clues', clues });
  }

  /** Lets the executive decide; `undefined` when a limit was met instead. */
  async decide<D>(
    stage: string,
    turnsLeft: number,
    decide: Decide<D>,
    note: (decision: D) => string,
  ): Promise<D | undefined> {
    if (!this.#budget.takeDecision()) return undefined;
    return this.#decide(
      stage,
      this.#budget.remainingMs(),
      turnsLeft,
      decide,
      note,
      () => undefined,
    );
  }

  /**
   * Asks the memory; see {@link Asking}.
   *
   * @throws MemoError `MEMORY_FAILED` when every question so far failed
   */
  async ask(stage: Stage, questions: readonly SubQuestion[], temperature: number): Promise<void> {
    const before = this.#asking.asked.length;
    await this.#asking.ask(stage, questions, temperature);
    this.#idleTurns = this.#asking.asked.length > before ? 0 : this.#idleTurns + 1;
  }

  /**
   * True when turn after turn asks only what was asked before. The executive sees the same again,
   * and will go on so.
   */
  get circles(): boolean {
    return this.#idleTurns >= IDLE_TURNS;
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
    const text = new AnswerRelay((event) => this.#call.report(event));
    const proposed = await this.#decide(
      'synthesis',
      this.#budget.synthesisMs(),
      1,
      (executive, input, call) => executive.synthesize(input, call),
      (decision) => (decision.type === 'answer' ? 'answers' : `abstains: ${decision.reason}`),
      (event) => text.relay(event),
    );
    const final: FinalAnswer =
      proposed === undefined
        ? { type: 'abstention', reason: 'No time was left for the final answer.', missing: [] }
        : checkFinal(proposed, this.#asking.asked, this.#options.outsideKnowledge);
    text.settle(final.type === 'answer' ? final.text : '');
    if (final.type === 'abstention') {
      const failed = this.#asking.unresolvedFailures();
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
      clues: this.#clues,
      candidates: this.candidates.list(),
      asked: [...this.#asking.asked],
      deadEnds: this.#asking.deadEnds(),
      turnsLeft,
    };
  }

  async #decide<D>(
    stage: string,
    ms: number,
    turnsLeft: number,
    decide: Decide<D>,
    note: (decision: D) => string,
    onAnswer: (event: AnswerEvent) => void,
  ): Promise<D | undefined> {
    let open = true;
    // What is no final answer is no part of its text, nor is what comes after its time.
    const report = (event: ProgressEvent): void => {
      if (event.type !== 'answer') this.#call.report(event);
      else if (open) onAnswer(event);
    };
    const input = this.#executiveInput(turnsLeft);
    try {
      const turn = await timedCall(this.#call, ms, (call) =>
        decide(this.#input.executive, input, { ...call, report }),
      );
      const { model, usage } = turn;
      this.#executiveUsage = addUsage(this.#executiveUsage, usage);
      const text = `${note(turn.decision)}${this.#leftOut.noteOf(turn)}`;
      const decision = { stage, model, note: text, usage };
      this.#decisions.push(decision);
      this.#call.report({ type: 'decision', ...decision });
      return turn.decision;
    } catch (thrown) {
      if (!(thrown instanceof OutOfTime)) throw MemoError.from(thrown, 'EXECUTIVE_FAILED');
      this.#budget.stopAtDeadline();
      return undefined;
    } finally {
      open = false;
    }
  }

  #transcript(final: FinalAnswer): Transcript {
    const stopped = this.#budget.stopped;
    return {
      protocol: this.#protocol,
      question: this.#input.question,
      clues: this.#clues,
      candidates: this.candidates.list(),
      asked: this.#asking.asked,
      deadEnds: this.#asking.deadEnds(),
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
