import type { Block } from './pdf-layout.ts';

/** So many pages with the same line at their edge have it as a header or a footer. */
const REPEATED = 3;
/** A paragraph that a page ends in the middle of. */
const UNFINISHED = /[\p{L}\p{N},;\u00ad-]$/u;

/** Text of a document of pages: without what every page repeats, paragraphs whole across pages. */
export function joinPages(pages: readonly (readonly Block[])[]): string {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const edge of new Set(edgesOf(page).map(patternOf))) {
      counts.set(edge, (counts.get(edge) ?? 0) + 1);
    }
  }
  const isEdge = (block: Block | undefined): boolean =>
    block !== undefined &&
    ((counts.get(patternOf(block)) ?? 0) >= REPEATED || /^\p{Nd}{1,4}$/u.test(block.text.trim()));
  let text = '';
  for (const page of pages) {
    const blocks = [...page];
    // A page that is nothing but a number keeps it.
    if (blocks.length > 1 && isEdge(blocks[0])) blocks.shift();
    if (blocks.length > 1 && isEdge(blocks.at(-1))) blocks.pop();
    for (const [index, block] of blocks.entries()) {
      if (text === '') text = block.text;
      else if (index === 0 && UNFINISHED.test(text) && /^\p{Ll}/u.test(block.text)) {
        text = `${text.replace(/(?<=\p{Ll})-$|\u00ad$/u, '')}${/(?:\p{Ll}-|\u00ad)$/u.test(text) ? '' : ' '}${block.text}`;
      } else text += `\n\n${block.text}`;
    }
  }
  return text;
}

function edgesOf(page: readonly Block[]): readonly Block[] {
  const [first] = page;
  const last = page.at(-1);
  return [first, last].flatMap((block) => block ?? []);
}

/** The text with its numbers alike: a footer counts pages. */
const patternOf = ({ text }: Block): string => text.trim().replace(/\p{Nd}+/gu, '0');
