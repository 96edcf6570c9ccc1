import { parseArgs } from 'node:util';
import { processIo, progressView } from '@memo-js/cli';
import { prove } from './proof/prove.ts';
import { proofReport } from './proof/report.ts';
import { readResults } from './proof/results.ts';
import { WAYS } from './proof/ways.ts';
import { WORDINGS } from './proof/wordings.ts';
import type { Wordings } from './proof/wordings.ts';

const USAGE = `npm run proof -- [FOLDER...] [--ways scratch,lora,full] [--workspace DIR] [--results FILE] [--base BASE] [--documents N] [--wordings plain|rich] [--again]
  FOLDER holds documents/, questions.jsonl and paraphrases.jsonl. Each is trained in every way from the
  same reflections. What is finished is kept: the same command goes on. --again asks all questions anew.
  DIR/CORPUS/misses-*.json say what was not answered right. Without a FOLDER the results are only printed.
  --wordings rich trains each fact in many words, as people ask.
  --base is the pretrained base, SmolLM2-135M-Instruct where none is named.
  --documents N takes the first N documents of each, with the questions that they answer.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ways: { type: 'string', default: WAYS.map(({ name }) => name).join(',') },
    workspace: { type: 'string', default: '.proof' },
    results: { type: 'string' },
    documents: { type: 'string' },
    base: { type: 'string' },
    wordings: { type: 'string', default: 'plain' },
    again: { type: 'boolean', default: false },
  },
});
const named = values.ways.split(',');
const unknown = named.filter((name) => !WAYS.some((way) => way.name === name));
const results = values.results ?? `${values.workspace}/results.json`;

const { wordings } = values;
const isWordings = (name: string): name is Wordings => Object.hasOwn(WORDINGS, name);

const limit = values.documents === undefined ? undefined : Number(values.documents);
const badLimit = limit !== undefined && !(Number.isInteger(limit) && limit > 0);

if (unknown.length > 0 || badLimit || !isWordings(wordings)) {
  if (unknown.length > 0) process.stderr.write(`no way is named ${unknown.join(', ')}\n`);
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const view = progressView(processIo());
  const { workspace, again } = values;
  const ways = WAYS.filter(({ name }) => named.includes(name));
  for (const folder of positionals) {
    const { knownWordings } = await prove(folder, {
      workspace,
      results,
      ways,
      again,
      wordings,
      ...(limit === undefined ? {} : { documents: limit }),
      ...(values.base === undefined ? {} : { base: values.base }),
      onProgress: view.onProgress,
    });
    for (const wording of knownWordings) {
      process.stderr.write(`the generator uses the wording of: ${wording}\n`);
      process.exitCode = 1;
    }
  }
  view.close();
  const titles = Object.fromEntries(WAYS.map(({ name, title }) => [name, title]));
  process.stdout.write(`${proofReport(await readResults(results), titles)}\n`);
}
