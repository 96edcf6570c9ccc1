import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { killableRun } from './kill-run.fixture.ts';

const SCRIPT = fileURLToPath(new URL('./kill-run.fixture.ts', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-kill-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Losses by step, of a process that is killed with signal 9 once it has reported `until` steps. */
function killed(way: string, until: number): Promise<Map<number, number>> {
  const child = spawn(process.execPath, ['--conditions=@memo-js/source', SCRIPT, folder, way], {
    // Not the flags of the test runner.
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.split('\n').length > until) child.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    child.once('close', () => {
      const lines = text.split('\n').slice(0, -1);
      resolve(new Map(lines.map((line) => line.split(' ').map(Number) as [number, number])));
    });
  });
}

describe('a run that is killed', () => {
  it.each(['full', 'lora'])(
    'goes on along the same loss curve: %s',
    async (way) => {
      const before = await killed(way, 15);
      const after = new Map<number, number>();
      await killableRun(folder, way, (step, loss) => void after.set(step, loss));
      const whole = new Map<number, number>();
      const other = await mkdtemp(join(tmpdir(), 'memo-kill-'));
      await killableRun(other, way, (step, loss) => void whole.set(step, loss));
      await rm(other, { recursive: true });
      const steps = whole.size;
      expect(steps).toBeGreaterThanOrEqual(40);
      expect(before.size).toBeLessThan(steps);
      // It did not begin again.
      expect(Math.min(...after.keys())).toBeGreaterThan(1);
      expect(new Map([...before, ...after])).toEqual(whole);
      for (const [step, loss] of before) expect(loss).toBe(whole.get(step));
    },
    30_000,
  );
});
