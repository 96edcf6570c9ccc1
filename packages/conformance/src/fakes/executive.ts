import { NO_USAGE, type AskedQuestion, type Executive, type Turn } from '@memo-js/core';

const turn = <D>(decision: D): Turn<D> => ({ decision, usage: NO_USAGE, model: 'fake' });

const openly = (question: string): string =>
  question.replace(/^Did (.+) found (.+)\?$/, 'Who founded $2?').trim();

const firstAnswer = (asked: readonly AskedQuestion[]): AskedQuestion | undefined =>
  asked.find((each) => each.outcome.type === 'answer');

/** Asks the question as it stands and repeats the memory's answer. */
export function fakeExecutive(): Executive {
  return {
    async ground({ question }, call) {
      call.signal.throwIfAborted();
      if (question.trim() === '') {
        return turn({ clues: [], questions: [], known: [], impossible: 'The question is empty.' });
      }
      return turn({
        clues: [{ id: 'c1', text: question }],
        questions: [{ text: openly(question), clues: ['c1'] }],
        known: [],
      });
    },
    async identify(_, call) {
      call.signal.throwIfAborted();
      return turn({ candidates: [], status: 'not-needed', questions: [] });
    },
    async seek(_, call) {
      call.signal.throwIfAborted();
      return turn({ questions: [], done: true });
    },
    async synthesize({ question, asked }, call) {
      call.signal.throwIfAborted();
      const cited = firstAnswer(asked);
      if (cited?.outcome.type !== 'answer') {
        return turn({
          type: 'abstention',
          reason: 'The memory does not know.',
          missing: [openly(question)],
        });
      }
      const { text } = cited.outcome;
      return turn({
        type: 'answer',
        short: text,
        text,
        citations: [cited.id],
        outside: [],
        conflicts: [],
      });
    },
  };
}
