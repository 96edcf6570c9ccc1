/**
 * Wordings of an atomic English question in which a memory trained on extractive reflections
 * knows it best: the canonical wording first. Empty when the question is not understood.
 *
 * The extractive generator trains every fact on its canonical question, and the rule executive
 * asks the canonical wording of what a user asked: both sides meet here.
 */
export function canonicalQuestions(question: string): readonly string[] {
  return question === '' ? [] : [question];
}
