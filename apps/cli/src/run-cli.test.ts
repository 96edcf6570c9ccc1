import { describe, expect, it } from '@jest/globals';
import { MemoError } from '@memo-js/core';
import type { EncodeReport } from '@memo-js/engine';
import { runCli } from './run-cli.ts';
import { fakeIo } from './testing/fake-io.ts';
import type { FakeIoOptions } from './testing/fake-io.ts';
import { fakeMemo, fakeServices } from './testing/fake-services.ts';
import type { Calls } from './testing/fake-services.ts';
import {
  abstention,
  brokenDocument,
  encodeReport,
  ingestReport,
  manifest,
  memorySummary,
  reflectReport,
  reflection,
} from './testing/reports.ts';
import { validate } from './testing/schemas.ts';

async function memo(
  argv: readonly string[],
  {
    services = fakeServices(),
    ...options
  }: FakeIoOptions & { services?: ReturnType<typeof fakeServices> } = {},
) {
  const io = fakeIo(options);
  const code = await runCli(argv, io, services);
  return { code, out: io.out(), err: io.err(), io };
}

/** Standard output as the one JSON document that it must be. */
const json = (out: string): unknown => JSON.parse(out);

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
    [['doctor'], 'doctor', fakeServices()],
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
    expect(calls[2]?.[2]).toMatchObject({ seed: 7, pruneRoots: ['/here/docs', '/else'] });
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

describe('exit codes', () => {
  it('is 0 for an abstention', async () => {
    const services = fakeServices(
      fakeMemo({ ask: (question) => Promise.resolve(abstention(question, 'no such entity')) }),
    );
    const asked = await memo(['ask', 'Who?', '--json'], { services });
    expect(asked.code).toBe(0);
    expect(validate('ask', json(asked.out))).toEqual([]);
    const said = await memo(['ask', 'Who?'], { services });
    expect(said.out).toContain("I don't know: no such entity");
  });

  it.each(['ingest', 'encode', 'reflect'] as const)(
    'is 3 when %s failed on some documents',
    async (command) => {
      const failures = [brokenDocument];
      const report: EncodeReport = { ...encodeReport, failed: 1, failures };
      const services = fakeServices(
        fakeMemo({
          ingest: () => Promise.resolve({ ...ingestReport, failures }),
          reflect: () => Promise.resolve({ ...reflectReport, failures }),
          encode: () => Promise.resolve(report),
        }),
      );
      const argv = command === 'reflect' ? [command] : [command, 'docs'];
      const run = await memo([...argv, '--json'], { services });
      expect(run.code).toBe(3);
      expect(validate(command, json(run.out))).toEqual([]);
      const shown = await memo(argv, { services });
      expect(shown.out).toContain('broken.pdf (ingest): PDF is not read yet');
    },
  );

  it('is 3 when some documents to remove are not there, 1 when none is', async () => {
    const removal = (removed: string[]) =>
      fakeServices(
        fakeMemo({
          remove: () =>
            Promise.resolve({ removed, unknown: ['b'], reflectionsRemoved: 0, memoryStale: false }),
        }),
      );
    expect((await memo(['remove', 'a', 'b'], { services: removal(['a']) })).code).toBe(3);
    const none = await memo(['remove', 'b', '--json'], { services: removal([]) });
    expect(none.code).toBe(1);
    expect(json(none.out)).toMatchObject({ error: { code: 'DOCUMENT_NOT_FOUND' } });
  });

  it('is 1 for an error, which is the one document on standard output', async () => {
    const services = fakeServices(undefined, {
      openMemo: () =>
        Promise.reject(
          new MemoError({
            code: 'WORKSPACE_LOCKED',
            message: 'Process 12 writes.',
            hint: 'Wait for it.',
            retryable: true,
          }),
        ),
    });
    const run = await memo(['train', '--json'], { services });
    expect(run.code).toBe(1);
    expect(json(run.out)).toEqual({
      error: {
        code: 'WORKSPACE_LOCKED',
        message: 'Process 12 writes.',
        hint: 'Wait for it.',
        retryable: true,
      },
    });
    expect(validate('error', json(run.out))).toEqual([]);
    const shown = await memo(['train'], { services });
    expect(shown.out).toBe('');
    expect(shown.err).toContain('error Process 12 writes. [WORKSPACE_LOCKED]');
    expect(shown.err).toContain('Wait for it.');
  });

  it('is 1 for a fault of ours, whose place goes to standard error', async () => {
    const services = fakeServices(
      fakeMemo({ train: () => Promise.reject(new TypeError('x is undefined')) }),
    );
    const run = await memo(['train', '--json'], { services });
    expect(run.code).toBe(1);
    expect(validate('error', json(run.out))).toEqual([]);
    expect(run.err).toContain('run-cli.test.ts');
  });

  it.each([
    [['nonsense']],
    [['ask']],
    [['ask', 'a', 'b']],
    [['ask', 'Who?', '--nonsense']],
    [['encode']],
    [['train', '--seed', 'x']],
    [['train', '--seed', '-1']],
    [['train', '--set', 'novalue']],
    [['eval', 'f.jsonl', '--runs', '0']],
    [['merge', 'a', 'b']],
    [['merge', 'a', '--out', 'm']],
    [['merge', 'a', 'b', '--out', 'm', '--weights', '1,x']],
    [['merge', 'a', 'b', '--out', 'm', '--weights', '1']],
    [[]],
  ])('is 2 for the usage error %j', async (argv) => {
    const calls: Calls = [];
    const run = await memo([...argv, '--json'], { services: fakeServices(fakeMemo(), {}, calls) });
    expect(run.code).toBe(2);
    expect(json(run.out)).toMatchObject({ error: { code: 'USAGE', retryable: false } });
    expect(validate('error', json(run.out))).toEqual([]);
    expect(calls).toEqual([]);
    const shown = await memo(argv);
    expect(shown).toMatchObject({ code: 2, out: '' });
    expect(shown.err).not.toBe('');
  });

  it('is 1 when the doctor finds a fault, with the diagnosis all the same', async () => {
    const services = fakeServices(undefined, {
      diagnose: () =>
        Promise.resolve({
          ok: false,
          checks: [
            { id: 'node', title: 'Node', status: 'fail', detail: '18', hint: 'Install Node 24.' },
          ],
        }),
    });
    const run = await memo(['doctor', '--json'], { services });
    expect(run.code).toBe(1);
    expect(validate('doctor', json(run.out))).toEqual([]);
    expect((await memo(['doctor'], { services })).out).toContain(
      '✗ Node  18\n    Install Node 24.',
    );
  });
});

