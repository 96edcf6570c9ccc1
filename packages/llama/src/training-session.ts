import { InferenceSession, Tensor } from 'onnxruntime-node';
import { availableParallelism } from 'node:os';
import { elements } from '@memo-js/onnx-graph';
import type { DecoderConfig } from './config.ts';
import { dropoutPool, fillDropout } from './dropout-pool.ts';
import { loraShapes, type Adapter } from './lora.ts';
import { runInPlace } from './run-in-place.ts';
import { trainingOptions } from './session-options.ts';
import type { TrainingBatch } from './training-batch.ts';
import {
  evaluationGraph,
  gradientNames,
  gradientOf,
  trainingGraph,
  trainingInputs,
  trainingOutputs,
  type TrainingGraphOptions,
  type TrainingShape,
} from './training-graph.ts';
import { parameterCount, weightShapes, type Weights } from './weights.ts';

/** What one run of a graph gives. */
export interface StepResult {
  /** Mean negative log-likelihood of the supervised tokens, in nats. */
  readonly loss: number;
  /** For each row, whether its label is the most probable token. */
  readonly known: readonly boolean[];
}

export interface TrainingSessionOptions {
  /** @default all cores */
  readonly threads?: number;
  /** Train this adapter: gradients are those of its matrices, the weights are frozen. */
  readonly adapter?: Adapter & { readonly loraDropout?: number };
  /** Keep one value a layer and compute the others again on the way back. @default false */
  readonly recompute?: boolean;
  /**
   * Each graph keeps its working memory from run to run. Without, all graphs together need that of
   * the largest, and a step of small models takes up to a tenth longer. @default true
   */
  readonly keepBuffers?: boolean;
}

/** What decides the dropout of a step. */
export interface DropoutDraw {
  readonly seed: number;
  readonly step: number;
}

const EMBEDDING = 'model.embed_tokens.weight';

/**
 * Compiled training and evaluation graphs of one model, one of each a shape. All of them read the
 * same weight arrays, and all training graphs write the same gradient arrays.
 */
export class TrainingSession {
  /** By weight name; overwritten by each {@link step}. */
  readonly gradients: Weights;
  readonly #config: DecoderConfig;
  readonly #weights: Record<string, Tensor> = {};
  readonly #results: Record<string, Tensor> = {};
  readonly #compiled = new Map<string, Promise<InferenceSession>>();
  readonly #threads: number;
  readonly #keepBuffers: boolean;
  readonly #graph: TrainingGraphOptions;

