import { MemoError } from '@memo-js/core';
import { DTYPE_BYTES, isDtype } from './dtype.ts';
import type { Dtype } from './dtype.ts';
import { duplicateKey } from './duplicate-key.ts';
import { quoted } from './quoted.ts';

/**
 * A forged length must not allocate: the header is read only when the length that the file states
 * is below this and inside the file. A checkpoint of 100,000 tensors needs about 12 MB.
 */
export const MAX_HEADER_BYTES = 25_000_000;

/** Tensors of a model have at most 4 dimensions; a forged list must not grow without bound. */
export const MAX_RANK = 8;

/** One tensor of a file. */
export interface TensorInfo {
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  /** Byte range `[start, end)` in the file. */
  readonly start: number;
  readonly end: number;
}

export interface SafetensorsHeader {
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  readonly metadata: Readonly<Record<string, string>>;
}

const invalid = (file: string, what: string): MemoError =>
  new MemoError({
    code: 'SAFETENSORS_INVALID',
    message: `${file}: ${what}`,
    hint: 'The file is damaged or not a safetensors file: restore it from its source.',
  });

/**
 * The first 8 bytes of a file: the length of the header that follows.
 * @throws MemoError `SAFETENSORS_TRUNCATED`, `SAFETENSORS_INVALID`
 */
export function headerLength(first8: Uint8Array, fileBytes: number, file: string): number {
  if (fileBytes < 8 || first8.byteLength < 8) throw truncated(file, 8, fileBytes);
  const length = new DataView(first8.buffer, first8.byteOffset, 8).getBigUint64(0, true);
  if (length > BigInt(MAX_HEADER_BYTES)) {
    throw invalid(
      file,
      `the header claims ${length} bytes; more than ${MAX_HEADER_BYTES} is refused.`,
    );
  }
  if (Number(length) + 8 > fileBytes) throw truncated(file, Number(length) + 8, fileBytes);
  if (length < 2n) throw invalid(file, `the header claims ${length} bytes; it has at least 2.`);
  return Number(length);
}

const truncated = (file: string, needed: number, found: number): MemoError =>
  new MemoError({
    code: 'SAFETENSORS_TRUNCATED',
    message: `${file} ends after ${found} bytes; its header asks for ${needed}.`,
    hint: 'The file was cut off: restore it from its source.',
  });

/**
 * Parses the header's JSON and checks it against the size of the file: the tensors fill the data
 * section without gap or overlap, and each byte range has the size of its dtype and shape.
 * @throws MemoError `SAFETENSORS_INVALID`, `SAFETENSORS_TRUNCATED`
 */
export function parseHeader(bytes: Uint8Array, fileBytes: number, file: string): SafetensorsHeader {
  const json = parseJson(bytes, file);
  const dataStart = 8 + bytes.byteLength;
  const tensors = new Map<string, TensorInfo>();
  let metadata: Record<string, string> = {};
  for (const [name, entry] of Object.entries(json)) {
    if (name === '__metadata__') metadata = parseMetadata(entry, file);
    else tensors.set(name, parseTensor(name, entry, dataStart, file));
  }
  checkLayout(tensors, dataStart, fileBytes, file);
  return { tensors, metadata };
}

function parseJson(bytes: Uint8Array, file: string): Record<string, unknown> {
  let text: string;
  let json: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    json = JSON.parse(text);
  } catch (cause) {
    throw invalid(file, `the header is not JSON (${(cause as Error).message}).`);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw invalid(file, 'the header is not a JSON object.');
  }
  const twice = duplicateKey(text);
  if (twice !== undefined) throw invalid(file, `the header names "${quoted(twice)}" twice.`);
  return json as Record<string, unknown>;
}

function parseMetadata(entry: unknown, file: string): Record<string, string> {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    throw invalid(file, '__metadata__ is not an object.');
  }
  for (const value of Object.values(entry)) {
    if (typeof value !== 'string') throw invalid(file, '__metadata__ holds more than strings.');
  }
  return entry as Record<string, string>;
}

const isSize = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function parseTensor(name: string, entry: unknown, dataStart: number, file: string): TensorInfo {
  const { dtype, shape, data_offsets: range } = (entry ?? {}) as Record<string, unknown>;
  if (!isDtype(dtype))
    throw invalid(file, `tensor ${quoted(name)} has the unknown dtype ${quoted(dtype)}.`);
  if (!Array.isArray(shape) || shape.length > MAX_RANK || !shape.every(isSize)) {
    throw invalid(file, `tensor ${quoted(name)} has no valid shape.`);
  }
  if (!Array.isArray(range) || range.length !== 2 || !range.every(isSize)) {
    throw invalid(file, `tensor ${quoted(name)} has no valid data_offsets.`);
  }
  const [start, end] = range as [number, number];
  const bytes = shape.reduce((product, n) => product * n, DTYPE_BYTES[dtype]);
  if (!Number.isSafeInteger(bytes) || end - start !== bytes) {
    throw invalid(
      file,
      `tensor ${quoted(name)} is ${dtype} [${shape.join(', ')}], ${bytes} bytes, but its data_offsets span ${end - start}.`,
    );
  }
  return { dtype, shape: shape as number[], start: dataStart + start, end: dataStart + end };
}

function checkLayout(
  tensors: ReadonlyMap<string, TensorInfo>,
  dataStart: number,
  fileBytes: number,
  file: string,
): void {
  let at = dataStart;
  let previous = 'the header';
  const ordered = [...tensors].sort(([, a], [, b]) => a.start - b.start || a.end - b.end);
  for (const [name, { start, end }] of ordered) {
    if (start < at) throw invalid(file, `tensor ${quoted(name)} overlaps ${quoted(previous)}.`);
    if (start > at) {
      throw invalid(
        file,
        `${start - at} bytes between ${quoted(previous)} and ${quoted(name)} belong to no tensor.`,
      );
    }
    at = end;
    previous = name;
  }
  if (at > fileBytes) throw truncated(file, at, fileBytes);
  if (at < fileBytes) {
    throw invalid(file, `${fileBytes - at} bytes after ${quoted(previous)} belong to no tensor.`);
  }
}
