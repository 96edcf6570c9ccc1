/** Bands of two hashes each: sets that share half of their features meet in one band 99 times in 100. */
const BANDS = 16;
const ROWS = 2;

/**
 * Names under which sets that share most of their features are likely to meet: the least hashes of
 * all features under several hash functions, taken in bands.
 * A. Broder, On the resemblance and containment of documents (1997): the least hashes of two sets
 * agree with the probability |A and B| / |A or B|.
 */
export function bandsOf(features: ReadonlySet<string>): readonly string[] {
  const least = new Uint32Array(BANDS * ROWS).fill(2 ** 32 - 1);
  for (const feature of features) {
    const base = hashOf(feature);
    for (const [at, known] of least.entries()) {
      const hash = mixed(base, at);
      if (hash < known) least[at] = hash;
    }
  }
  return Array.from({ length: BANDS }, (_, band) =>
    [band, ...least.subarray(band * ROWS, (band + 1) * ROWS)].join(' '),
  );
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** The hash of function number `at`: the finalizer of MurmurHash3 over both. */
function mixed(base: number, at: number): number {
  let h = base ^ Math.imul(at + 1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
