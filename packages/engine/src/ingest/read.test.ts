import { describe, expect, it } from '@jest/globals';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { IngestItem } from '../memo.ts';
import { temporaryFolder } from '../testing/pipeline-context.ts';
import { readDocuments } from './read.ts';

async function corpus(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return root;
}

async function readAll(...paths: string[]): Promise<IngestItem[]> {
  const items: IngestItem[] = [];
  for await (const item of readDocuments(paths)) items.push(item);
  return items;
}

describe('readDocuments', () => {
  it('reads folders in order, by path below the root, without hidden files', async () => {
    const root = await corpus({
      'b.txt': '\uFEFFWith a mark.\r\nSecond line.',
      'a/\u{1F40B} and space.md': '\n# The Title #\n\nText.',
      'a/.hidden.txt': 'no',
      '.git/config.txt': 'no',
      README: 'No extension.',
    });
    expect(await readAll(root)).toEqual([
      { id: 'README', source: path.join(root, 'README'), text: 'No extension.' },
      {
        id: 'a/\u{1F40B} and space.md',
        source: path.join(root, 'a/\u{1F40B} and space.md'),
        text: '\n# The Title #\n\nText.',
        title: 'The Title',
      },
      { id: 'b.txt', source: path.join(root, 'b.txt'), text: 'With a mark.\nSecond line.' },
    ]);
    const [single] = await readAll(path.join(root, 'b.txt'));
    expect(single).toMatchObject({ id: 'b.txt' });
  });

  it('takes title, date and metadata from front matter', async () => {
    const root = await corpus({
      'a.md':
        '---\ntitle: The Quay\ndate: 2024-05-01\ntags: [port, old]\n---\n\n# Heading\n\nText.',
      'b.md': '---\nNot: [fields\n---\nText.',
      'c.md': '---\nA rule, then prose.\n---\n',
    });
    const [a, b, c] = await readAll(root);
    expect(a).toEqual({
      id: 'a.md',
      source: path.join(root, 'a.md'),
      title: 'The Quay',
      date: '2024-05-01',
      metadata: { tags: ['port', 'old'] },
      text: '\n# Heading\n\nText.',
    });
    expect(b).toHaveProperty('text', '---\nNot: [fields\n---\nText.');
    expect(c).toHaveProperty('text', '---\nA rule, then prose.\n---\n');
  });

  it('takes text and title out of a page', async () => {
    const page = `<!doctype html><html><head><title> Bolt &amp; Co </title><style>p{}</style></head>
      <body><script>alert("x")</script><h1>About Bolt</h1><p>Ann founded <b>Bolt</b> in 1999.<br>It grew.</p>
      <ul><li>One</li><li>Two</li></ul><table><tr><td>A</td><td>B</td></tr></table></body></html>`;
    const [item] = await readAll(await corpus({ 'p.html': page }));
    expect(item).toMatchObject({ title: 'Bolt & Co' });
    expect(item).toHaveProperty(
      'text',
      'About Bolt\n\nAnn founded Bolt in 1999.\nIt grew.\n\nOne\nTwo\n\nA B',
    );
  });

  it('keeps the row of a table on a line, and the paragraphs of a cell apart', async () => {
    const row = (...cells: string[]) =>
      `<tr>${cells.map((each) => `<td>${each}</td>`).join('')}</tr>`;
    const page = `<table>${row('<p>Year</p>', '<p>Sold</p>')}${row('', '<p>12</p>')}</table>
      <table>${row('<p>One.</p><p>Two.</p>', '<p>Three.</p>')}</table>`;
    const [item] = await readAll(await corpus({ 'p.html': page }));
    expect(item).toHaveProperty('text', 'Year Sold\n12\n\nOne.\n\nTwo.\n\nThree.');
  });

  it('survives deep and broken pages', async () => {
    const deep = `${'<div>'.repeat(50_000)}Deep.${'</p></div>'.repeat(10)}<b`;
    const [item] = await readAll(await corpus({ 'deep.html': deep }));
    expect(item).toHaveProperty('text', 'Deep.');
  });

  it('reads lines of JSON, and names the bad ones', async () => {
    const lines = [
      '{"id":"one","title":"T","text":"First.","date":"2024","year":7}',
      '{"_id":2,"text":"Second."}',
      '',
      '{"docid":"x/3","text":"Third."}',
      '{"text":"Fourth."}',
      'not json',
      '{"title":"no text"}',
    ];
    const bytes = Buffer.concat([
      Buffer.from(`${lines.join('\n')}\n`),
      Buffer.from([0x7b, 0xff, 0x0a]),
      Buffer.from('{"id":"last","text":"Last."}'),
    ]);
    const root = await corpus({ 'd.jsonl': bytes });
    const source = path.join(root, 'd.jsonl');
    const items = await readAll(root);
    expect(items.slice(0, 4)).toEqual([
      { id: 'one', title: 'T', text: 'First.', date: '2024', metadata: { year: 7 }, source },
      { id: '2', text: 'Second.', source },
      { id: 'x/3', text: 'Third.', source },
      { id: 'd.jsonl:5', text: 'Fourth.', source },
    ]);
    expect(items.slice(4)).toMatchObject([
      { unreadable: 'd.jsonl:6', reason: 'the line is not JSON' },
      { unreadable: 'd.jsonl:7' },
      { unreadable: 'd.jsonl:8', reason: 'the line is not valid UTF-8' },
      { id: 'last' },
    ]);
  });

  it('names what it cannot read', async () => {
    const root = await corpus({
      'a.pages': 'PK',
      'b.DOCX': 'PK\u0003\u0004',
      'b.pdf': '%PDF-1.7',
      'b2.html': '<title>Empty</title><script>render()</script>',
      'binary.txt': new Uint8Array([65, 0, 66]),
      'latin.txt': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
    });
    await symlink(root, path.join(root, 'loop'));
    expect(await readAll(root)).toEqual([
      { unreadable: 'a.pages', reason: expect.stringContaining('.pages files are not read') },
      { unreadable: 'b.DOCX', reason: expect.stringContaining('it is damaged') },
      { unreadable: 'b.pdf', reason: 'it is damaged, or not a PDF file' },
      { unreadable: 'b2.html', reason: 'the page has no text of its own' },
      { unreadable: 'binary.txt', reason: 'it is binary: it contains NUL bytes' },
      { unreadable: 'latin.txt', reason: 'it is not valid UTF-8' },
      { unreadable: 'loop', reason: expect.stringContaining('not followed') },
    ]);
    await expect(readAll(root, path.join(root, 'none'))).rejects.toMatchObject({
      code: 'PATH_NOT_FOUND',
    });
  });
});
