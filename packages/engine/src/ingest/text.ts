import { isUtf8 } from 'node:buffer';

export type Decoded = { readonly text: string } | { readonly reason: string };

/** Decodes bytes as UTF-8 text, without a byte order mark, with `\n` line ends. */
export function decodeText(bytes: Buffer): Decoded {
  if (bytes.includes(0)) return { reason: 'it is binary: it contains NUL bytes' };
  if (!isUtf8(bytes)) return { reason: 'it is not valid UTF-8' };
  return { text: normaliseText(bytes.toString('utf8')) };
}

export function normaliseText(text: string): string {
  const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return withoutMark.includes('\r') ? withoutMark.replace(/\r\n?/g, '\n') : withoutMark;
}
