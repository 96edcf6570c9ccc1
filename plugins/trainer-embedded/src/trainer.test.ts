import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { testCall, testSuite, trainerSuite } from '@memo-js/conformance';
import type { ProgressEvent, TrainingJob } from '@memo-js/core';
import { embeddedFullOptions } from './options.ts';
import { EmbeddedTrainer } from './trainer.ts';

const places = ['Kelby', 'Tarnholm', 'Ostra', 'Minfell', 'Dunmere', 'Arvik'];
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function newJob(changes: Partial<TrainingJob> = {}): Promise<TrainingJob> {
  const folder = await mkdtemp(join(tmpdir(), 'memo-trainer-'));
  folders.push(folder);
  return {
    examples: places.map((answer, i) => ({
      reflectionId: `r${i}`,
      question: `Where is plant ${i}?`,
      answer,
      refusal: false,
    })),
    heldOut: [
      { reflectionId: 'r0', question: 'Plant 0 is where?', answer: 'Kelby', refusal: false },
    ],
    refusalText: "I don't know.",
    seed: 3,
    folder,
    jobHash: 'a',
    ...changes,
  };
}

const trainer = (): EmbeddedTrainer =>
  new EmbeddedTrainer(embeddedFullOptions.parse({ minSteps: 30, numTrainEpochs: 1 }));
const checksum = async (folder: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(join(folder, 'model.safetensors')))
    .digest('hex');

describe('EmbeddedTrainer', () => {
  it('trains in a worker, and goes on after a cancellation to the same weights', async () => {
    const whole = await newJob();
    const events: ProgressEvent[] = [];
    const expected = await trainer().train(whole, testCall({ events }));
    expect((await readdir(expected.folder)).sort()).toEqual([
      'chat_template.jinja',
      'config.json',
      'generation_config.json',
      'model.safetensors',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
    expect(expected.traits).toEqual(trainer().produces());
    expect(expected.metrics).toMatchObject({ examples: 6, heldOutExamples: 1 });
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'progress', unit: 'steps', etaMs: expect.any(Number) }),
    );
    expect(await readdir(whole.folder)).toEqual(['artifact', 'done.json']);

    const cut = await newJob();
    const controller = new AbortController();
    const cancelled = trainer().train(cut, testCall({ signal: controller.signal }));
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readdir(cut.folder)).toEqual(['checkpoint.safetensors']);
    const resumed = await trainer().train(cut, testCall());
    expect(await checksum(resumed.folder)).toBe(await checksum(expected.folder));
    expect(resumed.metrics).toEqual(expected.metrics);

    const modified = (await stat(join(resumed.folder, 'model.safetensors'))).mtimeMs;
    expect((await trainer().train(cut, testCall())).metrics).toEqual(expected.metrics);
    expect((await stat(join(resumed.folder, 'model.safetensors'))).mtimeMs).toBe(modified);

    const continued = await newJob({
      from: {
        folder: expected.folder,
        manifest: { base: expected.base, traits: expected.traits } as never,
      },
    });
    const next = await trainer().train(continued, testCall());
    expect(next.metrics['trainExactMatch']).toBeGreaterThanOrEqual(
      expected.metrics['trainExactMatch'] as number,
    );
    expect(await checksum(next.folder)).not.toBe(await checksum(expected.folder));
  }, 60_000);

  it('stops between two steps of a long run, and keeps a checkpoint', async () => {
    const job = await newJob();
    const long = embeddedFullOptions.parse({ minSteps: 5000, numTrainEpochs: 1 });
    const controller = new AbortController();
    let steps = 0;
    const cancelled = new EmbeddedTrainer(long).train(job, {
      ...testCall({ signal: controller.signal }),
      report: (event) => {
        if (event.type === 'progress') steps = event.done;
        controller.abort();
      },
    });
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect(steps).toBeGreaterThan(0);
    expect(await readdir(job.folder)).toEqual(['checkpoint.safetensors']);
  }, 60_000);

  it.each(['qwen2', 'qwen3'])(
    'trains a base of the family %s',
    async (family) => {
      const url = `../../../packages/llama/src/__fixtures__/families/${family}`;
      const base = fileURLToPath(new URL(url, import.meta.url));
      const options = { base, minSteps: 10, numTrainEpochs: 1, tokensPerStep: 64 };
      const embedded = new EmbeddedTrainer(embeddedFullOptions.parse(options));
      expect(embedded.produces().family).toBe(family);
      const draft = await embedded.train(await newJob(), testCall());
      expect(draft.traits).toEqual(embedded.produces());
      const config = JSON.parse(
        await readFile(join(draft.folder, 'config.json'), 'utf8'),
      ) as object;
      expect(config).toMatchObject({ model_type: family });
    },
    20_000,
  );

  it('refuses to train where nothing is supervised', async () => {
    for (const examples of [
      [],
      [{ reflectionId: 'r', question: 'Who?', answer: '  ', refusal: false }],
    ]) {
      await expect(trainer().train(await newJob({ examples }), testCall())).rejects.toMatchObject({
        code: 'TRAINING_NOTHING_TO_LEARN',
      });
    }
  });

  it('names what it leaves out', async () => {
    const long = { reflectionId: 'r', question: 'word '.repeat(2000), answer: 'x', refusal: false };
    const blank = { reflectionId: 'r', question: 'Who?', answer: '', refusal: false };
    const { examples } = await newJob();
    const events: ProgressEvent[] = [];
    const job = await newJob({ examples: [long, blank, ...examples.slice(0, 2)] });
    const draft = await trainer().train(job, testCall({ events }));
    expect(events).toContainEqual(
      expect.objectContaining({
        code: 'TRAINING_EXAMPLES_LEFT_OUT',
        message: expect.stringMatching(/^1 examples with a blank answer and 1 longer/),
      }),
    );
    expect(draft.metrics['examples']).toBe(2);
  }, 20_000);

  it('refuses to continue a memory of another base', async () => {
    const manifest = { base: { id: 'scratch-m', checksum: 'other' } } as never;
    const job = await newJob({ from: { folder: '/nowhere', manifest } });
    await expect(trainer().train(job, testCall())).rejects.toMatchObject({
      code: 'TRAINING_BASE_MISMATCH',
    });
  });

  it('estimates a run', async () => {
    const plan = await trainer().plan(await newJob(), testCall());
    expect(plan.parameters).toBeGreaterThan(100_000);
    expect(plan.steps).toBeGreaterThan(0);
    expect(plan.seconds).toBeGreaterThan(0);
    expect(plan.cost).toBe(0);
  });
});

testSuite(
  trainerSuite({
    create: async () =>
      new EmbeddedTrainer(embeddedFullOptions.parse({ minSteps: 8, numTrainEpochs: 1 })),
  }),
  // Whole runs, each in a new thread: on a busy machine the usual 5 seconds are too few.
  { describe, it: (name, run) => it(name, run, 30_000) },
);
