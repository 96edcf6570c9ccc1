import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { proofReport } from './report.ts';
import { readResults } from './results.ts';
import { WAYS } from './ways.ts';

const ROOT = join(import.meta.dirname, '../../../..');

/** Lines of a Markdown text as they are without the padding of tables. */
const plainLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/-{3,}/g, '---')
        .replace(/ *\| */g, '|')
        .trim(),
    )
    .filter((line) => line !== '');

test('docs/benchmarks.md shows the results that npm run proof wrote', async () => {
  const results = await readResults(join(ROOT, 'tools/bench/results/proof.json'));
  const titles = Object.fromEntries(WAYS.map(({ name, title }) => [name, title]));
  const docs = plainLines(await readFile(join(ROOT, 'docs/benchmarks.md'), 'utf8')).join('\n');
  expect(Object.keys(results)).not.toHaveLength(0);
  for (const name of Object.keys(results)) {
    const [about, ...table] = plainLines(
      proofReport({ [name]: results[name] as (typeof results)[string] }, titles),
    );
    expect(docs.replace(/\n/g, ' ')).toContain(about);
    expect(docs).toContain(table.join('\n'));
  }
});
