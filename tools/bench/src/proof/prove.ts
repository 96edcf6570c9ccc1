import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBase } from '@memo-js/llama';
import { createMemo } from '@memo-js/engine';
import type { RunOptions, UserConfig } from '@memo-js/engine';
import { readProofCorpus } from './corpus.ts';
import type { ProofCorpus } from './corpus.ts';
import { knownWordings } from './masked-wordings.ts';
import { measure } from './measure.ts';
import type { Measurement } from './measure.ts';
import { readResults, writeResults } from './results.ts';
import type { CorpusResult, WayResult } from './results.ts';
import { trainingSet } from './training-set.ts';
import type { Way } from './ways.ts';
import { WORDINGS } from './wordings.ts';
import type { Wordings } from './wordings.ts';

export interface ProofOptions {
  /** Kept between runs: reflections and trained memories are made once. */
  readonly workspace: string;
  /** File of results; what it holds is not measured again. */
  readonly results: string;
  readonly ways: readonly Way[];
  /** Pretrained base of the ways that have one. @default SmolLM2-135M-Instruct */
  readonly base?: string;
  /** How the generator words its questions. */
  readonly wordings: Wordings;
  /** Only so many documents of a corpus, with the questions that they answer. */
  readonly documents?: number;
  /** Measures again what was measured, with the memories that are there. */
  readonly again: boolean;
  readonly onProgress: NonNullable<RunOptions['onProgress']>;
}

/**
 * Trains one corpus in every way from the same reflections and asks each memory what it knows.
 * A run that ends early goes on where it was: in a training, or with the next way.
 */
export async function prove(folder: string, options: ProofOptions): Promise<CorpusResult> {
  const read = await readProofCorpus(folder, options.documents);
  const name = options.wordings === 'plain' ? read.name : `${read.name}-${options.wordings}`;
  const corpus = { ...read, name };
  const workspace = join(options.workspace, corpus.name);
  let result = await reflectOnce(corpus, workspace, options);
  await keep(options.results, corpus.name, result);
  for (const way of options.ways) {
    const before = result.ways[way.name];
    const missing = way.precisions.filter(
      (precision) => options.again || before?.measured[precision] === undefined,
    );
    for (const precision of missing) {
      const found = await proveWay(corpus, workspace, way, precision, options);
      const known = result.ways[way.name];
      result = {
        ...result,
        ways: {
          ...result.ways,
          [way.name]: {
            ...found,
            // With another precision, nothing is trained any more.
            seconds: known?.seconds ?? found.seconds,
            measured: { ...known?.measured, [precision]: found.measured },
          },
        },
      };
      await keep(options.results, corpus.name, result);
    }
  }
  return result;
}

async function keep(file: string, name: string, result: CorpusResult): Promise<void> {
  await writeResults(file, { ...(await readResults(file)), [name]: result });
}

async function reflectOnce(
  corpus: ProofCorpus,
  workspace: string,
  { results, onProgress, wordings }: ProofOptions,
): Promise<CorpusResult> {
  const { reflecting } = WORDINGS[wordings];
  const memo = await createMemo({ workspace, config: reflecting });
  let documents: number;
  let reflections: number;
  try {
    ({ documents } = await memo.ingest(corpus.documents, { onProgress }));
    ({ reflections } = await memo.reflect({ onProgress }));
  } finally {
    await memo.close();
  }
  const { examples, heldOut } = await trainingSet(workspace, reflecting);
  const { tokenizer } = await openBase('scratch-s');
  const tokens = examples.reduce(
    (sum, { question, answer }) =>
      sum + tokenizer.encode(question).length + tokenizer.encode(answer).length,
    0,
  );
  const trained = [...examples, ...heldOut].map(({ question }) => question);
  const known = (await readResults(results))[corpus.name];
  // What was measured with other reflections compares with nothing that is measured now.
  const same = known?.examples === examples.length && known.tokens === tokens;
  return {
    documents,
    reflections,
    examples: examples.length,
    tokens,
    knownWordings: knownWordings(
      corpus.paraphrased.map(({ question }) => question),
      trained,
    ),
    ways: same ? known.ways : {},
  };
}

type Found = Omit<WayResult, 'measured'> & { readonly measured: Measurement };

async function proveWay(
  corpus: ProofCorpus,
  workspace: string,
  way: Way,
  precision: string,
  { onProgress, base, wordings }: ProofOptions,
): Promise<Found> {
  const { reflecting, training } = WORDINGS[wordings];
  const trainer = { ...(await way.trainer(base)), ...(way.pretrained ? training : {}) };
  const config: UserConfig = { ...reflecting, trainer, memory: { use: 'embedded', precision } };
  const memo = await createMemo({ workspace, config });
  try {
    const started = performance.now();
    const { memoryId, folder, metrics } = await memo.train({ onProgress });
    const seconds = (performance.now() - started) / 1000;
    const asking = { memo, memoryId, folder, precision };
    const { measurement, misses } = await measure(asking, corpus.asked, corpus.paraphrased);
    const file = join(workspace, `misses-${way.name}-${precision}.json`);
    await writeFile(file, `${JSON.stringify(misses, null, 2)}\n`);
    return {
      trainer: { ...trainer, base: (way.name === 'scratch' ? undefined : base) ?? way.base },
      seconds,
      bytes: await weightBytes(folder),
      metrics,
      measured: measurement,
    };
  } finally {
    await memo.close();
  }
}

async function weightBytes(folder: string): Promise<number> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.safetensors'));
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
