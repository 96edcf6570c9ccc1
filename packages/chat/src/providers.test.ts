import { describe, expect, it, jest } from '@jest/globals';
import { VARIABLE_NAME, createChatModel, type Provider } from './providers.ts';

const PACKAGES: readonly (readonly [Provider, string])[] = [
  ['openai', '@langchain/openai'],
  ['openai-compatible', '@langchain/openai'],
  ['gemini', '@langchain/google'],
  ['anthropic', '@langchain/anthropic'],
];

for (const name of new Set(PACKAGES.map(([, each]) => each))) {
  jest.unstable_mockModule(name, () => {
    throw Object.assign(new Error(`Cannot find package '${name}'`), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
  });
}

describe('a model', () => {
  it.each(PACKAGES)('of %s whose package is absent names the command', async (provider, name) => {
    const made = createChatModel(
      { provider, model: 'm', baseURL: 'http://127.0.0.1:1/v1' },
      () => 'some-key',
    );
    await expect(made).rejects.toMatchObject({
      code: 'CHAT_PACKAGE_MISSING',
      message: expect.stringContaining(name),
      hint: `Run: npm install ${name}`,
    });
  });

  it('of a compatible server needs an address', async () => {
    const made = createChatModel({ provider: 'openai-compatible', model: 'm' });
    await expect(made).rejects.toMatchObject({ code: 'CHAT_ADDRESS_MISSING' });
  });

  it.each([
    ['OPENAI_API_KEY', undefined, 'OPENAI_API_KEY'],
    ['OPENAI_API_KEY', '\n', 'OPENAI_API_KEY'],
    ['sk-0123456789', 'x', 'apiKeyEnv'],
  ])('with the key in %s, which is %j, names %s', async (apiKeyEnv, value, named) => {
    const made = createChatModel({ provider: 'openai', model: 'm', apiKeyEnv }, () => value);
    await expect(made).rejects.toMatchObject({
      code: 'CHAT_KEY_MISSING',
      message: expect.stringContaining(named),
    });
    await expect(made).rejects.not.toThrow('sk-0123456789');
  });

  it.each([
    ['MY_KEY_2', true],
    ['_K', true],
    ['sk-proj-abc', false],
    ['AIzaSyAbc', false],
    ['', false],
  ])('takes %j for the name of a variable: %s', (name, expected) => {
    expect(VARIABLE_NAME.test(name)).toBe(expected);
  });
});
