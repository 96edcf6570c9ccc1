import { MemoError } from '@memo-js/core';
import type { AskedQuestion, FinalAnswer } from '@memo-js/core';

/**
 * Holds a final answer to what the memory said: it must cite questions that were answered, and
 * may contain outside knowledge only where the config allows it.
 *
 * @throws MemoError `EXECUTIVE_CITATION` when it cites a question that has no answer
 */
export function checkFinal(
  final: FinalAnswer,
  asked: readonly AskedQuestion[],
  outsideKnowledge: boolean,
): FinalAnswer {
  if (final.type === 'abstention') return final;
  const answered = new Set(
    asked.filter(({ outcome }) => outcome.type === 'answer').map(({ id }) => id),
  );
  const wrong = final.citations.find((citation) => !answered.has(citation));
  if (wrong !== undefined) {
    throw new MemoError({
      code: 'EXECUTIVE_CITATION',
      message: `The executive cites "${wrong}", which is not a question that the memory answered.`,
      hint: 'Ask again, or choose another executive.',
      retryable: true,
    });
  }
  if (outsideKnowledge) return final;
  if (final.outside.length > 0 || final.citations.length === 0) {
    return {
      type: 'abstention',
      reason: 'The answer would rest on knowledge from outside the memory.',
      missing: [],
    };
  }
  return final;
}
