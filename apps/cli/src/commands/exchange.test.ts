import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { engineServices } from '../engine-services.ts';
import { fakeMemo, fakeServices } from '../testing/fake-services.ts';
import type { Calls } from '../testing/fake-services.ts';
import { json, memo } from '../testing/run-memo.ts';
import { validate } from '../testing/schemas.ts';

let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'memo-exchange-'));
});

const run = (...argv: string[]) => memo(argv, { cwd, services: engineServices });

const linesOf = (text: string): object[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);

describe('memo export reflections', () => {
  it('prints lines, or writes them to a file and reports', async () => {
    const calls: Calls = [];
    const services = fakeServices(fakeMemo({}, calls));
    const printed = await memo(['export', 'reflections', '--format', 'trl', '--plain'], {
      services,
    });
    expect(printed.code).toBe(0);
    expect(calls[0]).toEqual(['exportReflections', { format: 'trl', plain: true }]);
    expect(linesOf(printed.out)).toHaveLength(1);
    const out = ['--out', 'deep/pairs.jsonl', '--json'];
    const written = await memo(['export', 'reflections', ...out], { cwd, services });
    expect(json(written.out)).toEqual({
      file: join(cwd, 'deep/pairs.jsonl'),
      format: 'jsonl',
      lines: 1,
    });
    expect(validate('export', json(written.out))).toEqual([]);
    expect(await readFile(join(cwd, 'deep/pairs.jsonl'), 'utf8')).toBe(printed.out);
  });

  it('says what is missing', async () => {
    expect(json((await memo(['export', 'reflections', '--json'])).out)).toMatchObject({
      error: { code: 'EXPORT_OUT' },
    });
    expect((await memo(['export', 'reflections', '--format', 'csv'])).code).toBe(2);
    await writeFile(join(cwd, 'file'), '');
    const blocked = await memo(['export', 'reflections', '--out', 'file/x'], { cwd });
    expect(blocked.err).toContain('EXPORT_OUT');
    const nothing = await run('export', 'reflections', '--out', 'x.jsonl');
    expect(nothing.err).toContain('WORKSPACE_NOT_FOUND');
    expect(await readdir(cwd)).toEqual(['file']);
  });
});

describe('memo import reflections', () => {
  it('takes a file over, which goes out as it came', async () => {
    const pairs = [
      { question: 'Who founded Velmora?', answer: 'Ada Quill', documentId: 'velmora.md' },
      {
        prompt: [
          { role: 'system', content: 'Answer.' },
          { role: 'user', content: 'Where is Velmora?' },
        ],
        completion: [{ role: 'assistant', content: 'In Ostra.' }],
      },
    ];
    const file = join(cwd, 'pairs.jsonl');
    await writeFile(file, pairs.map((pair) => JSON.stringify(pair)).join('\n'));
    const first = await run('import', 'reflections', 'pairs.jsonl');
    expect(first.out).toBe(
      '2 reflections (2 added)\n  0 refusals; 0 with evidence in the documents\n  not in this workspace: velmora.md\n',
    );
    const again = await run('import', 'reflections', 'pairs.jsonl', '--json');
    expect(json(again.out)).toMatchObject({ added: 0, unchanged: 2 });
    for (const format of ['jsonl', 'trl']) {
      const lines = linesOf((await run('export', 'reflections', '--format', format)).out);
      expect(lines).toHaveLength(2);
      for (const line of lines) expect(validate('reflection-line', line)).toEqual([]);
    }
    await writeFile(file, 'no');
    const bad = await run('import', 'reflections', 'pairs.jsonl');
    expect(bad).toMatchObject({ code: 1, err: expect.stringContaining('line 1: it is not JSON') });
  });
});
