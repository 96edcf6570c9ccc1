import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MemoError } from '@memo-js/core';
import { freePort } from './free-port.ts';
import { pythonEnvironment } from './python.ts';

/** The head of a Ray cluster of one node, on the loopback interface. */
export interface RayHead {
  /** Of its Jobs API. */
  readonly address: string;
  /** Without it the cluster answers nothing. */
  readonly token: string;
  close(): Promise<void>;
}

const READY_MS = 180_000;
const TAIL = 3000;

/**
 * `ray start` without the server of ray:// addresses: nobody needs it here, it gives up where the node
 * takes more than 30 s to start, and the head ends with it.
 */
const RAY = `
import sys
from ray._private.node import Node
Node.start_ray_client_server = lambda node: None
from ray.scripts.scripts import main
sys.argv[0] = "ray"
main()
`;

/**
 * Starts `ray start --head` in the foreground, so that its end is the end of all that it started:
 * `ray stop` would end other clusters of this machine too.
 * @throws MemoError `PROCESS_FAILED` with the end of its output when it does not get ready
 */
export async function startRay(cpus = 2): Promise<RayHead> {
  const bin = dirname(await pythonEnvironment());
  // Short: it holds Unix sockets.
  const folder = await mkdtemp(join(tmpdir(), 'ray-'));
  const token = crypto.randomUUID().repeat(2);
  const dashboard = await freePort();
  const ports = ['port', 'dashboard-agent-listen-port'];
  const args = [
    ...['start', '--head', '--block', '--node-ip-address=127.0.0.1', `--num-cpus=${cpus}`],
    ...['--dashboard-host=127.0.0.1', `--dashboard-port=${dashboard}`, `--temp-dir=${folder}`],
    ...(await Promise.all(ports.map(async (name) => `--${name}=${await freePort()}`))),
    '--object-store-memory=100000000',
  ];
  const child = spawn(join(bin, 'python'), ['-c', RAY, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
      RAY_USAGE_STATS_ENABLED: '0',
      // Beside other work its parts take long to start, and to answer each other.
      RAY_agent_register_timeout_ms: '300000',
      RAY_health_check_timeout_ms: '60000',
      RAY_health_check_failure_threshold: '20',
      RAY_AUTH_MODE: 'token',
      RAY_AUTH_TOKEN: token,
    },
  });
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString()).slice(-TAIL);
      if (process.env['MEMO_REAL_VERBOSE'] !== undefined) process.stderr.write(chunk);
    });
  }
  let over = false;
  const ended = once(child, 'close').then(() => (over = true));
  const close = async (): Promise<void> => {
    if (child.pid !== undefined && !over) process.kill(-child.pid, 'SIGTERM');
    const late = setTimeout(() => {
      if (child.pid !== undefined && !over) process.kill(-child.pid, 'SIGKILL');
    }, 20_000);
    await ended;
    clearTimeout(late);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const address = `http://127.0.0.1:${dashboard}`;
  const headers = { authorization: `Bearer ${token}` };
  for (const start = performance.now(); performance.now() - start < READY_MS; await sleep(500)) {
    if (over) break;
    // Jobs can be submitted once the agent of the node is there, which the version does not tell.
    const answer = await fetch(`${address}/api/jobs/`, { headers }).catch(() => null);
    if (answer?.ok) return { address, token, close };
  }
  await close();
  throw new MemoError({
    code: 'PROCESS_FAILED',
    message: `ray start did not get ready:\n${tail}`,
    hint: 'Set MEMO_REAL_VERBOSE=1 to see all of its output.',
  });
}
