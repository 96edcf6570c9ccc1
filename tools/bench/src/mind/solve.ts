import { canonicalQuestions } from '@memo-js/english';
import { fits, plainNouns } from './kinds.ts';
import type { Node } from './node.ts';

/** What the memory has said, by question. */
export interface Heard {
  readonly id: string;
  readonly question: string;
  readonly answer: string | null;
}

export interface Found {
  readonly text: string;
  readonly citations: readonly string[];
  readonly trail: readonly string[];
}

export type Result =
  | { readonly state: 'found'; readonly values: readonly Found[] }
  /** Wordings of questions to ask, the best first. */
  | { readonly state: 'open'; readonly questions: readonly (readonly string[])[] }
  | { readonly state: 'failed'; readonly missing: readonly string[] };

const MOST_WORDINGS = 16;

/** Finds out things from what was heard, or says what to ask next. */
export class Solver {
  readonly #heard: ReadonlyMap<string, Heard>;

  constructor(heard: readonly Heard[]) {
    const map = new Map<string, Heard>();
    for (const each of heard) {
      if (typeof map.get(key(each.question))?.answer !== 'string')
        map.set(key(each.question), each);
    }
    this.#heard = map;
  }

  /** The first thing that is found; what to ask before that is known; or what is missing. */
  solve(node: Node): Result {
    const missing: string[] = [];
    const [first] = this.#values(node, missing);
    if (first === undefined) return { state: 'failed', missing };
    if ('open' in first) return { state: 'open', questions: [first.open] };
    return { state: 'found', values: [first] };
  }

  /** Everything that the thing may be, the likeliest first, up to a question that is still to be asked. */
  *#values(node: Node, missing: string[]): Generator<Found | Open> {
    switch (node.kind) {
      case 'name':
        yield { text: node.text, citations: [], trail: [] };
        return;
      case 'any':
        for (const each of node.of) yield* this.#values(each, missing);
        return;
      case 'ask':
        yield* this.#ask(node, missing);
    }
  }

  *#ask(node: Extract<Node, { kind: 'ask' }>, missing: string[]): Generator<Found | Open> {
    const none: readonly (Found | Open)[] = [{ text: '', citations: [], trail: [] }];
    for (const x of this.#values(node.about, missing)) {
      if ('open' in x) return yield x;
      for (const y of node.also === undefined ? none : this.#values(node.also, missing)) {
        if ('open' in y) return yield y;
        const except =
          node.except === undefined ? [] : [...this.#values(node.except, missing)].slice(0, 1);
        const open = except.find((each) => 'open' in each);
        if (open) return yield open;
        const not = [x, ...except].flatMap((each) => ('open' in each ? [] : [each.text]));
        yield* this.#answers(node, x, y, not, missing);
      }
    }
  }

  *#answers(
    node: Extract<Node, { kind: 'ask' }>,
    x: Found,
    y: Found,
    not: readonly string[],
    missing: string[],
  ): Generator<Found | Open> {
    const wordings = wordingsOf(node.questions, node.noun, x.text, y.text);
    let answered = false;
    for (const [at, wording] of wordings.entries()) {
      const heard = this.#heard.get(key(wording));
      if (heard === undefined) {
        // What other wordings find is looked at only where the first answers lead nowhere.
        yield { open: wordings.slice(at).filter((each) => !this.#heard.has(key(each))) };
        return;
      }
      if (heard.answer === null) continue;
      const citations = [...new Set([...x.citations, ...y.citations, heard.id])];
      const trail = [...x.trail, ...y.trail, `${heard.question} ${heard.answer}`];
      for (const text of chosen(heard.answer, node.noun, not)) {
        answered = true;
        yield { text, citations, trail };
      }
    }
    if (!answered) missing.push(...wordings.slice(0, 1));
  }
}

interface Open {
  readonly open: readonly string[];
}

/** Of an answer that may list several names, what fits; those whose name says so first. */
function chosen(answer: string, noun: string | null, not: readonly string[]): readonly string[] {
  const names = namesIn(answer).filter(
    (text) => fits(text, noun) && !not.some((each) => same(each, text)),
  );
  const nouns = noun === null ? [] : plainNouns(noun);
  const said = names.filter((name) => nouns.some((each) => name.toLowerCase().includes(each)));
  return said.length > 0 ? said : names;
}

/** The plain questions with their names, in the words that a memory knows best first. */
function wordingsOf(
  questions: readonly string[],
  noun: string | null,
  x: string,
  y: string,
): readonly string[] {
  const nouns = noun === null ? [] : plainNouns(noun);
  const filled = questions.flatMap((question) =>
    (question.includes('{h}')
      ? nouns.map((each) => question.replace('{h}', each))
      : [question]
    ).map((each) => each.replace('{x}', x).replace('{y}', y)),
  );
  const all = filled.flatMap((question) => [...canonicalQuestions(question).slice(0, 1), question]);
  const byKey = new Map(all.map((question) => [key(question), question] as const).reverse());
  return [...byKey.values()].reverse().slice(0, MOST_WORDINGS);
}

const key = (question: string): string =>
  question
    .toLowerCase()
    .replace(/[?.! ]+$/u, '')
    .replace(/\s+/gu, ' ');
const same = (a: string, b: string): boolean =>
  key(a).replace(/^the /u, '') === key(b).replace(/^the /u, '');

/** An answer, and the names in it where it lists several. */
function namesIn(answer: string): readonly string[] {
  const text = answer.replace(/[.\s]+$/u, '');
  if (!/^\p{Lu}.* and \p{Lu}/u.test(text)) return [text];
  const names = text.split(/, | and /u).filter((name) => /^(?:the )?\p{Lu}/u.test(name));
  return names.length > 1 ? [...names] : [text];
}
