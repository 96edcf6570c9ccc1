import {
  AdamW,
  TrainingSession,
  type DecoderConfig,
  type LoraConfig,
  type OptimizerState,
  type Weights,
} from '@memo-js/llama';
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

  constructor(model: RunModel, options: ResolvedOptions, recompute: boolean) {
    const { config, weights, adapter } = model;
    const threads = options.threads === undefined ? {} : { threads: options.threads };
    const trained = adapter?.weights ?? weights;
    this.#model = model;
    this.optimizer = new AdamW(trained, options);
    // The optimiser has its own copy: the first one need not lie beside it for the whole run.
    trained.clear();
    this.session = new TrainingSession(
      config,
      adapter ? weights : this.optimizer.weights,
      // Parts of an accumulated gradient are written apart from their sum.
      options.gradientAccumulationSteps > 1 ? undefined : this.optimizer.gradients,
      {
        ...threads,
        recompute,
        ...(adapter ? { adapter: { ...adapter, weights: this.optimizer.weights } } : {}),
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

  /** Hands the trained values to the model. */
  finish(): void {
    const trained = this.#model.adapter?.weights ?? this.#model.weights;
    for (const [name, values] of this.optimizer.weights) trained.set(name, values);
  }
}
