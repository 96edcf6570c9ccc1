import type { RunExit, Runner, RunnerHandle, RunnerTask } from '@memo-js/core';
import assert from 'node:assert/strict';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { abortedCall, assertAborts, testCall } from './call.ts';
import type { ConformanceSuite } from './suite.ts';

export interface RunnerSubject {
  readonly id: string;
  /** A new instance over the same place: what another process of ours would make. */
  create(): Promise<Runner>;
  /** Folder that tasks reach under the same path, for the suite's own files. @default a temporary one */
  readonly folder?: string;
}

const AWKWARD = ['a b', "it's", '$HOME `id` "x" \\', '', 'two\nlines', '*', 'ü'];
let serial = 0;

/** The behaviours of a `Runner`. Tasks are POSIX shell scripts. */
export function runnerSuite(subject: RunnerSubject): ConformanceSuite {
  const withFolder = async (body: (folder: string) => Promise<void>): Promise<void> => {
    const folder = await mkdtemp(join(subject.folder ?? tmpdir(), 'memo-suite-'));
    await mkdir(join(folder, 'program'));
    try {
      await body(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  const withRunner = async (body: (runner: Runner) => Promise<void>): Promise<void> => {
    const runner = await subject.create();
    try {
      await body(runner);
    } finally {
      await runner.close?.();
    }
  };
  const taskOf = (folder: string, script: string, ...args: string[]): RunnerTask => ({
    id: `suite ${process.pid}-${Date.now()}-${serial++}`,
    command: 'sh',
    args: ['-c', script, 'sh', ...args],
    cwd: join(folder, 'program'),
  });
  const run = async (
    runner: Runner,
    task: RunnerTask,
  ): Promise<RunExit & { readonly lines: readonly string[] }> => {
    const lines: string[] = [];
    const listening = { ...task, onLine: (line: string): void => void lines.push(line) };
    const handle = await runner.submit(listening, testCall());
    return { ...(await runner.wait(handle, testCall())), lines };
  };
  /** Runs until `go` exists, which the body decides, or the body is over. */
  const held = (folder: string): string =>
    `echo early; while [ -d '${folder}' ] && [ ! -e '${folder}/go' ]; do sleep 0.05; done; echo late`;
  const release = (folder: string): Promise<void> => writeFile(join(folder, 'go'), '');
  const again = (handle: RunnerHandle): RunnerHandle =>
    JSON.parse(JSON.stringify(handle)) as RunnerHandle;

  const cases: ConformanceSuite['cases'] = [
    {
      name: 'reports lines of standard output, status and the last errors',
      run: () =>
        withFolder((folder) =>
          withRunner(async (runner) => {
            const script = `printf 'one\\n\\ntwo \\303\\274\\nlast'; echo broken >&2; exit 3`;
            const { lines, code, signal, stderrTail } = await run(runner, taskOf(folder, script));
            assert.deepEqual(lines, ['one', '', 'two ü', 'last']);
            assert.deepEqual([code, signal], [3, null]);
            assert.match(stderrTail, /broken/);
          }),
        ),
    },
    {
      name: 'gives the command its arguments as they are, its variables and its program',
      run: () =>
        withFolder((folder) =>
          withRunner(async (runner) => {
            await writeFile(join(folder, 'program', 'data.txt'), 'from the program\n');
            const script = `cat data.txt; echo "$A"; for each in "$@"; do printf '<%s>\\n' "$each"; done`;
            const task = { ...taskOf(folder, script, ...AWKWARD), env: { A: "it's $A" } };
            const { lines, code } = await run(runner, task);
            assert.equal(code, 0);
            const expected = AWKWARD.flatMap((each) => `<${each}>`.split('\n'));
            assert.deepEqual(lines, ['from the program', "it's $A", ...expected]);
          }),
        ),
    },
    {
      name: 'runs a task once, however often it is submitted',
      run: () =>
        withFolder((folder) =>
          withRunner(async (runner) => {
            const task = taskOf(folder, `echo x >> '${folder}/runs'; ${held(folder)}`);
            const first = await runner.submit(task, testCall());
            assert.deepEqual(again(await runner.submit(task, testCall())), again(first));
            await release(folder);
            assert.equal((await runner.wait(first, testCall())).code, 0);
            const ended = await runner.submit(task, testCall());
            assert.deepEqual(again(ended), again(first), 'a task that ended well ran again');
            assert.equal(await readFile(join(folder, 'runs'), 'utf8'), 'x\n');
          }),
        ),
    },
    {
      name: 'finds a task again after a restart, with all of its lines',
      run: () =>
        withFolder(async (folder) => {
          const task = taskOf(folder, `echo x >> '${folder}/runs'; ${held(folder)}`);
          let saved: RunnerHandle = null;
          await withRunner(async (runner) => {
            saved = again(await runner.submit(task, testCall()));
          });
          const lines: string[] = [];
          await withRunner(async (runner) => {
            const listening = { ...task, onLine: (line: string): void => void lines.push(line) };
            const found = await runner.submit(listening, testCall());
            assert.deepEqual(again(found), saved, 'the task has another handle after a restart');
            await release(folder);
            assert.equal((await runner.wait(saved, testCall())).code, 0);
          });
          assert.deepEqual(lines, ['early', 'late']);
          assert.equal(await readFile(join(folder, 'runs'), 'utf8'), 'x\n');
        }),
    },
    {
      name: 'starts a failed task again',
      run: () =>
        withFolder((folder) =>
          withRunner(async (runner) => {
            const script = `[ -e '${folder}/failed' ] && exit 0; touch '${folder}/failed'; exit 1`;
            const task = taskOf(folder, script);
            assert.equal((await run(runner, task)).code, 1);
            assert.equal((await run(runner, task)).code, 0);
          }),
        ),
    },
    {
      name: 'refuses another command under the id of a task that runs',
      run: () =>
        withFolder((folder) =>
          withRunner(async (runner) => {
            const task = taskOf(folder, held(folder));
            const handle = await runner.submit(task, testCall());
            const other = { ...task, args: ['-c', 'exit 0'] };
            await assertRejects(() => runner.submit(other, testCall()), 'RUNNER_TASK_CHANGED');
            await release(folder);
            await runner.wait(handle, testCall());
          }),
        ),
    },
    {
      name: 'stops a task, and lets it be stopped twice',
      run: () =>
        withFolder((folder) =>
          withRunner(async (runner) => {
            const task = taskOf(folder, `touch '${folder}/runs'; ${held(folder)}`);
            const handle = await runner.submit(task, testCall());
            await until(() => exists(join(folder, 'runs')));
            await runner.stop(handle, testCall());
            const exit = await runner.wait(handle, testCall());
            assert.equal(exit.code, null, 'a stopped task has a status');
            assert.equal(exit.signal, 'SIGTERM');
            await runner.stop(handle, testCall());
          }),
        ),
    },
    {
      name: 'stops waiting when it is cancelled, and leaves the task alone',
      run: () =>
        withFolder((folder) =>
          withRunner(async (runner) => {
            const task = taskOf(folder, held(folder));
            const handle = await runner.submit(task, testCall());
            const controller = new AbortController();
            const waiting = runner.wait(handle, testCall({ signal: controller.signal }));
            controller.abort();
            await assertAborts(() => waiting, 'wait');
            await release(folder);
            assert.equal((await runner.wait(handle, testCall())).code, 0);
          }),
        ),
    },
    {
      name: 'starts nothing when it is cancelled',
      run: () =>
        withFolder((folder) =>
          withRunner((runner) =>
            assertAborts(() => runner.submit(taskOf(folder, 'exit 0'), abortedCall()), 'submit'),
          ),
        ),
    },
    {
      name: 'names a command that cannot be started',
      run: () =>
        withFolder((folder) =>
          withRunner(async (runner) => {
            const task = { ...taskOf(folder, ''), command: 'no-such-command' };
            await assertRejects(() => run(runner, task), 'RUNNER_START', /no-such-command/);
          }),
        ),
    },
    {
      name: 'refuses the handle of another runner',
      run: () =>
        withRunner((runner) =>
          assertRejects(
            () => runner.wait({ runner: 'none', id: 'x' }, testCall()),
            'RUNNER_HANDLE',
          ),
        ),
    },
    {
      name: 'names paths of the other side as absolute ones',
      run: () =>
        withFolder((folder) =>
          withRunner(async (runner) => {
            const there = (await runner.pathThere?.(folder)) ?? folder;
            assert.match(there, /^\//);
          }),
        ),
    },
  ];
  return { name: `Runner ${subject.id}`, cases };
}

async function assertRejects(
  work: () => Promise<unknown>,
  code: string,
  message = /./,
): Promise<void> {
  await assert.rejects(work, (error: { code?: unknown; message?: unknown }) => {
    assert.equal(error.code, code, `failed with ${String(error.code)}: ${String(error.message)}`);
    assert.match(String(error.message), message);
    return true;
  });
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function until(ready: () => Promise<boolean>): Promise<void> {
  while (!(await ready())) await sleep(20);
}
