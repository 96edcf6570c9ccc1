import { resolve } from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';

/** The flags that every command has. */
export interface Settings {
  /** Absolute. */
  readonly workspace: string;
  readonly config?: string;
  readonly set: readonly string[];
  readonly seed: number;
  readonly json: boolean;
  /** With `json`: one object a line, as they come (`ask --stream`). */
  readonly stream?: boolean;
  readonly quiet: boolean;
  readonly cwd: string;
}

/** Folder of the workspace when none is named. */
export const DEFAULT_WORKSPACE = '.memo';

/** A whole number from `least` on. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text.trim()) || !Number.isSafeInteger(value) || value < least) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} on.`);
    }
    return value;
  };
}

/** An amount of money. */
export function amount(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) {
    throw new InvalidArgumentError('It must be a number from 0 on.');
  }
  return value;
}

/** Collects a flag that may be given more than once. */
export function repeated(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

function assignment(text: string, before: readonly string[] | undefined): readonly string[] {
  if (!/^[^=\s]+=/.test(text)) {
    throw new InvalidArgumentError('Write it as path=value, such as trainer.base=scratch-m.');
  }
  return repeated(text, before);
}

export function addCommonOptions(program: Command): void {
  program
    .addOption(
      new Option('--workspace <dir>', 'folder of the workspace').default(DEFAULT_WORKSPACE),
    )
    .option('--config <file>', 'config file (default: memo.config.* of this folder)')
    .option('--set <path=value>', 'set any config key; may be repeated', assignment)
    .addOption(
      new Option('--seed <n>', 'seed of everything random').argParser(wholeNumber(0)).default(0),
    )
    .option('--json', 'print one JSON document on standard output')
    .option('--quiet', 'no progress, no suggestions');
}

export function settingsOf(command: Command, cwd: string): Settings {
  const flags: {
    workspace: string;
    config?: string;
    set?: readonly string[];
    seed: number;
    json?: boolean;
    stream?: boolean;
    quiet?: boolean;
  } = command.optsWithGlobals();
  return {
    workspace: resolve(cwd, flags.workspace),
    ...(flags.config === undefined ? {} : { config: flags.config }),
    set: flags.set ?? [],
    seed: flags.seed,
    json: flags.json ?? false,
    ...(flags.stream === true ? { stream: true } : {}),
    quiet: flags.quiet ?? false,
    cwd,
  };
}
