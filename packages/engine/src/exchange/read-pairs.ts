import { MemoError } from '@memo-js/core';
import { isUtf8 } from 'node:buffer';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_LINE_BYTES, readLines } from '../ingest/lines.ts';
import { normaliseText } from '../ingest/text.ts';
import { parseReflectionLine } from './parse-line.ts';
import type { ImportedPair } from './parse-line.ts';

/** Bad lines that the error names one by one. */
const NAMED_LINES = 10;

/**
 * Reads all lines of a file, or none: one that is no reflection spoils the import.
 * Lines with one `reflection_id` and one answer are wordings of one reflection.
 * @throws MemoError `PATH_NOT_FOUND`, `IMPORT_INVALID` with the numbers of the bad lines
 */
export async function readPairs(file: string): Promise<readonly ImportedPair[]> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) {
    throw new MemoError({
      code: 'PATH_NOT_FOUND',
      message: `There is no file of reflections at '${file}'.`,
      hint: 'Name a .jsonl file: one JSON object a line.',
    });
  }
  const pairs = new Map<string, ImportedPair>();
  const bad: string[] = [];
  let number = 0;
  let lines = 0;
  for await (const bytes of readLines(file)) {
    number += 1;
    const parsed = parseBytes(bytes);
    if (parsed === null) continue;
    lines += 1;
    if ('reason' in parsed) bad.push(`line ${number}: ${parsed.reason}`);
    else {
      const { question, answer, documentIds, group } = parsed;
      const key = JSON.stringify([group ?? question, answer, documentIds]);
      pairs.set(key, joined(pairs.get(key), parsed));
    }
  }
  if (bad.length > 0 || pairs.size === 0) throw invalid(file, bad, lines);
  return [...pairs.values()];
}

function parseBytes(line: Buffer | 'too-long'): ImportedPair | { readonly reason: string } | null {
  if (line === 'too-long') return { reason: `it has more than ${MAX_LINE_BYTES} bytes` };
  if (!isUtf8(line)) return { reason: 'it is not valid UTF-8' };
  const text = normaliseText(line.toString('utf8')).trim();
  return text === '' ? null : parseReflectionLine(text);
}

function joined(first: ImportedPair | undefined, next: ImportedPair): ImportedPair {
  if (first === undefined) return next;
  const wordings = [...first.paraphrases, next.question, ...next.paraphrases];
  return {
    ...first,
    paraphrases: [...new Set(wordings)].filter((each) => each !== first.question),
    entities: [...new Set([...first.entities, ...next.entities])],
    evidence: [...first.evidence, ...next.evidence],
  };
}

function invalid(file: string, bad: readonly string[], lines: number): MemoError {
  const named = bad.slice(0, NAMED_LINES).join('; ');
  const more = bad.length > NAMED_LINES ? `; and ${bad.length - NAMED_LINES} more` : '';
  return new MemoError({
    code: 'IMPORT_INVALID',
    message:
      bad.length === 0
        ? `'${path.basename(file)}' holds no reflections.`
        : `Nothing was imported from '${path.basename(file)}': ${bad.length} of ${lines} lines cannot be read. ${named}${more}.`,
    hint: 'Each line is a JSON object with `prompt` and `completion`, or `question` and `answer`.',
  });
}
