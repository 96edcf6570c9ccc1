/** Offsets in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Sentences of any language, by the rules of Unicode (UAX 29), without the space around them. */
export function sentencesOf(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (end > start) spans.push({ start, end });
  }
  return spans;
}

// A named locale: the same sentences on every machine.
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
