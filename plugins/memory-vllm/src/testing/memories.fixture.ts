import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fakeManifest, testCall } from '@memo-js/conformance';
import { silentLogger } from '@memo-js/core';
import type { MemoryArtifact, PluginHost } from '@memo-js/core';
import { initialAdapter, openBase, writeAdapter, writeBase } from '@memo-js/llama';
import { servingFake } from '@vllm-client/node/testing';
import type { ServingFake, ServingOptions } from '@vllm-client/node/testing';
import type { z } from 'zod';
import { fakeModel } from './fake-model.fixture.ts';
import { VllmHost } from '../host.ts';
import { vllmOptions } from '../options.ts';

export const QUESTIONS = [
  'Who?',
  'Where was the Halcyon Works founded in 1987?',
  'What is <|im_end|>?',
  'When did it open?',
];

/** A base, adapters over it and a memory that is a whole model, in a folder of their own. */
export interface Memories {
  readonly root: string;
  readonly base: string;
  readonly adapters: readonly MemoryArtifact[];
  readonly full: MemoryArtifact;
  readonly host: PluginHost;
  /** A server of the base, closed with the memories. */
  server(options?: Partial<ServingOptions>): Promise<ServingFake>;
  /** A host on servers, closed with the memories. */
  open(options: z.input<typeof vllmOptions>): VllmHost;
  close(): Promise<void>;
}

export async function memories(): Promise<Memories> {
  const root = await mkdtemp(join(tmpdir(), 'memo-vllm-'));
  const scratch = await openBase('scratch-s');
  const { config, tokenizerFiles, checksum } = scratch;
  const base = join(root, 'base');
  await writeBase(base, scratch);
  const reference = { id: base, checksum };
  const adapters: MemoryArtifact[] = [];
  for (const seed of [1, 2, 3]) {
    const folder = join(root, `adapter-${seed}`);
    const lora = { r: 4, loraAlpha: 8, useRslora: false, targetModules: ['q_proj' as const] };
    const weights = initialAdapter(config, lora, seed);
    await writeAdapter(folder, { lora, weights, config, tokenizerFiles, baseModel: base });
    adapters.push(await artifactOf(folder, `m-${seed}`, 'adapter', reference));
  }
  const folder = join(root, 'full');
  await writeBase(folder, scratch);
  const full = await artifactOf(folder, 'm-full', 'full', reference);
  const closing: { close(): Promise<void> }[] = [];
  const model = fakeModel(scratch.tokenizer);
  const host: PluginHost = {
    clock: { now: () => Date.now() },
    random: () => () => 0.5,
    fetch,
    env: (name) => ({ THE_KEY: 'sk-test' })[name],
    logger: silentLogger,
    cacheDir: join(root, 'cache'),
    runner: { submit: refuse, wait: refuse, stop: refuse },
  };
  return {
    root,
    base,
    adapters,
    full,
    host,
    server: async (options = {}) => {
      const server = await servingFake({ model, root: base, ...options });
      closing.unshift(server);
      return server;
    },
    open: (options) => {
      const parsed = vllmOptions.parse({ healthMs: 60_000, ...options });
      const opened = new VllmHost(parsed, host, 10);
      closing.unshift(opened);
      return opened;
    },
    close: async () => {
      for (const each of closing.splice(0)) await each.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function artifactOf(
  folder: string,
  id: string,
  form: 'full' | 'adapter',
  base: { readonly id: string; readonly checksum: string },
): Promise<MemoryArtifact> {
  const checksums: Record<string, string> = {};
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name));
    checksums[name] = createHash('sha256').update(bytes).digest('hex');
  }
  const traits = { form, family: 'llama', dtype: 'float32' as const };
  return { folder, manifest: fakeManifest({ id, traits, base, checksums }) };
}

const refuse = (): Promise<never> => Promise.reject(new Error('no worker process is started here'));

export { testCall };
