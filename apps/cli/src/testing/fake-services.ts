import type { IngestItem, Memo, ReflectionLine, ResolvedConfig } from '@memo-js/engine';
import type { Services } from '../services.ts';
import {
  answer,
  encodeReport,
  importReport,
  ingestReport,
  manifest,
  memorySummary,
  plannedServing,
  reflectionLine,
  reflectReport,
  reflectionsInspection,
  trainReport,
  trainingPlan,
  transcriptOf,
} from './reports.ts';

const component = {
  kind: 'executive',
  use: 'x',
  package: 'p',
  version: '1',
  options: {},
  fingerprint: {},
};

const config = {
  components: { executive: component, protocol: component, memory: component },
  memory: { targetPrecision: 0.95 },
} as unknown as ResolvedConfig;

async function* lines(): AsyncGenerator<ReflectionLine> {
  yield reflectionLine;
}

/** What was asked of the fakes, in order. */
export type Calls = unknown[][];

/** A memo that gives the canned reports, with parts replaced. */
export function fakeMemo(parts: Partial<Memo> = {}, calls: Calls = []): Memo {
  const note =
    <T>(name: string, value: T) =>
    (...given: unknown[]): Promise<T> => {
      calls.push([name, ...given]);
      return Promise.resolve(value);
    };
  return {
    config,
    workspace: '/w',
    ingest: note('ingest', ingestReport),
    reflect: note('reflect', reflectReport),
    train: note('train', trainReport),
    encode: note('encode', encodeReport),
    dryRun: (stage, options) => {
      calls.push(['dryRun', stage, options]);
      return Promise.resolve({
        stage,
        items: 5,
        reused: 2,
        ...(stage === 'train' ? { plan: trainingPlan } : {}),
        notes: ['nothing is paid'],
      });
    },
    ask: (question, options) => {
      calls.push(['ask', question, options]);
      return Promise.resolve(answer(question, 'Ada Quill'));
    },
    askWithTranscript: (question, options) => {
      calls.push(['askWithTranscript', question, options]);
      const result = answer(question, 'Ada Quill');
      return Promise.resolve({ result, transcript: transcriptOf(result) });
    },
    async *askStream(question, options) {
      calls.push(['askStream', question, options]);
      const result = answer(question, 'Ada Quill');
      const transcript = transcriptOf(result);
      yield { type: 'stage', stage: 'grounding', status: 'started' };
      yield { type: 'clues', clues: transcript.clues };
      for (const asked of transcript.asked) yield { type: 'asked', asked };
      for (const decision of transcript.decisions) yield { type: 'decision', ...decision };
      yield { type: 'answer', text: 'Ada ' };
      yield { type: 'answer', text: 'Quill.' };
      yield { type: 'result', result, transcript };
    },
    // The fake gives lines of our own format, whatever it is asked for.
    exportReflections: ((options: unknown) => {
      calls.push(['exportReflections', options]);
      return lines();
    }) as Memo['exportReflections'],
    importReflections: note('importReflections', importReport),
    calibrate: note('calibrate', {
      memoryId: manifest.id,
      folder: '/m',
      calibration: null,
      metrics: { heldOut: 12 },
      replaced: false,
    }),
    merge: note('merge', { folder: '/m', manifest }),
    remove: note('remove', {
      removed: ['a.md'],
      unknown: [],
      reflectionsRemoved: 3,
      memoryStale: true,
    }),
    use: note('use', memorySummary),
    summary: note('summary', {
      documents: 4,
      passages: 6,
      reflections: 120,
      memories: [memorySummary],
    }),
    close: note('close', undefined),
    ...parts,
  };
}

async function* noDocuments(): AsyncIterable<IngestItem> {}

/** Services around a memo, with parts replaced. */
export function fakeServices(
  memo: Memo = fakeMemo(),
  parts: Partial<Services> = {},
  calls: Calls = [],
): Services {
  return {
    openMemo: (settings) => {
      calls.push(['openMemo', settings]);
      return Promise.resolve(memo);
    },
    openMerger: (settings, merge) => {
      calls.push(['openMerger', settings, merge]);
      return Promise.resolve(memo);
    },
    readDocuments: (paths) => {
      calls.push(['readDocuments', paths]);
      return Promise.resolve(noDocuments());
    },
    inspectReflections: () => Promise.resolve(reflectionsInspection),
    inspect: () =>
      Promise.resolve({
        type: 'workspace',
        workspace: '/w',
        counts: { documents: 0, passages: 0, reflections: 0, byStep: {} },
        documents: [],
        memories: [],
      }),
    inspectCost: () => {
      const none = { calls: 0, promptTokens: 0, completionTokens: 0 };
      const total = { settled: none, booked: none };
      return Promise.resolve({ type: 'cost', workspace: '/w', rows: [], total });
    },
    listPlugins: () => Promise.resolve([]),
    diagnose: () => Promise.resolve({ ok: true, checks: [] }),
    planServing: (_settings, memories, flags) => {
      calls.push(['planServing', memories, flags]);
      return Promise.resolve(plannedServing);
    },
    setupPython: () =>
      Promise.resolve({ folder: '/cache/env', python: '/cache/env/bin/python', made: true }),
    ...parts,
  };
}
