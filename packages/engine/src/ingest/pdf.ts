import { blocksOf } from './pdf-layout.ts';
import type { Block, TextItem } from './pdf-layout.ts';
import { joinPages } from './pdf-pages.ts';
import type { ReadFile } from './readers.ts';

/** Titles that programs write where people wrote none. */
const NO_TITLE =
  /^(?:untitled|unknown|title|\(\w+\)|microsoft \w+ - .*|.*\.(?:docx?|odt|pptx?|indd|tex|pdf))$/i;
/** A heading is so much larger than the text. */
const HEADING = 1.15;
const MAX_TITLE = 200;

/** Why a file is not one of the format, by the name of pdf.js' error. */
const REASONS: Readonly<Record<string, string>> = {
  PasswordException: 'it is encrypted; save it without a password',
  InvalidPDFException: 'it is damaged, or not a PDF file',
};

/**
 * Text and title of a PDF file. Its lines are put together to paragraphs; text that is only a
 * picture is not read, and the pages that have no other are named.
 */
export async function readPdf(bytes: Buffer): Promise<ReadFile> {
  const { getDocumentProxy } = await import('unpdf');
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // A copy: pdf.js takes over the memory that it is given.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const reason = REASONS[nameOf(error)];
    if (reason === undefined) throw error;
    return { reason };
  }
  try {
    const pages: Block[][] = [];
    const empty: number[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items, styles } = await page.getTextContent();
      const blocks = blocksOf(items.flatMap((item) => ('str' in item ? toItem(item, styles) : [])));
      if (blocks.length === 0) empty.push(number);
      pages.push(blocks);
      page.cleanup();
    }
    if (empty.length === pages.length) {
      return {
        reason: 'it has no text; if it was scanned, run text recognition (OCR) on it first',
      };
    }
    const title = titleOf(await pdf.getMetadata().catch(() => null), pages);
    return {
      text: joinPages(pages),
      ...(title === undefined ? {} : { title }),
      ...(empty.length === 0
        ? {}
        : { unread: `${pageList(empty)} of ${pages.length} without text (empty, or scanned)` }),
    };
  } finally {
    await pdf.destroy();
  }
}

interface PdfText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

function toItem(
  { str, transform, width, fontName }: PdfText,
  styles: Readonly<Record<string, { readonly fontFamily: string }>>,
): TextItem {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  const monospaced = styles[fontName]?.fontFamily === 'monospace';
  return { text: str, x, y, width, size: Math.hypot(c, d), monospaced };
}

/** That of the file's properties, or else the heading that the first page begins with. */
function titleOf(
  metadata: { readonly info: object } | null,
  pages: readonly (readonly Block[])[],
): string | undefined {
  const stated = metadata !== null && 'Title' in metadata.info ? metadata.info.Title : undefined;
  if (typeof stated === 'string') {
    const title = stated.trim();
    if (title !== '' && !NO_TITLE.test(title)) return title;
  }
  const blocks = pages.flat();
  const sizes = blocks.flatMap(({ text, size }) =>
    Array<number>(Math.ceil(text.length / 40)).fill(size),
  );
  const usual = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  const heading = pages[0]?.slice(0, 5).find(({ size }) => size > HEADING * usual)?.text;
  const title = heading?.replace(/\s+/g, ' ').trim();
  return title !== undefined && title.length <= MAX_TITLE ? title : undefined;
}

/** `page 3`, `pages 3, 5 to 7`. */
function pageList(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  const named = ranges.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  return `${pages.length === 1 ? 'page' : 'pages'} ${named.join(', ')}`;
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
