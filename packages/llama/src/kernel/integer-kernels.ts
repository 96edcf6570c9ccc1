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
import { ROW_GROUP } from './float-kernels.ts';

/** Numbers of a row that share a scale and a least value. */
export const BLOCK = 32;
/** Bytes of scale and least value, float32 both, in front of the integers of a block. */
export const BLOCK_HEAD = 8;
const LEVELS = 127;

/**
 * Rounds x to blocks of integers of -127 to 127 times a scale.
 * `out`: the integers; `scales`: of each block the scale, then the sum of its rounded numbers.
 */
const quantizeInput: KernelFunction = {
  // x, count, out, scales
  parameters: ['int', 'int', 'int', 'int'],
  write: (body) => {
    const [x, count, out, scales] = body.parameters() as [Local, Local, Local, Local];
    const [i, at] = body.locals('int', 2) as [Local, Local];
    const numbers = body.locals('vector', BLOCK / 4);
    const [most, total, step] = body.locals('vector', 3) as [Local, Local, Local];
    const [scale, greatest] = body.locals('float', 2) as [Local, Local];
    const bytesOf = (four: readonly Local[]): Code => {
      const shorts = [0, 2].map((from) =>
        vector.narrowInts(vector.toInts(four[from]!.get), vector.toInts(four[from + 1]!.get)),
      );
      return vector.narrowShorts(shorts[0]!, shorts[1]!);
    };
    return repeat(
      i,
      count.get,
      BLOCK,
      join(
        at.set(int.add(x.get, int.mul(i.get, int.constant(4)))),
        ...numbers.map((number, n) => number.set(vector.load(at.get, 16 * n))),
        most.set(vector.abs(numbers[0]!.get)),
        ...numbers.slice(1).map((number) => most.set(vector.max(most.get, vector.abs(number.get)))),
        greatest.set(
          float.max(
            float.max(vector.lane(most.get, 0), vector.lane(most.get, 1)),
            float.max(vector.lane(most.get, 2), vector.lane(most.get, 3)),
          ),
        ),
        // Of zeros alone the scale does not matter, but it must divide.
        greatest.set(float.max(greatest.get, float.constant(1e-30))),
        scale.set(float.mul(greatest.get, float.constant(1 / LEVELS))),
        step.set(vector.splat(float.divide(float.constant(LEVELS), greatest.get))),
        ...numbers.map((number) => number.set(vector.nearest(vector.mul(number.get, step.get)))),
        total.set(numbers[0]!.get),
        ...numbers.slice(1).map((number) => total.set(vector.add(total.get, number.get))),
        at.set(int.add(scales.get, int.divide(i.get, int.constant(4)))),
        float.store(at.get, scale.get),
        float.store(at.get, float.mul(laneSum(total), scale.get), 4),
        at.set(int.add(out.get, i.get)),
        vector.store(at.get, bytesOf(numbers.slice(0, 4))),
        vector.store(at.get, bytesOf(numbers.slice(4)), 16),
      ),
    );
  },
};

/** How the integers of a block are multiplied with those of the input. */
interface IntegerLayout {
  readonly bytes: number;
  /**
   * For each input, the sums of the block's products, four integers in `sums`; `input(i, half)` is
   * the half of a block of input i.
   */
  readonly dot: (
    row: Local,
    sums: readonly Local[],
    input: (index: number, half: number) => Code,
    temporary: readonly Local[],
  ) => Code;
}

const NIBBLE = vector.bytes(15);
const upper = (bytes: Local): Code =>
  vector.and(vector.shiftShortsRight(bytes.get, int.constant(4)), NIBBLE);

/** Byte i of a block holds number i in its lower half and number i + 16 in its upper one. */
const four: IntegerLayout = {
  bytes: BLOCK / 2,
  dot: (row, sums, input, [bytes, low, high]) =>
    join(
      bytes!.set(vector.load(row.get, BLOCK_HEAD)),
      low!.set(vector.and(bytes!.get, NIBBLE)),
      high!.set(upper(bytes!)),
      ...sums.map((sum, i) =>
        sum.set(
          vector.dotBytes(
            input(i, 1),
            high!.get,
            vector.dotBytes(input(i, 0), low!.get, vector.bits(0)),
          ),
        ),
      ),
    ),
};

