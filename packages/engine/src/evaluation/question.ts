/** A question with its gold answers. */
export interface EvaluationQuestion {
  readonly id: string;
  readonly question: string;
  /** The expected answer; null when the right answer is "I don't know". */
  readonly answer: string | null;
  /** Other spellings that count as right. */
  readonly aliases: readonly string[];
  readonly unanswerable: boolean;
  /** Name under which its score is also reported apart. */
  readonly group: string | null;
}

/** Everything that counts as right. */
export function goldAnswers(question: EvaluationQuestion): readonly string[] {
  return question.answer === null ? [] : [question.answer, ...question.aliases];
}
