import { types } from 'node:util';

/**
 * The loops of AdamW over vectors of four float32 numbers, as a WebAssembly module that is put
 * together here: JavaScript computes one number at a time, four to six times slower.
 */
export interface OptimizerKernel {
  /** Sum of squares of `bytes` bytes (a multiple of 16) of float32 numbers. */
  squares(at: number, bytes: number): number;
  /** One AdamW update of `bytes` bytes of weights; see `optimizer.reference.ts` for the formula. */
  update(
    weights: number,
    gradients: number,
    first: number,
    second: number,
    bytes: number,
    clip: number,
    beta1: number,
    gain1: number,
    beta2: number,
    gain2: number,
    rate: number,
    epsilon: number,
    keep: number,
  ): void;
}

/** What is used of the WebAssembly API, which TypeScript knows in browsers only. */
declare const WebAssembly: {
  readonly Memory: new (size: {
    initial: number;
    maximum: number;
    shared: boolean;
  }) => KernelMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

/** The memory of a kernel; arrays over `buffer` are seen by it. */
export interface KernelMemory {
  /** A `SharedArrayBuffer` where threads share the memory. */
  readonly buffer: ArrayBufferLike;
}

const PAGE_BYTES = 65_536;
/** Past this, addresses of WebAssembly do not reach. */
const MAX_PAGES = 65_536;

/** @returns null where no memory can be that large */
export function kernelMemory(bytes: number, shared = false): KernelMemory | null {
  const pages = Math.ceil(bytes / PAGE_BYTES);
  if (pages > MAX_PAGES) return null;
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared });
}

/** Compiles the loops over a memory. */
export function optimizerKernel(memory: KernelMemory): OptimizerKernel {
  const module = new WebAssembly.Module(moduleBytes(types.isSharedArrayBuffer(memory.buffer)));
  return new WebAssembly.Instance(module, { a: { m: memory } }).exports as OptimizerKernel;
}

/** Codes of the WebAssembly binary format (core specification 2.0, sections 5.3 to 5.5). */
const type = Object.freeze({ i32: 0x7f, f32: 0x7d, f64: 0x7c, v128: 0x7b });
const op = Object.freeze({
  loop: [0x03, 0x40],
  end: [0x0b],
  branchIf: [0x0d, 0x00],
  addInt: [0x6a],
  lessInt: [0x49],
  addDouble: [0xa0],
  load: [0xfd, 0x00, 0x04, 0x00],
  store: [0xfd, 0x0b, 0x04, 0x00],
  upperHalf: [0xfd, 0x0d, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15],
  splat: [0xfd, 0x13],
  widen: [0xfd, 0x5f],
  lane0: [0xfd, 0x21, 0],
  lane1: [0xfd, 0x21, 1],
  sqrt: [0xfd, 0xe3, 0x01],
  add: [0xfd, 0xe4, 0x01],
  sub: [0xfd, 0xe5, 0x01],
  mul: [0xfd, 0xe6, 0x01],
  div: [0xfd, 0xe7, 0x01],
  addWide: [0xfd, 0xf0, 0x01],
  mulWide: [0xfd, 0xf2, 0x01],
});

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const tee = (local: number): number[] => [0x22, local];
const int = (value: number): number[] => [0x41, value];

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

const sized = (bytes: readonly number[]): number[] => [...unsigned(bytes.length), ...bytes];
const section = (id: number, bytes: readonly number[]): number[] => [id, ...sized(bytes)];
const list = (items: readonly (readonly number[])[]): number[] => [
  ...unsigned(items.length),
  ...items.flat(),
];
const name = (text: string): number[] => sized([...new TextEncoder().encode(text)]);

/** A function body: locals by count and type, then code. */
const body = (
  locals: readonly (readonly [number, number])[],
  ...code: readonly (readonly number[])[]
): number[] => sized([...list(locals), ...code.flat(), ...op.end]);

function moduleBytes(shared: boolean): Uint8Array {
  const { i32, f32, f64 } = type;
  const signatures = [
    [0x60, ...list([[i32], [i32]]), ...list([[f64]])],
    [
      0x60,
      ...list([
        ...Array.from({ length: 5 }, () => [i32]),
        ...Array.from({ length: 8 }, () => [f32]),
      ]),
      0,
    ],
  ];
  // The greatest size that a memory can have; the imported one is smaller.
  const limits = [shared ? 0x03 : 0x01, 0x01, ...unsigned(MAX_PAGES)];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list(signatures)),
    ...section(2, list([[...name('a'), ...name('m'), 0x02, ...limits]])),
    ...section(3, list([[0], [1]])),
    ...section(
      7,
      list([
        [...name('squares'), 0x00, 0],
        [...name('update'), 0x00, 1],
      ]),
    ),
    ...section(10, list([squaresBody(), updateBody()])),
  ]);
}

function squaresBody(): number[] {
  const [at, bytes, i, x, sum] = [0, 1, 2, 3, 4];
  const addSquare = [
    ...op.widen,
    ...tee(5),
    ...get(5),
    ...op.mulWide,
    ...get(sum),
    ...op.addWide,
    ...set(sum),
  ];
  return body(
    [
      [1, type.i32],
      [3, type.v128],
    ],
    op.loop,
    [...get(at), ...get(i), ...op.addInt, ...op.load, ...tee(x), ...addSquare],
    [...get(x), ...get(x), ...op.upperHalf, ...addSquare],
    [...get(i), ...int(16), ...op.addInt, ...tee(i), ...get(bytes), ...op.lessInt, ...op.branchIf],
    op.end,
    [...get(sum), ...op.lane0, ...get(sum), ...op.lane1, ...op.addDouble],
  );
}

function updateBody(): number[] {
  const [w, g, m, v, bytes] = [0, 1, 2, 3, 4];
  const i = 13;
  // The eight numbers, each in all lanes: clip, beta1, gain1, beta2, gain2, rate, epsilon, keep.
  const numbers = [14, 15, 16, 17, 18, 19, 20, 21] as const;
  const [clip, beta1, gain1, beta2, gain2, rate, epsilon, keep] = numbers;
  const [slope, first, second] = [22, 23, 24];
  const address = (base: number): number[] => [...get(base), ...get(i), ...op.addInt];
  const loaded = (base: number): number[] => [...address(base), ...op.load];
  const times = (local: number): number[] => [...get(local), ...op.mul];
  return body(
    [
      [1, type.i32],
      [11, type.v128],
    ],
    numbers.flatMap((local, index) => [...get(5 + index), ...op.splat, ...set(local)]),
    op.loop,
    [...loaded(g), ...times(clip), ...set(slope)],
    // first = beta1 * first + gain1 * slope
    [
      ...address(m),
      ...loaded(m),
      ...times(beta1),
      ...get(slope),
      ...times(gain1),
      ...op.add,
      ...tee(first),
      ...op.store,
    ],
    // second = beta2 * second + gain2 * slope * slope
    [
      ...address(v),
      ...loaded(v),
      ...times(beta2),
      ...get(slope),
      ...times(slope),
      ...times(gain2),
      ...op.add,
      ...tee(second),
      ...op.store,
    ],
    // weight = keep * weight - rate * first / (sqrt(second) + epsilon)
    [...address(w), ...loaded(w), ...times(keep), ...get(first), ...times(rate)],
    [...get(second), ...op.sqrt, ...get(epsilon), ...op.add, ...op.div, ...op.sub, ...op.store],
    [...get(i), ...int(16), ...op.addInt, ...tee(i), ...get(bytes), ...op.lessInt, ...op.branchIf],
    op.end,
  );
}
