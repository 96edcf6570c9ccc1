/**
 * Attention scores of a prefill are sequences x length^2 a head: 32 prompts of 1,000 tokens at once
 * would take gigabytes. 4 million are 16 MB a head.
 */
const MAX_SCORES = 4_000_000;

/**
 * Groups prompts of like length, so that padding wastes little: places in the caller's list, batch
 * by batch, at most `size` in each and fewer where they are long.
 */
export function planBatches(lengths: readonly number[], size: number): number[][] {
  const order = lengths.map((_, place) => place);
  order.sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const place of order) {
    const scores = (batch.length + 1) * lengths[place]! ** 2;
    if (batch.length === size || (batch.length > 0 && scores > MAX_SCORES)) {
      batches.push(batch);
      batch = [];
    }
    batch.push(place);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
