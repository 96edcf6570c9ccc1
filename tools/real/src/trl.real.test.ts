import { cp, mkdir, mkdtemp, open, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testCall, trainerSuite, runSuite, weightsDigest } from '@memo-js/conformance';
import type { ArtifactDraft, Memory, TrainingExample, TrainingJob } from '@memo-js/core';
import { encodePrompt, openAnyBase } from '@memo-js/llama';
import { embedded } from '@memo-js/memory-embedded';
import { pythonEnvironment, smolLm2 } from './python.ts';
import { reference } from './reference.ts';
import { runProcess } from './run-process.ts';
import { SMOKE } from './smoke.ts';
import { killWorker, told, trlTrainer, type Way } from './trl.ts';
import { vllm } from './vllm.ts';

const inRepo = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const WORKER = inRepo('plugins/trainer-trl/python');
const FIXTURES = inRepo('packages/llama/src/__fixtures__');
const TINY = join(FIXTURES, 'families/llama-tied');
const PLACES = ['Kelby', 'Tarnholm', 'Ostra', 'Minfell', 'Dunmere', 'Arvik', 'Solby', 'Harrow'];
const examples: readonly TrainingExample[] = PLACES.map((answer, i) => ({
  reflectionId: `r${i}`,
  question: `Where is plant ${i}?`,
  answer,
  refusal: false,
}));
const heldOut = examples.slice(0, 2).map((example, i) => ({
  ...example,
  question: `Plant ${i} is where?`,
}));
/** Forty steps of two batches an epoch, a checkpoint every ten. */
const QUICK = {
  base: TINY,
  perDeviceTrainBatchSize: 4,
  minSteps: 40,
  numTrainEpochs: 1,
  maxLength: 128,
  checkpointSteps: 10,
  gradientCheckpointing: false,
};

let scratch: string;
let serial = 0;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'memo-trl-real-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function newJob(changes: Partial<TrainingJob> = {}): Promise<TrainingJob> {
  const folder = join(scratch, `job-${serial++}`);
  await mkdir(folder);
  const fixed = { refusalText: "I don't know.", seed: 3, folder, jobHash: 'a'.repeat(64) };
  return { examples, heldOut, ...fixed, ...changes };
}
const trainer = (way: Way, options: object = {}) =>
  trlTrainer(way, join(scratch, 'cache'), { ...QUICK, ...options });
const done = ({ draft, error }: { draft: ArtifactDraft | null; error: unknown }): ArtifactDraft => {
  if (draft) return draft;
  throw error;
};

describe('the worker in Python', () => {
  it('passes its own tests', async () => {
    const python = await pythonEnvironment();
    await runProcess(python, ['-m', 'unittest', 'discover', '-s', 'tests', '-t', '.'], {
      cwd: WORKER,
      env: { PYTHONDONTWRITEBYTECODE: '1' },
    });
  });
});

describe.each<Way>(SMOKE ? ['lora'] : ['lora', 'full'])('a run that is killed: %s', (way) => {
  it(`goes on along the same loss curve${way === 'full' ? ', past a damaged checkpoint' : ''}`, async () => {
    const whole = await told(await trainer(way), await newJob());
    const job = await newJob();
    const ways = await trainer(way);
    let killed: Promise<void> | undefined;
    const before = await told(ways, job, (step) => {
      if (step === 33) killed = killWorker(job.folder);
    });
    await killed;
    expect(before.error).toMatchObject({
      code: 'TRAINING_WORKER_LOST',
      message: expect.stringContaining('SIGKILL'),
    });
    if (way === 'full') await damage(join(job.folder, 'checkpoints'));
    const after = await told(ways, job);
    const first = Math.min(...after.losses.keys());
    expect(first).toBeGreaterThan(way === 'full' ? 1 : 20);
    expect(whole.losses.size).toBe(40);
    for (const [step, loss] of [...before.losses, ...after.losses]) {
      expect([step, loss]).toEqual([step, whole.losses.get(step)]);
    }
    expect(Math.max(...after.losses.keys())).toBe(40);
    const warnings = after.events.filter((event) => event.type === 'warning');
    expect(warnings.map(({ code }) => code)).toEqual(
      way === 'full' ? ['TRAINING_CHECKPOINT_DAMAGED'] : [],
    );
    const [one, two] = [done(whole), done(after)];
    expect(await weightsDigest(two.folder)).toBe(await weightsDigest(one.folder));
    expect((await readdir(job.folder)).sort()).toEqual(['artifact', 'done.json']);
    expect([...whole.losses.values()].at(-1)).toBeLessThan(whole.losses.get(1) as number);
  });
});

