import { NO_USAGE } from '@memo-js/core';
import type {
  AskedQuestion,
  ExecutiveInput,
  FinalAnswer,
  MemoryOutcome,
  SubQuestion,
} from '@memo-js/core';
import { canonicalQuestions } from '@memo-js/english';
import { RulesExecutive } from '../executive.ts';

/** Answers by exact wording, as a memory trained on canonical questions does. */
export type Facts = ReadonlyMap<string, string>;

/** Facts under the canonical wording of each question. */
export function factsOf(facts: Readonly<Record<string, string>>): Facts {
  return new Map(
    Object.entries(facts).map(([question, answer]) => [
      canonicalQuestions(question)[0] ?? question,
      answer,
    ]),
  );
}

export interface Told {
  readonly final: FinalAnswer;
  readonly asked: readonly AskedQuestion[];
  /** The questions that were answered, with their answers. */
  readonly chain: readonly string[];
  readonly turns: number;
}

/** Lets the rule executive work on a question over known facts, as a protocol would. */
export async function tell(
  question: string,
  facts: Facts,
  failing: readonly string[] = [],
): Promise<Told> {
  const executive = new RulesExecutive();
  const asked: AskedQuestion[] = [];
  const input = (): ExecutiveInput => ({
    question,
    history: [],
    card: { topics: [], languages: ['en'], exampleQuestions: [] },
    clues: [],
    candidates: [],
    asked: [...asked],
    deadEnds: [],
    turnsLeft: 9,
  });
  const ask = (questions: readonly SubQuestion[], stage: AskedQuestion['stage']): void => {
    for (const { text, fallbacks, clues, candidate } of questions) {
      for (const wording of [text, ...(fallbacks ?? [])]) {
        if (asked.some((earlier) => earlier.question === wording)) continue;
        const outcome = outcomeOf(wording, facts, failing);
        const id = `q${asked.length + 1}`;
        const aim = candidate === undefined ? {} : { candidate };
        asked.push({ id, stage, question: wording, intended: text, clues, ...aim, outcome });
        if (outcome.type !== 'abstention') break;
      }
    }
  };
  const { decision } = await executive.ground(input());
  ask(decision.questions, 'grounding');
  let turns = 1;
  for (; turns < 12; turns += 1) {
    const entity = (await executive.identify(input())).decision;
    const questions =
      entity.status === 'continue'
        ? entity.questions
        : (await executive.seek(input())).decision.questions;
    if (questions.length === 0) break;
    ask(questions, 'seeking');
  }
  const final = (await executive.synthesize(input())).decision;
  const chain = asked.flatMap(({ question: text, outcome }) =>
    outcome.type === 'answer' ? [`${text} ${outcome.text}`] : [],
  );
  return { final, asked, chain, turns };
}

function outcomeOf(question: string, facts: Facts, failing: readonly string[]): MemoryOutcome {
  const base = { memoryId: 'facts', usage: NO_USAGE };
  if (failing.includes(question)) {
    return { ...base, type: 'error', error: { code: 'DOWN', message: 'down', retryable: true } };
  }
  const text = facts.get(question);
  return text === undefined
    ? { ...base, type: 'abstention', reason: 'stated', signals: null, confidence: null }
    : { ...base, type: 'answer', text, signals: null, finishReason: 'stop', confidence: 1 };
}
