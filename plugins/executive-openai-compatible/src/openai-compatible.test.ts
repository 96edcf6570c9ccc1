import { describe, expect, it } from '@jest/globals';
import { openaiCompatible } from './openai-compatible.ts';

const host = (variables: Readonly<Record<string, string>>) =>
  ({ env: (name: string) => variables[name] }) as Parameters<typeof openaiCompatible.create>[1];

describe('the executive openai-compatible', () => {
  it('says what is missing before anything is sent', async () => {
    const options = openaiCompatible.options.parse({ model: 'm' });
    await expect(openaiCompatible.create(options, host({}))).rejects.toMatchObject({
      code: expect.stringMatching(/^CHAT_(?:KEY|ADDRESS)_MISSING$/),
    });
  });

  it('is made with its provider', async () => {
    const options = openaiCompatible.options.parse({
      model: 'm',
      baseURL: 'http://127.0.0.1:1/v1',
      apiKeyEnv: 'SOME_KEY',
    });
    const executive = await openaiCompatible.create(options, host({ SOME_KEY: 'k' }));
    expect(typeof executive.ground).toBe('function');
  });
});
