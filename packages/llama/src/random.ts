/**
 * Uniform numbers in [0, 1) with 32 bits, the same for the same seed on every platform
 * (sfc32, C. Doty-Humphrey, PractRand: integer operations only).
 */
export function uniform(seed: number): () => number {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

const { PI, cos, log, sin, sqrt } = Math;

/** Fills `out` with normal numbers of mean 0 (Box and Muller 1958). */
export function fillNormal(out: Float32Array, deviation: number, random: () => number): void {
  const { length } = out;
  for (let i = 0; i < length; i += 2) {
    const radius = deviation * sqrt(-2 * log(1 - random()));
    const angle = 2 * PI * random();
    out[i] = radius * cos(angle);
    if (i + 1 < length) out[i + 1] = radius * sin(angle);
  }
}
