import { writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DTYPE_BYTES, isDtype } from './dtype.ts';
import { openSafetensors } from './reader.ts';
import { writeSafetensors } from './writer.ts';
import type { TensorSpec } from './writer.ts';

/** The whole fuzz is `MEMO_FUZZ=20000 npm test -- packages/safetensors`. */
const FILES = Number(process.env['MEMO_FUZZ'] ?? 1_000);
const SEED = Number(process.env['MEMO_FUZZ_SEED'] ?? 20_261);
/** No damaged file may hold the reader up for longer, or make it hold more than this. */
const MAX_MILLISECONDS = 2_000;
const MAX_BYTES = 32 * 1024 * 1024;

type Random = (n: number) => number;

function randomOf(seed: number): Random {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % n;
  };
}

const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)] as T;

interface Entry {
  dtype: unknown;
  shape: unknown;
  data_offsets: unknown;
}
type Header = Record<string, Entry | unknown>;

/** A file as it can be forged: the header's object, then its text, then its bytes. */
interface Forgery {
  header: Header;
  /** Added to the header's text as it is. */
  text: (text: string) => string;
  /** What the first 8 bytes claim; null for the truth. */
  length: bigint | null;
  data: number;
}

const NUMBERS = [-1, 0, 1, 3, 4, 8, 15, 16, 17, 1.5, 2 ** 31, 2 ** 32, 2 ** 53, 1e300, -0];
const JUNK: readonly unknown[] = [
  null,
  '',
  'F32',
  true,
  [],
  {},
  { toString: 1 },
  [[]],
  [null],
  '\u0000',
  1e999,
  '٣',
];
const LENGTHS = [0n, 1n, 2n, 7n, 8n, 2n ** 31n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n, 25_000_001n];

/** One way each to forge a part of a file. */
const forgeries: Readonly<Record<string, (forgery: Forgery, random: Random) => void>> = {
  length: (forgery, random) => {
    forgery.length = random(3) ? pick(random, LENGTHS) : BigInt(random(400));
  },
  offsets: ({ header }, random) => {
    const value = (): unknown => (random(4) ? pick(random, NUMBERS) : pick(random, JUNK));
    tensor(header, random).data_offsets = random(5) ? [value(), value()] : value();
  },
  oneOffset: ({ header }, random) => {
    const entry = tensor(header, random);
    const [start, end] = entry.data_offsets as [number, number];
    const by = pick(random, [-16, -8, -4, -1, 1, 4, 8, 16]);
    entry.data_offsets = random(2) ? [start + by, end + (random(2) ? by : 0)] : [end, start];
  },
  overlap: ({ header }, random) => {
    tensor(header, random).data_offsets = tensor(header, random).data_offsets;
  },
  shape: ({ header }, random) => {
    const size = (): unknown => (random(4) ? pick(random, NUMBERS) : pick(random, JUNK));
    const rank = pick(random, [0, 1, 1, 2, 2, 3, 8, 9, 5_000]);
    tensor(header, random).shape = random(8) ? Array.from({ length: rank }, size) : size();
  },
  dtype: ({ header }, random) => {
    const names = [...Object.keys(DTYPE_BYTES), 'f32', 'F128', 'constructor', '__proto__'];
    tensor(header, random).dtype = random(3) ? pick(random, names) : pick(random, JUNK);
  },
  entry: ({ header }, random) => {
    const name = pick(random, ['a', 'b', 'x', '', '__proto__', 'toString', 'x'.repeat(5_000)]);
    const value = random(2) ? pick(random, JUNK) : tensor(header, random);
    Object.defineProperty(header, name, { value, enumerable: true, configurable: true });
  },
  missing: ({ header }, random) => {
    delete header[pick(random, Object.keys(header))];
  },
  metadata: ({ header }, random) => {
    header['__metadata__'] = random(2)
      ? { [String(random(9))]: pick(random, JUNK) }
      : pick(random, JUNK);
  },
  duplicate: (forgery, random) => {
    const name = pick(random, ['"a"', '"\\u0061"', '"b"']);
    const entry = JSON.stringify(tensor(forgery.header, random));
    forgery.text = (text) => text.replace(/\}\s*$/, `,${name}:${entry}}`);
  },
  nested: (forgery, random) => {
    const depth = pick(random, [10, 1_000, 50_000]);
    const open = pick(random, ['[', '{"a":']);
    const close = open === '[' ? ']' : '}';
    const deep = `${open.repeat(depth)}1${close.repeat(depth)}`;
    const field = pick(random, ['"a"', '"dtype"', '"shape"', '"data_offsets"']);
    const whole = new RegExp(`${field}:("[^"]*"|\\[[^\\]]*\\]|\\{)`);
    forgery.text = (text) =>
      text.replace(whole, (match) => (match.endsWith('{') ? match : `${field}:${deep}`));
  },
  textChange: (forgery, random) => {
    const at = random(300);
    const insert = pick(random, [
      '',
      ' ',
      ',',
      '}',
      '"',
      '\\',
      '\u0000',
      '\ud800',
      '[['.repeat(2_000),
    ]);
    const cut = random(20);
    forgery.text = (text) => text.slice(0, at) + insert + text.slice(at + cut);
  },
  data: (forgery, random) => {
    forgery.data = pick(random, [0, 1, 4, 47, 49, 64, 1_000]);
  },
};

