import { MemoError } from '@memo-js/core';
import type {
  AskMemory,
  Call,
  Memory,
  MemoryCard,
  MemoryOutcome,
  MemoryRequest,
  Usage,
} from '@memo-js/core';
import { addUsage } from '@memo-js/core';
import type { KnowledgeFilter } from '../calibration/filter.ts';

/** An open, calibrated memory with what routes questions to it. */
export interface SetMember {
  readonly memory: Memory;
  readonly card: MemoryCard;
  readonly filter: KnowledgeFilter | null;
}

/**
 * Several memories behind one face. A question goes to the memories whose filter knows an entity
 * of it, to all when none does; the best outcome stands, with the usage of all that were asked.
 */
export class MemorySet implements AskMemory {
  readonly card: MemoryCard;
  readonly #members: readonly SetMember[];

  /** @throws MemoError `MEMORY_NONE` for an empty list */
  constructor(members: readonly SetMember[]) {
    if (members.length === 0) {
      throw new MemoError({
        code: 'MEMORY_NONE',
        message: 'There is no memory to ask.',
        hint: 'Run `memo encode` first, or name a memory.',
      });
    }
    this.#members = members;
    this.card = {
      topics: unique(members.flatMap(({ card }) => card.topics)),
      languages: unique(members.flatMap(({ card }) => card.languages)),
      exampleQuestions: unique(members.flatMap(({ card }) => card.exampleQuestions)),
      // A question in free words may go to any of them.
      ...(members.every(({ card }) => card.pretrained === true) ? { pretrained: true } : {}),
    };
  }

  async ask(requests: readonly MemoryRequest[], call: Call): Promise<readonly MemoryOutcome[]> {
    const routes = requests.map((request) => this.#route(request.question));
    const outcomes = requests.map((): MemoryOutcome[] => []);
    // Memories run one after the other: each already uses every core for its batch.
    for (const [at, member] of this.#members.entries()) {
      const indexes = routes.flatMap((route, i) => (route.includes(at) ? [i] : []));
      if (indexes.length === 0) continue;
      const answers = await this.#askOne(
        member.memory,
        indexes.flatMap((i) => requests[i] ?? []),
        call,
      );
      indexes.forEach((i, nth) => {
        const answer = answers[nth];
        if (answer !== undefined) outcomes[i]?.push(answer);
      });
    }
    return outcomes.map(best);
  }

  #route(question: string): number[] {
    const all = [...this.#members.keys()];
    if (all.length === 1) return all;
    const knows = (at: number): boolean | null =>
      this.#members[at]?.filter?.features(question).entityKnown ?? null;
    // A memory without a filter may know anything, but it does not speak for the others.
    return all.some((at) => knows(at) === true) ? all.filter((at) => knows(at) !== false) : all;
  }

  /** One memory that cannot be asked must not silence the others. */
  async #askOne(
    memory: Memory,
    requests: readonly MemoryRequest[],
    call: Call,
  ): Promise<readonly MemoryOutcome[]> {
    try {
      return await memory.ask(requests, call);
    } catch (thrown) {
      if (call.signal.aborted || this.#members.length === 1) throw thrown;
      const error = MemoError.from(thrown, 'MEMORY_FAILED').toJSON();
      return requests.map(() => ({
        type: 'error',
        error,
        memoryId: memory.id,
        usage: { calls: 0, promptTokens: 0, completionTokens: 0 },
      }));
    }
  }
}

/**
 * The surest answer; else an error, because the memory that failed may have known; else an
 * abstention. Answers of unknown confidence rank below all others, then by log-probability.
 */
function best(outcomes: readonly MemoryOutcome[]): MemoryOutcome {
  const ranked = [...outcomes].sort((a, b) => rank(b) - rank(a));
  const [first] = ranked;
  if (first === undefined) throw new Error('A memory gave no outcome for a question.');
  const usage = outcomes.map((each) => each.usage).reduce((a: Usage, b: Usage) => addUsage(a, b));
  return { ...first, usage };
}

/** 3..4 calibrated answers, 2..3 others, 1 errors, 0 abstentions. */
function rank(outcome: MemoryOutcome): number {
  if (outcome.type === 'error') return 1;
  if (outcome.type === 'abstention') return 0;
  if (outcome.confidence !== null) return 3 + outcome.confidence;
  return 2 + (outcome.signals === null ? 0 : Math.exp(outcome.signals.meanLogprob));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
