/**
 * Two wordings are the same question when they differ in case, spaces, quotes or final
 * punctuation only. Dead ends and repeated questions are recognised by it.
 */
export function wordingKey(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b]/gu, "'")
    .replace(/[\u201c\u201d\u201e]/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.?!]+$/u, '')
    .trim();
}
