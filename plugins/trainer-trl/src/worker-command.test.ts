import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { trlFullOptions } from './options.ts';
import { WORKER_FOLDER, workerCommand } from './worker-command.ts';

const args = async (options: object, runner = {}): Promise<readonly string[]> =>
  (await workerCommand('py', '/job.json', trlFullOptions.parse({ base: 'x', ...options }), runner))
    .args;
const launch = ['-m', 'accelerate.commands.launch', '--config_file'];

describe('workerCommand', () => {
  it.each([
    [{}, ['-m', 'memo_trl', '/job.json']],
    [{ gpus: 0 }, ['-m', 'memo_trl', '/job.json']],
    [
      { gpus: 4 },
      [
        ...launch,
        'accelerate/ddp.yaml',
        '--num_processes',
        '4',
        '--module',
        'memo_trl',
        '/job.json',
      ],
    ],
    [
      { gpus: 8, distributed: 'fsdp2' },
      [
        ...launch,
        'accelerate/fsdp2.yaml',
        '--num_processes',
        '8',
        '--module',
        'memo_trl',
        '/job.json',
      ],
    ],
    [
      { gpus: 2, accelerateConfig: '/mine.yaml' },
      [...launch, '/mine.yaml', '--module', 'memo_trl', '/job.json'],
    ],
  ])('%j', async (options, expected) => {
    expect(await args(options)).toEqual(expected);
  });

  it('names a config file by the path that the worker sees', async () => {
    const pathThere = async (path: string): Promise<string> => `/shared${path}`;
    expect(await args({ accelerateConfig: '/mine.yaml' }, { pathThere })).toContain(
      '/shared/mine.yaml',
    );
  });

  it.each([
    'requirements.txt',
    'memo_trl/__main__.py',
    'accelerate/ddp.yaml',
    'accelerate/fsdp2.yaml',
  ])('ships %s', (name) => {
    expect(existsSync(join(WORKER_FOLDER, name))).toBe(true);
  });
});
