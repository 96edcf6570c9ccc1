import { EMPTY_SYNTHESIS, type Mind } from '@memo-js/chat-servers';
import { NO_USAGE, type AskMemory, type MemoryOutcome } from '@memo-js/core';
import { readShown } from '../mind/shown.ts';

/** Every tenth firm is unknown to the memory. */
const UNKNOWN = 10;

/** Two hops: the founder, then the birthplace. */
export const questionAbout = (firm: number): string =>
  `In which town was the founder of Firm ${firm} born?`;

/** What the questions come to; null where the memory does not know. */
export const answerAbout = (firm: number): string | null =>
  firm % UNKNOWN === 0 ? null : `Town ${firm}`;

/** Knows who founded which firm, and where they were born. */
export const lineageMemory: AskMemory = {
  card: { topics: ['firms'], languages: ['en'], exampleQuestions: ['Who founded Firm 7?'] },
  ask: async (requests) => requests.map(({ question }) => outcome(question)),
};

function outcome(question: string): MemoryOutcome {
  const number = Number(/(?:Firm|Founder) (\d+)/.exec(question)?.[1] ?? 0);
  const common = { memoryId: 'lineage', usage: { ...NO_USAGE, calls: 1 }, signals: null };
  if (number % UNKNOWN === 0) {
    return { ...common, type: 'abstention', reason: 'stated', confidence: null };
  }
  const text = /Who founded/.test(question) ? `Founder ${number}` : `Town ${number}`;
  return { ...common, type: 'answer', text, finishReason: 'stop', confidence: 0.9 };
}

/** Decides on such questions, as a model would and at no cost of its own. */
export const lineageMind: Mind = (request) => {
  const shown = readShown(request);
  if (shown === null) return { text: 'What?' };
  const { task, input } = shown;
  const ask = (text: string): object => ({ text, clues: [1], candidate: null, fallbacks: [] });
  const said = input.asked.flatMap(({ id, outcome: o }) =>
    o.type === 'answer' ? [{ id, text: o.text }] : [],
  );
  const next = said.length === 1 ? [ask(`Where was ${said[0]!.text} born?`)] : [];
  const firm = /Firm \d+/.exec(input.question)?.[0] ?? '';
  const decisions = {
    ground: () => ({
      clues: [`Somebody founded ${firm}`, 'That person was born in the town'],
      questions: [ask(`Who founded ${firm}?`)],
      known: [firm],
      impossible: null,
    }),
    identify: () => ({
      candidates: [],
      confirmed: null,
      status: next.length > 0 ? 'continue' : 'not-needed',
      questions: next,
    }),
    seek: () => ({ questions: next, done: next.length === 0, pivot: null }),
    synthesize: () => {
      const last = said.at(-1);
      if (last === undefined || said.length < 2) {
        const missing = input.asked.map(({ question }) => question);
        return { ...EMPTY_SYNTHESIS, kind: 'abstention', reason: 'A link is missing.', missing };
      }
      const steps = said.map(({ id, text }, at) => ({
        clue: at + 1,
        finding: text,
        citations: [id],
      }));
      return { ...EMPTY_SYNTHESIS, kind: 'answer', steps, short: last.text, text: `${last.text}.` };
    },
  };
  return { text: JSON.stringify(decisions[task]()) };
};
