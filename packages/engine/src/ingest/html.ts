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

/** The text that a reader of a page sees, paragraphs apart, and its title. */
export function htmlToText(html: string): { title: string | null; text: string } {
  const text: string[] = [];
  const title: string[] = [];
  const heading: string[] = [];
  let skipping = 0;
  let inTitle = false;
  let inHeading = false;
  let preformatted = 0;
  const breakBefore = (name: string): void => {
    if (PARAGRAPHS.has(name)) text.push('\n\n');
    else if (LINES.has(name)) text.push('\n');
    else if (name === 'td' || name === 'th') text.push(' ');
  };
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'title') inTitle = true;
      else if (SKIPPED.has(name)) skipping += 1;
      if (name === 'h1' && heading.length === 0) inHeading = true;
      if (name === 'pre') preformatted += 1;
      breakBefore(name);
    },
    ontext(data) {
      if (inTitle) title.push(data);
      else if (skipping === 0) {
        text.push(preformatted > 0 ? data : data.replace(/\s+/g, ' '));
        if (inHeading) heading.push(data);
      }
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      else if (SKIPPED.has(name)) skipping = Math.max(0, skipping - 1);
      if (name === 'h1') inHeading = false;
      if (name === 'pre') preformatted = Math.max(0, preformatted - 1);
      breakBefore(name);
    },
  });
  parser.end(html);
  const plain = (parts: string[]): string => parts.join('').replace(/\s+/g, ' ').trim();
  return {
    title: plain(title) || plain(heading) || null,
    text: text
      .join('')
      .split('\n')
      .map((line) => line.replace(/[ \t\f\v\u00a0]+/g, ' ').trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  };
}
