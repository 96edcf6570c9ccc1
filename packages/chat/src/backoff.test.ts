import { describe, expect, it } from '@jest/globals';
import { RETRY_DEFAULTS, backoff } from './backoff.ts';
import { classifyFailure } from './failure.ts';

const busy = { kind: 'rate-limit', detail: '' } as const;

describe('waits between attempts', () => {
  it.each([
    [1, 0.5, 250],
    [2, 0.5, 500],
    [3, 1, 2_000],
    [30, 1, 20_000],
  ])('after %i failures and chance %d: %d ms', (failed, random, ms) => {
    expect(backoff(busy, failed, random, RETRY_DEFAULTS)).toBe(ms);
  });

  it('never comes back before the server wants', () => {
    expect(backoff({ ...busy, retryAfterMs: 3_000 }, 1, 0, RETRY_DEFAULTS)).toBe(3_000);
    expect(backoff({ ...busy, retryAfterMs: 3_000 }, 1, 1, RETRY_DEFAULTS)).toBe(3_750);
  });
});

const failed = (fields: object, message = 'x'): Error => Object.assign(new Error(message), fields);

describe('the kinds of failures', () => {
  it.each([
    ['rate-limit', failed({ status: 429 })],
    ['quota', failed({ status: 429, code: 'insufficient_quota' })],
    ['overloaded', failed({ status: 529 })],
    ['server', failed({ status: 502 })],
    ['timeout', failed({ status: 408 })],
    ['authentication', failed({ status: 403 })],
    ['unknown-model', failed({ status: 404 })],
    ['context-overflow', failed({ status: 400 }, 'prompt is too long: 210000 tokens')],
    ['rejected', failed({ status: 400 }, 'no such parameter')],
    ['network', failed({ name: 'APIConnectionError' }, 'Connection error.')],
    ['network', failed({ cause: { code: 'ECONNRESET' } }, 'read')],
    ['filtered', failed({ name: 'PromptBlockedError' })],
    ['rejected', 'a string'],
  ])('%s', (kind, error) => expect(classifyFailure(error).kind).toBe(kind));

  it('reads the wait from any shape of headers', () => {
    const wait = (headers: unknown): number | undefined =>
      classifyFailure(failed({ status: 503, headers })).retryAfterMs;
    expect(wait(new Headers({ 'retry-after': '2' }))).toBe(2_000);
    expect(wait({ 'retry-after': '0.5' })).toBe(500);
    expect(wait({})).toBeUndefined();
  });
});
