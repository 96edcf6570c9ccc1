import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeFrom } from './environment-folder.ts';
import { madeOnce } from './made-once.ts';
import { runProcess } from './run-process.ts';

const SCRIPTS = join(import.meta.dirname, '../python');
const script = (name: string): string => join(SCRIPTS, name);
const text = (name: string): string => readFileSync(script(name), 'utf8');

/** The interpreter that the environment is made with. */
const SYSTEM_PYTHON = process.env['MEMO_PYTHON'] ?? 'python3';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Python with PyTorch, transformers, PEFT, TRL, mergekit, Ray and vLLM. Made in the cache when it is
 * missing: about five minutes and 7 GB.
 * @returns path of its interpreter
 */
export async function pythonEnvironment(): Promise<string> {
  const folder = madeFrom('python', text('requirements.txt'), text('install_vllm.py'));
  const python = join(folder, 'bin/python');
  await madeOnce(folder, async () => {
    say('Making the Python environment of the real peers (about five minutes, 7 GB)...');
    await runProcess(SYSTEM_PYTHON, ['-m', 'venv', folder]);
    await runProcess(python, ['-m', 'pip', '-q', 'install', '-r', script('requirements.txt')]);
    await runProcess(python, [script('install_vllm.py')]);
  });
  return python;
}

/**
 * SmolLM2-135M-Instruct (Apache-2.0) in Hugging Face layout, bfloat16, with the GGUF file that it
 * was made from as `model.Q4_1.gguf`. Made in the cache when it is missing.
 * @returns its folder
 */
export async function smolLm2(): Promise<string> {
  const folder = madeFrom('smollm2-135m', text('smollm2.py'));
  return madeOnce(folder, async () => {
    const python = await pythonEnvironment();
    say('Making the SmolLM2-135M checkpoint...');
    await runProcess(python, [script('smollm2.py'), folder]);
  });
}
