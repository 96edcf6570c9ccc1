import type { Document, Passage, ReflectionDraft } from '@memo-js/core';
import { joinAnswers } from './fact-sink.ts';
import { readPassage, topicOfDocument } from './passage-facts.ts';
import type { RawFact } from './fact-sink.ts';
import { wordings } from './wordings.ts';

/** Most paraphrases that a draft carries; the engine asks for more through `paraphrase`. */
const MOST_PARAPHRASES = 4;

function toDraft(fact: RawFact, passage: Passage, taken: ReadonlySet<string>): ReflectionDraft {
  const answer = joinAnswers(fact.answers);
  const paraphrases = [...new Set([...fact.weaker, ...wordings(fact.question, answer)])].filter(
    (other) => !taken.has(other) && other !== fact.question,
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
    paraphrases: paraphrases.slice(0, MOST_PARAPHRASES),
    entities: [...new Set(fact.entities.filter((name) => name !== ''))],
    evidence,
  };
}

/** Extraction: the facts of one passage as drafts, each question in its canonical wording. */
export function extractDrafts(
  passage: Passage,
  document: Pick<Document, 'title' | 'text'>,
  entities: readonly string[],
): readonly ReflectionDraft[] {
  const { facts } = readPassage(passage, topicOfDocument(document.title, document.text), entities);
  const taken = new Set(facts.map(({ question }) => question));
  return facts.map((fact) => toDraft(fact, passage, taken));
}
