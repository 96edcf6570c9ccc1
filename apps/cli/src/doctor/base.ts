import type { ResolvedConfig } from '@memo-js/engine';
import { passed } from './diagnosis.ts';
import type { Check } from './diagnosis.ts';

const TITLE = 'Base';

/** What a memory of this config will understand; docs/benchmarks.md has the figures behind it. */
export function checkBase(config: ResolvedConfig): readonly Check[] {
  const { use, options } = config.components.trainer;
  const base = (options as { readonly base?: unknown } | null)?.base;
  if (typeof base !== 'string') return [];
  const detail = base.startsWith('scratch-')
    ? `${base}: small and quick, for questions in plain words. Where people ask in free words, fine-tune a pretrained model: trainer.use embedded-lora, trainer.base HuggingFaceTB/SmolLM2-135M-Instruct`
    : `${base} by ${use}: understands free wordings; training takes many times as long as from scratch, see \`memo train --dry-run\``;
  return [passed('base', TITLE, detail)];
}
