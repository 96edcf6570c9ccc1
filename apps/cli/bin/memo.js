#!/usr/bin/env node
/**
 * Starts the CLI: from `dist` when published, from source inside the repository. Source needs a
 * Node that strips types and the `@memo-js/source` condition, so there this file replaces itself
 * (or, on an older Node, starts) the Node 24 that the repository installs.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(realpathSync(fileURLToPath(import.meta.url)));
const source = join(here, '../src/bin.ts');
const modules = join(here, '../../../node_modules');
const SOURCE_FLAGS = ['--conditions=@memo-js/source', '--disable-warning=ExperimentalWarning'];

/** The Node that the repository installs for this platform, else this one. */
function findNode() {
  const bundled = existsSync(modules)
    ? readdirSync(modules)
        .filter((name) => name === `node-${process.platform}-${process.arch}`)
        .map((name) => join(modules, name, 'bin/node'))
        .find((file) => existsSync(file))
    : undefined;
  if (bundled !== undefined) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(
    `memo needs Node 22.18 or later (found ${process.versions.node}): no Node is bundled for ` +
      'this platform. Run `npm ci` in the checkout, or install the current LTS.',
  );
  process.exit(1);
}

/** Runs `node` as a child that shares our terminal and ends when we do, even by kill -9. */
function runChild(node, args) {
  const child = spawn(node, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, MEMO_FOLLOWS_PARENT: '1' },
  });
  // The terminal sends Ctrl-C to both; the child takes repeats within a moment as one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    console.error(`memo could not start ${node}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 130));
}

if (!existsSync(source)) {
  module.enableCompileCache?.();
  await import('../dist/bin.js');
} else {
  const node = findNode();
  // Stripped types are kept too: a start takes a quarter of the time.
  process.env.NODE_COMPILE_CACHE ??= join(modules, '.cache/memo-js');
  const args = [...SOURCE_FLAGS, source, ...process.argv.slice(2)];
  if (process.execArgv.includes(SOURCE_FLAGS[0])) {
    await import('../src/bin.ts');
  } else if (typeof process.execve === 'function') {
    process.removeAllListeners('warning');
    // The same process goes on, so signals and kill -9 reach the CLI itself.
    process.execve(node, [node, ...args], process.env);
  } else {
    runChild(node, args);
  }
}
