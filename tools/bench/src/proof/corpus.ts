import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { readDocuments } from '@memo-js/engine';
import type { IngestItem } from '@memo-js/engine';
import { readQuestions } from '@memo-js/engine/evaluation';
import type { EvaluationQuestion } from '@memo-js/engine/evaluation';

/** A folder with `documents/`, `questions.jsonl` and `paraphrases.jsonl`, or the beginning of one. */
export interface ProofCorpus {
  readonly name: string;
  readonly documents: readonly IngestItem[];
  /** As a user of the product asks. */
  readonly asked: readonly EvaluationQuestion[];
  /** The same facts, written by hand in words that the generator never uses. */
  readonly paraphrased: readonly EvaluationQuestion[];
}

/**
 * Reads a corpus.
 * @param limit documents, the first by path; of the questions, those that they answer
 * @throws MemoError `EVALUATION_FILE` where a file of questions is missing
 */
export async function readProofCorpus(folder: string, limit?: number): Promise<ProofCorpus> {
  const name = basename(resolve(folder));
  const all: IngestItem[] = [];
  for await (const item of readDocuments([join(folder, 'documents')])) all.push(item);
  const idOf = (item: IngestItem): string => ('text' in item ? item.id : item.unreadable);
  const documents = all.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)).slice(0, limit ?? all.length);
  const kept = new Set(documents.map(idOf));
  const [asked, paraphrased] = await Promise.all(
    ['questions', 'paraphrases'].map((file) => answerable(join(folder, `${file}.jsonl`), kept)),
  );
  const part = documents.length < all.length ? `-${documents.length}` : '';
  return { name: `${name}${part}`, documents, asked: asked ?? [], paraphrased: paraphrased ?? [] };
}

/** Questions of a file that some of the documents answer, together where several are needed. */
async function answerable(
  file: string,
  kept: ReadonlySet<string>,
): Promise<readonly EvaluationQuestion[]> {
  const questions = await readQuestions(file);
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return questions.filter(({ group }, index) => {
    const { documents } = JSON.parse(lines[index] ?? '{}') as { documents?: readonly string[] };
    if (documents === undefined) return true;
    // Each document of a single fact states it; of a chain, each states a part.
    return group === 'one-hop'
      ? documents.some((id) => kept.has(id))
      : documents.every((id) => kept.has(id));
  });
}
