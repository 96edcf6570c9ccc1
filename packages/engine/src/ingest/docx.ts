import { htmlToText } from './html.ts';
import type { ReadFile } from './readers.ts';

/** First bytes of an OLE file: what Word makes of an encrypted document, and of a `.doc`. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ZIP = Buffer.from('PK');

/** The style of a document's title is no heading to mammoth. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/** Text and title of a Word document; pictures are left out. */
export async function readDocx(bytes: Buffer): Promise<ReadFile> {
  if (bytes.subarray(0, OLE.length).equals(OLE)) {
    return { reason: 'it is encrypted, or a .doc file; save it as .docx without a password' };
  }
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) {
    return { reason: 'it is damaged, or not a Word document' };
  }
  const { default: mammoth } = await import('mammoth');
  let html: string;
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const options = { styleMap: STYLES, convertImage };
    html = (await mammoth.convertToHtml({ buffer: bytes }, options)).value;
  } catch (error) {
    return { reason: `it is damaged: ${firstLine(error)}` };
  }
  const { title, text } = htmlToText(html);
  return { text, ...(title === null ? {} : { title }) };
}

function firstLine(error: unknown): string {
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return String(message).split('\n', 1)[0]?.trim().slice(0, 200) ?? '';
}
