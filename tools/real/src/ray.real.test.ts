import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runSuite, runnerSuite, testCall, weightsDigest } from '@memo-js/conformance';
import { silentLogger } from '@memo-js/core';
import type { PluginHost, ProgressEvent, Runner, RunnerTask } from '@memo-js/core';
import { ray } from '@memo-js/runner-ray';
import { startRay, type RayHead } from './ray-head.ts';
import { SMOKE } from './smoke.ts';
import { told, trlTrainer } from './trl.ts';

let head: RayHead;
let folder: string;
let serial = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-ray-real-'));
  head = await startRay();
}, 300_000);
afterAll(async () => {
  await head?.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

async function runner(options: object = {}, token = head.token): Promise<Runner> {
  const env = (name: string): string | undefined => (name === 'RAY_AUTH_TOKEN' ? token : undefined);
  const host = { env, logger: silentLogger } as unknown as PluginHost;
  const given = { address: head.address, pollMs: 200, stopGraceMs: 5_000, ...options };
  return ray.create(ray.options.parse(given), host);
}
const task = (script: string, change: Partial<RunnerTask> = {}): RunnerTask => ({
  id: `real ${process.pid} ${serial++}`,
  command: 'python3',
  args: ['-u', '-c', script],
  cwd: folder,
  ...change,
});

describe('runner-ray on a real cluster', () => {
  it('passes the suite of runners: submit, follow, restart, stop, failure with logs', async () => {
    const suite = runnerSuite({ id: 'ray', create: () => runner() });
    expect(await runSuite(suite)).toEqual(new Map());
    expect(suite.cases.length).toBeGreaterThan(10);
  }, 300_000);

  it('reports thousands of lines once and in order, beside errors without end', async () => {
    const lines: string[] = [];
    const script = `
import sys, time
for i in range(3000):
    print('{"step": %d, "text": "ü €"}' % i)
    if i % 100 == 0:
        print('\\r%d of 3000' % i, end='', file=sys.stderr)
        time.sleep(0.02)
`;
    const made = await runner();
    const told = task(script, { onLine: (line) => lines.push(line) });
    const exit = await made.wait(await made.submit(told, testCall()), testCall());
    expect(lines).toEqual(Array.from({ length: 3000 }, (_, i) => `{"step": ${i}, "text": "ü €"}`));
    expect(exit.code).toBe(0);
    expect(exit.stderrTail).toContain('2900 of 3000');
  }, 120_000);

  it('brings modules and variables along, and gives the logs of a crash', async () => {
    await writeFile(join(folder, 'ours.py'), 'def f():\n    raise ValueError("from ours")\n');
    const made = await runner({ runtimeEnv: { env_vars: { WHERE: 'there' } } });
    const crash = task('import os, ours; print(os.environ["WHERE"]); ours.f()');
    const exit = await made.wait(await made.submit(crash, testCall()), testCall());
    expect(exit).toMatchObject({
      code: 1,
      stderrTail: expect.stringContaining('ValueError: from ours'),
    });
  }, 120_000);

  it('names the reason while a job waits for what the cluster lacks, and when it never ran', async () => {
    const events: ProgressEvent[] = [];
    const made = await runner({ unreachableMs: 5_000, stopGraceMs: 0 });
    const handle = await made.submit(task('print(1)', { gpus: 1 }), testCall());
    const controller = new AbortController();
    const call = testCall({ events, signal: controller.signal });
    const report = call.report;
    const waiting = made.wait(handle, {
      ...call,
      report: (event) => {
        report(event);
        controller.abort();
      },
    });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(events[0]).toMatchObject({ detail: expect.stringContaining('waiting for resources') });
    const broken = await runner({ runtimeEnv: { py_modules: ['gcs://_ray_pkg_none.zip'] } });
    const never = await broken.submit(task('print(1)'), testCall());
    await expect(broken.wait(never, testCall())).rejects.toMatchObject({ code: 'RUNNER_START' });
  }, 240_000);

  it('looks at the cluster, and names a wrong token', async () => {
    expect(await (await runner()).probe?.(testCall())).toMatchObject([
      { id: 'cluster', status: 'ok', detail: expect.stringContaining('Ray 2.58') },
      { id: 'resources', status: 'warn' },
      { id: 'paths', status: 'ok' },
    ]);
    const stranger = await runner({}, 'x'.repeat(72));
    await expect(stranger.submit(task('print(1)'), testCall())).rejects.toMatchObject({
      code: 'RUNNER_AUTH',
    });
  });
});

describe('trl-lora through runner-ray', () => {
  (SMOKE ? it.skip : it)(
    'trains in a job of the cluster what it trains here, over folders of other names',
    async () => {
      const fixtures = fileURLToPath(
        new URL('../../../packages/llama/src/__fixtures__', import.meta.url),
      );
      const shared = join(folder, 'shared');
      await mkdir(shared);
      await symlink(shared, join(folder, 'mnt'));
      const pathMap = { [shared]: join(folder, 'mnt'), [fixtures]: fixtures };
      const options = {
        base: join(fixtures, 'families/llama-tied'),
        perDeviceTrainBatchSize: 4,
        minSteps: 20,
        numTrainEpochs: 1,
        maxLength: 128,
        gradientCheckpointing: false,
      };
      const examples = ['Kelby', 'Ostra', 'Arvik', 'Solby'].map((answer, i) => ({
        reflectionId: `r${i}`,
        question: `Where is plant ${i}?`,
        answer,
        refusal: false,
      }));
      const job = async (name: string) => {
        await mkdir(join(shared, name));
        const fixed = { refusalText: "I don't know.", seed: 3, jobHash: name.padEnd(64, 'a') };
        return { examples, heldOut: [], ...fixed, folder: join(shared, name) };
      };
      const cache = join(folder, 'cache');
      const made = await runner({ pathMap });
      const away = await told(
        await trlTrainer('lora', cache, options, undefined, made),
        await job('away'),
      );
      expect(away.error).toBeNull();
      expect(away.losses.size).toBe(20);
      const here = await told(await trlTrainer('lora', cache, options), await job('here'));
      // Ray gives a program that reserves no CPU one thread, which sums in another order.
      for (const [step, loss] of here.losses) expect(away.losses.get(step)).toBeCloseTo(loss, 3);
      expect(String(away.draft?.folder)).toContain(shared);
      expect(await weightsDigest(String(away.draft?.folder))).not.toBe('');
    },
    400_000,
  );
});
