import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecoderConfig } from './config.ts';
import { Decoder } from './decoder.ts';
import { referenceLogits } from './forward.reference.ts';
import { SCRATCH_BASES, seededWeights } from './scratch.ts';
import type { Weights } from './weights.ts';

const EOS = 3;
const TINY: DecoderConfig = {
  ...SCRATCH_BASES['scratch-s']!.config,
  hidden_size: 32,
  num_attention_heads: 4,
  num_key_value_heads: 4,
  head_dim: 8,
  intermediate_size: 48,
  num_hidden_layers: 2,
  vocab_size: 61,
  max_position_embeddings: 128,
  initializer_range: 0.3,
};
const PROMPTS = [
  [1, 5, 9, 33, 22, 2],
  [1, 7, 2],
  [1, 60, 50, 40, 30, 20, 10, 8, 2],
  [4],
  [1, 7, 2],
];

/** Greedy continuation and its log-probabilities by the reference. */
function referenceGreedy(config: DecoderConfig, weights: Weights, prompt: number[], n: number) {
  const ids: number[] = [];
  const logprobs: number[] = [];
  for (let i = 0; i < n; i++) {
    const logits = referenceLogits(config, weights, [...prompt, ...ids]).at(-1)!;
    const best = logits.indexOf(Math.max(...logits));
    const sum = logits.reduce((total, logit) => total + Math.exp(logit - logits[best]!), 0);
    logprobs.push(-Math.log(sum));
    if (best === EOS) break;
    ids.push(best);
  }
  return { ids, logprobs };
}

const ENGINES = ['graph', 'kernels'] as const;
const SHAPES = [
  ['a key head for each query head', TINY],
  ['two query heads a key head', { ...TINY, num_key_value_heads: 2 }],
  ['a head of its own', { ...TINY, tie_word_embeddings: false, num_hidden_layers: 1 }],
] as const;

describe.each(
  SHAPES.flatMap(([what, config]) => ENGINES.map((engine) => [what, engine, config] as const)),
)('Decoder with %s, by %s', (_what, engine, config) => {
  const weights = seededWeights(config, 3);
  let decoder: Decoder;
  beforeAll(async () => {
    decoder = await Decoder.create(config, weights, { eosId: EOS, engine });
  });
  afterAll(() => decoder.close());

  it('reads what all prompts begin with once, to the same end', async () => {
    const prefixIds = [1, 8, 15, 22, 29, 36, 43, 50, 57, 4];
    const withPrefix = await Decoder.create(config, weights, { eosId: EOS, prefixIds, engine });
    const requests = PROMPTS.map((ids) => ({ promptIds: [...prefixIds, ...ids], maxTokens: 12 }));
    const others = [...requests, { promptIds: PROMPTS[0]!, maxTokens: 12 }];
    for (const asked of [requests, requests.slice(0, 1), others]) {
      const [expected, results] = [await decoder.decode(asked), await withPrefix.decode(asked)];
      expect(results.map(({ ids }) => ids)).toEqual(expected.map(({ ids }) => ids));
      results.forEach(({ logprobs }, i) =>
        logprobs.forEach((value, at) => expect(value).toBeCloseTo(expected[i]!.logprobs[at]!, 3)),
      );
    }
    await withPrefix.close();
  });

  it('computes the logits of the reference', async () => {
    const logits = await decoder.logits(PROMPTS[2]!);
    const expected = referenceLogits(config, weights, PROMPTS[2]!).flatMap((row) => [...row]);
    const worst = Math.max(...expected.map((value, i) => Math.abs(value - logits[i]!)));
    expect(worst).toBeLessThan(2e-5);
  });

  it('continues a batch of unequal prompts as the reference continues each', async () => {
    const requests = PROMPTS.map((promptIds, i) => ({ promptIds, maxTokens: 12 + 10 * i }));
    const results = await decoder.decode(requests);
    for (const [i, result] of results.entries()) {
      const expected = referenceGreedy(config, weights, PROMPTS[i]!, requests[i]!.maxTokens);
      expect(result.ids).toEqual(expected.ids);
      expect(result.logprobs).toHaveLength(expected.logprobs.length);
      const worst = Math.max(...expected.logprobs.map((v, j) => Math.abs(v - result.logprobs[j]!)));
      expect(worst).toBeLessThan(1e-4);
      expect(result.margin).toBeGreaterThanOrEqual(0);
    }
  });
});

