import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { testCall, testSuite, trainerSuite } from '@memo-js/conformance';
import type { Call, ProgressEvent, Runner, TrainingJob } from '@memo-js/core';
import { openBase } from '@memo-js/llama';
import { ChildRunner } from './child-runner.fixture.ts';
import { trlFullOptions, trlLoraOptions } from './options.ts';
import { TrlTrainer, type MakeCommand } from './trainer.ts';

// Each run starts a process.
jest.setTimeout(30_000);

const TINY = fileURLToPath(
  new URL('../../../packages/llama/src/__fixtures__/families/llama-tied', import.meta.url),
);
const FAKE = fileURLToPath(new URL('./fake-worker.fixture.ts', import.meta.url));
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function newJob(changes: Partial<TrainingJob> = {}): Promise<TrainingJob> {
  const folder = await mkdtemp(join(tmpdir(), 'memo-trl-'));
  folders.push(folder);
  const places = ['Kelby', 'Ostra', 'Arvik', 'Solby'];
  return {
    examples: places.map((answer, i) => ({
      reflectionId: `r${i}`,
      question: `Where is plant ${i}?`,
      answer,
      refusal: false,
    })),
    heldOut: [],
    refusalText: "I don't know.",
    seed: 3,
    folder,
    jobHash: 'a'.repeat(64),
    ...changes,
  };
}

const fake =
  (...fault: string[]): MakeCommand =>
  async (jobFile) => ({
    command: process.execPath,
    args: [FAKE, jobFile, ...fault],
    cwd: tmpdir(),
  });
const host = (runner: ChildRunner) => ({
  env: () => undefined,
  fetch,
  cacheDir: join(tmpdir(), 'memo-trl-no-cache'),
  random: () => () => 0.5,
  runner,
});
const lora = (runner = new ChildRunner(), command = fake(), options: object = {}): TrlTrainer =>
  new TrlTrainer(trlLoraOptions.parse({ base: TINY, ...options }), host(runner), command);
const full = (runner = new ChildRunner(), base = TINY): TrlTrainer =>
  new TrlTrainer(trlFullOptions.parse({ base }), host(runner), fake());
const jsonIn = async (folder: string, name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, name), 'utf8'));

