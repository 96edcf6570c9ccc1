import { MemoError, type DocumentInput } from '@memo-js/core';
import { hashOf } from '../store/hash.ts';
import type { IncomingDocument } from '../store/store.ts';

/** Half of a pair; the `u` flag lets whole pairs pass. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Makes a document ready for the store, or says why it cannot be one.
 * Lone surrogates are refused: they have no UTF-8, so the stored text would differ from the given.
 */
export function prepareDocument(input: DocumentInput): IncomingDocument | MemoError {
  if (input.id.trim() === '') {
    return new MemoError({
      code: 'DOCUMENT_WITHOUT_ID',
      message: 'A document has an empty id.',
      hint: 'Give every document an `id`.',
    });
  }
  if (input.text.trim() === '') {
    return new MemoError({
      code: 'DOCUMENT_EMPTY',
      message: `The document '${input.id}' has no text.`,
      hint: 'Leave it out, or give it a text.',
    });
  }
  if (
    LONE_SURROGATE.test(`${input.id}${input.title ?? ''}${input.text}`) ||
    input.text.includes('\0')
  ) {
    return new MemoError({
      code: 'DOCUMENT_UNREADABLE',
      message: `The text of the document '${input.id}' is not valid Unicode text.`,
      hint: 'Check how it was decoded.',
    });
  }
  const title = input.title?.trim() || null;
  const date = input.date?.trim() || null;
  return {
    id: input.id,
    contentHash: hashOf(title, date, input.text),
    title,
    date,
    text: input.text,
    metadata: input.metadata ?? {},
    source: input.source ?? null,
  };
}
