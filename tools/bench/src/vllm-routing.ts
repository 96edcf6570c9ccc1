import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fakeManifest, testCall } from '@memo-js/conformance';
import type { MemoryArtifact, MemoryHost, PluginHost } from '@memo-js/core';
import { silentLogger } from '@memo-js/core';
import { PROJECTIONS, initialAdapter, openBase, writeAdapter } from '@memo-js/llama';
import { vllm } from '@memo-js/memory-vllm';
import { smolLm2 } from '@memo-js/real';
import { servingFake, spokenModel } from '@vllm-client/node/testing';
import type { ServingFake } from '@vllm-client/node/testing';
import { milliseconds, type Benchmark } from './benchmark.ts';
import { quantile } from './chat/quantile.ts';

/** A server answers so many questions at once, a token in so many milliseconds. */
const SLOTS = 4;
const TOKEN_MS = 20;
/** What a server takes to load an adapter. */
const LOAD_MS = 200;
const SAYS = 'One two three four.';

/** Adapters over SmolLM2-135M, of rank 16: 20 MB each, as real ones. */
async function adaptersIn(root: string, count: number): Promise<MemoryArtifact[]> {
  const base = await openBase(await smolLm2());
  const { config, tokenizerFiles, systemText } = base;
  const lora = { r: 16, loraAlpha: 32, useRslora: false, targetModules: PROJECTIONS };
  const artifacts: MemoryArtifact[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const folder = join(root, `adapter-${seed}`);
    const weights = initialAdapter(config, lora, seed);
    await writeAdapter(folder, { lora, weights, config, tokenizerFiles, baseModel: base.id });
    const checksums: Record<string, string> = {};
    for (const name of await readdir(folder)) {
      checksums[name] = createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex');
    }
    const traits = { form: 'adapter' as const, family: 'llama', dtype: 'float32' as const };
    const reference = { id: base.id, checksum: base.checksum };
    const id = `m-${seed}`;
    artifacts.push({
      folder,
      manifest: fakeManifest({ id, traits, base: reference, systemText, checksums }),
    });
  }
  return artifacts;
}

const none = (): Promise<never> => Promise.reject(new Error('no worker process is needed'));

/** What the vLLM host adds to swapping an adapter, and what routing makes of several servers. */
export const vllmRoutingBenchmark: Benchmark = {
  name: 'vllm-routing',
  description:
    'memories on vLLM servers: time that a swap adds, questions a second over two servers',
  run: async ({ quick }) => {
    const root = await mkdtemp(join(tmpdir(), 'memo-routing-'));
    const [first, ...others] = await adaptersIn(root, quick ? 3 : 9);
    if (first === undefined) throw new Error('no adapters');
    const { tokenizer, folder } = await openBase(await smolLm2());
    const model = spokenModel(tokenizer, () => SAYS);
    const started: ServingFake[] = [];
    const serve = async (tokenMs: number, loadMs = 0): Promise<ServingFake> => {
      const server = await servingFake({
        model,
        root: folder ?? '',
        rankOf: () => 16,
        maxLoras: 4,
        slots: SLOTS,
        tokenMs,
        before: async ({ path }) => {
          if (path === '/v1/load_lora_adapter') await wait(loadMs);
          return undefined;
        },
      });
      started.push(server);
      return server;
    };
    const hostOn = async (servers: readonly ServingFake[]): Promise<MemoryHost> => {
      const lent: PluginHost = {
        clock: { now: () => Date.now() },
        random: () => Math.random,
        fetch,
        env: () => undefined,
        logger: silentLogger,
        cacheDir: join(root, 'cache'),
        runner: { submit: none, wait: none, stop: none },
      };
      const options = { servers: servers.map(({ baseURL }) => baseURL) };
      return vllm.create(vllm.options.parse(options), lent);
    };
    const count = quick ? 60 : 600;
    const rate = async (...servers: readonly ServingFake[]): Promise<number> => {
      const host = await hostOn(servers);
      const memory = await host.open(first, testCall());
      const requests = Array.from({ length: count }, (_, i) => ({ question: `Question ${i}?` }));
      const taken = await milliseconds(() => memory.ask(requests, testCall()));
      await host.close();
      return (1000 * count) / taken;
    };
    try {
      const swapServer = await serve(0, LOAD_MS);
      const host = await hostOn([swapServer]);
      let memory = await host.open(first, testCall());
      const swaps: number[] = [];
      for (const next of others) {
        swaps.push(
          await milliseconds(async () => {
            const opened = await host.open(next, testCall());
            await memory.close();
            memory = opened;
          }),
        );
      }
      await host.close();
      const [a, b, slow] = [
        await serve(TOKEN_MS),
        await serve(TOKEN_MS),
        await serve(2 * TOKEN_MS),
      ];
      const [one, other, slower] = [await rate(a), await rate(b), await rate(slow)];
      const [equal, unequal] = [await rate(a, b), await rate(a, slow)];
      const swap = quantile(swaps, 0.5) - LOAD_MS;
      return {
        title: 'Memories on vLLM servers: swaps and routing',
        rows: [
          {
            name: 'swap, beyond the load of the server',
            values: { figure: `${swap.toFixed(0)} ms` },
          },
          { name: 'one server', values: { figure: `${one.toFixed(1)}/s` } },
          {
            name: 'two equal servers',
            values: {
              figure: `${equal.toFixed(1)}/s`,
              ratio: `${(equal / ((one + other) / 2)).toFixed(2)} of one`,
            },
          },
          { name: 'one server, half as fast', values: { figure: `${slower.toFixed(1)}/s` } },
          {
            name: 'two unequal servers',
            values: {
              figure: `${unequal.toFixed(1)}/s`,
              ratio: `${(unequal / (one + slower)).toFixed(2)} of the sum`,
            },
          },
        ],
        notes: [
          `Fake servers: ${SLOTS} questions at once, ${TOKEN_MS} ms a token, ${LOAD_MS} ms to load an adapter; ${count} questions.`,
          `A swap opens a memory of rank 16 over SmolLM2-135M (20 MB), drains and closes the one before; median of ${swaps.length}.`,
        ],
      };
    } finally {
      for (const server of started) await server.close();
      await rm(root, { recursive: true, force: true });
    }
  },
};
