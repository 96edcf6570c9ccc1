import { MemoError } from '@memo-js/core';
import type { Bloom } from './bloom.ts';

/** The sets of one memory's training questions. */
export interface FilterLayer {
  /** Number of trained questions. */
  readonly questions: number;
  /** `LEVEL:word`, each word under every level up to log2 of its count. */
  readonly words: Bloom;
  /** `=name` for entity names, `~part` for contiguous parts of them. */
  readonly names: Bloom;
  /** `name|stem` and `stem|stem` that occur in one question. */
  readonly pairs: Bloom;
  /**
   * `name=answer` and `name=answer|stem`: which answers were trained beside a name, and the words
   * that ask for them. Null in files of version 1.
   */
  readonly answers: Bloom | null;
}

const MAGIC = 'MEMOKF';
const VERSION = 2;
const HEADER_BYTES = 10;
const LAYER_BYTES = 4 + 4 * 5;
/** Stands for the answers of a layer that came from a file of version 1. */
const NONE: Bloom = { hashes: 1, bits: new Uint8Array(0) };
/** A forged header must not make us allocate: every length is checked against the file's. */
export const MAX_FILTER_BYTES = 256 * 1024 * 1024;
const MAX_LAYERS = 1024;
const MAX_HASHES = 32;

/** `MEMOKF`, version u16, layers u16; a layer: questions u32, then four times hashes u8, bytes u32, bits. */
export function encodeLayers(layers: readonly FilterLayer[]): Uint8Array {
  const blooms = (layer: FilterLayer): Bloom[] => [
    layer.words,
    layer.names,
    layer.pairs,
    layer.answers ?? NONE,
  ];
  const size = layers.reduce(
    (sum, layer) => sum + LAYER_BYTES + blooms(layer).reduce((all, b) => all + b.bits.length, 0),
    HEADER_BYTES,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC), 0);
  view.setUint16(6, VERSION, true);
  view.setUint16(8, layers.length, true);
  let at = HEADER_BYTES;
  for (const layer of layers) {
    view.setUint32(at, layer.questions, true);
    at += 4;
    for (const bloom of blooms(layer)) {
      view.setUint8(at, bloom.hashes);
      view.setUint32(at + 1, bloom.bits.length, true);
      bytes.set(bloom.bits, at + 5);
      at += 5 + bloom.bits.length;
    }
  }
  return bytes;
}

/** @throws MemoError `FILTER_INVALID`, `FILTER_VERSION` */
export function decodeLayers(bytes: Uint8Array, name: string): FilterLayer[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || new TextDecoder().decode(bytes.subarray(0, 6)) !== MAGIC) {
    throw invalid(name, 'it does not begin as a knowledge filter');
  }
  const version = view.getUint16(6, true);
  if (version < 1 || version > VERSION) {
    throw new MemoError({
      code: 'FILTER_VERSION',
      message: `${name} has version ${version}; this release reads versions 1 to ${VERSION}.`,
      hint: 'Update MeMo, or train the memory again.',
    });
  }
  const count = view.getUint16(8, true);
  if (count > MAX_LAYERS) throw invalid(name, `it claims ${count} layers`);
  let at = HEADER_BYTES;
  const bloom = (least = 1): Bloom => {
    if (at + 5 > bytes.length) throw invalid(name, 'it is cut short');
    const hashes = view.getUint8(at);
    const length = view.getUint32(at + 1, true);
    at += 5;
    if (length < least || length > bytes.length - at || hashes < 1 || hashes > MAX_HASHES) {
      throw invalid(name, `it claims ${length} bytes where ${bytes.length - at} are left`);
    }
    at += length;
    return { hashes, bits: bytes.subarray(at - length, at) };
  };
  const layers: FilterLayer[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 4 > bytes.length) throw invalid(name, 'it is cut short');
    const questions = view.getUint32(at, true);
    at += 4;
    const layer = { questions, words: bloom(), names: bloom(), pairs: bloom() };
    const answers = version === 1 ? NONE : bloom(0);
    layers.push({ ...layer, answers: answers.bits.length === 0 ? null : answers });
  }
  if (at !== bytes.length) throw invalid(name, `${bytes.length - at} bytes are left over`);
  return layers;
}

function invalid(name: string, why: string): MemoError {
  return new MemoError({
    code: 'FILTER_INVALID',
    message: `${name} is damaged: ${why}.`,
    hint: 'Restore the artifact, or train the memory again.',
  });
}
