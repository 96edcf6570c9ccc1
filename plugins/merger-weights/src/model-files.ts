import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '@memo-js/safetensors';

/** What a model folder holds beside its weights. */
const FILES = Object.freeze([
  'config.json',
  'generation_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'special_tokens_map.json',
  'chat_template.jinja',
]);

/** Copies config and tokenizer of a model; the config names the new precision. */
export async function copyModelFiles(from: string, to: string, dtype: string): Promise<void> {
  for (const name of FILES) {
    const bytes = await readFile(join(from, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (bytes === null) continue;
    const content = name === 'config.json' ? withDtype(bytes.toString('utf8'), dtype) : bytes;
    await writeAtomically(join(to, name), (file) => file.writeFile(content));
  }
}

function withDtype(config: string, dtype: string): string {
  const json = JSON.parse(config) as Record<string, unknown>;
  return `${JSON.stringify({ ...json, dtype, torch_dtype: dtype }, null, 2)}\n`;
}
