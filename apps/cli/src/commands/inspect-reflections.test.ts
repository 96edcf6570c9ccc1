import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { engineServices } from '../engine-services.ts';
import type { ReflectionsInspection } from '../inspection.ts';
import { reflectionsPage } from '../page/reflections-page.ts';
import { markedText } from '../page/marked-text.ts';
import { plain } from '../text/style.ts';
import { reflectedLines } from '../text/reflected.ts';
import { reflectionsInspection } from '../testing/reports.ts';
import { json, memo } from '../testing/run-memo.ts';
import { validate } from '../testing/schemas.ts';

const HOSTILE = '<img src=x onerror="alert(1)">';
let cwd: string;

const run = (...argv: string[]) => memo(argv, { cwd, services: engineServices });

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'memo-inspect-'));
  await writeFile(
    join(cwd, 'velmora.md'),
    `Velmora was founded by Ada Quill in 1987. ${HOSTILE} \u001b[31mred.`,
  );
  await writeFile(join(cwd, 'orrin.md'), 'Ben Orrin is the mayor of Kelvarra.');
  await run('ingest', 'velmora.md', 'orrin.md');
  expect((await run('reflect')).code).toBe(0);
});

describe('memo inspect --reflections', () => {
  it('gives coverage and counts of every document, as the schema says', async () => {
    const { code, out } = await run('inspect', '--reflections', '--json');
    expect(code).toBe(0);
    const inspection = json(out) as ReflectionsInspection;
    expect(validate('inspect', inspection)).toEqual([]);
    const [orrin, velmora] = inspection.documents;
    expect(orrin?.coverage.names.total).toBeGreaterThan(0);
    const founded = velmora?.reflections.find(({ question }) => /founded Velmora/.test(question));
    expect(founded).toMatchObject({
      answer: 'Ada Quill',
      verdict: { status: 'accepted' },
      evidence: [{ documentId: 'velmora.md', text: expect.stringContaining('by Ada Quill') }],
    });
    const table = (await run('inspect', '--reflections')).out;
    expect(table).toMatch(/document +sentences +numbers +names +reflections +rejected/);
    expect(table).toMatch(/orrin\.md +100\.0 %/);
  });

  it('shows one document sentence by sentence, and lets it steer no terminal', async () => {
    const { out } = await run('inspect', '--reflections', 'velmora.md');
    expect(out).toMatch(
      /│ Velmora was founded by Ada Quill in 1987\..*\n {4}.*Velmora.* accepted\n {6}"/,
    );
    expect(out).not.toContain('\u001b');
    const none = await run('inspect', '--reflections', 'nothing.md');
    expect(none.err).toContain('NOT_FOUND');
  });

  it('writes one page that asks for nothing and runs nothing', async () => {
    const { out } = await run('inspect', '--html', 'deep/page.html', '--json');
    expect(validate('inspect', json(out))).toEqual([]);
    expect(json(out)).toMatchObject({ type: 'page', documents: 2 });
    const page = await readFile(join(cwd, 'deep/page.html'), 'utf8');
    expect(page).toContain(`default-src 'none'`);
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    expect(page).not.toMatch(/<(?:img|script|link|iframe|base|form)\b|https?:|url\(|@import/);
    const opened = [...page.matchAll(/<(\w+)\b/g)].map(([, tag]) => tag ?? '');
    expect(new Set(opened)).toEqual(
      new Set(
        'html head meta title style body h1 table tr th td a details summary h2 span div mark ol li br blockquote'
          .split(' ')
          .filter((tag) => opened.includes(tag)),
      ),
    );
  });
});

describe('what it shows', () => {
  const view = { style: plain, columns: 80, limit: 20, rejected: false };

  it('has verdicts, and what was rejected when it is asked for', () => {
    const text = reflectedLines(reflectionsInspection, view).join('\n');
    expect(text).toContain(
      '│ Velmora was founded by Ada Quill.\n    Who founded Velmora? Ada Quill',
    );
    expect(text).toContain('rewritten\n      was: Who founded it? Ada\n      "it" says nothing');
    expect(text).toContain('\n  <b>It</b> grew.');
    expect(text).toContain('1 draft rejected (--rejected shows them)');
    expect(text).toContain('Of no document: 1 reflection');
    expect(text).not.toContain('Who sold');
    const all = reflectedLines(reflectionsInspection, { ...view, rejected: true }).join('\n');
    expect(all).toContain('✗ Who sold <Velmora>? Ben (extraction)\n      no quote says so');
    const page = [...reflectionsPage(reflectionsInspection)].join('');
    expect(page).toContain('Who sold &lt;Velmora&gt;?');
    expect(page).toContain('&lt;b&gt;It&lt;/b&gt; grew.');
  });

  it('marks spans that overlap, and links to what rests on them', () => {
    const spans = [
      { start: 0, end: 3, number: 1 },
      { start: 2, end: 5, number: 2 },
      { start: 4, end: 99, number: 3 },
    ];
    expect(markedText('a<b&c.', spans, 'p')).toBe(
      '<mark title="1">a&lt;</mark><mark title="1, 2">b</mark><a class="n" href="#p1">1</a>' +
        '<mark title="2">&amp;c</mark><a class="n" href="#p2">2</a>.',
    );
  });
});
