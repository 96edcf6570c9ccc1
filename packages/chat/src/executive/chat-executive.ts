import type {
  Call,
  Clue,
  EntityDecision,
  Executive,
  ExecutiveInput,
  FinalAnswer,
  Finding,
  Grounding,
  SeekDecision,
  Span,
  Turn,
} from '@memo-js/core';
import { NO_USAGE } from '@memo-js/core';
import type { ChatCaller } from '../chat-caller.ts';
import { probeModel } from '../probe.ts';
import type { ChatReply, OutputSchema, TextReader } from '../request.ts';
import { AnswerText } from './answer-text.ts';
import { groundingProblem, questionsProblem, synthesisProblem } from './checks.ts';
import * as prompts from './prompts-1.ts';
import { grounding, identification, seeking, synthesis, type SynthesisOutput } from './schemas.ts';
import { clueId, clueIds, subQuestions, view } from './view.ts';

export interface ChatExecutiveOptions {
  /** Whether what the model knows from elsewhere may fill gaps, labelled as such. @default 'memory-only' */
  readonly knowledge?: 'memory-only' | 'labelled';
  /**
   * What holds where the model knows otherwise than the memory says: the memory, with the
   * contradiction named, or nothing, an abstention. @default 'memory'
   */
  readonly onContradiction?: 'memory' | 'abstain';
  /** Most tokens of a decision, thinking included. @default 4,096 */
  readonly maxTokens?: number;
  /** By decision; left out where the model refuses it. @default 0.4, 0.4, 1, 0.3 (arXiv 2605.15156) */
  readonly temperature?: Partial<Record<Decision, number>>;
}

type Decision = 'ground' | 'identify' | 'seek' | 'synthesize';

const DEFAULTS = Object.freeze({
  knowledge: 'memory-only',
  onContradiction: 'memory',
  maxTokens: 4_096,
  temperature: Object.freeze({ ground: 0.4, identify: 0.4, seek: 1, synthesize: 0.3 }),
} as const);

const TOP_P = 0.95;
/** A longer text is no question. */
const MAX_QUESTION_CHARACTERS = 20_000;

/**
 * Questions the memory by a chat model. It decides and nothing else: turns, dead ends, candidates'
 * bookkeeping and budgets are the protocol's, and all state is in the input.
 */
export class ChatExecutive implements Executive {
  readonly #caller: ChatCaller;
  readonly #knowledge: 'memory-only' | 'labelled';
  readonly #onContradiction: 'memory' | 'abstain';
  readonly #maxTokens: number;
  readonly #temperature: Readonly<Record<Decision, number>>;

  constructor(caller: ChatCaller, options: ChatExecutiveOptions = {}) {
    this.#caller = caller;
    this.#knowledge = options.knowledge ?? DEFAULTS.knowledge;
    this.#onContradiction = options.onContradiction ?? DEFAULTS.onContradiction;
    this.#maxTokens = options.maxTokens ?? DEFAULTS.maxTokens;
    this.#temperature = { ...DEFAULTS.temperature, ...options.temperature };
  }

