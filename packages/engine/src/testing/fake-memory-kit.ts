import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  ArtifactDraft,
  Generator,
  MemoryArtifact,
  MemoryHost,
  Merger,
  ReflectionDraft,
  Trainer,
} from '@memo-js/core';
import { fakeMemory } from './fake-plugins.ts';

/** "The COLOUR of NAME is VALUE." */
const FACT = /The (\w+) of ([^.]+?) is ([^.]+)\./g;
const WEIGHTS = 'model.safetensors';
const BASE = Object.freeze({ id: 'fake-base', checksum: 'ab'.repeat(32) });

/** Reads facts of one sentence pattern; knows wordings and refusals. */
export const factGenerator: Generator = Object.freeze({
  async extract({ passage }) {
    return [...passage.text.matchAll(FACT)].map(
      ([sentence, attribute = '', name = '', value = '']): ReflectionDraft => {
        const start = passage.start + passage.text.indexOf(sentence);
        return {
          question: `What is the ${attribute} of ${name}?`,
          answer: value,
          entities: [name],
          evidence: [{ passageId: passage.id, start, end: start + sentence.length }],
        };
      },
    );
  },
  async paraphrase({ reflection }) {
    const [, attribute, name] = /the (\w+) of (.+)\?/.exec(reflection.question) ?? [];
    return [`Which ${attribute} does ${name} have?`, `${name} has which ${attribute}?`];
  },
  async refuse({ count }) {
    return Array.from({ length: count }, (_, i) => ({
      question: `What is the colour of Nobody Number${i}?`,
      answer: '',
      entities: [],
      evidence: [],
      refusal: true,
    }));
  },
} satisfies Generator);

/** "Trains" by writing its answers down; wordings it was not shown are recognised by their words. */
export const tableTrainer: Trainer = Object.freeze({
  produces: () => ({ form: 'full', family: 'fake', dtype: 'float32' }) as const,
  async train(job) {
    const table = job.examples
      .filter((each) => !each.refusal)
      .map((each) => [each.question, each.answer]);
    return tableDraft(job.folder, job.refusalText, table as [string, string][]);
  },
} satisfies Trainer);

async function tableDraft(
  folder: string,
  refusalText: string,
  table: readonly (readonly [string, string])[],
): Promise<ArtifactDraft> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, WEIGHTS), JSON.stringify(table));
  return {
    folder,
    traits: { form: 'full', family: 'fake', dtype: 'float32' },
    base: BASE,
    systemText: '',
    refusalText,
    metrics: { examples: table.length },
  };
}

/** Answers with the entry that shares the most words; never says that it does not know. */
export const tableHost: MemoryHost = Object.freeze({
  accepts: ({ family }) =>
    family === 'fake'
      ? ({ ok: true } as const)
      : ({ ok: false, reason: `it serves no ${family}`, hint: 'Use tables.' } as const),
  async open({ folder, manifest }: MemoryArtifact) {
    const text = await readFile(join(folder, WEIGHTS), 'utf8');
    const table = JSON.parse(text) as [string, string][];
    const words = (question: string): string[] => question.match(/\w+/g) ?? [];
    return fakeMemory({
      id: manifest.id,
      reply: (question) => {
        const asked = new Set(words(question));
        // Names weigh more than the wording around them.
        const weight = (word: string): number =>
          asked.has(word) ? (/^[A-Z]/.test(word) ? 9 : 1) : 0;
        const score = (entry: string): number =>
          words(entry).reduce((sum, word) => sum + weight(word), 0);
        const best = table.toSorted((a, b) => score(b[0]) - score(a[0]))[0];
        return best?.[1] ?? null;
      },
    });
  },
  close: async () => undefined,
} satisfies MemoryHost);

/** Joins the tables. */
export const tableMerger: Merger = Object.freeze({
  needsBase: false,
  parameters: () => ({}),
  async merge({ inputs, folder }) {
    const artifacts = Object.values(inputs);
    const tables = await Promise.all(
      artifacts.map(async (each) => readFile(join(each.folder, WEIGHTS), 'utf8')),
    );
    const table = tables.flatMap((each) => JSON.parse(each) as [string, string][]);
    return tableDraft(folder, artifacts[0]?.manifest.refusalText ?? '', table);
  },
} satisfies Merger);
