import { MemoError } from '@memo-js/core';
import path from 'node:path';
import { READABLE } from '../ingest/readers.ts';
import { prepareDocument } from '../ingest/prepare.ts';
import type { DocumentFailure, IngestItem, IngestReport } from '../memo.ts';
import type { IncomingDocument, IngestOutcome } from '../store/store.ts';
import type { StageContext } from './context.ts';
import { StageProgress } from './progress.ts';
import { split } from './20-split.ts';

/** Documents of one transaction: as many, or as much text. */
const BATCH_DOCUMENTS = 500;
const BATCH_CHARACTERS = 8_000_000;

/** Stores documents, names those that cannot be stored, and splits what is new. */
export async function ingest(
  context: StageContext,
  items: Iterable<IngestItem> | AsyncIterable<IngestItem>,
  options: { readonly pruneRoots?: readonly string[] } = {},
): Promise<IngestReport> {
  const { store } = context.workspace;
  const run = await store.beginRun('ingest');
  const progress = new StageProgress(context, 'ingest', 'documents');
  const counts: Record<IngestOutcome, number> = {
    added: 0,
    updated: 0,
    unchanged: 0,
    duplicate: 0,
    twice: 0,
  };
  const failures: DocumentFailure[] = [];
  const fail = (documentId: string, error: MemoError): void => {
    failures.push({ documentId, stage: 'ingest', error: error.toJSON() });
  };
  let batch: IncomingDocument[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    const outcomes = await store.ingest(run, batch);
    for (const [index, outcome] of outcomes.entries()) {
      counts[outcome] += 1;
      const id = batch[index]?.id ?? '';
      if (outcome === 'twice') fail(id, twice(id));
    }
    progress.add(batch.length);
    batch = [];
    characters = 0;
  };
  for await (const item of items) {
    context.signal.throwIfAborted();
    const prepared = 'unreadable' in item ? unreadable(item) : prepareDocument(item);
    if (prepared instanceof MemoError) {
      const id = 'unreadable' in item ? item.unreadable : item.id;
      fail(id, prepared);
      // Its older version, if there is one, is not gone.
      await store.touch(run, id);
      continue;
    }
    if ('unread' in item && item.unread !== undefined) warnPartly(context, item.id, item.unread);
    batch.push(prepared);
    characters += prepared.text.length;
    if (batch.length >= BATCH_DOCUMENTS || characters >= BATCH_CHARACTERS) await flush();
  }
  if (batch.length > 0) await flush();
  const roots = (options.pruneRoots ?? []).map((root) => path.resolve(root));
  const pruned = roots.length === 0 ? [] : await store.prune(run, roots);
  progress.finish();
  await split(context);
  await store.endRun(run, 'done');
  const { documents, passages } = await store.counts();
  if (documents === 0 && pruned.length === 0) throw nothing(failures);
  return {
    added: counts.added,
    updated: counts.updated,
    unchanged: counts.unchanged,
    duplicates: counts.duplicate,
    pruned: pruned.length,
    failures,
    documents,
    passages,
  };
}

function warnPartly(context: StageContext, id: string, unread: string): void {
  context.report({
    type: 'warning',
    code: 'DOCUMENT_PARTLY_READ',
    message: `Of '${id}' something was not read: ${unread}.`,
    hint: 'Run text recognition (OCR) on it if that matters.',
    fields: { documentId: id },
  });
}

function unreadable(item: { readonly unreadable: string; readonly reason: string }): MemoError {
  return new MemoError({
    code: 'DOCUMENT_UNREADABLE',
    message: `'${item.unreadable}' was not read: ${item.reason}.`,
    hint: 'Convert it to text that can be read, or leave it out.',
  });
}

function twice(id: string): MemoError {
  return new MemoError({
    code: 'DOCUMENT_ID_TWICE',
    message: `Two documents of this run have the id '${id}' and different content; the first was kept.`,
    hint: 'Give them different ids, or ingest them from a common parent folder.',
  });
}

function nothing(failures: readonly DocumentFailure[]): MemoError {
  const reasons = failures.slice(0, 3).map((failure) => failure.error.message);
  const more = failures.length > 3 ? ` (and ${failures.length - 3} more)` : '';
  return new MemoError({
    code: 'STAGE_EMPTY',
    message:
      failures.length === 0
        ? 'There are no documents to ingest, and none in the workspace.'
        : `No document could be ingested. ${reasons.join(' ')}${more}`,
    hint: `Name folders or files with text: ${READABLE}.`,
  });
}
