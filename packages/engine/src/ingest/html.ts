import { Parser } from 'htmlparser2';

/** Elements whose text is not prose. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'canvas',
  'nav',
  'select',
  'button',
]);
const CELLS = new Set(['td', 'th']);
/** Elements that end a line. */
const LINES = new Set(['br', 'tr', 'li', 'dt', 'dd', 'option', 'figcaption', 'caption']);
/** Elements that end a paragraph. */
const PARAGRAPHS = new Set([
  'p',
  'div',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'blockquote',
  'pre',
  'ul',
  'ol',
  'dl',
  'table',
  'figure',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** What is due between two pieces of text, the stronger the higher. */
const GAPS = ['', ' ', '\n', '\n\n'] as const;

/** The gap that a tag asks for: an index into `GAPS`. */
function gapOf(tag: string): number {
  if (PARAGRAPHS.has(tag)) return 3;
  if (LINES.has(tag)) return 2;
  return CELLS.has(tag) ? 1 : 0;
}

/** The text that a reader of a page sees, paragraphs apart, and its title. Time is linear. */
export function htmlToText(html: string): { title: string | null; text: string } {
  const text: string[] = [];
  const title: string[] = [];
  const heading: string[] = [];
  let skipping = 0;
  let preformatted = 0;
  let inTitle = false;
  let inHeading = false;
  let due = 0;
  // Of the cell that is open: whether it has text, and more than one paragraph of it.
  let cell: { filled: boolean; parted: boolean } | null = null;
  const append = (data: string): void => {
    const content = data.trim();
    if (/^\s/.test(data)) due = Math.max(due, 1);
    if (content === '') return;
    if (cell !== null) cell = { filled: true, parted: cell.parted || (cell.filled && due > 1) };
    if (text.length > 0) text.push(GAPS[due] ?? '');
    text.push(preformatted > 0 ? content : content.replace(/\s+/g, ' '));
    if (inHeading) heading.push(content);
    due = /\s$/.test(data) ? 1 : 0;
  };
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'title') inTitle = true;
      else if (SKIPPED.has(name)) skipping += 1;
      if (name === 'h1' && heading.length === 0) inHeading = true;
      if (name === 'pre') preformatted += 1;
      // The paragraph that a cell begins with does not end the row's line.
      if (cell?.filled !== false || CELLS.has(name)) due = Math.max(due, gapOf(name));
      if (CELLS.has(name)) cell = { filled: false, parted: false };
    },
    ontext(data) {
      if (inTitle) title.push(data);
      else if (skipping === 0) append(data);
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      else if (SKIPPED.has(name)) skipping = Math.max(0, skipping - 1);
      if (name === 'h1') inHeading = false;
      if (name === 'pre') preformatted = Math.max(0, preformatted - 1);
      due = Math.max(due, gapOf(name));
      if (CELLS.has(name)) {
        if (cell?.filled === true && !cell.parted) due = 1;
        cell = null;
      }
    },
  });
  parser.end(html);
  const plain = (parts: string[]): string => parts.join('').replace(/\s+/g, ' ').trim();
  return { title: plain(title) || plain(heading) || null, text: text.join('') };
}
