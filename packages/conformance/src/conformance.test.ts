import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  brokenExecutives,
  brokenGenerators,
  brokenMemoryHosts,
  brokenMergers,
  brokenTrainers,
  type Broken,
} from './broken/broken.ts';
import { brokenRunners } from './broken/runners.ts';
import { testCall } from './call.ts';
import { executiveSuite } from './executive.ts';
import { fakeArtifact } from './fakes/artifact.ts';
import { fakeExecutive } from './fakes/executive.ts';
import { fakeGenerator } from './fakes/generator.ts';
import { fakeMemoryHost } from './fakes/memory.ts';
import { fakeMerger, readFakeTensors, writeFakeTensors } from './fakes/merger.ts';
import { fakeRunner, type FakePlace } from './fakes/runner.ts';
import { fakeTrainer } from './fakes/trainer.ts';
import { generatorSuite } from './generator.ts';
import { memoryHostSuite } from './memory.ts';
import { mergerSuite } from './merger.ts';
import { runnerSuite } from './runner.ts';
import { runSuite, testSuite, type ConformanceSuite } from './suite.ts';
import { trainerSuite } from './trainer.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-suite-'));
  const questions = ['Who?', 'Where is it?', 'What is the longest question here?', 'Not trained?'];
  await fakeTrainer().train(
    {
      examples: questions.slice(0, 3).map((question, n) => ({
        reflectionId: `${n}`,
        question,
        answer: `a${n}`,
        refusal: false,
      })),
      heldOut: [],
      refusalText: "I don't know.",
      seed: 1,
      folder: join(folder, 'memory'),
      jobHash: 'x',
    },
    testCall(),
  );
  await writeFakeTensors(join(folder, 'a'), { w: [1, 2, 3] });
  await writeFakeTensors(join(folder, 'b'), { w: [3, 2, 5] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const suites = {
  generator: (create: () => ReturnType<typeof fakeGenerator>): ConformanceSuite =>
    generatorSuite({ create: async () => create() }),
  trainer: (create: () => ReturnType<typeof fakeTrainer>): ConformanceSuite =>
    trainerSuite({ create: async () => create() }),
  memory: (create: () => ReturnType<typeof fakeMemoryHost>): ConformanceSuite =>
    memoryHostSuite({
      create: async () => create(),
      artifact: async () => fakeArtifact(join(folder, 'memory')),
      questions: ['Who?', 'Where is it?', 'What is the longest question here?'],
    }),
  executive: (create: () => ReturnType<typeof fakeExecutive>): ConformanceSuite =>
    executiveSuite({ create: async () => create() }),
  merger: (create: () => ReturnType<typeof fakeMerger>): ConformanceSuite =>
    mergerSuite({
      create: async () => create(),
      method: 'linear',
      artifacts: async () => [fakeArtifact(join(folder, 'a')), fakeArtifact(join(folder, 'b'))],
      readTensors: readFakeTensors,
    }),
  runner: (create: () => ReturnType<typeof fakeRunner>): ConformanceSuite =>
    runnerSuite({ id: 'fake', create: async () => create() }),
};

const framework = { describe, it };
testSuite(suites.generator(fakeGenerator), framework);
testSuite(suites.trainer(fakeTrainer), framework);
testSuite(suites.memory(fakeMemoryHost), framework);
testSuite(suites.executive(fakeExecutive), framework);
testSuite(suites.merger(fakeMerger), framework);
const place: FakePlace = new Map();
testSuite(
  suites.runner(() => fakeRunner(place)),
  framework,
);

function catches<T>(
  kind: string,
  broken: readonly Broken<T>[],
  suite: (create: () => T) => ConformanceSuite,
): void {
  describe(`the ${kind} suite`, () => {
    for (const { defect, create, caughtBy } of broken) {
      it(`catches one that ${defect}`, async () => {
        const failures = await runSuite(suite(create));
        expect([...failures.keys()]).toEqual(expect.arrayContaining([...caughtBy]));
      });
    }
  });
}
catches('generator', brokenGenerators, suites.generator);
catches('trainer', brokenTrainers, suites.trainer);
catches('memory', brokenMemoryHosts, suites.memory);
catches('executive', brokenExecutives, suites.executive);
catches('merger', brokenMergers, suites.merger);
catches('runner', brokenRunners, suites.runner);

it('refuses to skip a case that does not exist', () => {
  const suite: ConformanceSuite = { name: 'Small', cases: [{ name: 'one', run: async () => {} }] };
  expect(() => testSuite(suite, framework, { two: 'no reason' })).toThrow("no case 'two'");
});
