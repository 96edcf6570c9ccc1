import type { BenchmarkResult } from './benchmark.ts';

/** A result as an aligned table. */
export function formatResult({ title, rows, notes }: BenchmarkResult): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.values)))];
  const show = (value: number | string | undefined): string =>
    typeof value === 'number' ? value.toLocaleString('en-US') : (value ?? '');
  const table = [
    ['', ...columns],
    ...rows.map((row) => [row.name, ...columns.map((column) => show(row.values[column]))]),
  ];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  return [title, ...lines, ...notes.map((note) => `- ${note}`)].join('\n');
}
