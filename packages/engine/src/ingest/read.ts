import { MemoError } from '@memo-js/core';
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { IngestItem } from '../memo.ts';
import { errorCode } from '../store/faults.ts';
import { readJsonLines } from './jsonl.ts';
import { LINES, READABLE, readerOf } from './readers.ts';

/** A string of V8 holds no more. */
const MAX_FILE_BYTES = 400 * 1024 * 1024;

/**
 * Reads documents below the paths, in sorted order. What cannot be read is named with its reason.
 * A document's id is its path below the root that was named, with forward slashes.
 * @throws MemoError `PATH_NOT_FOUND`
 */
export async function* readDocuments(paths: readonly string[]): AsyncIterable<IngestItem> {
  const roots: { readonly root: string; readonly folder: boolean }[] = [];
  for (const each of paths) {
    const root = path.resolve(each);
    const found = await stat(root).catch(() => undefined);
    if (found === undefined) {
      throw new MemoError({
        code: 'PATH_NOT_FOUND',
        message: `There is nothing to read at '${each}'.`,
        hint: 'Name a folder, or files that exist.',
      });
    }
    roots.push({ root, folder: found.isDirectory() });
  }
  for (const { root, folder } of roots) {
    if (folder) yield* readFolder(root, '');
    else yield* readFileItems(root, path.basename(root));
  }
}

async function* readFolder(folder: string, below: string): AsyncIterable<IngestItem> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { unreadable: below || folder, reason: `the folder cannot be opened: ${whyOf(error)}` };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const file = path.join(folder, entry.name);
    const id = below === '' ? entry.name : `${below}/${entry.name}`;
    // A link to a file is read; one to a folder is not followed: it may lead back.
    const linked = entry.isSymbolicLink() ? await stat(file).catch(() => undefined) : undefined;
    if (entry.isDirectory()) yield* readFolder(file, id);
    else if (entry.isFile() || linked?.isFile()) yield* readFileItems(file, id);
    else if (linked?.isDirectory()) {
      yield { unreadable: id, reason: 'it is a link to a folder, which is not followed' };
    } else yield { unreadable: id, reason: 'it is not a file' };
  }
}

async function* readFileItems(file: string, id: string): AsyncIterable<IngestItem> {
  const kind = path.extname(file).toLowerCase();
  try {
    if (LINES.has(kind)) yield* readJsonLines(file, id, file);
    else yield await readOne(file, id, kind);
  } catch (error) {
    yield { unreadable: id, reason: `it cannot be read: ${whyOf(error)}` };
  }
}

async function readOne(file: string, id: string, kind: string): Promise<IngestItem> {
  const read = await readerOf(kind);
  if (read === undefined) {
    return { unreadable: id, reason: `${kind} files are not read; ${READABLE} are` };
  }
  const { size } = await stat(file);
  if (size > MAX_FILE_BYTES) {
    return {
      unreadable: id,
      reason: `it has ${size} bytes, more than ${MAX_FILE_BYTES}; split it into several files`,
    };
  }
  const document = await read(await readFile(file));
  return 'reason' in document
    ? { unreadable: id, reason: document.reason }
    : { id, source: file, ...document };
}

function whyOf(error: unknown): string {
  return errorCode(error) || String(error);
}