function tensor(header: Header, random: Random): Entry {
  const entries = Object.values(header).filter(
    (value): value is Entry =>
      typeof value === 'object' && value !== null && 'data_offsets' in value,
  );
  return entries.length > 0
    ? pick(random, entries)
    : { dtype: 'F32', shape: [1], data_offsets: [0, 4] };
}

function forge(random: Random): { bytes: Buffer; kinds: string[] } {
  const entry = (index: number): Entry => ({
    dtype: 'F32',
    shape: [2, 2],
    data_offsets: [16 * index, 16 * index + 16],
  });
  const forgery: Forgery = {
    header: { __metadata__: { format: 'pt' }, a: entry(0), b: entry(1), c: entry(2) },
    text: (text) => text,
    length: null,
    data: 48,
  };
  const kinds = Array.from({ length: 1 + random(2) }, () => pick(random, Object.keys(forgeries)));
  for (const kind of kinds) forgeries[kind]?.(forgery, random);
  const json = Buffer.from(forgery.text(JSON.stringify(forgery.header)));
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(forgery.length ?? BigInt(json.byteLength));
  return { bytes: Buffer.concat([prefix, json, Buffer.alloc(forgery.data)]), kinds };
}

/** Bytes of a good file, some replaced, perhaps cut off. */
function damage(whole: Buffer, random: Random): Buffer {
  const bytes = Buffer.from(whole.subarray(0, random(4) ? whole.length : random(whole.length)));
  for (let k = random(3); k >= 0 && bytes.length > 0; k--) {
    bytes[random(random(3) ? Math.min(bytes.length, 220) : bytes.length)] = random(256);
  }
  return bytes;
}

describe('forged and damaged files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'memo-fuzz-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it(`are read or refused, ${FILES} of them with seed ${SEED}, in bounded time and memory`, async () => {
    const random = randomOf(SEED);
    const path = join(folder, 'fuzz.safetensors');
    const specs = ['a', 'b', 'c'].map((name): TensorSpec => ({ name, shape: [4], dtype: 'F32' }));
    await writeSafetensors(path, specs, () => new Float32Array(4));
    const whole = await readFile(path);
    const outcomes = new Map<string, number>();
    const wrong: string[] = [];
    const before = process.memoryUsage().arrayBuffers;
    let [slowest, largest] = [0, 0];
    for (let i = 0; i < FILES; i++) {
      const { bytes, kinds } =
        i % 4 ? forge(random) : { bytes: damage(whole, random), kinds: ['bytes'] };
      writeFileSync(path, bytes);
      const started = performance.now();
      const outcome = await read(path, bytes);
      slowest = Math.max(slowest, performance.now() - started);
      largest = Math.max(largest, process.memoryUsage().arrayBuffers - before);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      const expected = ['read', 'SAFETENSORS_INVALID', 'SAFETENSORS_TRUNCATED'].includes(outcome);
      const doubled = kinds.at(-1) === 'duplicate' && kinds.length === 1 && outcome === 'read';
      if (!expected || doubled) wrong.push(`file ${i} (${kinds.join(', ')}): ${outcome}`);
    }
    expect(wrong).toEqual([]);
    expect([...outcomes.keys()].sort()).toEqual([
      'SAFETENSORS_INVALID',
      'SAFETENSORS_TRUNCATED',
      'read',
    ]);
    expect(slowest).toBeLessThan(MAX_MILLISECONDS);
    expect(largest).toBeLessThan(MAX_BYTES);
  }, 300_000);
});

/** The code of what is thrown, or `read` where every tensor has a place of its own in the file. */
async function read(path: string, bytes: Buffer): Promise<string> {
  try {
    const file = await openSafetensors(path);
    try {
      let at = 8 + Number(bytes.readBigUInt64LE());
      const tensors = [...file.tensors].sort(([, a], [, b]) => a.start - b.start || a.end - b.end);
      for (const [name, { dtype, shape, start, end }] of tensors) {
        const size = shape.reduce(
          (product, n) => product * n,
          isDtype(dtype) ? DTYPE_BYTES[dtype] : NaN,
        );
        if (start !== at || end - start !== size) return `${name} lies at ${start} to ${end}`;
        at = end;
        if ((await file.readBytes(name)).byteLength !== size) return `${name} is cut off`;
      }
      return at === bytes.length ? 'read' : `${bytes.length - at} bytes belong to no tensor`;
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (message.length > 1_000) return `a message of ${message.length} characters`;
    return code ?? String(error);
  }
}