describe('Ctrl-C', () => {
  const waiting = (signals: AbortSignal[]) =>
    fakeMemo({
      train: (options) => {
        const signal = options?.signal as AbortSignal;
        signals.push(signal);
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => setTimeout(() => reject(signal.reason), 5));
        });
      },
    });

  it('stops cleanly, says how to go on and exits 130', async () => {
    const io = fakeIo();
    const run = runCli(['train', '--json'], io, fakeServices(waiting([])));
    await new Promise((resolve) => setTimeout(resolve, 5));
    io.interrupt();
    expect(await run).toBe(130);
    expect(io.exits).toEqual([]);
    expect(json(io.out())).toMatchObject({
      error: { code: 'ABORTED', hint: expect.stringContaining('same command'), retryable: true },
    });
    expect(validate('error', json(io.out()))).toEqual([]);
    expect(io.err()).toContain('Stopping cleanly');
  });

  it('ends at once the second time', async () => {
    const io = fakeIo();
    const run = runCli(['train'], io, fakeServices(waiting([])));
    await new Promise((resolve) => setTimeout(resolve, 5));
    io.interrupt();
    io.interrupt();
    expect(io.exits).toEqual([130]);
    expect(await run).toBe(130);
  });

  it('closes the memo', async () => {
    const io = fakeIo();
    const signals: AbortSignal[] = [];
    let closed = false;
    const memo = { ...waiting(signals), close: () => Promise.resolve(void (closed = true)) };
    const run = runCli(['train'], io, fakeServices(memo));
    await new Promise((resolve) => setTimeout(resolve, 5));
    io.interrupt();
    await run;
    expect(signals[0]?.aborted).toBe(true);
    expect(closed).toBe(true);
  });
});

describe('output', () => {
  it('keeps progress, warnings and suggestions off standard output', async () => {
    const services = fakeServices(
      fakeMemo({
        encode: (_items, options) => {
          options?.onProgress?.({ type: 'stage', stage: 'train', status: 'started' });
          options?.onProgress?.({ type: 'warning', code: 'W', message: 'odd', hint: 'look' });
          options?.onProgress?.({ type: 'stage', stage: 'train', status: 'finished' });
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
          options?.onProgress?.({ type: 'stage', stage: 'train', status: 'finished' });
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
    expect(out).toContain('three-stage, 2 memory calls, 2 executive calls, 32 ms');
  });

  it('--trace tells stage by stage what was asked and answered', async () => {
    const { out } = await memo(['ask', 'Who founded Velmora?', '--trace']);
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
