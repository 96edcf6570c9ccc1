import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Runner, RunnerTask } from '@memo-js/core';
import type { TrlOptions } from './options.ts';

/** The program, with requirements.txt and the config files of accelerate. */
export const WORKER_FOLDER = fileURLToPath(new URL('../python', import.meta.url));
const MODULE = 'memo_trl';

/** A command that trains what a job file says. */
export type WorkerCommand = Pick<RunnerTask, 'command' | 'args' | 'cwd'>;

/**
 * Plain Python for one process, `accelerate launch` for several.
 * @param jobFile as the worker sees it
 */
export async function workerCommand(
  python: string,
  jobFile: string,
  { gpus, distributed, accelerateConfig }: TrlOptions,
  runner: Pick<Runner, 'pathThere'>,
): Promise<WorkerCommand> {
  const cwd = WORKER_FOLDER;
  if (accelerateConfig === undefined && gpus <= 1 && distributed === 'ddp') {
    return { command: python, args: ['-m', MODULE, jobFile], cwd };
  }
  const launch = ['-m', 'accelerate.commands.launch', '--config_file'];
  const config =
    accelerateConfig === undefined
      ? [`accelerate/${distributed}.yaml`, '--num_processes', String(Math.max(1, gpus))]
      : [await pathThere(runner, resolve(accelerateConfig))];
  return { command: python, args: [...launch, ...config, '--module', MODULE, jobFile], cwd };
}

/** How the worker sees one of our paths. */
export const pathThere = async (runner: Pick<Runner, 'pathThere'>, path: string): Promise<string> =>
  (await runner.pathThere?.(path)) ?? path;
