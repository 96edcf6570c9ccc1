import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfig } from '@memo-js/engine';
import { runCli } from '../run-cli.ts';
import { fakeIo } from '../testing/fake-io.ts';
import { fakeServices } from '../testing/fake-services.ts';
import { validate } from '../testing/schemas.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-init-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function init(...flags: string[]) {
  const io = fakeIo({ cwd: folder });
  const code = await runCli(['init', '--json', ...flags], io, fakeServices());
  return { code, document: JSON.parse(io.out()) as unknown };
}

describe('memo init', () => {
  it('writes a config that the engine accepts', async () => {
    const { code, document } = await init();
    expect(code).toBe(0);
    expect(validate('init', document)).toEqual([]);
    expect(document).toEqual({ file: join(folder, 'memo.config.yaml') });
    const { config, file } = await loadConfig({ cwd: folder });
    expect(file).toBe(join(folder, 'memo.config.yaml'));
    expect(config).toMatchObject({
      trainer: { use: 'embedded-full' },
      memory: { use: 'embedded' },
    });
  });

  it('does not overwrite without --force', async () => {
    const file = join(folder, 'memo.config.yaml');
    await writeFile(file, 'trainer:\n');
    const refused = await init();
    expect(refused.code).toBe(1);
    expect(refused.document).toMatchObject({ error: { code: 'CONFIG_EXISTS' } });
    expect(await readFile(file, 'utf8')).toBe('trainer:\n');
    expect((await init('--force')).code).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('generator:');
  });
});
