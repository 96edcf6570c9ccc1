import { describe, expect, it } from '@jest/globals';
import { fakeServices } from '../testing/fake-services.ts';
import type { Calls } from '../testing/fake-services.ts';
import { plannedServing } from '../testing/reports.ts';
import { json, memo } from '../testing/run-memo.ts';
import { validate } from '../testing/schemas.ts';
import { fakeIo } from '../testing/fake-io.ts';
import { runCli } from '../run-cli.ts';

/** Serves health checks at `--port`, prints the key that it was given, and ends at SIGTERM. */
const SERVER = `
const port = process.argv[process.argv.indexOf('--port') + 1];
require('node:http').createServer((_, answer) => answer.end('')).listen(Number(port), '127.0.0.1');
process.stderr.write('key ' + process.env.VLLM_API_KEY + '\\n');
process.on('SIGTERM', () => process.exit(0));
`;

describe('memo vllm command', () => {
  it('prints a command for a shell, with the name of the key and never the key', async () => {
    const { code, out, err } = await memo(['vllm', 'command', 'm-1'], {
      env: { MY_KEY: 'sk-secret' },
    });
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      `VLLM_ALLOW_RUNTIME_LORA_UPDATING=True VLLM_API_KEY="$MY_KEY" vllm serve /models/base \\`,
      '  --port 8000 \\',
      `  --lora-modules 'm-1@0123456789ab=/m 1'`,
      '',
    ]);
    expect(err).toContain('"servers":["http://127.0.0.1:8000"]');
    expect(out + err).not.toContain('sk-secret');
  });

  it('prints one document with --json, and hands the flags over', async () => {
    const calls: Calls = [];
    const services = fakeServices(undefined, {}, calls);
    const flags = ['--port', '81', '--max-loras', '3', '--dtype', 'float32'];
    const { code, out } = await memo(['vllm', 'command', 'a', 'b', ...flags, '--json'], {
      services,
    });
    expect(code).toBe(0);
    expect(validate('vllm', json(out))).toEqual([]);
    expect(calls).toContainEqual([
      'planServing',
      ['a', 'b'],
      { port: 81, maxLoras: 3, dtype: 'float32' },
    ]);
    expect(json(out)).toMatchObject({
      command: [
        'vllm',
        'serve',
        '/models/base',
        '--port',
        '8000',
        '--lora-modules',
        'm-1@0123456789ab=/m 1',
      ],
      config: { memory: { use: 'vllm', apiKeyEnv: 'MY_KEY', dtype: 'bfloat16' } },
    });
  });

  it.each([
    ['--dtype', 'int4'],
    ['--port', 'x'],
    ['--max-loras', '0'],
  ])('refuses %s %s', async (...flag) => {
    expect((await memo(['vllm', 'command', ...flag])).code).toBe(2);
  });
});

describe('memo vllm start', () => {
  const serving = async (script: string) => {
    const { freePort } = await import('@vllm-client/node/serve');
    const port = await freePort();
    return {
      ...plannedServing,
      baseURL: `http://127.0.0.1:${port}`,
      command: {
        program: process.execPath,
        args: ['-e', script, 'model', '--port', String(port)],
        env: {},
      },
    };
  };

  it('serves until Ctrl-C, and ends the server', async () => {
    const plan = await serving(SERVER);
    const services = fakeServices(undefined, { planServing: () => Promise.resolve(plan) });
    const io = fakeIo({ env: { MY_KEY: 'sk-secret' } });
    const written = io.stderr.write.bind(io.stderr);
    const stderr = {
      ...io.stderr,
      write: (text: string) => {
        written(text);
        if (text.includes('1 memory served at')) io.interrupt();
      },
    };
    const code = await runCli(['vllm', 'start', '--json'], { ...io, stderr }, services);
    expect(code).toBe(0);
    expect(validate('vllm', json(io.out()))).toEqual([]);
    expect(json(io.out())).toMatchObject({ stopped: true });
    expect(io.err()).toContain('key sk-secret');
    await expect(fetch(`${plan.baseURL}/health`)).rejects.toThrow();
  });

  it('says why a server does not start, and needs the key that the config names', async () => {
    const plan = await serving(`process.stderr.write('CUDA out of memory'); process.exit(1)`);
    const services = fakeServices(undefined, { planServing: () => Promise.resolve(plan) });
    const failed = await memo(['vllm', 'start', '--json'], { services, env: { MY_KEY: 'k' } });
    expect(failed.code).toBe(1);
    expect(json(failed.out)).toMatchObject({
      error: { code: 'VLLM_SERVE_FAILED', message: expect.stringContaining('CUDA out of memory') },
    });
    const keyless = await memo(['vllm', 'start', '--json'], { services });
    expect(json(keyless.out)).toMatchObject({ error: { code: 'VLLM_KEY_MISSING' } });
  });
});

describe('memo calibrate', () => {
  it('hands the memory over, and prints what came of it', async () => {
    const calls: Calls = [];
    const { fakeMemo } = await import('../testing/fake-services.ts');
    const services = fakeServices(fakeMemo({}, calls));
    const { code, out } = await memo(['calibrate', 'm-1', '--json'], { services });
    expect(code).toBe(0);
    expect(validate('calibrate', json(out))).toEqual([]);
    expect(calls[0]?.slice(0, 2)).toEqual(['calibrate', 'm-1']);
    const plain = await memo(['calibrate'], { services });
    expect(plain.out).toContain('too few questions');
  });
});
