import { describe, expect, it } from '@jest/globals';
import { MemoError, NO_USAGE } from '@memo-js/core';
import type { AskResult } from '../memo.ts';
import { Ledger } from '../call/ledger.ts';
import { evaluate, type AskQuestion } from './evaluate.ts';
import type { EvaluationQuestion } from './question.ts';
import type { EvaluationRow } from './report.ts';

function result(question: string, answer: string | null, durationMs = 10): AskResult {
  return {
    question,
    answer,
    abstained: answer === null,
    confidence: answer === null ? null : 0.9,
    subQuestions: [],
    sources: [],
    supported: false,
    protocol: 'three-stage',
    usage: { executive: NO_USAGE, memory: NO_USAGE, cost: 0 },
    durationMs,
  };
}

const question = (
  id: string,
  answer: string | null,
  group: string | null = null,
): EvaluationQuestion => ({
  id,
  question: `Question ${id}?`,
  answer,
  aliases: [],
  unanswerable: answer === null,
  group,
});

const QUESTIONS = [
  question('right', 'Paris', 'a'),
  question('half', 'New York', 'a'),
  question('silent', 'Rome', 'b'),
  question('broken', 'Oslo', 'b'),
  question('refused', null, 'b'),
  question('invented', null),
];

const ANSWERS: Record<string, string | null> = {
  'Question right?': 'paris.',
  'Question half?': 'York',
  'Question silent?': null,
  'Question refused?': null,
  'Question invented?': 'Bern',
};

const ask = async (text: string): Promise<AskResult> => {
  const answer = ANSWERS[text];
  if (answer === undefined) throw new MemoError({ code: 'MEMORY_DOWN', message: 'gone' });
  return result(text, answer);
};

