import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { schemaNames, validate } from './testing/schemas.ts';
import {
  abstention,
  answer,
  brokenDocument,
  ingestReport,
  manifest,
  memorySummary,
  reflection,
} from './testing/reports.ts';

describe('the schemas', () => {
  it('compile, each under the name of its file', () => {
    expect(schemaNames()).toContain('ask');
    for (const name of schemaNames()) expect(validate(name, {})).toBeInstanceOf(Array);
  });

  it('are named in their file and written in draft 2020-12', () => {
    const folder = new URL('../../../docs/schemas/', import.meta.url);
    for (const file of readdirSync(folder)) {
      const schema = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object;
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: file,
      });
    }
  });

  it.each([
    ['ask', answer('Q?', 'A')],
    ['ask', abstention('Q?', 'the memory does not know')],
    ['ingest', { ...ingestReport, failures: [brokenDocument] }],
    ['ask-stream', { type: 'answer', text: 'x', restart: true }],
    ['ask-stream', { type: 'warning', code: 'W', message: 'm' }],
    ['use', memorySummary],
    ['inspect', { type: 'reflection', reflection }],
    ['inspect', { type: 'memory', folder: '/m', memory: memorySummary, manifest, lineage: [] }],
    [
      'inspect',
      {
        type: 'document',
        document: { ...doc(), text: 'x', metadata: {} },
        passages: [],
        reflections: [reflection],
      },
    ],
    [
      'inspect',
      {
        type: 'passage',
        passage: { id: 'p', documentId: 'd', start: 0, end: 1, text: 'x' },
        reflections: [],
      },
    ],
    [
      'eval-row',
      {
        id: '1',
        question: 'Q?',
        expected: 'A',
        result: answer('Q?', 'A'),
        error: null,
        exactMatch: 1,
        f1: 1,
      },
    ],
    [
      'eval-row',
      {
        id: '1',
        question: 'Q?',
        expected: null,
        result: null,
        error: { code: 'X', message: 'm' },
        exactMatch: null,
        f1: null,
      },
    ],
  ])('accept a document of %s', (name, document) => {
    expect(validate(name, document)).toEqual([]);
  });

  it.each([
    ['an answer with an abstention', 'ask', { ...answer('Q?', 'A'), abstained: true }],
    ['an abstention without a reason', 'ask', { ...abstention('Q?', 'r'), reason: undefined }],
    ['a confidence over 1', 'ask', { ...answer('Q?', 'A'), confidence: 97 }],
    ['an unknown key', 'ask', { ...answer('Q?', 'A'), score: 1 }],
    ['a trace event without its question', 'ask-stream', { type: 'asked' }],
    ['a missing count', 'ingest', { ...ingestReport, added: undefined }],
    [
      'a retryable that is no boolean',
      'error',
      { error: { code: 'X', message: 'm', hint: null, retryable: 1 } },
    ],
    [
      'a row without result and error',
      'eval-row',
      { id: '1', question: 'Q?', expected: 'A', result: null, error: null, exactMatch: 0, f1: 0 },
    ],
    [
      'a doctor check of unknown status',
      'doctor',
      { ok: true, checks: [{ id: 'a', title: 'A', status: 'fine', detail: '', hint: null }] },
    ],
  ])('refuse %s', (_what, name, document) => {
    expect(validate(name, JSON.parse(JSON.stringify(document)))).not.toEqual([]);
  });
});

function doc(): object {
  return { id: 'd', contentHash: 'c', title: null, date: null, sources: ['d.md'] };
}
