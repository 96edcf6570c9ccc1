import { MemoError, silentLogger } from '@memo-js/core';
import type { MemoryArtifact } from '@memo-js/core';
import { createPluginHost, locateMemory, openWorkspace, selectedMemory } from '@memo-js/engine';
import type { LoadedConfig, Workspace } from '@memo-js/engine';
import { PathMap } from '@vllm-client/node/serve';
import { z } from 'zod';
import type { Settings } from '../settings.ts';
import { servingOf } from './serving.ts';
import type { Serving } from './serving.ts';

/** Flags of `memo vllm`; they win over the section `memory` of the config. */
export interface ServingFlags {
  readonly host?: string;
  readonly port?: number;
  readonly servedModelName?: string;
  readonly dtype?: string;
  readonly maxModelLen?: number;
  readonly maxLoras?: number;
  readonly maxLoraRank?: number;
  /** The server is to run on this machine. */
  readonly here?: boolean;
}

/** A serving command, and the variable that holds its key. */
export interface PlannedServing extends Serving {
  readonly apiKeyEnv: string | null;
  readonly dtype: string;
}

export const DEFAULT_PORT = 8000;

/** What the section of the host `vllm` says, as far as serving goes; other hosts say nothing. */
const section = z.object({
  use: z.string().optional(),
  model: z.string().nullish(),
  apiKeyEnv: z.string().nullish(),
  dtype: z.string().nullish(),
  pathMap: z.record(z.string(), z.string()).nullish(),
  serve: z
    .object({
      command: z.array(z.string()).min(1).nullish(),
      args: z.array(z.string()).nullish(),
      port: z.number().nullish(),
      maxModelLen: z.number().nullish(),
      maxLoras: z.number().nullish(),
      maxLoraRank: z.number().nullish(),
    })
    .nullish(),
});

/** @throws MemoError `MEMORY_NOT_FOUND`, `MEMORY_NONE`, `SERVE_MIXED`, `ADAPTER_*`, `CONFIG_*` */
export async function planServing(
  settings: Settings,
  loaded: LoadedConfig,
  references: readonly string[],
  flags: ServingFlags,
): Promise<PlannedServing> {
  const memory = loaded.config.memory;
  const parsed = section.safeParse(memory?.use === 'vllm' ? memory : {});
  if (!parsed.success) {
    throw new MemoError({
      code: 'CONFIG_INVALID',
      message: `The section memory of the config: ${z.prettifyError(parsed.error)}`,
      hint: '`memo doctor` checks the whole config.',
    });
  }
  const { model, apiKeyEnv, dtype, pathMap, serve } = parsed.data;
  const settled = flags.dtype ?? dtype ?? 'auto';
  const paths = new PathMap(pathMap ?? {});
  const serving = await servingOf(await artifactsOf(settings, references), {
    host: flags.host ?? '127.0.0.1',
    port: flags.port ?? (serve?.port || DEFAULT_PORT),
    servedModelName: flags.servedModelName ?? model ?? 'base',
    dtype: settled,
    maxModelLen: flags.maxModelLen ?? serve?.maxModelLen ?? null,
    maxLoras: flags.maxLoras ?? serve?.maxLoras ?? null,
    maxLoraRank: flags.maxLoraRank ?? serve?.maxLoraRank ?? null,
    command: serve?.command ?? ['vllm', 'serve'],
    args: serve?.args ?? [],
    // A server here sees our folders as they are.
    toServer: (path) => (flags.here === true ? path : paths.toServer(path)),
    cacheDir: createPluginHost({
      clock: { now: () => Date.now() },
      logger: silentLogger,
      runner: () => Promise.reject(new Error('no worker process is started')),
    }).cacheDir,
  });
  return { ...serving, apiKeyEnv: apiKeyEnv ?? null, dtype: settled };
}

async function artifactsOf(
  settings: Settings,
  references: readonly string[],
): Promise<MemoryArtifact[]> {
  const open = (folder: string): Promise<Workspace> =>
    openWorkspace(folder, {
      mode: 'read',
      clock: { now: () => Date.now() },
      logger: silentLogger,
    });
  const own = await open(settings.workspace).catch((error: unknown) => {
    if (error instanceof MemoError && error.code === 'WORKSPACE_NOT_FOUND') return null;
    throw error;
  });
  try {
    if (references.length === 0) return [await selectedMemory(own)];
    const artifacts: MemoryArtifact[] = [];
    for (const each of references)
      artifacts.push(await locateMemory(each, { own, openOther: open }));
    return artifacts;
  } finally {
    await own?.close();
  }
}
