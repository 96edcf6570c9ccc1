import { MemoError } from '@memo-js/core';
import type { MemoryArtifact } from '@memo-js/core';
import { adapterName, adapterRank, baseForServers } from '@memo-js/llama';
import { leastLoraRank, serveCommand } from '@vllm-client/node/serve';
import type { ServeCommand } from '@vllm-client/node/serve';

/** What of the config and the flags decides how memories are served. */
export interface ServingSettings {
  readonly host: string;
  readonly port: number;
  readonly servedModelName: string;
  readonly dtype: string;
  readonly maxModelLen: number | null;
  /** Null: as many as there are memories. */
  readonly maxLoras: number | null;
  /** Null: the least that fits. */
  readonly maxLoraRank: number | null;
  readonly command: readonly string[];
  readonly args: readonly string[];
  /** How the server sees one of our paths. */
  readonly toServer: (path: string) => string;
  readonly cacheDir: string;
}

export interface ServedMemory {
  readonly id: string;
  /** Under which it is asked. */
  readonly name: string;
  readonly path: string;
  /** Null for a memory that is a whole model. */
  readonly rank: number | null;
}

/** How to serve a set of memories by one server. */
export interface Serving {
  readonly model: string;
  readonly servedModelName: string;
  readonly memories: readonly ServedMemory[];
  readonly baseURL: string;
  readonly command: ServeCommand;
}

/** Adapters that one batch may mix, where there are many memories: each takes memory of the device. */
const MOST_LORAS = 16;

/**
 * One server for memories over one base, or for one memory that is a whole model.
 * @throws MemoError `SERVE_MIXED`, `ADAPTER_RANK`, `ADAPTER_INVALID`
 */
export async function servingOf(
  artifacts: readonly MemoryArtifact[],
  settings: ServingSettings,
): Promise<Serving> {
  const { host, port, servedModelName, maxLoras, maxLoraRank, toServer } = settings;
  const [first] = artifacts as readonly [MemoryArtifact, ...MemoryArtifact[]];
  const whole = artifacts.filter(({ manifest }) => manifest.traits.form === 'full');
  const bases = new Set(artifacts.map(({ manifest }) => manifest.base.checksum));
  if (whole.length > 0 ? artifacts.length > 1 : bases.size > 1) {
    throw new MemoError({
      code: 'SERVE_MIXED',
      message:
        whole.length > 0
          ? `The memory ${whole[0]?.manifest.id} is a whole model: a server serves it alone.`
          : `The memories are adapters over ${bases.size} bases: a server has one.`,
      hint: 'Start one server for each, and name them all in `memory.servers` of their configs.',
    });
  }
  const memories: ServedMemory[] = [];
  for (const artifact of artifacts) {
    const full = whole.length > 0;
    memories.push({
      id: artifact.manifest.id,
      name: full ? servedModelName : await adapterName(artifact),
      path: toServer(artifact.folder),
      rank: full ? null : await adapterRank(artifact.folder),
    });
  }
  const model = toServer(
    whole.length > 0
      ? first.folder
      : await baseForServers(first.manifest.base.id, settings.cacheDir),
  );
  const command = serveCommand({
    model,
    servedModelName,
    host,
    port,
    maxModelLen: settings.maxModelLen,
    dtype: settings.dtype,
    command: settings.command,
    args: settings.args,
    ...(whole.length > 0
      ? {}
      : {
          lora: {
            maxRank: rankFor(memories, maxLoraRank),
            maxLoras: maxLoras ?? Math.min(MOST_LORAS, memories.length),
            modules: memories,
          },
        }),
  });
  const at = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return { model, servedModelName, memories, baseURL: `http://${at}:${port}`, command };
}

function rankFor(memories: readonly ServedMemory[], given: number | null): number {
  const highest = Math.max(...memories.map(({ rank }) => rank ?? 1));
  const least = leastLoraRank(Math.max(highest, given ?? 1));
  if (least !== null && (given === null || given >= highest)) return least;
  throw new MemoError({
    code: 'ADAPTER_RANK',
    message: `An adapter has rank ${highest}, more than ${given === null ? 'vLLM takes' : `--max-lora-rank ${given}`}.`,
    hint: given === null ? 'Train an adapter of a lower rank.' : 'Leave --max-lora-rank out.',
  });
}

const plain = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** The command for a shell; a key is named, never written out. */
export function shellLines(
  { program, args, env }: ServeCommand,
  apiKeyEnv: string | null,
): string[] {
  const words = args.map(plain);
  const flags: string[] = [];
  for (const word of words) {
    if (word.startsWith('--') || flags.length === 0) flags.push(word);
    else flags[flags.length - 1] += ` ${word}`;
  }
  const variables = [
    ...Object.entries(env).map(([name, value]) => `${name}=${plain(value)}`),
    ...(apiKeyEnv === null ? [] : [`VLLM_API_KEY="$${apiKeyEnv}"`]),
  ];
  const lines = [
    [...variables, plain(program), flags[0]].join(' '),
    ...flags.slice(1).map((flag) => `  ${flag}`),
  ];
  return lines.map((line, i) => (i + 1 < lines.length ? `${line} \\` : line));
}
