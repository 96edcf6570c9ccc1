import { MemoError, NO_USAGE, addUsage } from '@memo-js/core';
import type { AskMemory, Call, MemoryOutcome, MemoryRequest, Usage } from '@memo-js/core';
import type { Budget } from './budget.ts';
import { OutOfTime, timedCall } from './timed-call.ts';

/**
 * Sends batches to the memory. A failed question is repeated, the others of its batch are not;
 * a repetition that succeeds wins. Books every question in the budget, its usage in the ledger.
 */
export class MemoryLine {
  usage: Usage = NO_USAGE;
  readonly #memory: AskMemory;
  readonly #budget: Budget;
  readonly #retries: number;
  readonly #call: Call;

  constructor(memory: AskMemory, budget: Budget, retries: number, call: Call) {
    this.#memory = memory;
    this.#budget = budget;
    this.#retries = retries;
    this.#call = call;
  }

  /** One outcome a request; `undefined` for those that a limit kept from being asked. */
  async send(requests: readonly MemoryRequest[]): Promise<readonly (MemoryOutcome | undefined)[]> {
    const outcomes: (MemoryOutcome | undefined)[] = requests.map(() => undefined);
    let open = requests.map((_, index) => index);
    for (let attempt = 0; attempt <= this.#retries && open.length > 0; attempt += 1) {
      const granted = open.slice(0, this.#budget.takeQuestions(open.length));
      if (granted.length === 0) break;
      const answers = await this.#once(granted.map((index) => requests[index]!));
      if (answers === undefined) break;
      granted.forEach((index, position) => {
        outcomes[index] = answers[position];
      });
      open = granted.filter((index) => outcomes[index]?.type === 'error');
    }
    return outcomes;
  }

  async #once(requests: readonly MemoryRequest[]): Promise<readonly MemoryOutcome[] | undefined> {
    try {
      const outcomes = await timedCall(this.#call, this.#budget.remainingMs(), (call) =>
        this.#memory.ask(requests, call),
      );
      for (const outcome of outcomes) this.usage = addUsage(this.usage, outcome.usage);
      return requests.map(
        (_, index) => outcomes[index] ?? failure(missingOutcome(requests.length)),
      );
    } catch (thrown) {
      if (thrown instanceof OutOfTime) {
        this.#budget.stopAtDeadline();
        return undefined;
      }
      if (this.#call.signal.aborted) throw MemoError.from(thrown);
      return requests.map(() => failure(MemoError.from(thrown, 'MEMORY_FAILED')));
    }
  }
}

function failure(error: MemoError): MemoryOutcome {
  return { type: 'error', error: error.toJSON(), memoryId: '', usage: NO_USAGE };
}

function missingOutcome(requests: number): MemoError {
  return new MemoError({
    code: 'MEMORY_OUTCOMES',
    message: `The memory returned fewer outcomes than the ${requests} questions it was asked.`,
    hint: 'Run the conformance suite on the memory plugin.',
  });
}
