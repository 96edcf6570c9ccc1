import { describe, expect, it } from '@jest/globals';
import type { Executive } from '@memo-js/core';
import { FakeMemory, answer, ask, citing, failure, go, grounded, run } from './testing/scripted.ts';
import type { Script } from './testing/scripted.ts';

describe('asking', () => {
  it('tries the next wordings of all abstained questions together', async () => {
    const { transcript, memory } = await run({
      script: grounded(ask('A?', { fallbacks: ['A2?', 'A3?'] }), ask('B?', { fallbacks: ['B2?'] })),
      facts: { 'A3?': [answer('a')] },
    });
    expect(memory.questions).toEqual([['A?', 'B?'], ['A2?', 'B2?'], ['A3?']]);
    expect(transcript.asked.at(-1)).toMatchObject({ question: 'A3?', intended: 'A?' });
  });

  it('asks a repeated question of a batch once, with the clues of both', async () => {
    const { transcript, memory } = await run({
      script: grounded(ask('A?', { clues: ['c1'] }), ask('a ?', { clues: ['c2'] })),
    });
    expect(memory.questions).toEqual([['A?']]);
    expect(transcript.asked[0]?.clues).toEqual(['c1', 'c2']);
  });

  it('answers a repeated question from the transcript when greedy', async () => {
    const script: Script = { ...grounded(ask('A?')), identify: [go([ask('A?')])] };
    const greedy = await run({ script, facts: { 'A?': [answer('a')] } });
    expect(greedy.memory.questions).toEqual([['A?']]);
    const sampled = await run({
      script,
      facts: { 'A?': [answer('a')] },
      options: { memoryTemperature: { identification: 0.7 } },
    });
    expect(sampled.memory.questions).toEqual([['A?'], ['A?']]);
    expect(sampled.memory.batches[1]?.[0]?.temperature).toBe(0.7);
  });

  it('gives up a wording after three abstentions and says so', async () => {
    const identify = [1, 2, 3, 4].map(() => go([ask('A?', { fallbacks: ['B?'] })]));
    const { transcript, memory, inputs } = await run({
      script: { ...grounded(ask('A?')), identify },
      options: { memoryTemperature: { grounding: 0.5, identification: 0.5, seeking: 0.5 } },
    });
    expect(memory.questions.filter(([question]) => question === 'A?').length).toBe(3);
    expect(transcript.deadEnds).toEqual(['A?', 'B?']);
    expect(inputs['identify']?.[2]?.deadEnds).toEqual(['A?']);
  });

  it('reaches a dead end without cost when greedy', async () => {
    const identify = [1, 2, 3].map(() => go([ask('A?')]));
    const { transcript, memory } = await run({ script: { ...grounded(ask('A?')), identify } });
    expect(memory.questions).toEqual([['A?']]);
    expect(transcript.deadEnds).toEqual(['A?']);
  });
});

describe('candidates', () => {
  const aimed = (n: number) => go([ask(`Did ${n}?`, { candidate: 'X' })]);

  it('are demoted after two abstentions and dropped after three', async () => {
    const { transcript, memory, inputs } = await run({
      script: { identify: [aimed(1), aimed(2), aimed(3), aimed(4)] },
    });
    const statuses = inputs['identify']?.map(({ candidates }) => candidates[0]?.status);
    expect(statuses?.slice(0, 4)).toEqual([undefined, 'open', 'demoted', 'dropped']);
    expect(transcript.candidates[0]?.abstentions).toBe(3);
    expect(memory.questions.flat()).not.toContain('Did 4?');
  });

  it('are not blamed for errors', async () => {
    const { transcript } = await run({
      script: {
        ...grounded(ask('A?')),
        identify: [aimed(1), aimed(2)],
        final: citing('q1'),
      },
      facts: { 'A?': [answer('a')], 'Did 1?': [failure], 'Did 2?': [failure] },
    });
    expect(transcript.candidates[0]).toMatchObject({ abstentions: 0, status: 'open' });
  });

  it('keep earlier judgements, and step back for a pivot', async () => {
    const judged = (name: string, satisfied: string[], failed: string[]) =>
      go([ask(`${name}${satisfied.join()}?`)], { candidates: [{ name, satisfied, failed }] });
    const { transcript } = await run({
      script: {
        identify: [
          judged('X', ['c1'], []),
          judged('x', ['c2'], ['c1']),
          go([], { status: 'confirmed', confirmed: 'X' }),
        ],
        seek: [{ questions: [], done: false, pivot: 'Y' }],
      },
    });
    expect(transcript.candidates).toMatchObject([
      { name: 'Y', status: 'confirmed' },
      { name: 'X', satisfied: ['c2'], failed: ['c1'], status: 'demoted' },
    ]);
  });
});

describe('failures', () => {
  it('are retried once, and a retry that succeeds wins', async () => {
    const { transcript, memory } = await run({
      script: { ...grounded(ask('A?'), ask('B?')), final: citing('q1') },
      facts: { 'A?': [failure, answer('a')], 'B?': [answer('b')] },
    });
    expect(memory.questions).toEqual([['A?', 'B?'], ['A?']]);
    expect(transcript.asked.map(({ outcome }) => outcome.type)).toEqual(['answer', 'answer']);
  });

  it('never become an abstention', async () => {
    const failed = run({
      script: grounded(ask('A?', { fallbacks: ['A2?'] }), ask('B?')),
      facts: { 'A?': [failure] },
    });
    await expect(failed).rejects.toMatchObject({ code: 'MEMORY_FAILED', retryable: true });
  });

  it('do not spoil an answer that rests on others', async () => {
    const { transcript } = await run({
      script: { ...grounded(ask('A?'), ask('B?')), final: citing('q2') },
      facts: { 'A?': [failure], 'B?': [answer('b')] },
    });
    expect(transcript.final.type).toBe('answer');
    expect(transcript.deadEnds).toEqual([]);
    expect(transcript.asked[0]?.outcome.type).toBe('error');
  });

  it('of the whole memory end the work', async () => {
    const memory = new FakeMemory();
    memory.onAsk = () => {
      throw new Error('closed');
    };
    await expect(run({ script: grounded(ask('A?')), memory })).rejects.toThrow(/closed/);
    expect(memory.batches.length).toBe(2);
  });

  it('of the executive are thrown', async () => {
    const executive = {
      ground: () => Promise.reject(new Error('no model')),
    } as unknown as Executive;
    await expect(run({ executive })).rejects.toMatchObject({ code: 'EXECUTIVE_FAILED' });
  });

  it('of a memory that swallows outcomes are errors', async () => {
    const memory = new FakeMemory();
    memory.ask = () => Promise.resolve([]);
    await expect(run({ script: grounded(ask('A?')), memory })).rejects.toThrow(/fewer outcomes/);
  });
});
