/**
 * Matrices [rows_i, columns] transposed and put side by side: [columns, sum of rows_i]. Checkpoints
 * store [out, in]; a decoding graph multiplies by [in, out], and one wide product is faster than
 * several.
 */
export function packTransposed(
  matrices: readonly Float32Array[],
  columns: number,
): Float32Array<ArrayBuffer> {
  const width = matrices.reduce((sum, matrix) => sum + matrix.length / columns, 0);
  const out = new Float32Array(width * columns);
  let offset = 0;
  for (const matrix of matrices) {
    const rows = matrix.length / columns;
    for (let row = 0; row < rows; row++) {
      const from = row * columns;
      for (let i = 0, to = offset + row; i < columns; i++, to += width) out[to] = matrix[from + i]!;
    }
    offset += rows;
  }
  return out;
}
