/** A piece of text on a page, in points; y grows upwards. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the font. */
  readonly size: number;
  readonly monospaced: boolean;
}

/** Lines that belong together: a paragraph, a heading, a row of a table. */
export interface Block {
  readonly text: string;
  readonly size: number;
}

interface Line {
  text: string;
  readonly x: number;
  readonly y: number;
  right: number;
  size: number;
  readonly monospaced: boolean;
}

/** Lines of one paragraph are not further apart than this, in sizes of their font. */
const LEADING = 1.45;
/** A shorter line, beside the widest of its block, was ended on purpose. */
const FULL = 0.75;
/** Fonts that differ by less are one. */
const SAME_SIZE = 0.08;
/** A wider gap between two pieces of a line is a space. */
const SPACE = 0.2;

/** Puts the pieces of a page, in their order, together to blocks as a reader sees them. */
export function blocksOf(items: readonly TextItem[]): Block[] {
  const blocks: Line[][] = [];
  for (const line of linesOf(items)) {
    const last = blocks.at(-1);
    const above = last?.at(-1);
    if (last !== undefined && above !== undefined && continues(above, line)) last.push(line);
    else blocks.push([line]);
  }
  return blocks.map((lines) => ({ text: joinLines(lines), size: lines[0]?.size ?? 0 }));
}

function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const { text, x, y, width, size, monospaced } of items) {
    if (text === '') continue;
    const taller = Math.max(size, line?.size ?? 0);
    if (line === undefined || Math.abs(line.y - y) > taller / 2) {
      if (text.trim() === '') continue;
      line = { text, x, y, right: x + width, size, monospaced };
      lines.push(line);
      continue;
    }
    const apart = x - line.right > SPACE * taller && !/\s$/.test(line.text) && !/^\s/.test(text);
    line.text += apart ? ` ${text}` : text;
    line.right = x + width;
    line.size = taller;
  }
  return lines;
}

function continues(above: Line, line: Line): boolean {
  const down = above.y - line.y;
  const alike = Math.abs(above.size - line.size) <= SAME_SIZE * above.size;
  return alike && down > 0 && down <= LEADING * above.size;
}

function joinLines(lines: readonly Line[]): string {
  const widest = Math.max(...lines.map((line) => line.right - line.x));
  let text = '';
  let above: Line | undefined;
  for (const line of lines) {
    if (above !== undefined) {
      const full = above.right - above.x >= FULL * widest;
      const indented = line.x > above.x + above.size / 2;
      text = full && !indented && !line.monospaced ? flow(text) : `${text}\n`;
    }
    text += line.text.trim();
    above = line;
  }
  return text;
}

/** Goes on after the end of a line; a word that was parted there is put together. */
function flow(text: string): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1);
  return /\p{Ll}-$/u.test(text) ? text.slice(0, -1) : `${text} `;
}
