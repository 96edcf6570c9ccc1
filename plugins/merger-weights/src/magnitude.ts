/**
 * Sets all but the `keep` entries of largest magnitude to 0, in place. Of equal magnitudes the
 * first stay. The threshold is found by counting: the bits of non-negative floats order as integers.
 */
export function trim(values: Float32Array, keep: number): void {
  if (keep >= values.length) return;
  if (keep <= 0) {
    values.fill(0);
    return;
  }
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const high = countDown(bits, keep, (magnitude) => magnitude >>> 16);
  const low = countDown(bits, high.rest, (magnitude) =>
    magnitude >>> 16 === high.bucket ? magnitude & 0xffff : -1,
  );
  const threshold = ((high.bucket << 16) | low.bucket) >>> 0;
  let equal = low.rest;
  for (let i = 0; i < bits.length; i++) {
    const magnitude = bits[i]! & 0x7fffffff;
    if (magnitude > threshold) continue;
    if (magnitude === threshold && equal > 0) equal--;
    else values[i] = 0;
  }
}

/** The bucket that holds the `keep`-th largest magnitude, and how many of it are to be kept. */
function countDown(
  bits: Uint32Array,
  keep: number,
  bucketOf: (magnitude: number) => number,
): { bucket: number; rest: number } {
  const counts = new Uint32Array(65_536);
  for (let i = 0; i < bits.length; i++) {
    const bucket = bucketOf(bits[i]! & 0x7fffffff);
    if (bucket >= 0) counts[bucket]!++;
  }
  let rest = keep;
  let bucket = 65_535;
  while (bucket > 0 && counts[bucket]! < rest) rest -= counts[bucket--]!;
  return { bucket, rest };
}
