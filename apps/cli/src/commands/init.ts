import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { MemoError } from '@memo-js/core';
import type { Command } from 'commander';
import { CONFIG_TEMPLATE } from '../config-template.ts';
import type { Perform } from '../perform.ts';

interface Flags {
  readonly force?: boolean;
}

export function addInit(program: Command, perform: Perform): void {
  program
    .command('init')
    .description('write a commented memo.config.yaml')
    .option('--force', 'overwrite the file')
    .action((flags: Flags, command: Command) =>
      perform(command, async ({ settings }) => {
        const file = resolve(settings.cwd, settings.config ?? 'memo.config.yaml');
        await write(file, flags.force === true);
        return {
          document: { file },
          text: (style) => [`${style.bold(file)} written`],
          next: ['memo doctor checks that everything is in place', 'memo encode ./documents'],
        };
      }),
    );
}

async function write(file: string, force: boolean): Promise<void> {
  try {
    await writeFile(file, CONFIG_TEMPLATE, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new MemoError(
      code === 'EEXIST'
        ? {
            code: 'CONFIG_EXISTS',
            message: `${file} exists already.`,
            hint: 'Use --force to overwrite it.',
          }
        : {
            code: 'CONFIG_NOT_WRITTEN',
            message: `${file} cannot be written: ${message}`,
            hint: 'Run `memo init` in a folder that can be written.',
            cause: error,
          },
    );
  }
}
