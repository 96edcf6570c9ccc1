import type { PlannedServing } from '../vllm/plan-serving.ts';
import type { MemoryManifest, TrainingPlan, Transcript } from '@memo-js/core';
import type {
  AskResult,
  EncodeReport,
  ImportReport,
  IngestReport,
  MemorySummary,
  ReflectionLine,
  ReflectReport,
  TrainReport,
} from '@memo-js/engine';
import type { InspectedReflection, ReflectionsInspection } from '../inspection.ts';

/** Reports as an engine would give them. */
export const ingestReport: IngestReport = {
  added: 3,
  updated: 1,
  unchanged: 0,
  duplicates: 1,
  pruned: 0,
  failures: [],
  documents: 4,
  passages: 6,
};

export const reflectReport: ReflectReport = {
  reflections: 120,
  byStep: { extraction: 100, surfacing: 20 },
  rejected: 4,
  coverage: {
    sentences: { total: 50, carried: 45 },
    numbers: { total: 20, carried: 18 },
    names: { total: 0, carried: 0 },
  },
  skippedSteps: ['sameEntity'],
  emptySteps: [],
  done: 6,
  reused: 2,
  failures: [],
  usage: {
    generator: { calls: 40, promptTokens: 9000, completionTokens: 1200, cost: 0.5 },
    cost: 0.5,
  },
};

export const trainReport: TrainReport = {
  memoryId: 'memory-1',
  folder: '/w/memories/memory-1',
  promoted: true,
  reused: false,
  trainingExamples: 500,
  trainingSetHash: 'abc',
  metrics: { heldOutExactMatch: 0.96, steps: 240, loss: 0.0123 },
};

export const encodeReport: EncodeReport = {
  documents: 4,
  encoded: 4,
  failed: 0,
  failures: [],
  ingest: ingestReport,
  reflect: reflectReport,
  train: trainReport,
  durationMs: 65_000,
};

export const brokenDocument = {
  documentId: 'broken.pdf',
  stage: 'ingest',
  error: { code: 'DOCUMENT_UNREADABLE', message: 'PDF is not read yet', retryable: false },
};

export const memorySummary: MemorySummary = {
  id: 'memory-1',
  folder: '/w/memories/memory-1',
  selected: true,
  stale: false,
  createdAt: '2026-01-02T03:04:05.000Z',
  documents: 4,
  metrics: { heldOutExactMatch: 0.96 },
  parents: [],
};

const usage = { calls: 2, promptTokens: 30, completionTokens: 8 };
const paid = { ...usage, promptTokens: 1800, cost: 0.0021 };

export function answer(question: string, text: string): AskResult {
  return {
    question,
    answer: text,
    abstained: false,
    confidence: 0.97,
    subQuestions: [{ question, answer: text, abstained: false, confidence: 0.97 }],
    sources: [
      {
        documentId: 'velmora.md',
        title: 'Velmora',
        passage: { id: 'p1', start: 0, end: 40, text: 'Velmora was founded by Ada Quill.' },
        reflection: { id: 'r1', question: 'Who founded Velmora?', answer: 'Ada Quill' },
        metadata: { topic: 'companies' },
      },
    ],
    supported: true,
    protocol: 'three-stage',
    usage: { executive: paid, memory: usage, cost: 0.0021 },
    durationMs: 31.5,
  };
}

export function abstention(question: string, reason: string): AskResult {
  return {
    ...answer(question, ''),
    answer: null,
    abstained: true,
    confidence: null,
    reason,
    subQuestions: [{ question, answer: null, abstained: true, confidence: 0.1 }],
    sources: [],
    supported: false,
  };
}

export function transcriptOf(result: AskResult): Transcript {
  return {
    protocol: result.protocol,
    question: result.question,
    clues: [{ id: 'c1', text: 'founder of Velmora' }],
    candidates: [
      { name: 'Ada Quill', satisfied: ['c1'], failed: [], abstentions: 0, status: 'confirmed' },
    ],
    asked: [
      {
        id: 't1',
        stage: 'grounding',
        question: 'Who founded Velmora?',
        intended: 'Who founded Velmora?',
        clues: ['c1'],
        outcome: {
          type: 'answer',
          memoryId: 'memory-1',
          usage,
          text: 'Ada Quill',
          signals: null,
          finishReason: 'stop',
          confidence: 0.97,
        },
      },
      {
        id: 't2',
        stage: 'seeking',
        question: 'Where was Ada Quill born?',
        intended: 'In which town was Ada Quill born?',
        clues: [],
        outcome: {
          type: 'abstention',
          memoryId: 'memory-1',
          usage,
          reason: 'low-confidence',
          text: 'Torvald',
          signals: null,
          confidence: 0.2,
        },
      },
    ],
    deadEnds: ['Where was Ada Quill born?'],
    decisions: [{ stage: 'grounding', model: 'gpt-5-mini', note: 'one clue', usage: paid }],
    final: {
      type: 'answer',
      short: 'Ada Quill',
      text: 'Ada Quill founded Velmora.',
      citations: ['t1'],
      outside: [],
      conflicts: [],
    },
    usage: { executive: paid, memory: usage },
  };
}

export const reflection: InspectedReflection = {
  id: 'r1',
  step: 'extraction',
  question: 'Who founded Velmora?',
  answer: 'Ada Quill',
  paraphrases: ['By whom was Velmora founded?'],
  entities: ['Velmora', 'Ada Quill'],
  evidence: [
    {
      passageId: 'p1',
      documentId: 'velmora.md',
      start: 0,
      end: 33,
      text: 'Velmora was founded by Ada Quill.',
    },
  ],
  documentIds: ['velmora.md'],
  refusal: false,
  generator: 'extractive@0.1.0',
};

