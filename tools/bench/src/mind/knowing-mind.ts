import type { Mind } from '@memo-js/chat-servers';
import type { Corpus, StatedFact } from '@memo-js/corpus';

interface Shown {
  readonly document?: { readonly title: string | null };
  readonly passage?: string;
  readonly found?: readonly string[];
  readonly attend?: readonly string[];
  readonly pair?: { readonly question: string; readonly answer: string };
  readonly passages?: readonly string[];
  readonly count?: number;
  readonly names?: readonly string[];
  readonly pairs?: readonly { readonly question: string }[];
  readonly entity?: string;
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+/u);

/**
 * Reads an invented corpus as a good model would read it: it knows which facts a document states
 * and finds in the passage that it is shown the words that say so. What it is not shown, it does
 * not write.
 */
export function knowingMind({ documents, facts }: Pick<Corpus, 'documents' | 'facts'>): Mind {
  const byTitle = new Map<string, StatedFact[]>();
  for (const fact of facts) {
    for (const id of fact.documents) {
      const title = documents.get(id)?.split('\n')[0] ?? '';
      byTitle.set(title, [...(byTitle.get(title) ?? []), fact]);
    }
  }
  return ({ messages }) => {
    const task = messages[0]?.text ?? '';
    const shown = JSON.parse(messages[1]?.text ?? '{}') as Shown;
    return { text: JSON.stringify(decide(task, shown)) };
  };

  function decide(task: string, shown: Shown): object {
    if (task.includes('write down every fact')) return { pairs: read(shown) };
    if (task.includes('check one pair')) return check(shown);
    if (task.includes('in other words')) return { wordings: [] };
    if (task.includes('do not answer')) return { questions: unanswered(shown) };
    if (task.includes('whether two names')) return { same: false };
    if (task.includes('facts of several documents')) return { pairs: shared(shown) };
    return { pairs: [] };
  }

  function read({ document, passage = '', found = [] }: Shown): object[] {
    // A plain text has no title but its first line.
    const title = document?.title ?? passage.split('\n')[0] ?? '';
    const known = byTitle.get(title) ?? [];
    return known.flatMap(({ sides, surface, names }) => {
      const quote = sentencesOf(passage).find((sentence) => includes(sentence, surface));
      if (quote === undefined) return [];
      return sides
        .filter(({ questions: [question = ''] }) => !found.includes(question))
        .map(({ questions: [question, ...paraphrases], answer }) => ({
          question,
          answer,
          paraphrases,
          entities: names,
          quotes: [quote],
        }));
    });
  }

  /** What several things have in common with the entity of a group, each fact shown by its number. */
  function shared({ entity = '', pairs = [] }: Shown): object[] {
    const groups = new Map<string, { name: string; from: number; wordings: readonly string[] }[]>();
    for (const {
      names: [name = '', value],
      sides: [side],
      shared: wordings,
    } of facts) {
      const [question = ''] = wordings;
      const from = pairs.findIndex((pair) => side?.questions.includes(pair.question) === true) + 1;
      if (value !== entity || question === '' || from === 0) continue;
      groups.set(question, [...(groups.get(question) ?? []), { name, from, wordings }]);
    }
    return [...groups].map(([question, members]) => ({
      question,
      answer: listed(members.map(({ name }) => name)),
      paraphrases: members[0]?.wordings.slice(1) ?? [],
      entities: [entity, ...members.map(({ name }) => name)],
      from: members.map(({ from }) => from),
    }));
  }

  function check({ pair, passages = [] }: Shown): object {
    const quote = passages.flatMap(sentencesOf)[0] ?? null;
    return {
      claims: [{ claim: `${pair?.question} ${pair?.answer}`, quote }],
      verdict: 'accepted',
      question: '',
      answer: '',
      reason: '',
    };
  }

  /** Questions of the corpus about other names: half of them known, half made up. */
  function unanswered({ count = 0, names = [], pairs = [] }: Shown): object[] {
    return Array.from({ length: count }, (_, index) => {
      const { question } = pairs[index % Math.max(1, pairs.length)] ?? { question: 'Who is Orm?' };
      const known = names.find((name) => question.includes(name)) ?? '';
      const other = names[(index * 7 + 3) % Math.max(1, names.length)] ?? 'Orm';
      const about = index % 2 === 0 ? other : made(other, index);
      const sort = index % 2 === 0 ? 'unstated' : 'unknown';
      return { question: known === '' ? '' : question.replace(known, about), sort, about };
    }).filter(({ question, about }) => question.includes(about));
  }
}

/** "the River Tarn" may begin its sentence. */
const includes = (sentence: string, surface: string): boolean =>
  sentence.includes(surface) ||
  sentence.startsWith(surface.charAt(0).toUpperCase() + surface.slice(1));

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** A name like another, which no document holds. */
const made = (name: string, seed: number): string =>
  name
    .split(' ')
    .map(
      (word) => `${word.slice(0, 2)}${['vex', 'lor', 'mund', 'quil'][seed % 4]}${word.slice(2, 4)}`,
    )
    .join(' ');
