import { describe, expect, it } from '@jest/globals';
import { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import { Document } from '@langchain/core/documents';
import { createMemo, type IngestItem } from '@memo-js/engine';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentsFrom, type DocumentsSource } from './documents-from.ts';

const document = (pageContent: string, metadata: Record<string, unknown> = {}, id?: string) =>
  new Document({ pageContent, metadata, ...(id === undefined ? {} : { id }) });

/** As PDF loaders load: a document a page. */
class PageLoader extends BaseDocumentLoader {
  readonly #pages: Readonly<Record<string, readonly string[]>>;

  constructor(pages: Readonly<Record<string, readonly string[]>>) {
    super();
    this.#pages = pages;
  }

  override async load(): Promise<Document[]> {
    return Object.entries(this.#pages).flatMap(([source, texts]) =>
      texts.map((text, index) =>
        document(text, {
          source,
          pdf: { totalPages: 2 },
          loc: { pageNumber: index + 1 },
          shelf: 4,
        }),
      ),
    );
  }
}

async function all(source: DocumentsSource): Promise<IngestItem[]> {
  const items: IngestItem[] = [];
  for await (const item of documentsFrom(source)) items.push(item);
  return items;
}

describe('documentsFrom', () => {
  it('joins the pages of a source, and names those without text', async () => {
    const loader = new PageLoader({ 'a.pdf': ['One.', ' ', 'Three.'], 'b.pdf': ['Other.'] });
    expect(await all(loader)).toEqual([
      {
        id: 'a.pdf',
        source: 'a.pdf',
        text: 'One.\n\nThree.',
        metadata: { shelf: 4 },
        unread: 'pages 2 without text',
      },
      { id: 'b.pdf', source: 'b.pdf', text: 'Other.', metadata: { shelf: 4 } },
    ]);
  });

  it('gives ids that a second run gives again', async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    const documents = [
      document('Own id.', { source: 'x.txt', title: 'X', date: '2024-05-01' }, 'own'),
      document('A row.', { source: 'rows.csv', line: 3, made: new Date(0), cyclic, run: () => 1 }),
      document('A part.', { source: 'y.txt', loc: { lines: { from: 1, to: 2 } } }),
      document('Its next.', { source: 'y.txt', loc: { lines: { from: 2, to: 3 } } }),
      document('Page of a blob.', { source: 'blob', loc: { pageNumber: 1 } }),
      document('Page of another.', { source: 'blob', loc: { pageNumber: 1 } }),
      document('From nowhere.'),
    ];
    const items = await all(documents);
    expect(items).toEqual([
      { id: 'own', source: 'x.txt', title: 'X', date: '2024-05-01', text: 'Own id.' },
      {
        id: 'rows.csv:3',
        source: 'rows.csv',
        text: 'A row.',
        metadata: { line: 3, made: '1970-01-01T00:00:00.000Z' },
      },
      { id: 'y.txt', source: 'y.txt', text: 'A part.' },
      { id: 'y.txt#2', source: 'y.txt', text: 'Its next.' },
      { id: 'blob', source: 'blob', text: 'Page of a blob.' },
      { id: 'blob#2', source: 'blob', text: 'Page of another.' },
      { id: expect.stringMatching(/^text-[0-9a-f]{20}$/), text: 'From nowhere.' },
    ]);
    async function* stream(): AsyncGenerator<Document> {
      yield* documents;
    }
    expect(await all(stream())).toEqual(items);
  });

  it('feeds a memo, which finds the same documents a second time', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'memo-loader-'));
    const memo = await createMemo({ workspace });
    const loader = new PageLoader({ 'a.pdf': ['Ann founded Bolt.', 'It grew.'], 'b.pdf': [''] });
    const first = await memo.ingest(documentsFrom(loader));
    expect(first).toMatchObject({
      added: 1,
      failures: [{ documentId: 'b.pdf', error: { code: 'DOCUMENT_EMPTY' } }],
    });
    expect(await memo.ingest(documentsFrom(loader))).toMatchObject({ added: 0, unchanged: 1 });
    await memo.close();
  });
});
