import { describe, expect, it } from '@jest/globals';
import { silentLogger } from '@memo-js/core';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { weightsChecksum } from '../artifact/manifest.ts';
import { openWorkspace } from '../store/workspace.ts';
import { temporaryFolder, testClock } from '../testing/pipeline-context.ts';

const CHILD = fileURLToPath(new URL('../testing/encode-child.ts', import.meta.url));
const SEED = 20261121;
const KILLS = 10;

/** Uniform in [0, 1): mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Runs the child; kills it `afterMs` after it began its work. True when it came to its end. */
async function encode(workspace: string, corpus: string, afterMs?: number): Promise<boolean> {
  const flags = ['--conditions=@memo-js/source', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, CHILD, workspace, corpus, '2'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    output += text;
  });
  const ended = once(child, 'exit');
  if (afterMs !== undefined) {
    await Promise.race([once(child.stdout, 'data'), ended]);
    await Promise.race([sleep(afterMs), ended]);
    child.kill('SIGKILL');
  }
  await ended;
  return output.includes('done');
}

/** Everything that must not depend on interruptions. */
async function contents(folder: string): Promise<unknown> {
  const workspace = await openWorkspace(folder, {
    mode: 'read',
    clock: testClock,
    logger: silentLogger,
  });
  try {
    const { store } = workspace;
    const documents = [];
    for (const { id } of await store.documents()) {
      const { sources, ...document } = (await store.document(id)) ?? { sources: [] };
      documents.push({ document, sources: sources.length, spans: await store.spans(id) });
    }
    const reflections = [];
    for await (const reflection of store.reflections()) reflections.push(reflection);
    const memories = [];
    for (const { id, selected } of await store.memories()) {
      const { manifest } = await workspace.artifacts.materialize(id);
      const { trainingSetHash, checksums, calibrations, metrics } = manifest;
      const weights = weightsChecksum(manifest);
      memories.push({ id, selected, trainingSetHash, checksums, calibrations, metrics, weights });
    }
    const files = { folders: await readdir(path.join(folder, 'memories')) };
    return { documents, reflections, memories, files, counts: await store.counts() };
  } finally {
    await workspace.close();
  }
}

describe('kill -9', () => {
  it('loses nothing and doubles nothing, at any moment', async () => {
    const root = await temporaryFolder();
    const corpus = path.join(root, 'corpus \u{1F40B}');
    await mkdir(corpus);
    for (let n = 0; n < 12; n += 1) {
      const text = `Al${n} founded Bolt${n % 3}. Al${n} lives in Kelby${n % 4}.`;
      await writeFile(path.join(corpus, `document ${n}.txt`), text);
    }
    const began = performance.now();
    expect(await encode(path.join(root, 'whole'), corpus)).toBe(true);
    const duration = performance.now() - began;
    const next = random(SEED);
    let ends = 0;
    const broken = path.join(root, 'broken');
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Starting takes most of a run, and each run goes on where the last was killed.
      if (await encode(broken, corpus, (next() * duration) / 4)) ends += 1;
    }
    expect(await encode(broken, corpus)).toBe(true);
    // With every run ended, nothing would have been interrupted.
    expect({ seed: SEED, allEnded: ends === KILLS }).toEqual({ seed: SEED, allEnded: false });
    expect(await contents(broken)).toEqual(await contents(path.join(root, 'whole')));
  }, 300_000);
});
