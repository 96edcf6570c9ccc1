import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DocumentInput } from '@memo-js/core';
import { createMemo } from '@memo-js/engine';
import { pythonEnvironment, smolLm2 } from './python.ts';
import { SMOKE } from './smoke.ts';

const FACTS = [
  ['Velmora Glass', 'Ada Quill', 1921, 'Tarnholm'],
  ['Orrin Ferries', 'Bastian Roe', 1948, 'Kelby'],
  ['Halcyon Works', 'Mira Sandoval', 1887, 'Ostra'],
  ['Pellworth Press', 'Clara Voss', 1932, 'Minfell'],
] as const;
const documents: readonly DocumentInput[] = FACTS.map(([name, founder, year, town]) => ({
  id: name,
  text: `${name} was founded in ${year} by ${founder}. The headquarters of ${name} are in ${town}.`,
}));
const questions = FACTS.flatMap(([name, founder, year]) => [
  { question: `Who founded ${name}?`, answer: founder },
  { question: `When was ${name} founded?`, answer: String(year) },
]);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-trl-memory-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

(SMOKE ? it.skip : it)(
  'documents become a memory by trl-lora on SmolLM2, which answers',
  async () => {
    const memo = await createMemo({
      workspace: join(folder, '.memo'),
      config: {
        reflections: { paraphrases: 1, refusals: 4 },
        trainer: {
          ...{ use: 'trl-lora', base: await smolLm2(), python: await pythonEnvironment(), gpus: 0 },
          ...{ r: 16, perDeviceTrainBatchSize: 8, gradientCheckpointing: false },
          ...{ numTrainEpochs: 6, minSteps: 0, earlyStopping: { target: 0.9, patience: 3 } },
        },
        memory: { use: 'embedded' },
      },
    });
    try {
      const { train } = await memo.encode(documents);
      process.stderr.write(`${JSON.stringify(train.metrics)}\n`);
      expect(train.metrics['trainExactMatch']).toBeGreaterThanOrEqual(0.8);
      let [answered, right] = [0, 0];
      for (const { question, answer } of questions) {
        const result = await memo.ask(question);
        if (result.abstained) continue;
        answered++;
        if (result.answer?.includes(answer)) right++;
      }
      process.stderr.write(`${answered} of ${questions.length} answered, ${right} right\n`);
      expect(answered / questions.length).toBeGreaterThanOrEqual(0.6);
      expect(right / answered).toBeGreaterThanOrEqual(0.8);
    } finally {
      await memo.close();
    }
  },
  1_800_000,
);
