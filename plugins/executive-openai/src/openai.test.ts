import { describe, expect, it } from '@jest/globals';
import { openai } from './openai.ts';

const host = (variables: Readonly<Record<string, string>>) =>
  ({ env: (name: string) => variables[name] }) as Parameters<typeof openai.create>[1];

describe('the executive openai', () => {
  it('names the variable of a missing key before anything is sent', async () => {
    const options = openai.options.parse({ model: 'gpt-5-mini' });
    await expect(openai.create(options, host({}))).rejects.toMatchObject({
      code: 'CHAT_KEY_MISSING',
      message: expect.stringContaining('OPENAI_API_KEY'),
    });
  });

  it('keeps keys out of what tells two configurations apart', () => {
    const options = openai.options.parse({ model: 'gpt-5-mini', apiKeyEnv: 'MY_KEY' });
    expect(JSON.stringify(openai.fingerprint(options))).not.toContain('MY_KEY');
  });

  it('needs a model', () => {
    expect(openai.options.safeParse({}).success).toBe(false);
  });
});
