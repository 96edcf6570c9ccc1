#!/usr/bin/env node
/** `npm run test:real -- [--smoke] [jest arguments]`: tests against real peers, one at a time. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const given = process.argv.slice(2);
const smoke = given.includes('--smoke');
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--config',
    'tools/real/jest.real.config.mjs',
    ...given.filter((argument) => argument !== '--smoke'),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(smoke ? { MEMO_REAL_SMOKE: '1' } : {}) },
  },
);
process.exitCode = status ?? 1;
