import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INDEX_FILE, openCheckpoint, writeWeights } from './checkpoint.ts';
import { openSafetensors } from './reader.ts';
import { writeSafetensors } from './writer.ts';
import type { TensorSpec } from './writer.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-safetensors-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A file of a header (text or object) and data bytes. */
const forge = async (header: unknown, data: number, length?: bigint): Promise<string> => {
  const json = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(length ?? BigInt(json.byteLength));
  const path = join(folder, 'forged.safetensors');
  await writeFile(path, Buffer.concat([prefix, json, Buffer.alloc(data)]));
  return path;
};
const f32 = (shape: number[], start: number, end: number): object => ({
  dtype: 'F32',
  shape,
  data_offsets: [start, end],
});

describe('writeSafetensors and openSafetensors', () => {
  it.each(['F32', 'F16', 'BF16'] as const)('round-trips %s', async (dtype) => {
    const path = join(folder, `${dtype}.safetensors`);
    const specs: TensorSpec[] = [
      { name: 'b', shape: [3], dtype },
      { name: 'a', shape: [2, 2], dtype },
      { name: 'empty', shape: [0, 7], dtype },
    ];
    const values: Record<string, number[]> = {
      a: [1, -2.5, 0, 65_504],
      b: [0.5, 2, -8],
      empty: [],
    };
    const written = await writeSafetensors(path, specs, ({ name }) =>
      Float32Array.from(values[name]!),
    );
    const file = await openSafetensors(path);
    expect(file.metadata).toEqual({ format: 'pt' });
    expect([...(await file.read('b'))]).toEqual(values['b']);
    const expected = dtype === 'BF16' ? [1, -2.5, 0, 65_536] : values['a'];
    expect([...(await file.read('a'))]).toEqual(expected);
    expect(await file.read('empty')).toHaveLength(0);
    await expect(file.read('c')).rejects.toMatchObject({ code: 'SAFETENSORS_TENSOR_MISSING' });
    await file.close();
    expect((await readFile(path)).byteLength).toBe(written.bytes);
  });

  it('starts the data at a multiple of 8 bytes', async () => {
    const path = join(folder, 'aligned.safetensors');
    await writeSafetensors(path, [{ name: 'x', shape: [1], dtype: 'F32' }], () =>
      Float32Array.of(1),
    );
    expect(Number((await readFile(path)).readBigUInt64LE()) % 8).toBe(0);
  });

  it('leaves the old file when a write fails, and no temporary one', async () => {
    const own = await mkdtemp(join(folder, 'atomic-'));
    const path = join(own, 'model.safetensors');
    const spec: TensorSpec = { name: 'x', shape: [2], dtype: 'F32' };
    await writeSafetensors(path, [spec], () => Float32Array.of(1, 2));
    await expect(
      writeSafetensors(path, [spec, { ...spec, name: 'y' }], ({ name }) => {
        if (name === 'y') throw new Error('disk full');
        return Float32Array.of(3, 4);
      }),
    ).rejects.toThrow('disk full');
    await expect(writeSafetensors(path, [spec], () => Float32Array.of(1))).rejects.toMatchObject({
      code: 'SAFETENSORS_WRITE',
    });
    expect(await readdir(own)).toEqual(['model.safetensors']);
    const file = await openSafetensors(path);
    expect([...(await file.read('x'))]).toEqual([1, 2]);
    await file.close();
  });

  it('refuses to write one name twice', async () => {
    const spec: TensorSpec = { name: 'x', shape: [1], dtype: 'F32' };
    const write = writeSafetensors(join(folder, 'twice'), [spec, spec], () => Float32Array.of(1));
    await expect(write).rejects.toMatchObject({ code: 'SAFETENSORS_WRITE' });
  });

  it('names a missing file', async () => {
    await expect(openSafetensors(join(folder, 'none'))).rejects.toMatchObject({
      code: 'SAFETENSORS_MISSING',
    });
  });
});

