export { canonicalQuestions } from './canonical.ts';
