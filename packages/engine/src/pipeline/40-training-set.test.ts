import { describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { importReflections } from '../exchange/index.ts';
import { temporaryFolder, testContext, testWorkspace } from '../testing/pipeline-context.ts';
import { buildTrainingSet } from './40-training-set.ts';
import type { TrainingSet } from './40-training-set.ts';

const letter = (i: number): string => 'abcdefghijklmnopqrstuvwxyz'.charAt(i % 26);
const VERBS = Array.from({ length: 50 }, (_, i) => `${letter(i)}${letter(i * 7 + i / 26)}verbs`);
const verbOf = (question: string): string | undefined => VERBS.find((v) => question.includes(v));

/** Sixty facts, each asked with so many of the verbs. */
async function trainingSet(verbs: number): Promise<TrainingSet> {
  const lines = Array.from({ length: 60 }, (_, i) => {
    const town = `T${letter(i)}n${letter(i / 26)}t`;
    const own = Array.from({ length: verbs }, (__, k) => VERBS[(i * 3 + k * 7) % VERBS.length]);
    return JSON.stringify({
      question: `Who runs ${town}?`,
      answer: `Mayor ${i}`,
      entities: [town],
      paraphrases: own.map((verb) => `Who ${verb} ${town}?`),
    });
  });
  const file = path.join(await temporaryFolder(), 'facts.jsonl');
  await writeFile(file, lines.join('\n'));
  const workspace = await testWorkspace();
  const context = testContext(workspace, { reflections: { paraphrases: 4, heldOut: 0.7 } });
  await importReflections(context, file);
  const set = await buildTrainingSet(context);
  await workspace.close();
  return set;
}

describe('buildTrainingSet', () => {
  it('teaches some kinds of wordings of no fact where there are many', async () => {
    const { examples, reflections } = await trainingSet(9);
    const taught = new Set(examples.map(({ question }) => verbOf(question)));
    const heldOut = reflections.flatMap((each) => each.heldOut ?? []);
    const kept = heldOut.filter((question) => !taught.has(verbOf(question)));
    expect(new Set(kept.map(verbOf)).size).toBeGreaterThan(3);
    // Nothing is lost by it: as many wordings are taught as the config asks for.
    for (const { trained, heldOut: question } of reflections)
      expect(trained).toHaveLength(question === null || kept.includes(question) ? 5 : 4);
  });

  it('holds out single wordings where there are few', async () => {
    const { examples, heldOut } = await trainingSet(4);
    const taught = new Set(examples.map(({ question }) => verbOf(question)));
    expect(heldOut.length).toBeGreaterThan(10);
    expect(heldOut.filter(({ question }) => !taught.has(verbOf(question)))).toEqual([]);
  });
});
