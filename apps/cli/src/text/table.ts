import { stripVTControlCharacters } from 'node:util';

/** How many columns a text takes, colours apart. */
const width = (text: string): number => [...stripVTControlCharacters(text)].length;

export interface TableOptions {
  /** Spaces before each line. @default 2 */
  readonly indent?: number;
  /** Columns that hold numbers, by index. */
  readonly right?: readonly number[];
}

/** Lines of left-aligned columns, two spaces apart; the last column is not padded. */
export function table(
  rows: readonly (readonly string[])[],
  { indent = 2, right = [] }: TableOptions = {},
): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width(cell));
    });
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell)));
      if (right.includes(column)) return gap + cell;
      return column === row.length - 1 ? cell : cell + gap;
    });
    return `${' '.repeat(indent)}${cells.join('  ')}`.trimEnd();
  });
}
