import type { Mind } from '@memo-js/chat-servers';

interface Shown {
  readonly document?: { readonly title: string | null };
  readonly passage?: string;
  readonly found?: readonly string[];
  readonly pairs?: readonly { number: number; question: string; answer: string }[];
  readonly pair?: { readonly question: string; readonly answer: string };
  readonly passages?: readonly string[];
  readonly names?: readonly string[];
  readonly question?: string;
  readonly count?: number;
}

const NAME = String.raw`\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*`;

/** Sentence forms that this mind understands, with the questions that they answer. */
const FORMS: readonly (readonly [RegExp, (...parts: string[]) => [string, string, string[]][]])[] =
  [
    [
      new RegExp(`(${NAME}) was born in (${NAME}) on (\\d+ \\p{Lu}\\p{L}+ \\d{4})`, 'gu'),
      (who, where, when) => [
        [`Where was ${who} born?`, where ?? '', [who ?? '', where ?? '']],
        [`When was ${who} born?`, when ?? '', [who ?? '']],
      ],
    ],
    [
      new RegExp(`(${NAME}|She) founded (${NAME}) in (\\d{4})`, 'gu'),
      (who, what, when) => [
        [`Who founded ${what}?`, who ?? '', [who ?? '', what ?? '']],
        [`In which year was ${what} founded?`, when ?? '', [what ?? '']],
      ],
    ],
    [
      new RegExp(`(${NAME}) is based in (${NAME})`, 'gu'),
      (what, where) => [[`Where is ${what} based?`, where ?? '', [what ?? '', where ?? '']]],
    ],
  ];

function pairsOf({ passage = '', document, found = [] }: Shown): object[] {
  return FORMS.flatMap(([pattern, questions]) =>
    [...passage.matchAll(pattern)].flatMap((match) =>
      questions(...match.slice(1)).map(([question, answer, entities]) => {
        const title = document?.title ?? '';
        const named = (text: string): string => (text === 'She' ? title : text);
        return {
          question,
          answer: named(answer),
          entities: entities.map(named),
          paraphrases: [question.replace(/\?$/, ', please?')],
          quotes: [match[0]],
        };
      }),
    ),
  ).filter(({ question }) => !found.includes(question));
}

/** Decides as a model that reads a few forms of sentences well, and shows what it is shown. */
export const readingMind: Mind = ({ messages }) => {
  const task = messages[0]?.text ?? '';
  const shown = JSON.parse(messages[1]?.text ?? '{}') as Shown;
  return { text: JSON.stringify(answerTo(task, shown)) };
};

function answerTo(task: string, shown: Shown): object {
  if (task.includes('write down every fact')) return { pairs: pairsOf(shown) };
  if (task.includes('check one pair')) return checked(shown);
  if (task.includes('in other words')) {
    return { wordings: [`${shown.question?.slice(0, -1)}, please?`, `Say: ${shown.question}`] };
  }
  if (task.includes('do not answer')) {
    const about = shown.names?.[0] ?? '';
    return {
      questions: [
        { question: `What is the height of ${about}?`, sort: 'unstated', about },
        { question: 'Who founded Quillhaven?', sort: 'unknown', about: 'Quillhaven' },
        { question: `Who founded ${about}?`, sort: 'unknown', about },
      ],
    };
  }
  return { pairs: [] };
}

/** Every claim is the pair itself; its quote is the sentence that holds the answer. */
function checked({ pair, passages = [] }: Shown): object {
  const quote =
    passages
      .join(' ')
      .split(/(?<=\.) /)
      .find((sentence) => sentence.includes(pair?.answer ?? '')) ?? null;
  return {
    claims: [{ claim: `${pair?.question} ${pair?.answer}`, quote }],
    verdict: 'accepted',
    question: '',
    answer: '',
    reason: '',
  };
}
