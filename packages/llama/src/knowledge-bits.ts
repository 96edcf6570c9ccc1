/** Of a letter by its frequency in English names and words (Shannon 1951: 4.0 to 4.8). */
const BITS_A_CHARACTER = 4.2;

/**
 * Bits that must be stored to answer each question with its answer: a two-part code, the distinct
 * answers spelled out once, and for each question which of them it is (Rissanen 1978; the count of
 * Allen-Zhu and Li 2024, arXiv 2404.05405, section 3, with the corpus' own frequencies).
 * @param answers one a fact, in any order; wordings of one question count once
 */
export function knowledgeBits(answers: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  let bits = 0;
  for (const [answer, count] of counts) {
    bits += answer.length * BITS_A_CHARACTER + count * Math.log2(answers.length / count);
  }
  return bits;
}
