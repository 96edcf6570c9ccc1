import { silentLogger } from '@memo-js/core';
import type {
  Generator,
  MemoryHost,
  Meter,
  PluginKind,
  ProgressEvent,
  Trainer,
} from '@memo-js/core';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storedJournal } from '../call/calls.ts';
import { PaidCalls } from '../call/paid-calls.ts';
import type { ResolvedComponent, ResolvedConfig } from '../config/types.ts';
import type { PipelineContext } from '../pipeline/context.ts';
import { openWorkspace } from '../store/workspace.ts';
import type { Workspace } from '../store/workspace.ts';
import { lookupGenerator, lookupHost, lookupTrainer } from './lookup-plugins.ts';

export const testClock = { now: () => Date.now() };

/** An empty folder of this test. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'memo-engine-'));
}

export async function testWorkspace(folder?: string): Promise<Workspace> {
  const at = folder ?? (await temporaryFolder());
  return openWorkspace(at, { mode: 'write', clock: testClock, logger: silentLogger });
}

export function testConfig(
  reflections: Partial<ResolvedConfig['reflections']> = {},
): ResolvedConfig {
  const component = (kind: PluginKind): ResolvedComponent => ({
    kind,
    use: `lookup-${kind}`,
    package: 'test',
    version: '1.0.0',
    options: {},
    fingerprint: {},
  });
  return {
    components: {
      generator: component('generator'),
      trainer: component('trainer'),
      memory: component('memory'),
      executive: component('executive'),
      merger: component('merger'),
      protocol: component('protocol'),
      runner: component('runner'),
    },
    memory: { targetPrecision: 0.95 },
    reflections: {
      paraphrases: 2,
      heldOut: 0.5,
      refusals: 20,
      conflicts: 'latest',
      skip: [],
      passageWords: 60,
      overlapWords: 10,
      ...reflections,
    },
    pluginPackages: [],
    file: null,
  };
}

export interface TestContextOptions {
  readonly generator?: Generator;
  readonly trainer?: Trainer;
  readonly memoryHost?: MemoryHost;
  readonly reflections?: Partial<ResolvedConfig['reflections']>;
  readonly events?: ProgressEvent[];
  readonly signal?: AbortSignal;
  readonly seed?: number;
  readonly withoutText?: boolean;
  readonly meter?: Meter;
}

/** A pipeline over lookup plugins. */
export function testContext(
  workspace: Workspace,
  options: TestContextOptions = {},
): PipelineContext {
  const signal = options.signal ?? new AbortController().signal;
  const paid = new PaidCalls(options.meter);
  const report = (event: ProgressEvent): void => void options.events?.push(event);
  return {
    workspace,
    config: testConfig(options.reflections),
    generator: options.generator ?? lookupGenerator(),
    trainer: options.trainer ?? lookupTrainer(),
    memoryHost: options.memoryHost ?? lookupHost(),
    clock: testClock,
    logger: silentLogger,
    seed: options.seed ?? 0,
    withoutText: options.withoutText ?? false,
    signal,
    report,
    paid,
    callFor: (itemKey) => ({
      signal,
      report,
      logger: silentLogger,
      journal: storedJournal(workspace.store, itemKey, paid),
      meter: paid,
    }),
  };
}
