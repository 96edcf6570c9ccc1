import { MemoError } from '@memo-js/core';
import type { MergeParameter } from '@memo-js/core';

/** Where a tensor stands in the model. */
export interface TensorPlace {
  readonly name: string;
  /** 0 at the first layer and before it, 1 at the last and behind it. */
  readonly depth: number;
}

/** Place of a tensor among `layers` layers: embeddings count as first, norm and head as last. */
export function placeOf(name: string, layers: number): TensorPlace {
  const match = /\.layers\.(\d+)\./.exec(name);
  if (match) return { name, depth: layers > 1 ? Number(match[1]) / (layers - 1) : 1 };
  return { name, depth: name.includes('embed') ? 0 : 1 };
}

/**
 * The value of a parameter at a tensor: a list of numbers is a gradient, interpolated over the
 * depth; of a list with filters, the first entry whose filter is part of the tensor's name holds.
 */
export function resolveParameter(
  parameter: MergeParameter | undefined,
  { name, depth }: TensorPlace,
): number | boolean | undefined {
  if (parameter === undefined || typeof parameter !== 'object') return parameter;
  if (isGradient(parameter)) return interpolate(parameter, depth);
  const entry = parameter.find(({ filter }) => filter === undefined || name.includes(filter));
  return entry && resolveParameter(entry.value, { name, depth });
}

const isGradient = (list: readonly unknown[]): list is readonly number[] =>
  list.every((entry) => typeof entry === 'number');

function interpolate(points: readonly number[], depth: number): number | undefined {
  const at = depth * (points.length - 1);
  const low = Math.floor(at);
  const [a, b] = [points[low], points[Math.min(low + 1, points.length - 1)]];
  return a === undefined || b === undefined ? undefined : a + (b - a) * (at - low);
}

/** @throws MemoError `MERGE_PARAMETER` when it is no finite number */
export function requireNumber(value: number | boolean | undefined, what: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new MemoError({
    code: 'MERGE_PARAMETER',
    message: `The merge has no number for ${what}${value === undefined ? '' : `, but ${value}`}.`,
    hint: 'Give a number, a list of numbers over the layers, or values by tensor-name filter.',
  });
}
