import {
  float,
  int,
  join,
  laneSum,
  repeat,
  vector,
  type Code,
  type KernelFunction,
  type Local,
} from './wasm-code.ts';

/** Rows of a matrix that are multiplied at the same time. */
export const ROW_GROUP = 4;
/** Columns of one step of a product: every matrix has a multiple of them. */
export const COLUMN_STEP = 16;

/** How numbers of a matrix lie in memory. */
interface FloatLayout {
  readonly bytes: number;
  /** Eight numbers of a row, as two vectors in the order of the prepared input. */
  readonly load: (row: Local, offset: number, into: Local, from: Local) => [Code, Code];
}

const float32: FloatLayout = {
  bytes: 4,
  load: (row, offset, into) => [
    into.set(vector.load(row.get, offset)),
    into.set(vector.load(row.get, offset + 16)),
  ],
};

/** A bfloat16 is the upper half of a float32: of two in a word, the second only needs the first cut off. */
const bfloat16: FloatLayout = {
  bytes: 2,
  load: (row, offset, into, from) => [
    join(
      from.set(vector.load(row.get, offset)),
      into.set(vector.shiftLeft(from.get, int.constant(16))),
    ),
    into.set(vector.and(from.get, vector.bits(0xffff0000))),
  ],
};

/**
 * y[n] = sum over k of x[k] w[n][k], for `rows` rows of w (a multiple of {@link ROW_GROUP}) and one
 * input, or two that lie `inputBytes` apart and whose results lie `outputBytes` apart. The four rows
 * that are read together lie a quarter of them apart, so that each is one long stretch of memory: the
 * processor fetches those ahead, 1.3 times as fast.
 */
function product({ bytes, load }: FloatLayout, inputs: 1 | 2): KernelFunction {
  return {
    // x, inputBytes, w, columns, rows, y, outputBytes
    parameters: ['int', 'int', 'int', 'int', 'int', 'int', 'int'],
    write: (body) => {
      const [x, inputBytes, w, columns, rows, y, outputBytes] = body.parameters() as Seven;
      const [quarter, n, k, rowBytes, at] = body.locals('int', 5) as Five;
      const row = body.locals('int', ROW_GROUP);
      // With one input, two sums a row: a sum waits four cycles for the last one.
      const sums = body.locals('vector', 2 * ROW_GROUP);
      const [number, wide] = body.locals('vector', 2) as [Local, Local];
      const numbers = body.locals('vector', 2 * inputs);
      const sumOf = (r: number, half: number, input: number): Local =>
        sums[2 * r + (inputs === 1 ? half : input)] as Local;
      const eight = (offset: number): Code =>
        join(
          ...numbers.map((into, i) =>
            into.set(
              vector.load(
                i < 2 ? at.get : int.add(at.get, inputBytes.get),
                4 * offset + 16 * (i % 2),
              ),
            ),
          ),
          ...row.flatMap((address, r) => {
            const halves = load(address, offset * bytes, number, wide);
            return halves.flatMap((code, half) => [
              code,
              ...Array.from({ length: inputs }, (_, input) => {
                const sum = sumOf(r, half, input);
                const other = numbers[2 * input + half] as Local;
                return sum.set(vector.multiplyAdd(number.get, other.get, sum.get));
              }),
            ]);
          }),
        );
      return join(
        quarter.set(int.divide(rows.get, int.constant(ROW_GROUP))),
        rowBytes.set(int.mul(columns.get, int.constant(bytes))),
        repeat(
          n,
          quarter.get,
          1,
          join(
            ...row.map((address, r) =>
              address.set(
                int.add(
                  w.get,
                  int.mul(int.add(n.get, int.mul(quarter.get, int.constant(r))), rowBytes.get),
                ),
              ),
            ),
            ...sums.map((sum) => sum.set(vector.bits(0))),
            at.set(x.get),
            repeat(
              k,
              columns.get,
              COLUMN_STEP,
              join(
                eight(0),
                eight(8),
                at.set(int.add(at.get, int.constant(64))),
                ...row.map((address) =>
                  address.set(int.add(address.get, int.constant(16 * bytes))),
                ),
              ),
            ),
            ...row.flatMap((_, r) =>
              Array.from({ length: inputs }, (__, input) => {
                const [sum, other] = [sums[2 * r + input] as Local, sums[2 * r + 1] as Local];
                return join(
                  inputs === 1 ? sum.set(vector.add(sum.get, other.get)) : [],
                  float.store(
                    int.add(
                      input === 0 ? y.get : int.add(y.get, outputBytes.get),
                      int.mul(
                        int.add(n.get, int.mul(quarter.get, int.constant(r))),
                        int.constant(4),
                      ),
                    ),
                    laneSum(sum),
                  ),
                );
              }),
            ),
          ),
        ),
      );
    },
  };
}

/** Numbers of x in the order in which {@link bfloat16} has those of a row: of eight, every other one first. */
const deinterleave: KernelFunction = {
  // x, out, count
  parameters: ['int', 'int', 'int'],
  write: (body) => {
    const [x, out, count] = body.parameters() as Three;
    const i = body.local('int');
    const [a, b] = body.locals('vector', 2) as [Local, Local];
    return repeat(
      i,
      count.get,
      8,
      join(
        a.set(vector.load(int.add(x.get, int.mul(i.get, int.constant(4))))),
        b.set(vector.load(int.add(x.get, int.mul(i.get, int.constant(4))), 16)),
        vector.store(
          int.add(out.get, int.mul(i.get, int.constant(4))),
          vector.shuffle(a.get, b.get, [0, 2, 4, 6]),
        ),
        vector.store(
          int.add(out.get, int.mul(i.get, int.constant(4))),
          vector.shuffle(a.get, b.get, [1, 3, 5, 7]),
          16,
        ),
      ),
    );
  },
};

export const floatKernels = Object.freeze({
  float32One: product(float32, 1),
  float32Two: product(float32, 2),
  bfloat16One: product(bfloat16, 1),
  bfloat16Two: product(bfloat16, 2),
  deinterleave,
});

type Three = [Local, Local, Local];
type Five = [Local, Local, Local, Local, Local];
type Seven = [Local, Local, Local, Local, Local, Local, Local];
