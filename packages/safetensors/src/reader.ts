import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { MemoError } from '@memo-js/core';
import { DTYPE_BYTES, decodeFloats, requireFloat } from './dtype.ts';
import { headerLength, parseHeader } from './header.ts';
import type { SafetensorsHeader, TensorInfo } from './header.ts';

/** Half-precision tensors are read and widened in pieces that fit into a core's cache. */
const CHUNK_BYTES = 1024 * 1024;

/** Gives the place that a tensor of `length` numbers is read into. */
export type Allocate = (length: number) => Float32Array<ArrayBuffer>;

const newFloats: Allocate = (length) => new Float32Array(length);

/** An open file: tensors are read one at a time, by position. */
export interface SafetensorsFile extends SafetensorsHeader {
  readonly path: string;
  /**
   * Values of an F32, F16 or BF16 tensor.
   * @throws MemoError `SAFETENSORS_TENSOR_MISSING`, `SAFETENSORS_DTYPE`, `SAFETENSORS_TRUNCATED`
   */
  read(name: string, allocate?: Allocate): Promise<Float32Array>;
  /** Bytes of a tensor of any dtype, read to the start of `into` where it is given. */
  readBytes(name: string, into?: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Opens a file and checks its header; no tensor is read.
 * @throws MemoError `SAFETENSORS_MISSING`, `SAFETENSORS_TRUNCATED`, `SAFETENSORS_INVALID`
 */
export async function openSafetensors(path: string): Promise<SafetensorsFile> {
  const file = await openFile(path);
  try {
    const { size } = await file.stat();
    const first = new Uint8Array(8);
    await file.read(first, 0, 8, 0);
    const header = new Uint8Array(headerLength(first, size, basename(path)));
    await readFully(file, header, 8, path);
    return new OpenFile(path, file, parseHeader(header, size, basename(path)));
  } catch (error) {
    await file.close();
    throw error;
  }
}

class OpenFile implements SafetensorsFile {
  readonly path: string;
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly #file: FileHandle;
  /** For the next tensor: a new one for each makes the collector run, for a third of the time. */
  #spare = new Uint8Array(0);

  constructor(path: string, file: FileHandle, header: SafetensorsHeader) {
    this.path = path;
    this.#file = file;
    this.tensors = header.tensors;
    this.metadata = header.metadata;
  }

  async read(name: string, allocate: Allocate = newFloats): Promise<Float32Array> {
    const info = this.#info(name);
    const dtype = requireFloat(info.dtype, name);
    const out = allocate((info.end - info.start) / DTYPE_BYTES[dtype]);
    if (dtype === 'F32') {
      const bytes = new Uint8Array(out.buffer, out.byteOffset, out.byteLength);
      await readFully(this.#file, bytes, info.start, this.path);
      return out;
    }
    const needed = Math.min(CHUNK_BYTES, info.end - info.start);
    const chunk = this.#spare.byteLength < needed ? new Uint8Array(needed) : this.#spare;
    // Nobody else's while this tensor is read.
    this.#spare = new Uint8Array(0);
    for (let at = info.start; at < info.end; at += chunk.byteLength) {
      const piece = chunk.subarray(0, Math.min(chunk.byteLength, info.end - at));
      await readFully(this.#file, piece, at, this.path);
      decodeFloats(piece, dtype, out, (at - info.start) / 2);
    }
    this.#spare = chunk;
    return out;
  }

  async readBytes(name: string, into?: Uint8Array): Promise<Uint8Array> {
    const info = this.#info(name);
    const length = info.end - info.start;
    const bytes = into ? into.subarray(0, length) : new Uint8Array(length);
    await readFully(this.#file, bytes, info.start, this.path);
    return bytes;
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  #info(name: string): TensorInfo {
    const info = this.tensors.get(name);
    if (info) return info;
    throw new MemoError({
      code: 'SAFETENSORS_TENSOR_MISSING',
      message: `${basename(this.path)} holds no tensor ${name}.`,
      hint: 'The checkpoint belongs to another architecture, or a shard of it is missing.',
    });
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    throw new MemoError({
      code: 'SAFETENSORS_MISSING',
      message: `${path} cannot be opened: ${(cause as Error).message}`,
      hint: 'Check the path and the permissions of the folder.',
      cause,
    });
  }
}

/** Reads may return less than asked for, and at most 2 GiB at once. */
async function readFully(
  file: FileHandle,
  into: Uint8Array,
  position: number,
  path: string,
): Promise<void> {
  for (let done = 0; done < into.byteLength;) {
    const length = Math.min(into.byteLength - done, 0x40000000);
    const { bytesRead } = await file.read(into, done, length, position + done);
    if (bytesRead === 0) {
      throw new MemoError({
        code: 'SAFETENSORS_TRUNCATED',
        message: `${basename(path)} ended at byte ${position + done} while it was read.`,
        hint: 'The file changed while it was open: read it again.',
      });
    }
    done += bytesRead;
  }
}
