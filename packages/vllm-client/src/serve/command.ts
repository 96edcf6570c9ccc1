/** What `--max-lora-rank` takes. */
export const LORA_RANKS = Object.freeze([1, 8, 16, 32, 64, 128, 256, 320, 512] as const);

/** The least value of `--max-lora-rank` that takes adapters of this rank; null: none does. */
export const leastLoraRank = (rank: number): number | null =>
  LORA_RANKS.find((each) => each >= rank) ?? null;

export interface LoraModule {
  readonly name: string;
  /** On the server's machine. */
  readonly path: string;
}

export interface ServeSpec {
  /** Folder, or name on the hub. */
  readonly model: string;
  readonly servedModelName: string;
  /** @default '127.0.0.1': vLLM's own default is every interface */
  readonly host?: string;
  readonly port: number;
  /** Tokens of prompt and answer. Left out: what the model can. */
  readonly maxModelLen?: number | null;
  readonly dtype?: string;
  /** Left out: no adapters. */
  readonly lora?: {
    readonly maxRank: number;
    /** That one batch may mix. */
    readonly maxLoras: number;
    /** Loaded at the start. */
    readonly modules?: readonly LoraModule[];
  };
  /** The program and its first arguments. @default ['vllm', 'serve'] */
  readonly command?: readonly string[];
  /** Added at the end. */
  readonly args?: readonly string[];
}

export interface ServeCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** Beside the process' own. A key goes into `VLLM_API_KEY`, never into an argument: those are public. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * How to serve a model so that clients get what they ask for: sampling defaults are vLLM's, not those
 * of a `generation_config.json`, and adapters can be loaded while it runs.
 */
export function serveCommand(spec: ServeSpec): ServeCommand {
  const [program = 'vllm', ...first] = spec.command ?? ['vllm', 'serve'];
  const { lora, maxModelLen = null, dtype = 'auto' } = spec;
  const modules = lora?.modules ?? [];
  return {
    program,
    args: [
      ...[...first, spec.model, '--served-model-name', spec.servedModelName],
      ...['--host', spec.host ?? '127.0.0.1', '--port', String(spec.port)],
      ...['--generation-config', 'vllm'],
      ...(maxModelLen === null ? [] : ['--max-model-len', String(maxModelLen)]),
      ...(dtype === 'auto' ? [] : ['--dtype', dtype]),
      ...(lora === undefined
        ? []
        : [
            '--enable-lora',
            '--max-lora-rank',
            String(lora.maxRank),
            '--max-loras',
            String(lora.maxLoras),
          ]),
      ...(modules.length === 0
        ? []
        : ['--lora-modules', ...modules.map(({ name, path }) => `${name}=${path}`)]),
      ...(spec.args ?? []),
    ],
    env: lora === undefined ? {} : { VLLM_ALLOW_RUNTIME_LORA_UPDATING: 'True' },
  };
}
