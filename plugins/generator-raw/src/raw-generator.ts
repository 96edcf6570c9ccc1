import type { Call, ExtractInput, Generator, ReflectionDraft } from '@memo-js/core';

/** Words before a passage by which it is asked for. */
const LEAD_WORDS = 12;

/** The passages themselves: what a memory makes of plain text, to compare reflections with. */
export class RawGenerator implements Generator {
  extract({ passage, document }: ExtractInput, call: Call): Promise<readonly ReflectionDraft[]> {
    return Promise.resolve().then(() => {
      call.signal.throwIfAborted();
      const answer = passage.text.trim();
      if (!/[\p{L}\p{N}]/u.test(answer)) return [];
      const name = document.title ?? document.id;
      const before = document.text.slice(0, passage.start).split(/\s+/u).filter(Boolean);
      const lead = before.slice(-LEAD_WORDS).join(' ');
      const { id: passageId, start, end } = passage;
      const question =
        lead === '' ? `How does "${name}" begin?` : `How does "${name}" go on after "${lead}"?`;
      return [{ question, answer, entities: [name], evidence: [{ passageId, start, end }] }];
    });
  }
}
