import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { factMind, startChatServer, type ChatServer } from '@memo-js/chat-servers';
import { createRandom } from '@memo-js/corpus';
import { contents, emptyFolder, factDocuments, factMemo } from './facts.ts';
import { drop } from './workspace.ts';

const CHILD = fileURLToPath(new URL('./reflect-child.ts', import.meta.url));
/** Milliseconds of an answer, and the most between a child's first request and its end. */
const ANSWER_MS = 60;
const MOST_MS = 500;

export interface KilledRuns {
  readonly kills: number;
  /** Calls that the work takes, and those that were sent. */
  readonly calls: number;
  readonly sent: number;
  /** Sent again because the kill came before their reply: the rest of `sent`. */
  readonly cutOff: number;
  /** Counted by the ledger more than once: their reply had arrived, and they were paid again. */
  readonly paidTwice: number;
  /** Calls of the work that the ledger lacks. */
  readonly missing: number;
  readonly sameResult: boolean;
  readonly seconds: number;
}

/** Kills a run at random moments, lets it go on each time, and compares it to one that was left alone. */
export async function killedRuns(
  kills: number,
  options: { readonly documents: number; readonly seed: number },
): Promise<KilledRuns> {
  const began = performance.now();
  const random = createRandom(options.seed);
  const whole = await undisturbed(options.documents);
  const folder = await emptyFolder();
  const server = await startChatServer({ mind: factMind, delay: () => ANSWER_MS });
  try {
    const memo = await factMemo(folder, server.url);
    await memo.ingest(factDocuments(options.documents));
    await memo.close();
    let killed = 0;
    for (let turn = 0; turn < kills; turn += 1) {
      if (await runChild(folder, server, random.next() * MOST_MS)) killed += 1;
    }
    await runChild(folder, server, null);
    const { reflections, ledgerCalls } = await contents(folder);
    const sent = server.requests.length;
    const calls = new Set(server.requests.map(({ body }) => body)).size;
    return {
      kills: killed,
      calls,
      sent,
      cutOff: sent - ledgerCalls,
      paidTwice: Math.max(0, ledgerCalls - calls),
      missing: Math.max(0, calls - ledgerCalls),
      sameResult: isDeepStrictEqual(reflections, whole),
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    await server.close();
    await drop(folder);
  }
}

async function undisturbed(documents: number): Promise<readonly unknown[]> {
  const folder = await emptyFolder();
  const server = await startChatServer({ mind: factMind });
  const memo = await factMemo(folder, server.url);
  try {
    await memo.ingest(factDocuments(documents));
    await memo.reflect();
    return (await contents(folder)).reflections;
  } finally {
    await memo.close();
    await server.close();
    await drop(folder);
  }
}

/** Runs a child; kills it so long after its first request. True when it was killed at work. */
async function runChild(
  folder: string,
  server: ChatServer,
  afterMs: number | null,
): Promise<boolean> {
  const before = server.requests.length;
  const flags = ['--conditions=@memo-js/source', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, CHILD, folder, server.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => (output += text));
  let over = false;
  const ended = once(child, 'exit').then(() => (over = true));
  if (afterMs !== null) {
    while (!over && server.requests.length === before) await sleep(2);
    await Promise.race([sleep(afterMs), ended]);
    child.kill('SIGKILL');
  }
  await ended;
  return !output.includes('done');
}
