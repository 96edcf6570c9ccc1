import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { testCall } from '@memo-js/conformance';
import type { JsonObject, ProgressEvent, TrainingPlan } from '@memo-js/core';
import { openBase } from '@memo-js/llama';
import { embeddedFullOptions, embeddedLoraOptions, type EmbeddedOptions } from './options.ts';
import { capacityProblem, planCapacity } from './plan-capacity.ts';
import { planTraining } from './plan.ts';
import { fixtureJob, fixtureTrainer, type FixtureRun } from './plan-run.fixture.ts';
import { EmbeddedTrainer } from './trainer.ts';

jest.setTimeout(60_000);

const TINY = fileURLToPath(
  new URL('../../../packages/llama/src/__fixtures__/families/llama-tied', import.meta.url),
);
const FIXTURE = fileURLToPath(new URL('./plan-run.fixture.ts', import.meta.url));
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const newFolder = async (): Promise<string> => {
  folders.push(await mkdtemp(join(tmpdir(), 'memo-plan-')));
  return join(folders.at(-1) as string, 'job');
};

const hooks = { stopped: () => false, report: () => undefined, now: () => performance.now() };
const job = { ...fixtureJob('/nowhere/job'), examples: fixtureJob('').examples.slice(0, 60) };

async function planned(options: EmbeddedOptions, free?: number): Promise<TrainingPlan> {
  const base = await openBase(options.base);
  const surroundings = free === undefined ? {} : { free };
  return (await planTraining(base, job, options, hooks, surroundings)) as TrainingPlan;
}

describe('the plan of a run', () => {
  it('comes true: parameters, steps and disk exactly, memory from above', async () => {
    const folder = await newFolder();
    const plan = await fixtureTrainer().plan(fixtureJob(folder), testCall());
    expect(existsSync(folder)).toBe(false);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--conditions=@memo-js/source', '--disable-warning=ExperimentalWarning', FIXTURE, folder],
      { env: { ...process.env, NODE_OPTIONS: '' } },
    );
    const run = JSON.parse(stdout) as FixtureRun;
    expect(run.metrics).toMatchObject({
      parameters: plan.trainableParameters,
      steps: plan.steps,
      examples: plan.examples,
    });
    expect(plan.maxSteps).toBe(plan.steps);
    expect(plan.artifactBytes).toBeGreaterThan(4 * plan.parameters);
    const memory = (plan.peakMemoryBytes as number) / run.peakMemoryBytes;
    expect(memory).toBeGreaterThan(1);
    expect(memory).toBeLessThan(2);
    const { low, high } = plan.secondsRange as { low: number; high: number };
    // Other tests run beside both: a real run is compared in tools/real.
    expect(run.seconds).toBeGreaterThan(low / 4);
    expect(run.seconds).toBeLessThan(high * 4);
  });

  it('counts an adapter by its matrices', async () => {
    const plan = await planned(
      embeddedLoraOptions.parse({ base: TINY, r: 4, targetModules: ['q_proj'] }),
    );
    const { config } = await openBase(TINY);
    const { hidden_size: d, num_hidden_layers: layers } = config;
    expect(plan.trainableParameters).toBe(layers * 4 * (d + d));
    expect(plan.checkpointBytes).toBe(plan.trainableParameters * 12);
    expect(plan.capacity).toMatchObject({ facts: 60, exactMatch: null, verdict: 'unknown' });
  });

  it('says what does not fit with every way out that was computed, and each of them fits', async () => {
    const options = { base: TINY, tokensPerStep: 4096, gradientCheckpointing: false };
    const free = 262_000_000;
    const plan = await planned(embeddedFullOptions.parse(options), free);
    expect(plan).toMatchObject({ seconds: null, freeMemoryBytes: free });
    const problem = plan.problems?.find(({ blocking }) => blocking);
    expect(problem).toMatchObject({ code: 'TRAINING_MEMORY' });
    expect(problem?.remedies.length).toBeGreaterThan(0);
    for (const remedy of problem?.remedies ?? []) {
      const mended = await planned(changed(options, remedy), free);
      expect(mended.problems?.filter(({ blocking }) => blocking)).toEqual([]);
    }
    const none = await planned(embeddedFullOptions.parse(options), 1e6);
    expect(none.problems?.[0]).toMatchObject({ remedies: [] });
    expect(none.problems?.[0]?.message).toMatch(/smaller base/);
  });

  it('names a base that is too small, and the next one', async () => {
    const examples = Array.from({ length: 40_000 }, (_, i) => ({
      reflectionId: `r${i}`,
      question: `Plant ${i}?`,
      answer: `${i * 7919} of the ${i * 104_729}`,
      refusal: false,
    }));
    const base = await openBase('scratch-s');
    const { estimate } = planCapacity(base, examples, 1_278_912);
    expect(estimate).toMatchObject({ facts: 40_000, extrapolated: true, largerBase: 'scratch-m' });
    const remedies = [{ 'trainer.base': 'scratch-m' }];
    const problem = { code: 'TRAINING_BASE_SMALL', blocking: false, remedies };
    for (const [verdict, exactMatch, message] of [
      ['unknown', null, /^40,000 facts are far more than scratch-s was seen to hold/],
      ['too-small', 0.5, /^scratch-s is too small for 40,000 facts: about 50 %/],
      ['tight', 0.9, /^scratch-s is tight/],
    ] as const) {
      const said = capacityProblem({ ...estimate, verdict, exactMatch });
      expect(said).toEqual({ ...problem, message: expect.stringMatching(message) });
    }
    expect(capacityProblem({ ...estimate, verdict: 'enough' })).toBeNull();
    expect(capacityProblem({ ...estimate, base: '/smol', verdict: 'unknown' })).toBeNull();
  });

  it('reports how far it is, and ends when it is cancelled', async () => {
    const controller = new AbortController();
    const events: ProgressEvent[] = [];
    const trainer = new EmbeddedTrainer(embeddedFullOptions.parse({ base: TINY }));
    const cancelled = trainer.plan(fixtureJob('/nowhere/job'), {
      ...testCall({ signal: controller.signal }),
      report: (event) => {
        events.push(event);
        controller.abort();
      },
    });
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect(events).toContainEqual(expect.objectContaining({ stage: 'estimate', unit: 'batches' }));
  });
});

/** The options that a remedy makes of others. */
function changed(options: object, remedy: JsonObject): EmbeddedOptions {
  const { 'trainer.use': use = 'embedded-full', ...rest } = remedy;
  const values = Object.entries(rest).map(([path, value]) => [path.replace('trainer.', ''), value]);
  const schema = use === 'embedded-lora' ? embeddedLoraOptions : embeddedFullOptions;
  return schema.parse({ ...options, ...(Object.fromEntries(values) as object) });
}
