import type { DecodeEngine, Prediction } from './decode-engine.ts';
import { uniform } from './random.ts';
import { sample } from './sampling.ts';

/** One prompt to continue. */
export interface DecodeRequest {
  readonly promptIds: readonly number[];
  /** The answer has at most this many tokens, end token included. */
  readonly maxTokens: number;
  /** 0 is greedy. @default 0 */
  readonly temperature?: number;
  /** @default 0.95 */
  readonly topP?: number;
  /** Of the draws when the temperature is not 0. @default 0 */
  readonly seed?: number;
}

/** A continuation, and what the weights say about it. Natural logarithms. */
export interface DecodeResult {
  /** Without the end token. */
  readonly ids: readonly number[];
  /** `stop`: the end token came, or `isComplete`; `length`: `maxTokens` or the last position was reached. */
  readonly finishReason: 'stop' | 'length';
  /** Log-probability of each token, end token included. */
  readonly logprobs: readonly number[];
  /** Least difference in log-probability between a chosen token and the best other. */
  readonly margin: number;
}

export interface DecodeOptions {
  readonly signal?: AbortSignal;
  /** Called for each token of a request as it is chosen, the end token excepted. */
  readonly onToken?: (requestIndex: number, id: number) => void;
  /** Asked after each `onToken`: true ends the request with this token, as for a stop sequence. */
  readonly isComplete?: (requestIndex: number) => boolean;
}

/** A sequence while it grows. */
interface Sequence {
  readonly request: DecodeRequest;
  readonly index: number;
  readonly limit: number;
  readonly random: () => number;
  readonly ids: number[];
  readonly logprobs: number[];
  margin: number;
  finishReason: 'stop' | 'length' | null;
}

/** The model that decodes. */
export interface DecodeModel {
  readonly engine: DecodeEngine;
  /** Ids of the vocabulary's positions: prompt and answer together have at most so many. */
  readonly positions: number;
  readonly eosId: number;
  /** Whether every prompt begins with the prefix that the engine has read. */
  readonly prefixed: boolean;
}

/** Decodes one batch; `indices` are the requests' places in the caller's list. */
export async function decodeBatch(
  model: DecodeModel,
  requests: readonly DecodeRequest[],
  indices: readonly number[],
  options: DecodeOptions,
): Promise<DecodeResult[]> {
  const all = requests.map((request, i) => start(request, indices[i]!, model.positions));
  let active = all.filter((sequence) => sequence.limit > 0);
  for (const sequence of all) if (sequence.limit <= 0) sequence.finishReason = 'length';
  if (active.length < all.length) {
    const rest = active.map((sequence) => sequence.request);
    const results = rest.length
      ? await decodeBatch(
          model,
          rest,
          active.map((s) => s.index),
          options,
        )
      : [];
    return all.map((s) => (s.limit > 0 ? results[active.indexOf(s)]! : finish(s)));
  }
  const run = await model.engine.begin(
    active.map(({ request }) => request),
    model.prefixed,
  );
  try {
    let next = await run.prefill();
    for (;;) {
      options.signal?.throwIfAborted();
      active.forEach((sequence, row) => {
        if (sequence.finishReason === null) choose(sequence, next, row, model.eosId, options);
      });
      const going = active.flatMap((s, row) => (s.finishReason === null ? [row] : []));
      if (going.length === 0) return all.map(finish);
      if (going.length < active.length && run.keep(going)) {
        active = going.map((row) => active[row]!);
      }
      next = await run.step(active.map(({ ids }) => ids.at(-1) ?? 0));
    }
  } finally {
    run.close();
  }
}

function start(request: DecodeRequest, index: number, positions: number): Sequence {
  return {
    request,
    index,
    limit: Math.min(request.maxTokens, positions - request.promptIds.length),
    random: uniform(request.seed ?? 0),
    ids: [],
    logprobs: [],
    margin: Infinity,
    finishReason: null,
  };
}

const finish = ({ ids, logprobs, margin, finishReason }: Sequence): DecodeResult => ({
  ids,
  logprobs,
  margin: Number.isFinite(margin) ? margin : 0,
  finishReason: finishReason ?? 'length',
});

function choose(
  sequence: Sequence,
  { top, topIds, probabilities, vocab }: Prediction,
  row: number,
  eosId: number,
  options: DecodeOptions,
): void {
  const { temperature = 0, topP = 0.95 } = sequence.request;
  const best = Number(topIds[2 * row]);
  let id = best;
  let probability = top[2 * row]!;
  let rival = top[2 * row + 1]!;
  if (temperature > 0 && probabilities) {
    const mine = probabilities.subarray(row * vocab, (row + 1) * vocab);
    id = sample(mine, temperature, topP, sequence.random);
    if (id !== best) [probability, rival] = [mine[id]!, top[2 * row]!];
  }
  const logprob = logOf(probability);
  sequence.logprobs.push(logprob);
  sequence.margin = Math.min(sequence.margin, logprob - logOf(rival));
  if (id === eosId) {
    sequence.finishReason = 'stop';
    return;
  }
  sequence.ids.push(id);
  options.onToken?.(sequence.index, id);
  if (options.isComplete?.(sequence.index)) sequence.finishReason = 'stop';
  else if (sequence.logprobs.length >= sequence.limit) sequence.finishReason = 'length';
}

/** A probability may underflow to 0 in float32. */
const logOf = (probability: number): number => Math.log(Math.max(probability, 1e-38));
