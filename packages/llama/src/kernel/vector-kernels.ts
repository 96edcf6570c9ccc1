import {
  float,
  int,
  join,
  laneSum,
  repeat,
  vector,
  type Code,
  type FunctionWriter,
  type KernelFunction,
  type Local,
} from './wasm-code.ts';

/** Address of number `index` of the array at `base`. */
const at = (base: Local, index: Local): Code =>
  int.add(base.get, int.mul(index.get, int.constant(4)));
const number = (value: number): Code => vector.splat(float.constant(value));

/** out = x / sqrt(mean(x^2) + epsilon) * scale, over `count` numbers. */
const norm: KernelFunction = {
  // x, scale, out, count, epsilon
  parameters: ['int', 'int', 'int', 'int', 'float'],
  write: (body) => {
    const [x, scale, out, count, epsilon] = body.parameters() as Five;
    const i = body.local('int');
    const [sum, factor, value] = body.locals('vector', 3) as Three;
    return join(
      repeat(
        i,
        count.get,
        4,
        join(
          value.set(vector.load(at(x, i))),
          sum.set(vector.multiplyAdd(value.get, value.get, sum.get)),
        ),
      ),
      factor.set(
        vector.splat(
          float.divide(
            float.constant(1),
            float.sqrt(
              float.add(float.divide(laneSum(sum), float.fromInt(count.get)), epsilon.get),
            ),
          ),
        ),
      ),
      repeat(
        i,
        count.get,
        4,
        vector.store(
          at(out, i),
          vector.mul(vector.mul(vector.load(at(x, i)), factor.get), vector.load(at(scale, i))),
        ),
      ),
    );
  },
};

/** y += x, over `count` numbers. */
const addTo: KernelFunction = {
  // y, x, count
  parameters: ['int', 'int', 'int'],
  write: (body) => {
    const [y, x, count] = body.parameters() as Three;
    const i = body.local('int');
    return repeat(
      i,
      count.get,
      4,
      vector.store(at(y, i), vector.add(vector.load(at(y, i)), vector.load(at(x, i)))),
    );
  },
};

/** Copies `count` numbers. */
const copy: KernelFunction = {
  // out, x, count
  parameters: ['int', 'int', 'int'],
  write: (body) => {
    const [out, x, count] = body.parameters() as Three;
    const i = body.local('int');
    return repeat(i, count.get, 4, vector.store(at(out, i), vector.load(at(x, i))));
  },
};

/** Sets `count` numbers to 0. */
const clear: KernelFunction = {
  // out, count
  parameters: ['int', 'int'],
  write: (body) => {
    const [out, count] = body.parameters() as [Local, Local];
    const i = body.local('int');
    return repeat(i, count.get, 4, vector.store(at(out, i), vector.bits(0)));
  },
};

/** Bits of -1e30: a score whose share is 0. */
const LEAST = 0xf149f2ca;

/** Coefficients of e^x - 1 - x over x^2 for |x| <= ln(2) / 2 (`expf` of Cephes, Moshier 1992). */
const EXP = Object.freeze([
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1,
  5.0000001201e-1,
]);

/** Sets `x` to e^x: 2^n times e of a rest, n an integer. */
function exponential(body: FunctionWriter): (x: Local) => Code {
  const [n, p] = body.locals('vector', 2) as [Local, Local];
  return (x) =>
    join(
      x.set(vector.min(vector.max(x.get, number(-87)), number(88))),
      n.set(vector.nearest(vector.mul(x.get, number(Math.LOG2E)))),
      // ln(2) in two parts, the first of which is exact.
      x.set(vector.multiplyAdd(n.get, number(-0.693359375), x.get)),
      x.set(vector.multiplyAdd(n.get, number(2.1219444e-4), x.get)),
      p.set(number(EXP[0]!)),
      ...EXP.slice(1).map((c) => p.set(vector.multiplyAdd(p.get, x.get, number(c)))),
      p.set(vector.add(vector.multiplyAdd(vector.mul(p.get, x.get), x.get, x.get), number(1))),
      x.set(
        vector.mul(
          p.get,
          vector.shiftLeft(
            vector.addInts(vector.toInts(n.get), vector.bits(127)),
            int.constant(23),
          ),
        ),
      ),
    );
}

/** gate = silu(gate) * up, over `count` numbers. */
const gated: KernelFunction = {
  // gate, up, count
  parameters: ['int', 'int', 'int'],
  write: (body) => {
    const [gate, up, count] = body.parameters() as Three;
    const i = body.local('int');
    const [x, e] = body.locals('vector', 2) as [Local, Local];
    return repeat(
      i,
      count.get,
      4,
      join(
        x.set(vector.load(at(gate, i))),
        e.set(vector.sub(vector.bits(0), x.get)),
        exponential(body)(e),
        vector.store(
          at(gate, i),
          vector.mul(vector.divide(x.get, vector.add(e.get, number(1))), vector.load(at(up, i))),
        ),
      ),
    );
  },
};

/** Turns the pairs of a head, number i of its first half with number i of its second, by an angle each. */
const rotate: KernelFunction = {
  // x, cosines, sines, out, half
  parameters: ['int', 'int', 'int', 'int', 'int'],
  write: (body) => {
    const [x, cosines, sines, out, half] = body.parameters() as Five;
    const [i, x2, out2] = body.locals('int', 3) as Three;
    const [a, b, c, s] = body.locals('vector', 4) as [Local, Local, Local, Local];
    const halfBytes = int.mul(half.get, int.constant(4));
    return join(
      x2.set(int.add(x.get, halfBytes)),
      out2.set(int.add(out.get, halfBytes)),
      repeat(
        i,
        half.get,
        4,
        join(
          a.set(vector.load(at(x, i))),
          b.set(vector.load(at(x2, i))),
          c.set(vector.load(at(cosines, i))),
          s.set(vector.load(at(sines, i))),
          vector.store(at(out, i), vector.sub(vector.mul(a.get, c.get), vector.mul(b.get, s.get))),
          vector.store(at(out2, i), vector.add(vector.mul(b.get, c.get), vector.mul(a.get, s.get))),
        ),
      ),
    );
  },
};

