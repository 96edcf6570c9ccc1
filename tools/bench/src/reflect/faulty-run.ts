import { factMind, seededFaults, startChatServer } from '@memo-js/chat-servers';
import { contents, emptyFolder, factDocuments, factMemo } from './facts.ts';
import { drop } from './workspace.ts';

export interface FaultyRun {
  readonly items: number;
  /** Requests of which a part was spoiled. */
  readonly requests: number;
  readonly faulty: number;
  readonly kinds: number;
  /** Documents with their reflection, and those that were given up with a reason. */
  readonly done: number;
  readonly named: number;
  /** Neither, both, or a reflection twice. */
  readonly lost: number;
  readonly doubled: number;
  /** How often each reason was given. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Documents without a reflection after the same command was run again before a sound server. */
  readonly leftAfterSecondRun: number;
  readonly seconds: number;
}

/**
 * Reflects on documents of one fact while a share of the answers is spoiled in all ways, and counts
 * what became of each document.
 */
export async function faultyRun(
  items: number,
  options: {
    readonly share: number;
    readonly seed: number;
    /** Milliseconds until a server that says nothing is asked again. */
    readonly attemptMs: number;
  },
): Promise<FaultyRun> {
  const folder = await emptyFolder();
  const plan = seededFaults(options.seed, options.share);
  let sound = false;
  const server = await startChatServer({
    mind: factMind,
    faults: (request) => (sound ? null : plan(request)),
    retryAfterSeconds: 0.2,
  });
  const memo = await factMemo(folder, server.url, {
    attemptMs: options.attemptMs,
  });
  const began = performance.now();
  try {
    await memo.ingest(factDocuments(items));
    const report = await memo.reflect();
    const seconds = (performance.now() - began) / 1000;
    const { requests } = server;
    const faults = requests.flatMap(({ fault }) => fault ?? []);
    const first = await reflectedIds(folder);
    const made = new Set(first);
    const named = new Set(report.failures.map(({ documentId }) => documentId));
    const ids = factDocuments(items).map(({ id }) => id);
    const reasons: Record<string, number> = {};
    for (const { error } of report.failures) reasons[error.code] = (reasons[error.code] ?? 0) + 1;
    const counted = requests.length;
    sound = true;
    await memo.reflect();
    const second = new Set(await reflectedIds(folder));
    return {
      items,
      requests: counted,
      faulty: faults.length,
      kinds: new Set(faults).size,
      done: made.size,
      named: named.size,
      lost: ids.filter((id) => made.has(id) === named.has(id)).length,
      doubled: first.length - made.size,
      reasons,
      leftAfterSecondRun: ids.filter((id) => !second.has(id)).length,
      seconds,
    };
  } finally {
    await memo.close();
    await server.close();
    await drop(folder);
  }
}

/** Documents of all reflections, one entry a reflection. */
async function reflectedIds(folder: string): Promise<string[]> {
  const { reflections } = await contents(folder);
  return reflections.flatMap((each) => (each as { documentIds: readonly string[] }).documentIds);
}