export const reflectionLine: ReflectionLine = {
  ...reflection,
  evidence: [
    { documentId: 'velmora.md', start: 0, end: 33, text: 'Velmora was founded by Ada Quill.' },
  ],
};

const TEXT = 'Velmora was founded by Ada Quill. <b>It</b> grew.';

export const reflectionsInspection: ReflectionsInspection = {
  type: 'reflections',
  workspace: '/w',
  documents: [
    {
      document: {
        id: 'velmora.md',
        title: 'Velmora & Co',
        date: null,
        sources: ['/d/velmora.md'],
        text: TEXT,
      },
      sentences: [
        { start: 0, end: 33 },
        { start: 34, end: 49 },
      ],
      coverage: {
        sentences: { total: 2, carried: 1 },
        numbers: { total: 0, carried: 0 },
        names: { total: 2, carried: 2 },
      },
      reflections: [
        {
          ...reflection,
          verdict: {
            status: 'rewritten',
            question: 'Who founded it?',
            answer: 'Ada',
            reason: '"it" says nothing by itself',
          },
        },
      ],
      rejected: [
        {
          step: 'extraction',
          question: 'Who sold <Velmora>?',
          answer: 'Ben',
          reason: 'no quote says so',
        },
      ],
    },
  ],
  unplaced: {
    reflections: [
      {
        ...reflection,
        id: 'r2',
        step: 'refusal',
        question: 'Who founded Nowhere?',
        answer: "I don't know.",
        evidence: [],
        documentIds: [],
        refusal: true,
        verdict: { status: 'refusal' },
      },
    ],
    rejected: [],
  },
};

export const importReport: ImportReport = {
  file: '/w/pairs.jsonl',
  reflections: 12,
  refusals: 1,
  added: 10,
  unchanged: 2,
  dropped: 3,
  withEvidence: 4,
  unknownDocuments: ['gone.md'],
};

export const manifest: MemoryManifest = {
  formatVersion: 1,
  id: 'memory-1',
  createdAt: '2026-01-02T03:04:05.000Z',
  traits: { form: 'full', family: 'llama', dtype: 'float32' },
  base: { id: 'scratch-s', checksum: 'b' },
  systemText: '',
  refusalText: "I don't know.",
  corpusHash: 'c',
  documents: [{ id: 'velmora.md', contentHash: 'd' }],
  trainer: { id: 'embedded-full', version: '0.1.0', options: {} },
  trainingSetHash: 'abc',
  seed: 0,
  parents: ['memory-0'],
  metrics: { heldOutExactMatch: 0.96 },
  card: { topics: [], languages: ['en'], exampleQuestions: [] },
  calibrations: [
    {
      key: 'k',
      method: 'logistic',
      features: ['meanLogprob'],
      mean: [0],
      scale: [1],
      coefficients: [1],
      intercept: 0,
      threshold: 0.62,
      targetPrecision: 0.95,
      precision: 0.97,
      coverage: 0.9,
      expectedCalibrationError: 0.02,
      reliability: [{ from: 0.9, to: 1, count: 40, meanConfidence: 0.97, accuracy: 0.98 }],
      curve: [
        { threshold: 0, coverage: 1, precision: 0.75, refused: 0.2 },
        { threshold: 0.9, coverage: 0.8, precision: 0.98, refused: 0.95 },
        { threshold: 0.99, coverage: 0, precision: null, refused: 1 },
      ],
      examples: 80,
    },
  ],
  checksums: { 'model.safetensors': 'e' },
};

export const trainingPlan: TrainingPlan = {
  parameters: 1_278_912,
  trainableParameters: 1_278_912,
  examples: 3527,
  tokensPerEpoch: 43_245,
  stepsPerEpoch: 57.08,
  steps: 305,
  stepsRange: { low: 191, high: 486 },
  maxSteps: 2284,
  tokens: 231_094,
  seconds: 57,
  secondsRange: { low: 16.2, high: 205 },
  peakMemoryBytes: 600_000_000,
  freeMemoryBytes: 8_000_000_000,
  diskBytes: 30_693_888,
  checkpointBytes: 15_346_944,
  artifactBytes: 5_164_888,
  freeDiskBytes: 63_095_291_904,
  cost: 0,
  capacity: {
    base: 'scratch-s',
    facts: 1325,
    bits: 42_104,
    bitsPerParameter: 0.033,
    exactMatch: 0.997,
    heldOutExactMatch: 0.82,
    verdict: 'enough',
    extrapolated: false,
    largerBase: null,
  },
  problems: [
    {
      code: 'TRAINING_BASE_SMALL',
      message: 'scratch-s is tight for 1,325 facts',
      blocking: false,
      remedies: [{ 'trainer.base': 'scratch-m' }],
    },
  ],
  notes: ['6.0 epochs expected, at most 40'],
};

export const plannedServing: PlannedServing = {
  model: '/models/base',
  servedModelName: 'base',
  memories: [{ id: 'm-1', name: 'm-1@0123456789ab', path: '/m 1', rank: 16 }],
  baseURL: 'http://127.0.0.1:8000',
  command: {
    program: 'vllm',
    args: ['serve', '/models/base', '--port', '8000', '--lora-modules', 'm-1@0123456789ab=/m 1'],
    env: { VLLM_ALLOW_RUNTIME_LORA_UPDATING: 'True' },
  },
  apiKeyEnv: 'MY_KEY',
  dtype: 'bfloat16',
};
