import { describe, expect, it } from '@jest/globals';
import { anthropic } from './anthropic.ts';

const host = (variables: Readonly<Record<string, string>>) =>
  ({ env: (name: string) => variables[name] }) as Parameters<typeof anthropic.create>[1];

describe('the executive anthropic', () => {
  it('says what is missing before anything is sent', async () => {
    const options = anthropic.options.parse({ model: 'm' });
    await expect(anthropic.create(options, host({}))).rejects.toMatchObject({
      code: expect.stringMatching(/^CHAT_(?:KEY|ADDRESS)_MISSING$/),
    });
  });

  it('is made with its provider', async () => {
    const options = anthropic.options.parse({
      model: 'm',
      baseURL: 'http://127.0.0.1:1/v1',
      apiKeyEnv: 'SOME_KEY',
    });
    const executive = await anthropic.create(options, host({ SOME_KEY: 'k' }));
    expect(typeof executive.ground).toBe('function');
  });
});
