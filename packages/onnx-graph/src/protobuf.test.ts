import { describe, expect, it } from '@jest/globals';

import { ProtobufWriter } from './protobuf.ts';

describe('ProtobufWriter', () => {
  it('writes the examples of the encoding guide', () => {
    expect([...new ProtobufWriter().integer(1, 150).finish()]).toEqual([0x08, 0x96, 0x01]);
    expect([...new ProtobufWriter().string(2, 'testing').finish()]).toEqual([
      0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67,
    ]);
    expect([...new ProtobufWriter().message(3, (m) => m.integer(1, 150)).finish()]).toEqual([
      0x1a, 0x03, 0x08, 0x96, 0x01,
    ]);
  });

  it('writes negative integers as ten bytes and floats little-endian', () => {
    expect([...new ProtobufWriter().integer(1, -2).finish()]).toEqual([
      0x08, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01,
    ]);
    expect([...new ProtobufWriter().float(1, 1).finish()]).toEqual([0x0d, 0, 0, 0x80, 0x3f]);
  });

  it('grows for fields larger than its buffer', () => {
    const payload = new Uint8Array(10_000).fill(7);
    const bytes = new ProtobufWriter().bytes(1, payload).finish();
    expect(bytes.length).toBe(10_003);
    expect(bytes.at(-1)).toBe(7);
  });
});
