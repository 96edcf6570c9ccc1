import { expect, test } from '@jest/globals';
import { calibrationError } from './measure.ts';
import { proofReport } from './report.ts';
import type { CorpusResult } from './results.ts';

test('the calibration error is the distance of confidence and truth, weighed by the answers of a bin', () => {
  const answers = [
    ...Array.from({ length: 3 }, () => ({ confidence: 0.95, right: true })),
    { confidence: 0.95, right: false },
    { confidence: 0.5, right: true },
  ];
  // Four answers 0.2 too sure, one 0.5 too unsure.
  expect(calibrationError(answers)).toBeCloseTo((4 * 0.2 + 0.5) / 5);
  expect(calibrationError([{ confidence: 1, right: true }])).toBe(0);
  expect(calibrationError([])).toBeNull();
});

test('the report has two rows for a memory, and one more pair a precision', () => {
  const share = { right: 19, of: 20 };
  const scores = {
    oneHop: share,
    multiHop: share,
    abstention: share,
    precision: share,
    weights: { right: 20, of: 20 },
  };
  const measured = { asked: scores, paraphrased: scores, calibrationError: 0.0312 };
  const result: CorpusResult = {
    documents: 27,
    reflections: 1000,
    examples: 2000,
    tokens: 30_000,
    knownWordings: [],
    ways: {
      full: {
        trainer: { use: 'embedded-full', base: 'SmolLM2' },
        seconds: 300,
        bytes: 5.4e8,
        metrics: {},
        measured: { float32: measured, int4: measured },
      },
    },
  };
  const report = proofReport({ corpus: result }, { full: 'all weights' });
  expect(report.split('\n')).toHaveLength(8);
  expect(report).toContain('| SmolLM2, all weights | asked | 19/20 (95.0 %) | 20/20 (100.0 %) |');
  expect(report).toContain('| 0.031 | 5.0 min | 540 MB |');
  expect(report).toContain('| SmolLM2, all weights, int4 | asked |');
});
