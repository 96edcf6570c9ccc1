/** A set of strings as bits: no string is forgotten, few others are taken for members. */
export interface Bloom {
  readonly hashes: number;
  readonly bits: Uint8Array;
}

/** Two hashes reach too few patterns in a smaller filter. */
const MIN_BYTES = 256;

/** Builds the filter; the same members give the same bytes in any order. */
export function buildBloom(members: ReadonlySet<string>, bitsPerMember: number): Bloom {
  const bits = new Uint8Array(Math.max(MIN_BYTES, Math.ceil((members.size * bitsPerMember) / 8)));
  const hashes = Math.max(1, Math.round(bitsPerMember * Math.LN2));
  const bloom = { hashes, bits };
  for (const member of members) {
    visit(bloom, member, (index) => {
      bits[index >>> 3] = (bits[index >>> 3] ?? 0) | (1 << (index & 7));
      return true;
    });
  }
  return bloom;
}

export function bloomHas(bloom: Bloom, member: string): boolean {
  return visit(
    bloom,
    member,
    (index) => ((bloom.bits[index >>> 3] ?? 0) & (1 << (index & 7))) !== 0,
  );
}

/**
 * Visits the bits of a member until one does not do; true when all did. Enhanced double hashing
 * (Dillinger and Manolios 2004): strides that grow avoid short cycles.
 */
function visit({ hashes, bits }: Bloom, member: string, does: (index: number) => boolean): boolean {
  const size = bits.length * 8;
  let at = hash(member, 0x9e3779b9) % size;
  let stride = hash(member, 0x85ebca6b) % size;
  for (let i = 0; i < hashes; i += 1) {
    if (!does(at)) return false;
    at = (at + stride) % size;
    stride = (stride + i + 1) % size;
  }
  return true;
}

/** 32-bit FNV-1a over UTF-16 units with the finaliser of MurmurHash3. */
function hash(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
