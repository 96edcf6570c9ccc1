import { NO_USAGE, type AskedQuestion, type Transcript } from '@memo-js/core';
import type { AskEvent, AskOptions, AskResult, Memo } from '@memo-js/engine';

/** Stands in every passage, and must never reach a model. */
export const PASSAGE = 'The company was founded in 1987 by Mara Lindqvarn.';

const TEXT = 'Mara Lindqvarn founded Veltra Instruments, which is based in Kelvarra.';
const usage = { executive: NO_USAGE, memory: NO_USAGE, cost: null };

const asked = (id: string, question: string, text: string): AskedQuestion => ({
  id,
  stage: 'seeking',
  question,
  intended: question,
  clues: [],
  outcome: {
    type: 'answer',
    text,
    signals: null,
    finishReason: 'stop',
    confidence: 0.98,
    memoryId: 'memory-1',
    usage: NO_USAGE,
  },
});

const turns = [
  asked('q1', 'What did Mara Lindqvarn found?', 'Veltra Instruments'),
  asked('q2', 'Who runs the harbour?', 'Runa Falk'),
  asked('q3', 'Where is Veltra Instruments located?', 'Kelvarra'),
];

function result(question: string, answer: string | null): AskResult {
  return {
    question,
    answer,
    abstained: answer === null,
    confidence: answer === null ? null : 0.98,
    ...(answer === null ? { reason: 'Nothing was found.' } : {}),
    subQuestions: turns.map((turn) => ({
      question: turn.question,
      answer: turn.outcome.type === 'answer' ? turn.outcome.text : null,
      abstained: false,
      confidence: 0.98,
    })),
    sources: (answer === null ? [] : ['Kelvarra', 'Veltra Instruments']).map((found, i) => ({
      documentId: `document-${i}.md`,
      title: 'Veltra',
      passage: { id: `p${i}`, start: 0, end: PASSAGE.length, text: PASSAGE },
      reflection: { id: `r${i}`, question: 'Which?', answer: found },
      metadata: { shelf: i },
    })),
    supported: answer !== null,
    protocol: 'three-stage',
    usage,
    durationMs: 1,
  };
}

const transcript = (question: string, answer: string | null): Transcript => ({
  protocol: 'three-stage',
  question,
  clues: [],
  candidates: [],
  asked: turns,
  deadEnds: [],
  decisions: [],
  final:
    answer === null
      ? { type: 'abstention', reason: 'Nothing was found.', missing: [] }
      : {
          type: 'answer',
          short: answer,
          text: TEXT,
          citations: ['q1', 'q3'],
          outside: [],
          conflicts: [],
        },
  usage,
});

type Asking = Pick<Memo, 'ask' | 'askWithTranscript' | 'askStream'>;

export interface FakeMemo extends Asking {
  /** Questions and their options, in order. */
  readonly calls: readonly (readonly [question: string, options: AskOptions])[];
  /** Questions that were cancelled. */
  readonly cancelled: readonly string[];
}

/** A memo that knows where a company is based, and nothing of strangers; with a restart in its stream. */
export function fakeMemo(): FakeMemo {
  const calls: [string, AskOptions][] = [];
  const cancelled: string[] = [];
  const answered = async (question: string, options: AskOptions) => {
    calls.push([question, options]);
    await new Promise((resolve) => setTimeout(resolve, 1));
    options.signal?.throwIfAborted();
    const answer = question.includes('stranger') ? null : 'Kelvarra';
    return { result: result(question, answer), transcript: transcript(question, answer) };
  };
  return {
    calls,
    cancelled,
    ask: async (question, options = {}) => (await answered(question, options)).result,
    askWithTranscript: (question, options = {}) => answered(question, options),
    async *askStream(question, options = {}): AsyncGenerator<AskEvent> {
      let over = false;
      try {
        const end = await answered(question, options);
        for (const turn of turns) yield { type: 'asked', asked: turn };
        if (!end.result.abstained) {
          yield { type: 'answer', text: 'It is ' };
          yield { type: 'answer', text: 'Mara ', restart: true };
          for (const text of TEXT.slice('Mara '.length).match(/.{1,8}/g) ?? []) {
            await new Promise((resolve) => setTimeout(resolve, 1));
            options.signal?.throwIfAborted();
            yield { type: 'answer', text };
          }
        }
        yield { type: 'result', ...end };
        over = true;
      } finally {
        if (!over) cancelled.push(question);
      }
    },
  };
}
