import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  factMind,
  faultsInOrder,
  startChatServer,
  type ChatServer,
  type ChatServerOptions,
} from '@memo-js/chat-servers';
import { engineServices } from '../engine-services.ts';
import type { CostInspection } from '../inspection.ts';
import { json, memo } from '../testing/run-memo.ts';
import { validate } from '../testing/schemas.ts';

const DOCUMENTS = 12;
/** All but extraction and verification. */
const SKIP = [
  'consolidation',
  'entity-matching',
  'surfacing',
  'cross-document',
  'paraphrasing',
  'refusal',
];

let folder = '';
let server: ChatServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-reflect-'));
  process.env['OPENAI_API_KEY'] = 'sk-test-key-0123456789';
});
afterEach(async () => {
  delete process.env['OPENAI_API_KEY'];
  await server.close();
  await rm(folder, { recursive: true });
});

/** A workspace with documents of one fact each, and a generator that is served so. */
async function prepare(
  behaviour: Partial<ChatServerOptions> = {},
  generator: object = {},
): Promise<void> {
  server = await startChatServer({ mind: factMind, ...behaviour });
  const config = {
    generator: {
      use: 'llm',
      provider: 'openai',
      model: 'gpt-5-mini',
      baseURL: `${server.url}/v1`,
      passes: 1,
      maxTokens: 400,
      maxConcurrency: 4,
      hedge: 0,
      ...generator,
    },
    reflections: { skip: SKIP },
  };
  await writeFile(join(folder, 'memo.config.json'), JSON.stringify(config));
  const lines = Array.from({ length: DOCUMENTS }, (_, n) =>
    JSON.stringify({ id: `d${n}`, text: `Al${n} founded Bolt${n}.` }),
  );
  await writeFile(join(folder, 'docs.jsonl'), lines.join('\n'));
  expect((await run('ingest', 'docs.jsonl')).code).toBe(0);
}

const run = (...argv: string[]) =>
  memo([...argv, '--json'], { services: engineServices, cwd: folder });

const cost = async (): Promise<CostInspection> => {
  const document = json((await run('inspect', '--cost')).out);
  expect(validate('inspect', document)).toEqual([]);
  return document as CostInspection;
};

/** Bodies of requests that were sent more than once. */
function repeated(): number {
  const bodies = server.requests.map(({ body }) => body);
  return bodies.length - new Set(bodies).size;
}

describe('memo reflect with a generator that costs', () => {
  it('stops within its budget, goes on with more, and pays for nothing twice', async () => {
    await prepare();
    const stopped = await run('reflect', '--budget', '0.006');
    expect(stopped.code).toBe(3);
    expect(json(stopped.out)).toMatchObject({
      error: { code: 'BUDGET_SPENT', message: expect.stringMatching(/work items and paid \d+/) },
    });
    const first = await cost();
    expect(first.total.settled.calls).toBeGreaterThan(2);
    expect(first.total.settled.calls).toBeLessThan(2 * DOCUMENTS);
    expect(first.total.settled.cost).toBeLessThan(0.006);

    const ended = await run('reflect', '--budget', '1');
    expect(ended.code).toBe(0);
    const report = json(ended.out) as { usage: { generator: object; cost: number } };
    expect(validate('reflect', report)).toEqual([]);
    expect(repeated()).toBe(0);

    const all = await cost();
    expect(all.rows.map(({ step, model }) => [step, model])).toEqual([
      ['extraction', 'gpt-5-mini'],
      ['verification', 'gpt-5-mini'],
    ]);
    expect(all.total).toMatchObject({
      settled: {
        calls: 2 * DOCUMENTS,
        promptTokens: server.computed.promptTokens,
        completionTokens: server.computed.completionTokens,
        cachedTokens: 20 * DOCUMENTS,
      },
      booked: { calls: 0 },
    });
    const before = first.total.settled.cost ?? NaN;
    expect(all.total.settled.cost).toBeCloseTo(before + report.usage.cost, 9);
    const text = await memo(['inspect', '--cost'], { services: engineServices, cwd: folder });
    expect(text.out).toMatch(/extraction +gpt-5-mini +12 /);
  });

  it('books what failed after it was sent, within its bound', async () => {
    await prepare({ faults: faultsInOrder('reset', 'wrong-form') }, { attempts: 1 });
    expect((await run('reflect')).code).toBe(0);
    const { total } = await cost();
    expect(total.booked.calls).toBe(1);
    expect(total.settled.promptTokens).toBe(server.computed.promptTokens);
    expect(total.settled.completionTokens).toBe(server.computed.completionTokens);
  });

  it('is estimated from a sample, which the run uses', async () => {
    await prepare();
    const dry = await run('reflect', '--dry-run', '--budget', '0.2');
    expect(dry.code).toBe(0);
    expect(dry.err).toContain('for at most $0.2');
    const document = json(dry.out) as { estimate: { calls: { value: number } } };
    expect(validate('reflect', document)).toEqual([]);
    expect(document.estimate.calls.value).toBeCloseTo(2 * DOCUMENTS, 0);
    const sample = server.requests.length;
    expect(sample).toBeGreaterThan(0);

    const again = await run('reflect', '--dry-run');
    expect(server.requests).toHaveLength(sample);
    expect((json(again.out) as typeof document).estimate.calls).toEqual(document.estimate.calls);

    expect((await run('reflect')).code).toBe(0);
    expect(server.requests).toHaveLength(2 * DOCUMENTS);
    expect(repeated()).toBe(0);
    const after = json((await run('reflect', '--dry-run')).out);
    expect(after).toMatchObject({
      estimate: { documents: 0, done: DOCUMENTS, calls: { value: 0, high: 0 } },
    });
  });

  it.each([
    ['of zero', ['--budget', '0'], {}, 'BUDGET_SPENT'],
    [
      'in dollars for a price that is not known',
      ['--budget', '1'],
      { model: 'x' },
      'BUDGET_UNPRICED',
    ],
    [
      'in dollars for a late step without a price',
      ['--budget', '1'],
      { steps: { paraphrasing: { model: 'x' } } },
      'BUDGET_UNPRICED',
    ],
  ])('refuses a budget %s before anything is sent', async (_, flags, generator, code) => {
    await prepare({}, generator);
    const { out } = await run('reflect', ...flags);
    expect(json(out)).toMatchObject({ error: { code } });
    expect(server.requests).toHaveLength(0);
  });
});