describe('evaluate', () => {
  it('counts abstentions and errors as wrong, over all answerable questions', async () => {
    const { report } = await evaluate(ask, QUESTIONS);
    expect(report).toMatchObject({
      total: 6,
      answerable: 4,
      answered: 3,
      abstained: 2,
      errors: 1,
      exactMatch: 1 / 4,
      unanswerable: { total: 2, abstained: 1 },
    });
    // right 1, half: precision 1, recall 1/2
    expect(report.f1).toBeCloseTo((1 + 2 / 3) / 4);
  });

  it('reports each group with the same columns', async () => {
    const { report } = await evaluate(ask, QUESTIONS);
    expect(Object.keys(report.byGroup)).toEqual(['a', 'b']);
    expect(report.byGroup['a']).toMatchObject({ total: 2, answerable: 2, exactMatch: 1 / 2 });
    expect(report.byGroup['b']).toEqual({
      total: 3,
      answerable: 2,
      answered: 0,
      abstained: 2,
      errors: 1,
      exactMatch: 0,
      f1: 0,
      unanswerable: { total: 1, abstained: 1 },
    });
  });

  it('keeps a row for every question, with the error apart from the result', async () => {
    const { rows } = await evaluate(ask, QUESTIONS);
    expect(rows.map((row) => row.id)).toEqual(QUESTIONS.map(({ id }) => id));
    expect(rows[3]).toEqual({
      id: 'broken',
      question: 'Question broken?',
      expected: 'Oslo',
      result: null,
      error: { code: 'MEMORY_DOWN', message: 'gone' },
      exactMatch: 0,
      f1: 0,
    });
    expect(rows[5]).toMatchObject({ expected: null, exactMatch: null, f1: null, error: null });
  });

  describe('with paid calls', () => {
    const used = { calls: 1, promptTokens: 60, completionTokens: 20, cost: 0.25 };
    /** One call answers, another is lost; "broken" fails after them. */
    const paying: AskQuestion = async (text, { meter }) => {
      const bound = { model: 'm', promptTokens: 100, completionTokens: 50, cost: 1 };
      (await meter!.reserve(bound)).settle(used);
      (await meter!.reserve(bound)).release({ sent: true });
      const answer = await ask(text);
      const booked = { ...bound, calls: 1 };
      return { ...answer, usage: { ...answer.usage, executive: used, cost: 0.25, booked } };
    };

    it('adds up what all questions cost, those that failed included', async () => {
      const { report, rows } = await evaluate(paying, QUESTIONS);
      expect(report.usage).toMatchObject({
        executive: { calls: 6, promptTokens: 360, completionTokens: 120, cost: 1.5 },
        cost: 1.5,
        booked: { calls: 6, promptTokens: 600, cost: 6 },
      });
      expect(rows[3]).toMatchObject({ result: null, usage: { executive: used, cost: 0.25 } });
    });

    it('ends at a budget, with the rows until then kept', async () => {
      const kept: string[] = [];
      const ended = evaluate(paying, QUESTIONS, {
        meter: new Ledger({ dollars: 2.5 }),
        onRow: (_, row) => kept.push(row.id),
      });
      await expect(ended).rejects.toMatchObject({ code: 'BUDGET_EXCEEDED' });
      expect(kept).toEqual(['right', 'half']);
    });
  });

  it('gives null rates where nothing is answerable', async () => {
    const { report } = await evaluate(ask, [question('refused', null)]);
    expect(report).toMatchObject({ exactMatch: null, f1: null, answerable: 0 });
  });

  it('takes nearest-rank percentiles of the durations', async () => {
    const many = Array.from({ length: 20 }, (_, i) => question(String(i), 'x'));
    let asked = 0;
    const { report } = await evaluate(async (text) => result(text, 'x', (asked += 1)), many);
    expect(report.latencyMs).toEqual({ p50: 10, p95: 19 });
  });

  it('asks in runs with a seed each, and says what each run scored', async () => {
    const seeds: (number | undefined)[] = [];
    const { report, rows } = await evaluate(
      async (text, options) => {
        seeds.push(options.seed);
        return result(text, options.seed === 5 ? 'Paris' : 'Rome');
      },
      [question('q', 'Paris')],
      { runs: 2, seed: 5 },
    );
    expect(seeds).toEqual([5, 6]);
    expect(rows.map(({ run }) => run)).toEqual([0, 1]);
    expect(report).toMatchObject({ total: 2, exactMatch: 0.5 });
    expect(report.runs).toEqual([
      { run: 0, exactMatch: 1, f1: 1 },
      { run: 1, exactMatch: 0, f1: 0 },
    ]);
  });

  it('never has more in flight than asked for', async () => {
    let inFlight = 0;
    let most = 0;
    await evaluate(
      async (text) => {
        most = Math.max(most, (inFlight += 1));
        await new Promise((resolve) => setTimeout(resolve, 1));
        inFlight -= 1;
        return result(text, 'x');
      },
      Array.from({ length: 12 }, (_, i) => question(String(i), 'x')),
      { concurrency: 3 },
    );
    expect(most).toBe(3);
  });

  it('stops when aborted and goes on from the rows that it handed out', async () => {
    const controller = new AbortController();
    const kept = new Map<string, EvaluationRow>();
    const stopAtThird = async (text: string): Promise<AskResult> => {
      if (kept.size === 2) controller.abort();
      controller.signal.throwIfAborted();
      return ask(text);
    };
    await expect(
      evaluate(stopAtThird, QUESTIONS, {
        signal: controller.signal,
        onRow: (key, row) => kept.set(key, row),
      }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(kept.size).toBe(2);

    const asked: string[] = [];
    const resumed = await evaluate(
      (text) => {
        asked.push(text);
        return ask(text);
      },
      QUESTIONS,
      { done: kept },
    );
    expect(asked).toHaveLength(4);
    expect(resumed.report).toEqual((await evaluate(ask, QUESTIONS)).report);
  });

  it('reports progress up to the total', async () => {
    const done: number[] = [];
    await evaluate(ask, QUESTIONS, {
      onProgress: (event) => {
        if (event.type === 'progress') done.push(event.done);
      },
    });
    expect(done).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