  async ground(input: ExecutiveInput, call: Call): Promise<Turn<Grounding>> {
    call.signal.throwIfAborted();
    const impossible = unfit(input.question);
    if (impossible !== null) {
      return this.#free({ clues: [], questions: [], known: [], impossible });
    }
    const reply = await this.#decide('ground', prompts.ground, input, call, {
      name: 'grounding',
      schema: grounding,
      check: (output) => groundingProblem(output, this.#knowledge),
    });
    const { value } = reply;
    const clues: Clue[] = value.clues.map((text, i) => ({ id: clueId(i + 1), text }));
    return turn(reply, {
      clues,
      questions: subQuestions(value.questions, clues),
      known: value.known,
      ...(value.impossible === null ? {} : { impossible: value.impossible }),
    });
  }

  async identify(input: ExecutiveInput, call: Call): Promise<Turn<EntityDecision>> {
    const reply = await this.#decide('identify', prompts.identify, input, call, {
      name: 'identification',
      schema: identification,
      check: ({ questions }) => questionsProblem(questions),
    });
    const { candidates, confirmed, status, questions } = reply.value;
    return turn(reply, {
      candidates: candidates.map(({ name, satisfied, failed }) => ({
        name,
        satisfied: clueIds(satisfied, input.clues),
        failed: clueIds(failed, input.clues),
      })),
      ...(confirmed === null ? {} : { confirmed }),
      status,
      questions: subQuestions(questions, input.clues),
    });
  }

  async seek(input: ExecutiveInput, call: Call): Promise<Turn<SeekDecision>> {
    const reply = await this.#decide('seek', prompts.seek, input, call, {
      name: 'seeking',
      schema: seeking,
      check: ({ questions }) => questionsProblem(questions),
    });
    const { questions, done, pivot } = reply.value;
    return turn(reply, {
      questions: subQuestions(questions, input.clues),
      done,
      ...(pivot === null ? {} : { pivot }),
    });
  }

  async synthesize(input: ExecutiveInput, call: Call): Promise<Turn<FinalAnswer>> {
    call.signal.throwIfAborted();
    const impossible = unfit(input.question);
    const unanswered = input.asked.every(({ outcome }) => outcome.type !== 'answer');
    if (impossible !== null || (unanswered && this.#knowledge === 'memory-only')) {
      return this.#free(nothingKnown(input, impossible));
    }
    const reply = await this.#decide(
      'synthesize',
      prompts.synthesize[this.#knowledge],
      input,
      call,
      { name: 'synthesis', schema: synthesis, check: (output) => synthesisProblem(output, input) },
      call.stream === true ? new AnswerText((event) => call.report(event)) : undefined,
    );
    return turn(reply, this.#final(reply.value));
  }

  probe(call: Call): Promise<readonly Finding[]> {
    const { model } = this.#caller;
    const sampling = { temperature: this.#temperature.ground, topP: TOP_P };
    return probeModel(model, { maxTokens: this.#maxTokens, ...sampling }, call);
  }

  #final(output: SynthesisOutput): FinalAnswer {
    const { contradictions } = output;
    if (output.kind === 'abstention') {
      return { type: 'abstention', reason: output.reason, missing: output.missing };
    }
    if (contradictions.length > 0 && this.#onContradiction === 'abstain') {
      const reason = `The memory and the model contradict each other: ${contradictions.join(' ')}`;
      return { type: 'abstention', reason, missing: [] };
    }
    return {
      type: 'answer',
      short: output.short.trim(),
      text: output.text,
      citations: [...new Set(output.steps.flatMap(({ citations }) => citations))],
      outside: output.outside.flatMap((part) => spanOf(output.text, part)),
      conflicts: [
        ...output.conflicts,
        ...contradictions.map((each) => `The model knows otherwise: ${each}`),
      ],
    };
  }

  #decide<T>(
    decision: Decision,
    instructions: string,
    input: ExecutiveInput,
    call: Call,
    schema: OutputSchema<T>,
    reader?: TextReader,
  ): Promise<ChatReply<T>> {
    return this.#caller.value(
      {
        messages: [
          { role: 'system', text: instructions },
          { role: 'user', text: view(input) },
        ],
        maxTokens: this.#maxTokens,
        sampling: { temperature: this.#temperature[decision], topP: TOP_P },
        purpose: decision,
        ...(reader === undefined ? {} : { reader }),
      },
      schema,
      call,
    );
  }

  /** A decision that no call was needed for. */
  #free<D>(decision: D): Turn<D> {
    return { decision, usage: NO_USAGE, model: this.#caller.model.name };
  }
}

const turn = <D>({ usage, model, leftOut }: ChatReply<unknown>, decision: D): Turn<D> => ({
  decision,
  usage,
  model,
  ...(leftOut.length === 0 ? {} : { leftOut }),
});

function unfit(question: string): string | null {
  if (question.trim() === '') return 'The question is empty.';
  if (question.length <= MAX_QUESTION_CHARACTERS) return null;
  return `The question has ${question.length} characters; at most ${MAX_QUESTION_CHARACTERS} are read.`;
}

function nothingKnown({ asked }: ExecutiveInput, impossible: string | null): FinalAnswer {
  const missing = [...new Set(asked.map(({ intended }) => intended))];
  const failed = asked.every(({ outcome }) => outcome.type === 'error');
  return {
    type: 'abstention',
    reason:
      impossible ??
      (asked.length === 0
        ? 'The memory was asked nothing.'
        : failed
          ? 'The memory failed on every question.'
          : 'The memory knows nothing of what was asked.'),
    missing,
  };
}

function spanOf(text: string, part: string): Span[] {
  const start = text.indexOf(part);
  return start < 0 || part === '' ? [] : [{ start, end: start + part.length }];
}
