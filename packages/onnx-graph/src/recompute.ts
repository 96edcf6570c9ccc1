import type { Graph } from './graph.ts';
import type { Node, Value } from './value.ts';

/**
 * A part of a forward computation whose values are not kept for the way back, but computed again
 * from `input` (Chen et al. 2016, "Training deep nets with sublinear memory cost").
 */
export interface Segment {
  readonly nodes: readonly Node[];
  /** The one value that comes from earlier nodes and depends on what is differentiated by. */
  readonly input: Value;
}

/**
 * Appends the nodes of a segment once more.
 *
 * The second computation must not run before the way back arrives: it would be kept just as long,
 * and the runtime would see the first one in it and drop it. So its input has `0 * after` added,
 * which changes no number and waits for `after`.
 * @param after gradient of the segment's last value
 * @returns the second node of each first one
 */
export function recomputed(graph: Graph, { nodes, input }: Segment, after: Value): Map<Node, Node> {
  const axes = after.shape.map((_, axis) => axis);
  const corner = graph.apply('Slice', [
    after,
    graph.integers(axes.map(() => 0)),
    graph.integers(axes.map(() => 1)),
    graph.integers(axes),
  ]);
  const zero = graph.apply('Mul', [
    graph.apply('ReduceSum', [corner], { keepdims: 0 }),
    graph.scalar(0),
  ]);
  const values = new Map([[input.name, graph.apply('Add', [input, zero])]]);
  const again = new Map<Node, Node>();
  for (const node of nodes) {
    const inputs = node.inputs.map((value) => value && (values.get(value.name) ?? value));
    const outputs = graph.applyAll(node.op, inputs, node.attributes, {
      domain: node.domain,
      outputs: node.outputs,
    });
    node.outputs.forEach(({ name }, index) => values.set(name, outputs[index] as Value));
    again.set(node, graph.nodes.at(-1) as Node);
  }
  return again;
}
