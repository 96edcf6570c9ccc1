import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runnerSuite, testCall, testSuite } from '@memo-js/conformance';
import { MemoError, silentLogger } from '@memo-js/core';
import type { PluginHost, ProgressEvent, RunExit, Runner, RunnerTask } from '@memo-js/core';
import { JobOutput } from './job-output.ts';
import { ray } from './ray.ts';
import { FakeRay } from './testing/fake-ray.ts';

let folder = '';
let program = '';
let serial = 0;
let cluster: FakeRay;
let address = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-ray-'));
  program = await mkdtemp(join(folder, 'program-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  cluster = new FakeRay(join(folder, `cluster-${serial++}`));
  address = await cluster.listen();
});
afterEach(() => cluster.close());

async function runner(options: object = {}, env: Record<string, string> = {}): Promise<Runner> {
  const host = { env: (name: string) => env[name], logger: silentLogger } as unknown as PluginHost;
  const parsed = ray.options.parse({ address, pollMs: 5, unreachableMs: 60_000, ...options });
  return ray.create(parsed, host);
}
const task = (script: string, change: Partial<RunnerTask> = {}): RunnerTask => ({
  id: `task ${serial++}`,
  command: 'sh',
  args: ['-c', script],
  cwd: program,
  ...change,
});
async function run(
  made: Runner,
  what: RunnerTask,
  events: ProgressEvent[] = [],
): Promise<RunExit & { readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const listening = { ...what, onLine: (line: string): void => void lines.push(line) };
  const handle = await made.submit(listening, testCall({ events }));
  return { ...(await made.wait(handle, testCall({ events }))), lines };
}
const only = (): { readonly submission_id: string } & Record<string, unknown> => {
  const [job] = [...cluster.jobs.values()];
  if (job === undefined || cluster.jobs.size !== 1) throw new Error(`${cluster.jobs.size} jobs`);
  return { ...job.request };
};

testSuite(runnerSuite({ id: 'ray', create: () => runner({ stopGraceMs: 1_000 }) }), {
  describe,
  it,
});

