import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProgressEvent } from '@memo-js/core';
import { defaultPython, environmentFolder } from './environment.ts';
import { setupPython } from './setup-python.ts';

/** Stands in for Python: makes "environments" that hold itself, and notes what it is asked. */
const FAKE = `#!/bin/sh
echo "$@" >> "$(dirname "$0")/calls"
if [ "$2" = venv ]; then
  mkdir -p "$3/bin"
  cp "$0" "$3/bin/python"
elif [ -e "$(dirname "$0")/broken" ]; then
  echo "No matching distribution" >&2
  exit 1
else
  echo "Collecting torch==2.13.0 (from -r requirements.txt)"
  echo "  Downloading torch.whl (500 MB)"
  echo "Collecting trl"
fi
`;

let cacheDir: string;
let python: string;
beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'memo-setup-'));
  python = join(cacheDir, 'fake-python');
  await writeFile(python, FAKE);
  await chmod(python, 0o755);
});
afterEach(() => rm(cacheDir, { recursive: true, force: true }));

const setup = (events: ProgressEvent[] = [], signal = new AbortController().signal) =>
  setupPython({ cacheDir, python }, { signal, report: (event) => void events.push(event) });

describe('setupPython', () => {
  it('makes an environment once, which trainers then use', async () => {
    expect(defaultPython(cacheDir)).toBe('python3');
    const events: ProgressEvent[] = [];
    const folder = environmentFolder(cacheDir);
    const made = { folder, python: join(folder, 'bin/python') };
    expect(await setup(events)).toEqual({ ...made, made: true });
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'progress', done: 2, detail: 'Collecting trl' }),
    );
    expect(defaultPython(cacheDir)).toBe(made.python);
    expect(await setup()).toEqual({ ...made, made: false });
    const calls = await readFile(join(folder, 'bin/calls'), 'utf8');
    expect(calls).toMatch(/^-m pip install .* -r .*requirements\.txt\n$/);
  });

  it('says why it failed, is not used, and goes on later', async () => {
    const folder = environmentFolder(cacheDir);
    await setup();
    await rm(join(folder, '.complete'));
    await writeFile(join(folder, 'bin/broken'), '');
    await expect(setup()).rejects.toMatchObject({
      code: 'SETUP_PYTHON',
      message: expect.stringContaining('No matching distribution'),
    });
    expect(defaultPython(cacheDir)).toBe('python3');
    await rm(join(folder, 'bin/broken'));
    expect(await setup()).toMatchObject({ made: true });
    // The environment itself was made once.
    expect((await readFile(join(cacheDir, 'calls'), 'utf8')).match(/venv/g)).toHaveLength(1);
  });

  it('leaves one that another process makes alone, and takes over from a dead one', async () => {
    const lock = `${environmentFolder(cacheDir)}.lock`;
    await writeFile(lock, String(process.pid));
    await expect(setup()).rejects.toMatchObject({ code: 'SETUP_BUSY' });
    await writeFile(lock, '');
    expect(await setup()).toMatchObject({ made: true });
  });

  it('names an interpreter that is not there, and stops when cancelled', async () => {
    python = '/no/such/python';
    await expect(setup()).rejects.toMatchObject({
      code: 'SETUP_PYTHON',
      message: expect.stringContaining('/no/such/python'),
    });
    await expect(setup([], AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });
});
