import { silentLogger, type Call } from '@memo-js/core';
import type { Mind } from '@memo-js/chat-servers';
import { makeCall } from '@memo-js/engine';
import { ExtractiveGenerator } from '@memo-js/generator-extractive';

interface Pair {
  readonly number: number;
  readonly question: string;
  readonly answer: string;
  readonly document?: string | null;
}

/** What the generator `llm` shows, whichever step it is. */
export interface Shown {
  readonly document?: { readonly title: string | null };
  readonly passage?: string;
  readonly attend?: readonly string[];
  readonly found?: readonly string[];
  readonly names?: readonly string[];
  readonly pair?: { readonly question: string; readonly answer: string };
  readonly passages?: readonly string[];
  readonly entity?: string;
  readonly pairs?: readonly Pair[];
  readonly question?: string;
  readonly count?: number;
  readonly a?: string;
  readonly b?: string;
}

const generator = new ExtractiveGenerator();
const call: Call = makeCall({ signal: undefined, report: undefined, logger: silentLogger });

/** Pairs of a passage, as the step `extraction` has them. */
export type ExtractByRules = (shown: Shown, passage: string) => Promise<object[]> | object[];

/** Does the work of the generator `llm` by rules, those of extraction given. */
export function mindByRules(extract: ExtractByRules): Mind {
  return async ({ messages }) => {
    const task = messages[0]?.text ?? '';
    const shown = JSON.parse(messages[1]?.text ?? '{}') as Shown;
    return { text: JSON.stringify(await answerTo(task, shown, extract)) };
  };
}

/**
 * By the rules of the extractive generator: the size of its answers goes with what a document
 * holds, as a model's does.
 */
export const ruleMind: Mind = mindByRules(extracted);

async function answerTo(task: string, shown: Shown, extract: ExtractByRules): Promise<object> {
  if (shown.passage !== undefined) return { pairs: await extract(shown, shown.passage) };
  if (shown.pair !== undefined) return checked(shown.pair, shown.passages ?? []);
  if (shown.a !== undefined) return { same: shown.b?.endsWith(` ${shown.a}`) === true };
  if (shown.entity !== undefined) return { pairs: related(shown.entity, shown.pairs ?? []) };
  if (shown.question !== undefined) return { wordings: reworded(shown.question, shown.count ?? 1) };
  if (shown.names !== undefined) return { questions: refused(shown.names, shown.count ?? 1) };
  return { pairs: task.includes('answered by its name') ? described(shown) : joined(shown) };
}

async function extracted(shown: Shown, text: string): Promise<object[]> {
  const passage = { id: 'p', documentId: 'd', start: 0, end: text.length, text };
  const { found = [], attend, document } = shown;
  const drafts = await generator.extract(
    {
      passage,
      document: {
        id: 'd',
        contentHash: '',
        title: document?.title ?? null,
        date: null,
        text,
        metadata: {},
        sources: [],
      },
      entities: shown.names ?? [],
    },
    call,
  );
  return drafts
    .map((draft) => ({
      question: draft.question,
      answer: draft.answer,
      entities: draft.entities,
      paraphrases: (draft.paraphrases ?? []).slice(0, 2),
      quotes: draft.evidence.map(({ start, end }) => text.slice(start, end)),
    }))
    .filter(
      ({ question, quotes }, index) =>
        !found.includes(question) &&
        // A first look leaves some for the second.
        (found.length > 0 || index % 7 !== 3) &&
        (attend === undefined || attend.some((part) => part.includes(quotes[0] ?? ''))),
    );
}

/** Every claim is the pair itself; its quote is the sentence that holds the answer. */
function checked(
  { question, answer }: { readonly question: string; readonly answer: string },
  passages: readonly string[],
): object {
  const sentences = passages.join(' ').split(/(?<=[.!?]) /u);
  const claims = answer.split('; ').map((part) => ({
    claim: `${question} ${part}`,
    quote: sentences.find((sentence) => sentence.includes(part)) ?? null,
  }));
  const verdict = claims.every(({ quote }) => quote !== null) ? 'accepted' : 'rejected';
  return { claims, verdict, question: '', answer: '', reason: '' };
}

const NAME = /\p{Lu}[\p{L}\p{N}'-]+(?: \p{Lu}[\p{L}\p{N}'-]+)*/gu;

/** Names of a question, its first word aside. */
const namesIn = (question: string): string[] => question.replace(/^\S+ /u, '').match(NAME) ?? [];

const pair = (question: string, answer: string, entities: readonly string[], from: number[]) => ({
  question,
  answer,
  entities,
  paraphrases: [`Please say: ${question.charAt(0).toLowerCase()}${question.slice(1)}`],
  from,
});

const bare = (question: string): string => question.replace(/\?$/u, '');

/** Facts of one document about one name, two at a time. */
function joined({ pairs = [] }: Shown): object[] {
  const byName = new Map<string, Pair[]>();
  for (const each of pairs) {
    for (const name of namesIn(each.question)) {
      byName.set(name, [...(byName.get(name) ?? []), each]);
    }
  }
  return [...byName]
    .flatMap(([name, [first, second]]) =>
      first && second
        ? pair(
            `${bare(first.question)}, and ${bare(second.question)}?`,
            `${first.answer}; ${second.answer}`,
            [name],
            [first.number, second.number],
          )
        : [],
    )
    .slice(0, 6);
}

/** A description for each answer that is a name. */
function described({ pairs = [] }: Shown): object[] {
  return pairs
    .filter(({ question, answer }) => /^\p{Lu}/u.test(answer) && !question.includes(answer))
    .slice(0, 8)
    .map(({ number, question, answer }) =>
      pair(`Which name answers this: ${bare(question)}?`, answer, [answer], [number]),
    );
}

/** What two documents say of one entity. */
function related(entity: string, pairs: readonly Pair[]): object[] {
  const byDocument = new Map(pairs.map((each) => [each.document, each]));
  const [first, ...others] = [...byDocument.values()];
  if (first === undefined) return [];
  return others
    .slice(0, 3)
    .map((other) =>
      pair(
        `${bare(first.question)}, and ${bare(other.question)}?`,
        `${first.answer}; ${other.answer}`,
        [entity],
        [first.number, other.number],
      ),
    );
}

function reworded(question: string, count: number): string[] {
  const rest = `${question.charAt(0).toLowerCase()}${bare(question).slice(1)}`;
  const forms = [`Tell me: ${rest}?`, `What is known of this: ${rest}?`, `Say ${rest}, please?`];
  return [...forms, `I wonder ${rest}?`].slice(0, count);
}

const ATTRIBUTES = ['motto', 'height', 'first treasurer', 'favourite song', 'colour'];

function refused(names: readonly string[], count: number): object[] {
  return Array.from({ length: count }, (_, index) => {
    const about = names[index % Math.max(1, names.length)] ?? 'Quillhaven';
    const attribute = ATTRIBUTES[(index * 7) % ATTRIBUTES.length] ?? 'motto';
    return { question: `What is the ${attribute} of ${about}?`, sort: 'unstated', about };
  });
}
