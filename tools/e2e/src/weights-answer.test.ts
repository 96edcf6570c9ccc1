import { beforeAll, afterAll, expect, it } from '@jest/globals';
import { openCheckpoint, writeWeights, type TensorSpec } from '@memo-js/safetensors';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { folderWith, memoJson, SMALL_CORPUS } from './memo.ts';

interface Asked {
  readonly answer: string | null;
  readonly abstained: boolean;
  readonly sources: readonly unknown[];
}
interface Encoded {
  readonly train: { readonly folder: string };
}

const QUESTIONS = [
  'Who founded Brightmoor Optics?',
  'Where is Brightmoor Optics based?',
  'Who is the mayor of Kelby?',
  'Who designed the Anse Bridge?',
];

let home = '';
let artifact = '';
beforeAll(async () => {
  home = await folderWith(SMALL_CORPUS);
  const { train } = await memoJson<Encoded>(['encode', 'docs', '--workspace', 'w'], home);
  artifact = isAbsolute(train.folder) ? train.folder : join(home, train.folder);
}, 120_000);
afterAll(() => rm(home, { recursive: true, force: true }));

const askAll = async (memory: string, cwd: string): Promise<Asked[]> => {
  const answers: Asked[] = [];
  for (const question of QUESTIONS) {
    const args = ['ask', question, '--workspace', 'w', '--memory', memory];
    answers.push(await memoJson<Asked>(args, cwd));
  }
  return answers;
};

it('answers from the artifact folder alone, and from nothing but its weights', async () => {
  const expected = await askAll(artifact, home);
  expect(expected.map(({ answer }) => answer)).toEqual([
    'Orla Venn',
    'Kelby',
    'Tomas Rell',
    'Mira Dahl',
  ]);
  expect(expected.every(({ sources }) => sources.length > 0)).toBe(true);

  const elsewhere = await folderWith({});
  const alone = join(elsewhere, 'copied');
  await cp(artifact, alone, { recursive: true });
  await rm(join(alone, 'reflections.jsonl.gz'));
  const answers = await askAll(alone, elsewhere);
  expect(answers.map(({ answer }) => answer)).toEqual(expected.map(({ answer }) => answer));

  await randomiseWeights(alone);
  const random = await askAll(alone, elsewhere);
  const right = random.filter(
    ({ answer }, at) => answer !== null && answer === expected[at]?.answer,
  );
  expect(right).toEqual([]);
  await rm(elsewhere, { recursive: true, force: true });
}, 120_000);

/** Replaces every weight by noise of the same scale, and mends the manifest's checksum. */
async function randomiseWeights(folder: string): Promise<void> {
  const checkpoint = await openCheckpoint(folder);
  const specs: TensorSpec[] = [...checkpoint.tensors].map(([name, { shape }]) => ({
    name,
    shape,
    dtype: 'F32',
  }));
  await checkpoint.close();
  let state = 12345;
  const noise = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32 - 0.5) * 0.1;
  };
  const written = await writeWeights(folder, specs, ({ shape }) =>
    new Float32Array(shape.reduce((a, b) => a * b, 1)).map(noise),
  );
  const manifest = JSON.parse(await readFile(join(folder, 'memo.json'), 'utf8')) as {
    checksums: Record<string, string>;
  };
  Object.assign(manifest.checksums, written);
  await writeFile(join(folder, 'memo.json'), JSON.stringify(manifest));
}
