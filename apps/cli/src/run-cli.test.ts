import { describe, expect, it } from '@jest/globals';
import type { AskOptions } from '@memo-js/engine';
import { fakeMemo, fakeServices } from './testing/fake-services.ts';
import type { Calls } from './testing/fake-services.ts';
import {
  encodeReport,
  manifest,
  memorySummary,
  reflectReport,
  reflection,
} from './testing/reports.ts';
import { json, memo } from './testing/run-memo.ts';
import { validate } from './testing/schemas.ts';

describe('the commands', () => {
  it.each([
    [['ingest', 'docs'], 'ingest', 'ingest'],
    [['reflect'], 'reflect', 'reflect'],
    [['reflect', '--dry-run'], 'dryRun', 'reflect'],
    [['train'], 'train', 'train'],
    [['train', '--dry-run'], 'dryRun', 'train'],
    [['encode', 'docs'], 'encode', 'encode'],
    [['ask', 'Who?'], 'ask', 'ask'],
    [['ask', 'Who?', '--trace'], 'askWithTranscript', 'ask'],
    [['merge', 'a', 'b', '--out', 'm'], 'merge', 'merge'],
    [['import', 'reflections', 'pairs.jsonl'], 'importReflections', 'import'],
    [['remove', 'a.md'], 'remove', 'remove'],
    [['use', 'memory-1'], 'use', 'use'],
  ] as const)(
    'memo %j calls %s, prints what %s.schema.json says and exits 0',
    async (argv, method, schema) => {
      const calls: Calls = [];
      const { code, out } = await memo([...argv, '--json'], {
        services: fakeServices(fakeMemo({}, calls)),
      });
      expect(code).toBe(0);
      expect(calls.map(([name]) => name)).toEqual([method, 'close']);
      expect(validate(schema, json(out))).toEqual([]);
    },
  );

  it.each([
    [
      ['inspect', 'r1'],
      'inspect',
      fakeServices(undefined, {
        inspect: () => Promise.resolve({ type: 'reflection', reflection }),
      }),
    ],
    [
      ['plugin', 'list'],
      'plugin-list',
      fakeServices(undefined, {
        listPlugins: () =>
          Promise.resolve([
            {
              kind: 'merger',
              id: 'ties',
              package: '@memo-js/merger-weights',
              version: '0.1.0',
              description: 'TIES',
              selected: true,
            },
          ]),
      }),
    ],
    [['inspect', '--reflections'], 'inspect', fakeServices()],
    [['doctor'], 'doctor', fakeServices()],
    [['setup', 'python'], 'setup', fakeServices()],
  ] as const)('memo %j prints what %s.schema.json says', async (argv, schema, services) => {
    const { code, out } = await memo([...argv, '--json'], { services });
    expect(code).toBe(0);
    expect(validate(schema, json(out))).toEqual([]);
  });

  it('hand paths, roots, seed and settings to the engine', async () => {
    const calls: Calls = [];
    await memo(
      [
        'encode',
        'docs',
        '/else',
        '--prune',
        '--without-text',
        '--seed',
        '7',
        '--workspace',
        'w',
        '--config',
        'c.yaml',
        '--set',
        'a.b=1',
        '--set',
        'c=2',
      ],
      { cwd: '/here', services: fakeServices(fakeMemo({}, calls), {}, calls) },
    );
    expect(calls[0]).toEqual([
      'openMemo',
      expect.objectContaining({
        workspace: '/here/w',
        config: 'c.yaml',
        set: ['a.b=1', 'c=2'],
        seed: 7,
      }),
    ]);
    expect(calls[1]).toEqual(['readDocuments', ['/here/docs', '/else']]);
    expect(calls[2]?.[2]).toMatchObject({
      seed: 7,
      withoutText: true,
      pruneRoots: ['/here/docs', '/else'],
    });
  });

  it('take the common flags before the command too', async () => {
    const calls: Calls = [];
    const { out } = await memo(['--json', '--workspace', 'w', 'reflect'], {
      cwd: '/here',
      services: fakeServices(fakeMemo(), {}, calls),
    });
    expect(calls[0]?.[1]).toMatchObject({ workspace: '/here/w', json: true });
    expect(json(out)).toEqual(reflectReport);
  });

  it('ask hands over protocol and memories', async () => {
    const calls: Calls = [];
    await memo(['ask', 'Who?', '--protocol', 'single-turn', '--memory', 'm1', '--memory', 'dir'], {
      services: fakeServices(fakeMemo({}, calls)),
    });
    expect(calls[0]?.[2]).toMatchObject({ protocol: 'single-turn', memories: ['m1', 'dir'] });
  });

  it('ask keeps within a budget', async () => {
    const calls: Calls = [];
    await memo(['ask', 'Who?', '--budget', '0.5', '--token-budget', '1000'], {
      services: fakeServices(fakeMemo({}, calls)),
    });
    const { meter } = calls[0]?.[2] as AskOptions;
    const call = { model: 'm', promptTokens: 600, completionTokens: 300, cost: 0.4 };
    await expect(meter?.reserve({ ...call, cost: 0.6 })).rejects.toThrow('$0.5');
    await expect(meter?.reserve({ ...call, promptTokens: 701 })).rejects.toThrow('1000 tokens');
    await expect(meter?.reserve(call)).resolves.toBeDefined();
    expect((await memo(['ask', 'Who?', '--budget', 'much'])).code).toBe(2);
  });

  it('ask --trace --json adds the transcript', async () => {
    const { out } = await memo(['ask', 'Who?', '--trace', '--json']);
    expect(json(out)).toMatchObject({ answer: 'Ada Quill', transcript: { asked: [{}, {}] } });
  });

  it('merge hands over method, weights, base and output', async () => {
    const calls: Calls = [];
    const { code } = await memo(
      [
        'merge',
        'a',
        'b',
        '--out',
        'm',
        '--method',
        'ties',
        '--weights',
        '0.6,0.4',
        '--base',
        'x',
        '--set',
        'density=0.3',
      ],
      { cwd: '/here', services: fakeServices(fakeMemo({}, calls), {}, calls) },
    );
    expect(code).toBe(0);
    expect(calls[0]?.[2]).toEqual({ method: 'ties' });
    expect(calls[0]?.[1]).toMatchObject({ set: ['density=0.3'] });
    expect(calls[1]?.[1]).toMatchObject({
      inputs: ['a', 'b'],
      out: '/here/m',
      weights: [0.6, 0.4],
      base: '/here/x',
    });
  });
});

