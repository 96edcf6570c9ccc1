import type { Document, Passage, ReflectionDraft } from '@memo-js/core';
import { isKeyed } from '@memo-js/english';
import { joinAnswers } from './fact-sink.ts';
import { readPassage, topicOfDocument } from './passage-facts.ts';
import type { RawFact } from './fact-sink.ts';
import { MOST_WORDINGS, wordings } from './wordings.ts';
import type { WordingStyle } from './wordings.ts';

function toDraft(
  fact: RawFact,
  passage: Passage,
  taken: ReadonlySet<string>,
  style: WordingStyle,
): ReflectionDraft {
  const answer = joinAnswers(fact.answers);
  const paraphrases = wordings(fact.question, answer, style, fact.weaker).filter(
    (other) => !taken.has(other),
  );
  const seen = new Set<string>();
  const evidence = fact.spans
    .filter(({ start, end }) => {
      const key = `${String(start)}-${String(end)}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    })
    .map(({ start, end }) => ({ passageId: passage.id, start, end }));
  return {
    question: fact.question,
    answer,
    paraphrases: paraphrases.slice(0, MOST_WORDINGS[style]),
    entities: [...new Set(fact.entities.filter((name) => name !== ''))],
    evidence,
  };
}

/** Extraction: the facts of one passage as drafts, each question in its canonical wording. */
export function extractDrafts(
  passage: Passage,
  document: Pick<Document, 'title' | 'text'>,
  entities: readonly string[],
  style: WordingStyle = 'plain',
): readonly ReflectionDraft[] {
  const { facts } = readPassage(passage, topicOfDocument(document.title, document.text), entities);
  const taken = new Set(facts.map(({ question }) => question));
  // A memory that understands free wordings is asked in those, not by keys.
  return facts
    .filter(({ question }) => style === 'plain' || !isKeyed(question))
    .map((fact) => toDraft(fact, passage, taken, style));
}