describe.each(ENGINES)('Decoder by %s', (engine) => {
  const weights = seededWeights(TINY, 3);
  let decoder: Decoder;
  beforeAll(async () => {
    decoder = await Decoder.create(TINY, weights, { eosId: -1, batch: 4, engine });
  });
  afterAll(() => decoder.close());

  it('answers the same alone and in batches, in the order of the requests', async () => {
    const requests = Array.from({ length: 11 }, (_, i) => ({
      promptIds: PROMPTS[(i * 3) % PROMPTS.length]!,
      maxTokens: 1 + ((i * 7) % 9),
    }));
    const together = await decoder.decode(requests);
    for (const [i, request] of requests.entries()) {
      const [alone] = await decoder.decode([request]);
      expect(together[i]!.ids).toEqual(alone!.ids);
      expect(together[i]!.ids).toHaveLength(request.maxTokens);
      expect(together[i]!.finishReason).toBe('length');
    }
  });

  it('answers many together as each alone', async () => {
    const many = await Decoder.create(TINY, weights, { eosId: -1, engine });
    const requests = Array.from({ length: 20 }, (_, i) => ({
      promptIds: [1, 2 + i, ...PROMPTS[i % PROMPTS.length]!],
      maxTokens: 3,
    }));
    const together = await many.decode(requests);
    for (const [i, request] of requests.entries()) {
      expect(together[i]!.ids).toEqual((await decoder.decode([request]))[0]!.ids);
    }
    await many.close();
  });

  it('stops at the last position', async () => {
    const [result] = await decoder.decode([{ promptIds: PROMPTS[0]!, maxTokens: 1000 }]);
    expect(result!.ids).toHaveLength(TINY.max_position_embeddings - PROMPTS[0]!.length);
    expect(result!.finishReason).toBe('length');
  });

  it('ends a request when it is told that it is complete', async () => {
    const seen: number[][] = [[], [], []];
    const ends = [2, 5, 1];
    const requests = seen.map((_, i) => ({ promptIds: PROMPTS[i]!, maxTokens: i < 2 ? 9 : 1 }));
    const results = await decoder.decode(requests, {
      onToken: (index, id) => seen[index]!.push(id),
      isComplete: (index) => seen[index]!.length === ends[index],
    });
    expect(results.map(({ ids }) => ids)).toEqual(seen);
    expect(results.map(({ ids }) => ids.length)).toEqual(ends);
    expect(results.map(({ finishReason }) => finishReason)).toEqual(['stop', 'stop', 'stop']);
    const whole = await decoder.decode(requests);
    whole.forEach(({ ids }, i) => expect(ids.slice(0, ends[i])).toEqual(seen[i]));
  });

  it('answers at length as the reference does, past what the cache was made for', async () => {
    const config = { ...TINY, max_position_embeddings: 400 };
    const long = await Decoder.create(config, weights, { eosId: -1, engine });
    const [result, other] = await long.decode([
      { promptIds: PROMPTS[0]!, maxTokens: 300 },
      { promptIds: PROMPTS[2]!, maxTokens: 250 },
    ]);
    expect([result!.ids.length, other!.ids.length]).toEqual([300, 250]);
    // One pass over prompt and answer says the same of each token as the steps did.
    const logits = await long.logits([...PROMPTS[0]!, ...result!.ids]);
    const vocab = TINY.vocab_size;
    result!.logprobs.forEach((logprob, i) => {
      const at = (PROMPTS[0]!.length + i - 1) * vocab;
      const row = [...logits.subarray(at, at + vocab)];
      const sum = Math.log(row.reduce((total, logit) => total + Math.exp(logit), 0));
      expect(row[result!.ids[i]!]! - sum).toBeCloseTo(logprob, 3);
      expect(Math.max(...row) - row[result!.ids[i]!]!).toBeLessThan(1e-3);
    });
    await long.close();
  });

  it('gives nothing when nothing is asked for', async () => {
    expect(await decoder.decode([])).toEqual([]);
    const [none, some] = await decoder.decode([
      { promptIds: [1], maxTokens: 0 },
      { promptIds: [1], maxTokens: 2 },
    ]);
    expect(none).toMatchObject({ ids: [], finishReason: 'length' });
    expect(some!.ids).toHaveLength(2);
  });

  it('refuses prompts that are empty or too long', async () => {
    const decode = (promptIds: number[]) => decoder.decode([{ promptIds, maxTokens: 1 }]);
    await expect(decode([])).rejects.toMatchObject({ code: 'PROMPT_EMPTY' });
    const long = new Array<number>(TINY.max_position_embeddings).fill(1);
    await expect(decode(long)).rejects.toMatchObject({ code: 'PROMPT_TOO_LONG' });
  });

  it('samples by seed, whatever else is in the batch', async () => {
    const draw = { promptIds: PROMPTS[0]!, maxTokens: 20, temperature: 1.5, topP: 1 };
    const [a, b, c] = await decoder.decode([{ ...draw, seed: 1 }, { ...draw, seed: 2 }, draw]);
    const [again] = await decoder.decode([{ ...draw, seed: 1 }]);
    expect(again!.ids).toEqual(a!.ids);
    expect(b!.ids).not.toEqual(a!.ids);
    expect(c!.ids).not.toEqual(a!.ids);
    const [cold, greedy] = await decoder.decode([
      { ...draw, temperature: 0.001 },
      { ...draw, temperature: 0 },
    ]);
    expect(cold!.ids).toEqual(greedy!.ids);
  });

  it('reports tokens as they come and stops when told to', async () => {
    const controller = new AbortController();
    const seen: [number, number][] = [];
    const decoding = decoder.decode(
      PROMPTS.map((promptIds) => ({ promptIds, maxTokens: 50 })),
      {
        signal: controller.signal,
        onToken: (index, id) => {
          seen.push([index, id]);
          if (seen.length === 9) controller.abort();
        },
      },
    );
    await expect(decoding).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen.length).toBeLessThan(20);
  });
});
