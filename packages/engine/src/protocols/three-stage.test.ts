import { describe, expect, it } from '@jest/globals';
import type { FinalAnswer } from '@memo-js/core';
import { MemoError } from '@memo-js/core';
import { multiTurn } from './multi-turn.ts';
import { singleTurn } from './single-turn.ts';
import { threeStage } from './three-stage.ts';
import { FakeMemory, answer, ask, citing, go, grounded, run } from './testing/scripted.ts';

describe('the three stages', () => {
  it('ask one batch a turn and end in a cited answer', async () => {
    const { transcript, memory, events } = await run({
      script: {
        ...grounded(ask('A?'), ask('B?')),
        identify: [
          go([ask('C?')], { candidates: [{ name: 'X', satisfied: ['c1'], failed: [] }] }),
          go([], { status: 'confirmed', confirmed: 'X' }),
        ],
        seek: [{ questions: [ask('D?')], done: false }],
        final: citing('q1', 'q4'),
      },
      facts: { 'A?': [answer('a')], 'D?': [answer('d')] },
    });
    expect(memory.questions).toEqual([['A?', 'B?'], ['C?'], ['D?']]);
    expect(transcript.asked.map(({ id, stage }) => `${id} ${stage}`)).toEqual([
      'q1 grounding',
      'q2 grounding',
      'q3 identification',
      'q4 seeking',
    ]);
    expect(transcript.candidates).toEqual([
      { name: 'X', satisfied: ['c1'], failed: [], abstentions: 0, status: 'confirmed' },
    ]);
    expect(transcript.final).toEqual(citing('q1', 'q4'));
    expect(transcript.stopped).toBeUndefined();
    expect(transcript.usage.executive.calls).toBe(6);
    expect(transcript.usage.memory.calls).toBe(4);
    expect(JSON.parse(JSON.stringify(transcript))).toEqual(transcript);
    expect(events.filter((event) => event.type === 'progress').length).toBe(4);
  });

  it('stop after 7 and 8 turns', async () => {
    const many = Array.from({ length: 20 }, (_, index) => index);
    const { inputs } = await run({
      script: {
        identify: many.map((n) => go([ask(`i${n}?`)])),
        seek: many.map((n) => ({ questions: [ask(`s${n}?`)], done: false })),
      },
      options: { maxExecutiveCalls: 100 },
    });
    expect(inputs['identify']?.map(({ turnsLeft }) => turnsLeft)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(inputs['seek']?.length).toBe(8);
  });

  it('abstain at once on an impossible question', async () => {
    const { transcript, memory } = await run({
      script: { ground: { clues: [], questions: [], known: [], impossible: 'Not English.' } },
    });
    expect(transcript.final).toEqual({ type: 'abstention', reason: 'Not English.', missing: [] });
    expect(memory.batches).toEqual([]);
  });

  it('refuse an empty question', async () => {
    await expect(run({ question: '  ' })).rejects.toMatchObject({ code: 'QUESTION_EMPTY' });
  });

  it('refuse unknown options', () => {
    expect(threeStage.options.safeParse({ entityTurn: 3 }).success).toBe(false);
  });
});

describe('limits', () => {
  it('of memory calls end the asking; the answer is made from what is there', async () => {
    const { transcript, memory } = await run({
      script: {
        ...grounded(ask('A?'), ask('B?'), ask('C?')),
        identify: [go([ask('D?')])],
        final: citing('q1'),
      },
      facts: { 'A?': [answer('a')] },
      options: { maxMemoryCalls: 2 },
    });
    expect(memory.questions).toEqual([['A?', 'B?']]);
    expect(transcript.stopped).toBe('maxMemoryCalls (2) reached');
    expect(transcript.final).toEqual(citing('q1'));
  });

  it('of executive calls leave one for the final answer', async () => {
    const identify = [1, 2, 3, 4].map((n) => go([ask(`${n}?`)]));
    const { transcript, inputs } = await run({
      script: { identify },
      options: { maxExecutiveCalls: 3 },
    });
    expect(transcript.usage.executive.calls).toBe(3);
    expect(inputs['identify']?.length).toBe(1);
    expect(transcript.final).toMatchObject({
      type: 'abstention',
      reason: 'Nothing found. Stopped early: maxExecutiveCalls (3) reached.',
    });
  });

  it('of time end the asking between calls', async () => {
    let now = 0;
    const memory = new FakeMemory({ 'A?': [answer('a')] });
    memory.onAsk = () => {
      now += 2_000;
    };
    const { transcript } = await run({
      script: { ...grounded(ask('A?')), identify: [go([ask('B?')])], final: citing('q1') },
      memory,
      now: () => now,
      options: { deadlineMs: 1_000 },
    });
    expect(memory.questions).toEqual([['A?']]);
    expect(transcript.stopped).toBe('deadline of 1000 ms passed');
    expect(transcript.final.type).toBe('answer');
  });

  it('of time leave a hanging memory behind', async () => {
    const memory = new FakeMemory();
    memory.onAsk = () => new Promise<void>(() => {});
    const { transcript } = await run({
      script: grounded(ask('A?')),
      memory,
      options: { deadlineMs: 30 },
    });
    expect(transcript.stopped).toBe('deadline of 30 ms passed');
    expect(transcript.asked).toEqual([]);
    expect(transcript.final.type).toBe('abstention');
  });

  it('do not hide that the caller cancelled', async () => {
    const controller = new AbortController();
    const memory = new FakeMemory();
    memory.onAsk = () => {
      controller.abort();
      return new Promise<void>(() => {});
    };
    const cancelled = run({ script: grounded(ask('A?')), memory, signal: controller.signal });
    await expect(cancelled).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

describe('the final answer', () => {
  const script = { ...grounded(ask('A?'), ask('B?')) };
  const facts = () => ({ 'A?': [answer('a')] });

  it('may cite answered questions only', async () => {
    for (const citation of ['q2', 'q9']) {
      const wrong = run({ script: { ...script, final: citing(citation) }, facts: facts() });
      await expect(wrong).rejects.toBeInstanceOf(MemoError);
      await expect(wrong).rejects.toMatchObject({ code: 'EXECUTIVE_CITATION' });
    }
  });

  it('contains outside knowledge only where the config allows it', async () => {
    const final: FinalAnswer = {
      ...(citing('q1') as FinalAnswer & { type: 'answer' }),
      outside: [{ start: 0, end: 5 }],
    };
    const refused = await run({ script: { ...script, final }, facts: facts() });
    expect(refused.transcript.final.type).toBe('abstention');
    const allowed = await run({
      script: { ...script, final },
      facts: facts(),
      options: { outsideKnowledge: true },
    });
    expect(allowed.transcript.final).toEqual(final);
  });

  it('must rest on something', async () => {
    const { transcript } = await run({ script: { ...script, final: citing() }, facts: facts() });
    expect(transcript.final.type).toBe('abstention');
  });
});

describe('the baselines', () => {
  it('single-turn asks one round', async () => {
    const { memory, transcript } = await run({
      plugin: singleTurn as unknown as typeof threeStage,
      script: { ...grounded(ask('A?')), seek: [{ questions: [ask('B?')], done: false }] },
      facts: { 'A?': [answer('a')] },
    });
    expect(memory.questions).toEqual([['A?']]);
    expect(transcript.protocol).toBe('single-turn');
  });

  it('multi-turn loops at most five times', async () => {
    const seek = [1, 2, 3, 4, 5, 6].map((n) => ({ questions: [ask(`${n}?`)], done: false }));
    const { memory, inputs } = await run({
      plugin: multiTurn as unknown as typeof threeStage,
      script: { ...grounded(ask('A?')), seek },
    });
    expect(memory.batches.length).toBe(5);
    expect(inputs['identify']).toBeUndefined();
  });
});
