import { availableParallelism } from 'node:os';
import type { DecoderConfig } from './config.ts';
import type { DecodeEngine } from './decode-engine.ts';
import { decodeSession } from './decode-session.ts';
import type { DecodeSessionOptions } from './decode-session.ts';
import { GraphEngine } from './graph-engine.ts';
import { KernelEngine } from './kernel/kernel-engine.ts';
import { kernelsSupported } from './kernel/kernels.ts';
import { loadKernelModel } from './kernel/load-kernel-model.ts';
import { fitsKernels } from './kernel/model-plan.ts';
import type { WeightSource } from './kernel/weight-sources.ts';
import { parameterCount } from './weights.ts';
import type { Weights } from './weights.ts';

/** What computes a decoder; `auto` chooses by its size. */
export type EngineName = 'auto' | 'graph' | 'kernels';

export interface EngineOptions extends DecodeSessionOptions {
  /** @default 'auto' */
  readonly engine?: EngineName;
}

/**
 * Parameters from which the kernels are the default. A step of a smaller model is so short that the
 * waits between threads count, and its answers stay what they were.
 */
const LARGE = 30_000_000;
/** Past this, threads wait for the memory and not for each other. */
const MAX_THREADS = 8;

/** The engine of a decoder, with its own copy of the weights. */
export async function openEngine(
  config: DecoderConfig,
  source: WeightSource,
  { engine = 'auto', ...options }: EngineOptions,
): Promise<DecodeEngine> {
  const { precision = 'float32', threads = availableParallelism() } = options;
  const suits = kernelsSupported() && fitsKernels(config, precision !== 'float32');
  if (suits && (engine === 'kernels' || (engine === 'auto' && parameterCount(config) >= LARGE))) {
    const count = Math.min(threads, MAX_THREADS);
    const model = await loadKernelModel(config, source, precision, count);
    // Matrices in blocks are others in the graph, and so would the answers be.
    const openWide = (): Promise<DecodeEngine> => openGraph(config, model!.weights(), options);
    if (model) return new KernelEngine(model, precision === 'float32' ? openWide : null);
  }
  return openGraph(config, await source.readAll(), options);
}

const openGraph = async (
  config: DecoderConfig,
  weights: Weights,
  options: DecodeSessionOptions,
): Promise<DecodeEngine> => new GraphEngine(config, await decodeSession(config, weights, options));
