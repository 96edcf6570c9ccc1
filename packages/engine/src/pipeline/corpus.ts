import type { Document, Passage } from '@memo-js/core';
import type { Store } from '../store/store.ts';

/** Texts that are kept at hand, in UTF-16 units. */
const MAX_CHARACTERS = 64_000_000;
/** And their number: of many small ones the objects weigh more than the text. */
const MAX_DOCUMENTS = 1_000;

/** A document with its passages by id, in order. */
export interface LoadedDocument {
  readonly document: Document;
  readonly passages: ReadonlyMap<string, Passage>;
}

/** Reads documents of the store, the last used from memory: a large one is read once, not once a passage. */
export class Corpus {
  readonly #store: Store;
  readonly #loaded = new Map<string, LoadedDocument>();
  #characters = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  async load(documentId: string): Promise<LoadedDocument | undefined> {
    const known = this.#loaded.get(documentId);
    if (known !== undefined) {
      this.#loaded.delete(documentId);
      this.#loaded.set(documentId, known);
      return known;
    }
    const document = await this.#store.document(documentId);
    if (document === undefined) return undefined;
    const passages = new Map<string, Passage>();
    for (const { id, start, end } of await this.#store.spans(documentId)) {
      passages.set(id, { id, documentId, start, end, text: document.text.slice(start, end) });
    }
    const loaded = { document, passages };
    this.#loaded.set(documentId, loaded);
    this.#characters += document.text.length;
    for (const [id, oldest] of this.#loaded) {
      const full = this.#loaded.size > MAX_DOCUMENTS || this.#characters > MAX_CHARACTERS;
      if (!full || id === documentId) break;
      this.#loaded.delete(id);
      this.#characters -= oldest.document.text.length;
    }
    return loaded;
  }
}
