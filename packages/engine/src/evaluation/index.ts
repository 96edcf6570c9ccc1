export { bm25Baseline } from './bm25.ts';
export type { Bm25Rates, Bm25Report, SearchPassage } from './bm25.ts';
export { evaluate } from './evaluate.ts';
export type { AskQuestion, EvaluateOptions, Evaluation } from './evaluate.ts';
export { parseQuestions, readQuestions } from './question-file.ts';
export { goldAnswers } from './question.ts';
export type { EvaluationQuestion } from './question.ts';
export type {
  EvaluationReport,
  EvaluationRow,
  EvaluationScores,
  ExecutiveUsage,
} from './report.ts';
export { exactMatch, f1, holdsAnswer, normalizeAnswer } from './squad.ts';
export { measureTrust } from './trust.ts';
export type { TrustGroup, TrustReport } from './trust.ts';
