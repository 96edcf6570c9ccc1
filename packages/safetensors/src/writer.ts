import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { MemoError } from '@memo-js/core';
import { writeAtomically } from './atomic-file.ts';
import { DTYPE_BYTES, encodeFloats } from './dtype.ts';
import type { FloatDtype } from './dtype.ts';

/** Elements converted and written at once. */
const CHUNK_ELEMENTS = 1024 * 1024;

/** What a tensor will be, before its values are there. */
export interface TensorSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: FloatDtype;
}

export interface WrittenFile {
  readonly bytes: number;
  /** SHA-256 (hex) of the file. */
  readonly sha256: string;
}

/** `transformers` and PEFT refuse a file without it. */
export const PT_METADATA: Readonly<Record<string, string>> = Object.freeze({ format: 'pt' });

/**
 * Writes a file tensor by tensor: `values` is called once for each spec, in order, and its array
 * is free again before the next call. The path changes only when all of it is on disk.
 * @throws MemoError `SAFETENSORS_WRITE` when names repeat or values do not fill a shape
 */
export async function writeSafetensors(
  path: string,
  specs: readonly TensorSpec[],
  values: (spec: TensorSpec) => Float32Array | Promise<Float32Array>,
  metadata: Readonly<Record<string, string>> = PT_METADATA,
): Promise<WrittenFile> {
  const header = headerBytes(specs, metadata);
  const hash = createHash('sha256');
  let bytes = 0;
  await writeAtomically(path, async (file) => {
    const put = async (chunk: Uint8Array): Promise<void> => {
      hash.update(chunk);
      bytes += chunk.byteLength;
      await writeFully(file, chunk);
    };
    await put(header);
    for (const spec of specs) {
      const array = await values(spec);
      checkLength(spec, array);
      for (let at = 0; at < array.length; at += CHUNK_ELEMENTS) {
        await put(encodeFloats(array.subarray(at, at + CHUNK_ELEMENTS), spec.dtype));
      }
    }
  });
  return { bytes, sha256: hash.digest('hex') };
}

/** Bytes of a tensor's values. */
export const specBytes = ({ shape, dtype }: TensorSpec): number =>
  shape.reduce((product, n) => product * n, DTYPE_BYTES[dtype]);

function headerBytes(
  specs: readonly TensorSpec[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const entries: Record<string, unknown> = Object.create(null);
  entries['__metadata__'] = metadata;
  let at = 0;
  for (const spec of specs) {
    if (spec.name in entries) {
      throw writeError(`Tensor ${spec.name} would be written twice.`);
    }
    const end = at + specBytes(spec);
    entries[spec.name] = { dtype: spec.dtype, shape: spec.shape, data_offsets: [at, end] };
    at = end;
  }
  const json = new TextEncoder().encode(JSON.stringify(entries));
  const length = Math.ceil(json.byteLength / 8) * 8; // the data starts at a multiple of 8
  const out = new Uint8Array(8 + length).fill(0x20);
  new DataView(out.buffer).setBigUint64(0, BigInt(length), true);
  out.set(json, 8);
  return out;
}

function checkLength(spec: TensorSpec, array: Float32Array): void {
  const expected = spec.shape.reduce((product, n) => product * n, 1);
  if (array.length === expected) return;
  throw writeError(
    `Tensor ${spec.name} [${spec.shape.join(', ')}] needs ${expected} values, not ${array.length}.`,
  );
}

const writeError = (message: string): MemoError =>
  new MemoError({
    code: 'SAFETENSORS_WRITE',
    message,
    hint: 'The weights do not belong to this configuration.',
  });

async function writeFully(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.byteLength;) {
    const { bytesWritten } = await file.write(chunk, done, chunk.byteLength - done);
    done += bytesWritten;
  }
}