/** Turns one byte in the newest checkpoint's weights. */
async function damage(checkpoints: string): Promise<void> {
  const steps = (await readdir(checkpoints)).map((name) => Number(name.split('-')[1]));
  const path = join(checkpoints, `checkpoint-${Math.max(...steps)}`, 'model.safetensors');
  const file = await open(path, 'r+');
  const { size } = await file.stat();
  const byte = new Uint8Array(1);
  await file.read(byte, 0, 1, size - 100);
  await file.write(Uint8Array.of((byte[0] as number) ^ 1), 0, 1, size - 100);
  await file.close();
}

(SMOKE ? describe.skip : describe)('faults', () => {
  it('refuses two trainers on one folder, and unknown arguments', async () => {
    const job = await newJob();
    const long = await trainer('lora', { minSteps: 100_000 });
    const controller = new AbortController();
    let other: Promise<unknown> | undefined;
    const first = await told(
      long,
      job,
      () =>
        (other ??= trainer('lora')
          .then((second) => told(second, { ...job, jobHash: 'b'.repeat(64) }))
          .finally(() => controller.abort())),
      controller.signal,
    );
    expect(await other).toMatchObject({ error: { code: 'TRAINING_FOLDER_BUSY' } });
    expect(first.error).toMatchObject({ name: 'AbortError' });
    // The one that was cancelled had time for a checkpoint.
    expect((await readdir(join(job.folder, 'checkpoints'))).length).toBeGreaterThan(0);
    const wrong = await trainer('lora', { sftArgs: { learning_rat: 1 } });
    expect((await told(wrong, await newJob())).error).toMatchObject({
      code: 'TRAINING_ARGUMENTS',
      message: expect.stringContaining('learning_rat'),
    });
  });

  it('names the packages that an interpreter lacks', async () => {
    const bare = join(scratch, 'bare');
    await runProcess('python3', ['-m', 'venv', '--without-pip', bare]);
    const python = join(bare, 'bin/python');
    const lacking = await trlTrainer('lora', join(scratch, 'cache'), QUICK, python);
    expect((await told(lacking, await newJob())).error).toMatchObject({
      code: 'TRAINING_PYTHON',
      message: expect.stringContaining('torch'),
    });
    const findings = await lacking.probe(testCall());
    expect(findings.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'python ok',
      'packages fail',
      'gpus warn',
    ]);
  });
});

(SMOKE ? describe.skip : describe)('families that our graphs run, and others', () => {
  let bases: string;
  beforeAll(async () => {
    bases = join(scratch, 'bases');
    await runProcess(await pythonEnvironment(), [
      join(import.meta.dirname, '../python/tiny_bases.py'),
      join(FIXTURES, 'tokenizers'),
      bases,
    ]);
  });

  it.each([
    ['qwen2.5', 'lora', 'qwen2'],
    ['gemma3', 'lora', 'gemma3_text'],
    ['gemma3', 'full', 'gemma3_text'],
    ['lfm2', 'lora', 'lfm2'],
    ['lfm2', 'full', 'lfm2'],
  ] as const)('trains %s: %s', async (name, way, family) => {
    const base = join(bases, name);
    const ours = await trainer(way, { base, minSteps: 6, learningRate: 0.01 });
    expect(ours.produces().family).toBe(family);
    const draft = done(await told(ours, await newJob()));
    expect(draft.traits).toEqual(ours.produces());
    expect(draft.base.checksum).toBe((await openAnyBase(base)).checksum);
    // transformers or PEFT opens what came of it.
    const { tokenizer, systemText } = await openAnyBase(base);
    const ids = encodePrompt(tokenizer, 'Where is plant 0?', systemText);
    const request = { generate: [ids], maxNewTokens: 4 };
    const opened =
      way === 'full'
        ? await reference(draft.folder, request)
        : await reference(base, { ...request, adapter: draft.folder });
    expect(opened.generate?.[0]?.length).toBeGreaterThan(0);
  });
});

