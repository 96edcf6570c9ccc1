import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemo, openWorkspace, type Memo, type Workspace } from '@memo-js/engine';
import { silentLogger } from '@memo-js/core';

/** Every step but extraction and verification. */
export const SKIP = [
  'consolidation',
  'entity-matching',
  'surfacing',
  'cross-document',
  'paraphrasing',
  'refusal',
];

/** Documents of one fact each: one passage, one work item. */
export const factDocuments = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `d${n}`, text: `Al${n} founded Bolt${n}.` }));

export const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'memo-reflect-'));

/** A memo that extracts and verifies facts by the server at `url`. */
export function factMemo(
  workspace: string,
  url: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Memo> {
  process.env['OPENAI_API_KEY'] ??= 'sk-not-used-locally';
  return createMemo({
    workspace,
    config: {
      generator: {
        use: 'llm',
        provider: 'openai',
        model: 'gpt-5-mini',
        baseURL: `${url}/v1`,
        passes: 1,
        maxTokens: 400,
        hedge: 0,
        ...settings,
      },
      reflections: { skip: SKIP },
    },
  });
}

export const readWorkspace = (folder: string): Promise<Workspace> =>
  openWorkspace(folder, { mode: 'read', clock: { now: () => Date.now() }, logger: silentLogger });

/** Reflections of a workspace, and what its ledger counts. */
export async function contents(folder: string): Promise<{
  readonly reflections: readonly unknown[];
  readonly ledgerCalls: number;
}> {
  const { store, close } = await readWorkspace(folder);
  try {
    const reflections: unknown[] = [];
    for await (const reflection of store.reflections()) reflections.push(reflection);
    const rows = await store.ledger();
    return { reflections, ledgerCalls: rows.reduce((sum, row) => sum + row.settled.calls, 0) };
  } finally {
    await close();
  }
}
