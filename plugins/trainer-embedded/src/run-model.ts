import {
  AdamW,
  TrainingSession,
  type DecoderConfig,
  type LoraConfig,
  type OptimizerState,
  type Weights,
} from '@memo-js/llama';
import type { MemoryUse } from './memory-check.ts';
import type { ResolvedOptions } from './options.ts';

/** What a run works on. When it has finished, what was trained holds the trained values. */
export interface RunModel {
  readonly config: DecoderConfig;
  /** Trained, or frozen under an adapter. */
  readonly weights: Map<string, Float32Array>;
  readonly padId: number;
  readonly adapter?: {
    readonly lora: LoraConfig;
    readonly weights: Map<string, Float32Array>;
    readonly loraDropout: number;
  };
}

/** The arrays of a run, and the graphs and the optimiser over them. */
export class RunState {
  readonly session: TrainingSession;
  readonly optimizer: AdamW;
  readonly #model: RunModel;

  static async open(
    model: RunModel,
    options: ResolvedOptions,
    memory: MemoryUse,
  ): Promise<RunState> {
    const trained = model.adapter?.weights ?? model.weights;
    const optimizer = await AdamW.open(trained, options, options.threads);
    // The optimiser has its own copy: the first one need not lie beside it for the whole run.
    trained.clear();
    return new RunState(model, optimizer, options, memory);
  }

  private constructor(
    model: RunModel,
    optimizer: AdamW,
    { threads, gradientAccumulationSteps }: ResolvedOptions,
    memory: MemoryUse,
  ) {
    const { config, weights, adapter } = model;
    this.#model = model;
    this.optimizer = optimizer;
    this.session = new TrainingSession(
      config,
      adapter ? weights : optimizer.weights,
      // Parts of an accumulated gradient are written apart from their sum.
      gradientAccumulationSteps > 1 ? undefined : optimizer.gradients,
      {
        ...(threads === undefined ? {} : { threads }),
        ...memory,
        ...(adapter ? { adapter: { ...adapter, weights: optimizer.weights } } : {}),
      },
    );
  }

  get padId(): number {
    return this.#model.padId;
  }

  /** What is trained. */
  get weights(): Weights {
    return this.optimizer.weights;
  }

  get moments(): OptimizerState {
    return this.optimizer.state;
  }

  async close(): Promise<void> {
    await Promise.all([this.session.close(), this.optimizer.close()]);
  }

  /** Hands the trained values to the model. */
  finish(): void {
    const trained = this.#model.adapter?.weights ?? this.#model.weights;
    for (const [name, values] of this.optimizer.weights) trained.set(name, values);
  }
}
