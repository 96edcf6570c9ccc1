import type { ExecutiveInput } from '@memo-js/core';
import type { QuestionOutput, SynthesisOutput } from './schemas.ts';

/** Questions that ask for yes or no, in the languages whose forms are known here. */
const YES_NO =
  /^(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|ist|sind|war|waren|hat|haben|est-ce|a-t-il|es|fue)\b/i;

/** What is wrong with questions for the memory; null when nothing is. */
export function questionsProblem(questions: readonly QuestionOutput[]): string | null {
  const closed = questions
    .flatMap(({ text, fallbacks }) => [text, ...fallbacks])
    .find((text) => YES_NO.test(text.trim()));
  return closed === undefined
    ? null
    : `"${closed.slice(0, 100)}" asks for yes or no; ask openly, with who, what, which, where, when or how`;
}

/** What is wrong with a first decision: one that asks nothing, though nothing else may be used. */
export function groundingProblem(
  { questions, impossible }: { questions: readonly QuestionOutput[]; impossible: string | null },
  knowledge: 'memory-only' | 'labelled',
): string | null {
  const nothing = questions.every(({ text }) => text.trim() === '');
  if (nothing && impossible === null && knowledge === 'memory-only') {
    return '"questions" is empty; ask the memory at least one question, or say in "impossible" why none can be asked';
  }
  return questionsProblem(questions);
}

/** What is wrong with a final answer; null when nothing is. */
export function synthesisProblem(
  output: SynthesisOutput,
  { asked }: ExecutiveInput,
): string | null {
  if (output.kind === 'abstention') {
    return output.reason.trim() === '' ? 'an abstention needs its "reason"' : null;
  }
  if (output.short.trim() === '') return 'an answer needs "short"';
  const answered = new Set(
    asked.filter(({ outcome }) => outcome.type === 'answer').map(({ id }) => id),
  );
  const cited = output.steps.flatMap(({ citations }) => citations);
  const wrong = cited.find((id) => !answered.has(id));
  if (wrong !== undefined) {
    return `"${wrong}" is not the id of an answered question; those are ${[...answered].join(', ')}`;
  }
  const lost = output.outside.find((part) => !output.text.includes(part));
  if (lost !== undefined) return `"${lost.slice(0, 100)}" in "outside" does not occur in "text"`;
  return null;
}
