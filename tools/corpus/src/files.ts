import type { ComposedDocument } from './document.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

export interface CorpusFile {
  /** Below the documents folder, with forward slashes. */
  readonly path: string;
  readonly content: string;
}

/** Spreads documents over .md, .txt and .html files and one .jsonl file a folder of records. */
export function placeDocuments(
  documents: readonly ComposedDocument[],
  world: World,
  random: Random,
): { files: CorpusFile[]; ids: string[] } {
  const files: CorpusFile[] = [];
  const records = new Map<string, string[]>();
  const ids = documents.map(({ entity, title, text }) => {
    const { folder } = world.typeOf(entity);
    const slug = slugOf(entity.name);
    const form = random.next();
    const body = paragraphs(text, random);
    if (form < 0.1) {
      const id = `${entity.kind}-${slug}`;
      const date = `20${random.int(10, 24)}-0${random.int(1, 9)}-1${random.int(0, 9)}`;
      const lines = records.get(folder) ?? [];
      lines.push(JSON.stringify({ id, title, text, date, kind: entity.kind }));
      records.set(folder, lines);
      return id;
    }
    const [extension, content] =
      form < 0.6
        ? ['md', `# ${title}\n\n${body.join('\n\n')}\n`]
        : form < 0.85
          ? ['txt', `${title}\n\n${body.join('\n\n')}\n`]
          : ['html', html(title, body)];
    const path = `${folder}/${slug}.${extension}`;
    files.push({ path, content });
    return path;
  });
  for (const [folder, lines] of records) {
    files.push({ path: `${folder}/records.jsonl`, content: `${lines.join('\n')}\n` });
  }
  return { files, ids };
}

/** One or two paragraphs, broken at a sentence that does not start with a pronoun. */
function paragraphs(text: string, random: Random): string[] {
  const starts = [...text.matchAll(/(?<!\b[A-Z])\. (?=[A-Z])(?!It |He |She |Its |His |Her )/g)];
  if (starts.length < 2 || random.chance(0.5)) return [text];
  const at = starts[Math.floor(starts.length / 2)];
  if (at === undefined) return [text];
  return [text.slice(0, at.index + 1), text.slice(at.index + 2)];
}

function html(title: string, body: readonly string[]): string {
  const lines = body.map((paragraph) => `<p>${escape(paragraph)}</p>`);
  return `<!DOCTYPE html>\n<html>\n<head><title>${escape(title)}</title></head>\n<body>\n<h1>${escape(title)}</h1>\n${lines.join('\n')}\n</body>\n</html>\n`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ø', 'o')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
