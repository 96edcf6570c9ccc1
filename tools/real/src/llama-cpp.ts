import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { madeFrom } from './environment-folder.ts';
import { madeOnce } from './made-once.ts';
import { runProcess } from './run-process.ts';

const VERSION = '3.22.1';

/** llama.cpp as node-llama-cpp builds it for this machine; the builds for graphics cards are left out. */
const PACKAGES = [
  `node-llama-cpp@${VERSION}`,
  `@node-llama-cpp/${process.platform}-${process.arch}@${VERSION}`,
];

/**
 * llama.cpp (MIT) by the npm package node-llama-cpp, with its prebuilt library for this processor.
 * Put into the cache when it is missing: 85 MB.
 * @returns address of its module
 */
export async function llamaCppModule(): Promise<string> {
  const folder = madeFrom('llama-cpp', ...PACKAGES);
  await madeOnce(folder, async () => {
    process.stderr.write('Installing node-llama-cpp (85 MB)...\n');
    await mkdir(folder, { recursive: true });
    const options = ['--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund'];
    await runProcess('npm', ['install', '--prefix', folder, ...options, ...PACKAGES]);
  });
  return pathToFileURL(join(folder, 'node_modules/node-llama-cpp/dist/index.js')).href;
}
