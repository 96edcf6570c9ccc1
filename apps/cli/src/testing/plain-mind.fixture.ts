import type { Mind } from '@memo-js/chat-servers';

interface Shown {
  readonly question: string;
  readonly asked?: readonly { readonly id: string; readonly answer?: string }[];
}

/** What each decision is told apart by, and what is decided: the question is asked as it stands. */
const DECISIONS: readonly (readonly [RegExp, (shown: Shown) => object])[] = [
  [
    /take the question apart/,
    ({ question }) => ({
      clues: [question],
      questions: [{ text: question, clues: [1], candidate: null, fallbacks: [] }],
      known: [],
      impossible: null,
    }),
  ],
  [
    /find out which thing/,
    () => ({ candidates: [], confirmed: null, status: 'not-needed', questions: [] }),
  ],
  [/what is still missing/, () => ({ questions: [], done: true, pivot: null })],
  [
    /final answer/,
    ({ asked = [] }) => {
      const { id = 'q1', answer = '' } = asked.find((each) => each.answer !== undefined) ?? {};
      return {
        steps: [{ clue: 1, finding: answer, citations: [id] }],
        kind: 'answer',
        short: answer,
        text: `It is ${answer}.`,
        outside: [],
        conflicts: [],
        contradictions: [],
        reason: '',
        missing: [],
      };
    },
  ],
];

/** Decides as an executive that takes every answer of the memory for the answer. */
export const plainMind: Mind = ({ messages }) => {
  const task = messages[0]?.text ?? '';
  const shown = JSON.parse(messages.find(({ role }) => role === 'user')?.text ?? '{}') as Shown;
  const [, decide] = DECISIONS.find(([pattern]) => pattern.test(task)) ?? [];
  return { text: JSON.stringify(decide?.(shown) ?? {}), thinkingTokens: 5, cachedTokens: 3 };
};