describe('submit', () => {
  it('says what the task needs, in the words of the Jobs API', async () => {
    const made = await runner({
      runtimeEnv: { pip: ['trl'], env_vars: { A: 'cluster', B: 'b' } },
      entrypointNumCpus: 4,
      entrypointResources: { 'accelerator_type:H100': 0.001 },
      entrypointLabelSelector: { zone: 'a' },
      stopGraceMs: 30_000,
    });
    await run(made, task('true', { id: 'train x', gpus: 2, env: { A: 'task' } }));
    expect(only()).toEqual({
      submission_id: expect.stringMatching(/^memo-[0-9a-f]{16}-1$/),
      entrypoint: 'sh .memo-run.sh sh -c true',
      metadata: { memo_task: 'train x', memo_task_hash: expect.any(String) },
      runtime_env: {
        pip: ['trl'],
        env_vars: { RAY_JOB_STOP_WAIT_TIME_S: '30', A: 'task', B: 'b' },
        working_dir: expect.stringMatching(/^gcs:\/\/_ray_pkg_[0-9a-f]{40}\.zip$/),
      },
      entrypoint_num_gpus: 2,
      entrypoint_num_cpus: 4,
      entrypoint_resources: { 'accelerator_type:H100': 0.001 },
      entrypoint_label_selector: { zone: 'a' },
    });
  });

  it('sends a program once, and again when it changed', async () => {
    const changing = await mkdtemp(join(folder, 'program-'));
    const put = (): number => cluster.requests.filter((each) => each.startsWith('PUT')).length;
    const made = await runner();
    await writeFile(join(changing, 'a.txt'), 'one');
    expect(await run(made, task('cat a.txt', { cwd: changing }))).toMatchObject({ lines: ['one'] });
    await run(made, task('cat a.txt', { cwd: changing }));
    expect(put()).toBe(1);
    await writeFile(join(changing, 'a.txt'), 'two');
    expect(await run(made, task('cat a.txt', { cwd: changing }))).toMatchObject({ lines: ['two'] });
    expect(put()).toBe(2);
  });

  it('finds the job whose answer was lost', async () => {
    let cuts = 1;
    cluster.fault = (method, path) =>
      method === 'POST' && path === '/api/jobs/' && cuts-- > 0 ? 'cut' : null;
    expect(await run(await runner(), task('echo once'))).toMatchObject({ lines: ['once'] });
    expect(cluster.jobs.size).toBe(1);
  });

  it.each([
    ['no token', {}, 'Missing authentication token'],
    ['another token', { RAY_AUTH_TOKEN: 'wrong' }, 'Invalid authentication token'],
  ])('names the variable where the cluster asks for a token: %s', async (_name, env, text) => {
    cluster.token = 'secret';
    const made = await runner({}, env);
    await expect(made.submit(task('true'), testCall())).rejects.toMatchObject({
      code: 'RUNNER_AUTH',
      message: expect.stringContaining(text),
      hint: expect.stringContaining('RAY_AUTH_TOKEN'),
    });
    const right = await runner({}, { RAY_AUTH_TOKEN: 'secret' });
    expect(await run(right, task('echo in'))).toMatchObject({ code: 0, lines: ['in'] });
  });

  it.each([
    [
      400,
      'Traceback (most recent call last):\n  File "x.py"\nTypeError: runtime_env keys must be strings\n',
      'TypeError: runtime_env keys must be strings',
    ],
    [
      404,
      '<html><head><style>p{}</style></head><body><h1>No such page</h1></body></html>',
      'No such page',
    ],
    [
      500,
      'Traceback\nRuntimeError: Request failed with status code 400: Traceback\nValueError: bad label\n.\n',
      'ValueError: bad label',
    ],
    [413, '', 'nothing'],
  ])('passes on why Ray refuses (%i)', async (status, body, text) => {
    cluster.fault = (method) => (method === 'POST' ? { status, body } : null);
    const error = await (await runner()).submit(task('true'), testCall()).catch(MemoError.from);
    expect(error).toMatchObject({ code: 'RUNNER_REFUSED', retryable: false });
    expect((error as MemoError).message).toBe(`Ray answered ${status}: ${text}`);
  });

  it('refuses a program that is no folder, and addresses that are none', async () => {
    const made = await runner();
    const lost = made.submit(task('true', { cwd: join(folder, 'none') }), testCall());
    await expect(lost).rejects.toMatchObject({ code: 'RUNNER_PROGRAM' });
    await expect(runner({ address: 'ray://head:10001' })).rejects.toMatchObject({
      code: 'RUNNER_ADDRESS',
    });
    expect(ray.options.safeParse({ runtimeEnv: { working_dir: '.' } }).success).toBe(false);
  });

  it('maps paths, and takes the address of the environment', async () => {
    const env = { RAY_API_SERVER_ADDRESS: address.replace('http://', '') };
    const made = await runner({ address: undefined, pathMap: { [folder]: '/mnt/shared' } }, env);
    expect(await made.pathThere?.(join(folder, 'run', '1'))).toBe('/mnt/shared/run/1');
    await expect(made.pathThere?.('/elsewhere')).rejects.toMatchObject({
      code: 'RUNNER_PATH_UNMAPPED',
    });
    expect(await run(made, task('true'))).toMatchObject({ code: 0 });
  });
});

