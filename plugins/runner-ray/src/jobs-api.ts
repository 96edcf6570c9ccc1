import type { JsonObject } from '@memo-js/core';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { RayHttp, RayReply } from './http.ts';
import { refusal } from './refusal.ts';

const STATES = ['PENDING', 'RUNNING', 'STOPPED', 'SUCCEEDED', 'FAILED'] as const;
const ENDED: readonly string[] = ['STOPPED', 'SUCCEEDED', 'FAILED'];

/** `JobDetails` of ray/dashboard/modules/job/pydantic_models.py, without what we do not use. */
const jobSchema = z.object({
  status: z.enum(STATES),
  message: z.string().nullish(),
  error_type: z.string().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
  driver_exit_code: z.number().nullish(),
});

export type RayJob = z.output<typeof jobSchema>;

export const hasEnded = ({ status }: RayJob): boolean => ENDED.includes(status);

const versionSchema = z.object({ ray_version: z.string() });
const logsSchema = z.object({ logs: z.string() });
const usageSchema = z.record(z.string(), z.tuple([z.number(), z.number()]));
const clusterSchema = z.object({
  data: z.object({
    clusterStatus: z.object({ loadMetricsReport: z.object({ usage: usageSchema }) }),
  }),
});

/** The REST API of Ray Jobs, version 4 (Ray 2.x; tried with 2.58). */
export class JobsApi {
  readonly #http: RayHttp;
  readonly #tokenEnv: string;

  constructor(http: RayHttp, tokenEnv: string) {
    this.#http = http;
    this.#tokenEnv = tokenEnv;
  }

  get address(): string {
    return this.#http.address;
  }

  async version(signal: AbortSignal): Promise<string> {
    return versionSchema.parse(await this.#json('GET', '/api/version', signal)).ray_version;
  }

  /** Used and total amounts of each resource, as `{ CPU: [1, 8], GPU: [0, 2] }`. */
  async resources(signal: AbortSignal): Promise<Readonly<Record<string, readonly number[]>>> {
    const json = await this.#json('GET', '/api/cluster_status', signal);
    return clusterSchema.parse(json).data.clusterStatus.loadMetricsReport.usage;
  }

  /** Null when the cluster knows no such job. */
  async job(id: string, signal: AbortSignal): Promise<RayJob | null> {
    const reply = await this.#http.send('GET', jobPath(id), signal);
    if (reply.status === 404) return null;
    return jobSchema.parse(this.#parsed(reply));
  }

  /** `false` when there is a job of this id already. */
  async submit(job: JsonObject, signal: AbortSignal): Promise<boolean> {
    const bytes = Buffer.from(JSON.stringify(job));
    const content = { type: 'application/json', bytes };
    const reply = await this.#http.send('POST', '/api/jobs/', signal, content);
    if (reply.status !== 200 && reply.body.includes('already exists')) return false;
    this.#parsed(reply);
    return true;
  }

  /** Asks the job to end; it does so later. */
  async stop(id: string, signal: AbortSignal): Promise<void> {
    const reply = await this.#http.send('POST', `${jobPath(id)}/stop`, signal);
    if (reply.status !== 404) this.#parsed(reply);
  }

  /** All that the job has printed, Ray's own lines included. */
  async logs(id: string, signal: AbortSignal): Promise<string> {
    return logsSchema.parse(await this.#json('GET', `${jobPath(id)}/logs`, signal)).logs;
  }

  /** A WebSocket over which the same text comes, and goes on coming. */
  tail(id: string): WebSocket {
    return this.#http.webSocket(`${jobPath(id)}/logs/tail`);
  }

  /** Whether the store has the package, which then stays there for ten minutes. */
  async hasPackage(name: string, signal: AbortSignal): Promise<boolean> {
    const reply = await this.#http.send('GET', packagePath(name), signal);
    if (reply.status === 404) return false;
    if (reply.status !== 200) throw refusal(reply, this.#tokenEnv);
    return true;
  }

  async putPackage(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    const content = { type: 'application/octet-stream', bytes };
    const reply = await this.#http.send('PUT', packagePath(name), signal, content);
    if (reply.status !== 200) throw refusal(reply, this.#tokenEnv);
  }

  async #json(method: 'GET', path: string, signal: AbortSignal): Promise<unknown> {
    return this.#parsed(await this.#http.send(method, path, signal));
  }

  #parsed(reply: RayReply): unknown {
    if (reply.status === 200) {
      try {
        return JSON.parse(reply.body) as unknown;
      } catch {
        // Some other server answers at this address: what it says is in the error.
      }
    }
    throw refusal(reply, this.#tokenEnv);
  }
}

const jobPath = (id: string): string => `/api/jobs/${encodeURIComponent(id)}`;
const packagePath = (name: string): string => `/api/packages/gcs/${encodeURIComponent(name)}`;
