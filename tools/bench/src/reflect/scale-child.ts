import { peakMemory } from '@memo-js/conformance';
import { createMemo } from '@memo-js/engine';
import { llmGenerator } from '@memo-js/generator-llm';
import { milliseconds } from '../benchmark.ts';
import { emptyFolder } from './facts.ts';
import { PASSAGE_WORDS, manyFacts, readFacts } from './many-facts.ts';
import { MindModel } from './mind-model.ts';
import { mindByRules } from './rule-mind.ts';
import { drop } from './workspace.ts';

/** Reflects on so many passages and prints what it took: `node scale-child.ts PASSAGES`. */
const passages = Number(process.argv[2]);
const MIB = 2 ** 20;

const folder = await emptyFolder();
const model = new MindModel(mindByRules(readFacts));
const memo = await createMemo({
  workspace: folder,
  generator: llmGenerator(model, { verify: 'alignment', passes: 1, concurrency: 64 }),
  config: { reflections: { passageWords: PASSAGE_WORDS, overlapWords: 0, paraphrases: 1 } },
});
try {
  const stages: Record<string, number> = {};
  let stageBegan = 0;
  const ingest = await milliseconds(() => memo.ingest(manyFacts(passages)));
  const stored = await memo.summary();
  const before = process.memoryUsage().rss;
  let reflections = 0;
  const reflect = await milliseconds(async () => {
    const report = await memo.reflect({
      onProgress(event) {
        if (event.type !== 'stage') return;
        if (event.status === 'started') stageBegan = performance.now();
        else stages[event.stage] = performance.now() - stageBegan;
      },
    });
    if (report.failures.length > 0) throw new Error(JSON.stringify(report.failures[0]));
    ({ reflections } = report);
  });
  const trainingSet = await milliseconds(async () => {
    for await (const line of memo.exportReflections({ format: 'trl' })) void line;
  });
  const peak = (await peakMemory()) / MIB;
  process.stdout.write(
    JSON.stringify({
      passages: stored.passages,
      reflections,
      calls: model.calls,
      ingest,
      reflect,
      trainingSet,
      stages,
      beforeMib: before / MIB,
      peakMib: peak,
    }),
  );
} finally {
  await memo.close();
  await drop(folder);
}
