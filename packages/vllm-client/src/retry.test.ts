import { describe, expect, it } from '@jest/globals';
import { DEFAULT_RETRY, backoffMs, readRetryAfter } from './retry.ts';

describe('readRetryAfter', () => {
  const now = Date.parse('Wed, 21 Oct 2026 07:28:00 GMT');
  it.each([
    [null, null],
    ['', null],
    ['3', 3_000],
    ['0.5', 500],
    ['-1', 0],
    ['soon', null],
    ['Wed, 21 Oct 2026 07:28:05 GMT', 5_000],
    ['Wed, 21 Oct 2026 07:27:00 GMT', 0],
  ])('reads %p as %p', (value, ms) => {
    expect(readRetryAfter(value, now)).toBe(ms);
  });
});

describe('backoffMs', () => {
  it.each([
    { attempt: 0, random: 1, after: null, ms: 250 },
    { attempt: 2, random: 0.5, after: null, ms: 500 },
    { attempt: 20, random: 1, after: null, ms: 10_000 },
    { attempt: 5, random: 0, after: 2_000, ms: 2_000 },
    { attempt: 5, random: 1, after: 2_000, ms: 2_250 },
  ])('waits $ms ms at attempt $attempt', ({ attempt, random, after, ms }) => {
    expect(backoffMs(DEFAULT_RETRY, attempt, random, after)).toBe(ms);
  });
});
