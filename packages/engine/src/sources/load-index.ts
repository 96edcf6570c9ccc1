import type { MemoryArtifact } from '@memo-js/core';
import { readReflections } from '../artifact/reflections-file.ts';
import type { Store } from '../store/store.ts';
import { SourceIndex } from './source-index.ts';
import type { SourceQuote } from './source-index.ts';

/**
 * Reads the reflections that a memory was trained on: from its artifact, or from the store when
 * the artifact was sealed without text. The store adds metadata where it knows the document.
 */
export async function loadSourceIndex(
  artifact: MemoryArtifact,
  store: Store | null,
): Promise<SourceIndex> {
  const index = new SourceIndex([]);
  const metadata = new Map<string, SourceQuote['metadata']>();
  const withMetadata = async (quote: SourceQuote): Promise<SourceQuote> => {
    if (quote.metadata !== undefined || store === null) return quote;
    if (!metadata.has(quote.documentId)) {
      metadata.set(quote.documentId, (await store.document(quote.documentId))?.metadata);
    }
    const known = metadata.get(quote.documentId);
    return known === undefined ? quote : { ...quote, metadata: known };
  };
  let records = 0;
  for await (const { reflection, quotes } of readReflections(artifact.folder)) {
    records += 1;
    index.add({ reflection, quotes: await Promise.all(quotes.map(withMetadata)) });
  }
  if (records === 0 && store !== null) await addFromStore(index, artifact, store);
  return index;
}

/** Reflections of the store whose documents the memory was trained on, in the same version. */
async function addFromStore(
  index: SourceIndex,
  { manifest }: MemoryArtifact,
  store: Store,
): Promise<void> {
  const versions = new Map(manifest.documents.map((each) => [each.id, each.contentHash]));
  const documents = new Map<string, Awaited<ReturnType<Store['document']>>>();
  for await (const reflection of store.reflections()) {
    const quotes: SourceQuote[] = [];
    for (const { passageId, start, end } of reflection.evidence) {
      const passage = await store.passage(passageId);
      if (passage === undefined) continue;
      const id = passage.documentId;
      if (!documents.has(id)) documents.set(id, await store.document(id));
      const document = documents.get(id);
      if (document === undefined || versions.get(id) !== document.contentHash) continue;
      quotes.push({
        documentId: id,
        title: document.title,
        passageId,
        start,
        end,
        text: document.text.slice(start, end),
        metadata: document.metadata,
      });
    }
    index.add({ reflection, quotes });
  }
}
