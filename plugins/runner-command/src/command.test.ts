import {
  access,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runnerSuite, testCall, testSuite } from '@memo-js/conformance';
import type { PluginHost, ProgressEvent, RunExit, Runner, RunnerTask } from '@memo-js/core';
import { command } from './command.ts';
import { readState } from './states.ts';
import { fill, placeholdersOf } from './template.ts';
import { SLURM, fakeSlurm } from './testing/fake-slurm.ts';

let root = '';
let slurm = '';
let bin = '';
let program = '';
let serial = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'memo-command-'));
  program = await mkdtemp(join(root, 'program-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  slurm = join(root, `slurm-${serial++}`);
  bin = await fakeSlurm(slurm);
  await mkdir(join(slurm, 'shared'));
});

async function runner(change: object = {}): Promise<Runner> {
  const commands = Object.fromEntries(
    Object.entries(SLURM).map(([name, line]) => [name, `PATH='${bin}':$PATH; ${line}`]),
  );
  const options = command.options.parse({
    ...commands,
    folder: join(slurm, 'shared'),
    pollMs: 5,
    settleMs: 0,
    ...change,
  });
  return command.create(options, {} as PluginHost);
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
  const handle = await made.submit(listening, testCall());
  return { ...(await made.wait(handle, testCall({ events }))), lines };
}
const touch = (name: string): Promise<void> => writeFile(join(slurm, name), '');
const drop = (name: string): Promise<void> => rm(join(slurm, name));
const jobs = (): Promise<string[]> => readdir(join(slurm, 'jobs'));
const untilThere = async (path: string): Promise<void> => {
  while ((await access(path).catch(() => null)) === null) await sleep(5);
};

testSuite(runnerSuite({ id: 'command', create: () => runner({ settleMs: 60_000 }) }), {
  describe,
  it,
});