describe('wait', () => {
  const numbers = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i} ü €`);
  const counting = `i=0; while [ $i -lt 200 ]; do echo "$i ü €"; i=$((i+1)); done`;

  it.each(['works', 'refused', 'cut'] as const)(
    'reports every line once, in order, when the WebSocket %s',
    async (tail) => {
      cluster.tail = tail;
      expect(await run(await runner(), task(counting))).toMatchObject({ lines: numbers(200) });
    },
  );

  it('keeps standard error apart', async () => {
    const { lines, code, stderrTail } = await run(
      await runner(),
      task(`printf 'bar\\r\\nlast' >&2; echo out; exit 4`),
    );
    expect([lines, code]).toEqual([['out'], 4]);
    expect(stderrTail.replaceAll('\n', '')).toBe('barlast');
  });

  it('takes lines out of the middle of others, however the log is cut', () => {
    const log =
      'a -- Runtime env is setting up.\n50%|#\u001eout\nRunning entrypoint for job x: y\n done\n\u001e\n\u001elast';
    for (let cut = 0; cut <= log.length; cut++) {
      const lines: string[] = [];
      const output = new JobOutput((line) => lines.push(line));
      for (const part of [log.slice(0, cut), log]) {
        output.begin();
        output.add(part);
      }
      output.finish();
      expect([lines, output.errorTail]).toEqual([['out', '', 'last'], '50%|#\n done\n']);
    }
  });

  it('says what a job waits for', async () => {
    let admit = (): void => {};
    cluster.admit = new Promise((resolve) => (admit = resolve));
    const events: ProgressEvent[] = [];
    const running = run(await runner(), task('echo in', { gpus: 8 }), events);
    while (events.length === 0) await sleep(5);
    admit();
    expect(await running).toMatchObject({ code: 0, lines: ['in'] });
    expect(events[0]).toMatchObject({
      type: 'progress',
      stage: 'queue',
      detail: expect.stringContaining('Job has not started yet.'),
    });
  });

  it('waits for a cluster that is away for a while', async () => {
    const events: ProgressEvent[] = [];
    const go = join(folder, `go-${serial++}`);
    const running = run(
      await runner(),
      task(`until [ -e ${go} ]; do sleep 0.02; done; echo x`),
      events,
    );
    while (cluster.jobs.size === 0) await sleep(5);
    const port = Number(new URL(address).port);
    await cluster.close();
    while (!events.some((event) => event.type === 'warning')) await sleep(5);
    const back = new FakeRay(join(folder, 'back'));
    for (const [id, job] of cluster.jobs) back.jobs.set(id, job);
    await back.listen(port);
    await writeFile(go, '');
    expect(await running).toMatchObject({ code: 0, lines: ['x'] });
    expect(events.filter((event) => event.type === 'warning')).toHaveLength(1);
    await back.close();
  });

  it('gives up when it stays away, and finds the job later', async () => {
    const go = join(folder, `go-${serial++}`);
    const long = task(`until [ -e ${go} ]; do sleep 0.02; done; echo x`);
    const handle = await (await runner()).submit(long, testCall());
    cluster.fault = () => ({ status: 503, body: 'the head starts' });
    const impatient = await runner({ unreachableMs: 0 });
    await expect(impatient.wait(handle, testCall())).rejects.toMatchObject({
      code: 'RUNNER_UNREACHABLE',
      retryable: true,
      message: expect.stringContaining('the head starts'),
    });
    cluster.fault = () => null;
    await writeFile(go, '');
    expect(await run(await runner(), long)).toMatchObject({ code: 0, lines: ['x'] });
    expect(cluster.jobs.size).toBe(1);
  });

  it('says that a cluster lost its jobs', async () => {
    const made = await runner();
    const handle = await made.submit(task('true'), testCall());
    cluster.jobs.clear();
    await expect(made.wait(handle, testCall())).rejects.toMatchObject({
      code: 'RUNNER_TASK_LOST',
      retryable: true,
    });
  });

  it.each([
    ['RUNTIME_ENV_SETUP_FAILURE', 'runtime_env setup failed: no pip', 'RUNNER_START'],
    ['JOB_SUPERVISOR_ACTOR_UNSCHEDULABLE', 'no node has 9 GPUs', 'RUNNER_START'],
  ])('says why a job never ran: %s', async (type, message, code) => {
    cluster.admit = new Promise(() => {});
    const made = await runner();
    const handle = await made.submit(task('true'), testCall());
    cluster.jobs.forEach((job) => job.fail(message, type));
    await expect(made.wait(handle, testCall())).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });

  it('tells a node that died from a command that failed', async () => {
    cluster.admit = new Promise(() => {});
    const made = await runner();
    const handle = await made.submit(task('true'), testCall());
    cluster.jobs.forEach((job) => job.fail('the node died', 'JOB_SUPERVISOR_ACTOR_DIED'));
    const exit = await made.wait(handle, testCall());
    expect(exit).toEqual({ code: null, signal: null, stderrTail: 'the node died' });
    cluster.admit = Promise.resolve();
    expect(await run(await runner(), task('kill -9 $$'))).toMatchObject({ signal: 'SIGKILL' });
  });
});

describe('probe', () => {
  it('finds a cluster that is ready', async () => {
    const made = await runner({ pathMap: { [folder]: '/mnt' } });
    expect(await made.probe?.(testCall())).toMatchObject([
      { id: 'cluster', status: 'ok', detail: `Ray 2.58.0 at ${address}` },
      { id: 'resources', status: 'ok', detail: 'GPU 1 of 2 taken, CPU 0 of 8 taken' },
      { id: 'paths', status: 'ok' },
    ]);
  });

  it('names what is wrong', async () => {
    const made = await runner({ address: 'http://127.0.0.1:1', pathMap: { '/no/such': '/mnt' } });
    expect(await made.probe?.(testCall())).toMatchObject([
      { id: 'cluster', status: 'fail', detail: expect.stringContaining('127.0.0.1:1') },
      { id: 'paths', status: 'fail', detail: 'not here: /no/such' },
    ]);
  });
});
