import { answerOf } from './one-hop.ts';
import type { Fact, Ledger } from './ledger.ts';
import { given, isFunctionalBackwards, phrase } from './question.ts';
import type { Style } from './style.ts';

/** A fact as its documents state it, with the questions that it answers. */
export interface StatedFact {
  /** Ids of documents that state it. */
  readonly documents: readonly string[];
  /** Names that it is about. */
  readonly names: readonly string[];
  /** The value as it is written in the first of the documents. */
  readonly surface: string;
  /** From each side that it may be asked from: wordings with one answer. */
  readonly sides: readonly { readonly questions: readonly string[]; readonly answer: string }[];
  /** Questions that its value answers for every subject that shares it: "Who lives in Oslo?" */
  readonly shared: readonly string[];
}

/** Every fact of the corpus: what reflections ought to carry. */
export function statedFacts({ types }: Style, ledger: Ledger): readonly StatedFact[] {
  const nouns = new Map(types.map(({ kind, nouns: [noun] }) => [kind, noun ?? 'thing']));
  return ledger.facts.map((fact) => {
    const { subject, relation, value, surface, documents } = fact;
    const forms = (templates: readonly string[] = [], names: Readonly<Record<string, string>>) =>
      templates.map((template) => phrase(template, names));
    const noun = nouns.get(subject.kind) ?? 'thing';
    const backwards = forms(relation.inverse ?? described(fact, noun), { V: given(fact) });
    const sides = [
      { questions: forms(relation.ask, { S: subject.written }), answer: answerOf(fact).answer },
      ...(value.kind === 'date'
        ? [
            {
              questions: forms(relation.askYear, { S: subject.written }),
              answer: String(value.year),
            },
          ]
        : []),
      ...(isFunctionalBackwards(fact, ledger)
        ? [{ questions: backwards, answer: subject.name }]
        : []),
    ].filter(({ questions }) => questions.length > 0);
    const other = value.kind === 'entity' ? [value.entity.name] : [];
    const shared = isFunctionalBackwards(fact, ledger) ? [] : backwards;
    return { documents, names: [subject.name, ...other], surface, sides, shared };
  });
}

/** The subject asked for by what is true of it: "Who lives in {V}?" */
const described = ({ subject, relation }: Fact, noun: string): string[] =>
  (relation.clause ?? []).map((clause) =>
    subject.gender === 'thing' ? `Which ${noun} ${clause}?` : `Who ${clause}?`,
  );
