import { NO_USAGE, silentLogger } from '@memo-js/core';
import type {
  Call,
  EntityDecision,
  Executive,
  ExecutiveInput,
  FinalAnswer,
  Grounding,
  MemoryOutcome,
  MemoryRequest,
  ProgressEvent,
  Protocol,
  SeekDecision,
  SubQuestion,
} from '@memo-js/core';
import type { multiTurn } from '../multi-turn.ts';
import type { singleTurn } from '../single-turn.ts';
import { threeStage } from '../three-stage.ts';

export const answer = (text: string): MemoryOutcome => ({
  type: 'answer',
  text,
  signals: null,
  finishReason: 'stop',
  confidence: 0.9,
  memoryId: 'm',
  usage: { calls: 1, promptTokens: 2, completionTokens: 3 },
});
export const abstention: MemoryOutcome = {
  type: 'abstention',
  reason: 'stated',
  signals: null,
  confidence: null,
  memoryId: 'm',
  usage: { calls: 1, promptTokens: 2, completionTokens: 1 },
};
export const failure: MemoryOutcome = {
  type: 'error',
  error: { code: 'DOWN', message: 'the server is down', retryable: true },
  memoryId: 'm',
  usage: NO_USAGE,
};

/** Answers from a list of outcomes for each question, the last one repeated; else it abstains. */
export class FakeMemory {
  readonly card = { topics: [], languages: ['en'], exampleQuestions: [] };
  readonly batches: MemoryRequest[][] = [];
  readonly #facts: Record<string, MemoryOutcome[]>;
  onAsk: () => void | Promise<void> = () => {};

  constructor(facts: Record<string, MemoryOutcome[]> = {}) {
    this.#facts = facts;
  }

  get questions(): string[][] {
    return this.batches.map((batch) => batch.map(({ question }) => question));
  }

  async ask(requests: readonly MemoryRequest[]): Promise<readonly MemoryOutcome[]> {
    this.batches.push([...requests]);
    await this.onAsk();
    return requests.map(({ question }) => {
      const outcomes = this.#facts[question] ?? [abstention];
      return outcomes.length > 1 ? outcomes.shift()! : outcomes[0]!;
    });
  }
}

const usage = { calls: 1, promptTokens: 10, completionTokens: 5 };
const turn = <D>(decision: D) => Promise.resolve({ decision, usage, model: 'scripted' });
export const ask = (text: string, extra: Partial<SubQuestion> = {}): SubQuestion => ({
  text,
  clues: [],
  ...extra,
});
export const go = (
  questions: SubQuestion[],
  extra: Partial<EntityDecision> = {},
): EntityDecision => ({
  candidates: [],
  status: 'continue',
  questions,
  ...extra,
});
export const abstains: FinalAnswer = { type: 'abstention', reason: 'Nothing found.', missing: [] };
export const citing = (...citations: string[]): FinalAnswer => ({
  type: 'answer',
  short: 'Arken',
  text: 'Arken.',
  citations,
  outside: [],
  conflicts: [],
});

export interface Script {
  ground?: Grounding;
  identify?: EntityDecision[];
  seek?: SeekDecision[];
  final?: FinalAnswer;
}

export class ScriptedExecutive implements Executive {
  readonly inputs: Record<string, ExecutiveInput[]> = {};
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
  }

  #next<D>(stage: string, input: ExecutiveInput, decisions: D[], otherwise: D) {
    const seen = (this.inputs[stage] ??= []);
    seen.push(input);
    return turn(decisions[seen.length - 1] ?? otherwise);
  }

  ground(input: ExecutiveInput) {
    const nothing: Grounding = { clues: [], questions: [], known: [] };
    return this.#next('ground', input, [], this.#script.ground ?? nothing);
  }
  identify(input: ExecutiveInput) {
    const none = go([], { status: 'not-needed' });
    return this.#next('identify', input, this.#script.identify ?? [], none);
  }
  seek(input: ExecutiveInput) {
    const done: SeekDecision = { questions: [], done: true };
    return this.#next('seek', input, this.#script.seek ?? [], done);
  }
  synthesize(input: ExecutiveInput) {
    return this.#next('synthesize', input, [], this.#script.final ?? abstains);
  }
}

export interface Run {
  script?: Script;
  facts?: Record<string, MemoryOutcome[]>;
  options?: Record<string, unknown>;
  plugin?: typeof threeStage | typeof singleTurn | typeof multiTurn;
  memory?: FakeMemory;
  executive?: Executive;
  signal?: AbortSignal;
  question?: string;
  now?: () => number;
}

export async function run(setup: Run) {
  const memory = setup.memory ?? new FakeMemory(setup.facts);
  const scripted = new ScriptedExecutive(setup.script ?? {});
  const events: ProgressEvent[] = [];
  const call = {
    signal: setup.signal ?? new AbortController().signal,
    report: (event: ProgressEvent) => events.push(event),
    logger: silentLogger,
    journal: {},
    meter: {},
  } as unknown as Call;
  const plugin = (setup.plugin ?? threeStage) as typeof threeStage;
  const host = { clock: { now: setup.now ?? (() => Date.now()) } } as Parameters<
    typeof plugin.create
  >[1];
  const protocol = (await plugin.create(
    plugin.options.parse(setup.options ?? {}),
    host,
  )) as Protocol;
  const transcript = await protocol.run(
    {
      question: setup.question ?? 'Where?',
      history: [],
      executive: setup.executive ?? scripted,
      memory,
    },
    call,
  );
  return { transcript, memory, inputs: scripted.inputs, events };
}

export const grounded = (...questions: SubQuestion[]): Script => ({
  ground: { clues: [{ id: 'c1', text: 'clue' }], questions, known: [] },
});
