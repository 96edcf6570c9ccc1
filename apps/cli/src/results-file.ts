import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MemoError } from '@memo-js/core';
import type { EvaluationRow } from '@memo-js/engine/evaluation';

/** The file of `memo eval --out` while the evaluation runs. */
export interface ResultsFile {
  /** Rows of an interrupted evaluation with the same set-up. */
  readonly done: ReadonlyMap<string, EvaluationRow>;
  /** Keeps a row at once, so that an interrupted evaluation goes on after it. */
  readonly add: (key: string, row: EvaluationRow) => void;
  /** Writes the file: one line a row. */
  finish(rows: readonly EvaluationRow[]): Promise<void>;
  close(): Promise<void>;
}

interface KeptRow {
  readonly key: string;
  readonly row: EvaluationRow;
}

/**
 * Opens `file` for the results of an evaluation. Until it is finished, rows go to
 * `FILE.partial`, whose first line says of which set-up they are.
 * @throws MemoError `EVALUATION_OUT` when the place cannot be written.
 */
export async function openResultsFile(file: string, setup: object): Promise<ResultsFile> {
  const partial = `${file}.partial`;
  const header = JSON.stringify({
    setup: createHash('sha256').update(JSON.stringify(setup)).digest('hex'),
  });
  const kept = await readPartial(partial, header);
  const done = new Map(kept.map(({ key, row }) => [key, row]));
  try {
    await mkdir(dirname(file), { recursive: true });
    // Rewritten rather than appended to: the last line may be half of one.
    await writeFile(partial, [header, ...kept.map(lineOf)].map((line) => `${line}\n`).join(''));
  } catch (error) {
    throw new MemoError({
      code: 'EVALUATION_OUT',
      message: `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'Give --out a file in a folder that can be written.',
      cause: error,
    });
  }
  return {
    done,
    add: (key, row) => appendFileSync(partial, `${lineOf({ key, row })}\n`),
    async finish(rows) {
      const temporary = `${file}.tmp`;
      await writeFile(temporary, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
      await rename(temporary, file);
      await rm(partial, { force: true });
    },
    async close() {
      // Nothing was asked yet: an empty partial file would only puzzle.
      const rows = await readPartial(partial, header);
      if (rows.length === 0) await rm(partial, { force: true });
    },
  };
}

const lineOf = ({ key, row }: KeptRow): string => JSON.stringify({ key, row });

async function readPartial(partial: string, header: string): Promise<readonly KeptRow[]> {
  let text: string;
  try {
    text = await readFile(partial, 'utf8');
  } catch {
    return [];
  }
  const [first, ...lines] = text.split('\n');
  if (first !== header) return [];
  const rows: KeptRow[] = [];
  for (const line of lines) {
    try {
      rows.push(JSON.parse(line) as KeptRow);
    } catch {
      // The line that was being written when the process ended.
      break;
    }
  }
  return rows;
}
