import { describe, expect, it } from '@jest/globals';
import { gemini } from './gemini.ts';

const host = (variables: Readonly<Record<string, string>>) =>
  ({ env: (name: string) => variables[name] }) as Parameters<typeof gemini.create>[1];

describe('the executive gemini', () => {
  it('says what is missing before anything is sent', async () => {
    const options = gemini.options.parse({ model: 'm' });
    await expect(gemini.create(options, host({}))).rejects.toMatchObject({
      code: expect.stringMatching(/^CHAT_(?:KEY|ADDRESS)_MISSING$/),
    });
  });

  it('is made with its provider', async () => {
    const options = gemini.options.parse({
      model: 'm',
      baseURL: 'http://127.0.0.1:1/v1',
      apiKeyEnv: 'SOME_KEY',
    });
    const executive = await gemini.create(options, host({ SOME_KEY: 'k' }));
    expect(typeof executive.ground).toBe('function');
  });
});
