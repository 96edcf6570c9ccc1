export type { Corpus, CorpusOptions } from './generate.ts';
export { generateCorpus } from './generate.ts';
export type { CorpusFile } from './files.ts';
export type { Question, QuestionGroup } from './question.ts';
export { createRandom } from './random.ts';
export type { Random } from './random.ts';
export { questionLines } from './question-file.ts';
export { styles } from './styles.ts';
export type { StatedFact } from './stated.ts';
