import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateCorpus } from './generate.ts';
import { questionLines } from './question-file.ts';
import { styles } from './styles.ts';

const USAGE = 'bin.ts --documents N --questions N --seed N --style dev|second|third --out DIR\n';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '120' },
    questions: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    style: { type: 'string', default: 'dev' },
    out: { type: 'string' },
  },
});
const style = styles.find(({ name }) => name === values.style);
const [documents, questions, seed] = [values.documents, values.questions, values.seed].map(Number);

if (
  style === undefined ||
  values.out === undefined ||
  !documents ||
  !questions ||
  seed === undefined
) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const corpus = generateCorpus({ style, documents, questions, seed });
  for (const { path, content } of corpus.files) {
    const file = join(values.out, 'documents', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await writeFile(join(values.out, 'questions.jsonl'), questionLines(corpus.questions));
  process.stdout.write(
    `${corpus.documents.size} documents and ${corpus.questions.length} questions in ${values.out}\n`,
  );
}
