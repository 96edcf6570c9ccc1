import { canonicalQuestion, canonicalQuestions } from '@memo-js/english';
import type { Query } from '@memo-js/english';

/** One question with the answers that a passage gives to it. */
export interface RawFact {
  readonly question: string;
  readonly answers: string[];
  /** Spans of the document that say so. */
  readonly spans: { readonly start: number; readonly end: number }[];
  readonly entities: string[];
  /** Less specific wordings: true as long as only one answer fits them. */
  readonly weaker: string[];
  readonly query: Query;
}

/** A question that is the canonical wording of itself; undefined when the wording does not settle. */
export function settle(query: Query): string | undefined {
  let text = canonicalQuestion(query);
  for (let round = 0; round < 3; round += 1) {
    const next = canonicalQuestions(text)[0];
    if (next === undefined) return undefined;
    if (next === text) return text;
    text = next;
  }
  return undefined;
}

/** Questions that a list of everything said would not answer better than what was said first. */
const SINGLE =
  /^(?:What is the (?:occupation|nationality) of |What is [^ ]|What kind of |When |In which year |How (?:old|tall|long) )/u;

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Does the question hold its answer, other than as a part of a longer name ("the Oslo Fair")? */
function holdsAnswer(question: string, answerKey: string): boolean {
  const folded = question.toLowerCase();
  for (
    let at = folded.indexOf(` ${answerKey}`);
    at >= 0;
    at = folded.indexOf(` ${answerKey}`, at + 1)
  )
    if (
      !/^ \p{Lu}/u.test(question.slice(at + 1 + answerKey.length)) &&
      !/\b(?:Port|Harbour|Museum|Battle|Treaty|Haven) of(?: the)?$/u.test(question.slice(0, at))
    )
      return true;
  return false;
}

/** Collects facts of one passage: the same question gathers its answers. */
export class FactSink {
  readonly #facts = new Map<string, RawFact>();

  /** Records that `answer` answers `query`, on the words of `span`. */
  add(
    query: Query,
    answer: string | undefined,
    span: { readonly start: number; readonly end: number },
    entities: readonly string[],
    weaker: readonly Query[] = [],
  ): void {
    // "298 m.": the point ends the sentence.
    const text = answer?.trim().replace(/(?<=\d (?:m|km|cm|mm|kg|g|t|ha|ft))\.$/u, '');
    if (text === undefined || text === '' || text.length > 160 || /[<>|{}[\]]/.test(text)) return;
    const question = settle(query);
    if (question === undefined || question.length > 220 || /[<>|{}[\]]/.test(question)) return;
    const answerKey = key(text);
    // "Where was Oslo?" - "Oslo": a question that holds its answer asks nothing.
    if (
      answerKey === '' ||
      (answerKey.length > 3 && holdsAnswer(question, answerKey) && !/\d/.test(text))
    )
      return;
    const weak = weaker
      .map(settle)
      .filter((other): other is string => other !== undefined && other !== question);
    const known = this.#facts.get(question);
    if (known === undefined) {
      this.#facts.set(question, {
        question,
        answers: [text],
        spans: [span],
        entities: [...entities],
        weaker: weak,
        query,
      });
      return;
    }
    const at = known.answers.findIndex((other) => key(other) === answerKey);
    if (at >= 0) return;
    const longer = known.answers.findIndex(
      (other) => key(other).includes(answerKey) || answerKey.includes(key(other)),
    );
    if (longer >= 0) return;
    known.answers.push(text);
    known.spans.push(span);
    known.entities.push(...entities);
    known.weaker.push(...weak);
  }

  /** All facts, with the weaker wordings that several facts share turned into facts with list answers. */
  finish(): readonly RawFact[] {
    const shared = new Map<string, RawFact[]>();
    for (const fact of this.#facts.values()) {
      for (const weak of new Set(fact.weaker)) {
        const group = shared.get(weak) ?? [];
        group.push(fact);
        shared.set(weak, group);
      }
    }
    const made: RawFact[] = [];
    for (const [question, group] of shared) {
      const own = this.#facts.get(question);
      const all = own === undefined ? group : [own, ...group];
      const answers = [
        ...new Map(
          all.flatMap(({ answers: list }) => list).map((answer) => [key(answer), answer]),
        ).values(),
      ];
      const single = answers.length === 1;
      if (single && own === undefined) continue;
      for (const fact of group) {
        const at = fact.weaker.indexOf(question);
        if (at >= 0)
          fact.weaker.splice(
            at,
            fact.weaker.length,
            ...fact.weaker.slice(at + 1).filter((other) => other !== question),
          );
      }
      if (
        single ||
        (own !== undefined && /^(?:Who|Where) /.test(question)) ||
        /^Who leads? /.test(question)
      )
        continue;
      const first = group[0];
      if (own !== undefined) {
        own.answers.splice(0, own.answers.length, ...answers);
        for (const fact of group) own.spans.push(...fact.spans);
      } else if (first !== undefined && answers.length <= 5) {
        made.push({
          question,
          answers,
          spans: all.flatMap(({ spans }) => spans),
          entities: all.flatMap(({ entities }) => entities),
          weaker: [],
          query: first.query,
        });
      }
    }
    return [...this.#facts.values(), ...made].map((fact) =>
      SINGLE.test(fact.question) ? { ...fact, answers: fact.answers.slice(0, 1) } : fact,
    );
  }
}

/** "A, B and C" of separate answers. */
export function joinAnswers(answers: readonly string[]): string {
  return answers.length < 2
    ? (answers[0] ?? '')
    : `${answers.slice(0, -1).join(', ')} and ${answers.at(-1) ?? ''}`;
}
