import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readQuestions } from '@memo-js/engine/evaluation';
import type { EvaluationQuestion } from '@memo-js/engine/evaluation';

/** A folder with `documents/`, `questions.jsonl` and `paraphrases.jsonl`. */
export interface ProofCorpus {
  readonly name: string;
  readonly documents: string;
  /** As a user of the product asks. */
  readonly asked: readonly EvaluationQuestion[];
  /** The same facts, written by hand in words that the generator never uses. */
  readonly paraphrased: readonly EvaluationQuestion[];
}

/** @throws MemoError `EVALUATION_FILE` where a file of questions is missing */
export async function readProofCorpus(folder: string): Promise<ProofCorpus> {
  const documents = join(folder, 'documents');
  if (!existsSync(documents)) throw new Error(`${documents} is no folder`);
  return {
    name: basename(resolve(folder)),
    documents,
    asked: await readQuestions(join(folder, 'questions.jsonl')),
    paraphrased: await readQuestions(join(folder, 'paraphrases.jsonl')),
  };
}
