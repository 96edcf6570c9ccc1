import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks.ts';
import { formatResult } from './format.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const unknown = positionals.filter(
  (name) => !benchmarks.some((benchmark) => benchmark.name === name),
);

if (values.help || unknown.length > 0) {
  if (unknown.length > 0) process.stderr.write(`no benchmark is named ${unknown.join(', ')}\n`);
  process.stderr.write('npm run bench -- [NAME...] [--json] [--quick]\n');
  for (const { name, description } of benchmarks)
    process.stderr.write(`  ${name}: ${description}\n`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  const chosen = benchmarks.filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name),
  );
  const results: Record<string, unknown> = {};
  for (const benchmark of chosen) {
    const result = await benchmark.run({ quick: values.quick });
    results[benchmark.name] = result;
    if (!values.json) process.stdout.write(`${formatResult(result)}\n\n`);
  }
  if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
}