describe('CommandRunner', () => {
  it('gives the scheduler a name, the accelerators and a script that nobody else reads', async () => {
    await run(await runner(), task('true', { gpus: 4, env: { TOKEN: 'secret' } }));
    const [id = ''] = await jobs();
    const name = (await readFile(join(slurm, 'jobs', id, 'name'), 'utf8')).trim();
    expect(name).toMatch(/^memo-[0-9a-f]{16}-1$/);
    expect(await readFile(join(slurm, 'jobs', id, 'gpus'), 'utf8')).toBe('4\n');
    expect((await stat(join(slurm, 'shared', name, 'run.sh'))).mode & 0o077).toBe(0);
  });

  it('finds a job of which it never learned the id', async () => {
    await touch('killed-after');
    const once = task(`echo x >> ${slurm}/runs; until [ -e ${slurm}/go ]; do sleep 0.02; done`);
    const made = await runner();
    await expect(made.submit(once, testCall())).rejects.toMatchObject({ code: 'RUNNER_REFUSED' });
    const handle = await made.submit(once, testCall());
    await touch('go');
    expect(await made.wait(handle, testCall())).toMatchObject({ code: 0 });
    expect(await readFile(join(slurm, 'runs'), 'utf8')).toBe('x\n');
    expect(await jobs()).toHaveLength(1);
  });

  it('submits again what was prepared and never submitted', async () => {
    await touch('down');
    const again = task('echo in');
    const made = await runner();
    const refused = made.submit(again, testCall());
    await expect(refused).rejects.toMatchObject({
      code: 'RUNNER_REFUSED',
      message: expect.stringContaining('Unable to contact slurm controller'),
    });
    await drop('down');
    expect(await run(made, again)).toMatchObject({ code: 0, lines: ['in'] });
  });

  it('waits for a scheduler that is away, and says what a job waits for', async () => {
    await touch('hold');
    const events: ProgressEvent[] = [];
    const running = run(await runner(), task('echo in'), events);
    while (events.length === 0) await sleep(5);
    expect(events[0]).toMatchObject({ stage: 'queue', detail: expect.stringContaining('PENDING') });
    await touch('down');
    while (!events.some((event) => event.type === 'warning')) await sleep(5);
    await drop('down');
    await drop('hold');
    expect(await running).toMatchObject({ code: 0, lines: ['in'] });
  });

  it('stops a job that waits', async () => {
    await touch('hold');
    const made = await runner();
    const handle = await made.submit(task('true'), testCall());
    await made.stop(handle, testCall());
    expect(await made.wait(handle, testCall())).toMatchObject({ code: null });
    await drop('hold');
  });

  it('lets the command end by itself when it is stopped', async () => {
    const script = `trap 'echo saved; exit 5' TERM; touch ${slurm}/up; while :; do sleep 0.02; done`;
    const lines: string[] = [];
    const made = await runner();
    const polite = task(script, { onLine: (line) => lines.push(line) });
    const handle = await made.submit(polite, testCall());
    await untilThere(join(slurm, 'up'));
    await made.stop(handle, testCall());
    expect(await made.wait(handle, testCall())).toMatchObject({ code: 5 });
    expect(lines).toEqual(['saved']);
  });

  it.each([
    ['', null, null, 'does not know the job'],
    ['NODE_FAIL', null, null, 'NODE_FAIL'],
    ['CANCELLED by 0', null, 'SIGTERM', 'CANCELLED'],
    ['COMPLETED', 0, null, ''],
    ['7', 7, null, ''],
    ['LOST', null, null, 'LOST'],
  ])(
    'takes the word of the scheduler where the script left none: "%s"',
    async (word, code, signal, text) => {
      await touch('hold');
      const made = await runner({
        status: `: {job}; echo '${word}'`,
        states: { failed: ['lost'] },
      });
      const handle = await made.submit(task('true'), testCall());
      const exit = await made.wait(handle, testCall());
      expect(exit).toMatchObject({ code, signal });
      expect(exit.stderrTail).toContain(text);
      await drop('hold');
    },
  );

  it('refuses a state that nobody knows, and a submit without an id', async () => {
    await touch('hold');
    const odd = await runner({ status: 'echo {job} ODD' });
    const handle = await odd.submit(task('true'), testCall());
    await expect(odd.wait(handle, testCall())).rejects.toMatchObject({
      code: 'RUNNER_REFUSED',
      hint: expect.stringContaining('states'),
    });
    await drop('hold');
    const mute = await runner({ submit: ': {script}' });
    await expect(mute.submit(task('true'), testCall())).rejects.toMatchObject({
      code: 'RUNNER_REFUSED',
      message: expect.stringContaining('printed no id'),
    });
  });

  it('takes an id out of a sentence', async () => {
    const made = await runner({
      submit: `PATH='${bin}':$PATH; id=$(sbatch --job-name={name} --gres=gpu:0 {script}); echo "Submitted batch job $id ok"`,
      idPattern: 'job (\\d+)',
    });
    expect(await run(made, task('echo in'))).toMatchObject({ lines: ['in'] });
  });

  it('runs where paths have other names', async () => {
    const there = join(slurm, 'mnt');
    await symlink(join(slurm, 'shared'), there);
    const made = await runner({ pathMap: { [join(slurm, 'shared')]: there, '/': '/' } });
    expect(await made.pathThere?.(join(slurm, 'shared', 'x'))).toBe(join(there, 'x'));
    const { lines } = await run(made, task('pwd -L'));
    expect(lines[0]).toMatch(new RegExp(`^${there}/memo-[0-9a-f]+-1/program$`));
  });

  it('looks whether the scheduler answers and the folder is there', async () => {
    const found = async (change?: object): Promise<string | undefined> =>
      (await (await runner(change)).probe?.(testCall()))?.map(({ status }) => status).join(' ');
    expect(await found()).toBe('ok ok');
    expect(await found({ folder: '/no/such' })).toBe('ok fail');
    expect(await found({ find: 'echo {name}' })).toBe('fail ok');
    await touch('down');
    expect(await found()).toBe('fail ok');
  });
});

describe('options', () => {
  it.each([
    ['submit', 'sbatch run.sh', '{script} or {folder}'],
    ['stop', 'scancel', '{job} or {name}'],
    ['idPattern', 'job', 'a group'],
    ['folder', 'shared', 'absolute'],
  ])('refuses %s: %s', (name, value, text) => {
    const parsed = command.options.safeParse({ ...SLURM, folder: '/shared', [name]: value });
    expect(parsed.error?.issues[0]?.message).toContain(text);
  });
});

describe('fill', () => {
  it('quotes values and leaves other braces alone', () => {
    const line = "kubectl get {job} -o jsonpath='{.items[*].status.phase}'";
    expect(fill(line, { job: "a'b c" }, 'status')).toBe(
      `kubectl get 'a'\\''b c' -o jsonpath='{.items[*].status.phase}'`,
    );
    expect(placeholdersOf(line)).toEqual(['job']);
    expect(() => fill('x {gpus}', { job: '1' }, 'stop')).toThrow('{gpus}');
  });
});

describe('readState', () => {
  it.each([
    ['RUNNING', 'running'],
    ['PD', 'pending'],
    ['CANCELLED by 1000', 'stopped'],
    ['OUT_OF_MEMORY', 'failed'],
    ['CANCELLED+\n', 'stopped'],
    ['Succeeded', 'succeeded'],
    ['SuccessCriteriaMet Complete', 'succeeded'],
    ['3', 'exited'],
    ['', 'gone'],
    ['Halted', 'failed'],
    ['odd', undefined],
  ])('%j is %s', (printed, state) => {
    expect(readState(printed, { failed: ['HALTED'] })?.state).toBe(state);
  });
});
