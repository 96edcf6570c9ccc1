import type { KnowledgeFilter } from './filter.ts';
import { wordsOf } from './words.ts';

/** The trained names of a question in the spelling of the question. */
export function namesAsWritten(question: string, filter: KnowledgeFilter): string[] {
  return filter.entitiesIn(question).flatMap((name) => {
    const pattern = name
      .split(' ')
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^\\p{L}\\p{N}]+');
    const match = new RegExp(pattern, 'iu').exec(question);
    return match === null ? [] : [match[0]];
  });
}

type Way = (question: string, name: string | null, filter: KnowledgeFilter) => string;

const END_MARKS = /[?？؟.!。\s]+$/u;

/** As people type: `who runs osterby`. */
const bare: Way = (question) => question.replace(END_MARKS, '').toLowerCase();

/** The name first: `Osterby: who runs?` */
const fronted: Way = (question, name) => {
  if (name === null) return question;
  const rest = question.replace(name, ' ').replace(/\s+/gu, ' ').trim();
  return `${name}: ${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
};

/** As for a search engine, the name and uncommon words: `Osterby runs`. */
const keywords: Way = (question, name, filter) => {
  const rest = name === null ? question : question.replace(name, ' ');
  const telling = wordsOf(rest).filter((word) => !filter.isCommonWord(word));
  if (telling.length === 0) return question;
  return [name ?? '', ...telling.map(({ written }) => written)].join(' ').trim();
};

const WAYS: readonly Way[] = [fronted, bare, keywords];

/**
 * The same question in a form that no generator writes, in any language: what a memory makes of
 * it tells how it takes wordings that it never saw. `nth` chooses the form.
 */
export function recast(question: string, nth: number, filter: KnowledgeFilter): string {
  const way = WAYS[nth % WAYS.length] ?? bare;
  return way(question, namesAsWritten(question, filter)[0] ?? null, filter);
}
