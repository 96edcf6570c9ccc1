import pc from 'picocolors';
import type { Io, OutputStream } from '../io.ts';

type Paint = (text: string) => string;

/** Colours of a stream: those of a terminal, or none. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
}

/** Colour only on a terminal that takes it; `NO_COLOR` (no-color.org) turns it off. */
export function styleOf(stream: OutputStream, env: Io['env']): Style {
  const refused = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  const { bold, dim, red, green, yellow, cyan } = pc.createColors(stream.isTTY && !refused);
  return { bold, dim, red, green, yellow, cyan };
}

/** The same without colour. */
export const plain: Style = Object.freeze({
  bold: (text) => text,
  dim: (text) => text,
  red: (text) => text,
  green: (text) => text,
  yellow: (text) => text,
  cyan: (text) => text,
} satisfies Style);