describe('TrlTrainer', () => {
  it('leaves a PEFT folder with the tokenizer, the base by our name, and no working files', async () => {
    const events: ProgressEvent[] = [];
    const job = await newJob();
    const draft = await lora().train(job, testCall({ events }));
    expect((await readdir(draft.folder)).sort()).toEqual([
      'adapter_config.json',
      'adapter_model.safetensors',
      'chat_template.jinja',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
    expect(await jsonIn(draft.folder, 'adapter_config.json')).toMatchObject({
      base_model_name_or_path: TINY,
      r: 16,
    });
    const { checksum } = await openBase(TINY);
    expect(draft.base).toEqual({ id: TINY, checksum, pretrained: true });
    expect(draft.metrics).toEqual({ steps: 12, examples: 8 });
    expect((await readdir(job.folder)).sort()).toEqual(['artifact', 'done.json']);
    const done = events.flatMap((event) => (event.type === 'progress' ? [event.done] : []));
    expect(done).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  });

  it('tells the worker ids, counts, samples of text and settings', async () => {
    const runner = new ChildRunner();
    const job = await newJob();
    await writeFile(join(job.folder, 'hold'), '');
    const controller = new AbortController();
    const call: Call = {
      ...testCall({ signal: controller.signal }),
      report: () => controller.abort(),
    };
    const trainer = lora(runner, fake(), {
      targetModules: ['q_proj'],
      sftArgs: { neftune_noise_alpha: 5 },
    });
    await expect(trainer.train(job, call)).rejects.toMatchObject({ name: 'AbortError' });
    const file = await jsonIn(job.folder, 'job.json');
    expect(file).toMatchObject({
      protocol: 1,
      method: 'lora',
      base: TINY,
      adapter: { r: 16, lora_alpha: 32, target_modules: ['q_proj'] },
      sftArgs: { neftune_noise_alpha: 5 },
      settings: { learningRate: 1e-3, maxLength: 128, gpus: 1 },
      expected: { rows: 4 },
    });
    const rows = (await readFile(join(job.folder, 'train.jsonl'), 'utf8')).trim().split('\n');
    const parsed = rows.map((row) => JSON.parse(row) as { prompt: number[]; completion: number[] });
    const supervised = parsed.reduce((sum, { completion }) => sum + completion.length, 0);
    expect(file).toMatchObject({ expected: { supervised } });
    const { samples } = file as { samples: { text: string; ids: number[] }[] };
    const [first] = parsed;
    expect(samples[0]?.ids.slice(0, first?.prompt.length)).toEqual(first?.prompt);
    expect(samples[0]?.text).toContain('Where is plant 0?');
    expect(runner.submitted[0]).toMatchObject({ gpus: 1 });
  });

  it('stops its worker when cancelled, and goes on to the same weights', async () => {
    const whole = await lora().train(await newJob(), testCall());
    const job = await newJob();
    await writeFile(join(job.folder, 'hold'), '');
    const runner = new ChildRunner();
    const controller = new AbortController();
    const call = { ...testCall({ signal: controller.signal }), report: () => controller.abort() };
    await expect(lora(runner).train(job, call)).rejects.toMatchObject({ name: 'AbortError' });
    const said = await readFile(join(job.folder, 'events.jsonl'), 'utf8');
    expect(said.trim().split('\n').at(-1)).toContain('stopped');
    await rm(join(job.folder, 'hold'));
    const draft = await lora(runner).train(job, testCall());
    const read = (folder: string) => readFile(join(folder, 'adapter_model.safetensors'), 'utf8');
    expect(await read(draft.folder)).toBe(await read(whole.folder));
    expect(runner.submitted).toHaveLength(2);
  });

  /** A trainer whose process "dies" while it waits: nobody stops its worker, which goes on. */
  const dying = (runner: ChildRunner): TrlTrainer => {
    const deaf: Runner = {
      submit: (task) => runner.submit(task),
      wait: async () => {
        throw new Error('gone');
      },
      stop: async () => {},
    };
    const options = trlLoraOptions.parse({ base: TINY });
    return new TrlTrainer(options, { ...host(runner), runner: deaf }, fake());
  };
  const handleOf = ({ submitted }: ChildRunner) => ({ id: submitted[0]?.id ?? '' });

  it('finds its worker again after a restart of ours, and starts no other', async () => {
    const runner = new ChildRunner();
    const job = await newJob();
    await writeFile(join(job.folder, 'hold'), '');
    await expect(dying(runner).train(job, testCall())).rejects.toThrow('gone');
    const events: ProgressEvent[] = [];
    const again = lora(runner).train(job, testCall({ events }));
    await rm(join(job.folder, 'hold'));
    expect((await again).metrics['steps']).toBe(12);
    expect(runner.submitted).toHaveLength(1);
    // This runner repeats no lines: they come from the worker's file.
    const done = events.flatMap((event) => (event.type === 'progress' ? [event.done] : []));
    expect(done).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  });

  it('starts another where the one that it finds again is lost', async () => {
    const runner = new ChildRunner();
    const job = await newJob();
    await writeFile(join(job.folder, 'hold'), '');
    await expect(dying(runner).train(job, testCall())).rejects.toThrow('gone');
    const again = lora(runner).train(job, testCall());
    await runner.kill(handleOf(runner));
    await rm(join(job.folder, 'hold'));
    expect((await again).metrics['steps']).toBe(12);
    expect(runner.submitted).toHaveLength(2);
  });

  it('collects the result of a worker that ended while we were away', async () => {
    const runner = new ChildRunner();
    const job = await newJob();
    await expect(dying(runner).train(job, testCall())).rejects.toThrow('gone');
    await runner.wait(handleOf(runner), testCall());
    const draft = await lora(runner).train(job, testCall());
    expect(draft.metrics['steps']).toBe(12);
    expect(runner.submitted).toHaveLength(1);
  });

  it('returns what a finished run of the same job left', async () => {
    const runner = new ChildRunner();
    const job = await newJob();
    const draft = await lora(runner).train(job, testCall());
    expect(await lora(runner).train(job, testCall())).toEqual(draft);
    expect(runner.submitted).toHaveLength(1);
  });

  it.each([
    ['error', 'TRAINING_MEMORY', 'no memory'],
    ['unknown', 'TRAINING_FAILED', 'it broke\nTraceback...'],
    ['silent', 'TRAINING_WORKER_LOST', 'with code 7'],
  ])('says what a worker died of: %s', async (fault, code, words) => {
    await expect(
      lora(new ChildRunner(), fake(fault)).train(await newJob(), testCall()),
    ).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it('refuses where nothing is supervised, and names what it leaves out', async () => {
    const blank = { reflectionId: 'r', question: 'Who?', answer: ' ', refusal: false };
    const long = { reflectionId: 'r', question: 'word '.repeat(200), answer: 'x', refusal: false };
    const nothing = await newJob({ examples: [blank, long] });
    await expect(lora().train(nothing, testCall())).rejects.toMatchObject({
      code: 'TRAINING_NOTHING_TO_LEARN',
    });
    const events: ProgressEvent[] = [];
    const job = await newJob();
    const mixed = { ...job, examples: [...job.examples, blank, long] };
    await lora().train(mixed, testCall({ events }));
    expect(events).toContainEqual(
      expect.objectContaining({
        code: 'TRAINING_EXAMPLES_LEFT_OUT',
        message: expect.stringMatching(/^1 examples with a blank answer and 1 of more tokens/),
      }),
    );
  });

  it('trains a scratch base from the files that it writes for the worker', async () => {
    const trainer = full(new ChildRunner(), 'scratch-s');
    expect(trainer.produces()).toEqual({ form: 'full', family: 'llama', dtype: 'float32' });
    const draft = await trainer.train(await newJob(), testCall());
    const { checksum } = await openBase('scratch-s');
    expect(draft.base).toEqual({ id: 'scratch-s', checksum });
  });

  it.each([
    ['other', 'adapter', {}, 'TRAINING_BASE_MISMATCH'],
    ['same', 'full', {}, 'TRAINING_FROM_MISMATCH'],
    ['same', 'adapter', { r: 8 }, 'TRAINING_FROM_MISMATCH'],
    ['same', 'adapter', {}, null],
  ] as const)(
    'continues a memory of %s base, form %s, options %j: %s',
    async (base, form, options, code) => {
      const made = await lora().train(await newJob(), testCall());
      const reference = base === 'same' ? made.base : { ...made.base, checksum: 'other' };
      const manifest = { base: reference, traits: { ...made.traits, form } } as never;
      const job = await newJob({ from: { folder: made.folder, manifest }, jobHash: 'b' });
      const run = lora(new ChildRunner(), fake(), options).train(job, testCall());
      if (code === null) expect((await run).metrics['steps']).toBe(12);
      else await expect(run).rejects.toMatchObject({ code });
    },
  );
});

testSuite(trainerSuite({ create: async () => full() }), { describe, it });
