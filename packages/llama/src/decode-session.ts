import { availableParallelism } from 'node:os';
import { InferenceSession } from 'onnxruntime-node';
import type { DecoderConfig } from './config.ts';
import { buildDecodeGraph } from './decode-graph.ts';
import type { Precision } from './projection.ts';
import { sessionOptions } from './session-options.ts';
import { parameterCount } from './weights.ts';
import type { Weights } from './weights.ts';

export interface DecodeSessionOptions {
  /** Threads inside an operation. @default 1, and for more than 2 million parameters the cores */
  readonly threads?: number;
  /** How the matrices are held. @default 'float32' */
  readonly precision?: Precision;
}

/** What a decoder runs: a session of its own, or one that it shares. */
export interface DecodeRunner {
  run(
    feeds: InferenceSession.FeedsType,
    fetches: InferenceSession.FetchesType,
  ): Promise<InferenceSession.ReturnType>;
  release(): Promise<void>;
}

/**
 * A session of the decoding graph. The weights are copied into it.
 * @param adapters with the inputs of an adapter beside the weights
 */
export async function decodeSession(
  config: DecoderConfig,
  weights: Weights,
  { threads = defaultThreads(config), precision }: DecodeSessionOptions,
  adapters = false,
): Promise<InferenceSession> {
  const graph = buildDecodeGraph(config, weights, precision, adapters);
  const { model, externalData } = graph.toModelParts();
  return InferenceSession.create(model, {
    externalData,
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    ...sessionOptions,
  });
}

/** A small model's operations are too short to be worth waking another thread. */
const defaultThreads = (config: DecoderConfig): number =>
  parameterCount(config) < 2_000_000 ? 1 : availableParallelism();
