import { describe, expect, it } from '@jest/globals';
import { VllmError } from './errors.ts';
import { redacted, secretsOf } from './redact.ts';

const error = (message: string, param: string | null = null): VllmError =>
  new VllmError({ code: 'VLLM_SERVER', message, hint: 'h', retryable: true, status: 500, param });

describe('redacted', () => {
  const secrets = secretsOf('sk-key-1', {
    Authorization: 'Basic dXNlcjpwYXNz',
    'X-Team': 'memory',
  });
  it.each([
    { name: 'the key', text: 'bad sk-key-1!', left: 'bad ***!' },
    { name: 'a header', text: 'got Basic dXNlcjpwYXNz', left: 'got ***' },
    { name: 'a part of a header', text: 'got dXNlcjpwYXNz', left: 'got ***' },
  ])('takes out $name, and keeps the rest', ({ text, left }) => {
    const without = redacted(error(text, text), secrets);
    expect(without).toMatchObject({ code: 'VLLM_SERVER', retryable: true, status: 500 });
    expect([without.message, without.param]).toEqual([left, left]);
    expect(without.stack).not.toContain(text);
  });

  it('leaves others as they are', () => {
    const other = error('the memory is full');
    expect(redacted(other, secrets)).toBe(other);
    expect(secretsOf(undefined)).toEqual([]);
  });
});