/** Bytes of 0 to 255, whose halves are multiplied alone: the product takes at most 7 bits. */
const eight: IntegerLayout = {
  bytes: BLOCK,
  dot: (row, sums, input, [bytes, low, high]) =>
    join(
      ...[0, 1].flatMap((half) => [
        bytes!.set(vector.load(row.get, BLOCK_HEAD + 16 * half)),
        low!.set(vector.and(bytes!.get, NIBBLE)),
        high!.set(upper(bytes!)),
        ...sums.map((sum, i) => {
          const upperSum = vector.shiftLeft(
            vector.dotBytes(input(i, half), high!.get, vector.bits(0)),
            int.constant(4),
          );
          const both = vector.addInts(
            upperSum,
            vector.dotBytes(input(i, half), low!.get, vector.bits(0)),
          );
          return sum.set(half === 0 ? both : vector.addInts(sum.get, both));
        }),
      ]),
    ),
};

/**
 * The product of `float-kernels.ts` with a matrix in blocks: a number is scale * integer + least, so a
 * block's sum is scale * xScale * (sum of integers) + least * (sum of x).
 * Input: what {@link quantizeInput} makes, the scales `scaleOffset` behind the integers.
 */
function product({ bytes, dot }: IntegerLayout, inputs: 1 | 2): KernelFunction {
  return {
    // x, inputBytes, w, columns, rows, y, outputBytes, scaleOffset
    parameters: ['int', 'int', 'int', 'int', 'int', 'int', 'int', 'int'],
    write: (body) => {
      const [x, inputBytes, w, columns, rows, y, outputBytes, scaleOffset] =
        body.parameters() as Eight;
      const [quarter, n, k, rowBytes] = body.locals('int', 4) as [Local, Local, Local, Local];
      const at = body.locals('int', inputs);
      const scalesAt = body.locals('int', inputs);
      const row = body.locals('int', ROW_GROUP);
      const sums = body.locals('vector', ROW_GROUP * inputs);
      const dots = body.locals('vector', inputs);
      const temporary = body.locals('vector', 3);
      const block = BLOCK_HEAD + bytes;
      const blocksBelow = (r: number): Code => int.mul(quarter.get, int.constant(r));
      const eachBlock = join(
        ...row.flatMap((address, r) => [
          dot(address, dots, (i, half) => vector.load(at[i]!.get, 16 * half), temporary),
          ...dots.map((sum, i) => {
            const into = sums[r * inputs + i]!;
            const scale = vector.mul(
              vector.loadSplat(address.get),
              vector.loadSplat(scalesAt[i]!.get),
            );
            return into.set(
              vector.multiplyAdd(
                vector.loadFirst(address.get, 4),
                vector.loadSplat(scalesAt[i]!.get, 4),
                vector.multiplyAdd(vector.fromInts(sum.get), scale, into.get),
              ),
            );
          }),
        ]),
        ...at.map((local) => local.set(int.add(local.get, int.constant(BLOCK)))),
        ...scalesAt.map((local) => local.set(int.add(local.get, int.constant(8)))),
        ...row.map((local) => local.set(int.add(local.get, int.constant(block)))),
      );
      return join(
        quarter.set(int.divide(rows.get, int.constant(ROW_GROUP))),
        rowBytes.set(int.mul(int.divide(columns.get, int.constant(BLOCK)), int.constant(block))),
        repeat(
          n,
          quarter.get,
          1,
          join(
            ...row.map((address, r) =>
              address.set(int.add(w.get, int.mul(int.add(n.get, blocksBelow(r)), rowBytes.get))),
            ),
            ...sums.map((sum) => sum.set(vector.bits(0))),
            ...at.map((local, i) => local.set(i === 0 ? x.get : int.add(x.get, inputBytes.get))),
            ...scalesAt.map((local, i) => local.set(int.add(at[i]!.get, scaleOffset.get))),
            repeat(k, columns.get, BLOCK, eachBlock),
            ...sums.map((sum, index) => {
              const [r, i] = [Math.floor(index / inputs), index % inputs];
              const output = i === 0 ? y.get : int.add(y.get, outputBytes.get);
              const place = int.mul(int.add(n.get, blocksBelow(r)), int.constant(4));
              return float.store(int.add(output, place), laneSum(sum));
            }),
          ),
        ),
      );
    },
  };
}

export const integerKernels = Object.freeze({
  quantizeInput,
  int4One: product(four, 1),
  int4Two: product(four, 2),
  int8One: product(eight, 1),
  int8Two: product(eight, 2),
});

type Eight = [Local, Local, Local, Local, Local, Local, Local, Local];
