import type { DecoderConfig } from './config.ts';
import { headDim } from './config.ts';
import { weightShapes } from './weights.ts';

/** The sizes of a model of any family, for estimates; null where its config does not say. */
export interface ModelFigures {
  readonly parameters: number;
  readonly hiddenSize: number | null;
  readonly intermediateSize: number | null;
  readonly layers: number | null;
  readonly attentionHeads: number | null;
  readonly keyValueHeads: number | null;
  readonly headDim: number | null;
  readonly vocabSize: number | null;
  /** Longest sequence. */
  readonly positions: number | null;
  /** Of every tensor, by name: what an adapter adds follows from those of its target modules. */
  readonly shapes: ReadonlyMap<string, readonly number[]>;
}

/** Of a model that the graphs run. */
export function decoderFigures(config: DecoderConfig): ModelFigures {
  const shapes = weightShapes(config);
  return {
    parameters: countOf(shapes),
    hiddenSize: config.hidden_size,
    intermediateSize: config.intermediate_size,
    layers: config.num_hidden_layers,
    attentionHeads: config.num_attention_heads,
    keyValueHeads: config.num_key_value_heads,
    headDim: headDim(config),
    vocabSize: config.vocab_size,
    positions: config.max_position_embeddings,
    shapes,
  };
}

/** Of any model, by the names that most families use. */
export function figuresOf(
  config: Readonly<Record<string, unknown>>,
  shapes: ReadonlyMap<string, readonly number[]>,
): ModelFigures {
  // Models that also see images keep the sizes of their decoder apart.
  const inner = config['text_config'];
  const fields = typeof inner === 'object' && inner !== null ? { ...config, ...inner } : config;
  const size = (name: string): number | null => {
    const value = (fields as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
  };
  const [hiddenSize, attentionHeads] = [size('hidden_size'), size('num_attention_heads')];
  const perHead = hiddenSize !== null && attentionHeads !== null ? hiddenSize / attentionHeads : 0;
  return {
    parameters: countOf(shapes),
    hiddenSize,
    intermediateSize: size('intermediate_size'),
    layers: size('num_hidden_layers'),
    attentionHeads,
    keyValueHeads: size('num_key_value_heads') ?? attentionHeads,
    headDim: size('head_dim') ?? (Number.isInteger(perHead) && perHead > 0 ? perHead : null),
    vocabSize: size('vocab_size'),
    positions: size('max_position_embeddings'),
    shapes,
  };
}

const countOf = (shapes: ReadonlyMap<string, readonly number[]>): number =>
  [...shapes.values()].reduce((sum, shape) => sum + shape.reduce((a, b) => a * b, 1), 0);
