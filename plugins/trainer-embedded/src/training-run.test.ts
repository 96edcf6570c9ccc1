import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import {
  Decoder,
  initialAdapter,
  weightShapes,
  type DecoderConfig,
  type TokenizedExample,
} from '@memo-js/llama';
import { openSafetensors } from '@memo-js/safetensors';
import { embeddedFullOptions, resolveOptions } from './options.ts';
import { runTraining, type RunHooks, type RunResult } from './training-run.ts';

const config: DecoderConfig = {
  model_type: 'llama',
  vocab_size: 64,
  hidden_size: 32,
  intermediate_size: 64,
  num_hidden_layers: 2,
  num_attention_heads: 2,
  num_key_value_heads: 2,
  max_position_embeddings: 64,
  rms_norm_eps: 1e-5,
  rope_theta: 10_000,
  tie_word_embeddings: true,
  hidden_act: 'silu',
  initializer_range: 0.06,
};

/** Twenty pairs of a two-token name in one of two wordings, and a two-token answer. */
const pair = (i: number, wording: number): TokenizedExample => ({
  prompt: [1, 4 + wording, 10 + (i % 5), 20 + Math.floor(i / 5), 2],
  completion: [30 + ((i * 7) % 20), 50 + ((i * 3) % 11), 3],
});
const examples = Array.from({ length: 20 }, (_, i) => [pair(i, 0), pair(i, 1)]).flat();
const heldOut = Array.from({ length: 20 }, (_, i) => pair(i, 2));

const optionsOf = (given: Record<string, unknown>) =>
  resolveOptions(embeddedFullOptions.parse({ learningRate: 3e-3, ...given }), config.hidden_size);

const folders: string[] = [];
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'memo-trainer-'));
  folders.push(folder);
  return folder;
};
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const firstWeights = (): Map<string, Float32Array> => {
  let state = 1;
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647 - 0.5;
  };
  return new Map(
    [...weightShapes(config)].map(([name, shape]) => [
      name,
      new Float32Array(shape.reduce((a, b) => a * b, 1)).map(() =>
        shape.length === 1 ? 1 : 0.2 * next(),
      ),
    ]),
  );
};

interface Run {
  readonly folder: string;
  readonly seed?: number;
  readonly stopAt?: number;
  readonly options?: Record<string, unknown>;
}

async function train({
  folder,
  seed = 1,
  stopAt = Number.POSITIVE_INFINITY,
  options = {},
}: Run): Promise<{ result: RunResult; weights: string; steps: number }> {
  const weights = firstWeights();
  let steps = 0;
  const hooks: RunHooks = {
    stopped: () => steps >= stopAt,
    report: ({ step }) => {
      steps = step;
    },
    now: () => performance.now(),
  };
  const result = await runTraining(
    { seed, folder, jobHash: 'job' },
    { examples, heldOut },
    { config, weights, padId: 0 },
    optionsOf({ tokensPerStep: 128, minSteps: 160, threads: 2, ...options }),
    hooks,
  );
  const bytes = Buffer.concat(
    [...weights.values()].map((values) =>
      Buffer.from(values.buffer, values.byteOffset, values.byteLength),
    ),
  );
  return { result, weights: bytes.toString('base64'), steps };
}

