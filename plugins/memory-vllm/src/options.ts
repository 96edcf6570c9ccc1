import { z } from 'zod';

/** Precisions of `vllm serve --dtype`; `auto` is that of the checkpoint, as vLLM sees it. */
export const DTYPES = Object.freeze(['auto', 'float32', 'float16', 'bfloat16'] as const);

const port = z.number().int().min(0).max(65_535);

/** `vllm serve` as a child of this process. */
export const serveOptions = z.strictObject({
  /** Base or checkpoint to serve; null: that of the memory which is opened. @default null */
  model: z.string().min(1).nullable().default(null),
  /** The program and its first arguments. @default ['vllm', 'serve'] */
  command: z.array(z.string().min(1)).min(1).default(['vllm', 'serve']),
  /** Added to ours, such as `['--gpu-memory-utilization', '0.5']`. @default [] */
  args: z.array(z.string()).default([]),
  /** Added to the environment. @default {} */
  env: z.record(z.string(), z.string()).default({}),
  /** 0 takes a free one. @default 0 */
  port: port.default(0),
  /** Tokens of prompt and answer; null: what the model can. @default null */
  maxModelLen: z.number().int().min(16).nullable().default(null),
  /** Adapters that one batch may mix. @default 4 */
  maxLoras: z.number().int().min(1).default(4),
  /** Highest rank of an adapter; null: the least that fits the first memory. @default null */
  maxLoraRank: z.number().int().min(1).max(512).nullable().default(null),
  /** Loading a model takes minutes. @default 600_000 */
  readyMs: z.number().int().min(1).default(600_000),
  /** How often in an hour it is started again after it ended by itself. @default 3 */
  maxRestarts: z.number().int().min(0).default(3),
});
export type ServeOptions = z.output<typeof serveOptions>;

/** Options of the plugin `vllm`; only `dtype` changes an answer. */
export const vllmOptions = z
  .strictObject({
    /** Addresses of servers that run: `http://10.0.0.7:8000`. @default [] */
    servers: z.array(z.url({ protocol: /^https?$/ })).default([]),
    /** Starts one here instead. @default null */
    serve: serveOptions.nullable().default(null),
    /** Served name of the base, or of a memory that is a whole model; null: the first. @default null */
    model: z.string().min(1).nullable().default(null),
    /** Name of the environment variable that holds the key of the servers. @default null */
    apiKeyEnv: z
      .string()
      .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'is no name of an environment variable')
      .nullable()
      .default(null),
    /** Our folders as the servers see them: `{ '/home/me/.memo': '/mnt/memo' }`. @default {} */
    pathMap: z.record(z.string().min(1), z.string().min(1)).default({}),
    /** Precision that the servers compute in; part of the key of a calibration. @default 'auto' */
    dtype: z.enum(DTYPES).default('auto'),
    /** Adapters that stay loaded on a server; null: what it says that a batch may mix. @default null */
    maxAdapters: z.number().int().min(1).nullable().default(null),
    /** Questions that are sent to one server at once. @default 64 */
    concurrency: z.number().int().min(1).max(4096).default(64),
    /** For one question on one server. @default 300_000 */
    timeoutMs: z.number().int().min(1).default(300_000),
    /** How long an answer may pause. @default 60_000 */
    stallMs: z.number().int().min(1).default(60_000),
    /** How long a question waits for a full server, or for one that is gone to come back. @default 60_000 */
    waitMs: z.number().int().min(0).default(60_000),
    /** Between two looks at the servers' health and load. @default 2_000 */
    healthMs: z.number().int().min(10).default(2_000),
  })
  .refine(({ servers, serve }) => servers.length > 0 !== (serve !== null), {
    error: 'give `servers` (addresses that run) or `serve` (starts one), and not both',
    path: ['servers'],
  });
export type VllmOptions = z.output<typeof vllmOptions>;
