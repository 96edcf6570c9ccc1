import { MemoError } from '@memo-js/core';

import type { Gradient } from './gradient-rule.ts';
import { gradients } from './gradients.ts';
import type { Graph } from './graph.ts';
import { recomputed, type Segment } from './recompute.ts';
import type { Node, Value } from './value.ts';

export interface DifferentiateOptions {
  /** Parts of the forward computation that are computed again on the way back, not kept. */
  readonly recompute?: readonly Segment[];
  /**
   * Gradient by `output` of what is minimised, of its shape: for a loss whose derivative is simpler
   * than the chain rule makes it. Without it `output` is the loss itself.
   */
  readonly seed?: Value;
}

/**
 * Appends the reverse-mode derivative of `output` to its graph.
 * @param output a value with one element, or of any shape with a `seed`
 * @param by values to differentiate by; nothing is propagated past them
 * @returns the gradient of each value of `by`, with its shape
 * @throws MemoError `GRAPH_GRADIENT` where an operation has no rule, or a value does not reach the output
 */
export function differentiate(
  graph: Graph,
  output: Value,
  by: readonly Value[],
  { recompute = [], seed }: DifferentiateOptions = {},
): Value[] {
  const forward = [...graph.nodes];
  const segments = new Map(recompute.flatMap((segment) => segment.nodes.map((n) => [n, segment])));
  const again = new Map<Node, Node>();
  const leaves = new Set(by.map((value) => value.name));
  const active = activeValues(forward, leaves);
  const pending = new Map<string, Gradient[]>();
  pending.set(output.name, [
    seed ?? graph.apply('Expand', [graph.scalar(1), graph.integers(output.shape)]),
  ]);
  const settled = new Map<string, Value>();
  const settle = (value: Value): Value | undefined => {
    const known = settled.get(value.name);
    if (known) return known;
    const total = accumulate(graph, pending.get(value.name) ?? []);
    if (total) settled.set(value.name, total);
    return total;
  };
  for (const node of forward.reverse()) {
    const result = node.outputs[0];
    if (!result || !active.has(result.name) || leaves.has(result.name)) continue;
    const gradient = settle(result);
    if (!gradient) continue;
    const segment = segments.get(node);
    if (segment && !again.has(node)) {
      for (const [first, second] of recomputed(graph, segment, gradient)) again.set(first, second);
    }
    propagate(graph, node, again.get(node) ?? node, gradient, active, pending);
  }
  return by.map((value) => {
    const gradient = settle(value);
    if (gradient) return gradient;
    throw new MemoError({
      code: 'GRAPH_GRADIENT',
      message: `${value.name} has no influence on ${output.name}`,
      hint: 'Differentiate by values that the loss is computed from.',
    });
  });
}

/** Names of the values that depend on a leaf. */
function activeValues(nodes: readonly Node[], leaves: ReadonlySet<string>): Set<string> {
  const active = new Set(leaves);
  for (const node of nodes) {
    if (node.inputs.some((value) => value && active.has(value.name))) {
      for (const output of node.outputs) active.add(output.name);
    }
  }
  return active;
}

/** @param values the node whose inputs and outputs the rule may use: `node`, or it computed again */
function propagate(
  graph: Graph,
  node: Node,
  values: Node,
  gradient: Value,
  active: ReadonlySet<string>,
  pending: Map<string, Gradient[]>,
): void {
  const rule = gradients[node.op];
  if (!rule) {
    throw new MemoError({
      code: 'GRAPH_GRADIENT',
      message: `there is no gradient rule for ${node.op}`,
      hint: `Differentiable operations: ${Object.keys(gradients).join(', ')}.`,
    });
  }
  const parts = rule({
    graph,
    node: values,
    inputs: values.inputs as readonly Value[],
    output: values.outputs[0] as Value,
    gradient,
    attributes: node.attributes,
    wants: (index) => active.has(node.inputs[index]?.name ?? ''),
  });
  parts.forEach((part, index) => {
    const input = node.inputs[index];
    if (!part || !input || !active.has(input.name)) return;
    pending.set(input.name, [...(pending.get(input.name) ?? []), part]);
  });
}

/** Sums contributions: plain values first, so that the others can add onto them. */
function accumulate(graph: Graph, parts: readonly Gradient[]): Value | undefined {
  let total: Value | undefined;
  for (const part of parts) {
    if (typeof part !== 'function') total = total ? graph.apply('Add', [total, part]) : part;
  }
  for (const part of parts) if (typeof part === 'function') total = part(total);
  return total;
}
