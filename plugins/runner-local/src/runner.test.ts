import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runnerSuite, testSuite } from '@memo-js/conformance';
import { MemoError, silentLogger } from '@memo-js/core';
import type { Call, RunnerTask } from '@memo-js/core';
import { local } from './local.ts';
import { LocalRunner } from './runner.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-runner-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const call = (signal = new AbortController().signal): Call =>
  ({ signal, report: () => {}, logger: silentLogger }) as unknown as Call;
const runner = (options: object = {}): LocalRunner =>
  new LocalRunner(local.options.parse({ pollMs: 10, ...options }), join(folder, 'tasks'));
let serial = 0;
const task = (script: string, change: Partial<RunnerTask> = {}): RunnerTask => ({
  id: `task-${serial++}`,
  command: process.execPath,
  args: ['-e', script],
  cwd: folder,
  ...change,
});
const pidOf = (handle: unknown): number => (handle as { pid: number }).pid;
const until = async (ready: () => Promise<boolean>): Promise<void> => {
  while (!(await ready())) await sleep(10);
};

testSuite(runnerSuite({ id: 'local', create: async () => runner() }), { describe, it });

describe('LocalRunner', () => {
  it('runs a command with its lines, status and last errors', async () => {
    const lines: string[] = [];
    const local = runner();
    const handle = await local.submit(
      task(
        "console.log('one\\ntwo ü'); process.stdout.write('three'); console.error(process.env.A); process.exit(3)",
        {
          env: { A: 'broken' },
          onLine: (line) => lines.push(line),
        },
      ),
      call(),
    );
    const exit = await local.wait(handle, call());
    expect(exit).toEqual({ code: 3, signal: null, stderrTail: 'broken\n' });
    expect(lines).toEqual(['one', 'two ü', 'three']);
  });

  it('finds a task again after a restart, with all of its lines', async () => {
    const again = task("setTimeout(() => console.log('late'), 300); console.log('early')");
    const handle = await runner().submit(again, call());
    const lines: string[] = [];
    const restarted = runner();
    const found = await restarted.submit({ ...again, onLine: (line) => lines.push(line) }, call());
    expect(found).toEqual(handle);
    expect(await restarted.wait(JSON.parse(JSON.stringify(handle)), call())).toMatchObject({
      code: 0,
    });
    expect(lines).toEqual(['early', 'late']);
    expect(await restarted.submit(again, call())).toEqual(handle);
  });

  it('starts a failed task again', async () => {
    const mark = join(folder, 'failed-once');
    const failing = task(
      `const fs = require('node:fs'); const first = !fs.existsSync('${mark}'); fs.writeFileSync('${mark}', ''); process.exit(first ? 1 : 0)`,
    );
    const local = runner();
    const codes = [];
    for (let i = 0; i < 2; i++) {
      codes.push((await local.wait(await local.submit(failing, call()), call())).code);
    }
    expect(codes).toEqual([1, 0]);
  });

  it('refuses another command under the id of a task that runs', async () => {
    const local = runner();
    const first = task('setTimeout(() => {}, 60_000)');
    const handle = await local.submit(first, call());
    await expect(local.submit({ ...first, args: ['-e', '1'] }, call())).rejects.toMatchObject({
      code: 'RUNNER_TASK_CHANGED',
    });
    await local.stop(handle, call());
    expect(await local.wait(handle, call())).toMatchObject({ code: null, signal: 'SIGTERM' });
  });

  it('kills what does not listen, children included', async () => {
    const local = runner({ stopGraceMs: 100 });
    const childFile = join(folder, 'child-pid');
    const stubborn = task(
      `process.on('SIGTERM', () => {}); const child = require('node:child_process').spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); setTimeout(() => {}, 60000)"]); require('node:fs').writeFileSync('${childFile}', String(child.pid)); setTimeout(() => {}, 60_000)`,
    );
    const handle = await local.submit(stubborn, call());
    await until(() =>
      readFile(childFile).then(
        (text) => text.length > 0,
        () => false,
      ),
    );
    await local.stop(handle, call());
    expect(await local.wait(handle, call())).toMatchObject({ code: null, signal: 'SIGKILL' });
    const child = Number(await readFile(childFile, 'utf8'));
    const gone = await until(async () => !isRunning(child)).then(() => true);
    expect(gone).toBe(true);
    await local.stop(handle, call()); // a second time does nothing
  });

  it('does not mistake another process for a task', async () => {
    const local = runner();
    const handle = await local.submit(task('setTimeout(() => {}, 60_000)'), call());
    const stale = { ...(handle as object), startTime: 'long ago' };
    expect(await local.wait(stale, call())).toMatchObject({ code: null, signal: null });
    await local.stop(stale, call());
    expect(isRunning(pidOf(handle))).toBe(true);
    await local.stop(handle, call());
  });

  it('stops waiting when told to, and leaves the task alone', async () => {
    const local = runner();
    const handle = await local.submit(task('setTimeout(() => {}, 60_000)'), call());
    const controller = new AbortController();
    const waiting = local.wait(handle, call(controller.signal));
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(isRunning(pidOf(handle))).toBe(true);
    await local.stop(handle, call());
  });

  it('names a command that cannot be started', async () => {
    const local = runner();
    const handle = await local.submit(task('', { command: 'no-such-command' }), call());
    await expect(local.wait(handle, call())).rejects.toMatchObject({
      code: 'RUNNER_START',
      message: expect.stringContaining('no-such-command'),
    });
  });

  it('refuses the handle of another runner', async () => {
    await expect(runner().wait({ runner: 'ray', id: 'x' }, call())).rejects.toThrow(MemoError);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
