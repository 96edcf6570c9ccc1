import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoError, silentLogger } from '@memo-js/core';
import type { Calibration, MemoryArtifact } from '@memo-js/core';
import { FILTER_FILE } from '../artifact/files.ts';
import { weightsChecksum } from '../artifact/manifest.ts';
import { calibrationKey } from '../calibration/calibration-key.ts';
import { KnowledgeFilter } from '../calibration/filter.ts';
import { makeCall } from '../call/calls.ts';
import { fakeMemory, fakeMemoryHost } from '../testing/fake-plugins.ts';
import { fakeReflection } from '../testing/reflections.ts';
import type { EvaluationQuestion } from './question.ts';
import { measureTrust } from './trust.ts';

const call = makeCall({ signal: undefined, report: undefined, logger: silentLogger });
const checksums = { 'model.safetensors': 'e' };
const calibration: Calibration = {
  key: calibrationKey(weightsChecksum({ checksums }), 'fake/float32'),
  method: 'logistic',
  features: ['knownAnswer'],
  mean: [1],
  scale: [1],
  coefficients: [4],
  intercept: 2,
  threshold: 0.5,
  targetPrecision: 0.95,
  precision: 1,
  coverage: 1,
  expectedCalibrationError: 0,
  reliability: [],
  curve: [],
  examples: 20,
};

const question = (text: string, answer: string | null, group: string): EvaluationQuestion => ({
  id: text,
  question: text,
  answer,
  aliases: [],
  unanswerable: answer === null,
  group,
});
const questions = [
  question('Who runs Osk?', 'Ann', 'known'),
  question('Who heads Osk?', 'Ann', 'known'),
  question('Who runs Nix?', null, 'stranger'),
  question('Who runs Zorb?', null, 'stranger'),
  question('Who broke it?', 'Ann', 'known'),
];
const replies = new Map<string, string | null | MemoError>([
  ['Who runs Osk?', 'Ann'],
  ['Who heads Osk?', 'Bob'],
  ['Who runs Nix?', 'Ann'],
  ['Who runs Zorb?', null],
  ['Who broke it?', new MemoError({ code: 'DOWN', message: 'down', retryable: true })],
]);
const host = fakeMemoryHost(() => fakeMemory({ reply: (text) => replies.get(text) ?? null }));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-trust-'));
  await KnowledgeFilter.build([
    fakeReflection({ question: 'Who runs Osk?', answer: 'Ann', entities: ['Osk'] }),
  ]).save(join(folder, FILTER_FILE));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const artifact = (calibrations: readonly Calibration[]): MemoryArtifact =>
  ({
    folder,
    manifest: {
      id: 'm',
      createdAt: '',
      traits: { form: 'full', family: 'fake', dtype: 'float32' },
      base: { id: 'fake', checksum: '' },
      card: { topics: [], languages: [], exampleQuestions: [] },
      checksums,
      calibrations,
    },
  }) as unknown as MemoryArtifact;

describe('measureTrust', () => {
  it('counts what was given, withheld and refused, and keeps errors out', async () => {
    const report = await measureTrust(artifact([calibration]), host, questions, call);
    expect(report).toMatchObject({ threshold: 0.5, coverage: 1, precision: 1, refused: 1 });
    expect(report?.groups).toEqual([
      { group: 'known', asked: 3, known: 1, given: 1, right: 1 },
      { group: 'stranger', asked: 2, known: 0, given: 0, right: 0 },
    ]);
    // At threshold 0 the two wrong answers would be given; the stated refusal never is.
    expect(report?.curve[0]).toMatchObject({ precision: 1 / 3, refused: 0.5 });
    expect(report?.expectedCalibrationError).toBeGreaterThan(0);
  });

  it('says nothing of a memory that is not calibrated', async () => {
    expect(await measureTrust(artifact([]), host, questions, call)).toBeNull();
  });
});
