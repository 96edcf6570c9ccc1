import { reshaped, sumTo, type Gradient, type GradientRule } from './gradient-rule.ts';
import type { Graph } from './graph.ts';
import {
  elements,
  float,
  floatAttribute,
  integerAttribute,
  type Attributes,
  type Node,
  type Value,
} from './value.ts';

/** C = alpha * A x B + C0: alpha goes into each product, and C0 takes the gradient as it is. */
export const gemm: GradientRule = ({ graph, inputs: [a, b, c], gradient, attributes, wants }) => {
  const [transA, transB] = [
    integerAttribute(attributes, 'transA', 0),
    integerAttribute(attributes, 'transB', 0),
  ];
  const { alpha } = attributes;
  const scale: Attributes = alpha === undefined ? {} : { alpha };
  const product =
    (left: Value | undefined, right: Value | undefined, flags: Attributes): Gradient =>
    (into) =>
      graph.apply('Gemm', into ? [left, right, into] : [left, right], { ...flags, ...scale });
  return [
    !wants(0)
      ? undefined
      : transA
        ? product(b, gradient, { transA: transB, transB: 1 })
        : product(gradient, b, { transB: 1 - transB }),
    !wants(1)
      ? undefined
      : transB
        ? product(gradient, a, { transA: 1, transB: transA })
        : product(a, gradient, { transA: 1 - transA }),
    c && wants(2) ? sumTo(graph, gradient, c.shape) : undefined,
  ];
};

/**
 * C = alpha * view(A) x view(B) with the views of the fused operation: the gradient of A is
 * alpha * dC x view(B)^T, seen back through A's transpositions.
 */
export const fusedMatMul: GradientRule = ({ graph, inputs, gradient, attributes, wants }) => {
  const flag = (name: string): number => integerAttribute(attributes, name, 0);
  const alpha = { alpha: float(floatAttribute(attributes, 'alpha', 1)) };
  const back = (product: Value, index: number): Value => {
    const side = index === 0 ? 'A' : 'B';
    const shape = inputs[index]?.shape ?? [];
    if (!flag(`transBatch${side}`)) return sumTo(graph, product, shape);
    // [...batch, m, k] becomes [m, ...batch, k] again.
    const rank = shape.length;
    const order = [rank - 2, ...Array.from({ length: rank - 2 }, (_, axis) => axis), rank - 1];
    return sumTo(graph, graph.apply('Transpose', [product], { perm: order }), shape);
  };
  const gradientOf = (index: 0 | 1): Value => {
    const [own, other] = index === 0 ? (['A', 'B'] as const) : (['B', 'A'] as const);
    const operand = inputs[1 - index];
    const operandFirst = (index === 0) === (flag(`trans${own}`) === 1);
    const flags = operandFirst
      ? {
          transA: index === 0 ? flag(`trans${other}`) : 1 - flag(`trans${other}`),
          transB: index === 0 ? 1 : 0,
          transBatchA: flag(`transBatch${other}`),
        }
      : {
          transA: index === 0 ? 0 : 1,
          transB: index === 0 ? 1 - flag(`trans${other}`) : flag(`trans${other}`),
          transBatchB: flag(`transBatch${other}`),
        };
    return back(
      graph.apply('FusedMatMul', operandFirst ? [operand, gradient] : [gradient, operand], {
        ...flags,
        ...alpha,
      }),
      index,
    );
  };
  return [wants(0) ? gradientOf(0) : undefined, wants(1) ? gradientOf(1) : undefined];
};

/**
 * RMS norm, y = w * x * r with r = 1 / rms(x), a vector a row:
 * dx = dy * w * r - x * r^3 / d * sum(dy * w * x), dw = sum over rows of dy * x * r.
 * Both sums are matrix products with dy * x, so that it is read twice and never reduced by itself.
 */
export const rmsNorm: GradientRule = ({ graph, node, inputs, gradient, wants }) => {
  const [x, scale] = inputs as [Value, Value];
  const size = x.shape.at(-1) ?? 1;
  const count = elements(x.shape) / size;
  const inverse = node.outputs[1] ?? withInverse(graph, node);
  const flatInverse = reshaped(graph, inverse, [count, 1]);
  const product = reshaped(graph, graph.apply('Mul', [gradient, x]), [count, size]);
  const dx: Gradient = (into) => {
    const means = graph.apply('FusedMatMul', [product, reshaped(graph, scale, [size, 1])], {
      alpha: float(1 / size),
    });
    const cube = graph.apply('Mul', [graph.apply('Mul', [flatInverse, flatInverse]), flatInverse]);
    const factor = graph.apply('Mul', [means, cube]);
    const along = graph.apply('Mul', [x, reshaped(graph, factor, inverse.shape)]);
    const direct = graph.apply('Mul', [graph.apply('Mul', [gradient, scale]), inverse]);
    return graph.apply('Sub', [into ? graph.apply('Add', [into, direct]) : direct, along]);
  };
  const dScale = (): Value =>
    reshaped(graph, graph.apply('MatMul', [reshaped(graph, inverse, [1, count]), product]), [size]);
  return [wants(0) ? dx : undefined, wants(1) ? dScale() : undefined];
};

/** 1 / rms of a norm that was built without its second output. */
function withInverse(graph: Graph, node: Node): Value {
  return graph.applyAll(node.op, node.inputs, node.attributes)[1] as Value;
}
