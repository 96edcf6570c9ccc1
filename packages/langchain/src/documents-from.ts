import type { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import type { DocumentInterface } from '@langchain/core/documents';
import type { JsonObject } from '@memo-js/core';
import type { IngestItem } from '@memo-js/engine';
import { createHash } from 'node:crypto';

/** What LangChain's loaders and their callers hold: a loader, or the documents of one. */
export type DocumentsSource =
  Pick<BaseDocumentLoader, 'load'> | Iterable<DocumentInterface> | AsyncIterable<DocumentInterface>;

/** Keys that say where in the source a document stood, or repeat what is asked for apart. */
const PLACE = new Set([
  'source',
  'title',
  'date',
  'loc',
  'page',
  'pageNumber',
  'page_number',
  'pdf',
]);

/** One document of the source with the pages that followed it. */
interface Open {
  readonly first: DocumentInterface;
  readonly id: string;
  readonly texts: string[];
  readonly empty: number[];
  page: number | null;
}

/**
 * Documents of a loader for `memo.ingest` and `memo.encode`. The id is the document's own, or its
 * `metadata.source`; with `metadata.line` that line of it; without either it is made of the text, so a
 * second run finds the same documents. Pages of one source, as PDF loaders give them, are joined.
 * Give whole documents, not the parts of a splitter: the engine splits by itself.
 */
export async function* documentsFrom(source: DocumentsSource): AsyncGenerator<IngestItem> {
  const documents = 'load' in source ? await source.load() : source;
  const seen = new Map<string, number>();
  let open: Open | null = null;
  for await (const document of documents) {
    const page = pageOf(document);
    if (open !== null && goesOn(open, document, page)) {
      addPage(open, document, page);
      continue;
    }
    if (open !== null) yield close(open);
    open = { first: document, id: idOf(document, seen), texts: [], empty: [], page };
    addPage(open, document, page);
  }
  if (open !== null) yield close(open);
}

function goesOn(open: Open, document: DocumentInterface, page: number | null): boolean {
  const source = sourceOf(document);
  const later = page !== null && open.page !== null && page > open.page;
  return later && source !== undefined && source === sourceOf(open.first);
}

function addPage(open: Open, { pageContent }: DocumentInterface, page: number | null): void {
  if (pageContent.trim() !== '') open.texts.push(pageContent);
  else if (page !== null) open.empty.push(page);
  open.page = page;
}

function close({ first, id, texts, empty }: Open): IngestItem {
  const { source, title, date } = first.metadata as Readonly<Record<string, unknown>>;
  const metadata = metadataOf(first);
  return {
    id,
    text: texts.join('\n\n'),
    ...(isText(title) ? { title } : {}),
    ...(isText(date) ? { date } : {}),
    ...(isText(source) ? { source } : {}),
    ...(metadata === undefined ? {} : { metadata }),
    ...(empty.length === 0 ? {} : { unread: `pages ${empty.join(', ')} without text` }),
  };
}

/** A source that comes again, without pages, is numbered: rows, or parts of a splitter. */
function idOf(document: DocumentInterface, seen: Map<string, number>): string {
  const source = sourceOf(document);
  const line: unknown = document.metadata['line'];
  const own = document.id !== undefined && document.id.trim() !== '' ? document.id : undefined;
  const place = source !== undefined && typeof line === 'number' ? `${source}:${line}` : source;
  const id = own ?? place ?? `text-${hashOf(document.pageContent)}`;
  const times = (seen.get(id) ?? 0) + 1;
  seen.set(id, times);
  // Two documents of one own id, or of one text, are the engine's to judge.
  return times === 1 || own !== undefined || place === undefined ? id : `${id}#${times}`;
}

function sourceOf({ metadata }: DocumentInterface): string | undefined {
  const source: unknown = metadata['source'];
  return isText(source) ? source : undefined;
}

/** The number of a page, by the names that loaders give it. */
function pageOf({ metadata }: DocumentInterface): number | null {
  const { loc, page, pageNumber, page_number } = metadata as Readonly<Record<string, unknown>>;
  const within = typeof loc === 'object' && loc !== null && 'pageNumber' in loc && loc.pageNumber;
  const number = [within, page, pageNumber, page_number].find((each) => typeof each === 'number');
  return number ?? null;
}

/** What is left of the metadata, as JSON: loaders put in dates, classes and cycles. */
function metadataOf({ metadata }: DocumentInterface): JsonObject | undefined {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(metadata as Readonly<Record<string, unknown>>)) {
    if (PLACE.has(key)) continue;
    try {
      const json = JSON.stringify(value) as string | undefined;
      if (json !== undefined) kept[key] = JSON.parse(json);
    } catch {
      // Not to be written down.
    }
  }
  return Object.keys(kept).length === 0 ? undefined : (kept as JsonObject);
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 20);
