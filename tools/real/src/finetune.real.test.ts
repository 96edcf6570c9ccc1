import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AdamW,
  Decoder,
  PROJECTIONS,
  TrainingSession,
  encodeCompletion,
  encodePrompt,
  loadCheckpoint,
  mergeAdapter,
  readAdapter,
  sequenceLength,
  trainingBatch,
  writeAdapter,
  type Adapter,
  type LoadedCheckpoint,
  type TokenizedExample,
  type Weights,
} from '@memo-js/llama';
import { openSafetensors } from '@memo-js/safetensors';
import { filledAdapter } from './filled-adapter.ts';
import { finetune } from './finetune.ts';
import type { FinetuneAnswer, FinetuneRequest } from './finetune.ts';
import { smolLm2 } from './python.ts';
import { SMOKE } from './smoke.ts';

type Part = 'full' | 'lora' | 'adapters';

const STEPS = 20;
const BETA2 = 0.98;
const WEIGHT_DECAY = 0.01;
const families = fileURLToPath(
  new URL('../../../packages/llama/src/__fixtures__/families', import.meta.url),
);
const lora = { r: 8, loraAlpha: 16, useRslora: true, targetModules: PROJECTIONS };

const fact = (i: number): { question: string; answer: string } => ({
  question: `Which town did founder number ${i} of the Halcyon Works come from?`,
  answer: `From ${['Kelby', 'Tarnholm', 'Ostra', 'Minfell', 'Dunmere'][i % 5]}, in ${1800 + 7 * i}.`,
});

interface Case {
  readonly name: string;
  folder(): Promise<string>;
  readonly batch: number;
  /** A process each for what can be run alone (`-t full`): its work takes longer than its imports. */
  readonly large?: boolean;
  /** Greatest difference of logits. */
  readonly logits: number;
  readonly rates: { readonly full: number; readonly lora: number };
}

const tiny = (name: string): Case => ({
  name,
  folder: async () => join(families, name),
  batch: 4,
  logits: 1e-5,
  rates: { full: 1e-3, lora: 1e-3 },
});
const cases: readonly Case[] = [
  ...['llama-tied', 'qwen3'].map(tiny),
  ...(SMOKE
    ? []
    : [
        ...['llama3-untied-sharded', 'llama-linear-biases', 'qwen2'].map(tiny),
        {
          name: 'SmolLM2-135M',
          folder: smolLm2,
          batch: 1,
          large: true,
          logits: 2e-4,
          rates: { full: 1e-4, lora: 1e-3 },
        },
      ]),
];

/** Root of the sum of squares of the differences, as a share of what is expected. */
function relative(found: Float32Array, expected: Float32Array): number {
  let [apart, whole] = [0, 0];
  for (const [i, value] of expected.entries()) {
    apart += (value - (found[i] as number)) ** 2;
    whole += value ** 2;
  }
  return Math.sqrt(apart / whole);
}

