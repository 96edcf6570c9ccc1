import type { Document } from '@memo-js/core';
import { hashOf } from '../store/hash.ts';
import type { PassageSpan } from '../store/store.ts';
import type { StageContext } from './context.ts';
import { StageProgress } from './progress.ts';
import { splitText } from './split-text.ts';

/** Changes when the same text would be split elsewhere. */
const SPLIT_VERSION = 1;
const BATCH_PASSAGES = 2_000;

/** Cuts every document that was not cut this way yet into passages. */
export async function split(context: StageContext): Promise<void> {
  const { store } = context.workspace;
  const { passageWords, overlapWords } = context.config.reflections;
  const key = splitKey(context);
  const ids = await store.unsplit(key);
  if (ids.length === 0) return;
  const progress = new StageProgress(context, 'split', 'documents', ids.length);
  let batch: { documentId: string; spans: PassageSpan[] }[] = [];
  let passages = 0;
  for (const [index, documentId] of ids.entries()) {
    context.signal.throwIfAborted();
    const document = await store.document(documentId);
    if (document === undefined) continue;
    const spans = spansOf(document, passageWords, overlapWords);
    batch.push({ documentId, spans });
    passages += spans.length;
    if (passages >= BATCH_PASSAGES || index === ids.length - 1) {
      await store.putPassages(key, batch);
      batch = [];
      passages = 0;
    }
    progress.add();
  }
  if (batch.length > 0) await store.putPassages(key, batch);
  progress.finish();
}

/** Names the way of splitting that the config asks for. */
export function splitKey({ config }: Pick<StageContext, 'config'>): string {
  return hashOf(SPLIT_VERSION, config.reflections.passageWords, config.reflections.overlapWords);
}

/** Passages of a document, without storing them. */
export function spansOf(document: Document, words: number, overlap: number): PassageSpan[] {
  return splitText(document.text, { words, overlap }).map(({ start, end }) => ({
    id: `p-${hashOf(document.id, document.contentHash, start, end).slice(0, 20)}`,
    start,
    end,
  }));
}
