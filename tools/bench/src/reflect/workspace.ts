import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createMemo, readDocuments, type Memo } from '@memo-js/engine';
import { generateCorpus, styles } from '@memo-js/corpus';

/** Settings of the generator `llm` beside its server. */
export type LlmSettings = Readonly<Record<string, unknown>>;

/** A folder with a corpus of so many documents in the style of that index. */
export async function corpusFolder(style: number, documents: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'memo-reflect-'));
  const chosen = styles[style];
  if (chosen === undefined) throw new Error(`there is no style ${style}`);
  const corpus = generateCorpus({ style: chosen, documents, questions: 1, seed: 7 + style });
  for (const { path, content } of corpus.files) {
    const file = join(folder, 'documents', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

/** A memo whose generator asks the server at `url`. */
export function llmMemo(folder: string, url: string, settings: LlmSettings = {}): Promise<Memo> {
  process.env['OPENAI_API_KEY'] ??= 'sk-not-used-locally';
  return createMemo({
    cwd: folder,
    config: {
      generator: {
        use: 'llm',
        provider: 'openai',
        model: 'gpt-5-mini',
        baseURL: `${url}/v1`,
        hedge: 0,
        ...settings,
      },
    },
  });
}

export const ingestFolder = async (memo: Memo, folder: string): Promise<number> =>
  (await memo.ingest(readDocuments([join(folder, 'documents')]))).documents;

export const drop = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
