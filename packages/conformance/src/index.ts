export { runSuite, testSuite } from './suite.ts';
export type { ConformanceCase, ConformanceSuite, TestFramework } from './suite.ts';
export { abortedCall, assertAborts, freeMeter, memoryJournal, testCall } from './call.ts';
export { documentOf, generatorSuite, indexOf } from './generator.ts';
export type { GeneratorSubject } from './generator.ts';
export { trainerSuite, weightsDigest } from './trainer.ts';
export type { TrainerSubject } from './trainer.ts';
export { memoryHostSuite } from './memory.ts';
export type { MemoryHostSubject } from './memory.ts';
export { answering, executiveSuite } from './executive.ts';
export type { ExecutiveSubject } from './executive.ts';
export { peakMemory } from './peak-memory.ts';
export { mergerSuite } from './merger.ts';
export type { MergerSubject } from './merger.ts';
export { runnerSuite } from './runner.ts';
export type { RunnerSubject } from './runner.ts';
export { fakeArtifact, fakeManifest } from './fakes/artifact.ts';
export { fakeExecutive } from './fakes/executive.ts';
export { fakeGenerator } from './fakes/generator.ts';
export { fakeMemoryHost } from './fakes/memory.ts';
export { fakeMerger, readFakeTensors, writeFakeTensors } from './fakes/merger.ts';
export { fakeRunner } from './fakes/runner.ts';
export type { FakePlace } from './fakes/runner.ts';
export { fakeTrainer } from './fakes/trainer.ts';
export {
  brokenExecutives,
  brokenGenerators,
  brokenMemoryHosts,
  brokenMergers,
  brokenTrainers,
} from './broken/broken.ts';
export { brokenRunners } from './broken/runners.ts';
export type { Broken } from './broken/broken.ts';
