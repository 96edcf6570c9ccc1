#!/usr/bin/env node
/**
 * Runs before `npm test` and `npm run quickstart`: installs the dependencies when `node_modules`
 * does not match the lockfile. No dependencies of its own, and any Node from 20 on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const MINIMUM = [22, 18];

const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/** True when every required package of the lockfile is installed in its locked version. */
function installed() {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const have = packages(hidden);
  return Object.entries(packages(join(root, 'package-lock.json'))).every(([path, locked]) => {
    if (path === '' || locked.link || !path.startsWith('node_modules/')) return true;
    const found = have[path];
    return found === undefined ? locked.optional === true : found.version === locked.version;
  });
}

if (!installed()) {
  console.error('Installing dependencies (npm ci, about a minute)...');
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error('npm ci failed: see its message above.');
    process.exit(run.status ?? 1);
  }
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const bundled = existsSync(join(root, 'node_modules/.bin/node'));
if (!bundled && (major < MINIMUM[0] || (major === MINIMUM[0] && minor < MINIMUM[1]))) {
  console.error(
    `Node ${MINIMUM.join('.')} or later is needed here (found ${process.versions.node}): ` +
      'no Node is bundled for this platform. Install the current LTS and try again.',
  );
  process.exit(1);
}
