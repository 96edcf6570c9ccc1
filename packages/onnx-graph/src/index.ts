export { differentiate } from './differentiate.ts';
export type { DifferentiateOptions } from './differentiate.ts';
export { gradients } from './gradients.ts';
export type { Gradient, GradientInput, GradientRule } from './gradient-rule.ts';
export { Graph } from './graph.ts';
export type { ApplyOptions } from './graph.ts';
export { operators } from './operators.ts';
export type { InferenceInput, Operator, OutputInfo } from './operators.ts';
export { primitives } from './primitives.ts';
export type { Segment } from './recompute.ts';
export { elements, float } from './value.ts';
export type {
  Attribute,
  Attributes,
  ConstantData,
  DataType,
  FloatAttribute,
  Node,
  Shape,
  Value,
} from './value.ts';
