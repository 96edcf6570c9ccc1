import {
  NO_USAGE,
  type AskedQuestion,
  type Candidate,
  type Clue,
  type Executive,
  type ExecutiveInput,
  type FinalAnswer,
  type MemoryOutcome,
  type Stage,
  type SubQuestion,
} from '@memo-js/core';
import assert from 'node:assert/strict';
import { abortedCall, assertAborts, testCall } from './call.ts';
import type { ConformanceSuite } from './suite.ts';

export interface ExecutiveSubject {
  create(): Promise<Executive>;
  /** A question of one hop, the answer that a memory would give, and the expected short answer. */
  readonly oneHop?: { readonly question: string; readonly answer: string };
  /** True when the same input always gives the same decision. @default true */
  readonly deterministic?: boolean;
}

const CARD = { topics: ['companies'], languages: ['en'], exampleQuestions: ['Who founded Ostra?'] };
const YES_NO = /^(is|are|was|were|did|does|do|has|have|had|can|could|will)\b/i;

type Mind = (question: string) => MemoryOutcome;

export const answering = (text: string): MemoryOutcome => ({
  type: 'answer',
  text,
  memoryId: 'm',
  usage: NO_USAGE,
  signals: null,
  finishReason: 'stop',
  confidence: null,
});
const abstaining: MemoryOutcome = {
  type: 'abstention',
  reason: 'stated',
  memoryId: 'm',
  usage: NO_USAGE,
  signals: null,
  confidence: null,
};
const failing: MemoryOutcome = {
  type: 'error',
  memoryId: 'm',
  usage: NO_USAGE,
  error: { code: 'MEMORY_DOWN', message: 'the memory does not answer', retryable: true },
};

/** A plain conductor: every stage at most three turns, no bookkeeping beyond the transcript. */
async function conduct(
  executive: Executive,
  question: string,
  mind: Mind,
): Promise<{ asked: readonly AskedQuestion[]; final: FinalAnswer; input: ExecutiveInput }> {
  const asked: AskedQuestion[] = [];
  let clues: readonly Clue[] = [];
  let candidates: readonly Candidate[] = [];
  const input = (turnsLeft: number): ExecutiveInput => ({
    question,
    history: [],
    card: CARD,
    clues,
    candidates,
    asked: [...asked],
    deadEnds: [],
    turnsLeft,
  });
  const ask = (stage: Stage, questions: readonly SubQuestion[]): void => {
    for (const each of questions) {
      asked.push({
        id: `q${asked.length + 1}`,
        stage,
        question: each.text,
        intended: each.text,
        clues: each.clues,
        ...(each.candidate === undefined ? {} : { candidate: each.candidate }),
        outcome: mind(each.text),
      });
    }
  };
  const { decision: grounding } = await executive.ground(input(1), testCall());
  clues = grounding.clues;
  ask('grounding', grounding.questions);
  for (let turnsLeft = 3; turnsLeft > 0 && grounding.impossible === undefined; turnsLeft--) {
    const { decision } = await executive.identify(input(turnsLeft), testCall());
    candidates = decision.candidates.map((each) => ({
      ...each,
      abstentions: 0,
      status: each.name === decision.confirmed ? ('confirmed' as const) : ('open' as const),
    }));
    ask('identification', decision.questions);
    if (decision.status !== 'continue') break;
  }
  for (let turnsLeft = 3; turnsLeft > 0 && grounding.impossible === undefined; turnsLeft--) {
    const { decision } = await executive.seek(input(turnsLeft), testCall());
    ask('seeking', decision.questions);
    if (decision.done) break;
  }
  const { decision: final } = await executive.synthesize(input(1), testCall());
  return { asked, final, input: input(1) };
}

/** The behaviours of an `Executive`. */
export function executiveSuite(subject: ExecutiveSubject): ConformanceSuite {
  const { question, answer } = subject.oneHop ?? {
    question: 'Who founded Brightmoor Optics?',
    answer: 'Orla Venn',
  };
  return {
    name: 'Executive',
    cases: [
      {
        name: 'says what it finds when it is probed',
        async run() {
          const executive = await subject.create();
          if (executive.probe === undefined) return;
          const findings = await executive.probe(testCall());
          const ids = findings.map(({ id }) => id);
          assert.equal(
            new Set(ids).size,
            ids.length,
            `an id stands for two findings: ${ids.join()}`,
          );
          for (const { id, status, detail, hint } of findings) {
            assert.ok(detail !== '', `nothing is said of ${id}`);
            assert.ok(status === 'ok' || hint !== undefined, `no hint mends ${id}`);
          }
          await assertAborts(async () => executive.probe?.(abortedCall()), 'probe');
        },
      },
      {
        name: 'asks the memory, and asks openly',
        async run() {
          const { asked } = await conduct(await subject.create(), question, () =>
            answering(answer),
          );
          assert.ok(asked.length > 0, 'nothing was asked');
          for (const each of asked) {
            assert.ok(!YES_NO.test(each.question), `'${each.question}' is a yes/no question`);
          }
        },
      },
      {
        name: 'answers from the memory and cites it',
        async run() {
          const { asked, final } = await conduct(await subject.create(), question, () =>
            answering(answer),
          );
          assert.ok(final.type === 'answer', 'it abstained although the memory answered');
          assert.equal(final.short, answer);
          assert.ok(final.citations.length > 0, 'the answer cites nothing');
          const answered = new Set(
            asked.filter((each) => each.outcome.type === 'answer').map((each) => each.id),
          );
          for (const id of final.citations) {
            assert.ok(answered.has(id), `citation ${id} is not an answered question`);
          }
        },
      },
      {
        name: 'abstains when the memory abstains, and says what is missing',
        async run() {
          const { final } = await conduct(await subject.create(), question, () => abstaining);
          assert.ok(final.type === 'abstention', 'it answered without the memory');
          assert.ok(final.reason !== '', 'the abstention has no reason');
          assert.ok(final.missing.length > 0, 'the missing link is not named');
        },
      },
      {
        name: 'never answers from failures',
        async run() {
          const { final } = await conduct(await subject.create(), question, () => failing);
          assert.ok(final.type === 'abstention', 'it answered from a memory that failed');
        },
      },
      {
        name: 'never answers a yes/no question from an abstention',
        async run() {
          const yesNo = 'Did Orla Venn found Brightmoor Optics?';
          const { final } = await conduct(await subject.create(), yesNo, () => abstaining);
          assert.ok(final.type === 'abstention', 'an abstention was read as a no');
        },
      },
      {
        name: 'keeps no state between calls',
        async run() {
          if (subject.deterministic === false) return;
          const executive = await subject.create();
          const { input } = await conduct(executive, question, () => answering(answer));
          await conduct(executive, 'Where is Ostra based?', () => answering('Kelby'));
          const first = await executive.synthesize(input, testCall());
          const fresh = await (await subject.create()).synthesize(input, testCall());
          assert.deepEqual(first.decision, fresh.decision, 'a decision depends on earlier calls');
        },
      },
      {
        name: 'survives an empty question and one of 50,000 characters',
        async run() {
          for (const odd of ['', '   ', 'why '.repeat(12_500)]) {
            const { final } = await conduct(await subject.create(), odd, () => abstaining);
            assert.equal(final.type, 'abstention');
          }
        },
      },
      {
        name: 'stops when it is cancelled',
        async run() {
          const executive = await subject.create();
          const { input } = await conduct(executive, question, () => abstaining);
          await assertAborts(() => executive.ground(input, abortedCall()), 'ground');
        },
      },
    ],
  };
}