/** out[slot] = scale * (query . key of the slot), for keys `stride` bytes apart. */
const scores: KernelFunction = {
  // query, keys, stride, slots, size, out, scale
  parameters: ['int', 'int', 'int', 'int', 'int', 'int', 'float'],
  write: (body) => {
    const [query, keys, stride, slots, size, out, scale] = body.parameters() as Seven;
    const [slot, i, key] = body.locals('int', 3) as Three;
    const [a, b] = body.locals('vector', 2) as [Local, Local];
    const part = (sum: Local, offset: number): Code =>
      sum.set(
        vector.multiplyAdd(
          vector.load(at(query, i), offset),
          vector.load(at(key, i), offset),
          sum.get,
        ),
      );
    return join(
      key.set(keys.get),
      repeat(
        slot,
        slots.get,
        1,
        join(
          a.set(vector.bits(0)),
          b.set(vector.bits(0)),
          repeat(i, size.get, 8, join(part(a, 0), part(b, 16))),
          a.set(vector.add(a.get, b.get)),
          float.store(at(out, slot), float.mul(laneSum(a), scale.get)),
          key.set(int.add(key.get, stride.get)),
        ),
      ),
    );
  },
};

/** Scores to shares that sum to 1, over `count` numbers; up to three numbers behind them are overwritten. */
const softmax: KernelFunction = {
  // x, count
  parameters: ['int', 'int'],
  write: (body) => {
    const [x, count] = body.parameters() as [Local, Local];
    const i = body.local('int');
    const [most, sum, value] = body.locals('vector', 3) as Three;
    return join(
      // The numbers behind become scores that have no share.
      vector.store(at(x, count), vector.bits(LEAST)),
      most.set(vector.load(x.get)),
      repeat(i, count.get, 4, most.set(vector.max(most.get, vector.load(at(x, i))))),
      most.set(
        vector.splat(
          float.max(
            float.max(vector.lane(most.get, 0), vector.lane(most.get, 1)),
            float.max(vector.lane(most.get, 2), vector.lane(most.get, 3)),
          ),
        ),
      ),
      repeat(
        i,
        count.get,
        4,
        join(
          value.set(vector.sub(vector.load(at(x, i)), most.get)),
          exponential(body)(value),
          sum.set(vector.add(sum.get, value.get)),
          vector.store(at(x, i), value.get),
        ),
      ),
      sum.set(vector.splat(float.divide(float.constant(1), laneSum(sum)))),
      repeat(i, count.get, 4, vector.store(at(x, i), vector.mul(vector.load(at(x, i)), sum.get))),
    );
  },
};

/** out += sum over slots of share[slot] * value of the slot, for values `stride` bytes apart. */
const mix: KernelFunction = {
  // shares, values, stride, slots, size, out
  parameters: ['int', 'int', 'int', 'int', 'int', 'int'],
  write: (body) => {
    const [shares, values, stride, slots, size, out] = body.parameters() as Six;
    const [slot, i, value] = body.locals('int', 3) as Three;
    const [a, b, share] = body.locals('vector', 3) as Three;
    const part = (sum: Local, offset: number): Code =>
      sum.set(vector.multiplyAdd(share.get, vector.load(value.get, offset), sum.get));
    return repeat(
      i,
      size.get,
      8,
      join(
        a.set(vector.load(at(out, i))),
        b.set(vector.load(at(out, i), 16)),
        value.set(at(values, i)),
        repeat(
          slot,
          slots.get,
          1,
          join(
            share.set(vector.loadSplat(at(shares, slot))),
            part(a, 0),
            part(b, 16),
            value.set(int.add(value.get, stride.get)),
          ),
        ),
        vector.store(at(out, i), a.get),
        vector.store(at(out, i), b.get, 16),
      ),
    );
  },
};

/** out[0] = the greatest of `count` numbers, a multiple of 4; out[1] = the sum of e^(x - greatest). */
const partition: KernelFunction = {
  // x, count, out
  parameters: ['int', 'int', 'int'],
  write: (body) => {
    const [x, count, out] = body.parameters() as Three;
    const i = body.local('int');
    const greatest = body.local('float');
    const [most, sum, value] = body.locals('vector', 3) as Three;
    return join(
      most.set(vector.load(x.get)),
      repeat(i, count.get, 4, most.set(vector.max(most.get, vector.load(at(x, i))))),
      greatest.set(
        float.max(
          float.max(vector.lane(most.get, 0), vector.lane(most.get, 1)),
          float.max(vector.lane(most.get, 2), vector.lane(most.get, 3)),
        ),
      ),
      most.set(vector.splat(greatest.get)),
      repeat(
        i,
        count.get,
        4,
        join(
          value.set(vector.sub(vector.load(at(x, i)), most.get)),
          exponential(body)(value),
          sum.set(vector.add(sum.get, value.get)),
        ),
      ),
      float.store(out.get, greatest.get),
      float.store(out.get, laneSum(sum), 4),
    );
  },
};

export const vectorKernels = Object.freeze({
  norm,
  addTo,
  copy,
  clear,
  gated,
  rotate,
  scores,
  softmax,
  mix,
  partition,
});

type Three = [Local, Local, Local];
type Five = [Local, Local, Local, Local, Local];
type Six = [Local, Local, Local, Local, Local, Local];
type Seven = [Local, Local, Local, Local, Local, Local, Local];
