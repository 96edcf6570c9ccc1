import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoError } from '@memo-js/core';
import type { AskOptions, AskResult, Memo } from '@memo-js/engine';
import { runCli } from '../run-cli.ts';
import { fakeIo } from '../testing/fake-io.ts';
import { fakeMemo, fakeServices } from '../testing/fake-services.ts';
import { abstention, answer, memorySummary } from '../testing/reports.ts';
import { validate } from '../testing/schemas.ts';

const QUESTIONS = [
  { id: '1', question: 'Who founded Velmora?', answer: 'Ada Quill', group: 'one-hop' },
  { id: '2', question: 'Where is it?', answer: 'Torvald', group: 'one-hop' },
  { id: '3', question: 'Who fails?', answer: 'X' },
  { id: '4', question: 'Who knows?', unanswerable: true },
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-eval-'));
  await writeFile(
    join(folder, 'q.jsonl'),
    QUESTIONS.map((question) => `${JSON.stringify(question)}\n`).join(''),
  );
});
afterEach(() => rm(folder, { recursive: true }));

const reply = (question: string): AskResult => {
  if (question === 'Who fails?') throw new MemoError({ code: 'MEMORY_DOWN', message: 'gone' });
  if (question === 'Who knows?') return abstention(question, 'unknown');
  return answer(question, 'Ada Quill');
};

async function evaluate(argv: readonly string[], memo: Partial<Memo> = {}) {
  const io = fakeIo({ cwd: folder });
  const asked: string[] = [];
  const services = fakeServices(
    fakeMemo({
      ask: async (question) => {
        asked.push(question);
        return reply(question);
      },
      ...memo,
    }),
  );
  const code = await runCli(['eval', 'q.jsonl', ...argv], io, services);
  return { code, out: io.out(), err: io.err(), asked };
}

const rowsOf = async (file: string): Promise<unknown[]> =>
  (await readFile(join(folder, file), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('memo eval', () => {
  it('prints the scores of its schema', async () => {
    const { code, out } = await evaluate(['--json']);
    expect(code).toBe(0);
    const report = JSON.parse(out) as unknown;
    expect(validate('eval', report)).toEqual([]);
    expect(report).toMatchObject({
      total: 4,
      answerable: 3,
      answered: 2,
      abstained: 1,
      errors: 1,
      exactMatch: 1 / 3,
      unanswerable: { total: 1, abstained: 1 },
      byGroup: { 'one-hop': { exactMatch: 0.5 } },
    });
  });

  it('prints a table for people', async () => {
    const { out } = await evaluate([]);
    expect(out).toMatch(/all\s+4\s+33\.3 %\s+33\.3 %\s+1\s+1\s+1\/1/);
    expect(out).toContain('6 executive calls, 5,424 tokens, $0.0063 in all');
  });

  it('writes one line a question, and leaves no partial file', async () => {
    await evaluate(['--out', 'deep/out.jsonl', '--json']);
    const rows = await rowsOf('deep/out.jsonl');
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(validate('eval-row', row)).toEqual([]);
    expect(rows[2]).toMatchObject({ id: '3', result: null, error: { code: 'MEMORY_DOWN' } });
    expect(await readdir(join(folder, 'deep'))).toEqual(['out.jsonl']);
  });

  it('takes the first n questions, in runs with a seed each', async () => {
    const seeds: unknown[] = [];
    const { out } = await evaluate(['--limit', '1', '--runs', '2', '--seed', '3', '--json'], {
      ask: async (question: string, options?: AskOptions) => {
        seeds.push(options?.seed);
        return reply(question);
      },
    });
    expect(seeds).toEqual([3, 4]);
    expect(validate('eval', JSON.parse(out))).toEqual([]);
    expect(JSON.parse(out)).toMatchObject({ total: 2, runs: [{ run: 0 }, { run: 1 }] });
  });

  it('goes on where an interrupted evaluation stopped', async () => {
    const io = fakeIo({ cwd: folder });
    let count = 0;
    const interrupted = await runCli(
      ['eval', 'q.jsonl', '--out', 'out.jsonl', '--json'],
      io,
      fakeServices(
        fakeMemo({
          ask: async (question, options) => {
            if ((count += 1) === 3) io.interrupt();
            options?.signal?.throwIfAborted();
            return reply(question);
          },
        }),
      ),
    );
    expect(interrupted).toBe(130);
    const { code, out, asked } = await evaluate(['--out', 'out.jsonl', '--json']);
    expect(code).toBe(0);
    expect(asked).toEqual(['Who fails?', 'Who knows?']);
    expect(JSON.parse(out)).toMatchObject({ total: 4, errors: 1 });
    expect(await rowsOf('out.jsonl')).toHaveLength(4);
  });

  it('asks all again when another memory answers', async () => {
    await writeFile(join(folder, 'out.jsonl.partial'), '{"setup":"of another memory"}\n');
    const first = await evaluate(['--out', 'out.jsonl'], {
      ask: async () => {
        throw new Error('never mind');
      },
    });
    expect(first.code).toBe(0);
    const { asked } = await evaluate(['--out', 'out.jsonl'], {
      summary: async () => ({
        documents: 1,
        passages: 1,
        reflections: 1,
        memories: [{ ...memorySummary, id: 'memory-2' }],
      }),
    });
    expect(asked).toHaveLength(4);
  });

  it('names file and line of a bad question', async () => {
    await writeFile(join(folder, 'q.jsonl'), '{"id": "1", "question": "Q?"}\n');
    const { code, out } = await evaluate(['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'EVALUATION_QUESTION', message: expect.stringMatching(/q\.jsonl, line 1/) },
    });
  });

  it('says that the place of --out cannot be written', async () => {
    const { code, out } = await evaluate(['--json', '--out', 'q.jsonl/out.jsonl']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'EVALUATION_OUT' } });
  });
});
