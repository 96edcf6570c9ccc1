import { resolve } from 'node:path';
import type { MemoryArtifact } from '@memo-js/core';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import { count } from '../text/format.ts';
import { metricLines } from '../text/training.ts';

interface Flags {
  readonly out: string;
  readonly method?: string;
  readonly base?: string;
  readonly weights?: readonly number[];
}

export function addMerge(program: Command, perform: Perform): void {
  program
    .command('merge')
    .description('merge memories of one base into one')
    .argument('<memory...>', 'workspaces, artifact folders, or ids of this workspace')
    .requiredOption('--out <dir>', 'folder of the merged memory')
    .option('--method <id>', 'merge method, such as ties or linear (default: the config)')
    .option('--base <dir>', 'folder of the common base, when it cannot be found')
    .option('--weights <a,b,...>', 'weight of each memory, in order', weights)
    .addHelpText(
      'after',
      '\n--set KEY=VALUE without a dot sets an option of the method: --set density=0.3',
    )
    .action((inputs: string[], flags: Flags, command: Command) => {
      if (inputs.length < 2) command.error('error: a merge needs two memories or more');
      const given = flags.weights;
      if (given !== undefined && given.length !== inputs.length) {
        command.error(`error: --weights has ${given.length} numbers for ${inputs.length} memories`);
      }
      return perform(command, async ({ services, settings, run }) => {
        const memo = await services.openMerger(
          settings,
          flags.method === undefined ? {} : { method: flags.method },
        );
        try {
          const artifact = await memo.merge({
            ...run,
            inputs,
            out: resolve(settings.cwd, flags.out),
            ...(given === undefined ? {} : { weights: given }),
            ...(flags.base === undefined ? {} : { base: resolve(settings.cwd, flags.base) }),
          });
          return merged(artifact, flags.out);
        } finally {
          await memo.close();
        }
      });
    });
}

function weights(text: string): readonly number[] {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (!numbers.every(Number.isFinite)) {
    throw new InvalidArgumentError('Write numbers with commas between them, such as 0.6,0.4.');
  }
  return numbers;
}

function merged({ folder, manifest }: MemoryArtifact, out: string): Outcome {
  return {
    document: {
      memoryId: manifest.id,
      folder,
      parents: manifest.parents,
      documents: manifest.documents.length,
      recipe: manifest.recipe ?? null,
      metrics: manifest.metrics,
    },
    text: (style) => [
      `${style.bold(`memory ${manifest.id}`)} of ${count(manifest.parents.length, 'memory', 'memories')} and ${count(manifest.documents.length, 'document')}`,
      `  ${style.dim(folder)}`,
      ...metricLines(manifest.metrics),
    ],
    next: [`memo ask "..." --memory ${out}`],
  };
}
