import { describe, expect, it } from '@jest/globals';
import { MemoError } from '@memo-js/core';
import type { EncodeReport } from '@memo-js/engine';
import { runCli } from './run-cli.ts';
import { fakeIo } from './testing/fake-io.ts';
import { fakeMemo, fakeServices } from './testing/fake-services.ts';
import type { Calls } from './testing/fake-services.ts';
import {
  abstention,
  brokenDocument,
  encodeReport,
  ingestReport,
  reflectReport,
} from './testing/reports.ts';
import { json, memo } from './testing/run-memo.ts';
import { validate } from './testing/schemas.ts';

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
    expect(run.err).toContain('exit-code.test.ts');
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
