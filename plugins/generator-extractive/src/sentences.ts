/** A sentence, or a heading, with its place in the text that was split. */
export interface Sentence {
  readonly text: string;
  /** Offsets in UTF-16 units into the text given to {@link splitSentences}. */
  readonly start: number;
  readonly end: number;
  readonly heading: boolean;
  /** Number of the paragraph, from 0. */
  readonly paragraph: number;
}

const ABBREVIATION =
  /(?:^|[\s("'“])(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Mt|No|Nos|vs|etc|approx|ca|c|e\.g|i\.e|cf|Inc|Ltd|Co|Corp|Bros|Gen|Col|Capt|Lt|Sgt|Rev|Hon|Gov|Sen|Rep|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Vol|pp|p|pop|fig|[A-Z])$/u;
/** Longest stretch read as one sentence; longer ones are cut, so that work stays linear. */
const LONGEST = 1200;

function isHeading(line: string): boolean {
  const trimmed = line.trim();
  if (/^#{1,6}\s/.test(trimmed)) return true;
  return (
    trimmed.length <= 80 &&
    !/[.!?:;,"”]$/u.test(trimmed) &&
    /^[\p{Lu}\p{N}]/u.test(trimmed) &&
    trimmed.split(/\s+/).length <= 10
  );
}

/** Ends of sentences within one paragraph. */
function* cuts(text: string): Generator<number> {
  let from = 0;
  for (const match of text.matchAll(/[.!?…。！？]+["'”’»)\]]*(?=\s|$)|[。！？]+/gu)) {
    const end = match.index + match[0].length;
    const next = text.slice(end).match(/^\s+(\S)/u)?.[1] ?? '';
    if (match[0].startsWith('.') && match[0].length === 1) {
      if (ABBREVIATION.test(text.slice(Math.max(from, match.index - 12), match.index))) continue;
      if (next !== '' && /\p{Ll}/u.test(next)) continue;
    }
    yield end;
    from = end;
  }
  if (from < text.length) yield text.length;
}

/**
 * Splits a text into sentences and headings with exact offsets: `text.slice(start, end)` is the
 * sentence. Blank lines and list items end a sentence; a single line break does not.
 */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  const push = (from: number, to: number, heading: boolean): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
    while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
    while (end - start > LONGEST) {
      const space = text.lastIndexOf(' ', start + LONGEST);
      const cut = space > start ? space : start + LONGEST;
      sentences.push({ text: text.slice(start, cut), start, end: cut, heading, paragraph });
      start = cut;
      while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
    }
    if (end > start)
      sentences.push({ text: text.slice(start, end), start, end, heading, paragraph });
  };
  for (const block of text.matchAll(/[^\n]+(?:\n(?!\s*\n|\s*(?:[-*•#|]|\d+[.)])\s)[^\n]+)*/gu)) {
    const offset = block.index;
    let body = block[0];
    let start = offset;
    const firstLine = body.split('\n', 1)[0] ?? '';
    if (
      isHeading(firstLine) &&
      (body.includes('\n') || /^\s*#/.test(firstLine) || body.length <= 80)
    ) {
      const marker = /^\s*#{1,6}\s+/.exec(firstLine)?.[0].length ?? 0;
      push(start + marker, start + firstLine.length, true);
      start += firstLine.length;
      body = body.slice(firstLine.length);
    }
    const bullet = /^\s*(?:[-*•]|\d+[.)])\s+/u.exec(body)?.[0].length ?? 0;
    start += bullet;
    body = body.slice(bullet);
    if (body.trim() !== '') {
      let from = 0;
      for (const end of cuts(body)) {
        push(start + from, start + end, false);
        from = end;
      }
    }
    paragraph += 1;
  }
  return sentences;
}
