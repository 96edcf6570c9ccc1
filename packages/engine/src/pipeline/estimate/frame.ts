import type { PipelineContext } from '../context.ts';
import { extractionKey } from '../31-extract.ts';

/** A document whose reflections are still to be made. */
export interface FrameDocument {
  readonly id: string;
  /** UTF-16 units of its passages, overlaps included: what its cost goes with. */
  readonly size: number;
  readonly passages: number;
}

/** The documents that a run would work on; those that are done cost nothing. */
export async function openDocuments(
  context: PipelineContext,
  isMeasured: (id: string) => Promise<boolean>,
): Promise<{ readonly open: readonly FrameDocument[]; readonly done: number }> {
  const { store } = context.workspace;
  const open: FrameDocument[] = [];
  let done = 0;
  for (const { id } of await store.documents()) {
    const spans = await store.spans(id);
    const [first] = spans;
    const begun =
      first !== undefined &&
      (await store.value(extractionKey(context, first.id, []))) !== undefined;
    if (begun && !(await isMeasured(id))) {
      done += 1;
      continue;
    }
    const size = spans.reduce((sum, { start, end }) => sum + end - start, 0);
    open.push({ id, size, passages: spans.length });
  }
  return { open, done };
}

/**
 * Documents in an order of which every beginning is a fair sample: sorted by size, and taken from
 * places that divide the list ever more finely (the sequence of van der Corput, base 2).
 */
export function samplingOrder(documents: readonly FrameDocument[]): readonly FrameDocument[] {
  const sorted = [...documents].sort((a, b) => a.size - b.size || (a.id < b.id ? -1 : 1));
  const chosen = new Set<number>();
  for (let turn = 1; chosen.size < sorted.length; turn += 1) {
    const at = Math.floor(radicalInverse(turn) * sorted.length);
    chosen.add(at);
    // Each place is met within a few rounds; what is left is taken in order.
    if (turn > 4 * sorted.length) sorted.forEach((_, index) => chosen.add(index));
  }
  return [...chosen].flatMap((at) => sorted[at] ?? []);
}

function radicalInverse(turn: number): number {
  let result = 0;
  let digit = 0.5;
  for (let rest = turn; rest > 0; rest = Math.floor(rest / 2)) {
    result += (rest % 2) * digit;
    digit /= 2;
  }
  return result;
}
