import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** POSIX permissions. */
  readonly mode: number;
}

const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
/** Version 2.0, made on Unix. */
const MADE_BY = (3 << 8) | 20;
const REGULAR_FILE = 0o100000;
/** 1980-01-01 00:00: the same files give the same bytes. */
const DOS_DATE = 0x21;

/**
 * A zip archive without ZIP64 (PKWARE APPNOTE 6.3): local headers with their data, then the central
 * directory. Small, as the programs that it holds.
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes, mode } of entries) {
    const name = Buffer.from(path);
    const data = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(DEFLATE, 4);
    common.writeUInt16LE(DOS_DATE, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(data.byteLength, 14);
    common.writeUInt32LE(bytes.byteLength, 18);
    common.writeUInt16LE(name.byteLength, 22);
    const header = Buffer.alloc(14);
    header.writeUInt32LE(((REGULAR_FILE | mode) << 16) >>> 0, 6);
    header.writeUInt32LE(offset, 10);
    central.push(signature(0x02014b50), u16(MADE_BY), common, header, name);
    const parts = [signature(0x04034b50), common, name, data];
    local.push(...parts);
    offset += parts.reduce((sum, part) => sum + part.byteLength, 0);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.byteLength, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
