import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { factMind, startChatServer } from '@memo-js/chat-servers';
import type { Meter, Reservation } from '@memo-js/core';
import { taken, type Benchmark, type Taken } from './benchmark.ts';
import { bareCalls, plainCalls, type SentRequest } from './reflect/bare-calls.ts';
import { emptyFolder, factDocuments, factMemo } from './reflect/facts.ts';
import { drop } from './reflect/workspace.ts';

const IN_FLIGHT = 256;
const CHILD = fileURLToPath(new URL('./reflect/slow-server-child.ts', import.meta.url));
const MIB = 2 ** 20;

/** One call a document: names and numbers are compared, no model verifies. */
const SETTINGS = { verify: 'alignment', maxConcurrency: IN_FLIGHT, hedge: 0.05 };

/** Calls of a run that waits for a server, beside what the server would allow. */
export const reflectThroughputBenchmark: Benchmark = {
  name: 'reflect-throughput',
  description: 'reflecting with 256 calls in flight, beside the ideal and a bare ChatOpenAI',
  run: async ({ quick }) => {
    const calls = quick ? 4_000 : 20_000;
    const answerMs = quick ? 500 : 1_000;
    const { url, stop } = await slowServer(answerMs);
    const folder = await emptyFolder();
    const memo = await factMemo(folder, url, SETTINGS);
    try {
      const request = await sentRequest();
      // Whole rounds: a last one that is not full would weigh more in a shorter run.
      const bareOf = IN_FLIGHT * (quick ? 2 : 20);
      await plainCalls(url, request, { calls: IN_FLIGHT, inFlight: IN_FLIGHT });
      const plain = await taken(() =>
        plainCalls(url, request, { calls: bareOf, inFlight: IN_FLIGHT }),
      );
      await bareCalls(url, request, { calls: IN_FLIGHT, inFlight: IN_FLIGHT });
      const bare = await taken(() =>
        bareCalls(url, request, { calls: bareOf, inFlight: IN_FLIGHT }),
      );
      await memo.ingest(factDocuments(calls));
      const clock = new CallClock();
      await memo.reflect({ meter: clock });
      const ideal = (calls / IN_FLIGHT) * answerMs;
      const cpu = clock.coreMilliseconds / calls;
      const bareCpu = bare.coreMilliseconds / bareOf;
      const ofIdeal = ({ milliseconds }: Taken): string =>
        `${((100 * (bareOf / IN_FLIGHT) * answerMs) / milliseconds).toFixed(1)} %`;
      const throughput = (100 * ideal) / clock.milliseconds;
      const growth = await memoryGrowth(calls);
      const { reflections } = await memo.summary();
      return {
        title: `${calls.toLocaleString('en-US')} calls of ${answerMs} ms, ${IN_FLIGHT} in flight`,
        rows: [
          row('throughput, % of ideal', throughput, 97, true),
          row(`memory from ${calls / 10} to ${calls} calls, MiB`, growth, 20, false),
          row('CPU a call above a bare one, ms', cpu - bareCpu, 0.5, false),
        ],
        notes: [
          `${reflections} reflections; ${(clock.milliseconds / 1000).toFixed(1)} s from the first call to the last reply, journal, ledger and results included; the ideal, ${(ideal / 1000).toFixed(1)} s, has all calls in flight from the first moment. Of theirs reach in this run, with ${bareOf} calls: undici alone ${ofIdeal(plain)}, ChatOpenAI alone ${ofIdeal(bare)}.`,
          `CPU: ${cpu.toFixed(2)} ms a call of all threads, ${bareCpu.toFixed(2)} ms of ChatOpenAI with the same messages and schema, ${(plain.coreMilliseconds / bareOf).toFixed(2)} ms of undici.`,
          'Memory is resident, in a run of its own whose calls take 100 ms, with garbage collected every 1,000 calls. The server is a process of its own.',
        ],
      };
    } finally {
      await memo.close();
      stop();
      await drop(folder);
    }
  },
};

const row = (name: string, value: number, reach: number, more: boolean) => ({
  name,
  values: {
    value: Number(value.toFixed(2)),
    reach: `${more ? '>=' : '<='} ${reach}`,
    reached: (more ? value >= reach : value <= reach) ? 'yes' : 'no',
  },
});

/** Notes when the first call of a run began and the last one ended, and what both clocks say. */
class CallClock implements Meter {
  #began: { readonly at: number; readonly cpu: NodeJS.CpuUsage } | null = null;
  #inFlight = 0;
  milliseconds = 0;
  coreMilliseconds = 0;

  reserve(): Promise<Reservation> {
    this.#began ??= { at: performance.now(), cpu: process.cpuUsage() };
    const { at, cpu } = this.#began;
    this.#inFlight += 1;
    const ended = (): void => {
      this.#inFlight -= 1;
      // Reading the clock of the process takes longer than much of what it measures.
      if (this.#inFlight > 0) return;
      const { user, system } = process.cpuUsage(cpu);
      this.milliseconds = performance.now() - at;
      this.coreMilliseconds = (user + system) / 1000;
    };
    return Promise.resolve({ settle: ended, release: ended });
  }
}

/** MiB that a run gains from a tenth of its calls to all of them. */
async function memoryGrowth(calls: number): Promise<number> {
  const { url, stop } = await slowServer(100);
  const folder = await emptyFolder();
  const memo = await factMemo(folder, url, SETTINGS);
  const sizes: number[] = [];
  try {
    await memo.ingest(factDocuments(calls));
    await memo.reflect({
      onProgress(event) {
        if (event.type !== 'progress' || event.stage !== 'extraction') return;
        if (event.done >= (sizes.length + 1) * (calls / 20)) sizes.push(settledMemory());
      },
    });
  } finally {
    await memo.close();
    stop();
    await drop(folder);
  }
  return ((sizes.at(-1) ?? NaN) - (sizes[1] ?? NaN)) / MIB;
}

/** Resident bytes once garbage is gone. */
function settledMemory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().rss;
}

async function slowServer(ms: number): Promise<{ readonly url: string; stop(): void }> {
  const flags = ['--conditions=@memo-js/source', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, CHILD, String(ms)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: line.toString().trim(), stop: () => child.kill('SIGKILL') };
}

/** What the generator sends for one document. */
async function sentRequest(): Promise<SentRequest> {
  const folder = await emptyFolder();
  const server = await startChatServer({ mind: factMind });
  const memo = await factMemo(folder, server.url, SETTINGS);
  try {
    await memo.ingest(factDocuments(1));
    await memo.reflect();
    return JSON.parse(server.requests[0]?.body ?? '') as SentRequest;
  } finally {
    await memo.close();
    await server.close();
    await drop(folder);
  }
}
