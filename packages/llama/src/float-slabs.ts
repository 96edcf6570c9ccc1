/**
 * Numbers of a slab, 64 MB: glibc gives freed blocks beyond 32 MB back to the system. Of smaller ones
 * it keeps most: 600 MB after the tensors of SmolLM2-135M, read one by one, were copied to a session.
 */
const SLAB = 2 ** 24;
/** Numbers of a cache line, at which every array begins. */
const LINE = 16;

/**
 * Makes arrays out of large blocks, for weights that live and die together.
 * @param total numbers of all arrays; more are given, each block as large as it must be
 */
export function floatSlabs(total: number): (length: number) => Float32Array<ArrayBuffer> {
  let slab = new Float32Array(0);
  let used = 0;
  let left = total;
  return (length) => {
    const padded = Math.ceil(length / LINE) * LINE;
    if (used + length > slab.length) {
      slab = new Float32Array(Math.max(padded, Math.min(SLAB, left)));
      used = 0;
    }
    const part = slab.subarray(used, used + length);
    used += padded;
    left -= padded;
    return part;
  };
}
