import type { PipelineContext } from '../context.ts';
import { normaliseName } from '../normalise.ts';

/** Documents whose text is looked through for names; of more, an even choice. */
const MOST_READ = 2_000;

/** In which documents names are written, as far as their text tells: it costs nothing. */
export class Mentions {
  readonly #found: ReadonlyMap<string, ReadonlySet<string>>;
  /** Documents of the corpus for each one that was looked through. */
  readonly #scale: number;

  private constructor(found: ReadonlyMap<string, ReadonlySet<string>>, scale: number) {
    this.#found = found;
    this.#scale = scale;
  }

  /** @param keys normalised names */
  static async read(
    { workspace: { store }, signal }: PipelineContext,
    keys: Iterable<string>,
  ): Promise<Mentions> {
    const names = [...new Set(keys)].map((key) => [key, ` ${key} `] as const);
    const found = new Map(names.map(([key]) => [key, new Set<string>()]));
    const documents = await store.documents();
    const step = Math.max(1, Math.ceil(documents.length / MOST_READ));
    let read = 0;
    for (let at = 0; at < documents.length; at += step) {
      signal.throwIfAborted();
      const document = await store.document(documents[at]?.id ?? '');
      if (document === undefined) continue;
      read += 1;
      const text = ` ${normaliseName(document.text)} `;
      for (const [key, spelled] of names) {
        if (text.includes(spelled)) found.get(key)?.add(document.id);
      }
    }
    return new Mentions(found, read === 0 ? 1 : documents.length / read);
  }

  /** How many documents name it. */
  count(key: string): number {
    return (this.#found.get(key)?.size ?? 0) * this.#scale;
  }

  names(key: string, documentId: string): boolean {
    return this.#found.get(key)?.has(documentId) === true;
  }

  /** How many documents name both. */
  together(a: string, b: string): number {
    const second = this.#found.get(b);
    const both = [...(this.#found.get(a) ?? [])].filter((id) => second?.has(id)).length;
    return both * this.#scale;
  }
}