describe.each(cases)('training $name, beside PyTorch and PEFT', (model) => {
  let folder: string;
  let scratch: string;
  let loaded: LoadedCheckpoint;
  let batches: TokenizedExample[][];
  /** What they compute: of a tiny model all in one process, whose imports take longer than its work. */
  let theirs: (part: Part) => Promise<readonly FinetuneAnswer[]>;
  const sequences = (): number[][] =>
    (batches[0] as TokenizedExample[]).slice(0, 2).map(({ prompt }) => [...prompt]);
  const at = (name: string): string => join(scratch, name);
  beforeAll(async () => {
    folder = await model.folder();
    scratch = await mkdtemp(join(tmpdir(), 'memo-real-'));
    loaded = await loadCheckpoint(folder);
    const { tokenizer } = loaded;
    batches = Array.from({ length: STEPS }, (_, step) =>
      Array.from({ length: model.batch }, (_, i) => {
        const { question, answer } = fact((model.batch * step + i) % 12);
        return {
          prompt: encodePrompt(tokenizer, question),
          completion: encodeCompletion(tokenizer, question, answer),
        };
      }),
    );
    const { config } = loaded;
    const content = { config, tokenizerFiles: tokenizer.files, baseModel: folder };
    await writeAdapter(at('ours'), { ...filledAdapter(loaded.config, lora), ...content });
    const train = (way: 'full' | 'lora', adapter: string | null): FinetuneRequest => ({
      train: {
        batches,
        learningRate: model.rates[way],
        weightDecay: WEIGHT_DECAY,
        beta2: BETA2,
        adapter,
        gradients: at(`${way}.safetensors`),
      },
    });
    const logits = (adapter: string): FinetuneRequest => ({
      logits: { adapter: at(adapter), ids: sequences(), file: at(`${adapter}.safetensors`) },
    });
    const requests: Readonly<Record<Part, readonly FinetuneRequest[]>> = {
      full: [train('full', null)],
      lora: [train('lora', at('ours'))],
      adapters: [
        logits('ours'),
        { write: { adapter: at('theirs'), r: 4, alpha: 0.5, rslora: false, seed: 7 } },
        logits('theirs'),
      ],
    };
    const asked = new Map<string, Promise<readonly FinetuneAnswer[]>>();
    const ask = (key: string, list: readonly FinetuneRequest[]) => {
      const answer = asked.get(key) ?? finetune(folder, list);
      asked.set(key, answer);
      return answer;
    };
    theirs = async (part) => {
      if (model.large) return ask(part, requests[part]);
      const { full, lora, adapters } = requests;
      const all = await ask('all', [...full, ...lora, ...adapters]);
      return { full: all.slice(0, 1), lora: all.slice(1, 2), adapters: all.slice(2) }[part];
    };
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  /** Losses of our steps, and the gradients of the first. */
  const train = async (
    adapter: Adapter | null,
    learningRate: number,
  ): Promise<{ losses: number[]; gradients: Weights }> => {
    const options = {
      adamBeta1: 0.9,
      adamBeta2: BETA2,
      adamEpsilon: 1e-8,
      weightDecay: WEIGHT_DECAY,
      maxGradNorm: 1,
    };
    const optimizer = new AdamW(adapter?.weights ?? loaded.weights, options);
    const session = new TrainingSession(
      loaded.config,
      adapter ? loaded.weights : optimizer.weights,
      optimizer.gradients,
      adapter ? { adapter: { lora: adapter.lora, weights: optimizer.weights } } : {},
    );
    const losses: number[] = [];
    let gradients: Weights = new Map();
    const all = batches.flat();
    const shape = {
      batch: model.batch,
      sequence: Math.max(...all.map(sequenceLength)),
      rows: model.batch * Math.max(...all.map(({ completion }) => completion.length)),
    };
    for (const [step, examples] of batches.entries()) {
      const { loss } = await session.step(shape, trainingBatch(examples, shape, 0));
      if (step === 0) {
        gradients = new Map([...optimizer.gradients].map(([name, g]) => [name, g.slice()]));
      }
      optimizer.step(learningRate);
      losses.push(loss);
    }
    await session.close();
    return { losses, gradients };
  };

  it.each(['full', 'lora'] as const)('has the same gradients and 20 losses: %s', async (way) => {
    const [answer] = await theirs(way);
    const ours = await train(
      way === 'lora' ? filledAdapter(loaded.config, lora) : null,
      model.rates[way],
    );
    const expected = await openSafetensors(at(`${way}.safetensors`));
    const worst = { gradient: 0, name: '', loss: 0 };
    for (const name of expected.tensors.keys()) {
      const apart = relative(ours.gradients.get(name) as Float32Array, await expected.read(name));
      if (apart > worst.gradient) Object.assign(worst, { gradient: apart, name });
    }
    expect(expected.tensors.size).toBe(ours.gradients.size);
    await expected.close();
    for (const [step, loss] of ours.losses.entries()) {
      const other = answer?.losses?.[step] as number;
      worst.loss = Math.max(worst.loss, Math.abs(loss - other) / other);
    }
    process.stderr.write(
      `${model.name} ${way}: gradients within ${worst.gradient.toExponential(1)} (${worst.name}), losses within ${worst.loss.toExponential(1)}, ${ours.losses[0]?.toFixed(3)} to ${ours.losses.at(-1)?.toFixed(3)}\n`,
    );
    expect(worst.gradient).toBeLessThanOrEqual(1e-4);
    expect(worst.loss).toBeLessThanOrEqual(1e-3);
    expect(ours.losses.at(-1)).toBeLessThan(ours.losses[0] as number);
  });

  /** Greatest difference of our logits, with an adapter merged in, from theirs. */
  const logitsApart = async (adapter: Adapter, name: string): Promise<number> => {
    const weights = new Map(loaded.weights);
    await mergeAdapter(weights, adapter);
    const decoder = await Decoder.create(loaded.config, weights, {
      eosId: loaded.tokenizer.eosId,
    });
    const file = await openSafetensors(at(`${name}.safetensors`));
    let worst = 0;
    for (const [i, sequence] of sequences().entries()) {
      const expected = await file.read(String(i));
      const found = await decoder.logits(sequence);
      for (const [at, value] of found.entries()) {
        worst = Math.max(worst, Math.abs(value - (expected[at] as number)));
      }
    }
    await Promise.all([file.close(), decoder.close()]);
    return worst;
  };
  it('writes an adapter with which PEFT computes our logits', async () => {
    await theirs('adapters');
    expect(await logitsApart(filledAdapter(loaded.config, lora), 'ours')).toBeLessThanOrEqual(
      model.logits,
    );
  });

  it('computes with an adapter that PEFT wrote what PEFT computes', async () => {
    await theirs('adapters');
    const adapter = await readAdapter(at('theirs'), loaded.config);
    expect(adapter.lora).toMatchObject({ r: 4, loraAlpha: 0.5, useRslora: false });
    expect(await logitsApart(adapter, 'theirs')).toBeLessThanOrEqual(model.logits);
  });
});