  /**
   * @param weights read in place at every run
   * @param gradients arrays to write gradients into, of the names and sizes of what is trained
   */
  constructor(
    config: DecoderConfig,
    weights: Weights,
    gradients: Weights | undefined,
    { threads, adapter, recompute = false, keepBuffers = true }: TrainingSessionOptions = {},
  ) {
    this.#config = config;
    this.#threads = threads ?? availableParallelism();
    this.#keepBuffers = keepBuffers;
    this.#graph = adapter
      ? { recompute, lora: { ...adapter.lora, loraDropout: adapter.loraDropout ?? 0 } }
      : { recompute };
    const shapes = new Map<string, readonly number[]>(weightShapes(config));
    const trained = adapter ? loraShapes(config, adapter.lora) : shapes;
    this.gradients = gradients ?? emptyGradients(trained);
    for (const [name, shape] of trained) shapes.set(name, shape);
    const tensor = (from: Weights, name: string): Tensor =>
      new Tensor('float32', from.get(name) as Float32Array, [...(shapes.get(name) ?? [])]);
    for (const name of shapes.keys()) {
      this.#weights[name] = tensor(adapter?.weights.has(name) ? adapter.weights : weights, name);
    }
    for (const name of gradientNames(config, this.#graph)) {
      this.#results[gradientOf(name)] = tensor(this.gradients, name);
    }
  }

  /**
   * Runs forward and backward; {@link gradients} then hold the gradient of the loss.
   * @param draw seed and step that the dropout of an adapter is drawn for
   */
  async step(
    shape: TrainingShape,
    batch: TrainingBatch,
    draw: DropoutDraw = { seed: 0, step: 0 },
  ): Promise<StepResult> {
    const session = await this.#session('training', shape, trainingGraph);
    const tokens = shape.sequence * shape.batch;
    const { hidden_size: size } = this.#config;
    const outcome = lossResults(shape);
    const feeds = { ...this.#feeds(shape, batch), ...this.#dropout(tokens, draw) };
    if (this.#graph.lora) {
      await runInPlace(session, feeds, { ...this.#results, ...outcome });
    } else {
      const embedded = new Float32Array(tokens * size);
      await runInPlace(session, feeds, {
        ...this.#results,
        ...outcome,
        [trainingOutputs.embedded]: new Tensor('float32', embedded, [tokens, size]),
      });
      this.#addEmbedded(batch.tokens, embedded);
    }
    return stepResult(outcome);
  }

  /** Runs forward only. */
  async evaluate(shape: TrainingShape, batch: TrainingBatch): Promise<StepResult> {
    const session = await this.#session('evaluation', shape, evaluationGraph);
    return stepResult(await session.run(this.#feeds(shape, batch)));
  }

  async close(): Promise<void> {
    for (const session of this.#compiled.values()) await (await session).release();
    this.#compiled.clear();
  }

  #feeds(shape: TrainingShape, batch: TrainingBatch): Record<string, Tensor> {
    return {
      ...this.#weights,
      [trainingInputs.tokens]: new Tensor('int64', batch.tokens, [shape.sequence, shape.batch]),
      [trainingInputs.rows]: new Tensor('int64', batch.rows, [shape.rows, 1]),
      [trainingInputs.labels]: new Tensor('int64', batch.labels, [shape.rows]),
      [trainingInputs.weights]: new Tensor('float32', batch.weights, [shape.rows]),
    };
  }

  #dropout(tokens: number, { seed, step }: DropoutDraw): Record<string, Tensor> {
    const rate = this.#graph.lora?.loraDropout ?? 0;
    if (rate === 0) return {};
    const pool = new Float32Array(dropoutPool(this.#config, tokens).length);
    fillDropout(pool, rate, seed, step);
    return { [trainingInputs.dropout]: new Tensor('float32', pool, [pool.length]) };
  }

  /** Each token's gradient goes to its row of the embedding. */
  #addEmbedded(tokens: BigInt64Array, embedded: Float32Array): void {
    const total = this.gradients.get(EMBEDDING) as Float32Array;
    if (!this.#config.tie_word_embeddings) total.fill(0);
    const size = this.#config.hidden_size;
    for (let t = 0; t < tokens.length; t++) {
      const row = Number(tokens[t]) * size;
      const from = t * size;
      for (let i = 0; i < size; i++) {
        total[row + i] = (total[row + i] as number) + (embedded[from + i] as number);
      }
    }
  }

  #session(
    kind: string,
    shape: TrainingShape,
    build: typeof trainingGraph,
  ): Promise<InferenceSession> {
    const key = `${kind} ${shape.sequence} ${shape.batch} ${shape.rows}`;
    const known = this.#compiled.get(key);
    if (known) return known;
    const session = InferenceSession.create(build(this.#config, shape, this.#graph).toModel(), {
      intraOpNumThreads: this.#threads,
      enableCpuMemArena: this.#keepBuffers,
      ...trainingOptions(parameterCount(this.#config)),
      logSeverityLevel: 3,
    });
    this.#compiled.set(key, session);
    return session;
  }
}

const emptyGradients = (shapes: ReadonlyMap<string, readonly number[]>): Weights =>
  new Map([...shapes].map(([name, shape]) => [name, new Float32Array(elements(shape))]));

function lossResults(shape: TrainingShape): Record<string, Tensor> {
  return {
    [trainingOutputs.loss]: new Tensor('float32', new Float32Array(1), []),
    [trainingOutputs.known]: new Tensor('bool', new Uint8Array(shape.rows), [shape.rows]),
  };
}

function stepResult(results: InferenceSession.OnnxValueMapType): StepResult {
  return {
    loss: (results[trainingOutputs.loss]?.data as Float32Array)[0] as number,
    known: Array.from(results[trainingOutputs.known]?.data as Uint8Array, Boolean),
  };
}
