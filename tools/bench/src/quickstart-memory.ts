import { join } from 'node:path';
import { createMemo, readDocuments } from '@memo-js/engine';
import { cacheFolder } from '@memo-js/real';

const QUICKSTART = join(import.meta.dirname, '../../../examples/quickstart');

export const quickstartFile = (name: string): string => join(QUICKSTART, name);

/** A workspace with the memory of the quickstart, trained when it is missing or out of date. */
export async function quickstartWorkspace(): Promise<string> {
  const workspace = join(cacheFolder(), 'bench-quickstart');
  const memo = await createMemo({ workspace });
  try {
    await memo.encode(readDocuments([quickstartFile('documents')]));
  } finally {
    await memo.close();
  }
  return workspace;
}
