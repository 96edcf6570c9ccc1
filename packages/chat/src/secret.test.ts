import { describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import { redactor, withoutSecrets } from './secret.ts';

const KEY = 'sk-a/b"c-0123456789';

describe('a key', () => {
  it.each([
    ['as it is', `Incorrect key ${KEY} given, ${KEY}!`],
    ['in an address', `GET /v1?key=${encodeURIComponent(KEY)} failed`],
    ['in JSON', JSON.stringify({ key: KEY })],
  ])('is taken out of a text that quotes it %s', (_, text) => {
    const clean = redactor(KEY)(text);
    expect(clean).toContain('[key]');
    expect(clean).not.toContain('0123456789');
  });

  it('that is a short word changes nothing', () => {
    expect(redactor('none')('none of them')).toBe('none of them');
    expect(redactor(null)('all of them')).toBe('all of them');
  });

  it('leaves with neither message, stack nor fields of an error', () => {
    class ClientError extends Error {
      readonly request = { headers: { authorization: `Bearer ${KEY}` } };
    }
    const error = new ClientError(`refused ${KEY}`, { cause: new Error(KEY) });
    error.name = 'ClientError';
    const clean = withoutSecrets(error, redactor(KEY));
    expect(clean.message).toBe('refused [key]');
    expect(inspect(clean, { depth: 9 })).toContain('Error [ClientError]: refused [key]');
    expect(inspect(clean, { depth: 9 })).not.toContain('0123456789');
  });
});