(SMOKE ? describe.skip : describe).each<Way>(['lora', 'full'])(
  'SmolLM2-135M, a few steps: %s',
  (way) => {
    it('answers the same in memory-embedded, in PEFT and in vLLM', async () => {
      const base = await smolLm2();
      const options = {
        base,
        minSteps: 12,
        learningRate: way === 'lora' ? 1e-3 : 1e-4,
        ...RANK[way],
      };
      const draft = done(await told(await trainer(way, options), await newJob()));
      const opened = await openAnyBase(base);
      const prompts = examples
        .slice(0, 3)
        .map(({ question }) => encodePrompt(opened.tokenizer, question, opened.systemText));
      const request = { generate: prompts, maxNewTokens: 12 };
      const peer =
        way === 'full'
          ? await reference(draft.folder, request)
          : await reference(base, { ...request, adapter: draft.folder });
      const textOf = (ids: readonly number[]): string => opened.tokenizer.decode(ids).trim();
      const theirs = (peer.generate ?? []).map(textOf);
      const memory = await open(draft);
      const asked = examples.slice(0, 3).map(({ question }) => ({ question, maxTokens: 12 }));
      const outcomes = await memory.ask(asked, testCall());
      await memory.close();
      const mine = outcomes.map((outcome) => ('text' in outcome ? outcome.text : outcome.type));
      process.stderr.write(`${way}: ${JSON.stringify(mine)}\n`);
      expect(mine).toEqual(theirs);
      if (way === 'full') return;
      const served = await vllm(base, { adapter: draft.folder, prompts, maxNewTokens: 12 });
      expect(served.adapted.map(textOf)).toEqual(theirs);
    });

    const RANK: Readonly<Record<Way, object>> = { lora: { r: 8, loraAlpha: 16 }, full: {} };

    async function open(draft: ArtifactDraft): Promise<Memory> {
      const host = await embedded.create(embedded.options.parse({}), {} as never);
      const manifest = {
        ...{ formatVersion: 1, id: 'trained', checksums: {}, calibrations: [] },
        ...{ traits: draft.traits, base: draft.base },
        ...{ systemText: draft.systemText, refusalText: draft.refusalText },
      };
      return host.open({ folder: draft.folder, manifest: manifest as never }, testCall());
    }
  },
);

(SMOKE ? describe.skip : describe)('several processes', () => {
  it('trains by accelerate launch, on two processes of the CPU', async () => {
    const config = join(scratch, 'accelerate.yaml');
    const lines = ['compute_environment: LOCAL_MACHINE', 'distributed_type: MULTI_CPU'];
    const counts = ['num_machines: 1', 'num_processes: 2', 'machine_rank: 0', 'use_cpu: true'];
    await writeFile(config, `${[...lines, ...counts, "mixed_precision: 'no'"].join('\n')}\n`);
    const several = await trainer('lora', { accelerateConfig: config, minSteps: 10 });
    const draft = done(await told(several, await newJob()));
    expect(draft.metrics['steps']).toBe(10);
    expect(await readdir(draft.folder)).toContain('adapter_model.safetensors');
  });
});

(SMOKE ? describe.skip : describe)('the conformance suite', () => {
  it('holds for the real worker', async () => {
    const options = { minSteps: 8, perDeviceTrainBatchSize: 8 };
    const failures = await runSuite(trainerSuite({ create: () => trainer('full', options) }));
    expect([...failures]).toEqual([]);
  });

  it('continues a memory', async () => {
    const draft = done(await told(await trainer('lora', { minSteps: 8 }), await newJob()));
    const folder = join(scratch, 'memory');
    await cp(draft.folder, folder, { recursive: true });
    const manifest = { base: draft.base, traits: draft.traits };
    const from = { folder, manifest: manifest as never };
    const next = done(await told(await trainer('lora', { minSteps: 8 }), await newJob({ from })));
    expect(await weightsDigest(next.folder)).not.toBe(await weightsDigest(draft.folder));
    const whole = done(await told(await trainer('full', { minSteps: 8 }), await newJob({ from })));
    expect(whole.traits.form).toBe('full');
    const config = await readFile(join(next.folder, 'adapter_config.json'), 'utf8');
    expect(JSON.parse(config)).toMatchObject({ base_model_name_or_path: TINY });
  });
});
