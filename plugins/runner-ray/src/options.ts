import { pathMapSchema } from '@memo-js/runner-kit';
import { z } from 'zod';

const amounts = z.record(z.string(), z.number().nonnegative());

/** Options of the plugin `ray`; none changes a result. */
export const rayOptions = z.strictObject({
  /**
   * Of the head node's dashboard, which serves the Jobs API.
   * @default RAY_API_SERVER_ADDRESS of the environment, else http://127.0.0.1:8265
   */
  address: z.string().min(1).optional(),
  /** Variable that holds the token of a cluster that asks for one. @default RAY_AUTH_TOKEN */
  tokenEnv: z.string().min(1).default('RAY_AUTH_TOKEN'),
  /** Ray's own document, passed on as it is: `pip`, `uv`, `conda`, `container`, `env_vars`... */
  runtimeEnv: z
    .looseObject({
      env_vars: z.record(z.string(), z.string()).optional(),
      working_dir: z
        .never({ error: 'the program of the task is the working directory' })
        .optional(),
    })
    .default({}),
  /** Our folders by their names on the cluster; without it paths are the same there. */
  pathMap: pathMapSchema.default({}),
  /** CPUs reserved for the program itself. A program that needs nothing runs on the head node. */
  entrypointNumCpus: z.number().nonnegative().optional(),
  /** Bytes of memory reserved for the program itself. */
  entrypointMemory: z.number().int().nonnegative().optional(),
  /** Custom resources by name, as `{ "accelerator_type:H100": 0.001 }`. */
  entrypointResources: amounts.optional(),
  /** Labels of the node that the program runs on. */
  entrypointLabelSelector: z.record(z.string(), z.string()).optional(),
  /** Milliseconds between SIGTERM and SIGKILL when a task is stopped. @default 10_000 */
  stopGraceMs: z.number().int().nonnegative().default(10_000),
  /** Milliseconds between looks at a task that is waited for. @default 1_000 */
  pollMs: z.number().int().positive().default(1_000),
  /** How long the cluster may be away while a task is waited for, in milliseconds. @default 600_000 */
  unreachableMs: z.number().int().nonnegative().default(600_000),
});

export type RayOptions = z.output<typeof rayOptions>;
