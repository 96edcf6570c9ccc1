import type { JsonObject } from '@memo-js/core';
import { frontMatter } from './front-matter.ts';
import { htmlToText } from './html.ts';
import { decodeText } from './text.ts';

/** A file as a document, or why it cannot be one. */
export type ReadFile =
  | {
      readonly text: string;
      readonly title?: string;
      readonly date?: string;
      readonly metadata?: JsonObject;
      /** What of it was not read, such as `pages 3 to 5 of 9 without text`. */
      readonly unread?: string;
    }
  | { readonly reason: string };

/** Makes a document of a file's bytes. A bad file is a reason; what it throws is a fault of ours. */
export type Reader = (bytes: Buffer) => ReadFile | Promise<ReadFile>;

const plain: Reader = decodeText;

const markdown: Reader = (bytes) => {
  const decoded = decodeText(bytes);
  if ('reason' in decoded) return decoded;
  const page = frontMatter(decoded.text);
  const title = page.title ?? markdownTitle(page.text);
  return { ...page, ...(title ? { title } : {}) };
};

const html: Reader = (bytes) => {
  const decoded = decodeText(bytes);
  if ('reason' in decoded) return decoded;
  const { title, text } = htmlToText(decoded.text);
  if (text.trim() === '') return { reason: 'the page has no text of its own' };
  return { text, ...(title === null ? {} : { title }) };
};

/** Loads a reader when the first file of its kind is met. */
type LoadReader = () => Reader | Promise<Reader>;

/** Readers by the ends of file names. Another format is a line here. */
const READERS: Readonly<Record<string, LoadReader>> = {
  '': () => plain,
  '.txt': () => plain,
  '.text': () => plain,
  '.md': () => markdown,
  '.markdown': () => markdown,
  '.html': () => html,
  '.htm': () => html,
  '.xhtml': () => html,
  '.pdf': async () => (await import('./pdf.ts')).readPdf,
  '.docx': async () => (await import('./docx.ts')).readDocx,
};

/** Files that hold one document a line. */
export const LINES: ReadonlySet<string> = new Set(['.jsonl', '.ndjson']);

/** For messages. */
export const READABLE = '.txt, .md, .html, .pdf, .docx and .jsonl';

/** The reader of a kind of file (`.pdf`); undefined when there is none. */
export async function readerOf(kind: string): Promise<Reader | undefined> {
  return Object.hasOwn(READERS, kind) ? READERS[kind]?.() : undefined;
}

/** The first heading of level 1, when it stands before any prose. */
function markdownTitle(text: string): string | undefined {
  return /^\s*#[ \t]+([^\n]+?)[ \t#]*(?:\n|$)/.exec(text.slice(0, 2000))?.[1];
}
