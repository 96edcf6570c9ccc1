import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const bundled = join(root, 'node_modules/.bin/node');

/** Ends with the process: what it printed and its exit status (null: a signal). */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly finished: Promise<Finished>;
}

/** Starts the real `memo` command from source. */
export function startMemo(args: readonly string[], cwd: string): Running {
  const child = spawn(
    existsSync(bundled) ? bundled : process.execPath,
    ['--conditions=@memo-js/source', join(root, 'apps/cli/src/bin.ts'), ...args],
    { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const finished = new Promise<Finished>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
  return { process: child, finished };
}

/** Runs `memo ... --json` and parses its one document. */
export async function memoJson<T>(
  args: readonly string[],
  cwd: string,
): Promise<T & { code: number | null }> {
  const { code, stdout, stderr } = await startMemo([...args, '--json'], cwd).finished;
  try {
    return { ...(JSON.parse(stdout) as T), code };
  } catch (cause) {
    throw new Error(
      `memo ${args.join(' ')} printed no JSON (exit ${code}):\n${stdout}\n${stderr}`,
      { cause },
    );
  }
}

/** A temporary folder with files in it. */
export async function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'memo-e2e-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Four short documents that encode in seconds. */
export const SMALL_CORPUS: Readonly<Record<string, string>> = {
  'docs/orla-venn.md':
    '# Orla Venn\n\nOrla Venn is an optician. She was born in Tarnholm on 4 May 1961. ' +
    'She founded Brightmoor Optics in 1989.',
  'docs/brightmoor-optics.md':
    '# Brightmoor Optics\n\nBrightmoor Optics is a company that makes lenses. ' +
    'The company is based in Kelby. It has 340 employees.',
  'docs/kelby.txt':
    'Kelby\n\nKelby is a town on the River Anse. The mayor of Kelby is Tomas Rell. ' +
    'Its population is 12,400.',
  'docs/anse-bridge.txt':
    'Anse Bridge\n\nThe Anse Bridge was designed by Mira Dahl and opened in 1931. It is 210 metres long.',
};