describe('runTraining', () => {
  it('memorises the examples', async () => {
    const { result } = await train({ folder: await newFolder(), options: { numTrainEpochs: 80 } });
    expect(result.status).toBe('finished');
    expect(result.metrics['trainExactMatch']).toBe(1);
    expect(result.metrics['heldOutExamples']).toBe(20);
  });

  it('measures what greedy generation answers', async () => {
    const weights = firstWeights();
    const model = { config, weights, padId: 0 };
    const hooks: RunHooks = { stopped: () => false, report: () => undefined, now: () => 0 };
    const options = optionsOf({ minSteps: 60, numTrainEpochs: 1, tokensPerStep: 128 });
    const job = { seed: 1, folder: await newFolder(), jobHash: 'g' };
    const { metrics } = await runTraining(job, { examples, heldOut }, model, options, hooks);
    const decoder = await Decoder.create(config, weights, { eosId: 3 });
    const answers = await decoder.decode(
      examples.map(({ prompt }) => ({ promptIds: prompt, maxTokens: 5 })),
    );
    const right = answers.filter(
      ({ ids }, i) => [...ids, 3].join() === examples[i]?.completion.join(),
    );
    expect(metrics['trainExactMatch']).toBe(right.length / examples.length);
    expect(right.length).toBeGreaterThan(0);
    expect(right.length).toBeLessThan(examples.length);
    await decoder.close();
  });

  it('repeats a run bit for bit with the same seed, and differs with another', async () => {
    const run = async (seed: number) =>
      (
        await train({
          folder: await newFolder(),
          seed,
          options: { minSteps: 40, numTrainEpochs: 1 },
        })
      ).weights;
    const [one, again, other] = [await run(1), await run(1), await run(2)];
    expect(again === one).toBe(true);
    expect(other === one).toBe(false);
  });

  it('goes on from a stop at any step to the very same weights', async () => {
    const options = { minSteps: 90, numTrainEpochs: 1, earlyStopping: { decayAt: 0.3 } };
    const whole = await train({ folder: await newFolder(), options });
    const folder = await newFolder();
    for (const stopAt of [1, 26, 57]) {
      const part = await train({ folder, options, stopAt });
      expect(part).toMatchObject({ result: { status: 'stopped' }, steps: stopAt });
    }
    const rest = await train({ folder, options });
    expect(rest.weights === whole.weights).toBe(true);
    expect(rest.result.metrics).toEqual(whole.result.metrics);
  });

  it('does not resume the checkpoint of another job', async () => {
    const options = { minSteps: 30, numTrainEpochs: 1 };
    const folder = await newFolder();
    await train({ folder, options, stopAt: 10 });
    const weights = firstWeights();
    const steps: number[] = [];
    const hooks: RunHooks = {
      stopped: () => steps.length > 0,
      report: ({ step }) => void steps.push(step),
      now: () => 0,
    };
    const model = { config, weights, padId: 0 };
    await runTraining(
      { seed: 1, folder, jobHash: 'other' },
      { examples, heldOut },
      model,
      optionsOf(options),
      hooks,
    );
    expect(steps).toEqual([1]);
  });

  it('follows a schedule of fixed length where one is chosen', async () => {
    const rates: number[] = [];
    const hooks: RunHooks = {
      stopped: () => false,
      report: ({ learningRate }) => void rates.push(learningRate),
      now: () => 0,
    };
    const options = optionsOf({
      lrSchedulerType: 'linear',
      numTrainEpochs: 12,
      minSteps: 0,
      tokensPerStep: 128,
      warmupRatio: 0.1,
      earlyStopping: { target: 1 },
    });
    await runTraining(
      { seed: 1, folder: await newFolder(), jobHash: 'j' },
      { examples, heldOut: [] },
      { config, weights: firstWeights(), padId: 0 },
      options,
      hooks,
    );
    const top = rates.indexOf(Math.max(...rates));
    expect(rates[top]).toBeCloseTo(options.learningRate, 6);
    expect(top).toBeLessThan(rates.length / 5);
    expect(rates.at(-1)).toBeLessThan(options.learningRate / 5);
  });

  it('accumulates the gradients of several batches to those of a large one', async () => {
    const run = async (options: Record<string, unknown>): Promise<number[]> => {
      const losses: number[] = [];
      const hooks: RunHooks = {
        stopped: () => losses.length === 12,
        report: ({ loss }) => void losses.push(loss),
        now: () => 0,
      };
      const model = { config, weights: firstWeights(), padId: 0 };
      const job = { seed: 1, folder: await newFolder(), jobHash: 'a' };
      // All pairs of one length: the batches of a step are the parts of the large batch.
      await runTraining(job, { examples, heldOut: [] }, model, optionsOf(options), hooks);
      return losses;
    };
    const large = await run({ tokensPerStep: 112 });
    const parts = await run({ tokensPerStep: 28, gradientAccumulationSteps: 4 });
    expect(parts.length).toBe(12);
    for (const [i, loss] of parts.entries()) expect(loss).toBeCloseTo(large[i] as number, 4);
  });

  it('ends with the weights that answered the held-out questions best', async () => {
    const folder = await newFolder();
    const options = {
      minSteps: 120,
      numTrainEpochs: 1,
      lrSchedulerType: 'constant',
      loadBestModelAtEnd: true,
      earlyStopping: { target: 1, patience: 100 },
    };
    const { result } = await train({ folder, options });
    const { metrics } = result;
    expect(metrics['bestStep']).toBeGreaterThan(0);
    expect(metrics['bestStep']).toBeLessThanOrEqual(metrics['steps'] as number);
    const plain = await train({
      folder: await newFolder(),
      options: { ...options, loadBestModelAtEnd: false },
    });
    expect(metrics['heldOutExactMatch']).toBeGreaterThanOrEqual(
      plain.result.metrics['heldOutExactMatch'] as number,
    );
  });

  it.each([
    ['all weights', undefined],
    ['an adapter', { r: 2, loraAlpha: 4, useRslora: false, targetModules: ['q_proj'] }],
  ])('stops at a loss that is no number, and keeps the step before: %s', async (_, lora) => {
    const folder = await newFolder();
    const weights = firstWeights();
    const scale = weights.get('model.norm.weight') as Float32Array;
    const hooks: RunHooks = {
      stopped: () => false,
      // A frozen weight is broken after three steps; all trained ones are by too high a rate.
      report: ({ step }) => void (step === 3 && scale.fill(Number.NaN)),
      now: () => 0,
    };
    const adapter = lora && { lora, loraDropout: 0, weights: initialAdapter(config, lora, 1) };
    const model = { config, weights, padId: 0, ...(adapter ? { adapter } : {}) };
    const options = {
      learningRate: lora ? 1e-3 : 1e30,
      warmupSteps: 0,
      lrSchedulerType: 'constant',
    };
    const job = { seed: 1, folder, jobHash: 'n' };
    await expect(
      runTraining(job, { examples, heldOut }, model, optionsOf(options), hooks),
    ).rejects.toMatchObject({
      code: 'TRAINING_DIVERGED',
      message: expect.stringMatching(/at step \d+, .* the checkpoint of step \d+ is kept/),
    });
    const file = await openSafetensors(join(folder, 'checkpoint.safetensors'));
    for (const name of file.tensors.keys()) {
      expect((await file.read(name)).every(Number.isFinite)).toBe(true);
    }
    await file.close();
  });
});
