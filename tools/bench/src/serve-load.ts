import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPipe, pythonPipe } from '@memo-js/real';
import type { Pipe } from '@memo-js/real';
import { milliseconds, type BenchmarkRow } from './benchmark.ts';
import { contestRow, inTurns } from './contest.ts';
import type { FirstToken } from './first-token-child.ts';

const TEXT = 'Tell me a long story about a lighthouse keeper and the sea.';
const REACH = 2;
const CHILD = join(import.meta.dirname, 'first-token-child.ts');

/** From a folder on disk to the first token, a new process each time, in turns. */
export async function serveLoad(folder: string, turns: number): Promise<BenchmarkRow> {
  const file = join(folder, 'model.safetensors');
  const reads = [
    await milliseconds(() => readFile(file)),
    await milliseconds(() => readFile(file)),
  ];
  const answers: { ours: FirstToken[]; peer: FirstToken[] } = { ours: [], peer: [] };
  const once = async (into: FirstToken[], pipe: Pipe): Promise<void> => {
    into.push(await pipe.ask<FirstToken>({}));
    await pipe.close();
  };
  const child = ['--conditions=@memo-js/source', CHILD, folder, TEXT];
  await inTurns(
    turns,
    () => once(answers.ours, openPipe(process.execPath, child)),
    async () => once(answers.peer, await pythonPipe('first_token.py', folder, TEXT)),
  );
  const least = (of: 'milliseconds' | 'coreMilliseconds'): { ours: number; peer: number } => ({
    ours: Math.min(...answers.ours.map((answer) => answer[of])),
    peer: Math.min(...answers.peer.map((answer) => answer[of])),
  });
  const ids = [...answers.ours, ...answers.peer].map(({ id }) => id);
  return contestRow({
    name: 'load to first token, fp32 / transformers fp32',
    unit: 'ms',
    ...least('milliseconds'),
    core: least('coreMilliseconds'),
    reach: REACH,
    limit: Math.min(...reads),
    same: new Set(ids).size === 1 ? 'same token' : `tokens ${ids.join(' ')}`,
  });
}
