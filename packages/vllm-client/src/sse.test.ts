import { describe, expect, it } from '@jest/globals';
import { readEvents } from './sse.ts';

async function* pieces(bytes: Uint8Array, ...cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    yield bytes.subarray(from, cut);
    from = cut;
  }
}
async function read(chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const events: string[] = [];
  for await (const event of readEvents(chunks)) events.push(event);
  return events;
}

const LONG = 'x'.repeat(300);
const wires = [
  { name: 'line feeds', wire: 'data: {"t":"é😀"}\n\ndata: b\n\ndata: [DONE]\n\n' },
  {
    name: 'carriage returns and line feeds',
    wire: 'data: {"t":"é😀"}\r\n\r\ndata: b\r\n\r\ndata: [DONE]\r\n\r\n',
  },
  { name: 'carriage returns', wire: 'data: {"t":"é😀"}\r\rdata: b\r\rdata: [DONE]\r\r' },
  {
    name: 'comments and other fields',
    wire: ': keep-alive\n\nevent: x\nid: 1\ndata:{"t":"é😀"}\n\n: ping\ndata: b\n\n\n\ndata: [DONE]\n\n',
  },
];

describe('readEvents', () => {
  it.each(wires)('reads $name, split at any two bytes', async ({ wire }) => {
    const bytes = new TextEncoder().encode(wire);
    for (let first = 0; first <= bytes.length; first++) {
      const second = Math.min(bytes.length, first + 1 + (first % 5));
      const got = await read(pieces(bytes, first, second));
      expect({ first, got }).toEqual({ first, got: ['{"t":"é😀"}', 'b', '[DONE]'] });
    }
  });

  it('reads a byte at a time', async () => {
    const bytes = new TextEncoder().encode(wires[1]?.wire ?? '');
    const cuts = Array.from(bytes, (_, at) => at);
    expect(await read(pieces(bytes, ...cuts))).toEqual(['{"t":"é😀"}', 'b', '[DONE]']);
  });

  it('joins the lines of an event and drops one that has no end', async () => {
    const bytes = new TextEncoder().encode(`data: a\ndata: ${LONG}\n\ndata: cut`);
    expect(await read(pieces(bytes, 40))).toEqual([`a\n${LONG}`]);
  });

  it('refuses an event that never ends', async () => {
    const block = new TextEncoder().encode('y'.repeat(4 * 1024 * 1024));
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        sent++;
        yield block;
      }
    }
    await expect(read(endless())).rejects.toMatchObject({ code: 'VLLM_RESPONSE_INVALID' });
    expect(sent).toBeLessThan(12);
  });
});
