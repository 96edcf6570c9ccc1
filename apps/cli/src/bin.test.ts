import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const bin = fileURLToPath(new URL('../bin/memo.js', import.meta.url));

/** Runs the committed bin as a shell would. */
const memo = (...argv: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [bin, ...argv], { encoding: 'utf8' });

describe('bin/memo.js', () => {
  it('runs from source inside the repository', () => {
    const { status, stdout, stderr } = memo('--version');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('passes exit codes on, and keeps standard output pure', () => {
    const { status, stdout, stderr } = memo('nonsense', '--json');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'USAGE' } });
    expect(stderr).toContain('nonsense');
  });
});