describe('output', () => {
  it('keeps progress, warnings and suggestions off standard output', async () => {
    const services = fakeServices(
      fakeMemo({
        encode: (_items, options) => {
          options?.onProgress?.({ type: 'stage', stage: 'train', status: 'started' });
          options?.onProgress?.({ type: 'warning', code: 'W', message: 'odd', hint: 'look' });
          options?.onProgress?.({ type: 'stage', stage: 'train', status: 'reused' });
          options?.logger?.warn('hm');
          return Promise.resolve(encodeReport);
        },
      }),
    );
    const run = await memo(['encode', 'docs', '--json'], { services });
    expect(json(run.out)).toEqual(encodeReport);
    expect(run.err).toMatch(/odd[\s\S]*✓ train[\s\S]*hm/);
    const shown = await memo(['encode', 'docs'], { services });
    expect(shown.out).toContain('4 documents encoded of 4 in 1 min 05 s');
    expect(shown.err).toContain('next: memo ask');
  });

  it('--quiet leaves the result and errors alone', async () => {
    const services = fakeServices(
      fakeMemo({
        encode: (_items, options) => {
          options?.onProgress?.({ type: 'stage', stage: 'train', status: 'reused' });
          return Promise.resolve(encodeReport);
        },
      }),
    );
    const run = await memo(['encode', 'docs', '--quiet'], { services });
    expect(run.err).toBe('');
    expect(run.out).toContain('4 documents encoded');
  });

  it('is coloured on a terminal only, and not there with NO_COLOR', async () => {
    const escape = '\u001B[';
    expect((await memo(['ask', 'Who?'], { tty: true })).out).toContain(escape);
    expect((await memo(['ask', 'Who?'])).out).not.toContain(escape);
    expect((await memo(['ask', 'Who?'], { tty: true, env: { NO_COLOR: '1' } })).out).not.toContain(
      escape,
    );
  });

  it('shows an answer with its confidence, questions and sources', async () => {
    const { out } = await memo(['ask', 'Who founded Velmora?']);
    expect(out).toContain('Ada Quill  confidence 0.97');
    expect(out).toContain('velmora.md  Velmora');
    expect(out).toContain(
      'three-stage, 2 memory calls, 2 executive calls, 1,808 tokens, $0.0021, 32 ms',
    );
  });

  it('--trace tells stage by stage what was asked and answered', async () => {
    const { out } = await memo(['ask', 'Who founded Velmora?', '--trace']);
    expect(out).toContain('one clue  gpt-5-mini, 1,808 tokens, $0.0021');
    expect(out).toContain('* Who founded Velmora?\n      Ada Quill  0.97');
    expect(out).toContain(
      'Where was Ada Quill born? (instead of: In which town was Ada Quill born?)\n      not sure enough, would have said "Torvald"  0.20',
    );
    expect(out).toContain('Given up\n  Where was Ada Quill born?');
  });

  it('shows a memory with calibration and lineage', async () => {
    const services = fakeServices(undefined, {
      inspect: () =>
        Promise.resolve({
          type: 'memory',
          folder: '/m',
          memory: memorySummary,
          manifest,
          lineage: [
            { id: 'memory-1', createdAt: '2026', parents: ['memory-0'] },
            { id: 'memory-0', createdAt: null, parents: [] },
          ],
        }),
    });
    const { out } = await memo(['inspect', 'memory-1'], { services });
    expect(out).toContain('answers from 0.62 on; precision 97.0 %');
    expect(out).toMatch(/threshold +coverage +precision +unanswerable refused/);
    expect(out).toMatch(/0\.900 +80\.0 % +98\.0 % +95\.0 %/);
    expect(out).toMatch(/0\.990 +0\.0 % +100\.0 %/);
    expect(out).toContain('memory-0  not in this workspace');
  });
});

describe('help', () => {
  it('goes to standard output and exits 0', async () => {
    const { code, out, err } = await memo(['--help']);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const name of [
      'init',
      'ingest',
      'remove',
      'reflect',
      'train',
      'encode',
      'ask',
      'eval',
      'merge',
      'inspect',
      'use',
      'plugin',
      'doctor',
    ]) {
      expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    }
  });

  it('of a command lists the common flags too', async () => {
    const { out } = await memo(['ask', '--help']);
    expect(out).toContain('--trace');
    expect(out).toContain('--workspace <dir>');
  });
});