describe('a forged or damaged header', () => {
  it.each([
    ['a length beyond the limit', {}, 0, 2n ** 40n, 'SAFETENSORS_INVALID'],
    ['a length beyond the file', {}, 0, 20_000n, 'SAFETENSORS_TRUNCATED'],
    ['no JSON', '{"a":', 0, undefined, 'SAFETENSORS_INVALID'],
    ['an array', '[]', 0, undefined, 'SAFETENSORS_INVALID'],
    ['data cut off', { a: f32([4], 0, 16) }, 12, undefined, 'SAFETENSORS_TRUNCATED'],
    ['bytes of no tensor at the end', { a: f32([1], 0, 4) }, 8, undefined, 'SAFETENSORS_INVALID'],
    ['a gap', { a: f32([1], 0, 4), b: f32([1], 8, 12) }, 12, undefined, 'SAFETENSORS_INVALID'],
    ['an overlap', { a: f32([2], 0, 8), b: f32([1], 4, 8) }, 8, undefined, 'SAFETENSORS_INVALID'],
    [
      'a shape that its bytes do not fill',
      { a: f32([3], 0, 8) },
      8,
      undefined,
      'SAFETENSORS_INVALID',
    ],
    ['a negative size', { a: f32([-1], 0, 4) }, 4, undefined, 'SAFETENSORS_INVALID'],
    [
      'a size that overflows',
      { a: f32([2 ** 40, 2 ** 40], 0, 4) },
      4,
      undefined,
      'SAFETENSORS_INVALID',
    ],
    ['offsets in reverse', { a: f32([1], 4, 0) }, 4, undefined, 'SAFETENSORS_INVALID'],
    [
      'an unknown dtype',
      { a: { ...f32([1], 0, 4), dtype: 'F31' } },
      4,
      undefined,
      'SAFETENSORS_INVALID',
    ],
    ['a null tensor', { a: null }, 0, undefined, 'SAFETENSORS_INVALID'],
    ['metadata that is no text', { __metadata__: { a: 1 } }, 0, undefined, 'SAFETENSORS_INVALID'],
    [
      'one name twice',
      '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}',
      4,
      undefined,
      'SAFETENSORS_INVALID',
    ],
  ])('with %s is refused', async (_what, header, data, length, code) => {
    await expect(openSafetensors(await forge(header, data, length))).rejects.toMatchObject({
      code,
    });
  });

  it('refuses a file shorter than a length', async () => {
    const path = join(folder, 'short');
    await writeFile(path, 'abc');
    await expect(openSafetensors(path)).rejects.toMatchObject({ code: 'SAFETENSORS_TRUNCATED' });
  });
});

describe('sharded checkpoints', () => {
  const specs = ['a', 'b', 'c'].map((name): TensorSpec => ({ name, shape: [4], dtype: 'F32' }));
  const values = ({ name }: TensorSpec): Float32Array =>
    new Float32Array(4).fill(name.charCodeAt(0));

  it('are written with an index and read as one', async () => {
    const own = await mkdtemp(join(folder, 'shards-'));
    const checksums = await writeWeights(own, specs, values, 32);
    expect(Object.keys(checksums)).toEqual([
      'model-00001-of-00002.safetensors',
      'model-00002-of-00002.safetensors',
    ]);
    const index = JSON.parse(await readFile(join(own, INDEX_FILE), 'utf8')) as object;
    expect(index).toMatchObject({
      metadata: { total_size: 48 },
      weight_map: { c: 'model-00002-of-00002.safetensors' },
    });
    const checkpoint = await openCheckpoint(own);
    expect([...checkpoint.tensors.keys()]).toEqual(['a', 'b', 'c']);
    expect([...(await checkpoint.read('c'))]).toEqual([99, 99, 99, 99]);
    await checkpoint.close();
  });

  it.each([
    ['a path out of the folder', { a: '../x.safetensors' }],
    ['an object for a file', { a: { toString: 1 } }],
    ['a tensor that its shard lacks', { z: 'model-00001-of-00002.safetensors' }],
    ['a tensor left out', { a: 'model-00001-of-00002.safetensors' }],
  ])('are refused when the index has %s', async (_what, weight_map) => {
    const own = await mkdtemp(join(folder, 'shards-'));
    await writeWeights(own, specs, values, 32);
    await writeFile(join(own, INDEX_FILE), JSON.stringify({ weight_map }));
    await expect(openCheckpoint(own)).rejects.toMatchObject({ code: 'CHECKPOINT_INVALID' });
  });
});
