import { expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { folderWith, memoJson, SMALL_CORPUS, startMemo } from './memo.ts';

interface Encoded {
  readonly encoded: number;
  readonly train: {
    readonly memoryId: string;
    readonly folder: string;
    readonly trainingSetHash: string;
  };
}

const ENCODE = ['encode', 'docs', '--workspace', 'w', '--seed', '3'];
const KILLS = Number(process.env['MEMO_KILLS'] ?? 5);

/** What must not depend on interruptions: ids and text of everything, training set and weights. */
async function fingerprint(cwd: string): Promise<Record<string, unknown>> {
  const report = await memoJson<Encoded>(ENCODE, cwd);
  const folder = join(cwd, report.train.folder.startsWith('/') ? '.' : '', report.train.folder);
  const file = report.train.folder.startsWith('/') ? report.train.folder : folder;
  const digest = async (name: string, read = (bytes: Buffer): Buffer => bytes): Promise<string> =>
    createHash('sha256')
      .update(read(await readFile(join(file, name))))
      .digest('hex');
  return {
    encoded: report.encoded,
    memoryId: report.train.memoryId,
    trainingSetHash: report.train.trainingSetHash,
    weights: await digest('model.safetensors'),
    reflections: await digest('reflections.jsonl.gz', gunzipSync),
  };
}

it('loses and doubles nothing when encode is killed at random moments', async () => {
  const undisturbed = await folderWith(SMALL_CORPUS);
  const started = Date.now();
  const expected = await fingerprint(undisturbed);
  const duration = Date.now() - started;
  expect(expected['encoded']).toBe(Object.keys(SMALL_CORPUS).length);

  const seed = Number(process.env['MEMO_SEED'] ?? Date.now() % 100_000);
  process.stderr.write(`kill test: MEMO_SEED=${seed}, ${KILLS} kills within ${duration} ms\n`);
  const random = seeded(seed);
  const disturbed = await folderWith(SMALL_CORPUS);
  for (let kill = 0; kill < KILLS; kill++) {
    const run = startMemo(ENCODE, disturbed);
    await Promise.race([
      sleep(Math.floor(random() * duration), undefined, { ref: false }),
      run.finished,
    ]);
    run.process.kill('SIGKILL');
    await run.finished;
  }
  expect(await fingerprint(disturbed)).toEqual(expected);
  await Promise.all(
    [undisturbed, disturbed].map((each) => rm(each, { recursive: true, force: true })),
  );
}, 240_000);

/** mulberry32 (Tommy Ettinger, public domain). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
