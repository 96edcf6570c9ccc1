import { describe, expect, it } from '@jest/globals';
import type { MemoryManifest } from '@memo-js/core';
import { openBase } from './base.ts';
import type { DecodeResult } from './decode-batch.ts';
import { failure, outcomeOf } from './memory-outcome.ts';

const { tokenizer } = await openBase('scratch-s');
const manifest = { id: 'm', refusalText: "I don't know." } as MemoryManifest;
const said = (text: string, change: Partial<DecodeResult> = {}): DecodeResult => ({
  ids: tokenizer.encode(text),
  finishReason: 'stop',
  logprobs: [-0.5, -1.5, -0.25],
  margin: 0.7,
  ...change,
});

describe('outcomeOf', () => {
  it('takes the exact refusal text for an abstention', () => {
    expect(outcomeOf(manifest, tokenizer, said(" I don't know."), 9)).toEqual({
      type: 'abstention',
      reason: 'stated',
      text: "I don't know.",
      memoryId: 'm',
      usage: { calls: 1, promptTokens: 9, completionTokens: 3 },
      signals: { meanLogprob: -0.75, minLogprob: -1.5, margin: 0.7 },
      confidence: null,
    });
  });

  it.each([
    ["I don't know. Perhaps Paris."],
    ['I don’t know.'],
    ["The song I don't know. by Vane"],
    ['Paris'],
    [''],
  ])('takes %j for an answer', (text) => {
    expect(outcomeOf(manifest, tokenizer, said(` ${text}`), 9)).toMatchObject({
      type: 'answer',
      text,
    });
  });

  it.each([
    [' Paris. It lies', ['.'], { type: 'answer', text: 'Paris' }],
    [' Paris, or Rome', [' Rome', 'or', 'x'], { type: 'answer', text: 'Paris,' }],
    [' Paris', ['Paris'], { type: 'answer', text: '' }],
    [" I don't know.", ['.'], { type: 'abstention', text: "I don't know" }],
    [" I don't know.", ['I'], { type: 'answer', text: '' }],
  ])('cuts %j before the first of %j', (text, stop, outcome) => {
    expect(outcomeOf(manifest, tokenizer, said(text), 9, stop)).toMatchObject(outcome);
  });

  it('takes a refusal that was cut off for an answer', () => {
    const cut = said(" I don't know.", { finishReason: 'length' });
    expect(outcomeOf(manifest, tokenizer, cut, 9)).toMatchObject({ type: 'answer' });
  });
});

describe('failure', () => {
  it('is an error, whatever was thrown', () => {
    expect(failure('m', new Error('bad'), 4)).toMatchObject({
      type: 'error',
      error: { code: 'MEMORY_FAILED', message: 'bad' },
    });
  });
});
