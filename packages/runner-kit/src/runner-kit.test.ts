import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemoError, silentLogger } from '@memo-js/core';
import type { Call, ProgressEvent } from '@memo-js/core';
import { exitOfStatus } from './exit-status.ts';
import { mapPath, pathMapSchema } from './path-map.ts';
import { Patience } from './patience.ts';
import { programFiles } from './program-files.ts';
import { shellCommand, shellQuote } from './shell.ts';
import { taskName } from './task.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-kit-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('shellQuote', () => {
  it('gives a shell every argument as it is', async () => {
    const words = ['a b', "it's", '$HOME `id` "x" \\', '', 'one\ntwo', '*', 'ü', '-n', '~', '!!'];
    const command = shellCommand(['printf', '%s\\0', ...words]);
    const { stdout } = await promisify(execFile)('sh', ['-c', command]);
    expect(stdout.split('\0').slice(0, -1)).toEqual(words);
    expect(shellQuote('path/to-it.py')).toBe('path/to-it.py');
  });
});

function caught(work: () => unknown): MemoError {
  try {
    work();
  } catch (thrown) {
    return MemoError.from(thrown);
  }
  throw new Error('Nothing was thrown.');
}

describe('mapPath', () => {
  const map = { '/data': '/mnt/nfs', '/data/hot/': '/ssd', '/same': '/same' };
  it.each([
    ['/data/run/1', '/mnt/nfs/run/1'],
    ['/data', '/mnt/nfs'],
    ['/data/hot/x', '/ssd/x'],
    ['/same/a', '/same/a'],
  ])('%s is %s', (path, there) => {
    expect(mapPath(map, path, 'the cluster')).toBe(there);
  });

  it('maps the root, and nothing without a map', () => {
    expect(mapPath({ '/': '/host' }, '/a/b', 'x')).toBe('/host/a/b');
    expect(mapPath({ '/a': '/' }, '/a/b', 'x')).toBe('/b');
    expect(mapPath({}, '/a/b', 'x')).toBe('/a/b');
  });

  it('refuses a path that the place cannot see', () => {
    const error = caught(() => mapPath(map, '/database/x', 'the cluster'));
    expect(error.code).toBe('RUNNER_PATH_UNMAPPED');
    expect(error.hint).toContain('/data');
    expect(pathMapSchema.safeParse({ data: '/x' }).success).toBe(false);
  });
});

describe('exitOfStatus', () => {
  it.each([
    [0, 0, null],
    [3, 3, null],
    [127, 127, null],
    [137, null, 'SIGKILL'],
    [143, null, 'SIGTERM'],
    [-9, null, 'SIGKILL'],
    [255, 255, null],
  ])('%i is code %s, signal %s', (status, code, signal) => {
    expect(exitOfStatus(status)).toEqual({ code, signal });
  });
});

describe('programFiles', () => {
  it('takes code alone, links as files', async () => {
    const program = join(folder, 'program');
    await mkdir(join(program, 'lib', '__pycache__'), { recursive: true });
    await mkdir(join(program, 'node_modules', 'x'), { recursive: true });
    await writeFile(join(program, 'lib', 'a.py'), 'a');
    await writeFile(join(program, 'lib', '__pycache__', 'a.pyc'), 'a');
    await writeFile(join(program, 'node_modules', 'x', 'b.js'), 'b');
    await writeFile(join(program, 'run.sh'), 'r');
    await chmod(join(program, 'run.sh'), 0o755);
    await symlink(join(program, 'run.sh'), join(program, 'link.sh'));
    await symlink(join(program, 'nowhere'), join(program, 'dangling'));
    const files = await programFiles(program);
    expect(files.map(({ path }) => path)).toEqual(['lib/a.py', 'link.sh', 'run.sh']);
    expect(files.at(-1)?.mode).toBe(0o755);
  });
});

describe('Patience', () => {
  const events: ProgressEvent[] = [];
  const call = (signal = new AbortController().signal): Call =>
    ({
      signal,
      report: (event: ProgressEvent) => events.push(event),
      logger: silentLogger,
    }) as never;
  const gone = new MemoError({ code: 'GONE', message: 'refused', retryable: true });
  const options = { what: 'The cluster', pollMs: 1, hint: 'Wait.' };

  it('tries again, says so once, and gives what came', async () => {
    let left = 3;
    const work = async (): Promise<string> => {
      if (left-- > 0) throw gone;
      return 'here';
    };
    const patience = new Patience({ ...options, unreachableMs: 60_000 });
    expect(await patience.run(work, call())).toBe('here');
    expect(events).toMatchObject([{ code: 'RUNNER_UNREACHABLE' }]);
  });

  it('gives up after its time, and at once for what no repetition mends', async () => {
    const patience = new Patience({ ...options, unreachableMs: 0 });
    await expect(patience.run(() => Promise.reject(gone), call())).rejects.toMatchObject({
      code: 'RUNNER_UNREACHABLE',
      retryable: true,
      message: expect.stringContaining('refused'),
    });
    const wrong = new MemoError({ code: 'WRONG', message: 'no' });
    await expect(patience.run(() => Promise.reject(wrong), call())).rejects.toBe(wrong);
    await expect(
      patience.run(() => Promise.reject(gone), call(AbortSignal.abort())),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});

it('names tasks as every scheduler allows', () => {
  expect(taskName('Train: "x" / ü')).toMatch(/^memo-[0-9a-f]{16}$/);
});
