import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { appendFileSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unzip } from './unzip.ts';

export interface SubmitRequest {
  readonly submission_id: string;
  readonly entrypoint: string;
  readonly runtime_env?: {
    readonly working_dir?: string;
    readonly env_vars?: Readonly<Record<string, string>>;
  };
  readonly metadata?: Readonly<Record<string, string>>;
  readonly entrypoint_num_gpus?: number;
}

/** A job as Ray's supervisor runs one: `sh -c` in the unpacked working directory, one log for both streams. */
export class FakeJob {
  status = 'PENDING';
  message = 'Job has not started yet.';
  errorType: string | null = null;
  exitCode: number | null = null;
  readonly request: SubmitRequest;
  readonly #log: string;
  #child: ChildProcess | null = null;
  #stopped = false;

  constructor(request: SubmitRequest, log: string) {
    this.request = request;
    this.#log = log;
    writeFileSync(
      log,
      '2026-01-01 00:00:00,000\tINFO job_manager.py:583 -- Runtime env is setting up.\n',
    );
  }

  get ended(): boolean {
    return ['STOPPED', 'SUCCEEDED', 'FAILED'].includes(this.status);
  }

  /** Read as Python reads a text file: `\r` and `\r\n` are ends of lines. */
  get text(): string {
    return readFileSync(this.#log, 'utf8').replace(/\r\n?/g, '\n');
  }

  async start(program: Buffer | undefined, folder: string): Promise<void> {
    const { entrypoint, runtime_env: env, submission_id: id } = this.request;
    await mkdir(folder, { recursive: true });
    try {
      if (program === undefined) throw new Error('the package is not in the store');
      await unzip(program, folder);
    } catch (error) {
      return this.fail(`runtime_env setup failed: ${String(error)}`, 'RUNTIME_ENV_SETUP_FAILURE');
    }
    if (this.#stopped) return this.#end('STOPPED', 'Job was intentionally stopped.');
    const log = openSync(this.#log, 'a');
    this.#child = spawn('sh', ['-c', entrypoint], {
      cwd: folder,
      env: { ...process.env, PYTHONUNBUFFERED: '1', ...env?.env_vars },
      stdio: ['ignore', log, log],
      detached: true,
    });
    this.status = 'RUNNING';
    this.message = 'Job is currently running.';
    // The real supervisor buffers this line, so it may come after the first of the job.
    appendFileSync(this.#log, `Running entrypoint for job ${id}: ${entrypoint}\n`);
    this.#child.on('exit', (code, signal) => {
      if (this.#stopped) return this.#end('STOPPED', 'Job was intentionally stopped.');
      this.exitCode = signal === null ? code : -9;
      if (code === 0) return this.#end('SUCCEEDED', 'Job finished successfully.');
      const message = `Job entrypoint command failed with exit code ${this.exitCode}, last available logs (truncated to 20,000 chars):\n${this.text.slice(-20_000)}`;
      this.fail(message, 'JOB_ENTRYPOINT_COMMAND_ERROR');
    });
  }

  fail(message: string, errorType: string): void {
    this.errorType = errorType;
    this.#end('FAILED', message);
  }

  /** The real one signals every process of the tree; here they are a group. */
  stop(): void {
    this.#stopped = true;
    const pid = this.#child?.pid;
    if (pid !== undefined && !this.ended) process.kill(-pid, 'SIGTERM');
  }

  details(): object {
    const {
      submission_id: id,
      entrypoint,
      metadata = null,
      runtime_env: env = null,
    } = this.request;
    return {
      type: 'SUBMISSION',
      job_id: null,
      submission_id: id,
      driver_info: null,
      status: this.status,
      entrypoint,
      message: this.message,
      error_type: this.errorType,
      start_time: 1_795_300_565_801,
      end_time: this.ended ? 1_795_300_569_061 : null,
      metadata,
      runtime_env: env,
      driver_agent_http_address: this.status === 'PENDING' ? null : 'http://192.0.2.1:52365',
      driver_node_id: null,
      driver_exit_code: this.exitCode,
    };
  }

  #end(status: string, message: string): void {
    this.status = status;
    this.message = message;
  }
}

export const folderOf = (root: string, id: string): string => join(root, 'programs', id);
