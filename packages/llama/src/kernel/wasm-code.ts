/** Bytes of code that leave one value on the stack, or none. */
export type Code = readonly number[];

/** Codes of value types (WebAssembly core specification 3.0, section 5.3.1). */
const TYPES = Object.freeze({ int: 0x7f, float: 0x7d, vector: 0x7b });
export type LocalType = keyof typeof TYPES;

/** LEB128. */
export function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const rest = value >> 7;
  const last = (rest === 0 && (value & 0x40) === 0) || (rest === -1 && (value & 0x40) !== 0);
  return last ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(rest)];
}

const sized = (bytes: Code): number[] => [...unsigned(bytes.length), ...bytes];
const section = (id: number, bytes: Code): number[] => [id, ...sized(bytes)];
const list = (items: readonly Code[]): number[] => [...unsigned(items.length), ...items.flat()];
const name = (text: string): number[] => sized([...new TextEncoder().encode(text)]);
const floatBytes = (value: number): number[] => [
  ...new Uint8Array(new Float32Array([value]).buffer),
];

/** A variable of a function. */
export class Local {
  readonly #index: number;
  readonly get: Code;

  constructor(index: number) {
    this.#index = index;
    this.get = [0x20, ...unsigned(index)];
  }

  set(value: Code): Code {
    return [...value, 0x21, ...unsigned(this.#index)];
  }
}

/** A function while it is written. */
export class FunctionWriter {
  readonly #parameters: readonly LocalType[];
  readonly #locals: LocalType[] = [];

  constructor(parameters: readonly LocalType[]) {
    this.#parameters = parameters;
  }

  /** The parameters, in their order. */
  parameters(): Local[] {
    return this.#parameters.map((_, index) => new Local(index));
  }

  local(type: LocalType): Local {
    this.#locals.push(type);
    return new Local(this.#parameters.length + this.#locals.length - 1);
  }

  locals(type: LocalType, count: number): Local[] {
    return Array.from({ length: count }, () => this.local(type));
  }

  /** Locals and code, as section 10 holds them. */
  finish(code: Code): number[] {
    return sized([...list(this.#locals.map((type) => [1, TYPES[type]])), ...code, 0x0b]);
  }
}

/** A function of a module: parameters, result, and what writes its code. */
export interface KernelFunction {
  readonly parameters: readonly LocalType[];
  readonly write: (body: FunctionWriter) => Code;
}

/** A module of such functions over a shared memory that it imports as `a.m`. */
export function encodeModule(functions: Readonly<Record<string, KernelFunction>>): Uint8Array {
  const entries = Object.entries(functions);
  const signatures = entries.map(([, { parameters }]) => [
    0x60,
    ...list(parameters.map((type) => [TYPES[type]])),
    0,
  ]);
  const bodies = entries.map(([, { parameters, write }]) => {
    const writer = new FunctionWriter(parameters);
    return writer.finish(write(writer));
  });
  const limits = [0x03, 0x01, ...unsigned(65_536)];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list(signatures)),
    ...section(2, list([[...name('a'), ...name('m'), 0x02, ...limits]])),
    ...section(3, list(entries.map((_, index) => unsigned(index)))),
    ...section(7, list(entries.map(([text], index) => [...name(text), 0x00, ...unsigned(index)]))),
    ...section(10, list(bodies)),
  ]);
}

const binary =
  (...operation: number[]) =>
  (a: Code, b: Code): Code => [...a, ...b, ...operation];
const simd = (code: number, ...immediates: number[]): number[] => [
  0xfd,
  ...unsigned(code),
  ...immediates,
];
const unary =
  (...operation: number[]) =>
  (a: Code): Code => [...a, ...operation];

/** Integers of 32 bits; addresses are such. */
export const int = Object.freeze({
  constant: (value: number): Code => [0x41, ...signed(value)],
  add: binary(0x6a),
  sub: binary(0x6b),
  mul: binary(0x6c),
  divide: binary(0x6e),
  shiftRight: binary(0x76),
  lessThan: binary(0x49),
});

export const float = Object.freeze({
  constant: (value: number): Code => [0x43, ...floatBytes(value)],
  load: (address: Code, offset = 0): Code => [...address, 0x2a, 2, ...unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    ...[0x38, 2, ...unsigned(offset)],
  ],
  add: binary(0x92),
  sub: binary(0x93),
  mul: binary(0x94),
  divide: binary(0x95),
  max: binary(0x97),
  nearest: unary(0x90),
  sqrt: unary(0x91),
  fromInt: unary(0xb2),
});

/** Vectors of 128 bits: four floats, four integers or sixteen bytes. */
export const vector = Object.freeze({
  load: (address: Code, offset = 0): Code => [...address, ...simd(0x00, 0, ...unsigned(offset))],
  store: (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    ...simd(0x0b, 0, ...unsigned(offset)),
  ],
  /** The same 32 bits in each of the four places. */
  bits: (word: number): Code =>
    simd(12, ...Array.from({ length: 16 }, (_, i) => (word >>> (8 * (i % 4))) & 255)),
  bytes: (byte: number): Code => simd(12, ...new Array<number>(16).fill(byte)),
  shuffle: (a: Code, b: Code, words: readonly number[]): Code => [
    ...a,
    ...b,
    ...simd(0x0d, ...words.flatMap((word) => [0, 1, 2, 3].map((i) => 4 * word + i))),
  ],
  /** One float in all four places, or in the first and zeros beside it. */
  loadSplat: (address: Code, offset = 0): Code => [
    ...address,
    ...simd(0x09, 0, ...unsigned(offset)),
  ],
  loadFirst: (address: Code, offset = 0): Code => [
    ...address,
    ...simd(0x5c, 0, ...unsigned(offset)),
  ],
  splat: unary(...simd(0x13)),
  lane: (a: Code, index: number): Code => [...a, ...simd(0x1f, index)],
  and: binary(...simd(0x4e)),
  add: binary(...simd(0xe4)),
  sub: binary(...simd(0xe5)),
  mul: binary(...simd(0xe6)),
  divide: binary(...simd(0xe7)),
  min: binary(...simd(0xe8)),
  max: binary(...simd(0xe9)),
  abs: unary(...simd(0xe0)),
  nearest: unary(...simd(0x6a)),
  /** a b + c, rounded once where the processor can. */
  multiplyAdd: (a: Code, b: Code, c: Code): Code => [...a, ...b, ...c, ...simd(0x105)],
  addInts: binary(...simd(0xae)),
  shiftLeft: binary(...simd(0xab)),
  shiftShortsRight: binary(...simd(0x8d)),
  toInts: unary(...simd(0xf8)),
  fromInts: unary(...simd(0xfa)),
  /** Sums of four products of a signed byte and one of 0 to 127, onto integers. */
  dotBytes: (a: Code, b: Code, c: Code): Code => [...a, ...b, ...c, ...simd(0x113)],
  narrowInts: binary(...simd(0x85)),
  narrowShorts: binary(...simd(0x65)),
});

/** Sum of the four places. */
export const laneSum = (local: Local): Code =>
  float.add(
    float.add(vector.lane(local.get, 0), vector.lane(local.get, 1)),
    float.add(vector.lane(local.get, 2), vector.lane(local.get, 3)),
  );

/** Repeats `code` for `index` from 0 to below `end` in steps; at least once. */
export const repeat = (index: Local, end: Code, step: number, code: Code): Code => [
  ...index.set(int.constant(0)),
  ...[0x03, 0x40],
  ...code,
  ...index.set(int.add(index.get, int.constant(step))),
  ...int.lessThan(index.get, end),
  ...[0x0d, 0x00, 0x0b],
];

export const join = (...codes: readonly Code[]): Code => codes.flat();
