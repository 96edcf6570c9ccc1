import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Call, Finding } from '@memo-js/core';
import { z } from 'zod';
import { REQUIREMENTS_FILE } from './environment.ts';
import { WORKER_FOLDER } from './worker-command.ts';

/** What `python -m memo_trl --check` prints. */
const checkSchema = z.object({
  executable: z.string(),
  python: z.string(),
  required: z.record(z.string(), z.string()),
  installed: z.record(z.string(), z.string().nullable()),
  gpus: z.array(z.object({ name: z.string(), memoryBytes: z.number() })),
});

export type PythonCheck = z.output<typeof checkSchema>;

/** Importing torch from a cold disk takes long. */
const TIMEOUT_MS = 180_000;
const OLDEST = [3, 10] as const;

/** Looks at the interpreter, its packages and the accelerators that it sees. */
export async function probePython(python: string, call: Call): Promise<readonly Finding[]> {
  try {
    const { stdout } = await promisify(execFile)(python, ['-m', 'memo_trl', '--check'], {
      cwd: WORKER_FOLDER,
      signal: call.signal,
      timeout: TIMEOUT_MS,
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    });
    return findingsOf(checkSchema.parse(JSON.parse(stdout)));
  } catch (error) {
    call.signal.throwIfAborted();
    return [
      {
        id: 'python',
        title: 'Python',
        status: 'fail',
        detail: `${python} does not run the worker: ${(error as Error).message.split('\n')[0]}`,
        hint: 'Run `memo setup python`, or set trainer.python to an interpreter (3.10 or later).',
      },
    ];
  }
}

/** What a check says to the reader. */
export function findingsOf(check: PythonCheck): readonly Finding[] {
  return [interpreterFinding(check), packagesFinding(check), gpuFinding(check)];
}

function interpreterFinding({ executable, python }: PythonCheck): Finding {
  const [major = 0, minor = 0] = python.split('.').map(Number);
  const old = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  const found = { id: 'python', title: 'Python', detail: `${python} (${executable})` };
  if (!old) return { ...found, status: 'ok' };
  return { ...found, status: 'fail', hint: `Use Python ${OLDEST.join('.')} or later.` };
}

function packagesFinding({ executable, required, installed }: PythonCheck): Finding {
  const names = Object.keys(required);
  const missing = names.filter((name) => (installed[name] ?? null) === null);
  const other = names.filter(
    (name) => !missing.includes(name) && installed[name] !== required[name],
  );
  const found = { id: 'packages', title: 'Python packages' };
  const install = `\`memo setup python\`, or \`${executable} -m pip install -r ${REQUIREMENTS_FILE}\``;
  if (missing.length > 0) {
    const detail = `missing: ${missing.map((name) => `${name} ${required[name]}`).join(', ')}`;
    return { ...found, status: 'fail', detail, hint: `Run ${install}.` };
  }
  if (other.length > 0) {
    const detail = other
      .map((name) => `${name} ${installed[name]} (tested with ${required[name]})`)
      .join(', ');
    return { ...found, status: 'warn', detail, hint: `For the tested versions run ${install}.` };
  }
  const detail = names.map((name) => `${name} ${required[name]}`).join(', ');
  return { ...found, status: 'ok', detail };
}

function gpuFinding({ gpus }: PythonCheck): Finding {
  const found = { id: 'gpus', title: 'GPUs' };
  if (gpus.length === 0) {
    return {
      ...found,
      status: 'warn',
      detail: 'none that torch can use: training is on the CPU',
      hint: 'For anything beyond a small model, train where there is a GPU; see docs/guides/gpu-training.md.',
    };
  }
  const detail = gpus
    .map(({ name, memoryBytes }) => `${name}, ${Math.round(memoryBytes / 2 ** 30)} GiB`)
    .join('; ');
  return { ...found, status: 'ok', detail };
}
