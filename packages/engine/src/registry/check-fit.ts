import { MemoError } from '@memo-js/core';
import type { MemoryHost, Trainer } from '@memo-js/core';
import type { ResolvedConfig } from '../config/types.ts';

/**
 * Checks, before any work starts, that what the trainer makes can be asked.
 * @throws MemoError `TRAINER_MEMORY_MISMATCH`
 */
export function checkTrainerFitsMemory(
  trainer: Trainer,
  host: MemoryHost,
  config: ResolvedConfig,
): void {
  const traits = trainer.produces();
  const acceptance = host.accepts(traits);
  if (acceptance.ok) return;
  const { trainer: t, memory: m } = config.components;
  throw new MemoError({
    code: 'TRAINER_MEMORY_MISMATCH',
    message: `The trainer "${t.use}" makes ${traits.form} ${traits.family} weights in ${traits.dtype}, which the memory host "${m.use}" cannot serve: ${acceptance.reason}`,
    hint: acceptance.hint,
  });
}
