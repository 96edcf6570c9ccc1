import type { AskedQuestion, Clue, ClueId, ExecutiveInput, SubQuestion } from '@memo-js/core';
import type { QuestionOutput } from './schemas.ts';

const OUTCOMES = Object.freeze({ answer: 'answered', abstention: 'abstained', error: 'failed' });

/** Clues go by their numbers, from 1: models copy those without mistakes. */
export const clueId = (number: number): ClueId => `c${number}`;

/** Everything that a decision is based on, as the model is shown it. Nothing of a document is in it. */
export function view(input: ExecutiveInput): string {
  const number = (id: ClueId): number => input.clues.findIndex((clue) => clue.id === id) + 1;
  return JSON.stringify({
    question: input.question,
    ...(input.history.length === 0 ? {} : { history: input.history }),
    memory: input.card,
    ...(input.clues.length === 0
      ? {}
      : { clues: input.clues.map(({ text }, i) => ({ clue: i + 1, text })) }),
    ...(input.candidates.length === 0
      ? {}
      : {
          candidates: input.candidates.map(({ name, satisfied, failed, status }) => ({
            name,
            satisfied: satisfied.map(number),
            failed: failed.map(number),
            status,
          })),
        }),
    ...(input.asked.length === 0 ? {} : { asked: input.asked.map(askedView) }),
    ...(input.deadEnds.length === 0 ? {} : { deadEnds: input.deadEnds }),
    turnsLeft: input.turnsLeft,
  });
}

const askedView = ({ id, question, candidate, outcome }: AskedQuestion): object => ({
  id,
  question,
  ...(candidate === undefined ? {} : { candidate }),
  outcome: OUTCOMES[outcome.type],
  ...(outcome.type === 'answer' ? { answer: outcome.text } : {}),
});

/** Questions as the protocol takes them; clues that do not exist are left out. */
export const subQuestions = (
  questions: readonly QuestionOutput[],
  clues: readonly Clue[],
): SubQuestion[] =>
  questions
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, clues: numbers, candidate, fallbacks }) => ({
      text: text.trim(),
      clues: clueIds(numbers, clues),
      ...(candidate === null || candidate.trim() === '' ? {} : { candidate: candidate.trim() }),
      ...(fallbacks.length === 0 ? {} : { fallbacks }),
    }));

export const clueIds = (numbers: readonly number[], clues: readonly Clue[]): ClueId[] =>
  numbers.flatMap((number) => clues[number - 1]?.id ?? []);
