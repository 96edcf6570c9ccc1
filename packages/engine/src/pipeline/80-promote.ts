import type { PipelineContext } from './context.ts';

/**
 * A new memory may be so much worse on its own held-out set: the sets of two corpora differ, and a
 * few questions more or less are no difference.
 */
const TOLERANCE = 0.02;

export interface Promotion {
  readonly promoted: boolean;
  readonly notPromotedBecause?: string;
}

/**
 * Lets a sealed memory answer from now on, unless its held-out accuracy fell below that of the
 * selected one. A stale memory is always replaced: it rests on a document that was removed.
 */
export async function promote(context: PipelineContext, memoryId: string): Promise<Promotion> {
  const { store } = context.workspace;
  const selected = await store.selectedMemory();
  const candidate = await store.memory(memoryId);
  const before = selected?.metrics['heldOutExactMatch'];
  const after = candidate?.metrics['heldOutExactMatch'];
  const fell =
    selected !== undefined &&
    selected.id !== memoryId &&
    before !== undefined &&
    (after === undefined || after < before - TOLERANCE);
  if (!fell) {
    await store.selectMemory(memoryId);
    return { promoted: true };
  }
  const reached = after === undefined ? 'is unknown' : `is ${percent(after)}`;
  const reason = `Its held-out accuracy ${reached}; that of the selected memory ${selected.id} is ${percent(before)}.`;
  if (selected.stale) {
    context.report({
      type: 'warning',
      code: 'ACCURACY_FELL',
      message: `${memoryId} answers from now on, because the memory before it rests on removed documents. ${reason}`,
      hint: 'Compare the two with `memo eval`, or train longer.',
    });
    await store.selectMemory(memoryId);
    return { promoted: true };
  }
  context.report({
    type: 'warning',
    code: 'NOT_PROMOTED',
    message: `${memoryId} was sealed, but ${selected.id} goes on answering. ${reason}`,
    hint: `Train longer, or choose it all the same: memo use ${memoryId}`,
  });
  return { promoted: false, notPromotedBecause: reason };
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)} %`;
}
