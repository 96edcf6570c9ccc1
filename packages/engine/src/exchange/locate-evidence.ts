import type { Evidence } from '@memo-js/core';
import type { Corpus, LoadedDocument } from '../pipeline/corpus.ts';
import type { ImportedPair } from './parse-line.ts';

/**
 * Evidence of a file as spans of the documents in the workspace: where the file says, if the quote
 * stands there, or else where it stands first. A quote that no single passage holds is left out.
 */
export async function locateEvidence(pair: ImportedPair, corpus: Corpus): Promise<Evidence[]> {
  const spans = new Map<string, Evidence>();
  for (const quote of pair.evidence) {
    const loaded = await corpus.load(quote.documentId);
    const span = loaded === undefined ? null : locate(quote, loaded);
    if (span !== null) spans.set(`${span.passageId} ${span.start} ${span.end}`, span);
  }
  return [...spans.values()];
}

function locate(
  { text, start }: ImportedPair['evidence'][number],
  { document, passages }: LoadedDocument,
): Evidence | null {
  if (text === '') return null;
  const stated = start !== undefined && document.text.startsWith(text, start);
  const at = stated ? start : document.text.indexOf(text);
  if (at < 0) return null;
  const end = at + text.length;
  for (const passage of passages.values()) {
    if (passage.start <= at && end <= passage.end) return { passageId: passage.id, start: at, end };
  }
  return null;
}
