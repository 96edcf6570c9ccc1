import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MemoError } from '@memo-js/core';
import { failed, passed } from './diagnosis.ts';
import type { Check } from './diagnosis.ts';

/** Packages with machine code, which a platform may lack. */
const NATIVES = ['better-sqlite3', 'onnxruntime-node'];

/** The folder of the package that an entry file belongs to. */
async function packageOf(
  entry: string,
): Promise<{ file: string; dependencies: readonly string[] } | undefined> {
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) {
      const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
      return { file, dependencies: Object.keys(dependencies) };
    }
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * Loads the native dependencies of the given packages, as those packages would. Libraries of a
 * package's own scope are followed: a plugin reaches onnxruntime through one.
 */
export async function checkNatives(packages: readonly string[]): Promise<readonly Check[]> {
  const checks = new Map<string, Check>();
  const queue = packages.map((name) => ({
    name,
    user: name,
    require: createRequire(import.meta.url),
  }));
  const seen = new Set<string>();
  // The loop reaches what it adds.
  for (const { name, user, require } of queue) {
    if (seen.has(name)) continue;
    seen.add(name);
    const entry = resolveEntry(require, name);
    const found = entry === undefined ? undefined : await packageOf(entry);
    if (found === undefined) continue;
    const its = createRequire(found.file);
    for (const dependency of found.dependencies) {
      if (NATIVES.includes(dependency)) {
        if (!checks.has(dependency)) checks.set(dependency, load(dependency, user, its));
      } else if (scopeOf(dependency) !== null && scopeOf(dependency) === scopeOf(name)) {
        queue.push({ name: dependency, user, require: its });
      }
    }
  }
  return [...checks.values()];
}

const scopeOf = (name: string): string | null => /^@[^/]+/.exec(name)?.[0] ?? null;

function resolveEntry(require: NodeJS.Require, name: string): string | undefined {
  try {
    return require.resolve(name);
  } catch {
    return name.startsWith('file:') ? fileURLToPath(name) : undefined;
  }
}

function load(native: string, user: string, require: NodeJS.Require): Check {
  try {
    require(native);
    return passed(native, native, `loads (used by ${user})`);
  } catch (thrown) {
    return failed(
      native,
      native,
      `does not load: ${MemoError.from(thrown).message}`,
      `Install again with \`npm ci\`; ${native} needs a supported platform (Linux, macOS or Windows, x64 or arm64, glibc).`,
    );
  }
}
