import type { Generator, ReflectionDraft } from '@memo-js/core';

const SENTENCE = /[^.!?]+[.!?]/g;
const NAME = /\b[A-Z][a-z]+(?: [A-Z][a-z]+)*\b/g;

const numbers = (text: string): string[] => text.match(/\d+/g) ?? [];

/**
 * A small honest generator: one pair a sentence, the first name asks, the last name or number
 * answers. Enough to pass the suite, and to test an engine without an NLP library.
 */
export function fakeGenerator(): Generator {
  return {
    async extract({ passage }, call) {
      call.signal.throwIfAborted();
      const drafts: ReflectionDraft[] = [];
      for (const match of passage.text.matchAll(SENTENCE)) {
        const sentence = match[0].trim();
        const names = (sentence.match(NAME) ?? []).filter((name) => name.length > 3);
        const subject = names[0];
        const answer = numbers(sentence).at(-1) ?? names.at(-1);
        if (subject === undefined || answer === undefined || answer === subject) continue;
        const start = passage.start + match.index + match[0].indexOf(sentence);
        drafts.push({
          question: `What is said of ${subject} and ${numbers(sentence).length} numbers?`,
          answer,
          entities: [subject],
          evidence: [{ passageId: passage.id, start, end: start + sentence.length }],
        });
      }
      return drafts;
    },
    async verify({ draft, documents }, call) {
      call.signal.throwIfAborted();
      const text = documents.map((each) => each.text).join(' ');
      const missing = numbers(draft.answer).find((number) => !text.includes(number));
      return missing === undefined
        ? { status: 'accepted' }
        : { status: 'rejected', reason: `${missing} is not in the evidence` };
    },
    async paraphrase({ reflection, count }, call) {
      call.signal.throwIfAborted();
      const wordings = [`Tell me: ${reflection.question}`, `${reflection.question} Please say.`];
      return wordings.slice(0, count);
    },
    async refuse({ count, seed }, call) {
      call.signal.throwIfAborted();
      return Array.from({ length: count }, (_, number) => ({
        question: `What is said of Nobody ${seed * 1000 + number}?`,
        answer: '',
        entities: [],
        evidence: [],
        refusal: true,
      }));
    },
  };
}
