import { MemoError } from '@memo-js/core';

import type { Shape, Value } from './value.ts';

/** @throws MemoError `GRAPH_SHAPE` that names the operation and the shapes it was given. */
export function shapeError(
  op: string,
  inputs: readonly (Value | undefined)[],
  expected: string,
): MemoError {
  const given = inputs.map((value) =>
    value ? `${value.name} [${value.shape.join(', ')}]` : '(none)',
  );
  return new MemoError({
    code: 'GRAPH_SHAPE',
    message: `${op} does not accept ${given.join(' and ')}`,
    hint: expected,
  });
}

/** Broadcasts two shapes as NumPy does; undefined where they do not fit. */
export function broadcastShapes(a: Shape, b: Shape): number[] | undefined {
  const rank = Math.max(a.length, b.length);
  const shape: number[] = [];
  for (let axis = 0; axis < rank; axis++) {
    const left = a[axis - rank + a.length] ?? 1;
    const right = b[axis - rank + b.length] ?? 1;
    if (left === right || right === 1) shape.push(left);
    else if (left === 1) shape.push(right);
    else if (left === -1 || right === -1) shape.push(Math.max(left, right));
    else return undefined;
  }
  return shape;
}

/** A negative axis counts from the end. */
export const normalAxis = (axis: number, rank: number): number => (axis < 0 ? axis + rank : axis);

/** Two shapes agree; a size that is only known at run time agrees with any. */
export const sameShape = (a: Shape, b: Shape): boolean =>
  a.length === b.length &&
  a.every((size, axis) => size === b[axis] || size === -1 || b[axis] === -1);
