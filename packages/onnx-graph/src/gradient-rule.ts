import type { Graph } from './graph.ts';
import { sameShape } from './shapes.ts';
import type { Attributes, Node, Shape, Value } from './value.ts';

/**
 * The gradient of one input: a value, or a function that adds it onto what is there already.
 * A matrix product accumulates inside `Gemm`, which saves a pass over memory.
 */
export type Gradient = Value | ((into: Value | undefined) => Value);

/** What a rule is given. */
export interface GradientInput {
  readonly graph: Graph;
  readonly node: Node;
  readonly inputs: readonly Value[];
  /** First output of the node. */
  readonly output: Value;
  /** Gradient of the loss by the first output. */
  readonly gradient: Value;
  readonly attributes: Attributes;
  /** Whether the gradient of an input is wanted; rules skip the work for the others. */
  readonly wants: (index: number) => boolean;
}

/** Gradients by input, in the order of the inputs. */
export type GradientRule = (input: GradientInput) => readonly (Gradient | undefined)[];

/** Sums a gradient back to the shape that was broadcast. */
export function sumTo(graph: Graph, gradient: Value, shape: Shape): Value {
  const extra = gradient.shape.length - shape.length;
  const axes = gradient.shape.flatMap((size, axis) =>
    size !== (axis < extra ? -2 : shape[axis - extra]) ? [axis] : [],
  );
  if (axes.length === 0) return gradient;
  const summed = graph.apply('ReduceSum', [gradient, graph.integers(axes)], { keepdims: 1 });
  return extra > 0 ? graph.apply('Reshape', [summed, graph.integers(shape)]) : summed;
}

/** A view of another shape; the value itself where it has that shape already. */
export const reshaped = (graph: Graph, value: Value, shape: Shape): Value =>
  sameShape(value.shape, shape) ? value : graph.apply('Reshape', [value, graph.integers(shape)]);

export const zeros = (graph: Graph, shape: Shape): Value =>
  graph.apply('Expand', [graph.scalar(0), graph.integers(shape)]);
