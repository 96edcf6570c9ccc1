import { EMPTY_SYNTHESIS, type ExecutiveTask, type Mind } from '@memo-js/chat-servers';
import type { ExecutiveInput, SubQuestion } from '@memo-js/core';
import { RulesExecutive } from '@memo-js/executive-rules';
import type { Node } from './node.ts';
import { readQuestion } from './read.ts';
import { readShown } from './shown.ts';
import { Solver, type Heard, type Result } from './solve.ts';

const rules = new RulesExecutive();

/**
 * Decides as a good chat model would, from nothing but the messages that it is sent: by the grammar
 * of `executive-rules` where that understands a question, and by a broader reading of wordings.
 */
export const readingMind: Mind = async (asked) => {
  const shown = readShown(asked);
  if (shown === null) return { text: 'I do not understand the task.' };
  return { text: JSON.stringify(await decide(shown.task, shown.input)) };
};

interface Question {
  readonly text: string;
  readonly clues: readonly number[];
  readonly candidate: null;
  readonly fallbacks: readonly string[];
}

async function decide(task: ExecutiveTask, input: ExecutiveInput): Promise<object> {
  const state = await stateOf(input);
  switch (task) {
    case 'ground':
      return { clues: state.clues, questions: state.questions, known: [], impossible: null };
    case 'identify':
      return {
        candidates: [],
        confirmed: null,
        status: state.settled
          ? 'not-needed'
          : state.questions.length > 0
            ? 'continue'
            : 'exhausted',
        questions: state.settled ? [] : state.questions,
      };
    case 'seek':
      return {
        questions: state.settled ? [] : state.questions,
        done: state.settled || state.questions.length === 0,
        pivot: null,
      };
    case 'synthesize':
      return final(state);
  }
}

interface State {
  readonly clues: readonly string[];
  readonly questions: readonly Question[];
  readonly answer: {
    readonly short: string;
    readonly text: string;
    readonly citations: readonly string[];
  } | null;
  readonly missing: readonly string[];
  /** Nothing that is still open would change the answer. */
  readonly settled: boolean;
}

async function stateOf(input: ExecutiveInput): Promise<State> {
  const [grounding, seeking, synthesis] = await Promise.all([
    rules.ground(input),
    rules.seek(input),
    rules.synthesize(input),
  ]);
  const byRules =
    seeking.decision.done && synthesis.decision.type === 'answer' ? synthesis.decision : null;
  const node = readQuestion(input.question);
  const reading = read(node, input);
  const clues = grounding.decision.clues.map(({ text }) => text);
  const asked = seeking.decision.done ? [] : seeking.decision.questions.map(plain);
  const open = reading.state === 'open' ? reading.questions.map(wordings) : [];
  const questions = byRules ? [] : [...asked, ...open];
  const found =
    reading.state === 'found' && reading.values[0]?.citations.length ? reading.values : null;
  const none =
    byRules === null && found === null && questions.length === 0 && input.asked.length === 0;
  return {
    clues: clues.length > 0 ? clues : [input.question],
    questions: none
      ? [{ text: input.question, clues: [1], candidate: null, fallbacks: [] }]
      : questions,
    answer:
      byRules ??
      (found === null
        ? null
        : {
            short: found.map(({ text }) => text).join(' and '),
            text: `${found[0]!.trail.join('. ')}.`,
            citations: found[0]!.citations,
          }),
    missing: reading.state === 'failed' ? reading.missing : [],
    settled: byRules !== null || (found !== null && seeking.decision.done),
  };
}

function read(node: Node | null, { asked }: ExecutiveInput): Result {
  if (node === null) return { state: 'failed', missing: [] };
  const heard = asked.map(({ id, question, outcome }): Heard => ({
    id,
    question,
    answer: outcome.type === 'answer' ? outcome.text : null,
  }));
  return new Solver(heard).solve(node);
}

const plain = ({ text, fallbacks = [] }: SubQuestion): Question => ({
  text,
  clues: [1],
  candidate: null,
  fallbacks,
});
const wordings = ([text = '', ...fallbacks]: readonly string[]): Question => ({
  text,
  clues: [1],
  candidate: null,
  fallbacks,
});

function final({ answer, missing }: State): object {
  if (answer === null) {
    const reason = `The memory does not say: ${missing[0] ?? 'what was asked'}`;
    return { ...EMPTY_SYNTHESIS, kind: 'abstention', reason, missing };
  }
  const { short, text, citations } = answer;
  const steps = [{ clue: 1, finding: text, citations }];
  return { ...EMPTY_SYNTHESIS, kind: 'answer', steps, short, text };
}
