import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { ProgressEvent } from '@memo-js/core';
import { ingest } from '../pipeline/index.ts';
import { testContext, testWorkspace } from '../testing/pipeline-context.ts';
import { readDocx } from './docx.ts';
import { blocksOf } from './pdf-layout.ts';
import { joinPages } from './pdf-pages.ts';
import { readPdf } from './pdf.ts';
import { readDocuments } from './read.ts';

/** Made by tools/oracle/document_fixtures.py. */
const fixture = (name: string) => new URL(`./__fixtures__/${name}`, import.meta.url);
const bytesOf = (name: string) => readFile(fixture(name));

const PROSE =
  'Velmora was founded by Ada Quill in 1987 as a maker of lenses. The company moved to Kelvarra in 1994, where it employs 640 people in its workshops and laboratories.';

describe('readPdf', () => {
  it('puts lines together to paragraphs, and keeps rows and code apart', async () => {
    expect(await readPdf(await bytesOf('works.pdf'))).toEqual({
      title: 'Velmora, a history',
      text: [
        'The Velmora Works',
        PROSE,
        'Its second founder was Ben Orrin.',
        'Year Lenses sold',
        '1994 12,500',
        '1995 17,250',
        'def lens(n):\nreturn n * 2',
        'print(lens(21))',
        'The works closed in 2019.',
      ].join('\n\n'),
    });
  });

  it.each([
    ['encrypted.pdf', 'it is encrypted; save it without a password'],
    ['scan.pdf', 'it has no text; if it was scanned, run text recognition (OCR) on it first'],
    ['works.docx', 'it is damaged, or not a PDF file'],
  ])('says of %s that %s', async (name, reason) => {
    expect(await readPdf(await bytesOf(name))).toEqual({ reason });
  });

  it('names the pages that hold no text', async () => {
    expect(await readPdf(await bytesOf('partly-scanned.pdf'))).toEqual({
      text: 'Velmora was founded in 1987.',
      unread: 'pages 2 to 3 of 3 without text (empty, or scanned)',
    });
  });

  it('never throws, however the file is damaged', async () => {
    const bytes = await bytesOf('works.pdf');
    for (let length = 0; length < bytes.length; length += 200) {
      const read = await readPdf(bytes.subarray(0, length));
      expect('reason' in read || read.text.length > 0).toBe(true);
    }
  });
});

describe('readDocx', () => {
  it('reads headings, paragraphs, tables and lists, and leaves pictures out', async () => {
    expect(await readDocx(await bytesOf('works.docx'))).toEqual({
      title: 'The Velmora Works',
      text: [
        'The Velmora Works',
        PROSE,
        'Sales',
        'Year Lenses sold\n1994 12,500\n1995 17,250',
        'Ada Quill\nBen Orrin',
        'def lens(n):\nreturn n * 2\nprint(lens(21))',
      ].join('\n\n'),
    });
  });

  it('says what is wrong with a file', async () => {
    const bytes = await bytesOf('works.docx');
    const reasonOf = async (file: Buffer) => {
      const read = await readDocx(file);
      return 'reason' in read ? read.reason : null;
    };
    expect(await reasonOf(bytes.subarray(0, 20_000))).toMatch(/^it is damaged: /);
    expect(await reasonOf(Buffer.from('{\\rtf1'))).toBe('it is damaged, or not a Word document');
    expect(await reasonOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatch(/^it is encrypted/);
  });
});

describe('the layout of a page', () => {
  const item = (text: string, x: number, y: number, width = text.length * 5) => {
    return { text, x, y, width, size: 10, monospaced: false };
  };

  it('joins parted words, pieces of a line, and keeps verses', () => {
    const blocks = blocksOf([
      item('A long line that ends in a labora-', 0, 100),
      item('tory of the', 0, 88),
      item('works.', 70, 88),
      item('Next.', 10, 60),
      item('A second column.', 200, 100),
    ]);
    expect(blocks.map(({ text }) => text)).toEqual([
      'A long line that ends in a laboratory of the works.',
      'Next.',
      'A second column.',
    ]);
  });

  it('drops headers, footers and page numbers, and goes on across pages', () => {
    const page = (...texts: string[]) => texts.map((text) => ({ text, size: 10 }));
    const pages = [
      page('Velmora 1', 'It grew', 'Report of 2020'),
      page('Velmora 2', 'until 1994.', 'Then it labora-', 'Report of 2020'),
      page('Velmora 3', 'ted.', 'Report of 2020'),
      page('7'),
    ];
    expect(joinPages(pages)).toBe('It grew until 1994.\n\nThen it laborated.\n\n7');
  });
});

describe('ingest', () => {
  it('stores what was read, and warns of pages that were not', async () => {
    const workspace = await testWorkspace();
    const events: ProgressEvent[] = [];
    const report = await ingest(
      testContext(workspace, { events }),
      readDocuments([new URL('.', fixture('x')).pathname]),
    );
    expect(report).toMatchObject({ added: 3, documents: 3 });
    expect(report.failures.map(({ documentId }) => documentId)).toEqual([
      'encrypted.pdf',
      'scan.pdf',
    ]);
    expect(events.filter(({ type }) => type === 'warning')).toMatchObject([
      { code: 'DOCUMENT_PARTLY_READ', fields: { documentId: 'partly-scanned.pdf' } },
    ]);
    await workspace.close();
  });
});
