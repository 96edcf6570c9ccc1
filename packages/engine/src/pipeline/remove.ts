import type { RemoveReport } from '../memo.ts';
import type { StageContext } from './context.ts';

/**
 * Drops documents with every reflection that rests on them, of other documents too, and marks the
 * memories that were trained on them as stale until the next encode.
 */
export async function remove(
  context: Pick<StageContext, 'workspace' | 'report'>,
  documentIds: readonly string[],
): Promise<RemoveReport> {
  const removal = await context.workspace.store.remove(documentIds);
  if (removal.memoryStale) {
    context.report({
      type: 'warning',
      code: 'MEMORY_STALE',
      message: 'The selected memory still answers from documents that were removed.',
      hint: 'Run `memo encode` or `memo train` to train it without them.',
    });
  }
  return removal;
}
