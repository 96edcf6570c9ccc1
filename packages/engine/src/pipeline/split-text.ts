/** A part of a text, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

interface Unit extends TextSpan {
  readonly words: number;
  readonly heading: boolean;
  /** Ends a paragraph. */
  readonly last: boolean;
}

/** Longer lines are prose, even without a full stop. */
const MAX_HEADING_WORDS = 16;
/** A passage this full may end early at a paragraph. */
const FULL_ENOUGH = 0.6;
/** Longer paragraphs, in UTF-16 units, are cut before they are segmented. */
const MAX_PARAGRAPH = 100_000;
const ABBREVIATION =
  /(?:^|[\s("'\u201c])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Mt|Jr|Sr|Rev|Gen|Col|Capt|Lt|Sgt|Gov|Sen|Rep|Hon|No|Vol|vs|etc|e\.g|i\.e|cf|ca|approx|Inc|Ltd|Co|Corp|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|(?:[A-Z]\.)+[A-Z])\.\s*$/;
/** Scripts that are written without spaces: each character counts as half a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/gu;

/**
 * Cuts a text into passages of about `words` words that overlap by about `overlap`.
 * Cuts fall between sentences, at paragraphs where possible, never after a heading; only a sentence
 * longer than a passage is cut inside. Time is linear in the text.
 */
export function splitText(
  text: string,
  options: { readonly words: number; readonly overlap: number },
): TextSpan[] {
  const limit = Math.max(1, options.words);
  const overlap = Math.min(Math.max(0, options.overlap), Math.floor(limit / 2));
  const units = unitsOf(text, limit);
  const passages: TextSpan[] = [];
  let first = 0;
  while (first < units.length) {
    const end = passageEnd(units, first, limit);
    const head = units[first];
    const tail = units[end - 1];
    if (head !== undefined && tail !== undefined) {
      passages.push({ start: head.start, end: tail.end });
    }
    if (end >= units.length) break;
    first = overlapStart(units, first, end, overlap);
  }
  return passages;
}

/** Index after the last unit of the passage that begins at `first`. */
function passageEnd(units: readonly Unit[], first: number, limit: number): number {
  let words = 0;
  let end = first;
  let paragraph = -1;
  while (end < units.length) {
    const unit = units[end];
    if (unit === undefined || (end > first && words + unit.words > limit)) break;
    words += unit.words;
    end += 1;
    if (unit.last && !unit.heading && words >= limit * FULL_ENOUGH) paragraph = end;
  }
  if (end === units.length) return end;
  if (paragraph > first) end = paragraph;
  // A heading belongs to what follows.
  let cut = end;
  while (cut > first && units[cut - 1]?.heading === true) cut -= 1;
  return cut > first ? cut : end;
}

/** Goes back over whole sentences, but not over the whole passage. */
function overlapStart(units: readonly Unit[], first: number, end: number, overlap: number): number {
  let start = end;
  let words = 0;
  while (start - 1 > first) {
    const unit = units[start - 1];
    if (unit === undefined || words + unit.words > overlap) break;
    words += unit.words;
    start -= 1;
  }
  return start;
}

function unitsOf(text: string, limit: number): Unit[] {
  const units: Unit[] = [];
  for (const paragraph of paragraphs(text)) {
    const content = text.slice(paragraph.start, paragraph.end);
    const words = countWords(content);
    if (isHeading(content, words)) {
      units.push({ ...paragraph, words, heading: true, last: true });
      continue;
    }
    const parts = sentences(content).flatMap((span) => cutLong(content, span, limit));
    for (const [index, { start, end }] of parts.entries()) {
      units.push({
        start: paragraph.start + start,
        end: paragraph.start + end,
        words: countWords(content.slice(start, end)),
        heading: false,
        last: index === parts.length - 1,
      });
    }
  }
  return units;
}

/** Trimmed blocks between blank lines; a heading line is a block of its own. */
function* paragraphs(text: string): Iterable<TextSpan> {
  let start = -1;
  let end = -1;
  let at = 0;
  while (at <= text.length) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    const line = trimmed(text, at, stop);
    const heading =
      line !== null && /^(?:#{1,6}\s|={3,}|-{3,})/.test(text.slice(line.start, line.end));
    if ((line === null || heading || end - start > MAX_PARAGRAPH) && start >= 0) {
      yield { start, end };
      start = -1;
    }
    if (heading) yield line;
    else if (line !== null) {
      if (start < 0) start = line.start;
      end = line.end;
    }
    at = stop + 1;
  }
  if (start >= 0) yield { start, end };
}

function trimmed(text: string, from: number, to: number): TextSpan | null {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a);
}

function isHeading(block: string, words: number): boolean {
  if (/^#{1,6}\s/.test(block)) return true;
  return (
    words <= MAX_HEADING_WORDS &&
    !block.includes('\n') &&
    !/[.!?:;,\u3002\uff01\uff1f"'\u201d)\]]$/.test(block)
  );
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentences, trimmed; an abbreviation or an initial does not end one. */
function sentences(paragraph: string): TextSpan[] {
  if (paragraph.length > MAX_PARAGRAPH) {
    return pieces(paragraph, MAX_PARAGRAPH).flatMap((piece) =>
      sentences(paragraph.slice(piece.start, piece.end)).map(({ start, end }) => ({
        start: piece.start + start,
        end: piece.start + end,
      })),
    );
  }
  const spans: TextSpan[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(paragraph)) {
    const end = index + segment.length;
    if (ABBREVIATION.test(paragraph.slice(Math.max(start, end - 24), end))) continue;
    const span = trimmed(paragraph, start, end);
    if (span !== null) spans.push(span);
    start = end;
  }
  const rest = trimmed(paragraph, start, paragraph.length);
  if (rest !== null) spans.push(rest);
  return spans;
}

/** Cuts a sentence of more than `limit` words at spaces. */
function cutLong(text: string, span: TextSpan, limit: number): TextSpan[] {
  const sentence = text.slice(span.start, span.end);
  const words = countWords(sentence);
  if (words <= limit) return [span];
  const length = Math.max(1, Math.floor((sentence.length / words) * limit));
  return pieces(sentence, length).flatMap(({ start, end }) => {
    const part = trimmed(text, span.start + start, span.start + end);
    return part === null ? [] : [part];
  });
}

/** Pieces of about `length` units that end at a space, or at least between characters. */
function pieces(text: string, length: number): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + length);
    if (end < text.length) {
      const space = text.lastIndexOf(' ', end - 1);
      if (space > start + length / 2) end = space + 1;
      else if (isLowSurrogate(text.charCodeAt(end))) end += end - 1 > start ? -1 : 1;
    }
    spans.push({ start, end });
    start = end;
  }
  return spans;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function countWords(text: string): number {
  const spaced = text.match(/\S+/g)?.length ?? 0;
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return unspaced === 0 ? spaced : Math.max(spaced, Math.ceil(unspaced / 2));
}
